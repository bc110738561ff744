"""The months of the books and what can be done with each."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.balances import recorded_months
from kube_desktop.ledger.closings import (
    CountedFund,
    MonthAct,
    closed_through,
    counts_of,
    month_acts,
    month_to_close,
)


class MonthState(Enum):
    """Where a month stands; the value is the word for it."""

    CLOSED = N_("sudah ditutup")
    NEXT = N_("belum ditutup")
    LATER = N_("menunggu giliran")
    RUNNING = N_("masih berjalan")


@dataclass(frozen=True, slots=True)
class MonthLine:
    """One month of the list.

    Attributes:
        is_last_closed: of the closed months, the only one that can be opened again.
        can_be_closed: it is the month whose turn it is.
    """

    month: Month
    state: MonthState
    is_last_closed: bool = False
    can_be_closed: bool = False


@dataclass(frozen=True, slots=True)
class ClosingBooks:
    """All months, the latest first, and everything that was closed or opened again."""

    lines: tuple[MonthLine, ...]
    acts: tuple[MonthAct, ...]
    next_month: Month | None


@dataclass(frozen=True, slots=True)
class ClosedMonth:
    """How a month was closed: its counts, and the act.

    Without either when it was closed along with a later one.
    """

    counts: tuple[CountedFund, ...]
    act: MonthAct | None


def closing_books(reader: Reader, *, today: date) -> ClosingBooks:
    """Return every month from the first with an entry to the one that runs today."""
    recorded = recorded_months(reader)
    if recorded is None:
        return ClosingBooks((), month_acts(reader), None)
    running = Month.of(today)
    closed = closed_through(reader)
    due = month_to_close(reader)
    if due is None and closed is not None and closed < running:
        due = closed.next()
    lines = []
    month = max(running, recorded[1])
    while month >= recorded[0]:
        lines.append(_line(month, closed=closed, due=due, running=running))
        month = month.previous()
    return ClosingBooks(tuple(lines), month_acts(reader), due)


def closed_month(reader: Reader, month: Month) -> ClosedMonth:
    """Return how a month was closed."""
    acts = (act for act in month_acts(reader) if act.month == month and act.is_closing)
    return ClosedMonth(counts_of(reader, month), next(acts, None))


def _line(month: Month, *, closed: Month | None, due: Month | None, running: Month) -> MonthLine:
    if closed is not None and month <= closed:
        return MonthLine(month, MonthState.CLOSED, is_last_closed=month == closed)
    is_due = month == due and month <= running
    if month >= running:
        return MonthLine(month, MonthState.RUNNING, can_be_closed=is_due)
    return MonthLine(month, MonthState.NEXT if is_due else MonthState.LATER, can_be_closed=is_due)
