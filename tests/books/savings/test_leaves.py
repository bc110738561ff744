"""The book of paper that goes on where its last print ended."""

from contextlib import closing
from datetime import date
from typing import cast

import pytest
from PIL import Image, ImageChops

from kube_desktop.books.cash.actions import cancel, record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.savings.leaves import (
    LINES_ON_A_PAGE,
    BookStillEmptyError,
    NothingToPrintError,
    passbook_leaves,
)
from kube_desktop.ledger.accounts import Fund
from kube_desktop.printing.model import PaperSize, Report, Table
from kube_desktop.printing.pdf import write_pdf
from kube_desktop.printing.preview import PdfPages
from kube_desktop.printing.text import as_text
from tests.books.savings.conftest import Savers
from tests.golden_files import Golden
from tests.printing.reading import words as words_of

_FOOT = 0.12
"""The share of a page in which the foot stands, which tells the day of printing."""


def test_a_page_and_its_continuation_laid_over_each_other_are_one_print_of_all(
    savers: Savers,
) -> None:
    save(savers, 5)
    long = CashEntry(
        Fund.TAB, 3101, date(2026, 11, 6), 125_000, "Titipan ibu " * 16, member_id=savers.maria
    )
    wrong = savers.book.act(record, long).entry_id
    first = savers.book.read(passbook_leaves, savers.maria)
    savers.book.act(cancel, wrong, on=date(2026, 11, 7), reason="salah orang")
    save(savers, LINES_ON_A_PAGE)
    second = savers.book.read(passbook_leaves, savers.maria, after=6)
    whole = savers.book.read(passbook_leaves, savers.maria)

    for paper in PaperSize:
        (begun,), (gone_on, new), pages = (
            pictures(report, paper) for report in (first, second, whole)
        )
        assert same(ImageChops.darker(begun, gone_on), pages[0])
        assert same(new, pages[1])
        assert not same(begun, pages[0])


def test_what_is_on_the_paper_is_not_printed_again(savers: Savers) -> None:
    save(savers, 5)
    report = savers.book.read(passbook_leaves, savers.maria, after=3)

    words = words_of(write_pdf(report))

    assert "01/11/2026" not in words
    assert "04/11/2026" in words
    assert "KUBE Melati" not in words
    assert "Saldo" not in words


def test_a_full_page_goes_over_to_a_new_one_with_its_balance(savers: Savers) -> None:
    save(savers, LINES_ON_A_PAGE + 1)

    report = savers.book.read(passbook_leaves, savers.maria, after=LINES_ON_A_PAGE)

    (table,) = tables(report)
    assert table.rows[0][1] == "Dipindahkan dari halaman 1"
    assert table.rows[0][4] == LINES_ON_A_PAGE * 10_000
    assert (table.on_paper, report.first_page) == (0, 2)


def test_a_book_prints_from_the_start(savers: Savers, golden: Golden) -> None:
    save(savers, 2)
    wrong = savers.withdraw(savers.maria, 5_000, date(2026, 11, 8))
    savers.book.act(cancel, wrong, on=date(2026, 11, 9), reason="tidak jadi")

    golden.check("leaves.txt", as_text(savers.book.read(passbook_leaves, savers.maria)))


def test_there_is_nothing_to_print_where_nothing_is_new(savers: Savers) -> None:
    with pytest.raises(BookStillEmptyError):
        savers.book.read(passbook_leaves, savers.maria)

    save(savers, 2)
    with pytest.raises(NothingToPrintError):
        savers.book.read(passbook_leaves, savers.maria, after=2)


@pytest.mark.parametrize("after", [0, 1, 13, 14, 15, 27, 28, 29])
def test_every_new_line_stands_in_the_row_that_is_its_own(savers: Savers, after: int) -> None:
    save(savers, 30)

    report = savers.book.read(passbook_leaves, savers.maria, after=after)

    printed = [
        (page, row, cells[4])
        for page, table in enumerate(tables(report), report.first_page - 1)
        for row, cells in enumerate(table.rows)
        if row >= max(table.on_paper, 1) and cells[4] is not None
    ]
    assert printed == [
        (line // LINES_ON_A_PAGE, line % LINES_ON_A_PAGE + 1, (line + 1) * 10_000)
        for line in range(after, 30)
    ]


def save(savers: Savers, count: int) -> None:
    """Record deposits of 10.000 on the first days of November."""
    for number in range(count):
        savers.deposit(savers.maria, 10_000, date(2026, 11, number % 20 + 1))


def tables(report: Report) -> list[Table]:
    """Return the leaves."""
    return [cast("Table", section) for section in report.sections]


def pictures(report: Report, paper: PaperSize) -> list[Image.Image]:
    """Return the pages in grey, without their foot."""
    found = []
    with closing(PdfPages(write_pdf(report, paper))) as pages:
        for place in range(len(pages)):
            image = pages.image(place, scale=1.0)
            size = (image.width, image.height)
            page = Image.frombuffer("RGBX", size, image.pixels, "raw", "BGRX", image.stride)
            found.append(page.convert("L").crop((0, 0, size[0], int(size[1] * (1 - _FOOT)))))
    return found


def same(one: Image.Image, other: Image.Image) -> bool:
    """Whether two pictures differ by no more than what drawing twice over blurs."""
    difference = ImageChops.difference(one, other)
    return cast("tuple[int, int]", difference.getextrema())[1] <= 2
