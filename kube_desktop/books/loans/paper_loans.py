"""Loans that ran already when the group moved over from paper: details of the opening balance."""

from dataclasses import dataclass
from datetime import date

from kube_desktop.books.loans.applications import Loan, Verdict
from kube_desktop.books.loans.late_fees import Due
from kube_desktop.books.loans.planning import NewPlan, dues_of, write_plan
from kube_desktop.books.loans.portfolio import untold_loans
from kube_desktop.books.loans.positions import PlanCause
from kube_desktop.books.loans.queries import loan_of
from kube_desktop.books.loans.register import LOANS
from kube_desktop.books.loans.schedule import Schedule, make_schedule
from kube_desktop.books.loans.terms import Frequency, LoanTerms, Method
from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import LARGEST_AMOUNT, Rupiah, apportion, format_rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import AccountId, Fund, fund_accounts
from kube_desktop.ledger.closings import closed_through, is_closed
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
from kube_desktop.ledger.openings import opening_of
from kube_desktop.registers.actions import add_record


class OutstandingTooLargeError(RuleError):
    """No more is left than was lent."""

    message = N_("Sisa pokok {outstanding} lebih besar dari pinjamannya {principal}.")
    field = "outstanding"


class OpenBeforePaidOutError(RuleError):
    """A group does not move over before the loan was given."""

    message = N_("Pinjaman ini baru cair {day}, sesudah tanggal pindah buku. Catat sebagai baru.")
    field = "paid_out_on"


@dataclass(frozen=True, slots=True)
class OpenLoan:
    """A running loan as the paper card has it on the day of moving over.

    Attributes:
        on: the day of moving over; `opening_day` proposes it.
        number: the one on the paper; the program gives one when it is empty.
        member_id: the borrower, when a member; else `borrower`.
        principal: what was lent.
        outstanding: the principal that is left.
        charge: the charge that is left, in all.
        late_fee: what of it is owed already.
        months: what is left of the time, from the oldest instalment that was not paid.
        first_due: that instalment; it may lie before `on`, the loan is late then.
    """

    on: date
    paid_out_on: date
    principal: Rupiah
    outstanding: Rupiah
    months: int
    first_due: date
    number: str = ""
    member_id: int | None = None
    borrower: str = ""
    address: str = ""
    phone: str = ""
    purpose: str = ""
    charge: Rupiah = 0
    late_fee: Rupiah = 0
    frequency: Frequency = Frequency.MONTHLY
    guarantor: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class OpenedLoan:
    """What was written.

    Attributes:
        told: how much of it was in the opening balance already, not told apart.
        beyond: how much was not, so that the opening capital grew by it.
    """

    loan_id: int
    number: str
    posted: Posted
    told: Rupiah
    beyond: Rupiah


def opening_day(reader: Reader) -> date | None:
    """Return the day on which opening loans are told apart: the first that can be written on.

    None when the fund has no opening balance.
    """
    opening = opening_of(reader, Fund.SP)
    if opening is None:
        return None
    closed = closed_through(reader)
    if closed is None or opening.on > closed.last:
        return opening.on
    return closed.next().first


def try_loan_from_paper(work: UnitOfWork, opened: OpenLoan, *, today: date) -> int:
    """Write a running loan as `open_loan_from_paper` does, but no entry: for a trial.

    Raises:
        What `open_loan_from_paper` raises.
    """
    _check(opened)
    _schedule(opened)
    month = Month.of(opened.on)
    if is_closed(work.reader, month):
        raise MonthClosedError(month=month.label)
    return add_record(work, LOANS, _loan(opened), today=today)


def open_loan_from_paper(work: UnitOfWork, opened: OpenLoan, *, today: date) -> OpenedLoan:
    """Write a running loan from paper: its card, its schedule, and its part of the balance.

    What the opening balance holds in loans and has not told apart yet becomes this loan's; what
    it does not hold is added to it. The principal and the charge that are left are spread evenly
    over the instalments that are left.

    Raises:
        AmountOutOfRangeError, OutstandingTooLargeError, OpenBeforePaidOutError, MonthClosedError.
        What `add_record`, `make_schedule` and `post` refuse; nothing is written.
    """
    loan_id = try_loan_from_paper(work, opened, today=today)
    schedule = _schedule(opened)
    loan = loan_of(work.reader, loan_id)
    told = max(0, min(opened.outstanding, untold_loans(work.reader, opened.on)))
    entry = _post(work, loan, opened.on, -told, None) if told else None
    posted = _post(work, loan, opened.on, opened.outstanding, Origin(OriginBook.LOANS, loan_id))
    charges = apportion(opened.charge, [1] * len(schedule.instalments))
    plan = NewPlan(
        cause=PlanCause.PAPER,
        on_day=opened.on,
        after_entry=posted.entry_id,
        terms=schedule.terms,
        dues=tuple(
            Due(due.number, due.due_on, due.principal, charge)
            for due, charge in zip(dues_of(schedule), charges, strict=True)
        ),
        entry_id=posted.entry_id,
        told_entry_id=None if entry is None else entry.entry_id,
        late_fee=opened.late_fee,
    )
    write_plan(work, loan_id, plan)
    return OpenedLoan(loan_id, loan.number, posted, told, opened.outstanding - told)


def _check(opened: OpenLoan) -> None:
    amounts = (opened.outstanding, opened.principal)
    if not all(0 < amount <= LARGEST_AMOUNT for amount in amounts):
        raise AmountOutOfRangeError
    if opened.charge < 0 or opened.late_fee < 0:
        raise AmountOutOfRangeError
    if opened.outstanding > opened.principal:
        raise OutstandingTooLargeError(
            outstanding=format_rupiah(opened.outstanding), principal=format_rupiah(opened.principal)
        )
    if opened.paid_out_on > opened.on:
        raise OpenBeforePaidOutError(day=format_day(opened.paid_out_on))


def _schedule(opened: OpenLoan) -> Schedule:
    return make_schedule(
        LoanTerms(
            principal=opened.outstanding,
            months=opened.months,
            method=Method.FREE,
            paid_out=opened.paid_out_on,
            frequency=opened.frequency,
            first_due=opened.first_due,
        )
    )


def _loan(opened: OpenLoan) -> Loan:
    return Loan(
        applied_on=opened.paid_out_on,
        principal=opened.principal,
        months=opened.months,
        member_id=opened.member_id,
        borrower=opened.borrower,
        address=opened.address,
        phone=opened.phone,
        purpose=opened.purpose,
        frequency=opened.frequency,
        guarantor=opened.guarantor,
        note=opened.note,
        number=opened.number,
        verdict=Verdict.GRANTED,
        decided_on=opened.paid_out_on,
        is_from_paper=True,
    )


def _post(work: UnitOfWork, loan: Loan, on: date, amount: Rupiah, origin: Origin | None) -> Posted:
    """Tell a part of the loans in the opening balance apart; no voucher, as no money moves."""
    words = "Saldo awal pinjaman" if origin else "Saldo awal pinjaman dirinci menjadi pinjaman"
    return post(
        work,
        Draft(
            type=EntryType.TRANSFER,
            on=on,
            series=None,
            description=f"{words} {loan.number}",
            legs=(
                Leg(AccountId.LOANS_OUT, amount),
                Leg(fund_accounts(Fund.SP).opening, -amount),
            ),
            member_id=loan.member_id if origin else None,
            party=loan.borrower if origin else "",
            origin=origin,
        ),
    )
