"""Where totals lie among each other, by the quartiles of study S0 (S0:712-745; domain.md 2.2).

Quartiles rank a set of groups. They say nothing about one group alone, and nothing here adds up
aspects: the study has no total over them.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final, TypeAlias

Quartiles: TypeAlias = tuple[Fraction, Fraction, Fraction]

CLASSES: Final = ("I", "II", "III", "IV")
"""The classes, the lowest first; the study names none of them."""

FEW: Final = 4
"""Below so many totals every one of them is nearly its own class."""


def quartiles(totals: Sequence[int]) -> Quartiles:
    """Return the three quartiles, exactly; the order of the totals does not matter.

    The k-th lies at the position k(n+1)/4 of the sorted totals, counted from 1. Between two of
    them it is interpolated; before the first and after the last it is that total itself.

    Raises:
        ValueError: there is no total.

    >>> [str(each) for each in quartiles((1, 2, 3, 4))]
    ['5/4', '5/2', '15/4']
    """
    if not totals:
        raise ValueError("no totals")
    ranked = sorted(totals)
    first, second, third = (
        _at(ranked, Fraction(k * (len(ranked) + 1), 4)) for k in range(1, len(CLASSES))
    )
    return first, second, third


def class_of(total: int, bounds: Quartiles) -> str:
    """Return the class of a total: up to Q1, above it up to Q2, above it up to Q3, above Q3."""
    return CLASSES[sum(total > bound for bound in bounds)]


def in_hundredths(quartile: Fraction) -> int:
    """Return a quartile in hundredths, as reports hold it; whole, because it comes in quarters.

    >>> in_hundredths(Fraction(5, 4)), in_hundredths(Fraction(9))
    (125, 900)
    """
    return int(quartile * 100)


def _at(ranked: Sequence[int], position: Fraction) -> Fraction:
    position = min(max(position, Fraction(1)), Fraction(len(ranked)))
    before = int(position)
    low, high = ranked[before - 1], ranked[min(before, len(ranked) - 1)]
    return low + (position - before) * (high - low)
