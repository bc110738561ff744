"""A PDF of 5,000 rows against the same text on a bare canvas."""

import io
from collections.abc import Iterator
from datetime import UTC, date, datetime

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.money import format_number
from kube_desktop.foundation.resources import resource_path
from kube_desktop.printing.model import (
    Cell,
    CellKind,
    Column,
    Letterhead,
    PaperSize,
    Report,
    Table,
)
from kube_desktop.printing.writing import ReportFormat, write_report
from tests.bench.measuring import Measured, best_of

_ROWS = 5_000
_ROUNDS = 3
_PER_PAGE = 40


def measure_printing() -> Iterator[Measured]:
    """Compare a cash book of 5,000 rows with its words drawn one by one."""
    report = _report()
    pdfmetrics.registerFont(TTFont("Bare", str(resource_path("fonts", "NotoSans-Regular.ttf"))))
    ours, bare = best_of(
        _ROUNDS,
        lambda: write_report(report, ReportFormat.PDF, PaperSize.F4),
        lambda: _bare(report),
    )
    yield Measured("PDF of 5,000 rows, against a bare canvas", ours, bare, 1.5)


def _report() -> Report:
    columns = (
        Column("no", "No", CellKind.COUNT, 5),
        Column("tanggal", "Tanggal", CellKind.DAY, 11),
        Column("no_bukti", "No Bukti", width=15),
        Column("uraian", "Uraian", width=34),
        Column("jenis", "Jenis", width=20),
        Column("masuk", "Masuk (Rp)", CellKind.MONEY, 13),
        Column("keluar", "Keluar (Rp)", CellKind.MONEY, 13),
        Column("saldo", "Saldo (Rp)", CellKind.MONEY, 14),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            number,
            date(2026, 1 + number % 12, 1 + number % 28),
            f"UEP-2026-{number:04d}",
            f"Penjualan warung hari ke-{number}",
            "Penjualan",
            50_000 + number,
            None,
            number * 50_000,
        )
        for number in range(1, _ROWS + 1)
    )
    table = Table("baris", columns, rows, carried=("masuk", "keluar"))
    return Report(
        name="cash-book",
        title="BUKU KAS UEP",
        period="Tahun 2026",
        letterhead=Letterhead("KUBE Melati"),
        sections=(table,),
        printed_at=datetime(2026, 11, 20, 4, 0, tzinfo=UTC),
        landscape=True,
    )


def _bare(report: Report) -> bytes:
    table = report.sections[0]
    assert isinstance(table, Table)
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(330 * 2.83, 215 * 2.83), invariant=True)
    for start in range(0, len(table.rows), _PER_PAGE):
        canvas.setFont("Bare", 10)
        for line, row in enumerate(table.rows[start : start + _PER_PAGE]):
            for place, (cell, column) in enumerate(zip(row, table.columns, strict=True)):
                _draw(canvas, cell, column, (60 + place * 100, 550 - line * 13))
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _draw(canvas: Canvas, cell: Cell, column: Column, at: tuple[int, int]) -> None:
    if cell is None:
        return
    if column.kind is CellKind.MONEY and isinstance(cell, int):
        canvas.drawRightString(at[0] + 80, at[1], format_number(cell))
    elif isinstance(cell, date):
        canvas.drawString(*at, format_day(cell))
    else:
        canvas.drawString(*at, str(cell))
