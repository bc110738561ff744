"""The matrix of dues on paper, by the month or by the year (domain.md 1.11, M16, M17)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.iks.dues import DuesCell, DuesState
from kube_desktop.books.iks.dues_queries import DuesMatrix, MemberDues, dues_matrix, tariffs_of_year
from kube_desktop.books.iks.register import IKS_TARIFFS
from kube_desktop.books.meetings.links import decisions_on_paper
from kube_desktop.books.paper import official_print
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.i18n import in_indonesian
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import (
    Cell,
    CellKind,
    Column,
    Fact,
    Facts,
    Prose,
    Report,
    Section,
    Table,
)

_NUMBER: Final = Column("no", "No", CellKind.COUNT, 5)
_NAME: Final = Column("nama", "Nama", width=22)
_PAID: Final = Column("jumlah", "Jumlah (Rp)", CellKind.MONEY, 11)
_ARREARS: Final = Column("tunggakan", "Tunggakan (Rp)", CellKind.MONEY, 12)
_SPARE_ROWS: Final = 3
_ROOM_FOR_A_PEN: Final = 9
_KEY: Final = (
    "Angka = iuran yang sudah dibayar untuk bulan itu; lebih kecil dari tarif berarti baru"
    " sebagian. T = menunggak, B = bebas iuran, L = lunas di buku lama, – = bukan anggota, kosong ="
    " belum jatuh tempo. Uang yang masuk dihitung untuk bulan yang paling lama belum lunas."
)


def dues_matrix_sheet(reader: Reader, year: int, *, name: str, on: date) -> Report:
    """Return who has paid for which month of a year, as the books stood on a day."""
    matrix = dues_matrix(reader, year, on=on, counted=on)
    table = _year_table(matrix) if matrix.is_yearly else _month_table(matrix)
    sections: list[Section] = [table, _facts(reader, matrix)]
    if not matrix.is_yearly:
        sections.append(Prose("keterangan", (_KEY,)))
    return official_print(
        reader,
        name=name,
        title="DAFTAR IURAN KESETIAKAWANAN SOSIAL (IKS)",
        period=f"Tahun {year}, keadaan tanggal {format_long_day(on)}",
        sections=sections,
        landscape=not matrix.is_yearly,
    )


def blank_yearly_sheet(reader: Reader, year: int, *, name: str, on: date) -> Report:
    """Return the names with room for the pen, where dues are paid once a year."""
    columns = (
        _NUMBER,
        replace(_NAME, width=40),
        Column("tanggal", "Tanggal bayar", width=20),
        Column("jumlah", "Jumlah (Rp)", CellKind.MONEY, 20),
        Column("paraf", "Paraf", width=16),
    )
    matrix = dues_matrix(reader, year, on=on)
    names = [(row.number, row.name, None, None, None) for row in matrix.rows]
    spare = [(None,) * len(columns)] * _SPARE_ROWS
    total = (None, "Jumlah", None, None, None)
    report = official_print(
        reader,
        name=name,
        title="DAFTAR IURAN KESETIAKAWANAN SOSIAL (IKS)",
        period=f"Tahun {year}",
        sections=(Table("isian", columns, (*names, *spare, total), row_height=_ROOM_FOR_A_PEN),),
    )
    return replace(report, seal=None)


def _month_table(matrix: DuesMatrix) -> Table:
    months = tuple(
        Column(
            period.first.short_label.split()[0].lower(),
            period.first.short_label.split()[0],
            CellKind.MONEY,
            8,
        )
        for period in matrix.periods
    )
    columns = (_NUMBER, _NAME, *months, _PAID, _ARREARS)
    rows = tuple(
        (
            row.number,
            row.name,
            *(_sign(cell) for cell in matrix.cells(row)),
            matrix.paid_of(row),
            row.account.arrears or None,
        )
        for row in matrix.rows
    )
    sums = [matrix.paid(period) for period in matrix.periods]
    return Table(
        "iuran",
        columns,
        rows,
        total=(None, "Jumlah", *sums, sum(sums), matrix.arrears) if rows else None,
        carried=tuple(column.key for column in columns[2:]),
        when_empty="Belum ada anggota yang dicatat.",
    )


def _year_table(matrix: DuesMatrix) -> Table:
    columns = (
        _NUMBER,
        replace(_NAME, width=40),
        Column("keadaan", "Keadaan", width=24),
        Column("jumlah", "Dibayar (Rp)", CellKind.MONEY, 16),
        Column("tunggakan", "Tunggakan (Rp)", CellKind.MONEY, 18),
    )
    rows = tuple(
        (row.number, row.name, _word(matrix, row), matrix.paid_of(row), row.account.arrears or None)
        for row in matrix.rows
    )
    paid = sum(matrix.paid_of(row) for row in matrix.rows)
    return Table(
        "iuran",
        columns,
        rows,
        total=(None, "Jumlah", None, paid, matrix.arrears) if rows else None,
        carried=("jumlah", "tunggakan"),
        when_empty="Belum ada anggota yang dicatat.",
    )


def _facts(reader: Reader, matrix: DuesMatrix) -> Facts:
    items = [
        Fact(f"tarif_{place}", "Tarif" if place == 1 else "", words)
        for place, words in enumerate(_tariff_words(reader, matrix.year), 1)
    ]
    items += [
        Fact("seharusnya", "Yang sudah jatuh tempo tahun ini", matrix.due, CellKind.MONEY),
        Fact("dibayar", "Sudah dibayar", matrix.paid_of_due, CellKind.MONEY),
        *(
            [Fact("bagian", "Bagian yang dibayar", matrix.rate, CellKind.TENTHS_PERCENT)]
            if matrix.rate is not None
            else []
        ),
        Fact("tunggakan", "Tunggakan sampai tanggal ini", matrix.arrears, CellKind.MONEY),
    ]
    if matrix.ahead:
        items.append(
            Fact("di_muka", "Dibayar untuk tahun berikutnya", matrix.ahead, CellKind.MONEY)
        )
    if matrix.nobody:
        items.append(Fact("tanpa_nama", "Iuran tanpa nama", matrix.nobody, CellKind.MONEY))
    return Facts("ringkasan", tuple(items))


def _tariff_words(reader: Reader, year: int) -> Sequence[str]:
    found = tariffs_of_year(reader, year)
    decided = [each.entry.decision_id for each in found if each.entry.decision_id is not None]
    with in_indonesian():
        named = decisions_on_paper(reader, decided)
        return [
            f"{IKS_TARIFFS.naming(each.entry)};"
            f" {named.get(each.entry.decision_id or 0, 'keputusannya belum disebut')}"
            for each in found
        ]


def _sign(cell: DuesCell | None) -> Cell:
    if cell is None:
        return None
    return cell.paid or cell.state.sign or None


def _word(matrix: DuesMatrix, row: MemberDues) -> str:
    (cell,) = matrix.cells(row)
    state = cell.state if cell is not None else DuesState.NO_TARIFF
    return state.title_on_paper
