"""What a meeting decides about a loan that runs: a new schedule, giving up, no late fee."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from sqlalchemy import insert, update

from kube_desktop.books.loans.applications import Loan
from kube_desktop.books.loans.applying import DecisionNeededError
from kube_desktop.books.loans.late_fees import Due
from kube_desktop.books.loans.loan_rules import Rounding, check_rate_of_method, rate_of
from kube_desktop.books.loans.payments import reschedule as rescheduled
from kube_desktop.books.loans.planning import NewPlan, dues_of, write_plan
from kube_desktop.books.loans.positions import PlanCause, Position
from kube_desktop.books.loans.queries import loan_of, position_of
from kube_desktop.books.loans.rates import RatePer
from kube_desktop.books.loans.register import LOANS
from kube_desktop.books.loans.repaying import NothingOwedError, check_day
from kube_desktop.books.loans.tables import LateFeeWaiver
from kube_desktop.books.loans.terms import Frequency, LoanTerms, Method
from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.groupfile.change_log import log_changes
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import AccountId, Fund
from kube_desktop.ledger.closings import is_closed
from kube_desktop.ledger.entries import (
    AmountOutOfRangeError,
    Draft,
    EntryType,
    Leg,
    MonthClosedError,
    Origin,
    OriginBook,
    Posted,
)
from kube_desktop.ledger.journal import post
from kube_desktop.ledger.journal_errors import ReasonMissingError
from kube_desktop.ledger.seal import head

WAIVERS: Final = "late_fee_waivers"
"""The name of waived late fees in the change log."""


class PaidAfterError(RuleError):
    """A plan is replaced by what is left after everything that was recorded of the loan."""

    message = N_("Ada catatan pinjaman ini tanggal {day}. Pakai tanggal itu atau sesudahnya.")
    field = "on"


class WaivedTooMuchError(RuleError):
    """No more is waived than is owed."""

    message = N_("Denda yang belum dibayar hanya {late_fee}.")
    field = "amount"


class WaiverNotFoundError(RuleError):
    """No such waiver, or it was cancelled."""

    message = N_("Penghapusan denda itu tidak ada atau sudah dibatalkan.")


@dataclass(frozen=True, slots=True)
class NewTerms:
    """What the meeting agrees on for the principal that is left.

    Attributes:
        reason: why the old schedule does not hold any more.
    """

    loan_id: int
    on: date
    months: int
    decision_id: int | None
    reason: str
    method: Method = Method.FREE
    rate: str = ""
    rate_per: RatePer = RatePer.MONTH
    frequency: Frequency = Frequency.MONTHLY
    unit: Rounding = Rounding.ONE
    first_due: date | None = None
    grace: int = 0
    grace_is_charged: bool = True
    instalment: Rupiah | None = None

    def terms(self, principal: Rupiah) -> LoanTerms:
        """Return them for a principal."""
        return LoanTerms(
            principal=principal,
            months=self.months,
            method=self.method,
            paid_out=self.on,
            rate=rate_of(self.rate, self.rate_per),
            frequency=self.frequency,
            unit=self.unit.rupiah,
            first_due=self.first_due,
            grace=self.grace,
            grace_is_charged=self.grace_is_charged,
            instalment=self.instalment,
        )


def reschedule(work: UnitOfWork, new: NewTerms) -> int:
    """Write a new schedule for what is left of a loan, and return the number of the plan.

    The principal that is left is spread anew; charge and late fee that were due up to that day
    stay due beside it, so that nothing is forgiven and nothing is added.

    Raises:
        LoanNotFoundError, LoanNotPaidOutError, WrittenOffError, NothingOwedError.
        DecisionNeededError, ReasonMissingError: a meeting decides, and says why.
        BeforePlanError, PaidAfterError, MonthClosedError: on that day it cannot be.
        RuleError: no schedule can be made of the new terms.
    """
    loan, position = _running(work, new.loan_id, new.on)
    _check_decided(new.decision_id, new.reason)
    check_rate_of_method(new.method, new.rate, new.rate_per)
    owed, principal = position.owed(new.on), position.left.principal
    if not principal:
        raise NothingOwedError(number=loan.number)
    whole = rescheduled(replace(owed, principal=principal), new.terms(principal))
    beside = (Due(0, new.on, 0, whole.beside.charge),) if whole.beside.charge else ()
    plan = NewPlan(
        cause=PlanCause.RESCHEDULED,
        on_day=new.on,
        after_entry=head(work.reader).edition,
        terms=whole.schedule.terms,
        dues=(*beside, *dues_of(whole.schedule)),
        decision_id=new.decision_id,
        reason=" ".join(new.reason.split()),
        late_fee=whole.beside.late_fee,
    )
    return write_plan(work, new.loan_id, plan)


def write_off(
    work: UnitOfWork, loan_id: int, *, on: date, decision_id: int | None, reason: str
) -> Posted:
    """Give the principal that is left of a loan up, by decision; no money moves.

    Raises:
        LoanNotFoundError, LoanNotPaidOutError, WrittenOffError, NothingOwedError.
        DecisionNeededError, ReasonMissingError: a meeting decides, and says why.
        BeforePlanError, PaidAfterError, MonthClosedError: on that day it cannot be.
    """
    loan, position = _running(work, loan_id, on)
    _check_decided(decision_id, reason)
    remaining = position.left.principal
    if not remaining:
        raise NothingOwedError(number=loan.number)
    why = " ".join(reason.split())
    posted = post(
        work,
        Draft(
            type=EntryType.TRANSFER,
            on=on,
            series=Fund.SP.value,
            description=f"Penghapusan pinjaman {loan.number}",
            legs=(Leg(AccountId.WRITTEN_OFF, remaining), Leg(AccountId.LOANS_OUT, -remaining)),
            member_id=loan.member_id,
            party=loan.borrower,
            reason=why,
            origin=Origin(OriginBook.LOANS, loan_id),
        ),
    )
    plan = NewPlan(
        cause=PlanCause.WRITTEN_OFF,
        on_day=on,
        after_entry=posted.entry_id,
        terms=position.plan.terms,
        dues=(),
        entry_id=posted.entry_id,
        decision_id=decision_id,
        reason=why,
    )
    write_plan(work, loan_id, plan)
    return posted


def waive_late_fee(
    work: UnitOfWork,
    loan_id: int,
    *,
    on: date,
    amount: Rupiah,
    reason: str,
    decision_id: int | None = None,
) -> int:
    """Write down that a late fee is not asked for, and return the number of that record.

    Raises:
        LoanNotFoundError, LoanNotPaidOutError, WrittenOffError, BeforePlanError, MonthClosedError.
        AmountOutOfRangeError, WaivedTooMuchError, ReasonMissingError.
    """
    loan = loan_of(work.reader, loan_id)
    position = position_of(work.reader, loan_id)
    check_day(position, loan, on)
    _check_open(work, on)
    if amount <= 0:
        raise AmountOutOfRangeError
    owed = position.late_fee(on)
    if amount > owed:
        raise WaivedTooMuchError(late_fee=format_rupiah(owed))
    if not reason.strip():
        raise ReasonMissingError
    row = {
        "plan_id": position.plan.id,
        "on_day": on,
        "amount": amount,
        "decision_id": decision_id,
        "reason": " ".join(reason.split()),
        "recorded_at": work.at_text,
        "recorder": str(work.recorder),
        "cancelled_at": None,
        "cancel_reason": "",
    }
    work.touched.add(LOANS.name)
    return work.insert(insert(LateFeeWaiver), row)


def cancel_waiver(work: UnitOfWork, waiver_id: int, *, reason: str) -> None:
    """Ask for a late fee after all.

    Raises:
        WaiverNotFoundError, ReasonMissingError.
        MonthClosedError: it was waived in a month that is closed.
    """
    found = work.reader.value(
        "SELECT on_day FROM late_fee_waiver WHERE id = ? AND cancelled_at IS NULL", (waiver_id,)
    )
    if found is None:
        raise WaiverNotFoundError
    _check_open(work, date.fromisoformat(found))
    why = " ".join(reason.split())
    if not why:
        raise ReasonMissingError
    old, new = {"cancel_reason": ""}, {"cancel_reason": why}
    log_changes(work, WAIVERS, waiver_id, old=old, new=new, reason=why)
    work.execute(
        update(LateFeeWaiver)
        .where(LateFeeWaiver.id == waiver_id)
        .values(cancelled_at=work.at_text, cancel_reason=why)
    )
    work.touched.add(LOANS.name)


def _running(work: UnitOfWork, loan_id: int, on: date) -> tuple[Loan, Position]:
    """Return a loan whose plan can be replaced on a day: nothing was recorded of it after that."""
    loan = loan_of(work.reader, loan_id)
    position = position_of(work.reader, loan_id)
    check_day(position, loan, on)
    _check_open(work, on)
    last = date.fromisoformat(
        work.reader.value(
            "SELECT max(day) FROM (SELECT day FROM entry WHERE origin_book = 'loans'"
            " AND origin_id = ? UNION ALL SELECT on_day FROM late_fee_waiver WHERE plan_id = ?)",
            (loan_id, position.plan.id),
        )
    )
    if last > on:
        raise PaidAfterError(day=format_day(last))
    return loan, position


def _check_open(work: UnitOfWork, on: date) -> None:
    if is_closed(work.reader, Month.of(on)):
        raise MonthClosedError(month=Month.of(on).label)


def _check_decided(decision_id: int | None, reason: str) -> None:
    if decision_id is None:
        raise DecisionNeededError
    if not reason.strip():
        raise ReasonMissingError
