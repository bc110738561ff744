from datetime import date

import pytest

from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.closing import FundCount, MonthClosing, close_month
from kube_desktop.reports.overview import overview
from tests.books.deliveries.conftest import hand_in
from tests.group_files import TODAY
from tests.money import receive
from ui.books.deliveries.wishes import HandIn
from ui.home.todo import Todo, todos_of

OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)


@pytest.fixture
def closed(book: GroupFile) -> GroupFile:
    """A group that closed October."""
    receive(book, 50_000, OCTOBER.first)
    counts = (FundCount(Fund.UEP, {50_000: 1}),)
    book.act(close_month, MonthClosing(OCTOBER, OCTOBER.last, counts), today=TODAY)
    return book


def _reports(book: GroupFile, today: date) -> list[Todo]:
    view = book.read(overview, NOVEMBER, today=today)
    return [todo for todo in todos_of(view, NOVEMBER, is_due=False) if todo.page == "deliveries"]


def test_a_report_that_should_have_been_handed_in_is_to_be_done(closed: GroupFile) -> None:
    (todo,) = _reports(closed, date(2026, 11, 11))

    assert todo.title == "Laporan Oktober 2026 belum diserahkan"
    assert todo.wish == HandIn(2026, OCTOBER)


def test_until_the_tenth_nothing_is_to_be_done(closed: GroupFile) -> None:
    assert _reports(closed, date(2026, 11, 10)) == []


def test_a_report_that_was_handed_in_is_done(closed: GroupFile) -> None:
    hand_in(closed)

    assert _reports(closed, TODAY) == []
