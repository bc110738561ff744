"""The roster as its page, its prints and a sharing by turns see it."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.books.units.roster import TurnNotFoundError, TurnState
from kube_desktop.groupfile.reading import Reader

ROSTER: Final = "roster"
"""The name among the books that changed, and in the change log."""


@dataclass(frozen=True, slots=True)
class TurnMember:
    """A member of a turn; who was not planned served in somebody's place."""

    member_id: int
    name: str
    is_planned: bool
    has_served: bool


@dataclass(frozen=True, slots=True)
class TurnRow:
    """One day of the roster.

    Attributes:
        shift: the name of the group whose turn it is.
        swapped_from: the group that was named first; empty while it is the same.
        reason: why it was swapped or is a day off.
    """

    id: int
    unit_id: int
    on: date
    shift_id: int
    shift: str
    swapped_from: str
    state: TurnState
    reason: str
    members: tuple[TurnMember, ...]

    @property
    def planned(self) -> tuple[TurnMember, ...]:
        """Those whose turn it is."""
        return tuple(each for each in self.members if each.is_planned)

    @property
    def served(self) -> tuple[TurnMember, ...]:
        """Those who served."""
        return tuple(each for each in self.members if each.has_served)


@dataclass(frozen=True, slots=True)
class Fairness:
    """How often a member had a turn over a time, days off aside.

    Attributes:
        waiting: turns that are not marked as done yet.
    """

    member_id: int
    number: int
    name: str
    planned: int
    served: int
    waiting: int

    @property
    def difference(self) -> int:
        """How much more (or, negative, less) they served than was planned so far."""
        return self.served + self.waiting - self.planned


def turns_of(reader: Reader, unit_id: int, first: date, last: date) -> tuple[TurnRow, ...]:
    """Return the turns of a line of business within days, in order."""
    return _turns(reader, "t.unit_id = ? AND t.on_day BETWEEN ? AND ?", (unit_id, first, last))


def turn(reader: Reader, turn_id: int) -> TurnRow:
    """Return one turn.

    Raises:
        TurnNotFoundError: no such turn.
    """
    for found in _turns(reader, "t.id = ?", (turn_id,)):
        return found
    raise TurnNotFoundError


def latest_shift(reader: Reader, unit_id: int, before: date) -> int | None:
    """Return the shift group that had the last turn before a day."""
    shift: int | None = reader.value(
        "SELECT shift_id FROM shift_turn WHERE unit_id = ? AND on_day < ? AND state <> 'off'"
        " ORDER BY on_day DESC LIMIT 1",
        (unit_id, before.isoformat()),
    )
    return shift


def fairness(reader: Reader, unit_id: int, first: date, last: date) -> tuple[Fairness, ...]:
    """Return how often each member of the roster had a turn, in order of number."""
    return tuple(
        Fairness(*row)
        for row in reader.rows(
            "SELECT m.id, m.number, m.name, sum(s.is_planned),"
            " sum(t.state = 'done' AND s.has_served), sum(t.state = 'planned' AND s.is_planned)"
            " FROM shift_turn t JOIN shift_turn_member s ON s.turn_id = t.id"
            " JOIN member m ON m.id = s.member_id"
            " WHERE t.unit_id = ? AND t.on_day BETWEEN ? AND ? AND t.state <> 'off'"
            " GROUP BY m.id ORDER BY m.number",
            (unit_id, first.isoformat(), last.isoformat()),
        )
    )


def turns_served(reader: Reader, unit_id: int | None, first: date, last: date) -> dict[int, int]:
    """Return how many turns each member served, in a line of business or (None) in all."""
    return dict(
        reader.rows(
            "SELECT s.member_id, count(*) FROM shift_turn t"
            " JOIN shift_turn_member s ON s.turn_id = t.id"
            " WHERE t.state = 'done' AND s.has_served AND (:unit IS NULL OR t.unit_id = :unit)"
            " AND t.on_day BETWEEN :first AND :last GROUP BY s.member_id",
            {"unit": unit_id, "first": first.isoformat(), "last": last.isoformat()},
        )
    )


def _turns(reader: Reader, which: str, given: tuple[int | date, ...]) -> tuple[TurnRow, ...]:
    values = tuple(each.isoformat() if isinstance(each, date) else each for each in given)
    members: dict[int, list[TurnMember]] = {}
    for turn_id, member_id, name, is_planned, has_served in reader.rows(
        "SELECT s.turn_id, m.id, m.name, s.is_planned, s.has_served FROM shift_turn t"  # noqa: S608 - our own words
        " JOIN shift_turn_member s ON s.turn_id = t.id JOIN member m ON m.id = s.member_id"
        f" WHERE {which} ORDER BY m.number",
        values,
    ):
        known = TurnMember(member_id, name, bool(is_planned), bool(has_served))
        members.setdefault(turn_id, []).append(known)
    return tuple(
        TurnRow(
            turn_id,
            unit_id,
            date.fromisoformat(day),
            shift_id,
            shift,
            swapped_from,
            TurnState.kept_as(state),
            reason,
            tuple(members.get(turn_id, ())),
        )
        for turn_id, unit_id, day, shift_id, shift, swapped_from, state, reason in reader.rows(
            "SELECT t.id, t.unit_id, t.on_day, t.shift_id, g.name,"  # noqa: S608 - our own words
            " iif(t.planned_shift_id = t.shift_id, '', p.name), t.state, t.reason"
            " FROM shift_turn t JOIN shift_group g ON g.id = t.shift_id"
            " JOIN shift_group p ON p.id = t.planned_shift_id"
            f" WHERE {which} ORDER BY t.on_day",
            values,
        )
    )
