"""A PDF of 5,000 rows, and a pack of twelve months, against the same text on a bare canvas."""

import io
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from kube_desktop.exchange.sample import write_sample
from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.money import format_number
from kube_desktop.foundation.resources import resource_path
from kube_desktop.groupfile.group_file import open_group_file
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.balances import recorded_months
from kube_desktop.printing.cells import cell_text, fact_text
from kube_desktop.printing.model import (
    Cell,
    CellKind,
    Column,
    Facts,
    Letterhead,
    Pack,
    PaperSize,
    Part,
    Prose,
    Report,
    Section,
    Table,
)
from kube_desktop.printing.writing import ReportFormat, write_report
from kube_desktop.reports.monthly import monthly_report
from kube_desktop.reports.packs import official_pack
from tests.bench.measuring import Measured, best_of

_ROWS = 5_000
_ROUNDS = 3
_PACK_ROUNDS = 7
_PER_PAGE = 40


def measure_printing(folder: Path) -> Iterator[Measured]:
    """Compare a cash book of 5,000 rows, and a pack, with their words drawn one by one."""
    report = _report()
    pdfmetrics.registerFont(TTFont("Bare", str(resource_path("fonts", "NotoSans-Regular.ttf"))))
    ours, bare = best_of(
        _ROUNDS,
        lambda: write_report(report, ReportFormat.PDF, PaperSize.F4),
        lambda: _bare(report),
    )
    yield Measured("PDF of 5,000 rows, against a bare canvas", ours, bare, 1.5)
    write_sample(folder / "sample.kube")
    with open_group_file(folder / "sample.kube", read_only=True) as book:
        pack = book.read(_twelve_months)
    ours, bare = best_of(
        _PACK_ROUNDS,
        lambda: write_report(pack, ReportFormat.PDF, PaperSize.F4),
        lambda: _bare_sections(pack),
    )
    yield Measured("pack of twelve months, against a bare canvas", ours, bare, 1.5)


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


def _twelve_months(reader: Reader) -> Pack:
    recorded = recorded_months(reader)
    assert recorded is not None
    months = [recorded[1].plus(place) for place in range(-11, 1)]
    return official_pack(
        reader,
        name="months",
        title="LAPORAN BULANAN SETAHUN",
        period=f"{months[0].label} s.d. {months[-1].label}",
        parts=[_part(reader, month) for month in months],
    )


def _part(reader: Reader, month: Month) -> Part:
    return Part(month.label, monthly_report(reader, month))


def _bare_sections(pack: Pack) -> bytes:
    """Draw the cells of the tables, the labelled values and the paragraphs, and nothing else."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(215 * 2.83, 330 * 2.83), invariant=True)
    line = 0
    for part in pack.parts:
        for section in part.report.sections:
            for texts in _lines(section):
                if line % _PER_PAGE == 0:
                    if line:
                        canvas.showPage()
                    canvas.setFont("Bare", 10)
                for place, text in enumerate(texts):
                    canvas.drawString(60 + place * 60, 900 - line % _PER_PAGE * 19, text)
                line += 1
    canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _lines(section: Section) -> Iterator[list[str]]:
    if isinstance(section, Table):
        yield [column.heading for column in section.columns]
        for row in (*section.rows, *([section.total] if section.total else [])):
            cells = zip(section.columns, row, strict=True)
            yield [cell_text(cell, column.kind) for column, cell in cells if cell is not None]
    elif isinstance(section, Facts):
        yield from ([fact.label, ":", fact_text(fact)] for fact in section.items)
    elif isinstance(section, Prose):
        yield from ([paragraph] for paragraph in section.paragraphs)
