"""Writing about meetings: everything about one of them in a single act."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import delete, insert

from kube_desktop.books.meetings.errors import NotExpectedError, RemovingNeedsReasonError
from kube_desktop.books.meetings.queries import expected_on, marks_of, minutes_of, next_number
from kube_desktop.books.meetings.register import ATTENDANCE, DECISIONS, MEETINGS, TASKS
from kube_desktop.books.meetings.rules import Minutes, check_minutes
from kube_desktop.books.meetings.tables import Attendance
from kube_desktop.books.meetings.turnout import Mark, check_mark
from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.groupfile.attachments import NewAttachment
from kube_desktop.groupfile.change_log import log_changes
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.closings import closed_through
from kube_desktop.registers.actions import add_record, cancel_record, change_record
from kube_desktop.registers.errors import ClosedMonthReasonError
from kube_desktop.registers.queries import record


def record_meeting(
    work: UnitOfWork,
    minutes: Minutes,
    *,
    today: date,
    files: tuple[NewAttachment, ...] = (),
) -> int:
    """Write a meeting with its attendance, decisions and tasks, and return its number.

    Decisions are numbered from 1 in the order given; a task that names the number which a
    decision carries in `minutes` follows it.

    Raises:
        NotExpectedError: a mark for somebody who was not expected that day.
        Whatever `check_minutes`, `check_mark` and the registers refuse; nothing is written.
    """
    _check(work, minutes)
    meeting_id = add_record(work, MEETINGS, minutes.meeting, today=today, files=files)
    _write_marks(work, meeting_id, minutes.marks)
    numbers = _write_decisions(work, meeting_id, minutes, today=today, reason="")
    _write_tasks(work, meeting_id, minutes, numbers, today=today, reason="")
    return meeting_id


def change_meeting(
    work: UnitOfWork, meeting_id: int, minutes: Minutes, *, today: date, reason: str = ""
) -> bool:
    """Correct what is written about a meeting; return whether anything became different.

    Every field that changes is noted in the change log. A decision or task that `minutes` does
    not hold any more is cancelled with the reason. The mark of somebody who by now was not
    expected that day, and so is not in `minutes`, stays.

    Raises:
        RecordNotFoundError, CancelledAlreadyError: there is nothing to correct.
        RemovingNeedsReasonError: a decision or task is left out without a reason.
        ClosedMonthReasonError: the day lies, or lay, in a closed month, and no reason is given.
        Whatever `record_meeting` refuses; nothing is written.
    """
    why = " ".join(reason.split())
    before = minutes_of(work.reader, meeting_id).minutes
    decisions = _ids(before.decisions) - _ids(minutes.decisions)
    tasks = _ids(before.tasks) - _ids(minutes.tasks)
    _check(work, minutes)
    if (decisions or tasks) and not why:
        raise RemovingNeedsReasonError
    if minutes != before and not why:
        _ask_reason(work, before.meeting.on_day)
        _ask_reason(work, minutes.meeting.on_day)
    change_record(work, MEETINGS, meeting_id, minutes.meeting, today=today, reason=why)
    if minutes == before:
        return False
    for task in tasks:
        cancel_record(work, TASKS, task, reason=why)
    for decision in decisions:
        cancel_record(work, DECISIONS, decision, reason=why)
    kept = marks_of(work.reader, meeting_id)
    unseen = {member: mark for member, mark in kept.items() if member not in before.marks}
    marks = unseen | minutes.marks
    if marks != kept:
        _note_marks(work, meeting_id, kept, marks, reason=why)
        _write_marks(work, meeting_id, marks)
    numbers = _write_decisions(work, meeting_id, minutes, today=today, reason=why)
    _write_tasks(work, meeting_id, minutes, numbers, today=today, reason=why)
    work.touched.add(MEETINGS.name)
    return True


def finish_task(work: UnitOfWork, task_id: int, *, done_on: date, result: str, today: date) -> None:
    """Write what came of a task.

    Raises:
        RecordNotFoundError, CancelledAlreadyError: there is no such task.
        Whatever the register refuses; nothing is written.
    """
    task = record(work.reader, TASKS, task_id).entry
    done = replace(task, done_on=done_on, result=result)
    change_record(work, TASKS, task_id, done, today=today)
    work.touched.add(MEETINGS.name)


def _check(work: UnitOfWork, minutes: Minutes) -> None:
    for mark in minutes.marks.values():
        check_mark(mark)
    meeting = minutes.meeting
    expected = {row.member_id for row in expected_on(work.reader, meeting.on_day, meeting.kind)}
    if set(minutes.marks) - expected:
        raise NotExpectedError(day=format_day(meeting.on_day))
    check_minutes(minutes)


def _ids(rows: Sequence[tuple[int | None, object]]) -> set[int]:
    return {row_id for row_id, _entry in rows if row_id is not None}


def _ask_reason(work: UnitOfWork, day: date) -> None:
    closed = closed_through(work.reader)
    if closed is not None and Month.of(day) <= closed:
        raise ClosedMonthReasonError(month=Month.of(day).label)


def _note_marks(
    work: UnitOfWork,
    meeting_id: int,
    old: Mapping[int, Mark],
    new: Mapping[int, Mark],
    *,
    reason: str,
) -> None:
    people = sorted(old.keys() | new.keys())
    log_changes(
        work,
        ATTENDANCE,
        meeting_id,
        old={str(member): _words(old.get(member)) for member in people},
        new={str(member): _words(new.get(member)) for member in people},
        reason=reason,
    )


def _write_marks(work: UnitOfWork, meeting_id: int, marks: Mapping[int, Mark]) -> None:
    """Write the whole list anew."""
    work.execute(delete(Attendance).where(Attendance.meeting_id == meeting_id))
    rows = [
        {
            "meeting_id": meeting_id,
            "member_id": member,
            "presence": mark.presence.value,
            "is_late": mark.is_late,
            "represented_by": " ".join(mark.represented_by.split()),
            "note": " ".join(mark.note.split()),
        }
        for member, mark in marks.items()
    ]
    if rows:
        work.execute(insert(Attendance), rows)
    work.touched.add(ATTENDANCE)


def _write_decisions(
    work: UnitOfWork, meeting_id: int, minutes: Minutes, *, today: date, reason: str
) -> dict[int, int]:
    """Write the decisions; return the numbers they got by the numbers they carried."""
    numbers: dict[int, int] = {}
    following = next_number(work.reader, meeting_id)
    for row_id, decision in minutes.decisions:
        entry = replace(decision, meeting_id=meeting_id)
        if row_id is None:
            numbers[decision.number] = following
            add_record(work, DECISIONS, replace(entry, number=following), today=today)
            following += 1
        else:
            numbers[decision.number] = decision.number
            change_record(work, DECISIONS, row_id, entry, today=today, reason=reason)
    return numbers


def _write_tasks(
    work: UnitOfWork,
    meeting_id: int,
    minutes: Minutes,
    numbers: Mapping[int, int],
    *,
    today: date,
    reason: str,
) -> None:
    for row_id, task in minutes.tasks:
        number = task.decision_number
        named = None if number is None else numbers.get(number, number)
        entry = replace(task, meeting_id=meeting_id, decision_number=named)
        if row_id is None:
            add_record(work, TASKS, entry, today=today)
        else:
            change_record(work, TASKS, row_id, entry, today=today, reason=reason)


def _words(mark: Mark | None) -> str:
    if mark is None:
        return ""
    return ", ".join(filter(None, (mark.presence.title_on_paper, mark.on_paper)))
