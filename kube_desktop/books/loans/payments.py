"""What a payment is for, and what settles a loan before its time or under new terms."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from kube_desktop.books.loans.rates import charge_for_days
from kube_desktop.books.loans.schedule import Schedule, make_schedule
from kube_desktop.books.loans.terms import LoanTerms, Method
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.ledger.entries import AmountOutOfRangeError
from kube_desktop.registers.choices import Choice


class OverpaidError(RuleError):
    """More than the borrower owes."""

    message = N_("Yang dibayar melebihi seluruh yang masih harus dibayar ({remaining}).")
    field = "amount"


class PaymentOrderError(RuleError):
    """An order that forgets a part, or has one twice."""

    message = N_("Urutan pembayaran memuat denda, jasa, dan pokok, masing-masing satu kali.")
    field = "order"


class PrincipalNotConservedError(RuleError):
    """A new schedule neither forgives nor adds debt."""

    message = N_("Jadwal baru harus memuat seluruh sisa pokok, yaitu {remaining}.")
    field = "principal"


class PaymentPart(Choice):
    """What money that a borrower brings is for."""

    LATE_FEE = "late_fee", N_("Denda")
    CHARGE = "charge", N_("Jasa")
    PRINCIPAL = "principal", N_("Pokok")


USUAL_ORDER: Final = (PaymentPart.LATE_FEE, PaymentPart.CHARGE, PaymentPart.PRINCIPAL)


class SettlementCharge(Choice):
    """Which charge is asked of somebody who pays back early; the group's own decision."""

    TO_DATE = "to_date", N_("Jasa sampai angsuran yang sedang berjalan")
    WHOLE = "whole", N_("Jasa seluruh jadwal")


@dataclass(frozen=True, slots=True)
class Parts:
    """An amount told apart by what it is for; whole rupiah."""

    late_fee: Rupiah = 0
    charge: Rupiah = 0
    principal: Rupiah = 0

    @property
    def total(self) -> Rupiah:
        """All of it."""
        return self.late_fee + self.charge + self.principal


@dataclass(frozen=True, slots=True)
class Rescheduled:
    """A loan under new terms: all that was owed before, no more and no less.

    Attributes:
        schedule: the principal that was left, spread anew, with the charge of the new terms.
        beside: late fee and charge that were due already and stay due.
    """

    schedule: Schedule
    beside: Parts = field(default_factory=Parts)


def split_payment(amount: Rupiah, owed: Parts, order: Sequence[PaymentPart] = USUAL_ORDER) -> Parts:
    """Return what a payment is for: each part in its order, as far as the money goes.

    Raises:
        AmountOutOfRangeError: nothing is paid.
        OverpaidError: more than is owed.
        PaymentOrderError: the order is none of the three parts.

    >>> split_payment(60_000, Parts(late_fee=5_000, charge=10_000, principal=500_000))
    Parts(late_fee=5000, charge=10000, principal=45000)
    """
    if sorted(order) != sorted(PaymentPart):
        raise PaymentOrderError
    if amount <= 0:
        raise AmountOutOfRangeError
    if amount > owed.total:
        raise OverpaidError(remaining=format_rupiah(owed.total))
    paid: dict[str, Rupiah] = {}
    left = amount
    for part in order:
        paid[part.value] = min(left, getattr(owed, part.value))
        left -= paid[part.value]
    return Parts(**paid)


def settlement(schedule: Schedule, paid: Parts, on: date, *, asked: SettlementCharge) -> Parts:
    """Return the principal and charge that settle a loan on a day, late fees aside.

    Up to date means: every period that has begun, the running one whole; where the charge is
    counted by days, the running one up to the day, on what is left of the principal.

    Source: the group's loan rules.
    """
    principal = schedule.principal - paid.principal
    charge = schedule.charge
    if asked is SettlementCharge.TO_DATE:
        charge = _charge_to_date(schedule, principal, on)
    return Parts(charge=max(0, charge - paid.charge), principal=principal)


def reschedule(owed: Parts, terms: LoanTerms) -> Rescheduled:
    """Return a loan under new terms that conserve what is owed.

    Raises:
        PrincipalNotConservedError: the new terms are not about the principal that is left.
        RuleError: the terms cannot be (`make_schedule`).
    """
    if terms.principal != owed.principal:
        raise PrincipalNotConservedError(remaining=format_rupiah(owed.principal))
    return Rescheduled(make_schedule(terms), Parts(owed.late_fee, owed.charge))


def _charge_to_date(schedule: Schedule, principal: Rupiah, on: date) -> Rupiah:
    terms = schedule.terms
    charge = 0
    since = terms.paid_out
    for each in schedule.instalments:
        if on <= since:
            break
        if on < each.due_on and terms.method is Method.DAILY:
            days = (on - since).days
            accrued = charge_for_days(principal, days, terms.rate, unit=terms.unit)
            return charge + min(accrued, each.charge)
        charge += each.charge
        since = each.due_on
    return charge
