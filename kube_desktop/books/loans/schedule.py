"""When a loan is paid back, with how much, and how much of that is the charge."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from kube_desktop.books.loans.due_dates import due_dates
from kube_desktop.books.loans.rates import charge_for_days, round_half_up
from kube_desktop.books.loans.terms import LoanTerms, Method, check_terms
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah, format_rupiah


class PrincipalTooSmallError(RuleError):
    """Rounded instalments would bring nothing, or pay the loan back before the last of them."""

    message = N_(
        "Pinjaman {principal} tidak bisa dibagi {count} kali angsuran dengan pembulatan {unit}."
        " Pilih pembulatan lebih kecil atau jangka lebih pendek."
    )
    field = "unit"


class InstalmentTooSmallError(RuleError):
    """It brings less than the charge: the debt would grow."""

    message = N_("Angsuran {instalment} tidak cukup: jasanya saja sudah {charge}.")
    field = "instalment"


class InstalmentTooLargeError(RuleError):
    """The loan would be paid back before the last instalment."""

    message = N_(
        "Dengan angsuran {instalment} pinjaman lunas di angsuran ke-{number}, bukan ke-{count}."
        " Tulis angsuran lebih kecil atau jangka lebih pendek."
    )
    field = "instalment"


@dataclass(frozen=True, slots=True)
class ScheduledInstalment:
    """One payment that is expected.

    Attributes:
        number: 1, 2, …
        balance: the principal that is left after it.
    """

    number: int
    due_on: date
    principal: Rupiah
    charge: Rupiah
    balance: Rupiah

    @property
    def amount(self) -> Rupiah:
        """What the borrower brings."""
        return self.principal + self.charge


@dataclass(frozen=True, slots=True)
class Schedule:
    """All payments that are expected for a loan, the earliest first."""

    terms: LoanTerms
    instalments: tuple[ScheduledInstalment, ...]

    @property
    def charge(self) -> Rupiah:
        """All charges together."""
        return sum(each.charge for each in self.instalments)

    @property
    def principal(self) -> Rupiah:
        """All principal together: the loan."""
        return sum(each.principal for each in self.instalments)

    @property
    def total(self) -> Rupiah:
        """All that the borrower pays back."""
        return self.principal + self.charge


def make_schedule(terms: LoanTerms) -> Schedule:
    """Return the schedule of a loan.

    The charge of each period is rounded half up to the unit, and so are the equal parts of the
    principal or the equal instalments of an annuity; the last instalment takes what remains.

    Raises:
        RuleError: the terms cannot be (`check_terms`).
        PrincipalTooSmallError: the loan cannot be spread over so many instalments.
        InstalmentTooSmallError, InstalmentTooLargeError: the agreed instalment does not fit.

    Source: oracles.md (figures of Fineract); domain.md M3-M5.
    """
    check_terms(terms)
    usual = _usual_payment(terms)
    balance = terms.principal
    since = terms.paid_out
    rows = []
    for number, due_on in enumerate(due_dates(terms), 1):
        charge = _charge(terms, number, balance=balance, days=(due_on - since).days)
        principal = 0
        if number == terms.count:
            principal = balance
        elif number > terms.grace:
            principal = usual - charge if terms.method is Method.ANNUITY else usual
            _check_principal(terms, number, principal, charge=charge, balance=balance)
        balance -= principal
        rows.append(ScheduledInstalment(number, due_on, principal, charge, balance))
        since = due_on
    return Schedule(terms, tuple(rows))


def _usual_payment(terms: LoanTerms) -> Rupiah:
    """Return what every payment but the last brings: an annuity with its charge, else principal."""
    payments = terms.count - terms.grace
    if terms.instalment is not None:
        return terms.instalment
    share = Fraction(1, payments)
    rate = terms.rate_of_period
    if terms.method is Method.ANNUITY and rate:
        growth = (1 + rate) ** payments
        share = rate * growth * Fraction(1, growth - 1)
    return round_half_up(terms.principal * share, terms.unit)


def _charge(terms: LoanTerms, number: int, *, balance: Rupiah, days: int) -> Rupiah:
    if number <= terms.grace and not terms.grace_is_charged:
        return 0
    if terms.method is Method.DAILY:
        return charge_for_days(balance, days, terms.rate, unit=terms.unit)
    base = terms.principal if terms.method is Method.FLAT else balance
    return round_half_up(base * terms.rate_of_period, terms.unit)


def _check_principal(
    terms: LoanTerms, number: int, principal: Rupiah, *, charge: Rupiah, balance: Rupiah
) -> None:
    """Make sure that an instalment pays something back and leaves something for the last one."""
    if 0 < principal < balance:
        return
    if terms.instalment is None:
        raise PrincipalTooSmallError(
            principal=format_rupiah(terms.principal),
            count=terms.count - terms.grace,
            unit=format_rupiah(terms.unit),
        )
    agreed = format_rupiah(terms.instalment)
    if principal <= 0:
        raise InstalmentTooSmallError(instalment=agreed, charge=format_rupiah(charge))
    raise InstalmentTooLargeError(instalment=agreed, number=number, count=terms.count)
