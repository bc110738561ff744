"""A book of money as a table: what was there, what moved, sums from page to page, what is left."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final, Protocol

from kube_desktop.books.paper import official_print
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.closings import is_closed
from kube_desktop.ledger.entries import EntryType
from kube_desktop.printing.model import Cell, CellKind, Column, Report, RowStyle, Table

NUMBER: Final = Column("no", "No", CellKind.COUNT, 5)
DAY: Final = Column("tanggal", "Tgl", CellKind.DAY, 11)
VOUCHER: Final = Column("no_bukti", "No Bukti", width=15)
WORDS: Final = Column("uraian", "Uraian", width=34)
BALANCE: Final = Column("saldo", "Saldo (Rp)", CellKind.MONEY, 14)

_BLANK_PERIOD: Final = "Bulan ........................ Tahun ............"
_OPENING: Final = "Saldo awal"
_TOTAL: Final = "Jumlah dan saldo akhir"
_ROWS_TO_FILL_IN: Final = 14
_ROOM_FOR_A_PEN: Final = 11
_WIDTH_FOR_A_PEN: Final = 16


class MoneyLine(Protocol):
    """A line of a book of money, as far as its words go.

    Attributes:
        reason: why it takes back or replaces another line, whose voucher is `related`.
        corrects: the entry that it replaces; `reversed_by`: the entry that took it back.
    """

    @property
    def type(self) -> EntryType: ...  # noqa: D102 - see the class
    @property
    def description(self) -> str: ...  # noqa: D102
    @property
    def reason(self) -> str: ...  # noqa: D102
    @property
    def related(self) -> str: ...  # noqa: D102
    @property
    def corrects(self) -> int | None: ...  # noqa: D102
    @property
    def reversed_by(self) -> int | None: ...  # noqa: D102


def line_description(line: MoneyLine) -> str:
    """Return what stands in the column *Uraian*: a reason stands beside what it explains."""
    if line.type is EntryType.REVERSAL:
        return f"Pembatalan {line.related}: {line.description} (alasan: {line.reason})"
    if line.corrects is not None:
        return f"{line.description} (pengganti {line.related}: {line.reason})"
    return line.description


def money_column(key: str, heading: str, width: int = 13) -> Column:
    """Return a column of amounts."""
    return Column(key, f"{heading} (Rp)", CellKind.MONEY, width)


def when_no_money(reader: Reader, last: Month, *, what: str = "uang masuk atau keluar") -> str:
    """Return what stands in a book without a line: nihil only when its last month is closed.

    The months before a closed one are closed too.
    """
    return f"Tidak ada {what} (nihil)." if is_closed(reader, last) else f"Belum ada {what}."


def money_table(
    columns: tuple[Column, ...],
    rows: Sequence[tuple[Cell, ...]],
    *,
    opening: Rupiah,
    totals: Mapping[str, Rupiah],
    when_empty: str,
    row_height: int = 0,
) -> Table:
    """Return a book that starts from `opening` and ends with `totals`, by key of their columns.

    The columns hold *uraian* and *saldo*; `rows` are as long as they are.
    """
    lines = [_line(columns, {WORDS.key: _OPENING, BALANCE.key: opening}), *rows]
    if not rows:
        lines.append(_line(columns, {WORDS.key: when_empty}))
    return Table(
        name="baris",
        columns=columns,
        rows=tuple(lines),
        styles={0: RowStyle.SUBTOTAL} | ({} if rows else {1: RowStyle.NOTE}),
        total=_line(columns, {WORDS.key: _TOTAL, **totals}),
        carried=tuple(
            column.key for column in columns if column.kind is CellKind.MONEY and column != BALANCE
        ),
        balances=(BALANCE.key,),
        row_height=row_height,
    )


def blank_money_table(columns: tuple[Column, ...]) -> Table:
    """Return the same book with nothing in it, for those who write on paper first."""
    empty = _line(columns, {})
    return Table(
        name="isian",
        columns=tuple(
            replace(column, width=_WIDTH_FOR_A_PEN) if column.kind is CellKind.MONEY else column
            for column in columns
        ),
        rows=(
            _line(columns, {WORDS.key: _OPENING}),
            *(empty,) * _ROWS_TO_FILL_IN,
            _line(columns, {WORDS.key: _TOTAL}),
        ),
        row_height=_ROOM_FOR_A_PEN,
    )


def blank_print(reader: Reader, *, name: str, title: str, columns: tuple[Column, ...]) -> Report:
    """Return the empty form of a book of money; it stands for no state of the books."""
    report = official_print(
        reader,
        name=name,
        title=title,
        period=_BLANK_PERIOD,
        sections=(blank_money_table(columns),),
        landscape=True,
    )
    return replace(report, seal=None)


def _line(columns: tuple[Column, ...], cells: Mapping[str, Cell]) -> tuple[Cell, ...]:
    return tuple(cells.get(column.key) for column in columns)
