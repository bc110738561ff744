"""Why a record must be refused, told from the lists alone; nothing when it must be written.

Where several reasons hold, any of them may be told.
"""

from datetime import date
from typing import Any, Final

from kube_desktop.books.inventory.rules import (
    Event,
    EventBeforeGoodError,
    EventNotOfKindError,
    Good,
    GoodKind,
    QuantityMissingError,
    What,
)
from kube_desktop.books.inventory.states import MoreThanThereError
from kube_desktop.books.letters.rules import (
    AgendaNumberTakenError,
    AnswersLaterLetterError,
    IncomingLetter,
    LetterNumberTakenError,
    OutgoingLetter,
)
from kube_desktop.books.meetings.errors import NotExpectedError, RemovingNeedsReasonError
from kube_desktop.books.meetings.rules import Minutes
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.errors import RuleError
from kube_desktop.ledger.closing import (
    LaterMonthClosedError,
    MonthClosedAlreadyError,
    MonthNotClosedError,
    MonthNotOverError,
)
from kube_desktop.registers.errors import (
    CancelledAlreadyError,
    CancelReasonMissingError,
    ClosedMonthReasonError,
    DayInFutureError,
    LinkUnknownError,
    NihilNotEmptyError,
    NihilTooEarlyError,
    NotCancelledError,
    RecordNotFoundError,
)
from tests.group_files import TODAY
from tests.state.record_model import (
    DAY_OF,
    DECISIONS,
    EVENTS,
    GOODS,
    LETTERS_IN,
    LETTERS_OUT,
    MEETINGS,
    Model,
    quantity_after,
)

Refusals = set[type[RuleError]]

LATECOMER: Final = 3
"""The member who joined on `JOINED`; the others were there from the beginning."""

JOINED: Final = date(2026, 10, 1)
_NUMBERED: Final = {What.BOUGHT, What.SOLD, What.LOST, What.BIRTH, What.DEATH}
_OF_ANIMALS: Final = {What.BIRTH, What.DEATH}


def to_write(
    model: Model,
    book: str,
    entry: Any,  # noqa: ANN401 - the entry of any book
    number: int | None = None,
) -> Refusals:
    """Why an entry cannot stand in a book; `number` is its own when it stands there already."""
    found: Refusals = set()
    if book in DAY_OF and getattr(entry, DAY_OF[book]) > TODAY:
        found.add(DayInFutureError)
    match entry:
        case IncomingLetter():
            if entry.agenda_no in _given(model, LETTERS_IN, "agenda_no", besides=number):
                found.add(AgendaNumberTakenError)
        case OutgoingLetter():
            found |= _of_letter(model, entry, number)
        case Good():
            events = model.events_of(number) if number else []
            found |= _of_good(entry, events)
            if not entry.quantity:
                found.add(QuantityMissingError)
        case Event():
            found |= _of_event(model, entry, number)
    return found


def to_change(
    model: Model,
    book: str,
    number: int,
    entry: Any,  # noqa: ANN401 - the entry of any book
    *,
    reason: str,
) -> Refusals:
    """Why a line does not become another."""
    line = model.lines[book].get(number)
    if line is None:
        return {RecordNotFoundError}
    found = to_write(model, book, entry, number)
    if not line.stands:
        found.add(CancelledAlreadyError)
    days = (getattr(line.entry, DAY_OF[book]), getattr(entry, DAY_OF[book]))
    if entry != line.entry and not reason and any(map(model.is_closed, days)):
        found.add(ClosedMonthReasonError)
    return found


def to_cancel(model: Model, book: str, number: int, reason: str) -> Refusals:
    """Why a line is not struck out."""
    line = model.lines[book].get(number)
    if line is None:
        return {RecordNotFoundError}
    found = _without_reason(reason)
    if not line.stands:
        found.add(CancelledAlreadyError)
    if book == EVENTS and line.stands:
        good = line.entry.good_id
        others = [each for each in model.events_of(good) if each is not line.entry]
        if quantity_after(model.lines[GOODS][good].entry, others) is None:
            found.add(MoreThanThereError)
    return found


def to_reinstate(model: Model, book: str, number: int, reason: str) -> Refusals:
    """Why a line does not count again."""
    line = model.lines[book].get(number)
    if line is None:
        return {RecordNotFoundError}
    if line.stands:
        return {NotCancelledError}
    return _without_reason(reason) | to_write(model, book, line.entry, number)


def to_call_empty(model: Model, book: str, month: Month) -> Refusals:
    """Why a month is not called empty."""
    found: Refusals = {NihilNotEmptyError} if model.standing(book, month) else set()
    return {NihilTooEarlyError} if month.first > TODAY else found


def to_write_minutes(minutes: Minutes) -> Refusals:
    """Why a meeting is not written."""
    found: Refusals = set()
    if LATECOMER in minutes.marks and minutes.meeting.on_day < JOINED:
        found.add(NotExpectedError)
    if minutes.meeting.on_day > TODAY:
        found.add(DayInFutureError)
    return found


def to_change_minutes(model: Model, number: int, minutes: Minutes, *, reason: str) -> Refusals:
    """Why what is written about a meeting does not become something else."""
    line = model.lines[MEETINGS].get(number)
    if line is None:
        return {RecordNotFoundError}
    kept = {row_id for row_id, _decision in minutes.decisions}
    before = {
        at: each for at, each in model.standing(DECISIONS).items() if each.meeting_id == number
    }
    is_other = (
        line.entry != minutes.meeting or model.marks[number] != minutes.marks or kept != set(before)
    )
    found = to_write_minutes(minutes)
    if not line.stands:
        found.add(CancelledAlreadyError)
    if before.keys() - kept and not reason:
        found.add(RemovingNeedsReasonError)
    days = (line.entry.on_day, minutes.meeting.on_day)
    if is_other and not reason and any(map(model.is_closed, days)):
        found.add(ClosedMonthReasonError)
    return found


def to_close(model: Model, month: Month) -> Refusals:
    """Why a month is not closed; nobody recorded money."""
    if model.is_closed(month.last):
        return {MonthClosedAlreadyError}
    return {MonthNotOverError} if month.first > TODAY else set()


def to_reopen(model: Model, month: Month) -> Refusals:
    """Why a month is not opened again."""
    last = max(model.closed, default=None)
    if last is None or last < month:
        return {MonthNotClosedError}
    return {LaterMonthClosedError} if month < last else set()


def _of_letter(model: Model, letter: OutgoingLetter, number: int | None) -> Refusals:
    found: Refusals = set()
    if letter.number in _given(model, LETTERS_OUT, "number", besides=number):
        found.add(LetterNumberTakenError)
    if letter.answers_id is not None:
        answered = model.lines[LETTERS_IN].get(letter.answers_id)
        if answered is None:
            found.add(LinkUnknownError)
        elif answered.entry.received_on > letter.on_day:
            found.add(AnswersLaterLetterError)
    return found


def _of_good(good: Good, events: list[Event]) -> Refusals:
    found: Refusals = set()
    if any(each.on_day < good.acquired_on for each in events):
        found.add(EventBeforeGoodError)
    if good.kind is GoodKind.GOODS and any(each.what in _OF_ANIMALS for each in events):
        found.add(EventNotOfKindError)
    if quantity_after(good, events) is None:
        found.add(MoreThanThereError)
    return found


def _of_event(model: Model, event: Event, number: int | None) -> Refusals:
    found: Refusals = set()
    if event.what in _NUMBERED and not event.quantity:
        found.add(QuantityMissingError)
    line = model.lines[GOODS].get(event.good_id)
    if line is None:
        return found | {RecordNotFoundError}
    if not line.stands:
        found.add(CancelledAlreadyError)
    at = number or len(model.lines[EVENTS]) + 1
    return found | _of_good(line.entry, model.events_of(event.good_id, {at: event}))


def _given(model: Model, book: str, name: str, *, besides: int | None) -> set[object]:
    """Return the numbers that others have, cancelled ones too."""
    return {
        getattr(line.entry, name) for number, line in model.lines[book].items() if number != besides
    } - {None, ""}


def _without_reason(reason: str) -> Refusals:
    return set() if reason else {CancelReasonMissingError}
