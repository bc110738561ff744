"""What the monthly report says in words: written in the books already, then room for the pen."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from kube_desktop.books.activities.queries import activities
from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.inventory.queries import inventory
from kube_desktop.books.meetings.queries import tasks_between
from kube_desktop.books.meetings.rules import Task
from kube_desktop.books.members.links import member_names
from kube_desktop.books.plans.queries import works_of_year
from kube_desktop.foundation.calendar import Month, format_long_day
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Prose
from kube_desktop.registers.queries import records
from kube_desktop.reports.group_month import state_day

_LINE_FOR_THE_PEN: Final = "." * 150
_LINES: Final = 2


def problems_part(reader: Reader, month: Month) -> Prose:
    """Return the problems that the books tell of, and room for others."""
    told = [*_problems_of_activities(reader, month), *_goods(reader, month)]
    told += _tasks(reader, month, are_late=True)
    heading = "11. Masalah dan rencana bulan depan"
    return _prose("masalah", "Masalah yang tercatat di buku:", told, heading)


def plans_part(reader: Reader, month: Month) -> Prose:
    """Return what is to be done next according to the books, and room for more."""
    told = [*_tasks(reader, month, are_late=False), *_planned(reader, month)]
    return _prose("rencana", "Rencana bulan depan yang tercatat di buku:", told)


def advice_part(reader: Reader, month: Month) -> Prose:
    """Return the advice that visitors left in the guest book, and room for the facilitator's."""
    told = []
    for row in records(reader, GUESTS, first=month.first, last=month.last):
        visit = row.entry
        if visit.is_monitoring and visit.advice:
            who = f"{visit.name} ({visit.institution})" if visit.institution else visit.name
            done = f" Tindak lanjut: {visit.follow_up}." if visit.follow_up else ""
            told.append(f"{format_long_day(visit.on_day)}, {who}: {_sentence(visit.advice)}{done}")
    heading = "12. Saran pendamping"
    return _prose("saran_pendamping", "Saran yang tercatat di buku tamu:", told, heading)


def _prose(name: str, lead: str, told: list[str], heading: str = "") -> Prose:
    """Put what is known under its line, then lines for the pen."""
    lines = (_LINE_FOR_THE_PEN,) * _LINES
    known = (lead, *(f"- {words}" for words in told)) if told else (f"{lead} tidak ada.",)
    return Prose(name, (*known, *lines), heading=heading)


def _problems_of_activities(reader: Reader, month: Month) -> Iterator[str]:
    for row in activities(reader, month.first, month.last):
        activity = row.activity
        if activity.problem:
            follow = f" Tindak lanjut: {activity.follow_up}." if activity.follow_up else ""
            day = format_long_day(activity.on_day)
            yield f"{day}, {activity.description}: {_sentence(activity.problem)}{follow}"


def _goods(reader: Reader, month: Month) -> Iterator[str]:
    """Yield what is damaged without anybody to see to it, and what was promised and is late."""
    on = state_day(month)
    for row in inventory(reader, on):
        if row.state.damaged and not row.state.to_do:
            yield f"{row.good.words}: {row.state.damaged} rusak, belum ada tindak lanjut."
        for event in row.state.to_do:
            if event.due is not None and event.due < on:
                due = format_long_day(event.due)
                yield f"{row.good.words}: {event.follow_up}, seharusnya selesai {due}."


def _tasks(reader: Reader, month: Month, *, are_late: bool) -> list[str]:
    on = state_day(month)
    wanted = [
        row.task
        for row in tasks_between(reader, None, on)
        if _is_open(row.task, on) and ((row.task.due_on or on) < on) is are_late
    ]
    names = member_names(reader, {task.member_id for task in wanted if task.member_id is not None})
    return [_task_words(task, names, are_late=are_late) for task in wanted]


def _is_open(task: Task, on: date) -> bool:
    return task.done_on is None or task.done_on > on


def _task_words(task: Task, names: dict[int, str], *, are_late: bool) -> str:
    who = names.get(task.member_id, "") if task.member_id is not None else task.who
    by = f" (oleh {who})" if who else ""
    due = ""
    if task.due_on is not None:
        word = "seharusnya selesai" if are_late else "paling lambat"
        due = f", {word} {format_long_day(task.due_on)}"
    return f"Tugas rapat: {task.what}{by}{due}."


def _planned(reader: Reader, month: Month) -> Iterator[str]:
    """Yield what the work plan wants done in the next month, as far as it is not done."""
    coming = month.plus(1)
    for row in works_of_year(reader, coming.year):
        work = row.entry
        is_open = work.done_on is None or work.done_on > state_day(month)
        if is_open and work.due_on is not None and Month.of(work.due_on) == coming:
            yield f"Program kerja: {work.what}, paling lambat {format_long_day(work.due_on)}."


def _sentence(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."
