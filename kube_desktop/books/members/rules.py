"""What the register holds about a member, and what it refuses."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from kube_desktop.books.members.family_ids import tidy_family_card_no, tidy_welfare_id
from kube_desktop.books.members.national_id import mismatches, tidy_national_id
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import LARGEST_AMOUNT, Rupiah

EDUCATIONS: Final = (
    N_("Tidak sekolah"),
    N_("Tidak tamat SD"),
    N_("Tamat SD"),
    N_("Tamat SLTP"),
    N_("Tamat SLTA"),
    N_("Sarjana muda"),
    N_("Sarjana"),
)
"""The levels of the studies' table 4 (domain.md 4.1), lowest first."""

OCCUPATIONS: Final = (
    N_("Petani/buruh tani"),
    N_("Peternak"),
    N_("Pedagang"),
    N_("Nelayan"),
    N_("Karyawan/swasta"),
    N_("Sopir/tukang ojek"),
    N_("Pertukangan"),
    N_("Pengrajin"),
    N_("Tukang becak"),
)
"""The occupations of the studies' table 5; whatever else is written counts there as *Dll*."""

LONGEST_NAME: Final = 80
MOST_DEPENDANTS: Final = 30
_MOST_OTHERS: Final = 2
_PARTS: Final = 10

TOO_FEW_POOR: Final = N_(
    "{others} dari {count} anggota bukan keluarga miskin. Anjuran: paling banyak 2 dari 10."
)


class Sex(StrEnum):
    """As forms write it: L or P."""

    MALE = "L"
    FEMALE = "P"

    @property
    def label(self) -> str:
        """The word on screens."""
        return _(N_("Laki-laki")) if self is Sex.MALE else _(N_("Perempuan"))


class MemberNameMissingError(RuleError):
    """A member has a name of reasonable length."""

    message = N_("Tulis nama anggota, paling banyak 80 huruf.")
    field = "name"


class BornLaterError(RuleError):
    """Born after joining, or not yet."""

    message = N_("Tanggal lahir ({born}) harus sebelum tanggal masuk ({joined}).")
    field = "birth_date"


class JoinedInFutureError(RuleError):
    """Nobody has joined tomorrow."""

    message = N_("Tanggal masuk ({day}) belum tiba.")
    field = "joined_on"


class EducationNotKnownError(RuleError):
    """Not one of the levels."""

    message = N_("Pendidikan “{text}” tidak ada dalam daftar. Pilih salah satu.")
    field = "education"


class DependantsNotUsableError(RuleError):
    """A number of people that no household feeds."""

    message = N_("Jumlah tanggungan harus dari 0 sampai 30 orang.")
    field = "dependants"


class IncomeNotUsableError(RuleError):
    """Less than nothing, or more than any group's money."""

    message = N_("Penghasilan harus dari Rp0 sampai Rp999.999.999.999.")
    field = "income_before"


class NationalIdTakenError(RuleError):
    """Two active members cannot have one NIK."""

    message = N_("NIK ini sudah dipakai {name} (anggota nomor {number}). Periksa lagi di KTP.")
    field = "national_id"


class MemberNotFoundError(RuleError):
    """No such member in this group."""

    message = N_("Anggota itu tidak ada di daftar.")
    field = "member_id"


class LeavingReasonMissingError(RuleError):
    """A leaving is a date and a reason."""

    message = N_("Tulis alasan keluar, misalnya pindah atau meninggal.")
    field = "reason"


class LeftBeforeJoiningError(RuleError):
    """Out before in."""

    message = N_("{name} masuk tanggal {joined}; tanggal keluar tidak bisa sebelum itu.")
    field = "on"


class JoinedAfterLeavingError(RuleError):
    """The day of joining was moved past the day of leaving."""

    message = N_("Anggota ini keluar tanggal {left}; tanggal masuk tidak bisa sesudah itu.")
    field = "joined_on"


class LeftInFutureError(RuleError):
    """Nobody has left tomorrow."""

    message = N_("Tanggal keluar ({day}) belum tiba. Catat pada harinya.")
    field = "on"


class LeftAlreadyError(RuleError):
    """Left once is left."""

    message = N_("{name} sudah keluar tanggal {day}.")
    field = "on"


class LeftInOfficeError(RuleError):
    """An officer is a member."""

    message = N_("{name} masih {office} pada tanggal itu. Akhiri dulu masa jabatannya.")
    field = "on"


class NotLeftError(RuleError):
    """There is no leaving to undo."""

    message = N_("{name} masih anggota, jadi tidak ada yang dibatalkan.")


class UndoReasonMissingError(RuleError):
    """Taking a leaving back is noted with its reason."""

    message = N_("Tulis mengapa catatan keluar dibatalkan.")
    field = "reason"


@dataclass(frozen=True, slots=True)
class MemberDetails:
    """What is written about a member; only name, sex and day of joining are needed.

    Attributes:
        national_id: NIK, empty when there is none yet.
        education: one of `EDUCATIONS`, or empty.
        occupation: one of `OCCUPATIONS`, or the person's own words, or empty.
        dependants: how many people live on this member's income.
        income_before: whole rupiah a month before joining.
        family_card_no: No KK, empty when there is none yet.
        welfare_id: number in the welfare register (ID DTKS), of the family or the person.
        is_poor: whether the family counts as poor; None while nobody has said.
    """

    name: str
    sex: Sex
    joined_on: date
    birth_date: date | None = None
    national_id: str = ""
    address: str = ""
    phone: str = ""
    education: str = ""
    occupation: str = ""
    dependants: int | None = None
    income_before: Rupiah | None = None
    family_card_no: str = ""
    welfare_id: str = ""
    is_poor: bool | None = None


@dataclass(frozen=True, slots=True)
class Leaving:
    """A member leaves: `on` is the first day on which they are no member."""

    member_id: int
    on: date
    reason: str


def tidied(details: MemberDetails) -> MemberDetails:
    """Return the details as they are written down: single spaces, numbers of bare digits.

    Raises:
        NationalIdDigitsError, NationalIdLengthError, FamilyCardDigitsError, FamilyCardNoError,
        WelfareIdDigitsError, WelfareIdError.
    """
    return replace(
        details,
        name=_single_spaced(details.name),
        national_id=tidy_national_id(details.national_id),
        address=_single_spaced(details.address),
        phone=_single_spaced(details.phone),
        education=_single_spaced(details.education),
        occupation=_single_spaced(details.occupation),
        family_card_no=tidy_family_card_no(details.family_card_no),
        welfare_id=tidy_welfare_id(details.welfare_id),
    )


def check_details(details: MemberDetails, *, today: date) -> None:
    """Make sure that tidied details can stand in the register.

    Raises:
        MemberNameMissingError, JoinedInFutureError, BornLaterError, EducationNotKnownError,
        DependantsNotUsableError, IncomeNotUsableError.
    """
    if not 1 <= len(details.name) <= LONGEST_NAME:
        raise MemberNameMissingError
    if details.joined_on > today:
        raise JoinedInFutureError(day=format_long_day(details.joined_on))
    if details.birth_date is not None and details.birth_date >= details.joined_on:
        raise BornLaterError(
            born=format_long_day(details.birth_date), joined=format_long_day(details.joined_on)
        )
    if details.education and details.education not in EDUCATIONS:
        raise EducationNotKnownError(text=details.education)
    if details.dependants is not None and not 0 <= details.dependants <= MOST_DEPENDANTS:
        raise DependantsNotUsableError
    if details.income_before is not None and not 0 <= details.income_before <= LARGEST_AMOUNT:
        raise IncomeNotUsableError


def national_id_warnings(details: MemberDetails) -> tuple[str, ...]:
    """Return a sentence for each thing that the NIK of tidied details says otherwise."""
    return mismatches(
        details.national_id, is_woman=details.sex is Sex.FEMALE, birth_date=details.birth_date
    )


def missing_data(details: MemberDetails) -> tuple[str, ...]:
    """Return in words what is still to be asked for, for a complete register (domain.md 1.1)."""
    asked = (
        (details.national_id, N_("NIK")),
        (details.birth_date, N_("tanggal lahir")),
        (details.address, N_("alamat")),
    )
    return tuple(_(words) for value, words in asked if not value)


def not_poor_above_advice(present: Collection[MemberDetails]) -> int:
    """Return how many members are not poor when that is more than two in ten, else 0.

    Advice and never a block. Source: eight poor to two others (domain.md 1.1, S2 and S0).
    """
    others = sum(each.is_poor is False for each in present)
    return others if others * _PARTS > len(present) * _MOST_OTHERS else 0


def age_on(birth_date: date | None, day: date) -> int | None:
    """Return the full years of age on a day, None when the birth date is not known."""
    if birth_date is None:
        return None
    had_birthday = (day.month, day.day) >= (birth_date.month, birth_date.day)
    return day.year - birth_date.year - (0 if had_birthday else 1)


def _single_spaced(text: str) -> str:
    return " ".join(text.split())
