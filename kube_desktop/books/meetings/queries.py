"""Meetings, attendance and what was decided, as screens and prints show them."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from kube_desktop.books.meetings.register import DECISIONS, MEETINGS, TASKS
from kube_desktop.books.meetings.rules import Decision, Meeting, MeetingKind, Minutes, Task
from kube_desktop.books.meetings.turnout import Mark, Presence, Turnout, turnout_of
from kube_desktop.books.members.offices import Office
from kube_desktop.groupfile.reading import Parameters, Reader
from kube_desktop.registers.queries import record, records
from kube_desktop.registers.register import Record

_EXPECTED: Final = (
    "SELECT t.id, m.id, m.number, m.name, m.address,"
    " (SELECT group_concat(o.office) FROM officer_term o WHERE o.member_id = m.id"
    "  AND o.started_on <= t.on_day AND (o.ended_on IS NULL OR o.ended_on > t.on_day)) AS held,"
    " a.presence, a.is_late, a.represented_by, a.note"
    " FROM {meetings} t JOIN member m ON m.joined_on <= t.on_day"
    " AND (m.left_on IS NULL OR m.left_on > t.on_day)"
    " LEFT JOIN attendance a ON a.meeting_id = t.id AND a.member_id = m.id"
    " WHERE t.kind <> 'board' OR held IS NOT NULL"
    " ORDER BY t.on_day, t.id, m.number"
)
"""Who is expected at meetings: all members of that day, at a meeting of the board its officers."""


@dataclass(frozen=True, slots=True)
class RollRow:
    """Somebody who is expected at a meeting.

    Attributes:
        offices: what they hold on that day.
        mark: whether they came; None when nobody asked yet.
    """

    meeting_id: int
    member_id: int
    number: int
    name: str
    address: str
    offices: tuple[Office, ...]
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One meeting in a list."""

    record: Record[Meeting]
    turnout: Turnout
    decisions: int
    open_tasks: int

    @property
    def id(self) -> int:
        """The number of the meeting in the file."""
        return self.record.id


@dataclass(frozen=True, slots=True)
class MinutesRow:
    """All that is written about a meeting."""

    record: Record[Meeting]
    roll: tuple[RollRow, ...]
    decisions: tuple[Record[Decision], ...]
    tasks: tuple[Record[Task], ...]

    @property
    def turnout(self) -> Turnout:
        """How many came."""
        return turnout_of(row.mark for row in self.roll)

    @property
    def minutes(self) -> Minutes:
        """What a form shows and changes."""
        return Minutes(
            meeting=self.record.entry,
            marks={row.member_id: row.mark for row in self.roll if row.mark is not None},
            decisions=tuple((row.id, row.entry) for row in self.decisions),
            tasks=tuple((row.id, row.entry) for row in self.tasks),
        )


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task with the meeting that gave it."""

    id: int
    task: Task
    given_on: date


def meetings_between(
    reader: Reader, first: date | None, last: date | None, *, with_cancelled: bool = False
) -> tuple[MeetingRow, ...]:
    """Return the meetings of a time in the order of their days."""
    found = records(reader, MEETINGS, first=first, last=last, with_cancelled=with_cancelled)
    marks: dict[int, list[Mark | None]] = {row.id: [] for row in found}
    days = ((first or date.min).isoformat(), (last or date.max).isoformat())
    for row in _roll(reader, "(SELECT * FROM meeting WHERE on_day BETWEEN ? AND ?)", days):
        if row.meeting_id in marks:
            marks[row.meeting_id].append(row.mark)
    decisions = dict(
        reader.rows(
            "SELECT meeting_id, count(*) FROM decision WHERE cancelled_at IS NULL GROUP BY 1"
        )
    )
    tasks = dict(
        reader.rows(
            "SELECT meeting_id, count(*) FROM meeting_task"
            " WHERE cancelled_at IS NULL AND done_on IS NULL GROUP BY 1"
        )
    )
    return tuple(
        MeetingRow(row, turnout_of(marks[row.id]), decisions.get(row.id, 0), tasks.get(row.id, 0))
        for row in found
    )


def minutes_of(reader: Reader, meeting_id: int) -> MinutesRow:
    """Return all that is written about one meeting.

    Raises:
        RecordNotFoundError: no such meeting.
    """
    decisions = records(reader, DECISIONS, parent=meeting_id)
    return MinutesRow(
        record=record(reader, MEETINGS, meeting_id),
        roll=_roll(reader, "(SELECT * FROM meeting WHERE id = ?)", (meeting_id,)),
        decisions=tuple(sorted(decisions, key=lambda row: row.entry.number)),
        tasks=records(reader, TASKS, parent=meeting_id),
    )


def marks_of(reader: Reader, meeting_id: int) -> dict[int, Mark]:
    """Return every mark of a meeting by member, also of who, as it turned out, was no member."""
    rows = reader.rows(
        "SELECT member_id, presence, is_late, represented_by, note FROM attendance"
        " WHERE meeting_id = ?",
        (meeting_id,),
    )
    return {member: _mark(*kept) for member, *kept in rows}


def expected_on(reader: Reader, day: date, kind: MeetingKind) -> tuple[RollRow, ...]:
    """Return who is expected at a meeting that is not written yet."""
    return _roll(reader, "(SELECT 0 AS id, ? AS on_day, ? AS kind)", (day.isoformat(), kind.value))


def roll_between(reader: Reader, first: date, last: date) -> tuple[RollRow, ...]:
    """Return who was expected at the meetings of a time, and who came."""
    return _roll(
        reader,
        "(SELECT * FROM meeting WHERE cancelled_at IS NULL AND on_day BETWEEN ? AND ?)",
        (first.isoformat(), last.isoformat()),
    )


def turnout_between(reader: Reader, first: date, last: date) -> Turnout:
    """Return the attendance of all meetings of a time together."""
    return turnout_of(row.mark for row in roll_between(reader, first, last))


def latest_meeting(reader: Reader, first: date, last: date) -> int | None:
    """Return the id of the last meeting of a time, None when there was none."""
    found: int | None = reader.value(
        "SELECT id FROM meeting WHERE cancelled_at IS NULL AND on_day BETWEEN ? AND ?"
        " ORDER BY on_day DESC, id DESC LIMIT 1",
        (first.isoformat(), last.isoformat()),
    )
    return found


def next_number(reader: Reader, meeting_id: int) -> int:
    """Return the number that the next decision of a meeting gets; none is given twice."""
    greatest = reader.value("SELECT max(number) FROM decision WHERE meeting_id = ?", (meeting_id,))
    return int(greatest or 0) + 1


def tasks_between(reader: Reader, first: date | None, last: date) -> tuple[TaskRow, ...]:
    """Return the tasks that the meetings of a time gave, in the order of their meetings."""
    held = {row.id: row.entry.on_day for row in records(reader, MEETINGS, first=first, last=last)}
    rows = [
        TaskRow(row.id, row.entry, held[row.entry.meeting_id])
        for row in records(reader, TASKS)
        if row.entry.meeting_id in held
    ]
    return tuple(sorted(rows, key=lambda row: (row.given_on, row.id)))


def decisions_between(
    reader: Reader, first: date | None, last: date
) -> tuple[tuple[date, Record[Decision]], ...]:
    """Return the decisions of the meetings of a time, each with the day of its meeting."""
    held = {row.id: row.entry.on_day for row in records(reader, MEETINGS, first=first, last=last)}
    rows = [
        (held[row.entry.meeting_id], row)
        for row in records(reader, DECISIONS)
        if row.entry.meeting_id in held
    ]
    return tuple(sorted(rows, key=lambda each: (each[0], each[1].entry.meeting_id, each[1].id)))


def standing_decisions(
    reader: Reader, decision_ids: Collection[int], *, by: date | None = None
) -> dict[int, int]:
    """Return which decisions stand, with their meetings, which stand too.

    `by`: those of meetings after that day are left out; None for none.
    """
    return dict(
        reader.rows(
            "SELECT d.id, d.meeting_id FROM decision d JOIN meeting m ON m.id = d.meeting_id"
            " WHERE d.cancelled_at IS NULL AND m.cancelled_at IS NULL"
            " AND d.id IN (SELECT value FROM json_each(?)) AND m.on_day <= ?",
            (json.dumps(sorted(decision_ids)), (by or date.max).isoformat()),
        )
    )


def decided_with_quorum(
    reader: Reader, decision_ids: Collection[int], *, by: date | None = None
) -> frozenset[int]:
    """Return which decisions stand and were taken by a meeting where enough people were.

    `by`: those of meetings after that day are left out; None for none.
    """
    standing = standing_decisions(reader, decision_ids, by=by)
    marks: dict[int, list[Mark | None]] = {meeting_id: [] for meeting_id in standing.values()}
    meetings = "(SELECT * FROM meeting WHERE id IN (SELECT value FROM json_each(?)))"
    for row in _roll(reader, meetings, (json.dumps(sorted(marks)),)):
        marks[row.meeting_id].append(row.mark)
    able = {meeting for meeting, came in marks.items() if turnout_of(came).has_quorum}
    return frozenset(decision for decision, meeting in standing.items() if meeting in able)


def _roll(reader: Reader, meetings: str, parameters: Parameters = ()) -> tuple[RollRow, ...]:
    return tuple(map(_row, reader.rows(_EXPECTED.format(meetings=meetings), parameters)))


def _row(row: tuple[Any, ...]) -> RollRow:
    meeting_id, member_id, number, name, address, held, presence, *rest = row
    offices = set((held or "").split(","))
    return RollRow(
        meeting_id=meeting_id,
        member_id=member_id,
        number=number,
        name=name,
        address=address,
        offices=tuple(office for office in Office if office.value in offices),
        mark=_mark(presence, *rest) if presence else None,
    )


def _mark(presence: str, is_late: int, represented_by: str, note: str) -> Mark:
    return Mark(Presence.kept_as(presence), bool(is_late), represented_by, note)
