"""Every print of the small group, as text, as sheet and on paper, as it was once found right."""

import re
from datetime import datetime
from io import BytesIO

import openpyxl
import pytest

from kube_desktop.printing.model import PaperSize
from kube_desktop.printing.writing import ReportFormat, write_report
from kube_desktop.reports.catalogue import catalogue
from tests.golden_files import Golden
from tests.printing.reading import page_texts
from tests.reports.conftest import Printed
from tests.reports.wanted import ASKED, ONE_OF_EACH


def _cells(workbook: bytes) -> str:
    """Return every cell that holds something: sheet, place, value, and how numbers are shown."""
    lines = []
    for sheet in openpyxl.load_workbook(BytesIO(workbook)).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                value = cell.value.date() if isinstance(cell.value, datetime) else cell.value
                shown = "" if isinstance(value, str) else f" [{cell.number_format}]"
                lines.append(f"{sheet.title}!{cell.coordinate} {value}{shown}")
    return "\n".join(lines) + "\n"


def test_every_print_of_the_catalogue_is_kept_here() -> None:
    names = [entry.name for entry in catalogue()]

    assert {request.name for request in ASKED.values()} == set(names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("key", ASKED)
def test_the_text_of_a_print(printed: Printed, golden: Golden, key: str) -> None:
    golden.check(f"{key}.txt", write_report(printed(key), ReportFormat.TEXT).decode())


@pytest.mark.parametrize("key", ONE_OF_EACH)
def test_the_cells_of_a_sheet(printed: Printed, golden: Golden, key: str) -> None:
    workbook = write_report(printed(key), ReportFormat.XLSX)

    golden.check(f"{key}.cells.txt", _cells(workbook))


@pytest.mark.parametrize("key", ONE_OF_EACH)
def test_the_words_on_paper(printed: Printed, golden: Golden, key: str) -> None:
    pages = page_texts(write_report(printed(key), ReportFormat.PDF, PaperSize.F4))

    text = "".join(f"--- {number}\n{page}\n" for number, page in enumerate(pages, start=1))
    golden.check(f"{key}.pages.txt", re.sub(r"pukul \d\d\.\d\d", "pukul (setempat)", text))


@pytest.mark.parametrize("form", ReportFormat)
def test_the_same_books_print_the_same_bytes(printed: Printed, form: ReportFormat) -> None:
    once = write_report(printed("monthly-october"), form)

    assert write_report(printed("monthly-october"), form) == once
