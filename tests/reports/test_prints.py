"""Every print of the small group, as text, as sheet and on paper, as it was once found right."""

import re

import pytest

from kube_desktop.printing.model import PaperSize
from kube_desktop.printing.writing import ReportFormat, write_report
from kube_desktop.reports.catalogue import catalogue
from tests.golden_files import Golden
from tests.printing.reading import cells_of, page_texts
from tests.reports.conftest import Printed
from tests.reports.wanted import ASKED, ONE_OF_EACH, PACKS


def test_every_print_of_the_catalogue_is_kept_here() -> None:
    names = [entry.name for entry in catalogue()]

    assert {request.name for request in (*ASKED.values(), *PACKS.values())} == set(names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("key", ASKED)
def test_the_text_of_a_print(printed: Printed, golden: Golden, key: str) -> None:
    golden.check(f"{key}.txt", write_report(printed(key), ReportFormat.TEXT).decode())


@pytest.mark.parametrize("key", ONE_OF_EACH)
def test_the_cells_of_a_sheet(printed: Printed, golden: Golden, key: str) -> None:
    workbook = write_report(printed(key), ReportFormat.XLSX)

    golden.check(f"{key}.cells.txt", cells_of(workbook))


@pytest.mark.parametrize("key", ONE_OF_EACH)
def test_the_words_on_paper(printed: Printed, golden: Golden, key: str) -> None:
    pages = page_texts(write_report(printed(key), ReportFormat.PDF, PaperSize.F4))

    text = "".join(f"--- {number}\n{page}\n" for number, page in enumerate(pages, start=1))
    golden.check(f"{key}.pages.txt", re.sub(r"pukul \d\d\.\d\d", "pukul (setempat)", text))


@pytest.mark.parametrize("form", ReportFormat)
def test_the_same_books_print_the_same_bytes(printed: Printed, form: ReportFormat) -> None:
    once = write_report(printed("monthly-october"), form)

    assert write_report(printed("monthly-october"), form) == once
