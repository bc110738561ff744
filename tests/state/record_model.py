"""The books of records kept by somebody with a plain list of each.

Nothing here knows how the program stores, numbers or searches; it knows what domain.md says.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from kube_desktop.books.guests.rules import Visitor
from kube_desktop.books.inventory.rules import Event, Good, What
from kube_desktop.books.letters.rules import IncomingLetter
from kube_desktop.books.meetings.turnout import Mark
from kube_desktop.foundation.calendar import Month
from tests.group_files import TODAY

GUESTS, LETTERS_IN, LETTERS_OUT = "guests", "incoming_letters", "outgoing_letters"
GOODS, EVENTS, MEETINGS, DECISIONS = "inventory", "inventory_events", "meetings", "decisions"
BOOKS: Final = (GUESTS, LETTERS_IN, LETTERS_OUT, GOODS, EVENTS, MEETINGS, DECISIONS)
DAY_OF: Final = {
    GUESTS: "on_day",
    LETTERS_IN: "received_on",
    LETTERS_OUT: "on_day",
    GOODS: "acquired_on",
    EVENTS: "on_day",
    MEETINGS: "on_day",
}

_MONITORS: Final = {Visitor.FACILITATOR, Visitor.OFFICE, Visitor.VILLAGE}
_MORE: Final = {What.BOUGHT, What.BIRTH}
_FEWER: Final = {What.SOLD, What.LOST, What.DEATH}


@dataclass
class Line:
    """One line of a book: what it says, what it said first, and why it does not count."""

    entry: Any
    first: Any
    reason: str = ""

    @property
    def stands(self) -> bool:
        """Whether it counts."""
        return not self.reason


def _books() -> dict[str, dict[int, Line]]:
    return {book: {} for book in BOOKS}


@dataclass
class Model:
    """Every book as numbered lines, the months that are closed, and those said to be empty."""

    lines: dict[str, dict[int, Line]] = field(default_factory=_books)
    marks: dict[int, dict[int, Mark]] = field(default_factory=dict)
    first_marks: dict[int, dict[int, Mark]] = field(default_factory=dict)
    nihil: set[tuple[str, Month]] = field(default_factory=set)
    closed: list[Month] = field(default_factory=list)

    # What happens

    def add(self, book: str, entry: Any) -> int:  # noqa: ANN401 - the entry of any book
        """Write a line down and return its number."""
        number = len(self.lines[book]) + 1
        self.lines[book][number] = Line(entry, entry)
        self._fill(book, entry)
        return number

    def change(self, book: str, number: int, entry: Any) -> None:  # noqa: ANN401 - of any book
        """Write something else in the place of a line."""
        if self.lines[book][number].entry != entry:
            self.lines[book][number].entry = entry
            self._fill(book, entry)

    def cancel(self, book: str, number: int, reason: str) -> None:
        """Strike a line out."""
        self.lines[book][number].reason = reason

    def reinstate(self, book: str, number: int) -> None:
        """Let a line count again."""
        self.lines[book][number].reason = ""
        self._fill(book, self.lines[book][number].entry)

    def _fill(self, book: str, entry: Any) -> None:  # noqa: ANN401 - the entry of any book
        if book in DAY_OF:
            self.nihil.discard((book, Month.of(getattr(entry, DAY_OF[book]))))

    # What is asked of it

    def is_closed(self, day: date) -> bool:
        """Whether a change of that day asks a reason."""
        return bool(self.closed) and Month.of(day) <= max(self.closed)

    def standing(self, book: str, month: Month | None = None) -> dict[int, Any]:
        """Return what counts in a book, of a month or in all."""
        return {
            number: line.entry
            for number, line in self.lines[book].items()
            if line.stands
            and (month is None or Month.of(getattr(line.entry, DAY_OF[book])) == month)
        }

    def next_agenda(self) -> int:
        """Return the number of the next letter that comes; all are of one year."""
        return 1 + max(
            (line.entry.agenda_no for line in self.lines[LETTERS_IN].values()), default=0
        )

    def next_letter_number(self, day: date) -> str:
        """Return the number of the next letter of the group."""
        given = {line.entry.number for line in self.lines[LETTERS_OUT].values()}
        shapes = (re.fullmatch(r"(\d+)/kube-melati/[ivx]+/\d{4}", one.lower()) for one in given)
        place = 1 + max((int(found[1]) for found in shapes if found), default=0)
        roman = ("VII", "VIII", "IX", "X", "XI", "XII")[day.month - 7]
        return f"{place:03d}/KUBE-MELATI/{roman}/2026"

    def events_of(self, good: int, also: dict[int, Event] | None = None) -> list[Event]:
        """Return what happened to a good, in the order of days and then of numbers.

        Args:
            good: its number.
            also: what would stand besides, or instead, by number.
        """
        rows = self.standing(EVENTS) | (also or {})
        order = sorted(rows, key=lambda number: (rows[number].on_day, number))
        return [rows[number] for number in order if rows[number].good_id == good]

    def waiting(self, on: date) -> list[tuple[int, IncomingLetter]]:
        """Return the letters whose answer is overdue on a day."""
        answered = {
            each.answers_id for each in self.standing(LETTERS_OUT).values() if each.on_day <= on
        }
        return [
            (number, letter)
            for number, letter in self.standing(LETTERS_IN).items()
            if letter.needs_answer
            and number not in answered
            and letter.received_on <= on
            and (letter.answer_by or letter.received_on + timedelta(days=14)) < on
        ]

    def open_advice(self, month: Month) -> list[int]:
        """Return the visits of a month, or in the running one of all time, with open advice."""
        on = min(TODAY, month.last)
        return [
            number
            for number, visit in self.standing(GUESTS).items()
            if visit.advice
            and (visit.done_on is None or visit.done_on > on)
            and visit.on_day <= on - timedelta(days=30)
            and (visit.on_day >= month.first or month == Month.of(TODAY))
        ]

    def guest_details(self, month: Month) -> tuple[int, int]:
        """Return how many fields a detailed guest book fills in a month, and how many are."""
        filled = expected = 0
        for visit in self.standing(GUESTS, month).values():
            asked = [visit.institution, visit.purpose]
            if visit.visitor in _MONITORS:
                asked.append(visit.advice)
            if visit.advice:
                asked.append(visit.follow_up)
            expected += len(asked)
            filled += sum(map(bool, asked))
        return filled, expected


def quantity_after(good: Good, events: Iterable[Event], on: date = date.max) -> int | None:
    """Return how many of a good there are on a day; None when more went than there were."""
    there = good.quantity
    for event in events:
        if event.on_day > on:
            continue
        if event.what in _MORE:
            there += event.quantity or 0
        elif event.what in _FEWER:
            there -= event.quantity or 0
        elif event.quantity is not None:
            there = event.quantity
        if there < 0:
            return None
    return there


def token_of(entry: Any) -> str:  # noqa: ANN401 - the entry of any book
    """Return the word that only this entry has."""
    names = ("name", "sender", "addressee", "subject", "text", "note")
    words = next(getattr(entry, name) for name in names if hasattr(entry, name))
    return str(words).split()[-1]
