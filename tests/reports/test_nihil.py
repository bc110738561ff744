"""An empty book says *nihil* on paper only where somebody said so for the whole time of the print.

Of money that is the closing of the month, which the officers sign.
"""

import pytest

from kube_desktop.books.registers import find_register
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.closing import FundCount, MonthClosing, close_month
from kube_desktop.printing.text import as_text
from kube_desktop.registers.actions import declare_nihil
from kube_desktop.reports.catalogue import build
from kube_desktop.reports.request import ReportRequest
from tests.group_files import TODAY
from tests.money import receive
from tests.people import enter, woman

AUGUST, SEPTEMBER, OCTOBER = Month(2026, 8), Month(2026, 9), Month(2026, 10)
_RECORDS = {
    "guests": "guests",
    "incoming-letters": "incoming_letters",
    "outgoing-letters": "outgoing_letters",
    "activities": "activities",
    "training-participants": "activities",
    "meetings": "meetings",
    "attendance-recap": "meetings",
}
_MONEY = (
    "cash-book",
    "general-cash-book",
    "bank-book",
    "loan-cash-book",
    "solidarity-cash-book",
    "passbook",
    "unit-results",
    "monthly",
    "journal",
)


def _text(book: GroupFile, name: str, first: Month, last: Month, unit: int | None = None) -> str:
    request = ReportRequest(name, first, last, fund=Fund.UEP, member_id=1, unit_id=unit)
    return as_text(book.read(build, request))


@pytest.mark.parametrize(("name", "register"), _RECORDS.items())
def test_a_book_of_records_is_nihil_when_that_was_said_of_every_month(
    book: GroupFile, name: str, register: str
) -> None:
    nobody_said_so = _text(book, name, SEPTEMBER, SEPTEMBER)
    book.act(declare_nihil, find_register(register), SEPTEMBER, today=TODAY)

    of_the_month = _text(book, name, SEPTEMBER, SEPTEMBER)
    of_two_months = _text(book, name, SEPTEMBER, OCTOBER)

    assert "\nBelum ada catatan.\n" in nobody_said_so
    assert "ihil" not in nobody_said_so
    assert "\nNihil.\n" in of_the_month
    assert "\nBelum ada catatan.\n" in of_two_months
    assert "ihil" not in of_two_months


@pytest.mark.parametrize(
    "name",
    ["partners", "papers", "work-plan", "inventory", "livestock-mutation", "decisions"],
)
def test_what_nobody_can_call_nihil_is_not_called_so(book: GroupFile, name: str) -> None:
    text = _text(book, name, SEPTEMBER, SEPTEMBER)

    assert "ihil" not in text


def test_goods_that_nobody_looked_at_are_not_nihil(book: GroupFile) -> None:
    text = _text(book, "inventory-checks", SEPTEMBER, SEPTEMBER)

    assert "\nBelum ada pemeriksaan atau perbaikan yang dicatat.\n" in text


@pytest.mark.parametrize("name", _MONEY)
def test_a_book_of_money_is_nihil_in_months_that_were_closed(book: GroupFile, name: str) -> None:
    enter(book, woman())
    receive(book, 50_000, AUGUST.first)
    open_month = _text(book, name, SEPTEMBER, SEPTEMBER)
    for month in (AUGUST, SEPTEMBER):
        counted = MonthClosing(month, month.last, (FundCount(Fund.UEP, {50_000: 1}),))
        book.act(close_month, counted, today=TODAY)

    closed_month = _text(book, name, SEPTEMBER, SEPTEMBER)

    assert "(nihil)" not in open_month
    assert "Belum ada" in open_month
    assert "(nihil)" in closed_month


def test_a_book_of_money_is_not_nihil_while_one_month_is_open(book: GroupFile) -> None:
    receive(book, 50_000, AUGUST.first)
    for month in (AUGUST, SEPTEMBER):
        counted = MonthClosing(month, month.last, (FundCount(Fund.UEP, {50_000: 1}),))
        book.act(close_month, counted, today=TODAY)

    assert "(nihil)" not in _text(book, "cash-book", SEPTEMBER, OCTOBER)
