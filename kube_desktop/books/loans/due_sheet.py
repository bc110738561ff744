"""*Angsuran yang jatuh tempo*: what the treasurer collects, with room for the pen."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from kube_desktop.books.loans.portfolio import DueRow, due_in
from kube_desktop.books.money_table import NUMBER, money_column
from kube_desktop.books.paper import official_print, period_of
from kube_desktop.foundation.calendar import EARLIEST, Month
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Cell, CellKind, Column, Report, RowStyle, Table

NAME: Final = "loans-due"
_TITLE: Final = "ANGSURAN YANG JATUH TEMPO"
_COLUMNS: Final = (
    NUMBER,
    Column("jatuh_tempo", "Jatuh tempo", CellKind.DAY, 12),
    Column("no_pinjaman", "No pinjaman", width=14),
    Column("nama", "Nama", width=24),
    Column("angsuran_ke", "Ke", width=12),
    money_column("pokok", "Pokok", 12),
    money_column("jasa", "Jasa", 11),
    money_column("sudah_dibayar", "Sudah dibayar", 12),
    money_column("harus_dibayar", "Harus dibayar", 13),
    Column("tgl_bayar", "Tgl bayar", width=13),
    Column("uang_diterima", "Uang diterima", width=16),
    Column("paraf", "Paraf", width=11),
)
_FOR_THE_PEN: Final = (None, None, None)
_ROOM_FOR_A_PEN: Final = 9
_ROOM_ON_A_BLANK: Final = 11
_BLANK_ROWS: Final = 17


def loans_due_sheet(reader: Reader, first: Month, last: Month) -> Report:
    """Return what falls due over whole months, and what was due before and is not paid."""
    before = due_in(reader, EARLIEST, first.first - timedelta(days=1))
    late = [row for row in before if row.left]
    due = due_in(reader, first.first, last.last)
    lines: list[tuple[Cell, ...]] = []
    styles: dict[int, RowStyle] = {}
    both = bool(late) and bool(due)
    for title, rows in (("Tunggakan sebelumnya", late), (period_of(first, last), due)):
        if not rows:
            continue
        styles[len(lines)] = RowStyle.HEADING
        lines.append((None, None, title, *(None,) * (len(_COLUMNS) - 3)))
        lines += [_line(place, row) for place, row in enumerate(rows, 1)]
        if both:
            styles[len(lines)] = RowStyle.SUBTOTAL
            lines.append(_sums("Jumlah", rows))
    table = Table(
        "jatuh_tempo",
        _COLUMNS,
        tuple(lines),
        styles=styles,
        total=_sums("Jumlah semua" if both else "Jumlah", (*late, *due)) if lines else None,
        when_empty="Tidak ada angsuran yang jatuh tempo.",
        row_height=_ROOM_FOR_A_PEN,
    )
    return _print(reader, period_of(first, last), table)


def blank_loans_due(reader: Reader) -> Report:
    """Return the list to be filled in with a pen."""
    rows = ((None,) * len(_COLUMNS),) * _BLANK_ROWS
    table = Table("isian", _COLUMNS, rows, row_height=_ROOM_ON_A_BLANK)
    return _print(reader, "Bulan ........................ Tahun ............", table)


def _line(place: int, row: DueRow) -> tuple[Cell, ...]:
    paid = row.principal + row.charge - row.left
    return (
        place,
        row.due_on,
        row.loan_number,
        row.borrower,
        f"{row.number} dari {row.of}" if row.number else "sisa lama",
        row.principal,
        row.charge or None,
        paid or None,
        row.left,
        *_FOR_THE_PEN,
    )


def _sums(words: str, rows: Sequence[DueRow]) -> tuple[Cell, ...]:
    principal, charge = sum(row.principal for row in rows), sum(row.charge for row in rows)
    left = sum(row.left for row in rows)
    paid = principal + charge - left
    return (None, None, words, None, None, principal, charge, paid, left, *_FOR_THE_PEN)


def _print(reader: Reader, period: str, table: Table) -> Report:
    return official_print(
        reader, name=NAME, title=_TITLE, period=period, sections=(table,), landscape=True
    )
