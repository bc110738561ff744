"""What families answered over the years, and what changed; never a verdict about one of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from kube_desktop.books.conditions.questions import every_area, every_criterion
from kube_desktop.books.conditions.register import FAMILY_CONDITIONS
from kube_desktop.books.conditions.rules import FamilyCondition, has_improved, steps_between
from kube_desktop.books.members.queries import MemberRow, members
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Record

Told: TypeAlias = Record[FamilyCondition]
"""What a family answered on a day."""


@dataclass(frozen=True, slots=True)
class FamilyWish:
    """Another page asks to see the family of a member, whether it was asked or not."""

    member_id: int


@dataclass(frozen=True, slots=True)
class Family:
    """The family of a member, with what it answered.

    Attributes:
        told: the records that count, in the order of their days.
    """

    member: MemberRow
    told: tuple[Told, ...] = ()

    @property
    def criteria(self) -> tuple[Told, ...]:
        """The records in which criteria were asked."""
        return tuple(each for each in self.told if each.entry.tells_criteria)

    @property
    def behaviour(self) -> tuple[Told, ...]:
        """The records in which areas of behaviour were asked."""
        return tuple(each for each in self.told if each.entry.tells_behaviour)


@dataclass(frozen=True, slots=True)
class CriteriaChange:
    """What became of a family between its first and its latest answers.

    Only criteria that were asked both times are compared.

    Attributes:
        gone, come: the keys of the criteria that it meets no more, or newly.
        compared: how many were asked both times.
    """

    first: Told
    last: Told
    gone: tuple[str, ...]
    come: tuple[str, ...]
    compared: int


@dataclass(frozen=True, slots=True)
class CriterionCount:
    """How many families met a criterion at first, and now.

    Attributes:
        asked: how many families were asked both times; only they are counted.
    """

    key: str
    asked: int
    first: int
    now: int


@dataclass(frozen=True, slots=True)
class AreaCount:
    """In how many of the families asked both times an area went up, stayed or went down."""

    key: str
    asked: int
    up: int
    same: int
    down: int


@dataclass(frozen=True, slots=True)
class CriteriaCounts:
    """The impact on all families of active members on a day.

    Attributes:
        families: how many active members there are; `compared`: how many of their families
            answered the criteria twice or more.
        changes: the families compared, by member, in the order of their numbers.
    """

    families: int
    criteria: tuple[CriterionCount, ...]
    areas: tuple[AreaCount, ...]
    changes: tuple[tuple[MemberRow, CriteriaChange], ...]

    @property
    def compared(self) -> int:
        """How many families answered the criteria twice or more."""
        return len(self.changes)


@dataclass(frozen=True, slots=True)
class BehaviourChange:
    """How the families of active members changed their behaviour in a period.

    Attributes:
        members: how many active members there are on its last day.
        asked: how many of their families were asked about behaviour in it.
        improved: of those asked, how many improved or are all good; `not_judged`: of how many
            that cannot be said.
        rows: the records by which they are judged, in the order of the members' numbers, those
            that did not improve first.
    """

    members: int
    asked: int
    improved: int
    not_judged: int
    rows: tuple[Told, ...]


def families(
    reader: Reader, *, on: date = date.max, include_left: bool = False
) -> tuple[Family, ...]:
    """Return the families of a day with what they had answered by then, by member number.

    Families of those who left only where they had answered something.
    """
    told = _told_by_member(reader, on)
    return tuple(
        Family(each, told.get(each.id, ()))
        for each in members(reader, on=on, include_left=include_left)
        if each.id in told or each.is_member_on(on)
    )


def criteria_change(family: Family) -> CriteriaChange | None:
    """Return what became of a family since it was first asked; None before the second time."""
    if len(family.criteria) <= 1:
        return None
    first, last = family.criteria[0], family.criteria[-1]
    before, now = first.entry.answers, last.entry.answers
    both = [key for key in now if now[key] is not None and before.get(key) is not None]
    return CriteriaChange(
        first,
        last,
        gone=tuple(key for key in both if before[key] and not now[key]),
        come=tuple(key for key in both if now[key] and not before[key]),
        compared=len(both),
    )


def criteria_counts(reader: Reader, *, on: date) -> CriteriaCounts:
    """Return how many families met each criterion when first asked and when last asked."""
    everybody = families(reader, on=on)
    changes = tuple(
        (family.member, change)
        for family in everybody
        if (change := criteria_change(family)) is not None
    )
    pairs = [(change.first.entry, change.last.entry) for _member, change in changes]
    return CriteriaCounts(
        families=len(everybody),
        criteria=tuple(_criterion_count(each.key, pairs) for each in every_criterion()),
        areas=_area_counts(everybody),
        changes=changes,
    )


def behaviour_change(reader: Reader, *, first: date, last: date) -> BehaviourChange:
    """Return how many families changed their behaviour for the better from `first` to `last`.

    A family is judged by its latest record of the period, against the last one before the period;
    where there is none, against its first one in it.
    """
    everybody = families(reader, on=last)
    judged = [
        (found[-1], _is_better(found, first))
        for family in everybody
        if (found := family.behaviour) and found[-1].entry.on_day >= first
    ]
    verdicts = [better for _row, better in judged]
    return BehaviourChange(
        members=len(everybody),
        asked=len(judged),
        improved=verdicts.count(True),
        not_judged=verdicts.count(None),
        rows=tuple(row for row, better in sorted(judged, key=lambda each: each[1] is True)),
    )


def records_of_family(reader: Reader, member_id: int) -> tuple[Told, ...]:
    """Return everything that a family answered, cancelled or not, the latest day first."""
    kept = records(reader, FAMILY_CONDITIONS, with_cancelled=True)
    return tuple(each for each in reversed(kept) if each.entry.member_id == member_id)


def _told_by_member(reader: Reader, on: date) -> Mapping[int, tuple[Told, ...]]:
    told: dict[int, tuple[Told, ...]] = {}
    for each in records(reader, FAMILY_CONDITIONS, last=on):
        told[each.entry.member_id] = (*told.get(each.entry.member_id, ()), each)
    return told


def _is_better(found: Sequence[Told], first: date) -> bool | None:
    *earlier, now = found
    before = [each for each in earlier if each.entry.on_day < first]
    against = before[-1] if before else next(iter(earlier), None)
    return has_improved(against.entry.levels if against else None, now.entry.levels)


def _criterion_count(
    key: str, pairs: Sequence[tuple[FamilyCondition, FamilyCondition]]
) -> CriterionCount:
    both = [
        (before, now)
        for first, last in pairs
        if (before := first.answers.get(key)) is not None
        and (now := last.answers.get(key)) is not None
    ]
    return CriterionCount(
        key,
        asked=len(both),
        first=sum(before for before, _now in both),
        now=sum(now for _before, now in both),
    )


def _area_counts(everybody: Sequence[Family]) -> tuple[AreaCount, ...]:
    steps = [
        steps_between(found[0].entry.levels, found[-1].entry.levels)
        for family in everybody
        if len(found := family.behaviour) > 1
    ]
    counts = []
    for each in every_area():
        taken = [step[each.key] for step in steps if each.key in step]
        up, down = sum(step > 0 for step in taken), sum(step < 0 for step in taken)
        counts.append(AreaCount(each.key, len(taken), up, len(taken) - up - down, down))
    return tuple(counts)
