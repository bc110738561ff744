"""Letters as screens and prints show them: which wait for an answer, and how they are numbered."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kube_desktop.books.letters.numbering import Numbering, Restart, default_numbering
from kube_desktop.books.letters.rules import ANSWER_WAITS
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.groupfile.reading import Reader

NUMBERING: Final = "letter_numbering"
"""The name of the numbering in the change log and among the books that changed."""


@dataclass(frozen=True, slots=True)
class NumberingRow:
    """One numbering, and the first date on a letter for which it holds."""

    id: int
    valid_from: date
    numbering: Numbering


@dataclass(frozen=True, slots=True)
class WaitingLetter:
    """A letter that needs an answer and has none on a day.

    Attributes:
        due: the day after which it waits too long.
        days_late: how many days it waits beyond that; zero or below while there is time.
    """

    id: int
    received_on: date
    agenda_no: int
    sender: str
    letter_no: str
    subject: str
    due: date
    days_late: int


@dataclass(frozen=True, slots=True)
class AnsweringLetter:
    """A letter of the group that answers another one."""

    id: int
    on_day: date
    number: str


def numberings(reader: Reader) -> tuple[NumberingRow, ...]:
    """Return every numbering that the group chose, the latest first."""
    rows = reader.rows(
        "SELECT id, valid_from, code, pattern, restart FROM letter_numbering"
        " ORDER BY valid_from DESC"
    )
    return tuple(
        NumberingRow(
            row, date.fromisoformat(since), Numbering(code, pattern, Restart.kept_as(restart))
        )
        for row, since, code, pattern, restart in rows
    )


def numbering_on(reader: Reader, day: date) -> Numbering:
    """Return how a letter dated `day` is numbered; by the group's name where it chose nothing."""
    for row in numberings(reader):
        if row.valid_from <= day:
            return row.numbering
    return _by_name(reader)


def known_numberings(reader: Reader) -> tuple[Numbering, ...]:
    """Return every way in which letters were numbered, the one of the group's name last."""
    return (*(row.numbering for row in numberings(reader)), _by_name(reader))


def used_numbers(reader: Reader, first: date, last: date) -> tuple[str, ...]:
    """Return the numbers of all letters dated in a time, cancelled ones too."""
    rows = reader.rows(
        "SELECT number FROM outgoing_letter WHERE on_day BETWEEN ? AND ?",
        (first.isoformat(), last.isoformat()),
    )
    return tuple(number for (number,) in rows)


def waiting_letters(reader: Reader, on: date) -> tuple[WaitingLetter, ...]:
    """Return the letters that wait for an answer at the end of a day, the most urgent first."""
    rows = reader.rows(
        "SELECT id, received_on, agenda_no, sender, letter_no, subject, answer_by"
        " FROM incoming_letter i WHERE needs_answer = 1 AND cancelled_at IS NULL"
        " AND received_on <= :on AND (settled_on IS NULL OR settled_on > :on)"
        " AND NOT EXISTS (SELECT 1 FROM outgoing_letter o WHERE o.answers_id = i.id"
        "  AND o.cancelled_at IS NULL AND o.on_day <= :on)",
        {"on": on.isoformat()},
    )
    found = (_waiting(*row, on=on) for row in rows)
    return tuple(sorted(found, key=lambda letter: (letter.due, letter.id)))


def settled_days(reader: Reader) -> dict[int, date]:
    """Return the day on which each letter was first answered or settled by word, by its id."""
    rows = reader.rows(
        "SELECT letter, min(day) FROM (SELECT answers_id AS letter, on_day AS day"
        " FROM outgoing_letter WHERE answers_id IS NOT NULL AND cancelled_at IS NULL"
        " UNION ALL SELECT id, settled_on FROM incoming_letter WHERE settled_on IS NOT NULL)"
        " GROUP BY letter"
    )
    return {letter: date.fromisoformat(day) for letter, day in rows}


def answers_to(reader: Reader, letter_id: int) -> tuple[AnsweringLetter, ...]:
    """Return the group's letters that answer a letter, the earliest first."""
    rows = reader.rows(
        "SELECT id, on_day, number FROM outgoing_letter"
        " WHERE answers_id = ? AND cancelled_at IS NULL ORDER BY on_day, id",
        (letter_id,),
    )
    return tuple(AnsweringLetter(row, date.fromisoformat(day), number) for row, day, number in rows)


def _by_name(reader: Reader) -> Numbering:
    return default_numbering(group_profile(reader).name)


def _waiting(
    letter: int,
    received: str,
    agenda_no: int,
    sender: str,
    letter_no: str,
    subject: str,
    answer_by: str | None,
    *,
    on: date,
) -> WaitingLetter:
    received_on = date.fromisoformat(received)
    due = received_on + ANSWER_WAITS if answer_by is None else date.fromisoformat(answer_by)
    late = (on - due) // timedelta(days=1)
    return WaitingLetter(letter, received_on, agenda_no, sender, letter_no, subject, due, late)
