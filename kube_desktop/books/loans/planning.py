"""Writing a plan of dues into the file, and letting one count no more."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import insert, update

from kube_desktop.books.loans.late_fees import Due
from kube_desktop.books.loans.loan_rules import Rounding
from kube_desktop.books.loans.positions import Plan, PlanCause
from kube_desktop.books.loans.register import LOANS
from kube_desktop.books.loans.schedule import Schedule
from kube_desktop.books.loans.tables import LoanPlan
from kube_desktop.books.loans.terms import LoanTerms
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.change_log import log_changes
from kube_desktop.groupfile.unit_of_work import UnitOfWork

PLANS: Final = "loan_plans"
"""The name of plans in the change log."""

_INSERT_DUE: Final = "INSERT INTO loan_due (plan_id, number, due_on, principal, charge)"


@dataclass(frozen=True, slots=True)
class NewPlan:
    """A plan that is not written yet; the attributes are those of `positions.Plan`.

    Attributes:
        told_entry_id: the entry that took an opening loan out of what was not told apart.
    """

    cause: PlanCause
    on_day: date
    after_entry: int
    terms: LoanTerms
    dues: Sequence[Due]
    entry_id: int | None = None
    told_entry_id: int | None = None
    decision_id: int | None = None
    reason: str = ""
    late_fee: Rupiah = 0


def dues_of(schedule: Schedule) -> tuple[Due, ...]:
    """Return the rows of a schedule as the file keeps them."""
    return tuple(
        Due(each.number, each.due_on, each.principal, each.charge) for each in schedule.instalments
    )


def write_plan(work: UnitOfWork, loan_id: int, plan: NewPlan) -> int:
    """Write the next version of what is due of a loan, and return its number."""
    version = work.reader.value(
        "SELECT coalesce(max(version), 0) + 1 FROM loan_plan WHERE loan_id = ?", (loan_id,)
    )
    terms = plan.terms
    row = {
        "loan_id": loan_id,
        "version": version,
        "cause": plan.cause.value,
        "on_day": plan.on_day,
        "after_entry": plan.after_entry,
        "entry_id": plan.entry_id,
        "told_entry_id": plan.told_entry_id,
        "decision_id": plan.decision_id,
        "reason": plan.reason,
        "late_fee": plan.late_fee,
        "principal": terms.principal,
        "months": terms.months,
        "method": terms.method.value,
        "rate": terms.rate.percent.replace(".", ","),
        "rate_per": terms.rate.per.value,
        "frequency": terms.frequency.value,
        "unit": Rounding.kept_as(str(terms.unit)).value,
        "first_due": terms.first_due,
        "grace": terms.grace,
        "grace_is_charged": terms.grace_is_charged,
        "instalment": terms.instalment,
        "recorded_at": work.at_text,
        "recorder": str(work.recorder),
        "cancelled_at": None,
        "cancel_reason": "",
    }
    plan_id = work.insert(insert(LoanPlan), row)
    work.insert_many(
        _INSERT_DUE,
        [
            (plan_id, due.number, due.due_on.isoformat(), due.principal, due.charge)
            for due in plan.dues
        ],
    )
    work.touched.add(LOANS.name)
    return plan_id


def cancel_plan(work: UnitOfWork, plan: Plan, *, reason: str) -> None:
    """Let a plan count no more, so that the one before it holds again."""
    log_changes(
        work,
        PLANS,
        plan.id,
        old={"cancel_reason": ""},
        new={"cancel_reason": reason},
        reason=reason,
    )
    work.execute(
        update(LoanPlan)
        .where(LoanPlan.id == plan.id)
        .values(cancelled_at=work.at_text, cancel_reason=reason)
    )
    work.touched.add(LOANS.name)
