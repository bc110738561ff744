"""Writing down what a member earns now, and taking a wrong record back."""

from datetime import date

from sqlalchemy import insert, update

from kube_desktop.books.members.incomes import (
    EarnedAmountError,
    EarnedInFutureError,
    EarnedOutsideMembershipError,
    IncomeCancelReasonError,
    IncomeNotFoundError,
    IncomeTold,
    IncomeToldAlreadyError,
    incomes,
)
from kube_desktop.books.members.queries import BOOK, member
from kube_desktop.books.members.tables import MemberIncome
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.money import LARGEST_AMOUNT
from kube_desktop.groupfile.unit_of_work import UnitOfWork


def record_income(work: UnitOfWork, told: IncomeTold, *, today: date) -> int:
    """Write down what a member earns a month, and return the number of the record.

    Raises:
        MemberNotFoundError, EarnedAmountError, EarnedInFutureError,
        EarnedOutsideMembershipError: as they say.
        IncomeToldAlreadyError: that day has a record that counts.
    """
    who = member(work.reader, told.member_id)
    day = format_long_day(told.on)
    if not 0 <= told.amount <= LARGEST_AMOUNT:
        raise EarnedAmountError
    if told.on > today:
        raise EarnedInFutureError(day=day)
    if not who.is_member_on(told.on):
        raise EarnedOutsideMembershipError(name=who.name, day=day)
    if any(each.on == told.on and not each.cancel_reason for each in incomes(work.reader, who.id)):
        raise IncomeToldAlreadyError(name=who.name, day=day)
    row = {
        "member_id": who.id,
        "day": told.on,
        "amount": told.amount,
        "recorder": str(work.recorder),
        "recorded_at": work.at_text,
        "cancelled_at": None,
        "cancel_reason": "",
    }
    work.touched.add(BOOK)
    return work.insert(insert(MemberIncome), row)


def cancel_income(work: UnitOfWork, member_id: int, income_id: int, *, reason: str) -> None:
    """Let a record of income count no more; it stays in sight with the reason.

    Raises:
        IncomeNotFoundError, IncomeCancelReasonError: as they say.
    """
    why = " ".join(reason.split())
    standing = {each.id for each in incomes(work.reader, member_id) if not each.cancel_reason}
    if income_id not in standing:
        raise IncomeNotFoundError
    if not why:
        raise IncomeCancelReasonError
    work.execute(
        update(MemberIncome)
        .where(MemberIncome.id == income_id)
        .values(cancelled_at=work.at_text, cancel_reason=why)
    )
    work.touched.add(BOOK)
