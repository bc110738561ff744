"""What a sharing is: whose result, what is set aside first, who gets what, and where it goes."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.books.sharings.errors import (
    AsideTooMuchError,
    MemberTwiceError,
    PeriodOrderError,
    SharedTooEarlyError,
    SharesOfSurplusError,
    SurplusYearError,
)
from kube_desktop.books.sharings.percents import WHOLE, parse_percent
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import LARGEST_AMOUNT, Rupiah
from kube_desktop.ledger.accounts import Place
from kube_desktop.ledger.entries import AmountOutOfRangeError
from kube_desktop.registers.choices import Choice


class Source(Choice):
    """Whose result is shared (domain.md M9-M11, M14)."""

    BUSINESS = "business", N_("Bagi hasil usaha")
    SURPLUS = "surplus", N_("SHU tahunan")


class Purse(Choice):
    """What a part of the result is set aside for, before anybody gets a share (M9)."""

    GROUP_CASH = "group_cash", N_("Kas kelompok")
    LOANS = "loans", N_("Simpan pinjam")
    SOLIDARITY = "solidarity", N_("IKS")
    BUSINESS = "business", N_("Modal usaha sendiri")


class Basis(Choice):
    """By what a pot is shared (M10, M11; SHU by savings and loans)."""

    EQUAL = "equal", N_("Sama rata")
    DAYS = "days", N_("Hari kerja")
    CAPITAL = "capital", N_("Modal yang disetor")
    PRODUCTION = "production", N_("Hasil produksi")
    SHIFTS = "shifts", N_("Giliran")
    SAVINGS = "savings", N_("Jasa modal (menurut tabungan)")
    LOANS = "loans", N_("Jasa anggota (menurut pinjaman)")

    @property
    def is_money(self) -> bool:
        """Whether the number behind a share is an amount of money."""
        return self in {Basis.CAPITAL, Basis.SAVINGS, Basis.LOANS}


BUSINESS_BASES: Final = (
    Basis.EQUAL,
    Basis.SHIFTS,
    Basis.DAYS,
    Basis.CAPITAL,
    Basis.PRODUCTION,
)
SURPLUS_BASES: Final = (Basis.SAVINGS, Basis.LOANS)


COINS: Final[tuple[Rupiah, ...]] = (1, 100, 500, 1_000)
"""To what a group rounds down; one rupiah is exact, but no coin in a box."""


class Destination(Choice):
    """Where somebody's share goes."""

    PAID = "paid", N_("Dibayar")
    SAVINGS = "savings", N_("Masuk tabungan")
    LOAN = "loan", N_("Bayar tunggakan pinjaman")


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the group agreed to set aside, from a day on (M9, M13).

    Percentages stand as the group wrote them; the studies know no usual ones, so what is empty is
    nothing.

    Attributes:
        unit_id: the line of business it is for; None for all of them.
        basis: how the rest of a business result is shared.
        savings, borrowing: how much of a SHU is shared by savings and by loans.
    """

    valid_from: date
    source: Source
    unit_id: int | None = None
    group_cash: str = ""
    loans: str = ""
    solidarity: str = ""
    business: str = ""
    basis: Basis | None = None
    savings: str = ""
    borrowing: str = ""
    decision_id: int | None = None
    note: str = ""

    @property
    def aside(self) -> dict[Purse, int]:
        """What is set aside, in tenths of a percent."""
        return {each: parse_percent(getattr(self, each.value), field=each.value) for each in Purse}

    @property
    def pots(self) -> dict[Basis, int]:
        """What of a SHU is shared by savings and by loans, in tenths of a percent."""
        return {
            Basis.SAVINGS: parse_percent(self.savings, field="savings"),
            Basis.LOANS: parse_percent(self.borrowing, field="borrowing"),
        }


@dataclass(frozen=True, slots=True)
class Pot:
    """A part of the result that is shared by one basis.

    Attributes:
        tenths: how much of the result, in tenths of a percent; None for all that is not set aside.
    """

    basis: Basis
    tenths: int | None = None


@dataclass(frozen=True, slots=True)
class Sharer:
    """One member in a sharing.

    Attributes:
        weights: the number behind the share of each pot, in the order of the pots.
        destination: where the member wants it; paying what is due of a loan needs their consent.
    """

    member_id: int
    weights: tuple[int, ...]
    destination: Destination = Destination.PAID


@dataclass(frozen=True, slots=True)
class Sharing:
    """A sharing as the group decided it.

    Attributes:
        on: the day on which it is paid.
        amount: how much of the result is set aside and shared; whole rupiah.
        aside: what is set aside first, in tenths of a percent.
        unit_id: the line of business; None for the whole fund.
        place: whether the money lies in the box or at the bank.
        coin: the smallest coin that is paid with; shares and what is set aside are whole coins,
            and the rest is left over (one of `COINS`).
    """

    source: Source
    first: Month
    last: Month
    on: date
    amount: Rupiah
    aside: tuple[tuple[Purse, int], ...]
    pots: tuple[Pot, ...]
    sharers: tuple[Sharer, ...]
    unit_id: int | None = None
    place: Place = Place.CASH
    decision_id: int | None = None
    note: str = ""
    coin: Rupiah = 1


def check_agreement(agreement: Agreement, _today: date) -> None:
    """Make sure that an agreement gives away no more than there is.

    Raises:
        PercentNotUnderstoodError, AsideTooMuchError.
        SharesOfSurplusError: a business result has no part by savings or loans.
    """
    shared = sum(agreement.pots.values())
    if agreement.source is Source.BUSINESS and shared:
        raise SharesOfSurplusError
    _check_whole(sum(agreement.aside.values()) + shared)


def check_sharing(sharing: Sharing) -> None:
    """Make sure that a sharing can be, whatever the books say.

    Raises:
        AmountOutOfRangeError, PeriodOrderError, SurplusYearError, SharedTooEarlyError,
        AsideTooMuchError, MemberTwiceError.
    """
    if not 0 < sharing.amount <= LARGEST_AMOUNT:
        raise AmountOutOfRangeError
    if sharing.first > sharing.last:
        raise PeriodOrderError
    if sharing.source is Source.SURPLUS and sharing.first.year != sharing.last.year:
        raise SurplusYearError
    if sharing.on < sharing.last.first:
        raise SharedTooEarlyError(month=sharing.last.label)
    _check_whole(
        sum(tenths for _purse, tenths in sharing.aside)
        + sum(pot.tenths or 0 for pot in sharing.pots)
    )
    members = [each.member_id for each in sharing.sharers]
    if len(set(members)) != len(members):
        raise MemberTwiceError


def _check_whole(tenths: int) -> None:
    if tenths > WHOLE:
        raise AsideTooMuchError
