"""Paying a loan out: the money leaves the box, and from now on something is due."""

from datetime import date

from kube_desktop.books.loans.among import is_paid_out
from kube_desktop.books.loans.applications import Loan, Verdict
from kube_desktop.books.loans.applying import check_breaches
from kube_desktop.books.loans.planning import NewPlan, dues_of, write_plan
from kube_desktop.books.loans.positions import PlanCause
from kube_desktop.books.loans.queries import loan_of
from kube_desktop.books.loans.register import LOANS
from kube_desktop.books.loans.schedule import make_schedule
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import AccountId, Fund, Place, place_account
from kube_desktop.ledger.entries import Draft, EntryType, Leg, Origin, OriginBook, Posted
from kube_desktop.ledger.journal import post
from kube_desktop.registers.errors import CancelledAlreadyError
from kube_desktop.registers.queries import record

LENT = 2201
"""*Pinjaman diberikan*."""


class LoanNotGrantedError(RuleError):
    """Only what was granted is paid out."""

    message = N_("Pinjaman {number} belum disetujui. Catat dulu putusannya.")


class LoanPaidOutAlreadyError(RuleError):
    """A loan is paid out once."""

    message = N_("Pinjaman {number} sudah cair.")


class PaidOutTooEarlyError(RuleError):
    """Nothing is paid out before it is granted."""

    message = N_("Pencairan tidak bisa sebelum disetujui ({day}).")
    field = "on"


def pay_out(
    work: UnitOfWork,
    loan_id: int,
    *,
    on: date,
    place: Place = Place.CASH,
    first_due: date | None = None,
) -> Posted:
    """Pay a granted loan out and write its schedule, which holds from now on.

    `first_due` overrides the day that was agreed on; without either it is one period later.

    Raises:
        LoanNotFoundError, CancelledAlreadyError, LoanPaidOutAlreadyError, LoanNotGrantedError.
        PaidOutTooEarlyError: before the verdict.
        RulesForbidError, DecisionNeededError: its terms were changed after it was granted.
        FirstDueTooEarlyError and what else `make_schedule` refuses; MonthClosedError.
    """
    loan = loan_of(work.reader, loan_id)
    _check_may_be_paid_out(work, loan_id, loan, on)
    terms = loan.terms(on, first_due)
    schedule = make_schedule(terms)
    posted = post(
        work,
        Draft(
            type=EntryType.PAYMENT,
            on=on,
            series=Fund.SP.value,
            description=words_of(f"Pinjaman {loan.number}", loan.purpose),
            legs=(
                Leg(place_account(Fund.SP, place), -loan.principal, LENT),
                Leg(AccountId.LOANS_OUT, loan.principal, LENT),
            ),
            member_id=loan.member_id,
            party=loan.borrower,
            origin=Origin(OriginBook.LOANS, loan_id),
        ),
    )
    plan = NewPlan(
        cause=PlanCause.PAID_OUT,
        on_day=on,
        after_entry=posted.entry_id,
        terms=terms,
        dues=dues_of(schedule),
        entry_id=posted.entry_id,
        decision_id=loan.decision_id,
    )
    write_plan(work, loan_id, plan)
    return posted


def words_of(what: str, more: str) -> str:
    """Return a line of the cash book, which is Indonesian like every book."""
    words = f"{what}: {more}" if more else what
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"


_LONGEST = 200


def _check_may_be_paid_out(work: UnitOfWork, loan_id: int, loan: Loan, on: date) -> None:
    if record(work.reader, LOANS, loan_id).is_cancelled:
        raise CancelledAlreadyError
    if is_paid_out(work.reader, loan_id):
        raise LoanPaidOutAlreadyError(number=loan.number)
    if loan.verdict is not Verdict.GRANTED or loan.decided_on is None:
        raise LoanNotGrantedError(number=loan.number)
    if on < loan.decided_on:
        raise PaidOutTooEarlyError(day=format_day(loan.decided_on))
    check_breaches(work, loan_id, loan)
