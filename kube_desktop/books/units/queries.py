"""Lines of business and their shift groups, as screens, prints and entries see them."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.books.units.rules import (
    ShiftNotFoundError,
    UnitNotFoundError,
    runs_on,
)
from kube_desktop.groupfile.reading import Reader

BOOK: Final = "units"
"""The name among the books that changed, and of lines of business in the change log."""
SHIFTS: Final = "shifts"
"""The name of shift groups in the change log."""


@dataclass(frozen=True, slots=True)
class ShiftRow:
    """A shift group.

    Attributes:
        members: id and name of each, by name.
        ended_on: the last day on which it ran, None while it runs.
    """

    id: int
    unit_id: int
    name: str
    started_on: date
    ended_on: date | None
    members: tuple[tuple[int, str], ...]

    def runs_on(self, day: date) -> bool:
        """Whether it was there on a day."""
        return runs_on(self.started_on, self.ended_on, day)


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A line of business with its shift groups.

    Attributes:
        ended_on: the last day on which it ran, None while it runs.
    """

    id: int
    name: str
    started_on: date
    ended_on: date | None
    note: str
    shifts: tuple[ShiftRow, ...]

    def runs_on(self, day: date) -> bool:
        """Whether it was there on a day."""
        return runs_on(self.started_on, self.ended_on, day)


@dataclass(frozen=True, slots=True)
class UnitWish:
    """What the page of the cash book is asked to show: the lines of one line of business."""

    unit_id: int


def units(reader: Reader) -> tuple[UnitRow, ...]:
    """Return every line of business with its shift groups, in the order in which they began."""
    rows = reader.rows(
        "SELECT id, name, started_on, ended_on, note FROM business_unit ORDER BY started_on, id"
    )
    if not rows:
        return ()
    shifts = _shifts(reader)
    return tuple(
        UnitRow(
            unit_id,
            name,
            date.fromisoformat(started),
            _day(ended),
            note,
            tuple(shift for shift in shifts if shift.unit_id == unit_id),
        )
        for unit_id, name, started, ended, note in rows
    )


def unit(reader: Reader, unit_id: int) -> UnitRow:
    """Return a line of business.

    Raises:
        UnitNotFoundError: no such one.
    """
    for each in units(reader):
        if each.id == unit_id:
            return each
    raise UnitNotFoundError


def shift(reader: Reader, shift_id: int) -> ShiftRow:
    """Return a shift group.

    Raises:
        ShiftNotFoundError: no such one.
    """
    for each in _shifts(reader):
        if each.id == shift_id:
            return each
    raise ShiftNotFoundError


def unit_named(reader: Reader, name: str) -> UnitRow:
    """Return the line of business of a name, whatever its capitals.

    Raises:
        UnitNotFoundError: no such one.
    """
    wanted = " ".join(name.casefold().split())
    for each in units(reader):
        if each.name.casefold() == wanted:
            return each
    raise UnitNotFoundError


def _shifts(reader: Reader) -> tuple[ShiftRow, ...]:
    members: dict[int, list[tuple[int, str]]] = {}
    for shift_id, member_id, name in reader.rows(
        "SELECT s.shift_id, m.id, m.name FROM shift_member s JOIN member m ON m.id = s.member_id"
        " ORDER BY m.name, m.id"
    ):
        members.setdefault(shift_id, []).append((member_id, name))
    return tuple(
        ShiftRow(
            shift_id,
            unit_id,
            name,
            date.fromisoformat(started),
            _day(ended),
            tuple(members.get(shift_id, ())),
        )
        for shift_id, unit_id, name, started, ended in reader.rows(
            "SELECT id, unit_id, name, started_on, ended_on FROM shift_group ORDER BY name, id"
        )
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
