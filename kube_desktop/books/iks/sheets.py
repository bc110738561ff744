"""The solidarity fund on paper: its cash book, and who paid in which month (domain.md 1.11)."""

from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.cash.queries import CashLine, CashView, cash_accounts, cash_book
from kube_desktop.books.iks.aid_queries import standing_entries
from kube_desktop.books.iks.dues_queries import tariff_in
from kube_desktop.books.iks.dues_sheet import blank_yearly_sheet, dues_matrix_sheet
from kube_desktop.books.iks.queries import DuesRow, dues_of_year
from kube_desktop.books.iks.register import IKS_AIDS
from kube_desktop.books.iks.rules import TariffPeriod
from kube_desktop.books.money_table import (
    BALANCE,
    DAY,
    NUMBER,
    VOUCHER,
    blank_print,
    line_description,
    money_column,
    money_table,
    when_no_money,
)
from kube_desktop.books.paper import official_print, period_of
from kube_desktop.books.register_sheets import BookForm, blank_book, filled_book
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.printing.model import (
    Cell,
    CellKind,
    Column,
    Fact,
    Facts,
    Report,
    Table,
)
from kube_desktop.registers.queries import records

CASH_BOOK: Final = "solidarity-cash-book"
MATRIX: Final = "solidarity-matrix"

_COLUMNS: Final = (
    NUMBER,
    DAY,
    VOUCHER,
    Column("uraian", "Uraian", width=30),
    Column("nama", "Nama penyetor/ penerima", width=18),
    Column("jenis", "Jenis", width=18),
    money_column("masuk", "Masuk"),
    money_column("keluar", "Keluar"),
    BALANCE,
)
_MONEY: Final = CellKind.MONEY
_SHORT_MONTHS: Final = (
    "Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des",
)  # fmt: skip
_MATRIX: Final = (
    NUMBER,
    Column("nama", "Nama", width=22),
    *(Column(month.lower(), month, CellKind.MONEY, 9) for month in _SHORT_MONTHS),
    Column("jumlah", "Jumlah (Rp)", CellKind.MONEY, 12),
)
_AIDS: Final = BookForm(
    IKS_AIDS,
    name="solidarity-aids",
    title="DAFTAR SANTUNAN DARI DANA IKS",
    trailing=(Column("no_bukti", "No bukti", width=28),),
)
_SPARE_ROWS: Final = 3
_ROOM_FOR_A_PEN: Final = 9


def solidarity_cash_book_sheet(
    reader: Reader, first: Month, last: Month, *, is_blank: bool = False
) -> Report:
    """Return the cash book of the solidarity fund, or its empty form."""
    title = "BUKU KAS IURAN KESETIAKAWANAN SOSIAL (IKS)"
    if is_blank:
        return blank_print(reader, name=CASH_BOOK, title=title, columns=_COLUMNS)
    return official_print(
        reader,
        name=CASH_BOOK,
        title=title,
        period=period_of(first, last),
        sections=(_cash_table(reader, first, last),),
        landscape=True,
    )


def solidarity_matrix_sheet(
    reader: Reader, year: int, *, on: date, is_blank: bool = False
) -> Report:
    """Return who has paid dues for which month of a year; blank, the names with room for the pen.

    Before a tariff was set nobody can say for which month, so that the amounts stand in the month
    in which they came.
    """
    tariff = tariff_in(reader, Month(year, 12))
    if tariff is not None and not is_blank:
        return dues_matrix_sheet(reader, year, name=MATRIX, on=on)
    if tariff is not None and tariff.period is TariffPeriod.YEAR:
        return blank_yearly_sheet(reader, year, name=MATRIX, on=on)
    rows = dues_of_year(reader, year)
    report = official_print(
        reader,
        name=MATRIX,
        title="DAFTAR IURAN KESETIAKAWANAN SOSIAL (IKS)",
        period=f"Tahun {year}" + ("" if is_blank else ", pada bulan uangnya diterima"),
        sections=(_blank_matrix(rows) if is_blank else _matrix(rows),),
        landscape=True,
    )
    return replace(report, seal=None) if is_blank else report


def solidarity_aids_sheet(
    reader: Reader, first: Month, last: Month, *, is_blank: bool = False
) -> Report:
    """Return who was helped, why and by which decision, with the sums below; or its empty form."""
    if is_blank:
        return blank_book(reader, _AIDS)
    rows = records(reader, IKS_AIDS, first=first.first, last=last.last)
    paid = standing_entries(reader, [row.id for row in rows])
    ends = {row.id: (paid[row.id].voucher if row.id in paid else "",) for row in rows}
    inside = [row.entry.amount for row in rows if row.entry.beneficiary.is_inside]
    outside = [row.entry.amount for row in rows if not row.entry.beneficiary.is_inside]
    sums = Facts(
        "jumlah_santunan",
        (
            Fact("jumlah_dalam", f"Anggota dan keluarganya ({len(inside)})", sum(inside), _MONEY),
            Fact("jumlah_luar", f"Orang di luar kelompok ({len(outside)})", sum(outside), _MONEY),
            Fact("jumlah_semua", "Jumlah", sum(inside) + sum(outside), _MONEY),
        ),
    )
    report = filled_book(reader, _AIDS, first, last, ends=ends)
    return replace(report, sections=(*report.sections, sums))


def _cash_table(reader: Reader, first: Month, last: Month) -> Table:
    book = cash_book(reader, CashView(cash_accounts(Fund.IKS, Place.CASH), first, last))
    return money_table(
        _COLUMNS,
        [_row(number, line) for number, line in enumerate(book.lines, 1)],
        opening=book.movement.opening,
        totals={
            "masuk": book.movement.debit,
            "keluar": book.movement.credit,
            BALANCE.key: book.movement.closing,
        },
        when_empty=when_no_money(reader, last),
    )


def _row(number: int, line: CashLine) -> tuple[Cell, ...]:
    return (
        number,
        line.day,
        line.voucher,
        line_description(line),
        line.person,
        line.kind,
        line.received or None,
        line.paid or None,
        line.balance,
    )


def _matrix(rows: tuple[DuesRow, ...]) -> Table:
    lines = [
        (row.number, row.name or "Tanpa nama", *(paid or None for paid in row.by_month), row.total)
        for row in rows
    ]
    sums = [sum(row.by_month[place] for row in rows) for place in range(12)]
    return Table(
        "iuran",
        _MATRIX,
        tuple(lines),
        total=(None, "Jumlah", *sums, sum(sums)) if rows else None,
        carried=tuple(column.key for column in _MATRIX[2:]),
        when_empty="Belum ada anggota yang dicatat.",
    )


def _blank_matrix(rows: tuple[DuesRow, ...]) -> Table:
    empty = (None,) * 13
    names = [(row.number, row.name, *empty) for row in rows if row.member_id is not None]
    spare = [(None, None, *empty)] * _SPARE_ROWS
    return Table(
        "isian",
        _MATRIX,
        (*names, *spare, (None, "Jumlah", *empty)),
        row_height=_ROOM_FOR_A_PEN,
    )
