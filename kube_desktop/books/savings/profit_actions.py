"""Crediting a profit to all savers in one act, and taking it back as a whole."""

from datetime import date

from sqlalchemy import insert

from kube_desktop.books.cash.member_savings import check_savings
from kube_desktop.books.savings.profit_queries import profit_given, profit_shares
from kube_desktop.books.savings.profits import Profit, check_profit
from kube_desktop.books.savings.register import SAVINGS_PROFITS
from kube_desktop.books.savings.tables import SavingsProfitShare
from kube_desktop.foundation.calendar import format_day
from kube_desktop.groupfile.attachments import NewAttachment
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import AccountId
from kube_desktop.ledger.entries import Draft, EntryType, Leg, Origin, OriginBook
from kube_desktop.ledger.journal import post_many, reverse
from kube_desktop.registers.actions import add_record, cancel_record


def credit_profit(
    work: UnitOfWork, profit: Profit, *, today: date, files: tuple[NewAttachment, ...] = ()
) -> int:
    """Credit a profit to the voluntary savings of all savers, and return its number.

    No money moves: the group owes its savers more, and that is what it cost.

    Raises:
        What `checked` and `check_profit` refuse.
        ProfitTimeTakenError: savers got something for that time already.
        NothingToDivideError: nobody had anything.
        MonthClosedError: `profit.on_day` lies in a closed month.
    """
    check_profit(profit, today)
    profit_id = add_record(work, SAVINGS_PROFITS, profit, today=today, files=files)
    shares = profit_shares(work.reader, profit)
    work.execute(
        insert(SavingsProfitShare),
        [
            {
                "profit_id": profit_id,
                "member_id": share.member_id,
                "weight": share.weight,
                "amount": share.amount,
            }
            for share in shares
        ],
    )
    time = f"{format_day(profit.from_day)} s.d. {format_day(profit.until_day)}"
    post_many(
        work,
        [
            Draft(
                type=EntryType.TRANSFER,
                on=profit.on_day,
                series=None,  # no money moves, so the cash book's vouchers go on without a gap
                description=f"Jasa tabungan {time}",
                legs=(
                    Leg(AccountId.SAVINGS_PROFIT.value, share.amount),
                    Leg(AccountId.MEMBER_SAVINGS.value, -share.amount),
                ),
                member_id=share.member_id,
                origin=Origin(OriginBook.SAVINGS, profit_id),
            )
            for share in shares
            if share.amount
        ],
    )
    return profit_id


def cancel_profit(work: UnitOfWork, profit_id: int, *, on: date, reason: str) -> None:
    """Take a profit back from every saver; its record stays, struck out, with the reason.

    Raises:
        RecordNotFoundError, CancelledAlreadyError, CancelReasonMissingError.
        SavingsShortError: somebody has taken it out since.
        ReversalBeforeOriginalError, MonthClosedError: `on` is no day for it.
    """
    given = profit_given(work.reader, profit_id)
    cancel_record(work, SAVINGS_PROFITS, profit_id, reason=reason)
    taken_back = [
        reverse(work, entry_id, on=on, reason=reason).entry_id
        for entry_id in given.entries.values()
    ]
    check_savings(work.reader, taken_back)
