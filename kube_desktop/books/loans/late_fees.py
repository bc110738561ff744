"""What being late costs: counted from what is due, what was paid and when, never kept apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kube_desktop.books.loans.arrears import days_delinquent
from kube_desktop.books.loans.loan_rules import LateFee, LoanRules
from kube_desktop.books.loans.payments import Parts
from kube_desktop.foundation.money import Rupiah


@dataclass(frozen=True, slots=True)
class Due:
    """One row of a plan; number 0 was due already when the plan was made."""

    number: int
    due_on: date
    principal: Rupiah
    charge: Rupiah

    @property
    def amount(self) -> Rupiah:
        """What the borrower brings."""
        return self.principal + self.charge


@dataclass(frozen=True, slots=True)
class Payment:
    """What counts as brought on a day, told apart; later entries of a day come later."""

    entry_id: int
    day: date
    parts: Parts


def late_fees(
    dues: Sequence[Due], payments: Sequence[Payment], on: date, rules: LoanRules
) -> Rupiah:
    """Return what came together in late fees up to the end of a day, paid or not.

    Payments count for the oldest rows first; a row is late until the day on which both its
    principal and its charge were paid. A fee for each day counts the days beyond the group's
    patience. What was due already when the plan was made had its fee in the plan before.

    Source: the group's loan rules.
    """
    amount = rules.late_fee_amount or 0
    if rules.late_fee is LateFee.NONE or not amount:
        return 0
    patience = rules.patience or 0
    total = 0
    for due, paid_on in zip(dues, days_paid(dues, payments), strict=True):
        until = on if paid_on is None else min(paid_on, on)
        late = days_delinquent(due.due_on, until, grace_days=patience) if due.number else 0
        if late:
            total += amount if rules.late_fee is LateFee.FIXED else amount * late
    return total


def days_paid(dues: Sequence[Due], payments: Sequence[Payment]) -> tuple[date | None, ...]:
    """Return on which day each row was wholly paid, None for one that is not.

    A row of nothing is paid on its own day.
    """
    ordered = sorted(payments, key=lambda each: (each.day, each.entry_id))
    days: list[date | None] = []
    principal = charge = 0
    last, place = None, 0
    for due in dues:
        principal += due.principal
        charge += due.charge
        while place < len(ordered) and (principal > 0 or charge > 0):
            last = ordered[place].day
            principal -= ordered[place].parts.principal
            charge -= ordered[place].parts.charge
            place += 1
        is_paid = principal <= 0 and charge <= 0
        days.append((last or due.due_on) if is_paid else None)
    return tuple(days)
