"""The cash books of the sample group, and the closing of its months."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from kube_desktop.books.cash.actions import cancel, correct, record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.exchange.sample.story import (
    TREASURER,
    Labels,
    Row,
    Step,
    day_in,
    evening_of,
    files_in,
    rows_of,
)
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.ledger.closing import FundCount, MonthClosing, close_month
from kube_desktop.ledger.closings import expected_cash, funds_to_count
from kube_desktop.ledger.denominations import DENOMINATIONS


def cash_steps() -> Iterator[Step]:
    """Return every line of the cash books, corrections and cancellations included."""
    for row in rows_of("transactions.csv"):
        yield Step(evening_of(day_in(row["on"])), TREASURER, partial(_record, row=row))


def close(work: UnitOfWork, month: Month) -> None:
    """Close a month; the box holds what it should, unless the story says otherwise."""
    told = {row["fund"]: row for row in rows_of("counts.csv") if row["month"] == str(month)}
    counts = []
    for fund in funds_to_count(work.reader, month.last):
        difference = told.get(fund.value, {"difference": "0", "reason": ""})
        counted = expected_cash(work.reader, fund, month.last) + int(difference["difference"])
        counts.append(FundCount(fund, _in_pieces(counted), difference["reason"]))
    close_month(work, MonthClosing(month, month.last, tuple(counts)), today=month.last)


def _record(work: UnitOfWork, labels: Labels, *, row: Row) -> None:
    on = day_in(row["on"])
    match row["act"]:
        case "correct":
            right = _entry(row, on, labels)
            correct(work, labels[row["mends"]], right, on=on, reason=row["reason"])
        case "cancel":
            cancel(work, labels[row["mends"]], on=on, reason=row["reason"])
        case _:
            posted = record(work, _entry(row, on, labels), files_in(row["receipt"]))
            labels[row["label"]] = posted.entry_id


def _entry(row: Row, on: date, labels: Labels) -> CashEntry:
    return CashEntry(
        fund=Fund(row["fund"]),
        kind=int(row["kind"]),
        on=on,
        amount=int(row["amount"]),
        description=row["description"],
        place=Place(row["place"] or Place.CASH),
        member_id=int(row["member"]) if row["member"] else None,
        party=row["party"],
        reference=row["reference"],
        unit_id=labels[row["unit"]] if row["unit"] else None,
        shift_id=labels[row["shift"]] if row["shift"] else None,
    )


def _in_pieces(amount: int) -> dict[int, int]:
    """Return an amount in the largest notes and coins."""
    pieces = {}
    for denomination in DENOMINATIONS:
        pieces[denomination], amount = divmod(amount, denomination)
    return pieces
