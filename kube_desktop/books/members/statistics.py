"""Counting members by classes, in the shape of the studies' tables (domain.md 4).

No class and no bound is an official one: they are those of the Kupang study (S2, tables 3 to 7).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from kube_desktop.books.members.rules import EDUCATIONS, OCCUPATIONS
from kube_desktop.foundation.money import format_number

WHOLE: Final = 1_000
"""A hundred percent in tenths of a percent."""

NOT_TOLD: Final = "Belum diisi"
OTHER_OCCUPATIONS: Final = "Dll"
_AGES_FROM: Final = 20
_AGES_STEP: Final = 5
_OLD: Final = 60
_INCOME_BOUNDS: Final = tuple(range(400_000, 1_000_001, 100_000))
_MOST_PEOPLE: Final = 8


@dataclass(frozen=True, slots=True)
class NumberClass:
    """A class of numbers.

    Attributes:
        highest: the largest number of the class, None for the last class. A number belongs to
            the first class whose highest it does not exceed.
        is_extra: a class that the studies do not have; shown only when somebody is in it.
    """

    label: str
    highest: int | None
    is_extra: bool = False


@dataclass(frozen=True, slots=True)
class ClassCount:
    """How many members a class has, and which share that is in tenths of a percent."""

    label: str
    members: int
    share: int


AGE_CLASSES: Final = (
    NumberClass("Di bawah 20", _AGES_FROM - 1, is_extra=True),
    *(
        NumberClass(f"{age}-{age + _AGES_STEP - 1}", age + _AGES_STEP - 1)
        for age in range(_AGES_FROM, _OLD, _AGES_STEP)
    ),
    NumberClass("60 ke atas", None),
)

INCOME_CLASSES: Final = (
    NumberClass(f"Sampai {format_number(_INCOME_BOUNDS[0])}", _INCOME_BOUNDS[0]),
    *(
        NumberClass(f"{format_number(low + 1_000)}-{format_number(high)}", high)
        for low, high in pairwise(_INCOME_BOUNDS)
    ),
    NumberClass(f"Di atas {format_number(_INCOME_BOUNDS[-1])}", None),
)

DEPENDANT_CLASSES: Final = (
    NumberClass("Tidak ada", 0, is_extra=True),
    *(NumberClass(f"{most - 1}-{most}", most) for most in range(2, _MOST_PEOPLE + 1, 2)),
    NumberClass("9 ke atas", None, is_extra=True),
)


def by_number(
    classes: Sequence[NumberClass], numbers: Iterable[int | None], *, forced: bool = False
) -> tuple[ClassCount, ...]:
    """Count numbers by classes; None counts as not told, in a row of its own at the end.

    `forced`: see `shares`.
    """
    counts = [0] * len(classes)
    untold = 0
    for number in numbers:
        if number is None:
            untold += 1
        else:
            counts[_class_of(classes, number)] += 1
    shown = [
        (each.label, count)
        for each, count in zip(classes, counts, strict=True)
        if count or not each.is_extra
    ]
    return _with_shares(shown, untold, forced=forced)


def by_education(educations: Iterable[str], *, forced: bool = False) -> tuple[ClassCount, ...]:
    """Count by level of education, lowest first; an empty text is not told."""
    return by_word(EDUCATIONS, educations, forced=forced)


def by_occupation(occupations: Iterable[str], *, forced: bool = False) -> tuple[ClassCount, ...]:
    """Count by occupation; what the studies' list does not name counts as *Dll*."""
    return by_word(OCCUPATIONS, occupations, other=OTHER_OCCUPATIONS, forced=forced)


def by_word(
    classes: Sequence[str], words: Iterable[str], *, other: str = "", forced: bool = False
) -> tuple[ClassCount, ...]:
    """Count words by classes; others count as `other`, or as not told when there is none."""
    labels = (*classes, other) if other else tuple(classes)
    counts = dict.fromkeys(labels, 0)
    untold = 0
    for word in words:
        if word in counts:
            counts[word] += 1
        elif word and other:
            counts[other] += 1
        else:
            untold += 1
    return _with_shares(list(counts.items()), untold, forced=forced)


def shares(counts: Sequence[int], *, forced: bool = False) -> tuple[int, ...]:
    """Return the share of each count in tenths of a percent, rounded half up.

    `forced`: the last class that has anybody gets what makes the shares add up to a hundred
    percent, as the studies print it.

    >>> shares((52, 8)), shares((20, 20, 20)), shares((20, 20, 20), forced=True)
    ((867, 133), (333, 333, 333), (333, 333, 334))
    """
    whole = sum(counts)
    if not whole:
        return (0,) * len(counts)
    found = [(2 * WHOLE * count + whole) // (2 * whole) for count in counts]
    if forced:
        last = max(place for place, count in enumerate(counts) if count)
        found[last] += WHOLE - sum(found)
    return tuple(found)


def _class_of(classes: Sequence[NumberClass], number: int) -> int:
    return next(
        place
        for place, each in enumerate(classes)
        if each.highest is None or number <= each.highest
    )


def _with_shares(
    counts: list[tuple[str, int]], untold: int, *, forced: bool
) -> tuple[ClassCount, ...]:
    if untold:
        counts = [*counts, (NOT_TOLD, untold)]
    found = shares([count for _, count in counts], forced=forced)
    return tuple(
        ClassCount(label, count, share) for (label, count), share in zip(counts, found, strict=True)
    )
