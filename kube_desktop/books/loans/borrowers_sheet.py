"""*Daftar peminjam*: members and others apart, held beside what the books say is lent."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from kube_desktop.books.loans.applications import LoanState
from kube_desktop.books.loans.portfolio import LoanRow, loan_rows, untold_loans
from kube_desktop.books.money_table import NUMBER, money_column
from kube_desktop.books.paper import official_print
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Cell, CellKind, Column, Fact, Facts, Report, RowStyle, Table

NAME: Final = "borrowers"
NAMED: Final = (
    Column("no_pinjaman", "No pinjaman", width=15),
    Column("nama", "Nama", width=26),
)
_COLUMNS: Final = (
    NUMBER,
    *NAMED,
    Column("tgl_cair", "Tgl cair", CellKind.DAY, 12),
    money_column("pinjaman", "Pinjaman", 14),
    money_column("sisa_pokok", "Sisa pokok", 14),
    money_column("sisa_jasa", "Sisa jasa", 12),
    money_column("tunggakan", "Tunggakan", 14),
    Column("jatuh_tempo", "Angsuran berikutnya", CellKind.DAY, 13),
    money_column("angsuran", "Besarnya", 13),
    Column("terlambat", "Terlambat (hari)", CellKind.COUNT, 11),
)
NOTHING_LENT: Final = "Belum ada pinjaman yang berjalan."


def borrowers_sheet(reader: Reader, *, on: date) -> Report:
    """Return who owes the group what at the end of a day."""
    rows = [row for row in loan_rows(reader, on) if row.state is LoanState.RUNNING]
    rows.sort(key=lambda row: (row.borrower.casefold(), row.id))
    return official_print(
        reader,
        name=NAME,
        title="DAFTAR PEMINJAM",
        period=f"Keadaan tanggal {format_long_day(on)}",
        sections=(_table(rows), _beside_the_books(rows, untold_loans(reader, on))),
        landscape=True,
    )


def _table(rows: Sequence[LoanRow]) -> Table:
    groups = (
        ("Anggota", [row for row in rows if row.is_member]),
        ("Bukan anggota", [row for row in rows if not row.is_member]),
    )
    lines: list[tuple[Cell, ...]] = []
    styles: dict[int, RowStyle] = {}
    for title, people in groups:
        if not people:
            continue
        styles[len(lines)] = RowStyle.HEADING
        lines.append((None, title, *(None,) * (len(_COLUMNS) - 2)))
        lines += [_line(place, row) for place, row in enumerate(people, 1)]
        styles[len(lines)] = RowStyle.SUBTOTAL
        lines.append(_sums(f"Jumlah {title.lower()}: {len(people)} pinjaman", people))
    return Table(
        "peminjam",
        _COLUMNS,
        tuple(lines),
        styles=styles,
        total=_sums(f"Jumlah semua: {len(rows)} pinjaman", rows) if rows else None,
        when_empty=NOTHING_LENT,
    )


def _line(place: int, row: LoanRow) -> tuple[Cell, ...]:
    return (
        place,
        row.number,
        row.borrower,
        row.paid_out_on,
        row.principal,
        row.outstanding,
        row.charge_left or None,
        row.late or None,
        row.next_due_on,
        row.next_due or None,
        row.days_late or None,
    )


def _sums(words: str, rows: Sequence[LoanRow]) -> tuple[Cell, ...]:
    return (
        None,
        words,
        None,
        None,
        sum(row.principal for row in rows),
        sum(row.outstanding for row in rows),
        sum(row.charge_left for row in rows),
        sum(row.late for row in rows),
        None,
        None,
        None,
    )


def _beside_the_books(rows: Sequence[LoanRow], untold: int) -> Facts:
    told = sum(row.outstanding for row in rows)
    return Facts(
        "cocok",
        (
            Fact("di_kartu", "Sisa pokok di semua kartu", told, CellKind.MONEY),
            Fact("tanpa_kartu", "Pinjaman yang belum punya kartu", untold, CellKind.MONEY),
            Fact("di_buku", "Piutang pinjaman di buku", told + untold, CellKind.MONEY),
        ),
        heading="Dicocokkan dengan buku",
    )
