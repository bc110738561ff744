"""What must be refused, told from the list alone; None when it must be done."""

from datetime import date

from kube_desktop.books.cash.rules import (
    BankingFromBankError,
    CashEntry,
    SamePlaceError,
    Transfer,
)
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.errors import RuleError
from kube_desktop.ledger.accounts import Fund, KindRole, Place
from kube_desktop.ledger.closing import (
    CountedTooEarlyError,
    DifferenceUnexplainedError,
    EarlierMonthOpenError,
    LaterMonthClosedError,
    MonthClosedAlreadyError,
    MonthNotClosedError,
    MonthNotOverError,
)
from kube_desktop.ledger.entries import MonthClosedError
from kube_desktop.ledger.journal_errors import (
    AlreadyReversedError,
    EntryNotFoundError,
    ReversalBeforeOriginalError,
    ReversalNotReversibleError,
)
from kube_desktop.ledger.opening import OpeningAfterEntriesError, OpeningTwiceError
from tests.group_files import TODAY
from tests.state.model import Model

Refusal = type[RuleError] | None


def refusal_of(model: Model, wanted: CashEntry | Transfer) -> Refusal:
    """Why an entry is not written."""
    if isinstance(wanted, CashEntry):
        kind = model.kinds[wanted.kind]
        if kind.role is KindRole.BANKING and wanted.place is Place.BANK:
            return BankingFromBankError
    elif (wanted.source, wanted.source_place) == (wanted.target, wanted.target_place):
        return SamePlaceError
    return MonthClosedError if model.is_closed(wanted.on) else None


def refusal_to_take_back(model: Model, number: int, on: date) -> Refusal:
    """Why an entry is not reversed on a day."""
    if not 1 <= number <= len(model.entries):
        return EntryNotFoundError
    entry = model.entries[number - 1]
    if entry["type"] == "reversal":
        return ReversalNotReversibleError
    if not model.is_standing(entry):
        return AlreadyReversedError
    if on < entry["day"]:
        return ReversalBeforeOriginalError
    return MonthClosedError if model.is_closed(on) else None


def refusal_to_open(model: Model, fund: Fund, day: date) -> Refusal:
    """Why an opening balance is not written."""
    first = model.first_day(fund)
    if model.has_opening(fund):
        return OpeningTwiceError
    if first is not None and first < day:
        return OpeningAfterEntriesError
    return MonthClosedError if model.is_closed(day) else None


def refusal_to_close(model: Model, month: Month, day: date, *, unexplained: bool) -> Refusal:
    """Why a month is not closed."""
    due = model.month_to_close()
    if model.is_closed(month.last):
        return MonthClosedAlreadyError
    if month.first > TODAY:
        return MonthNotOverError
    if due is not None and due < month:
        return EarlierMonthOpenError
    if not month.first <= day <= TODAY:
        return CountedTooEarlyError
    return DifferenceUnexplainedError if unexplained else None


def refusal_to_reopen(model: Model, month: Month) -> Refusal:
    """Why a month is not opened again."""
    last = max(model.closed, default=None)
    if last is None or last < month:
        return MonthNotClosedError
    return LaterMonthClosedError if month < last else None
