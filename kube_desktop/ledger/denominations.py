"""Rupiah notes and coins in use (domain.md 6.2, P49)."""

from collections.abc import Mapping
from typing import Final

from kube_desktop.foundation.money import Rupiah

NOTES: Final = (100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000)
COINS: Final = (1_000, 500, 200, 100)
DENOMINATIONS: Final = tuple(sorted({*NOTES, *COINS}, reverse=True))
"""Face values, largest first; the note and the coin of 1.000 are counted together."""


def counted_total(pieces: Mapping[int, int]) -> Rupiah:
    """Return what the counted pieces are worth.

    >>> counted_total({50_000: 5, 20_000: 5, 10_000: 4, 5_000: 3, 2_000: 5, 1_000: 6,
    ...                500: 6, 200: 4, 100: 2})
    425000
    """
    return sum(denomination * count for denomination, count in pieces.items())
