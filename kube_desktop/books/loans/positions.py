"""Where one loan stands: its plan, what was paid on it, and what is owed on a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from kube_desktop.books.loans.late_fees import Due, Payment, late_fees
from kube_desktop.books.loans.loan_rules import LoanRules
from kube_desktop.books.loans.payments import (
    OverpaidError,
    Parts,
    SettlementCharge,
    settlement,
    split_payment,
)
from kube_desktop.books.loans.rates import charge_for_days
from kube_desktop.books.loans.schedule import Schedule, ScheduledInstalment
from kube_desktop.books.loans.terms import LoanTerms, Method
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.ledger.entries import AmountOutOfRangeError
from kube_desktop.registers.choices import Choice


class PlanCause(Choice):
    """Why a plan of dues was made."""

    PAID_OUT = "paid_out", N_("Cair")
    PAPER = "paper", N_("Dari buku lama")
    RESCHEDULED = "rescheduled", N_("Jadwal ulang")
    SETTLED = "settled", N_("Dilunasi lebih awal")
    WRITTEN_OFF = "written_off", N_("Dihapus buku")

    @property
    def is_last(self) -> bool:
        """Whether the loan ends with it."""
        return self in {PlanCause.SETTLED, PlanCause.WRITTEN_OFF}


@dataclass(frozen=True, slots=True)
class Plan:
    """What is due of a loan from a day on, as the file keeps it.

    Attributes:
        after_entry: entries of the loan with a higher number count for it.
        entry_id: the entry that it was made with, None for a new schedule.
        late_fee: what was owed of it already when the plan was made.
        terms: those that it came from.
    """

    id: int
    version: int
    cause: PlanCause
    on_day: date
    after_entry: int
    entry_id: int | None
    decision_id: int | None
    reason: str
    late_fee: Rupiah
    terms: LoanTerms
    dues: tuple[Due, ...]

    @property
    def schedule(self) -> Schedule:
        """The rows as a schedule; the first balance is all the principal."""
        principal = sum(each.principal for each in self.dues)
        balances = accumulate((-each.principal for each in self.dues), initial=principal)
        next(balances)
        return Schedule(
            self.terms,
            tuple(
                ScheduledInstalment(each.number, each.due_on, each.principal, each.charge, balance)
                for each, balance in zip(self.dues, balances, strict=True)
            ),
        )


@dataclass(frozen=True, slots=True)
class Position:
    """A loan with what was paid on its plan.

    Attributes:
        payments: those that count for the plan and stand, by day.
        waived: late fee that is not asked for.
        rules: those that bind the loan.
    """

    plan: Plan
    payments: tuple[Payment, ...]
    waived: Rupiah
    rules: LoanRules

    @property
    def left(self) -> Parts:
        """What is left of the plan, late fees aside."""
        paid = _sum(each.parts for each in self.payments)
        return Parts(
            charge=max(0, sum(each.charge for each in self.plan.dues) - paid.charge),
            principal=sum(each.principal for each in self.plan.dues) - paid.principal,
        )

    def late_fee(self, on: date) -> Rupiah:
        """Return the late fee that is owed at the end of a day."""
        counted = late_fees(self.plan.dues, self.payments, on, self.rules)
        paid = sum(each.parts.late_fee for each in self.payments)
        return max(0, self.plan.late_fee + counted - paid - self.waived)

    def owed(self, on: date) -> Parts:
        """Return what is due up to a day, that day's instalment too, and was not paid.

        What was paid on a later day cannot be paid again.
        """
        paid = _sum(each.parts for each in self.payments if each.day <= on)
        due = [each for each in self.plan.dues if each.due_on <= on]
        left = self.left
        charge = sum(each.charge for each in due)
        if self._counts_days:
            charge = min(charge, self._charge_by_days(on))
        return Parts(
            late_fee=self.late_fee(on),
            charge=max(0, min(charge - paid.charge, left.charge)),
            principal=max(
                0, min(sum(each.principal for each in due) - paid.principal, left.principal)
            ),
        )

    def to_settle(self, on: date) -> Parts:
        """Return what settles the loan on a day, late fee and all."""
        left, owed = self.left, self.owed(on)
        charge = left.charge
        if not self.plan.cause.is_last and self.rules.settlement is SettlementCharge.TO_DATE:
            paid = Parts(charge=sum(each.parts.charge for each in self.payments))
            asked = settlement(self.plan.schedule, paid, on, asked=SettlementCharge.TO_DATE).charge
            if self._counts_days:
                asked = max(0, self._charge_by_days(on) - paid.charge)
            charge = min(charge, max(owed.charge, asked))
        return Parts(owed.late_fee, charge, left.principal)

    def split(self, amount: Rupiah, on: date) -> Parts:
        """Return what an amount that is brought on a day is for.

        First for what is due, in the order of the group; what is more is for the instalments to
        come, the next one first, up to what settles the loan.

        Raises:
            AmountOutOfRangeError: nothing is brought.
            OverpaidError: more than settles the loan.
        """
        if amount <= 0:
            raise AmountOutOfRangeError
        order = self.rules.payment_order.parts
        owed, whole = self.owed(on), self.to_settle(on)
        if amount > whole.total:
            raise OverpaidError(remaining=format_rupiah(whole.total))
        parts = split_payment(min(amount, owed.total), owed, order) if owed.total else Parts()
        rest = amount - parts.total
        charge = whole.charge - owed.charge
        for row in self._unpaid_after(owed):
            if not rest:
                break
            asked = Parts(charge=min(row.charge, charge), principal=row.principal)
            if asked.total:
                more = split_payment(min(rest, asked.total), asked, order)
                rest -= more.total
                charge -= more.charge
                parts = _sum((parts, more))
        return parts

    @property
    def _counts_days(self) -> bool:
        """Whether less is owed by who pays principal before it is due."""
        terms = self.plan.terms
        is_running = not self.plan.cause.is_last
        return is_running and terms.method is Method.DAILY and not terms.grace

    def _charge_by_days(self, on: date) -> Rupiah:
        """Return the charge up to a day on what was really left of the principal, day by day."""
        terms = self.plan.terms
        charge = sum(each.charge for each in self.plan.dues if not each.number)
        balance = sum(each.principal for each in self.plan.dues)
        since = terms.paid_out
        for each in (*self.payments, Payment(0, on, Parts())):
            day = min(each.day, on)
            days = (day - since).days
            charge += charge_for_days(balance, days, terms.rate, unit=terms.unit)
            balance -= each.parts.principal if each.day <= on else 0
            since = day
        return charge

    def _unpaid_after(self, owed: Parts) -> Iterable[Parts]:
        """Yield what is left of each row once what is owed is paid."""
        left = self.left
        covered = Parts(
            charge=sum(each.charge for each in self.plan.dues) - left.charge + owed.charge,
            principal=sum(each.principal for each in self.plan.dues)
            - left.principal
            + owed.principal,
        )
        principal = charge = 0
        for each in self.plan.dues:
            principal += each.principal
            charge += each.charge
            yield Parts(
                charge=max(0, min(each.charge, charge - covered.charge)),
                principal=max(0, min(each.principal, principal - covered.principal)),
            )


def _sum(parts: Iterable[Parts]) -> Parts:
    late_fee = charge = principal = 0
    for each in parts:
        late_fee += each.late_fee
        charge += each.charge
        principal += each.principal
    return Parts(late_fee, charge, principal)
