"""Who may hold an office, and what is worth a second thought."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kube_desktop.books.members.offices import Office
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_, _


class NotAMemberThenError(RuleError):
    """An officer is a member."""

    message = N_("{name} bukan anggota pada {day}. Pengurus dipilih dari anggota.")
    field = "member_id"


class NotAMemberUntilThenError(RuleError):
    """An officer is a member to the end of the term."""

    message = N_(
        "{name} keluar dari kelompok tanggal {left}; masa jabatannya berakhir paling lambat hari "
        "itu."
    )
    field = "ended_on"


class StartedInFutureError(RuleError):
    """Nobody has taken up an office tomorrow."""

    message = N_("Tanggal diangkat ({day}) belum tiba. Catat pada harinya.")
    field = "started_on"


class PlannedEndTooEarlyError(RuleError):
    """A term that would end before it begins."""

    message = N_("Akhir masa jabatan harus sesudah tanggal diangkat ({started}).")
    field = "planned_end"


class OfficeHeldError(RuleError):
    """One person in each office at a time."""

    message = N_(
        "{office} masih dijabat {name} sejak {since}. "
        "Tulis alasan {name} berhenti supaya bisa diganti."
    )
    field = "former_end_reason"


class OfficeHeldLaterError(RuleError):
    """The days overlap a later term that is already in the book."""

    message = N_("{office} sudah dijabat {name} mulai {since}. Pakai tanggal sesudah itu.")
    field = "started_on"


class OfficeHeldMeanwhileError(RuleError):
    """The days of a former or mended term overlap another term."""

    message = N_("{office} dijabat {name} {days}. Masa jabatan tidak boleh bertumpuk.")
    field = "started_on"


class DecreeDayAloneError(RuleError):
    """A day without the paper it stands on."""

    message = N_("Tulis juga nomor suratnya, bukan tanggalnya saja.")
    field = "decree"


class TermReasonMissingError(RuleError):
    """A mended term is noted with its reason."""

    message = N_("Tulis mengapa data masa jabatan ini diubah.")
    field = "reason"


class TermNotFoundError(RuleError):
    """No such term in this group."""

    message = N_("Masa jabatan itu tidak ada di daftar.")
    field = "term_id"


class TermEndedAlreadyError(RuleError):
    """Ended once is ended."""

    message = N_("Masa jabatan {name} sudah berakhir tanggal {day}.")
    field = "on"


class EndReasonMissingError(RuleError):
    """The end of a term is a date and a reason."""

    message = N_("Tulis alasan berhenti, misalnya masa jabatan selesai.")
    field = "reason"


class EndedBeforeStartError(RuleError):
    """Out of office before in."""

    message = N_("{name} diangkat tanggal {started}; tanggal berhenti tidak bisa sebelum itu.")
    field = "on"


class EndedInFutureError(RuleError):
    """Nobody has stepped down tomorrow."""

    message = N_("Tanggal berhenti ({day}) belum tiba. Catat pada harinya.")
    field = "on"


@dataclass(frozen=True, slots=True)
class Appointment:
    """A member takes up an office.

    Attributes:
        decree: name and number of the paper (*SK*, *berita acara*) that says so.
        former_end_reason: why the one who held the office until then stops; needed when somebody
            does, and ignored otherwise.
        decree_on: the day of that paper.
        ended_on: the first day on which they did not hold the office any more, for a term of
            former years; None for a term that lasts.
        end_reason: why that former term ended.
    """

    member_id: int
    office: Office
    started_on: date
    planned_end: date | None = None
    decree: str = ""
    former_end_reason: str = ""
    decree_on: date | None = None
    ended_on: date | None = None
    end_reason: str = ""


@dataclass(frozen=True, slots=True)
class TermDetails:
    """What can be mended about a term; person, office and end stay."""

    started_on: date
    planned_end: date | None = None
    decree: str = ""
    decree_on: date | None = None


@dataclass(frozen=True, slots=True)
class TermEnd:
    """An officer stops: `on` is the first day on which they do not hold the office."""

    term_id: int
    on: date
    reason: str


def overlap(first: tuple[date, date | None], second: tuple[date, date | None]) -> bool:
    """Tell whether two spans of days have one in common; the end is no part, None is open.

    >>> overlap((date(2024, 1, 1), date(2025, 1, 1)), (date(2025, 1, 1), None))
    False
    """
    return first[0] < (second[1] or date.max) and second[0] < (first[1] or date.max)


def appointment_warnings(
    office: Office, name: str, in_office: Mapping[Office, str]
) -> tuple[str, ...]:
    """Return what to think of twice before `name` takes up `office`.

    Args:
        office: what they take up.
        name: who.
        in_office: who holds which office now.
    """
    others = [held for held, holder in in_office.items() if holder == name and held is not office]
    return tuple(
        _("{name} juga menjabat {office}. Lebih baik satu orang satu jabatan.").format(
            name=name, office=held.label
        )
        for held in others
    )
