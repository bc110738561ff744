"""What is agreed before a loan is paid out, and what of it cannot be."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

from kube_desktop.books.loans.rates import MONTHS_IN_YEAR, NO_CHARGE, Rate
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import LARGEST_AMOUNT, Rupiah
from kube_desktop.registers.choices import Choice

LONGEST_TERM: Final = 360
"""In months; more is a slip of the finger."""

UNITS: Final = (1, 100, 500, 1_000)
"""To what a group rounds: whole rupiah, or the smallest coin or note it pays with."""


class PrincipalOutOfRangeError(RuleError):
    """A loan is of something."""

    message = N_("Besar pinjaman harus lebih dari nol dan paling besar Rp999.999.999.999.")
    field = "principal"


class TermOutOfRangeError(RuleError):
    """A loan that lasts no month, or a lifetime."""

    message = N_("Jangka pinjaman 1 sampai 360 bulan, bukan {months}.")
    field = "months"


class RateOutOfRangeError(RuleError):
    """More than the loan itself."""

    message = N_("Jasa paling besar 100%, bukan {percent}%.")
    field = "rate"


class RateDaysError(RuleError):
    """A rate is for a time that days are counted in."""

    message = N_("Jasa per hari dihitung untuk 1 sampai 366 hari, bukan {days}.")
    field = "rate"


class RateDaysNotCountedError(RuleError):
    """Days are agreed on where none are counted."""

    message = N_("Jasa untuk sekian hari hanya dipakai cara menurun menurut hari.")
    field = "rate"


class RateOfFreeLoanError(RuleError):
    """A loan without charge costs nothing."""

    message = N_("Pinjaman tanpa jasa tidak memakai persen jasa. Pilih cara lain, atau tulis 0.")
    field = "rate"


class UnitNotOfferedError(RuleError):
    """Nobody pays with such a coin."""

    message = N_("Pembulatan {unit} tidak ada. Pilih 1, 100, 500, atau 1.000.")
    field = "unit"


class FirstDueTooEarlyError(RuleError):
    """Nothing is due before there is a loan."""

    message = N_("Jatuh tempo pertama ({first_due}) harus sesudah tanggal cair ({paid_out}).")
    field = "first_due"


class GraceTooLongError(RuleError):
    """The principal must be paid back sometime."""

    message = N_("Masa tenggang 0 sampai {most} kali angsuran, bukan {grace}.")
    field = "grace"


class InstalmentNotAgreedError(RuleError):
    """Only an annuity has an instalment that is agreed on."""

    message = N_("Angsuran yang ditetapkan hanya untuk cara anuitas.")
    field = "instalment"


class Method(Choice):
    """How the charge is counted and the principal spread (domain.md M3-M5)."""

    FREE = "free", N_("Tanpa jasa")
    FLAT = "flat", N_("Jasa tetap dari pinjaman awal")
    DECLINING = "declining", N_("Jasa menurun dari sisa pinjaman")
    ANNUITY = "annuity", N_("Anuitas, jumlah angsuran sama")
    DAILY = "daily", N_("Jasa menurun menurut hari")


class Frequency(Choice):
    """When something is paid back."""

    MONTHLY = "monthly", N_("setiap bulan")
    FORTNIGHTLY = "fortnightly", N_("setiap dua minggu")
    WEEKLY = "weekly", N_("setiap minggu")
    AT_END = "end", N_("sekaligus di akhir")

    @property
    def times_a_year(self) -> int:
        """How often in a year; once at the end is counted in months."""
        return {Frequency.FORTNIGHTLY: 26, Frequency.WEEKLY: 52}.get(self, MONTHS_IN_YEAR)


@dataclass(frozen=True, slots=True)
class LoanTerms:
    """What borrower and group agree on.

    Attributes:
        months: until when all is paid back.
        paid_out: the day on which the borrower gets the money.
        unit: to what charges and instalments are rounded, one of `UNITS`.
        first_due: the day of the first instalment; one period after paying out if None.
        grace: how many of the first instalments bring no principal.
        grace_is_charged: whether those bring the charge.
        instalment: what is paid each time in an annuity; computed if None.
    """

    principal: Rupiah
    months: int
    method: Method
    paid_out: date
    rate: Rate = NO_CHARGE
    frequency: Frequency = Frequency.MONTHLY
    unit: int = 1
    first_due: date | None = None
    grace: int = 0
    grace_is_charged: bool = True
    instalment: Rupiah | None = None

    @property
    def count(self) -> int:
        """How many instalments there are: as many periods as fit into the months."""
        if self.frequency is Frequency.AT_END:
            return 1
        return self.months * self.frequency.times_a_year // MONTHS_IN_YEAR

    @property
    def rate_of_period(self) -> Fraction:
        """The share that one period costs where no days are counted."""
        periods = self.months if self.frequency is Frequency.AT_END else 1
        return self.rate.a_year * Fraction(periods, self.frequency.times_a_year)


def check_terms(terms: LoanTerms) -> None:
    """Make sure that a loan on these terms can be.

    Raises:
        PrincipalOutOfRangeError, TermOutOfRangeError, UnitNotOfferedError, RateOutOfRangeError,
        RateDaysError, RateDaysNotCountedError, RateOfFreeLoanError, FirstDueTooEarlyError,
        GraceTooLongError, InstalmentNotAgreedError.
    """
    if not 0 < terms.principal <= LARGEST_AMOUNT:
        raise PrincipalOutOfRangeError
    if not 1 <= terms.months <= LONGEST_TERM:
        raise TermOutOfRangeError(months=terms.months)
    if terms.unit not in UNITS:
        raise UnitNotOfferedError(unit=terms.unit)
    _check_rate(terms)
    if terms.first_due is not None and terms.first_due <= terms.paid_out:
        raise FirstDueTooEarlyError(
            first_due=format_day(terms.first_due), paid_out=format_day(terms.paid_out)
        )
    if not 0 <= terms.grace < terms.count:
        raise GraceTooLongError(grace=terms.grace, most=terms.count - 1)
    if terms.instalment is not None and terms.method is not Method.ANNUITY:
        raise InstalmentNotAgreedError


def _check_rate(terms: LoanTerms) -> None:
    rate = terms.rate
    if not 0 <= rate.share <= 1:
        raise RateOutOfRangeError(percent=rate.percent)
    if rate.days is not None and not 1 <= rate.days <= 366:  # noqa: PLR2004 - a year of days
        raise RateDaysError(days=rate.days)
    if rate.days is not None and terms.method is not Method.DAILY:
        raise RateDaysNotCountedError
    if rate.share and terms.method is Method.FREE:
        raise RateOfFreeLoanError
