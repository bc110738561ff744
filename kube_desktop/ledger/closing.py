"""Closing a month with a cash count, and reopening it by two named officers."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import delete, insert

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import LARGEST_AMOUNT, Rupiah, format_rupiah
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import Fund, fund_accounts
from kube_desktop.ledger.balances import balance_after
from kube_desktop.ledger.closings import (
    closed_through,
    funds_to_count,
    month_to_close,
)
from kube_desktop.ledger.denominations import DENOMINATIONS, counted_total
from kube_desktop.ledger.seal import head
from kube_desktop.ledger.tables import CashCount, CashCountLine, MonthEvent, MonthLock


class MonthClosedAlreadyError(RuleError):
    """A closed month is not closed again."""

    message = N_("{month} sudah ditutup.")
    field = "month"


class MonthNotOverError(RuleError):
    """A month that has not begun cannot be closed."""

    message = N_("{month} belum mulai, jadi belum bisa ditutup.")
    field = "month"


class EarlierMonthOpenError(RuleError):
    """Months close in order."""

    message = N_("Tutup {month} dulu: bulan ditutup berurutan.")
    field = "month"


class FundNotCountedError(RuleError):
    """A box was not counted."""

    message = N_("Uang kas {fund} belum dihitung. Tulis jumlah lembar dan kepingnya, atau nol.")
    field = "counts"


class CountNotUsableError(RuleError):
    """A count of something that is no money, of less than none, or of more than there can be."""

    message = N_("Hitungan {fund} berisi pecahan atau jumlah lembar yang tidak ada.")
    field = "counts"


class CountedTwiceError(RuleError):
    """Two counts of one box."""

    message = N_("Uang kas {fund} tertulis dua kali. Tulis satu hitungan saja.")
    field = "counts"


class CountedTooEarlyError(RuleError):
    """The box was counted before the month began or in the future."""

    message = N_(
        "Hari menghitung kas harus di bulan {month} atau sesudahnya, paling lambat hari ini."
    )
    field = "counted_on"


class DifferenceUnexplainedError(RuleError):
    """A difference is recorded with its reason, never adjusted away."""

    message = N_("Kas {fund} berselisih {difference}. Tulis sebabnya, atau “belum diketahui”.")
    field = "reason"


class MonthNotClosedError(RuleError):
    """Only what is closed can be reopened."""

    message = N_("{month} tidak sedang ditutup.")
    field = "month"


class LaterMonthClosedError(RuleError):
    """Months reopen in the reverse order."""

    message = N_("Buka lagi {month} dulu: bulan dibuka berurutan dari yang terakhir.")
    field = "month"


class TwoOfficersNeededError(RuleError):
    """Reopening is an act of two people."""

    message = N_("Membuka buku lagi perlu dua pengurus yang berbeda.")
    field = "second_officer"


class ReopeningReasonMissingError(RuleError):
    """Reopening is printed with its reason."""

    message = N_("Tulis alasan membuka buku lagi.")
    field = "reason"


@dataclass(frozen=True, slots=True)
class FundCount:
    """What was counted in one fund's box, pieces per denomination, and why it differs."""

    fund: Fund
    pieces: Mapping[int, int]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MonthClosing:
    """The closing of a month, with the count of every box that holds or held money.

    Attributes:
        counted_on: the day of counting; the book's balance of that day is compared.
    """

    month: Month
    counted_on: date
    counts: tuple[FundCount, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class MonthReopening:
    """Two officers open the last closed month again, with a reason."""

    month: Month
    first_officer: str
    second_officer: str
    reason: str


def close_month(work: UnitOfWork, closing: MonthClosing, *, today: date) -> None:
    """Close a month: record the counts and their differences, then refuse every later entry in it.

    Months without entries before it are closed along with it.

    Raises:
        MonthClosedAlreadyError, MonthNotOverError, EarlierMonthOpenError, CountedTooEarlyError,
        FundNotCountedError, CountedTwiceError, CountNotUsableError, DifferenceUnexplainedError.

    Source: domain.md K10 and 6.2 (berita acara kas opname).
    """
    month = closing.month
    closed = closed_through(work.reader)
    if closed is not None and month <= closed:
        raise MonthClosedAlreadyError(month=month.label)
    if month.first > today:
        raise MonthNotOverError(month=month.label)
    due = month_to_close(work.reader)
    if due is not None and due < month:
        raise EarlierMonthOpenError(month=due.label)
    if not month.first <= closing.counted_on <= today:
        raise CountedTooEarlyError(month=month.label)
    _check_every_box_is_counted_once(work, closing)
    rows = [_count_row(work, count, closing.counted_on) for count in closing.counts]
    event = _record_event(work, month, act="close", reason=closing.note)
    for count, row in zip(closing.counts, rows, strict=True):
        count_id = work.insert(insert(CashCount), {"event_id": event, **row})
        lines = [
            {"count_id": count_id, "denomination": denomination, "pieces": pieces}
            for denomination, pieces in count.pieces.items()
            if pieces
        ]
        if lines:
            work.execute(insert(CashCountLine), lines)
    work.execute(insert(MonthLock), {"month": str(month)})
    work.touched.update({"closing", "cash"})


def reopen_month(work: UnitOfWork, reopening: MonthReopening) -> None:
    """Let the last closed month take entries again; the closing stays on record.

    Raises:
        MonthNotClosedError, LaterMonthClosedError, TwoOfficersNeededError,
        ReopeningReasonMissingError.
    """
    first = " ".join(reopening.first_officer.split())
    second = " ".join(reopening.second_officer.split())
    closed = closed_through(work.reader)
    if closed is None or closed < reopening.month:
        raise MonthNotClosedError(month=reopening.month.label)
    if closed > reopening.month:
        raise LaterMonthClosedError(month=closed.label)
    if not first or not second or first.lower() == second.lower():
        raise TwoOfficersNeededError
    if not reopening.reason.strip():
        raise ReopeningReasonMissingError
    _record_event(
        work,
        reopening.month,
        act="reopen",
        reason=reopening.reason.strip(),
        officers=(first, second),
    )
    work.execute(delete(MonthLock).where(MonthLock.month == str(reopening.month)))
    work.touched.update({"closing", "cash"})


def _check_every_box_is_counted_once(work: UnitOfWork, closing: MonthClosing) -> None:
    counted = Counter(count.fund for count in closing.counts)
    for fund, times in counted.items():
        if times > 1:
            raise CountedTwiceError(fund=fund.label)
    for fund in funds_to_count(work.reader, closing.counted_on):
        if fund not in counted:
            raise FundNotCountedError(fund=fund.label)


def _count_row(work: UnitOfWork, count: FundCount, counted_on: date) -> dict[str, object]:
    if any(
        denomination not in DENOMINATIONS or pieces < 0
        for denomination, pieces in count.pieces.items()
    ):
        raise CountNotUsableError(fund=count.fund.label)
    expected: Rupiah = balance_after(work.reader, fund_accounts(count.fund).cash, counted_on)
    counted = counted_total(count.pieces)
    if counted > LARGEST_AMOUNT:
        raise CountNotUsableError(fund=count.fund.label)
    reason = " ".join(count.reason.split())
    if counted != expected and not reason:
        raise DifferenceUnexplainedError(
            fund=count.fund.label, difference=format_rupiah(counted - expected)
        )
    return {
        "fund": count.fund.value,
        "counted_on": counted_on,
        "expected": expected,
        "counted": counted,
        "difference": counted - expected,
        "reason": reason,
    }


def _record_event(
    work: UnitOfWork, month: Month, *, act: str, reason: str, officers: tuple[str, str] = ("", "")
) -> int:
    state = head(work.reader)
    return work.insert(
        insert(MonthEvent),
        {
            "month": str(month),
            "act": act,
            "first_officer": officers[0] or work.recorder.name,
            "second_officer": officers[1],
            "reason": reason,
            "edition": state.edition,
            "seal": state.seal,
            "recorder": str(work.recorder),
            "at": work.at_text,
        },
    )
