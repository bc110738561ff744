"""Straight-line depreciation in whole rupiah: a note of the inventory, never posted.

A month is written off on its last day; the first is the month after the one in which the good
came. The pieces are differences of rounded-down sums, so that they add up to the whole rupiah.
"""

from datetime import date, timedelta

from kube_desktop.books.inventory.rules import Good
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import Rupiah


def months_worn(good: Good, on: date) -> int:
    """Return how many months of a good's life have ended on a day; at most all of them."""
    if good.useful_life is None:
        return 0
    came, ended = Month.of(good.acquired_on), Month.of(on + timedelta(days=1)).previous()
    passed = (ended.year - came.year) * 12 + ended.number - came.number
    return max(0, min(passed, good.useful_life))


def written_off(good: Good, months: int) -> Rupiah:
    """Return what one of a good has lost after so many months of its life."""
    if good.useful_life is None or good.unit_price is None:
        return 0
    base = good.unit_price - (good.residual or 0)
    return base * min(months, good.useful_life) // good.useful_life


def piece_of_month(good: Good, month: Month) -> Rupiah:
    """Return what one of a good loses in a month."""
    before, after = months_worn(good, month.previous().last), months_worn(good, month.last)
    return written_off(good, after) - written_off(good, before)


def book_value(good: Good, on: date) -> Rupiah | None:
    """Return what one of a good is still worth on a day; None when nobody knows its price."""
    if good.unit_price is None:
        return None
    return good.unit_price - written_off(good, months_worn(good, on))
