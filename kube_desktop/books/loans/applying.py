"""Asking for a loan, and what the meeting says to it; no money moves yet."""

from dataclasses import dataclass, replace
from datetime import date

from kube_desktop.books.loans.among import LoanPaidOutError, is_paid_out
from kube_desktop.books.loans.applications import Breach, Loan, Verdict
from kube_desktop.books.loans.queries import breaches_of, loan_of
from kube_desktop.books.loans.register import LOANS
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.attachments import NewAttachment
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.registers.actions import add_record, change_record


class RulesForbidError(RuleError):
    """The group's own rules say no."""

    message = N_("{words} Hanya keputusan rapat yang bisa menyimpang dari aturan.")

    def __init__(self, breach: Breach) -> None:
        super().__init__(words=breach.words)
        self.field = breach.field


class DecisionNeededError(RuleError):
    """What only a meeting can decide names its decision."""

    message = N_("Pilih keputusan rapatnya.")
    field = "decision_id"


@dataclass(frozen=True, slots=True)
class Applied:
    """A loan that was asked for, and what it has against the rules of the group."""

    loan_id: int
    number: str
    breaches: tuple[Breach, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """What the meeting said; `Verdict.NONE` takes back what was written.

    Attributes:
        despite_rules: the meeting knew that the rules say otherwise.
    """

    verdict: Verdict
    on: date | None = None
    decision_id: int | None = None
    note: str = ""
    despite_rules: bool = False


def apply_for_loan(
    work: UnitOfWork, loan: Loan, *, today: date, files: tuple[NewAttachment, ...] = ()
) -> Applied:
    """Write down who asks for a loan; the rules are told, and judged when it is decided.

    Raises:
        What `add_record` refuses: no borrower, no possible schedule, a number that is taken.
    """
    loan_id = add_record(work, LOANS, loan, today=today, files=files)
    written = loan_of(work.reader, loan_id)
    found = breaches_of(work.reader, written, today, loan_id=loan_id)
    return Applied(loan_id, written.number, found)


def decide_on_loan(work: UnitOfWork, loan_id: int, decided: Decided, *, today: date) -> None:
    """Write down what became of an application.

    Raises:
        LoanNotFoundError, CancelledAlreadyError: there is none.
        LoanPaidOutError: the money is gone; the verdict stays.
        RulesForbidError: it is granted against the rules, and the meeting did not say so.
        DecisionNeededError: it did, but which decision is not named.
        What `change_record` refuses: no day, a day before the application.
    """
    loan = loan_of(work.reader, loan_id)
    if is_paid_out(work.reader, loan_id):
        raise LoanPaidOutError("verdict", number=loan.number)
    new = replace(
        loan,
        verdict=decided.verdict,
        decided_on=decided.on,
        decision_id=decided.decision_id,
        verdict_note=decided.note,
        despite_rules=decided.despite_rules,
    )
    if decided.verdict is Verdict.GRANTED:
        check_breaches(work, loan_id, new)
    change_record(
        work, LOANS, loan_id, new, today=today, reason=decided.note.strip() or "Putusan rapat"
    )


def check_breaches(work: UnitOfWork, loan_id: int, loan: Loan) -> None:
    """Make sure that the group's rules, or a decision that knows of them, allow a loan.

    Raises:
        RulesForbidError, DecisionNeededError.
    """
    found = breaches_of(work.reader, loan, loan.applied_on, loan_id=loan_id)
    forbidden = [breach for breach in found if breach.is_forbidden]
    if not forbidden:
        return
    if not loan.despite_rules:
        raise RulesForbidError(forbidden[0])
    if loan.decision_id is None:
        raise DecisionNeededError
