"""What the solidarity fund asks of whom, and what about it cannot be (domain.md M16, M17, M18)."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah
from kube_desktop.ledger.accounts import AccountId, Place
from kube_desktop.registers.choices import Choice

USUAL_TARIFF: Final[Rupiah] = 1_000
"""What the groups of the studies pay a month at least; proposed, never set (M16)."""

DUES_KIND: Final = 4101
"""*Iuran anggota*, money in of the fund IKS."""


class TariffNotOnFirstError(RuleError):
    """Dues are owed for whole months."""

    message = N_("Tarif mulai pada tanggal 1. Tulis {day}.")
    field = "valid_from"


class YearlyInJanuaryError(RuleError):
    """Dues of a year are those of the whole year."""

    message = N_("Iuran tahunan mulai bulan Januari. Tulis 01/01/{year}.")
    field = "valid_from"


class AfterYearlyInJanuaryError(RuleError):
    """A year that has its own dues has none by the month."""

    message = N_("Iuran tahun {year} tahunan. Tarif bulanan bisa mulai Januari tahun berikutnya.")
    field = "valid_from"


class TariffTwiceError(RuleError):
    """One tariff at a time."""

    message = N_("Sudah ada tarif mulai {day}. Perbaiki tarif itu.")
    field = "valid_from"


class ExemptionOrderError(RuleError):
    """It ends after it began."""

    message = N_("Bulan terakhir tidak bisa sebelum bulan mulai ({month}).")
    field = "until_month"


class PositionTwiceError(RuleError):
    """Nobody has two pasts."""

    message = N_("Posisi awal {name} sudah ditulis. Perbaiki yang sudah ada.")
    field = "member_id"


class BeneficiaryNotNamedError(RuleError):
    """Help goes to somebody."""

    message = N_("Tulis nama yang menerima.")
    field = "recipient"


class BeneficiaryMemberMissingError(RuleError):
    """Help for a member, or for the family of one, names the member."""

    message = N_("Pilih anggotanya.")
    field = "member_id"


class BeneficiaryNoMemberError(RuleError):
    """Help for others is nobody's in the group."""

    message = N_("“{who}” bukan anggota. Kosongkan anggotanya, atau pilih Anggota.")
    field = "member_id"


class NoAidError(RuleError):
    """Help of nothing is none."""

    message = N_("Jumlah santunan harus lebih dari nol.")
    field = "amount"


class EventAfterAidError(RuleError):
    """People are helped after it happened."""

    message = N_("Kejadiannya tidak bisa sesudah santunan dibayar ({paid}).")
    field = "event_on"


class TariffPeriod(Choice):
    """How often dues are owed."""

    MONTH = "month", N_("Setiap bulan")
    YEAR = "year", N_("Setiap tahun")


class AidEvent(Choice):
    """Why somebody is helped."""

    ILLNESS = "illness", N_("Sakit")
    DEATH = "death", N_("Kematian")
    DISASTER = "disaster", N_("Musibah")
    OTHER = "other", N_("Lainnya")

    @property
    def kind(self) -> int:
        """The kind of the cash book."""
        return _AID_KINDS[self][0]

    @property
    def account(self) -> AccountId:
        """The account on which it is added up."""
        return _AID_KINDS[self][1]


_AID_KINDS: Final = {
    AidEvent.ILLNESS: (4201, AccountId.AID_ILLNESS),
    AidEvent.DEATH: (4202, AccountId.AID_DEATH),
    AidEvent.DISASTER: (4203, AccountId.AID_MISFORTUNE),
    AidEvent.OTHER: (4206, AccountId.AID_OTHER),
}


class Beneficiary(Choice):
    """Who is helped: members, their families, or people outside the group (M18)."""

    MEMBER = "member", N_("Anggota")
    FAMILY = "family", N_("Keluarga anggota")
    ELDERLY = "elderly", N_("Lansia terlantar")
    DISABLED = "disabled", N_("Penyandang disabilitas")
    POOR = "poor", N_("Keluarga miskin")
    OTHER = "other", N_("Orang lain")

    @property
    def is_inside(self) -> bool:
        """Whether it is a member or the family of one."""
        return self in {Beneficiary.MEMBER, Beneficiary.FAMILY}


class PaidFrom(Choice):
    """Where the money of a help lay."""

    CASH = Place.CASH.value, N_("Tunai")
    BANK = Place.BANK.value, N_("Bank")

    @property
    def place(self) -> Place:
        """The box or the bank account."""
        return Place(self.value)


@dataclass(frozen=True, slots=True)
class Tariff:
    """What every member owes from a month on, until the next tariff.

    Attributes:
        valid_from: the first day of the month; of a January for dues by the year.
        amount: whole rupiah; 0 ends the dues.
        decision_id: the decision of a meeting that set it.
    """

    valid_from: date
    period: TariffPeriod
    amount: Rupiah
    decision_id: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Exemption:
    """Somebody owes nothing for some months.

    Attributes:
        from_month: a day of the first month; `until_month`: of the last one, None for no end yet.
    """

    member_id: int
    from_month: date
    reason: str
    until_month: date | None = None
    decision_id: int | None = None

    def covers(self, month: Month) -> bool:
        """Whether a month is one of them."""
        is_over = self.until_month is not None and month > Month.of(self.until_month)
        return Month.of(self.from_month) <= month and not is_over


@dataclass(frozen=True, slots=True)
class StartingPosition:
    """How far somebody had paid when the paper book was taken over.

    Attributes:
        paid_through: a day of the last month that is paid for.
        excess: what was paid beyond it, in whole rupiah.
        as_of: the first day whose receipts are not in it; None when none of the cash book is.
    """

    member_id: int
    paid_through: date
    excess: Rupiah = 0
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Aid:
    """Help paid out of the solidarity fund.

    Attributes:
        on_day: when it was paid; `event_on`: when it happened.
        what: what happened, in words.
        member_id: the member, or the one whose family is helped; None for people outside.
        recipient: who took the money, when it is not the member.
        decision_id: the decision of a meeting that granted it.
    """

    on_day: date
    event: AidEvent
    what: str
    beneficiary: Beneficiary
    amount: Rupiah
    event_on: date | None = None
    member_id: int | None = None
    recipient: str = ""
    address: str = ""
    paid_from: PaidFrom = PaidFrom.CASH
    decision_id: int | None = None
    note: str = ""


def check_tariff(tariff: Tariff, _today: date) -> None:
    """Make sure that a tariff begins with a month, or with a year.

    Raises:
        TariffNotOnFirstError, YearlyInJanuaryError.
    """
    first = Month.of(tariff.valid_from)
    if tariff.period is TariffPeriod.YEAR and tariff.valid_from != date(first.year, 1, 1):
        raise YearlyInJanuaryError(year=first.year)
    if tariff.valid_from != first.first:
        raise TariffNotOnFirstError(day=format_day(first.first))


def check_tariff_among(tariff: Tariff, others: tuple[Tariff, ...]) -> None:
    """Make sure that a tariff and those that stand besides it do not ask twice for a month.

    Raises:
        TariffTwiceError, AfterYearlyInJanuaryError.
    """
    if any(other.valid_from == tariff.valid_from for other in others):
        raise TariffTwiceError(day=format_day(tariff.valid_from))
    before: Tariff | None = None
    for each in sorted((*others, tariff), key=lambda one: one.valid_from):
        begins_a_year = each.valid_from.month == 1
        if before is not None and before.period is TariffPeriod.YEAR and not begins_a_year:
            raise AfterYearlyInJanuaryError(year=each.valid_from.year)
        before = each


def check_exemption(exemption: Exemption, _today: date) -> None:
    """Make sure that an exemption ends after it began.

    Raises:
        ExemptionOrderError.
    """
    first, last = exemption.from_month, exemption.until_month
    if last is not None and Month.of(last) < Month.of(first):
        raise ExemptionOrderError(month=Month.of(first).label)


def check_aid(aid: Aid, _today: date) -> None:
    """Make sure that help has an amount, goes to somebody, and comes after what happened.

    Raises:
        NoAidError, BeneficiaryMemberMissingError, BeneficiaryNoMemberError,
        BeneficiaryNotNamedError, EventAfterAidError.
    """
    if not aid.amount:
        raise NoAidError
    if aid.beneficiary.is_inside and aid.member_id is None:
        raise BeneficiaryMemberMissingError
    if not aid.beneficiary.is_inside and aid.member_id is not None:
        raise BeneficiaryNoMemberError(who=aid.beneficiary.label)
    if not aid.beneficiary.is_inside and not aid.recipient:
        raise BeneficiaryNotNamedError
    if aid.event_on is not None and aid.event_on > aid.on_day:
        raise EventAfterAidError(paid=format_day(aid.on_day))
