import zipfile
from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.cell.cell import MergedCell

from kube_desktop.printing.model import CellKind, Column, PaperSize, Report, Table
from kube_desktop.printing.sheet import write_xlsx
from tests.printing.samples import (
    FUNDS,
    IDENTITY,
    LOANS,
    SIGNATURES,
    cash_table,
    monthly,
    report,
    slip,
)


def _book(given: Report, paper: PaperSize = PaperSize.F4) -> Workbook:
    return load_workbook(BytesIO(write_xlsx(given, paper)))


def _find(book: Workbook, value: object) -> SheetCell | MergedCell:
    return next(
        cell
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value == value
    )


def _one_cell_table(value: str) -> Table:
    return Table("t", (Column("uraian", "Uraian"),), ((value,),))


def test_amounts_are_numbers_with_grouped_digits_and_days_are_days() -> None:
    book = _book(report(cash_table(3)))

    sheet = book.active
    assert sheet is not None
    head = _find(book, "Tanggal").row or 0
    day, amount = sheet.cell(head + 1, 2), sheet.cell(head + 1, 5)
    assert (day.value, day.number_format) == (datetime(2026, 10, 2), "dd/mm/yyyy")  # noqa: DTZ001
    assert (amount.value, amount.number_format) == (1000, "#,##0")


def test_the_total_is_the_one_of_the_report() -> None:
    book = _book(report(cash_table(10)))

    sheet = book.active
    assert sheet is not None
    row = _find(book, "Jumlah").row or 0
    assert [sheet.cell(row, column).value for column in (5, 6, 7)] == [25_000, 12_000, 13_000]


def test_a_day_with_its_name_is_a_day_too() -> None:
    table = Table("t", (Column("hari", "Hari", CellKind.WEEKDAY),), ((date(2026, 10, 3),),))

    cell = _find(_book(report(table)), datetime(2026, 10, 3))  # noqa: DTZ001 - as Excel keeps it
    assert cell.number_format == "[$-421]dddd, dd/mm/yyyy"


@pytest.mark.parametrize("text", ["=1+1", "+62 812", "-5", "@a", "{=SUM(A1)}", "https://x.y"])
def test_text_is_never_a_formula_or_a_link(text: str) -> None:
    book = _book(report(_one_cell_table(text)))

    cell = _find(book, text)
    assert (cell.data_type, cell.hyperlink) == ("s", None)


def test_text_that_no_workbook_can_hold_is_cut_down_to_what_it_can() -> None:
    book = _book(report(_one_cell_table("a\x00b\ud800" + "c" * 40_000)))

    sheet = book.active
    assert sheet is not None
    value = sheet.cell(sheet.max_row, 1).value
    assert isinstance(value, str)
    assert value.startswith("abccc")
    assert len(value) == 32_767


def test_an_amount_that_excel_would_round_is_written_as_text() -> None:
    table = Table("t", (Column("n", "Jumlah", CellKind.MONEY),), ((1_234_567_890_123_456_789,),))

    assert _find(_book(report(table)), "1.234.567.890.123.456.789").data_type == "s"


def test_tenths_of_a_percent_become_percentages() -> None:
    row = ("Ani", 50_000, 883)
    table = Table("t", LOANS.columns, (row,))

    assert _find(_book(report(table)), 0.883).number_format == "0.0%"


def test_hundredths_become_numbers_with_two_decimals() -> None:
    table = Table("t", (Column("q1", "Q1", CellKind.HUNDREDTHS),), ((1650,),))

    assert _find(_book(report(table)), 16.5).number_format == "#,##0.00"


def test_each_table_has_its_own_sheet_and_the_rest_stands_on_the_first() -> None:
    book = _book(monthly())

    assert book.sheetnames == ["Ringkasan", "2. Kas per dana", "5. Tunggakan"]
    assert _find(book, "Nama kelompok").parent.title == "Ringkasan"
    assert _find(book, "Tidak ada tunggakan.").parent.title == "5. Tunggakan"


def test_sheets_of_the_same_heading_get_different_names_that_excel_accepts() -> None:
    names = (
        "Kas [UEP]: masuk/keluar? yang panjang sekali",
        "Kas  UEP   masuk keluar  yang panjang",
    )
    tables = [
        Table(f"t{place}", FUNDS.columns, (), heading=name) for place, name in enumerate(names)
    ]

    book = _book(report(*tables, *(Table(f"x{n}", FUNDS.columns, ()) for n in range(2))))

    assert len({name.casefold() for name in book.sheetnames}) == 4
    assert all(len(name) <= 31 for name in book.sheetnames)
    assert book.sheetnames[2:] == ["Buku Kas UEP", "Buku Kas UEP (2)"]


@pytest.mark.parametrize(("paper", "code"), [(PaperSize.F4, 14), (PaperSize.A4, 9)])
def test_the_sheet_is_ready_for_the_printer(paper: PaperSize, code: int) -> None:
    book = _book(report(cash_table(3), landscape=True), paper)

    sheet = book.active
    assert sheet is not None
    head = _find(book, "Tanggal").row
    assert str(sheet.page_setup.paperSize) == str(code)
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.print_title_rows == f"${head}:${head}"
    assert sheet.oddFooter is not None
    assert sheet.oddFooter.left is not None
    assert sheet.oddFooter.left.text == "Edisi 214 · Segel K7QF-2M9D · Catatan 57 · Segel R3TN-6LXA"


def test_who_signs_stands_below_the_last_table() -> None:
    book = _book(report(cash_table(2), LOANS, signatures=SIGNATURES))

    assert _find(book, "( Maria Goreti Bere )").parent.title == "5. Tunggakan"
    assert _find(book, "Kupang, 31 Oktober 2026").value


def test_a_slip_and_a_report_of_labelled_values_fit_on_one_sheet() -> None:
    book = _book(report(IDENTITY, slip(), signatures=SIGNATURES))

    assert book.sheetnames == ["Ringkasan"]
    assert _find(book, 375_000).number_format == "#,##0"
    assert _find(book, "( Yohanes Nahak )").value


def test_a_sample_says_so_on_every_sheet() -> None:
    book = _book(monthly(is_sample=True))

    headers = [sheet.oddHeader for sheet in book.worksheets]
    assert len(headers) == 3
    assert all(header and header.center and header.center.text == "CONTOH" for header in headers)


def test_the_same_report_gives_the_same_bytes() -> None:
    first, second = write_xlsx(monthly()), write_xlsx(monthly())

    assert first == second
    assert zipfile.is_zipfile(BytesIO(first))
