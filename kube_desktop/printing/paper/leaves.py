"""A leaf of a book that is printed on and on: everything stands where the paper has it.

Nothing depends on what is in the rows, so a later print finds the next free line of a sheet that
an earlier one began. The table stands at the foot of the page: what is above it, such as an
address that got longer, cannot move it.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import accumulate
from typing import Final

from kube_desktop.printing.model import Cell, CellKind, Table
from kube_desktop.printing.paper.columns import Grid
from kube_desktop.printing.paper.flow import MM, Flow, Piece
from kube_desktop.printing.paper.fonts import Styles, TextStyle
from kube_desktop.printing.paper.passages import lay_heading
from kube_desktop.printing.paper.pen import Pen
from kube_desktop.printing.paper.rows import Row, RowMaker
from kube_desktop.printing.paper.tables import draw_rows

_SIZE: Final = 10.0
_HEAD: Final = 8 * MM


def lay_leaf(flow: Flow, table: Table) -> None:
    """Put a table of fixed rows at the foot of this page.

    Where some of its rows are on the paper already, everything above them is too: the page then
    holds nothing but the words of the rows that are new.
    """
    frame = flow.frame
    grid = _grid(table, flow.styles, left=frame.left, width=frame.width)
    maker = RowMaker(table.columns, grid)
    height = table.row_height * MM
    head = replace(maker.head(), height=_HEAD)
    rows = [_cut(maker, table, cells, height) for cells in table.rows]
    top = frame.bottom + _HEAD + height * len(rows)
    shown: Sequence[Row] = [head, *rows]
    if table.on_paper:
        flow.pages[-1].clear()
        flow.bare.add(len(flow.pages) - 1)
        draw = partial(_draw_words, rows=tuple(rows), first=table.on_paper)
        flow.pages[-1].append(Piece(draw, top - _HEAD, height * len(rows)))
    else:
        lay_heading(flow, table.heading, keep=0)
        draw = partial(draw_rows, rows=tuple(shown), grid=grid)
        flow.pages[-1].append(Piece(draw, top, _HEAD + height * len(rows)))
    flow.y = frame.bottom


def _grid(table: Table, styles: Styles, *, left: float, width: float) -> Grid:
    """Return columns that are as wide as they say, whatever stands in them."""
    regular, bold = styles.body.face, styles.body_bold.face
    whole = sum(column.width for column in table.columns)
    shares = [width * column.width / whole for column in table.columns]
    return Grid(
        edges=tuple(accumulate(shares, initial=left)),
        plain=TextStyle(regular, _SIZE),
        bold=TextStyle(bold, _SIZE),
        muted=TextStyle(regular, _SIZE, 0.3),
    )


def _cut(maker: RowMaker, table: Table, cells: Sequence[Cell], height: float) -> Row:
    """Return a row that is no taller than it may be; long words end in dots."""
    kept = list(cells)
    row = maker.plain(kept)
    texts = [place for place, each in enumerate(table.columns) if each.kind is CellKind.TEXT]
    while row.height > height:
        longest = max(texts, key=lambda place: len(str(kept[place] or "")))
        words = str(kept[longest] or "").removesuffix("…")
        if not words:
            break
        kept[longest] = f"{words[:-2].rstrip()}…"
        row = maker.plain(kept)
    return replace(row, height=height)


def _draw_words(pen: Pen, top: float, *, rows: tuple[Row, ...], first: int) -> None:
    for place, row in enumerate(rows):
        if place >= first:
            row.draw(pen, top - sum(each.height for each in rows[:place]))
