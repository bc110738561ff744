"""Loans and the rules about them are found like every record."""

from dataclasses import replace

import pytest

from kube_desktop.books.loans.register import LOANS
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record
from kube_desktop.search.index import SearchIndex
from tests.books.loans.lending import USUAL, ask, begin, rule


@pytest.fixture
def index(book: GroupFile) -> SearchIndex:
    """An index of a group with two loans and rules."""
    begin(book)
    ask(book)
    ask(book, replace(USUAL, member_id=None, borrower="Ina Sole", purpose="Beli pupuk"))
    rule(book, conditions="Ada penjamin dari rukun tetangga")
    made = SearchIndex()
    book.read(made.refresh)
    return made


@pytest.mark.parametrize(
    ("text", "page", "wish"),
    [
        ("maria jualan", "loans", 1),
        ("P-2026-002", "loans", 2),
        ("ina pupuk", "loans", 2),
        ("rukun tetangga", "loan_rules", 1),
    ],
)
def test_a_loan_is_found_by_its_words(
    book: GroupFile, index: SearchIndex, text: str, page: str, wish: int
) -> None:
    (found,) = book.read(index.find, text)
    index.close()

    assert (found.page, found.wish) == (page, wish)


def test_a_cancelled_loan_is_still_found(book: GroupFile, index: SearchIndex) -> None:
    book.act(cancel_record, LOANS, 2, reason="Tidak jadi")
    book.read(index.refresh)

    (found,) = book.read(index.find, "pupuk")
    index.close()

    assert found.wish == 2
