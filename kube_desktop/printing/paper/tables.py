"""A table over as many pages as it needs, with *jumlah pindahan* from page to page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from kube_desktop.printing.cells import column_index
from kube_desktop.printing.model import Cell, RowStyle, Table
from kube_desktop.printing.paper.columns import Grid, grid_of
from kube_desktop.printing.paper.flow import Flow
from kube_desktop.printing.paper.passages import heading_height, lay_heading
from kube_desktop.printing.paper.pen import Pen
from kube_desktop.printing.paper.rows import Row, RowMaker, split_tall
from kube_desktop.printing.paper.slices import Measures, page_slices

_HAIRLINE: Final = 0.72
_FRAME: Final = 0.25
_POINTS_IN_A_MILLIMETRE: Final = 72 / 25.4
_TALLEST_SHARE: Final = 0.3
"""A row taller than this share of a page may go on over the page."""


@dataclass(frozen=True, slots=True)
class _Lines:
    """The rows of a table and, before each of them, what has been carried so far."""

    rows: tuple[Row, ...]
    carried: tuple[tuple[Cell, ...], ...]
    leading: frozenset[int]


def lay_table(flow: Flow, table: Table, *, tail: float = 0.0) -> None:
    """Put a table; its last rows stand on one page with the `tail` points that follow it.

    Raises:
        ValueError: a row is longer or shorter than the table has columns, or a carried key is
            no column's.
    """
    _check(table)
    frame = flow.frame
    faces = (flow.styles.body.face, flow.styles.body_bold.face)
    sums = _largest_sums(table)
    grid = grid_of(
        table,
        sums,
        left=frame.left,
        width=frame.width,
        faces=faces,
        largest=flow.styles.largest_cell,
    )
    maker = RowMaker(table.columns, grid)
    head = maker.head()
    total = maker.total(table.total) if table.total else None
    carry = maker.carried("Jumlah pindahan", sums).height if _carries(table) else 0.0
    total_height = total.height if total else 0.0
    tallest = frame.height - head.height - 2 * carry - total_height
    lines = _lines_of(table, maker, min(tallest, frame.height * _TALLEST_SHARE))
    heights = [row.height for row in lines.rows]
    measures = Measures(frame.height, head.height, carry, total_height, tail)
    above = heading_height(flow, table.heading)
    slices = partial(page_slices, heights, measures, leading_rows=lines.leading)
    if slices(first_room=flow.room - above)[0].is_empty:
        flow.turn_page()  # so that the heading does not stay behind
    lay_heading(flow, table.heading, keep=0)
    for part in slices(first_room=flow.room):
        shown = [head]
        if not part.opens and carry:
            shown.append(maker.carried("Pindahan", lines.carried[part.first]))
        shown += lines.rows[part.first : part.end]
        if not part.closes and carry:
            shown.append(maker.carried("Jumlah pindahan", lines.carried[part.end]))
        if part.closes and total:
            shown.append(total)
        if not part.is_empty:
            height = sum(row.height for row in shown)
            flow.place(height, partial(draw_rows, rows=tuple(shown), grid=grid))
        if not part.closes:
            flow.turn_page()


def draw_rows(pen: Pen, top: float, *, rows: tuple[Row, ...], grid: Grid) -> None:
    """Draw rows below `top`, the first of which is the head, with the rules around them."""
    left, right = grid.edges[0], grid.edges[-1]
    y = top
    for row in rows:
        below = y - row.height
        if row.band is not None:
            pen.area((left, below), right - left, row.height, grey=row.band)
        row.draw(pen, y)
        if not row.goes_on:
            pen.rule((left, below), (right, below), weight=0.4, grey=_HAIRLINE)
        y = below
    for place, edge in enumerate(grid.edges[1:-1], start=1):
        for start, end in _unjoined(rows, place, top):
            pen.rule((edge, start), (edge, end), weight=0.4, grey=_HAIRLINE)
    under_head = top - rows[0].height
    for height in (top, under_head, y):
        pen.rule((left, height), (right, height), weight=0.7, grey=_FRAME)
    for edge in (left, right):
        pen.rule((edge, top), (edge, y), weight=0.7, grey=_FRAME)


def _check(table: Table) -> None:
    lines = [*table.rows, *([table.total] if table.total else [])]
    if any(len(line) != len(table.columns) for line in lines):
        raise ValueError(f"a row of {table.name} is not as long as its columns")


def _carries(table: Table) -> bool:
    return bool(table.carried or table.balances)


def _largest_sums(table: Table) -> tuple[Cell, ...]:
    """Return for each carried column an amount at least as long as any sum of it."""
    summed = set(column_index(table.columns, table.carried))
    columns = zip(*table.rows, strict=True) if table.rows else [()] * len(table.columns)
    return tuple(
        -sum(abs(cell) for cell in cells if isinstance(cell, int)) if place in summed else None
        for place, cells in enumerate(columns)
    )


def _lines_of(table: Table, maker: RowMaker, tallest: float) -> _Lines:
    summed = column_index(table.columns, table.carried)
    balances = column_index(table.columns, table.balances)
    sums: list[Cell] = [0 if place in summed else None for place in range(len(table.columns))]
    rows: list[Row] = []
    carried: list[tuple[Cell, ...]] = [tuple(sums)]
    leading: set[int] = set()
    for number, cells in enumerate(table.rows):
        style = table.styles.get(number, RowStyle.PLAIN)
        if style is RowStyle.HEADING:
            leading.add(len(rows))
        least = table.row_height * _POINTS_IN_A_MILLIMETRE if style is RowStyle.PLAIN else 0.0
        row = maker.styled(cells, style)
        parts = split_tall(replace(row, height=max(row.height, least)), tallest)
        if style is RowStyle.PLAIN:
            _carry(sums, cells, summed=summed, balances=balances)
        rows += parts
        carried += [tuple(sums)] * len(parts)
    if not rows:
        rows.append(maker.remark(table.when_empty))
        carried.append(tuple(sums))
    return _Lines(tuple(rows), tuple(carried), frozenset(leading))


def _carry(
    sums: list[Cell], cells: Sequence[Cell], *, summed: Sequence[int], balances: Sequence[int]
) -> None:
    for place in summed:
        amount, so_far = cells[place], sums[place]
        if isinstance(amount, int) and isinstance(so_far, int):
            sums[place] = so_far + amount
    for place in balances:
        if isinstance(cells[place], int):
            sums[place] = cells[place]


def _unjoined(rows: tuple[Row, ...], place: int, top: float) -> Iterator[tuple[float, float]]:
    """Yield the stretches of an inner edge that no words cross."""
    start = y = top
    for row in rows:
        if place in row.joined:
            if start > y:
                yield start, y
            start = y - row.height
        y -= row.height
    if start > y:
        yield start, y
