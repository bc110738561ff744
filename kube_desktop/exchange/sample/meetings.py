"""The meetings of the sample group: who came, what was decided, and what became of the tasks."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Final

from kube_desktop.books.meetings.actions import finish_task, record_meeting
from kube_desktop.books.meetings.queries import RollRow, expected_on, minutes_of
from kube_desktop.books.meetings.register import DECISIONS, MEETINGS, TASKS
from kube_desktop.books.meetings.rules import Minutes
from kube_desktop.books.meetings.turnout import Mark, Presence
from kube_desktop.exchange.sample.books import entry_of
from kube_desktop.exchange.sample.story import (
    SECRETARY,
    Labels,
    Row,
    Step,
    day_in,
    evening_for,
    rows_of,
)
from kube_desktop.groupfile.unit_of_work import UnitOfWork

_MARKS: Final = {
    "H": Mark(Presence.PRESENT),
    "T": Mark(Presence.PRESENT, is_late=True),
    "I": Mark(Presence.EXCUSED),
    "S": Mark(Presence.SICK),
    "A": Mark(Presence.ABSENT),
}
"""The letters of the column `kehadiran`, one for each who is expected, in their order; `W` is
somebody who sent the person in the column `wakil`."""


def meeting_steps() -> Iterator[Step]:
    """Return the meetings with their decisions and tasks, and the tasks that got done."""
    decisions, tasks = list(rows_of("decisions.csv")), list(rows_of("meeting_tasks.csv"))
    for row in rows_of("meetings.csv"):
        day = row["tanggal"]
        evening = evening_for(row, day_in(day))
        decided = [each for each in decisions if each["rapat"] == day]
        given = [each for each in tasks if each["rapat"] == day]
        act = partial(_record, row=row, decided=decided, given=given, today=evening)
        yield Step(evening, SECRETARY, act)
    for row in tasks:
        if row["tgl_selesai"]:
            evening = evening_for(row, day_in(row["tgl_selesai"]))
            yield Step(evening, SECRETARY, partial(_finish, row=row, today=evening))


def _record(
    work: UnitOfWork,
    labels: Labels,
    *,
    row: Row,
    decided: list[Row],
    given: list[Row],
    today: date,
) -> None:
    meeting = entry_of(MEETINGS, row, work.reader, labels)
    open_tasks = [{**each, "tgl_selesai": "", "hasil": ""} for each in given]
    minutes = Minutes(
        meeting,
        marks=_marks(expected_on(work.reader, meeting.on_day, meeting.kind), row),
        decisions=tuple((None, entry_of(DECISIONS, each, work.reader, labels)) for each in decided),
        tasks=tuple((None, entry_of(TASKS, each, work.reader, labels)) for each in open_tasks),
    )
    meeting_id = record_meeting(work, minutes, today=today)
    labels[row["tanggal"]] = meeting_id
    written = minutes_of(work.reader, meeting_id)
    for told, decision in zip(decided, written.decisions, strict=True):
        labels[told["tanda"]] = decision.id
    for told, task in zip(given, written.tasks, strict=True):
        labels[_task_name(told)] = task.id


def _marks(expected: tuple[RollRow, ...], row: Row) -> dict[int, Mark]:
    known = {**_MARKS, "W": Mark(Presence.EXCUSED, represented_by=row["wakil"])}
    letters = row["kehadiran"]
    if not letters:
        return {}
    return {each.member_id: known[letter] for each, letter in zip(expected, letters, strict=True)}


def _finish(work: UnitOfWork, labels: Labels, *, row: Row, today: date) -> None:
    finish_task(
        work,
        labels[_task_name(row)],
        done_on=day_in(row["tgl_selesai"]),
        result=row["hasil"],
        today=today,
    )


def _task_name(row: Row) -> str:
    return f"{row['rapat']} {row['tugas']}"
