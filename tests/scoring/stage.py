"""A group on which measures look: short ways to fill a year, and what it is worth."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from kube_desktop.books.assessments.instrument import Item
from kube_desktop.books.assessments.instrument_text import SHIPPED, shipped_instrument
from kube_desktop.books.meetings.actions import record_meeting
from kube_desktop.books.meetings.rules import Decision, Meeting, MeetingKind, Minutes
from kube_desktop.books.meetings.turnout import Mark, Presence
from kube_desktop.foundation.clock import clock_set_to
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.actions import add_record
from kube_desktop.registers.register import Register
from kube_desktop.scoring.measures.catalogue import MEASURES
from kube_desktop.scoring.measuring import Basis
from kube_desktop.scoring.periods import period_to
from kube_desktop.scoring.proposals import Proposal, active_members, proposal_for
from tests.group_files import TODAY
from tests.people import enter, woman

FIRST, LAST = period_to(TODAY)
"""The twelve months that end today, 20 November 2026."""

CAME: Final = Mark(Presence.PRESENT)
AWAY: Final = Mark(Presence.ABSENT)


def propose_for(
    book: GroupFile, key: str, *, first: date = FIRST, last: date = LAST, **parameters: int
) -> Proposal:
    """Return what the books propose for one item of a shipped instrument, found by its key."""
    return book.read(_propose, key, first, last, parameters)


def level_of(book: GroupFile, key: str, *, first: date = FIRST, last: date = LAST) -> int | None:
    """Return the level that is proposed for an item."""
    return propose_for(book, key, first=first, last=last).level


def shipped_item(key: str) -> tuple[Item, int, int]:
    """Return an item with the highest level of its instrument and its days of patience."""
    for name in SHIPPED:
        instrument = shipped_instrument(name)
        for item in instrument.items:
            if item.key == key:
                return item, instrument.highest, instrument.late_after_days
    raise KeyError(key)


def people(book: GroupFile, count: int = 4) -> tuple[int, ...]:
    """Enter so many members who joined at the founding, and return their ids."""
    return tuple(enter(book, woman(f"Maria Bili {number}")).id for number in range(count))


def days(count: int, *, step: int = 7) -> tuple[date, ...]:
    """Return so many days of the year, the last one the day before today."""
    return tuple(LAST - timedelta(days=1 + step * place) for place in reversed(range(count)))


def add(book: GroupFile, register: Register[Any], entry: object) -> int:
    """Write a record and return its number."""
    return int(book.act(add_record, register, entry, today=TODAY))


def on_the_day(day: date) -> Any:  # noqa: ANN401 - a context manager
    """Write at noon of a day, so that nothing is late."""
    return clock_set_to(datetime.combine(day, time(4), UTC))


def hold(
    book: GroupFile,
    day: date,
    *,
    kind: MeetingKind = MeetingKind.MEMBERS,
    came: Sequence[int] = (),
    away: Sequence[int] = (),
    decided: Sequence[str] = (),
    conclusion: str = "Sepakat",
) -> int:
    """Write a meeting and return its number."""
    minutes = Minutes(
        Meeting(day, kind, "Rapat bulanan", conclusion=conclusion),
        dict.fromkeys(came, CAME) | dict.fromkeys(away, AWAY),
        tuple((None, Decision(number, words)) for number, words in enumerate(decided, 1)),
    )
    return int(book.act(record_meeting, minutes, today=TODAY))


def decision_of(book: GroupFile, meeting_id: int, number: int = 1) -> int:
    """Return the id of a decision of a meeting."""
    query = "SELECT id FROM decision WHERE meeting_id = ? AND number = ?"
    return int(book.read(lambda reader: reader.value(query, (meeting_id, number))))


def _propose(
    reader: Reader, key: str, first: date, last: date, parameters: dict[str, int]
) -> Proposal:
    item, highest, patience = shipped_item(key)
    measure = MEASURES[item.measure]
    basis = Basis(
        reader,
        first,
        last,
        active_members(reader, last),
        patience,
        {**item.parameters, **parameters},
    )
    return proposal_for(item, measure, measure.take(basis), highest)
