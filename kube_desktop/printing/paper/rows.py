"""The lines of a table, wrapped and placed within their columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Final

from kube_desktop.printing.cells import RIGHT_ALIGNED, cell_text, spanned
from kube_desktop.printing.model import Cell, CellKind, Column, RowStyle
from kube_desktop.printing.paper.columns import PADDING, Grid
from kube_desktop.printing.paper.fonts import TextStyle
from kube_desktop.printing.paper.pen import Pen

ROOM_ABOVE: Final = 3.2
_ROOM_BELOW: Final = 3.4
_SHIFTS: Final = {kind: 1.0 if kind in RIGHT_ALIGNED else 0.0 for kind in CellKind} | {
    CellKind.DAY: 0.5
}
"""Which share of the spare room of a cell stands in front of its words."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table, ready to be drawn.

    Attributes:
        words: for each text its left edge, its line within the row, and itself.
        height: points from rule to rule.
        band: the grey behind it, or None.
        joined: the inner edges, counted from the left, over which words or blanks spread.
        goes_on: the next row is the rest of this one.
    """

    words: tuple[tuple[float, float, str], ...]
    style: TextStyle
    height: float
    band: float | None = None
    joined: frozenset[int] = frozenset()
    goes_on: bool = False

    def draw(self, pen: Pen, top: float) -> None:
        """Write the words of the row below `top`."""
        style = self.style
        first = top - ROOM_ABOVE - style.size
        for x, line, text in self.words:
            pen.text(x, first - line * style.leading, text, style)


@dataclass(frozen=True, slots=True)
class RowMaker:
    """Makes rows for one table."""

    columns: tuple[Column, ...]
    grid: Grid

    def plain(self, cells: Sequence[Cell]) -> Row:
        """Return an ordinary line: each text wraps within its own column."""
        style = self.grid.plain
        words: list[tuple[float, float, str]] = []
        count = 1
        for place, (column, cell) in enumerate(zip(self.columns, cells, strict=True)):
            if cell is None or cell == "":
                continue
            text = cell_text(cell, column.kind)
            count = max(count, self._put(words, text, place, place + 1, style))
        return Row(_by_line(words, count), style, _height(count, style))

    def styled(self, cells: Sequence[Cell], style: RowStyle) -> Row:
        """Return a line with the weight of its style, whose words spread over empty cells."""
        if style is RowStyle.PLAIN:
            return self.plain(cells)
        band = {RowStyle.HEADING: 0.955, RowStyle.SUBTOTAL: None, RowStyle.NOTE: None}[style]
        return self._spread(
            cells, self.grid.muted if style is RowStyle.NOTE else self.grid.bold, band
        )

    def total(self, cells: Sequence[Cell]) -> Row:
        """Return the closing line."""
        return self._spread(cells, self.grid.bold, 0.925)

    def carried(self, label: str, cells: Sequence[Cell]) -> Row:
        """Return a line of sums with a label, in front of the first of them where there is room."""
        free = [
            place
            for place, cell in enumerate(cells)
            if cell is None and self.columns[place].kind is CellKind.TEXT
        ]
        first_sum = next((place for place, cell in enumerate(cells) if cell is not None), 0)
        in_front = [place for place in free if place < first_sum]
        labelled = list(cells)
        if free:
            widest = max(in_front or free, key=lambda place: self.grid.room(place, place + 1))
            labelled[widest] = label
        return self._spread(labelled, self.grid.bold, 0.975)

    def remark(self, text: str) -> Row:
        """Return a sentence over the whole width, in place of rows."""
        words: list[tuple[float, float, str]] = []
        style = self.grid.muted
        count = self._put(words, text, 0, len(self.columns), style)
        joined = frozenset(range(1, len(self.columns)))
        return Row(tuple(words), style, _height(count, style), joined=joined)

    def head(self) -> Row:
        """Return the headings, centred over their columns and set low."""
        style = self.grid.bold
        wrapped = [
            style.wrap(column.heading, self.grid.room(place, place + 1))
            for place, column in enumerate(self.columns)
        ]
        count = max(map(len, wrapped))
        words = [
            (
                (self.grid.edges[place] + self.grid.edges[place + 1] - style.width(text)) / 2,
                line + (count - len(lines)) / 2,
                text,
            )
            for place, lines in enumerate(wrapped)
            for line, text in enumerate(lines)
        ]
        return Row(tuple(words), style, _height(count, style) + 2, band=0.925)

    def _spread(self, cells: Sequence[Cell], style: TextStyle, band: float | None) -> Row:
        texts = [
            cell_text(cell, column.kind) for column, cell in zip(self.columns, cells, strict=True)
        ]
        words: list[tuple[float, float, str]] = []
        spans = list(spanned(texts, self.columns))
        count = max(
            (self._put(words, span.text, span.start, span.end, style) for span in spans), default=1
        )
        joined = {edge for span in spans for edge in range(span.start + 1, span.end)}
        if spans and self.columns[spans[0].start].kind not in RIGHT_ALIGNED:
            joined.update(range(1, spans[0].start + 1))
        return Row(_by_line(words, count), style, _height(count, style), band, frozenset(joined))

    def _put(
        self,
        words: list[tuple[float, float, str]],
        text: str,
        start: int,
        end: int,
        style: TextStyle,
    ) -> int:
        room = self.grid.room(start, end)
        left = self.grid.edges[start] + PADDING
        lines = style.wrap(text, room)
        shift = _SHIFTS[self.columns[start].kind] if end == start + 1 else 0
        if shift:
            words += [
                (left + shift * (room - style.width(line)), place, line)
                for place, line in enumerate(lines)
            ]
        else:
            words += [(left, place, line) for place, line in enumerate(lines)]
        return len(lines)


def split_tall(row: Row, tallest: float) -> list[Row]:
    """Cut a row that is too tall for one piece into rows that are not."""
    if row.height <= tallest:
        return [row]
    per_part = max(1, int((tallest - ROOM_ABOVE - _ROOM_BELOW) / row.style.leading))
    lines = 1 + int(max(line for _, line, _ in row.words))
    return [
        Row(
            tuple(
                (x, n - first, text) for x, n, text in row.words if first <= n < first + per_part
            ),
            row.style,
            _height(min(per_part, lines - first), row.style),
            row.band,
            row.joined,
            goes_on=first + per_part < lines,
        )
        for first in range(0, lines, per_part)
    ]


def _by_line(
    words: list[tuple[float, float, str]], count: int
) -> tuple[tuple[float, float, str], ...]:
    """Order words line by line, so that whoever copies text out of the PDF meets whole lines."""
    return tuple(words if count == 1 else sorted(words, key=itemgetter(1)))


def _height(lines: int, style: TextStyle) -> float:
    return ROOM_ABOVE + lines * style.leading + _ROOM_BELOW
