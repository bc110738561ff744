"""How wide the columns of a table are: by their weight, but never too narrow for a number."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from kube_desktop.printing.cells import RIGHT_ALIGNED, cell_text
from kube_desktop.printing.model import Cell, CellKind, Table
from kube_desktop.printing.paper.fonts import Face, TextStyle

PADDING: Final = 4.0
_UNBREAKABLE: Final = RIGHT_ALIGNED | {CellKind.DAY}
_SIZES: Final = (10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0)
"""Ten points is the rule; only amounts that do not fit otherwise make a table smaller."""
_COMFORTABLE: Final = 110.0
_TIGHT: Final = 34.0
_ROUNDING: Final = 0.01
"""What keeps the widest word of a column from wrapping by a rounding error."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the columns of a table lie.

    Attributes:
        edges: the left edges and the right edge of the last, in points.
        plain: the style of its lines.
        bold: the style of its headings and totals.
        muted: the style of notes.
    """

    edges: tuple[float, ...]
    plain: TextStyle
    bold: TextStyle
    muted: TextStyle

    def room(self, start: int, end: int) -> float:
        """Return the width inside the columns from `start` up to `end`, padding taken off."""
        return self.edges[end] - self.edges[start] - 2 * PADDING


def grid_of(
    table: Table,
    sums: Sequence[Cell],
    *,
    left: float,
    width: float,
    faces: tuple[Face, Face],
    largest: float = _SIZES[0],
) -> Grid:
    """Return the columns of a table that is `width` points wide.

    `sums` are the largest amounts that *jumlah pindahan* can show. Text columns are at least as
    wide as a common word; when all that does not fit, words break, and when the numbers alone
    do not fit, the whole table gets smaller than the `largest` type.
    """
    regular, bold = faces
    weights = [column.width for column in table.columns]
    rows = [*table.rows, tuple(sums), *([table.total] if table.total else [])]
    hard = [0.0] * len(table.columns)
    soft = [0.0] * len(table.columns)
    for place, column in enumerate(table.columns):
        soft[place] = _longest_word(bold, [column.heading])
        texts = {cell_text(row[place], column.kind) for row in rows}
        if column.kind in _UNBREAKABLE:
            hard[place] = max(map(bold.width, texts), default=0.0)
        else:
            soft[place] = max(soft[place], _longest_word(regular, texts))
    widths: tuple[float, ...] | None = None
    sizes = (largest, *(each for each in _SIZES if each < largest))
    size = sizes[-1]
    for comfort, size in ((_COMFORTABLE, largest), *((_TIGHT, each) for each in sizes)):
        least = [
            max(number * size / 1000, min(word * size / 1000, comfort)) + 2 * PADDING + _ROUNDING
            for number, word in zip(hard, soft, strict=True)
        ]
        widths = share_width(weights, least, width)
        if widths:
            break
    else:
        widths = tuple(width * each / sum(least) for each in least)
    return Grid(
        edges=tuple(accumulate(widths, initial=left)),
        plain=TextStyle(regular, size),
        bold=TextStyle(bold, size),
        muted=TextStyle(regular, size, 0.3),
    )


def share_width(
    weights: Sequence[int], least: Sequence[float], width: float
) -> tuple[float, ...] | None:
    """Share a width by weights, giving none less than its least; None when that cannot be.

    >>> share_width((1, 1, 2), (40, 0, 0), 100)
    (40, 20.0, 40.0)
    """
    if sum(least) > width:
        return None
    shares = list(least)
    free = set(range(len(weights)))
    while True:
        left = width - sum(share for place, share in enumerate(shares) if place not in free)
        whole = sum(weights[place] for place in free)
        short = {place for place in free if left * weights[place] < least[place] * whole}
        if not short:
            for place in free:
                shares[place] = left * weights[place] / whole
            return tuple(shares)
        free -= short


def _longest_word(face: Face, texts: Sequence[str] | set[str]) -> float:
    words = {word for text in texts for word in text.split()}
    return max((face.width(face.drawable(word)) for word in words), default=0.0)
