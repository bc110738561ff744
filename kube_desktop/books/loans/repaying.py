"""Taking what a borrower brings: an instalment, all that is left, or something long given up."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.books.loans.applications import Loan
from kube_desktop.books.loans.late_fees import Due
from kube_desktop.books.loans.paying_out import words_of
from kube_desktop.books.loans.payments import OverpaidError, Parts, PaymentPart
from kube_desktop.books.loans.planning import NewPlan, write_plan
from kube_desktop.books.loans.positions import PlanCause, Position
from kube_desktop.books.loans.queries import counting_day_next, loan_of, position_of
from kube_desktop.books.loans.register import LOANS
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import AccountId, Fund, Place, place_account
from kube_desktop.ledger.entries import (
    AmountOutOfRangeError,
    Draft,
    EntryType,
    Leg,
    Origin,
    OriginBook,
    Posted,
)
from kube_desktop.ledger.journal import post
from kube_desktop.ledger.seal import head

RECOVERED: Final = 2108
"""*Pinjaman yang dihapus dibayar*."""

_KINDS: Final = {
    PaymentPart.PRINCIPAL: (2101, AccountId.LOANS_OUT),
    PaymentPart.CHARGE: (2102, AccountId.LOAN_CHARGE),
    PaymentPart.LATE_FEE: (2103, AccountId.LATE_FEE),
}


class NothingOwedError(RuleError):
    """Everything is paid."""

    message = N_("Pinjaman {number} tidak punya sisa.")


class BeforePlanError(RuleError):
    """What is due today came from what was recorded up to the last schedule."""

    message = N_("Jadwal pinjaman ini berlaku mulai {day}. Pakai tanggal itu atau sesudahnya.")
    field = "on"


class NotWrittenOffError(RuleError):
    """What is still expected is an instalment."""

    message = N_("Pinjaman {number} tidak dihapus buku. Catat sebagai angsuran.")


class WrittenOffError(RuleError):
    """Nothing is expected any more."""

    message = N_("Pinjaman {number} sudah dihapus buku. Catat sebagai penerimaan kembali.")


@dataclass(frozen=True, slots=True)
class InstalmentPaid:
    """What a borrower brought: the day and the amount on the receipt, and where it went."""

    loan_id: int
    on: date
    amount: Rupiah
    place: Place = Place.CASH


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was written: the entry, what the money was for, and what is left of the loan.

    Attributes:
        outstanding: the principal that is left.
        is_settled: whether nothing is left at all.
    """

    posted: Posted
    parts: Parts
    outstanding: Rupiah
    is_settled: bool


def record_instalment(
    work: UnitOfWork, paid: InstalmentPaid, *, corrects: int | None = None, reason: str = ""
) -> Receipt:
    """Book an instalment that a borrower brings to the treasurer.

    It pays what is due, in the group's order; what is more is for the instalments to come. When
    it pays all the principal before its time, the charge of the time to come is not asked for, as
    far as the group's rules say so. What corrects an entry of a closed month counts as brought
    when that one was.

    Raises:
        LoanNotFoundError, LoanNotPaidOutError, WrittenOffError, AmountOutOfRangeError.
        OverpaidError: more than settles the loan; nothing is written.
        BeforePlanError, MonthClosedError: on that day it cannot be; nothing is written.

    Source: the group's loan rules on the day of the application; domain.md, M3-M7.
    """
    loan = loan_of(work.reader, paid.loan_id)
    position = position_of(work.reader, paid.loan_id)
    check_day(position, loan, paid.on)
    after = head(work.reader).edition
    counts_on = max(counting_day_next(work.reader, paid.on, corrects), position.plan.on_day)
    parts = position.split(paid.amount, counts_on)
    settling = position.to_settle(counts_on)
    left = position.left
    posted = post(
        work,
        Draft(
            type=EntryType.RECEIPT,
            on=paid.on,
            series=Fund.SP.value,
            description=words_of(f"Angsuran pinjaman {loan.number}", _words(parts)),
            legs=_legs(position, parts, paid.place),
            member_id=loan.member_id,
            party=loan.borrower,
            corrects=corrects,
            reason=reason,
            origin=Origin(OriginBook.LOANS, paid.loan_id),
        ),
    )
    if parts.principal and parts.principal == left.principal and left.charge > settling.charge:
        plan = NewPlan(
            cause=PlanCause.SETTLED,
            on_day=paid.on,
            after_entry=after,
            terms=position.plan.terms,
            dues=(Due(1, paid.on, left.principal, settling.charge),),
            entry_id=posted.entry_id,
            late_fee=settling.late_fee,
        )
        write_plan(work, paid.loan_id, plan)
    work.touched.add(LOANS.name)
    remaining = left.principal - parts.principal
    return Receipt(
        posted, parts, remaining, is_settled=not remaining and parts.charge == settling.charge
    )


def settle(work: UnitOfWork, loan_id: int, *, on: date, place: Place = Place.CASH) -> Receipt:
    """Book that a borrower pays exactly what settles the loan.

    Raises:
        NothingOwedError: it is settled.
        What `record_instalment` raises.
    """
    position = position_of(work.reader, loan_id)
    amount = position.to_settle(on).total
    if not amount:
        raise NothingOwedError(number=loan_of(work.reader, loan_id).number)
    return record_instalment(work, InstalmentPaid(loan_id, on, amount, place))


def record_recovery(
    work: UnitOfWork, loan_id: int, *, on: date, amount: Rupiah, place: Place = Place.CASH
) -> Posted:
    """Book what somebody pays on a loan that was written off; it is income.

    Raises:
        LoanNotFoundError, LoanNotPaidOutError, NotWrittenOffError, AmountOutOfRangeError.
        OverpaidError: more than was written off and not recovered yet.
        BeforePlanError, MonthClosedError: on that day it cannot be.
    """
    loan = loan_of(work.reader, loan_id)
    position = position_of(work.reader, loan_id)
    if position.plan.cause is not PlanCause.WRITTEN_OFF:
        raise NotWrittenOffError(number=loan.number)
    if on < position.plan.on_day:
        raise BeforePlanError(day=format_day(position.plan.on_day))
    if amount <= 0:
        raise AmountOutOfRangeError
    remaining = work.reader.value(
        "SELECT coalesce(sum(p.amount), 0) FROM entry e JOIN posting p ON p.entry_id = e.id"
        " WHERE e.origin_book = 'loans' AND e.origin_id = ? AND p.account_id IN (245, 251)",
        (loan_id,),
    )
    if amount > remaining:
        raise OverpaidError(remaining=format_rupiah(remaining))
    work.touched.add(LOANS.name)
    return post(
        work,
        Draft(
            type=EntryType.RECEIPT,
            on=on,
            series=Fund.SP.value,
            description=f"Penerimaan kembali pinjaman {loan.number} yang dihapus buku",
            legs=(
                Leg(place_account(Fund.SP, place), amount, RECOVERED),
                Leg(AccountId.RECOVERED, -amount, RECOVERED),
            ),
            member_id=loan.member_id,
            party=loan.borrower,
            origin=Origin(OriginBook.LOANS, loan_id),
        ),
    )


def check_day(position: Position, loan: Loan, on: date) -> None:
    """Make sure that something can be paid on a plan on a day.

    Raises:
        WrittenOffError: nothing is expected.
        BeforePlanError: the plan does not hold yet.
    """
    if position.plan.cause is PlanCause.WRITTEN_OFF:
        raise WrittenOffError(number=loan.number)
    if on < position.plan.on_day:
        raise BeforePlanError(day=format_day(position.plan.on_day))


def _legs(position: Position, parts: Parts, place: Place) -> tuple[Leg, ...]:
    """Return two legs for each part, in the group's order: the cash book shows a line for each."""
    box = place_account(Fund.SP, place)
    legs = []
    for part in position.rules.payment_order.parts:
        amount = getattr(parts, part.value)
        if amount:
            kind, account = _KINDS[part]
            legs += [Leg(box, amount, kind), Leg(account, -amount, kind)]
    return tuple(legs)


def _words(parts: Parts) -> str:
    amounts = (("denda", parts.late_fee), ("jasa", parts.charge), ("pokok", parts.principal))
    named = [f"{name} {format_rupiah(amount)}" for name, amount in amounts if amount]
    return ", ".join(named) if len(named) > 1 else ""
