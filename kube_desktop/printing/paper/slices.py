"""Which rows of a table stand on which page."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

_TOGETHER: Final = 2
"""Neither the first nor the last page of a table shows fewer rows than this.

Of three rows one may go on alone, so that the page before is not left empty.
"""


@dataclass(frozen=True, slots=True)
class Slice:
    """The rows of one page, `end` not included.

    Attributes:
        opens: the first of the table, without *pindahan* above it.
        closes: the last of the table, with the total and without *jumlah pindahan*.
    """

    first: int
    end: int
    opens: bool
    closes: bool

    @property
    def is_empty(self) -> bool:
        """No row of the table stands on this page."""
        return self.end == self.first


@dataclass(frozen=True, slots=True)
class Measures:
    """The heights that a page break must reckon with, in points.

    Attributes:
        page: a full page.
        head: the headings, on every page.
        carry: one line of *pindahan* or *jumlah pindahan*; 0 when nothing is carried.
        total: the closing line.
        tail: what must stand below the last row on the same page (signatures).
    """

    page: float
    head: float
    carry: float
    total: float
    tail: float


def page_slices(
    heights: Sequence[float],
    measures: Measures,
    *,
    first_room: float,
    leading_rows: Collection[int] = (),
) -> list[Slice]:
    """Divide rows of these heights over pages; `first_room` is left on the page in hand.

    An empty first slice means that the table begins on the next page. `leading_rows` are
    headings that must not be the last of a page. The total, and the tail when it fits a page,
    never stand without a row of the table.
    """
    count = len(heights)
    ends = list(accumulate(heights, initial=0.0))
    slices: list[Slice] = []
    start = 0
    room = first_room
    while True:
        is_fresh = bool(slices) or room >= measures.page
        budget = room - measures.head - (measures.carry if start else 0)
        rest = ends[count] - ends[start] + measures.total
        if rest + measures.tail <= budget:
            break
        end = start
        while end < count and ends[end + 1] - ends[start] <= budget - measures.carry:
            end += 1
        end = min(end, count - min(_TOGETHER, max(1, count - _TOGETHER)))
        while end > start and end - 1 in leading_rows:
            end -= 1
        if not is_fresh and end - start < _TOGETHER:
            end = start
        elif end <= start and rest <= budget:
            break
        elif end <= start:
            end = start + 1
        slices.append(Slice(start, end, opens=start == 0, closes=False))
        start, room = end, measures.page
    slices.append(Slice(start, count, opens=start == 0, closes=True))
    return slices
