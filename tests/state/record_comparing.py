"""Holding the books of records beside the lists."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from kube_desktop.audit.record_checks import records_keep_their_seals
from kube_desktop.books.guests.completeness import guests_state
from kube_desktop.books.inventory.queries import inventory
from kube_desktop.books.letters.completeness import incoming_letters_state
from kube_desktop.books.meetings.queries import meetings_between, minutes_of
from kube_desktop.books.meetings.register import ATTENDANCE
from kube_desktop.books.meetings.turnout import Mark, Presence
from kube_desktop.books.registers import find_register
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.completeness import Completeness
from kube_desktop.registers.queries import is_nihil, records, records_of_month
from kube_desktop.scoring.completeness import book_states
from tests.group_files import TODAY
from tests.state.record_model import (
    BOOKS,
    DAY_OF,
    DECISIONS,
    EVENTS,
    GOODS,
    GUESTS,
    LETTERS_IN,
    LETTERS_OUT,
    MEETINGS,
    Model,
    quantity_after,
)


def compare_lines(book: GroupFile, model: Model) -> None:
    """Every line of every book: what it says and why it does not count."""
    for name in BOOKS:
        rows = book.read(records, find_register(name), with_cancelled=True)

        assert {row.id: (row.entry, row.cancel_reason) for row in rows} == {
            number: (line.entry, line.reason) for number, line in model.lines[name].items()
        }
    agenda = [line.entry.agenda_no for line in model.lines[LETTERS_IN].values()]
    given = [line.entry.number for line in model.lines[LETTERS_OUT].values()]
    assert len(set(agenda)) == len(agenda)
    assert len(set(given)) == len(given)


def compare_month(book: GroupFile, model: Model, month: Month) -> None:
    """What counts in a month, and which books were said to be empty."""
    for name in (GUESTS, LETTERS_IN, LETTERS_OUT, MEETINGS):
        register = find_register(name)

        counting = {row.id for row in book.read(records_of_month, register, month)}
        assert counting == model.standing(name, month).keys()
        assert book.read(is_nihil, name, month) is ((name, month) in model.nihil)


def compare_completeness(book: GroupFile, model: Model, month: Month) -> None:
    """How complete and how detailed a month is, added up by hand."""
    guests = book.read(guests_state, month, today=TODAY)
    letters = book.read(incoming_letters_state, month, today=TODAY)

    has_begun = month.first <= TODAY
    waiting = [
        number
        for number, letter in model.waiting(min(TODAY, month.last))
        if letter.received_on >= month.first or month == Month.of(TODAY)
    ]
    assert guests.entries == len(model.standing(GUESTS, month))
    assert (guests.filled, guests.expected) == model.guest_details(month)
    assert {lack.wish for lack in guests.lacks} == (
        set(model.open_advice(month)) if has_begun else set()
    )
    assert {lack.wish for lack in letters.lacks} == (set(waiting) if has_begun else set())
    assert guests.completeness is _word_for(
        guests.entries, (GUESTS, month) in model.nihil, bool(guests.lacks)
    )
    assert all(
        state.filled <= state.expected for state in book.read(book_states, month, today=TODAY)
    )


def _word_for(entries: int, is_nihil_: bool, lacks: bool) -> Completeness:  # noqa: FBT001 - three answers
    if not entries:
        return Completeness.NIHIL if is_nihil_ else Completeness.EMPTY
    return Completeness.LACKING if lacks else Completeness.COMPLETE


def compare_goods(book: GroupFile, model: Model, on: date) -> None:
    """How many there are of every good on a day."""
    rows = book.read(inventory, on)

    assert {row.id: row.state.quantity for row in rows} == {
        number: quantity_after(good, model.events_of(number), on)
        for number, good in model.standing(GOODS).items()
        if good.acquired_on <= on
    }
    assert all(row.state.quantity >= 0 for row in rows)


def compare_meetings(book: GroupFile, model: Model) -> None:
    """Who came to every meeting, and what was decided there."""
    rows = book.read(meetings_between, None, None, with_cancelled=True)

    assert {row.id: (row.turnout.present, row.decisions) for row in rows} == {
        number: (
            sum(mark.presence is Presence.PRESENT for mark in marks.values()),
            len(_decisions(model, number)),
        )
        for number, marks in model.marks.items()
    }
    for number, marks in model.marks.items():
        minutes = book.read(minutes_of, number).minutes
        assert minutes.marks == marks
        assert dict(minutes.decisions) == _decisions(model, number)


def _decisions(model: Model, meeting: int) -> Mapping[int | None, object]:
    return {
        number: each
        for number, each in model.standing(DECISIONS).items()
        if each.meeting_id == meeting
    }


def compare_change_log(book: GroupFile, model: Model) -> None:
    """What a line said first, with every noted change made to it, is what it says now."""
    for name in BOOKS:
        columns = find_register(name).columns
        for number, line in model.lines[name].items():
            first = {column: _words(getattr(line.first, column)) for column in columns}
            now = {column: _words(getattr(line.entry, column)) for column in columns}
            replayed = book.read(_replayed, name, number, {**first, "cancel_reason": ""})
            assert replayed == {**now, "cancel_reason": line.reason}
    for meeting, marks in model.marks.items():
        begun = {str(who): _words(mark) for who, mark in model.first_marks[meeting].items()}
        replayed = book.read(_replayed, ATTENDANCE, meeting, begun)
        assert {who: words for who, words in replayed.items() if words} == {
            str(who): _words(mark) for who, mark in marks.items()
        }


def compare_seals(book: GroupFile) -> None:
    """Every line says what its last seal says."""
    assert [finding.sentence for finding in book.read(records_keep_their_seals)] == []


def seals(book: GroupFile) -> int:
    """Return how often anything was sealed, which every act that writes makes more."""
    return book.read(lambda reader: int(reader.value("SELECT count(*) FROM record_seal")))


def goods_days(model: Model) -> list[date]:
    """Return every day on which the number of a good may have changed."""
    days = [
        getattr(line.entry, DAY_OF[name])
        for name in (GOODS, EVENTS)
        for line in model.lines[name].values()
    ]
    return sorted({*days, TODAY})


def _replayed(reader: Reader, name: str, number: int, first: dict[str, str]) -> dict[str, str]:
    now = dict(first)
    for column, old, new in reader.rows(
        "SELECT field, old, new FROM change_log WHERE book = ? AND record_id = ? ORDER BY id",
        (name, number),
    ):
        assert now.get(column, "") == old
        now[column] = new
    return now


def _words(value: Any) -> str:  # noqa: ANN401 - the value of any field
    if value is None:
        return ""
    if isinstance(value, Mark):
        return ", ".join(filter(None, (value.presence.title_on_paper, value.on_paper)))
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, Enum):
        return str(value.value)
    return value.isoformat() if isinstance(value, date) else str(value)
