"""Writing in a book of records: add, change, cancel; nothing is ever deleted."""

from datetime import date
from enum import Enum
from functools import cache
from typing import Any, Final

from sqlalchemy import Insert, column, delete, insert, table, update

from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.attachments import NewAttachment, attach
from kube_desktop.groupfile.change_log import log_changes
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.closings import closed_through
from kube_desktop.registers.checking import checked
from kube_desktop.registers.errors import (
    CancelledAlreadyError,
    CancelReasonMissingError,
    ClosedMonthReasonError,
    LinkUnknownError,
    NihilNotEmptyError,
    NihilTooEarlyError,
    NotCancelledError,
)
from kube_desktop.registers.queries import is_nihil, record, records
from kube_desktop.registers.register import EntryT, Record, Register
from kube_desktop.registers.tables import Nihil

NIHIL: Final = "nihil"
"""The name under which the change log keeps which months were called empty, field by book."""


def add_record(
    work: UnitOfWork,
    register: Register[EntryT],
    entry: EntryT,
    *,
    today: date,
    files: tuple[NewAttachment, ...] = (),
) -> int:
    """Write a record with its photos and papers, and return its number.

    A month that was declared empty is empty no more.

    Raises:
        Whatever `checked`, the rules of the book and `attach` refuse; nothing is written.
        LinkUnknownError: it points at a record that is not there.
    """
    tidy = _judged(work, register, register.fill_in(work.reader, entry), None, today=today)
    row = {
        **_row(register, tidy),
        "recorded_at": work.at_text,
        "recorder": str(work.recorder),
        "cancelled_at": None,
        "cancel_reason": "",
    }
    record_id = work.insert(_insertion(register.table, tuple(row)), row)
    for file in files:
        attach(work, register.name, record_id, file)
    _fill_month(work, register, tidy)
    work.touched.add(register.name)
    return record_id


def change_record(
    work: UnitOfWork,
    register: Register[EntryT],
    record_id: int,
    entry: EntryT,
    *,
    today: date,
    reason: str = "",
) -> tuple[str, ...]:
    """Correct a record and return the fields that changed; each is noted in the change log.

    Raises:
        RecordNotFoundError, CancelledAlreadyError: there is nothing to correct.
        ClosedMonthReasonError: its day lies, or lay, in a closed month, and no reason is given.
        Whatever `checked` and the rules of the book refuse; nothing is written.
    """
    before = _standing(work, register, record_id)
    tidy = _judged(work, register, entry, record_id, today=today)
    old, new = _row(register, before.entry), _row(register, tidy)
    why = " ".join(reason.split())
    if old != new:
        _ask_reason(work, register, before.entry, why)
        _ask_reason(work, register, tidy, why)
    changed = log_changes(work, register.name, record_id, old=old, new=new, reason=why)
    if changed:
        named = _table(register, "id", *new)
        work.execute(update(named).where(named.c.id == record_id).values(**new))
        _fill_month(work, register, tidy)
        work.touched.add(register.name)
    return changed


def cancel_record(
    work: UnitOfWork, register: Register[EntryT], record_id: int, *, reason: str
) -> None:
    """Let a record count no more; it stays in the book, struck out, with the reason.

    Raises:
        RecordNotFoundError, CancelledAlreadyError, CancelReasonMissingError: as they say.
        What the book cannot do without.
    """
    _standing(work, register, record_id)
    why = " ".join(reason.split())
    if not why:
        raise CancelReasonMissingError
    register.check_leaving(work.reader, record_id)
    _mark(work, register, record_id, cancelled_at=work.at_text, reason=why, why=why)


def reinstate_record(
    work: UnitOfWork, register: Register[EntryT], record_id: int, *, reason: str, today: date
) -> None:
    """Let a cancelled record count again.

    Raises:
        RecordNotFoundError, NotCancelledError, CancelReasonMissingError: as they say.
        Whatever the rules of the book refuse by now.
    """
    before = record(work.reader, register, record_id)
    why = " ".join(reason.split())
    if not before.is_cancelled:
        raise NotCancelledError
    if not why:
        raise CancelReasonMissingError
    _judged(work, register, before.entry, record_id, today=today)
    _mark(work, register, record_id, cancelled_at=None, reason="", why=why)
    _fill_month(work, register, before.entry)


def attach_to_record(
    work: UnitOfWork, register: Register[Any], record_id: int, files: tuple[NewAttachment, ...]
) -> None:
    """Tie further photos or papers to a record.

    Raises:
        RecordNotFoundError, AttachmentTooLargeError, AttachmentKindError: as they say.
    """
    record(work.reader, register, record_id)
    for file in files:
        attach(work, register.name, record_id, file)
    work.touched.add(register.name)


def declare_nihil(work: UnitOfWork, register: Register[Any], month: Month, *, today: date) -> None:
    """Say that there was nothing to write in a book for a month; who said so is logged.

    Raises:
        NihilTooEarlyError: the month has not begun.
        NihilNotEmptyError: there are records.
    """
    if month.first > today:
        raise NihilTooEarlyError(month=month.label)
    count = len(records(work.reader, register, first=month.first, last=month.last))
    if count:
        raise NihilNotEmptyError(count=count, month=month.label)
    if is_nihil(work.reader, register.name, month):
        return
    row = {
        "book": register.name,
        "month": str(month),
        "recorder": str(work.recorder),
        "at": work.at_text,
    }
    work.execute(insert(Nihil), row)
    _log_nihil(work, register.name, month, is_said=True)


def withdraw_nihil(work: UnitOfWork, book: str, month: Month) -> None:
    """Take back that a month is empty, which is logged; nothing happens when nobody said so."""
    if is_nihil(work.reader, book, month):
        work.execute(delete(Nihil).where(Nihil.book == book, Nihil.month == str(month)))
        _log_nihil(work, book, month, is_said=False)


def _log_nihil(work: UnitOfWork, book: str, month: Month, *, is_said: bool) -> None:
    """Note in the change log that a month was called empty, or is empty no more.

    The month stands as a number, 202610 for October 2026, where others have their record's.
    """
    number = month.year * 100 + month.number
    old, new = (False, True) if is_said else (True, False)
    log_changes(work, NIHIL, number, old={book: old}, new={book: new})
    work.touched.add(book)


def _standing(work: UnitOfWork, register: Register[EntryT], record_id: int) -> Record[EntryT]:
    before = record(work.reader, register, record_id)
    if before.is_cancelled:
        raise CancelledAlreadyError
    return before


def _judged(
    work: UnitOfWork,
    register: Register[EntryT],
    entry: EntryT,
    record_id: int | None,
    *,
    today: date,
) -> EntryT:
    tidy = checked(register, entry, today=today)
    for field in register.fields:
        target = getattr(tidy, field.name)
        if field.link is None or target is None:
            continue
        if target not in field.link.names(work.reader, (target,)):
            raise LinkUnknownError(field)
    register.check_among(work.reader, tidy, record_id)
    return tidy


def _ask_reason(work: UnitOfWork, register: Register[EntryT], entry: EntryT, reason: str) -> None:
    day, closed = register.day_of(entry), closed_through(work.reader)
    if not reason and day is not None and closed is not None and Month.of(day) <= closed:
        raise ClosedMonthReasonError(month=Month.of(day).label)


def _fill_month(work: UnitOfWork, register: Register[EntryT], entry: EntryT) -> None:
    """Take back that the month of an entry is empty."""
    day = register.day_of(entry)
    if day is not None:
        withdraw_nihil(work, register.name, Month.of(day))


def _mark(
    work: UnitOfWork,
    register: Register[Any],
    record_id: int,
    *,
    cancelled_at: str | None,
    reason: str,
    why: str,
) -> None:
    old = {"cancel_reason": record(work.reader, register, record_id).cancel_reason}
    log_changes(work, register.name, record_id, old=old, new={"cancel_reason": reason}, reason=why)
    named = _table(register, "id", "cancelled_at", "cancel_reason")
    work.execute(
        update(named)
        .where(named.c.id == record_id)
        .values(cancelled_at=cancelled_at, cancel_reason=reason)
    )
    work.touched.add(register.name)


def _row(register: Register[EntryT], entry: EntryT) -> dict[str, object]:
    return {name: _kept(getattr(entry, name)) for name in register.columns}


def _kept(value: object) -> object:
    """Return a value as SQLite keeps it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    return int(value) if isinstance(value, bool) else value


def _table(register: Register[Any], *columns: str) -> Any:  # noqa: ANN401 - a lightweight table
    return table(register.table, *map(column, columns))


@cache
def _insertion(name: str, columns: tuple[str, ...]) -> Insert:
    """Return the statement that adds a row; an import of a thousand records asks as often."""
    return insert(table(name, *map(column, columns)))
