"""Paper, workbook, CSV and JSON of every print hold the same values, and the paper can be read."""

import csv
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO, StringIO

import openpyxl
import pytest
from pypdf import PdfReader

from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.printing.cells import TENTHS
from kube_desktop.printing.model import (
    Cell,
    CellKind,
    Chart,
    Facts,
    MemberCard,
    PaperSize,
    Prose,
    Report,
    Slip,
    Table,
)
from kube_desktop.printing.writing import ReportFormat, write_report
from kube_desktop.reports.catalogue import catalogue
from kube_desktop.reports.request import ReportRequest
from tests.asking import report_of
from tests.reports.conftest import Printed
from tests.reports.wanted import ASKED, NOVEMBER, ONE_OF_EACH

_LEAST_SIZE = 10.0
_BLANK = [entry.name for entry in catalogue() if entry.has_blank]
_WITHOUT_TABLES = (
    *("receipt", "member-card", "duties", "reading-aloud"),
    *("sharing-sheet-of-nothing", "shu-sheet-of-nothing"),
)
_HAVE_TABLES = [key for key in ASKED if not key.startswith(_WITHOUT_TABLES)]


def _tables(report: Report) -> list[Table]:
    return [section for section in report.sections if isinstance(section, Table)]


def _iso(cell: Cell) -> Cell:
    return cell.isoformat() if isinstance(cell, date) else cell


def _in_workbook(cell: Cell, kind: CellKind) -> object:
    if cell is None or cell == "":
        return None
    return cell / 1000 if isinstance(cell, int) and kind in TENTHS else cell


def _small_words(pdf: bytes) -> Iterator[str]:
    """Yield what is drawn smaller than people can read with ease."""
    found: list[str] = []

    def look(text: str, _cm: object, matrix: Sequence[float], _font: object, size: float) -> None:
        if text.strip() and size * abs(matrix[3]) < _LEAST_SIZE:
            found.append(text.strip())

    for page in PdfReader(BytesIO(pdf)).pages:
        page.extract_text(visitor_text=look)
    yield from found


def _assert_readable(report: Report, paper: PaperSize) -> None:
    """Charts and cards to be cut out have sizes of their own."""
    plain = tuple(each for each in report.sections if not isinstance(each, Chart | MemberCard))
    beside = (*report.letterhead.lines, report.title, "Edisi", "Dicetak", "Halaman", "KUBE Melati")
    pdf = write_report(replace(report, sections=plain), ReportFormat.PDF, paper)

    small = [words for words in _small_words(pdf) if not words.startswith(beside)]
    assert small == []


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("key", ONE_OF_EACH)
def test_no_table_is_smaller_than_ten_points(printed: Printed, key: str, paper: PaperSize) -> None:
    _assert_readable(printed(key), paper)


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("name", _BLANK)
def test_no_empty_form_is_smaller_than_ten_points(
    recorded: GroupFile, name: str, paper: PaperSize
) -> None:
    request = ReportRequest(name, NOVEMBER, NOVEMBER, is_blank=True)

    _assert_readable(report_of(recorded, request), paper)


@pytest.mark.parametrize("key", _HAVE_TABLES)
def test_a_workbook_opens_with_every_value_of_the_tables(printed: Printed, key: str) -> None:
    report = printed(key)
    workbook = openpyxl.load_workbook(BytesIO(write_report(report, ReportFormat.XLSX)))
    tables = _tables(report)

    assert tables
    for table, sheet in zip(tables, workbook.worksheets[-len(tables) :], strict=True):
        lines = [row[: len(table.columns)] for row in sheet.iter_rows(values_only=True)]
        head = lines.index(tuple(column.heading for column in table.columns))
        expected = [
            tuple(
                _in_workbook(cell, column.kind)
                for column, cell in zip(table.columns, row, strict=True)
            )
            for row in (*table.rows, *([table.total] if table.total else []))
        ]
        found = [
            tuple(cell.date() if isinstance(cell, datetime) else cell for cell in line)
            for line in lines[head + 1 :]
        ]
        assert found[: len(expected)] == expected


@pytest.mark.parametrize("key", _HAVE_TABLES)
def test_csv_opens_with_every_row_of_the_tables(printed: Printed, key: str) -> None:
    report = printed(key)
    text = write_report(report, ReportFormat.CSV).decode("utf-8-sig")
    lines = list(csv.reader(StringIO(text, newline="")))

    for table in _tables(report):
        head = lines.index([column.key for column in table.columns])
        rows = [[str(_iso("" if cell is None else cell)) for cell in row] for row in table.rows]
        assert lines[head + 1 : head + 1 + len(rows)] == rows
        lines = lines[head + 1 + len(rows) :]


@pytest.mark.parametrize("key", ASKED)
def test_json_holds_every_value_of_the_paper(printed: Printed, key: str) -> None:
    report = printed(key)
    told = json.loads(write_report(report, ReportFormat.JSON))["sections"]

    for section in report.sections:
        if isinstance(section, Table):
            keys = [column.key for column in section.columns]
            rows = [dict(zip(keys, map(_iso, row), strict=True)) for row in section.rows]
            assert told[section.name]["rows"] == rows
        elif isinstance(section, Facts):
            facts = {fact.key: _iso(fact.value) for fact in section.items}
            assert told[section.name] == facts
        elif isinstance(section, Prose):
            assert told[section.name] == list(section.paragraphs)
        elif isinstance(section, Slip):
            assert told[section.name]["number"] == section.number
