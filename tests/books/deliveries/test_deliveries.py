from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kube_desktop.books.deliveries.queries import not_handed_in, reports_handed_in
from kube_desktop.books.deliveries.register import DELIVERIES
from kube_desktop.books.deliveries.rules import (
    BeforeItsTimeError,
    Delivery,
    HandedInAlreadyError,
    MonthMissingError,
    MonthName,
    MonthNotMeantError,
    MonthNotOverError,
    NameMissingError,
    ReportKind,
    Way,
    YearError,
    check_delivery,
    due_on,
)
from kube_desktop.books.deliveries.sheets import delivery_book
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.errors import RuleError
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.closing import FundCount, MonthClosing, close_month
from kube_desktop.ledger.closings import expected_cash
from kube_desktop.printing.text import as_text
from kube_desktop.registers.actions import cancel_record
from tests.books.deliveries.conftest import ANNUAL, OCTOBER, hand_in, hand_in_month
from tests.golden_files import Golden
from tests.group_files import TODAY
from tests.money import receive

SEPTEMBER, AUGUST, JULY = Month(2026, 9), Month(2026, 8), Month(2026, 7)


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"month": None}, MonthMissingError),
        ({"report": ReportKind.ANNUAL}, MonthNotMeantError),
        ({"report": ReportKind.LPJ, "month": None}, NameMissingError),
        ({"report": ReportKind.OTHER, "month": None}, NameMissingError),
        ({"year": 1026}, YearError),
        ({"year": 2028}, YearError),
        ({"year": 2027}, BeforeItsTimeError),
        ({"on_day": date(2026, 9, 30)}, BeforeItsTimeError),
        ({"on_day": date(2026, 10, 1)}, MonthNotOverError),
        ({"on_day": date(2026, 10, 30)}, MonthNotOverError),
        ({"report": ReportKind.ANNUAL, "month": None, "year": 2027}, BeforeItsTimeError),
    ],
)
def test_what_cannot_be_handed_in(given: dict[str, Any], refusal: type[RuleError]) -> None:
    with pytest.raises(refusal):
        check_delivery(replace(OCTOBER, **given), TODAY)


def test_a_report_may_be_handed_in_on_the_last_day_of_its_month_or_within_its_year() -> None:
    check_delivery(replace(OCTOBER, on_day=date(2026, 10, 31)), TODAY)
    check_delivery(replace(ANNUAL, on_day=date(2025, 1, 1)), TODAY)


@pytest.mark.parametrize(
    ("day", "is_late"),
    [(date(2026, 11, 9), False), (date(2026, 11, 10), False), (date(2026, 11, 11), True)],
)
def test_a_monthly_report_is_late_after_the_tenth(day: date, is_late: bool) -> None:  # noqa: FBT001 - a case
    assert replace(OCTOBER, on_day=day).is_late is is_late
    assert due_on(Month(2026, 10)) == date(2026, 11, 10)


def test_no_other_report_is_late() -> None:
    assert not replace(ANNUAL, on_day=TODAY).is_late


def test_one_monthly_report_for_each_month_and_addressee(book: GroupFile) -> None:
    hand_in(book)

    with pytest.raises(HandedInAlreadyError, match=r"Oktober 2026.*10/11/2026"):
        hand_in(book, addressee="pendamping SOSIAL", on_day=date(2026, 11, 12))

    assert hand_in(book, addressee="Dinas Sosial") == 2


def test_what_was_cancelled_may_be_handed_in_again(book: GroupFile) -> None:
    number = hand_in(book)
    book.act(cancel_record, DELIVERIES, number, reason="Belum jadi diserahkan")

    assert hand_in(book) == 2


def test_reports_are_named_as_people_call_them() -> None:
    other = Delivery(TODAY, ReportKind.LPJ, 2026, "Dinas Sosial", Way.USB, what="LPJ bantuan usaha")

    assert OCTOBER.title == "bulanan Oktober 2026"
    assert ANNUAL.title == "tahunan 2025"
    assert other.title == "LPJ bantuan usaha (2026)"


def test_months_are_counted_once_and_late_ones_by_their_first_hand_in(book: GroupFile) -> None:
    hand_in_month(book, SEPTEMBER, date(2026, 10, 11))
    hand_in_month(book, AUGUST, date(2026, 9, 12))
    hand_in_month(book, AUGUST, date(2026, 9, 10), addressee="Dinas Sosial")
    hand_in(book)
    hand_in(book, ANNUAL)

    got = book.read(reports_handed_in, date(2026, 8, 1), date(2026, 10, 31))

    assert got.months == (AUGUST, SEPTEMBER, Month(2026, 10))
    assert got.late == (SEPTEMBER,)
    assert (got.has_annual, got.due) == (False, 3)
    assert len(got.rows) == 4


@pytest.mark.parametrize(
    ("on_day", "counts"), [(date(2025, 11, 30), False), (date(2025, 12, 1), True)]
)
def test_an_annual_report_of_a_year_to_come_tells_nothing(
    book: GroupFile, on_day: date, *, counts: bool
) -> None:
    hand_in(book, ANNUAL, on_day=on_day)

    got = book.read(reports_handed_in, date(2025, 12, 1), date(2026, 11, 30))
    assert got.has_annual is counts


def test_an_annual_report_counts_where_the_time_touches_its_year(book: GroupFile) -> None:
    hand_in(book, ANNUAL)

    assert book.read(reports_handed_in, date(2025, 12, 1), date(2026, 11, 30)).has_annual
    assert not book.read(reports_handed_in, date(2026, 1, 1), date(2026, 12, 31)).has_annual


def test_nothing_handed_in_is_nothing(book: GroupFile) -> None:
    got = book.read(reports_handed_in, date(2026, 1, 1), date(2026, 12, 31))

    assert (got.months, got.late, got.has_annual, got.due, got.rows) == ((), (), False, 12, ())


def _close(book: GroupFile, *months: Month) -> None:
    for month in months:
        receive(book, 10_000, month.first)
    for month in months:
        in_box = book.read(expected_cash, Fund.UEP, month.last)
        counts = (FundCount(Fund.UEP, {10_000: in_box // 10_000}),)
        book.act(close_month, MonthClosing(month, month.last, counts), today=TODAY)


def test_a_closed_month_is_reminded_of_after_its_tenth_day(book: GroupFile) -> None:
    _close(book, Month(2026, 10))

    assert book.read(not_handed_in, date(2026, 11, 10)) == ()
    assert book.read(not_handed_in, date(2026, 11, 11)) == (Month(2026, 10),)


def test_nobody_is_reminded_of_what_is_handed_in_or_not_closed_or_long_ago(
    book: GroupFile,
) -> None:
    months = (Month(2026, 6), JULY, AUGUST, SEPTEMBER)
    _close(book, *months)
    hand_in_month(book, AUGUST, date(2026, 9, 5))

    assert book.read(not_handed_in, TODAY) == (JULY, SEPTEMBER)


def test_a_group_that_began_lately_is_not_asked_about_the_time_before(book: GroupFile) -> None:
    _close(book, SEPTEMBER)

    assert book.read(not_handed_in, TODAY) == (SEPTEMBER,)


def test_the_log_on_paper_names_each_report(book: GroupFile, golden: Golden) -> None:
    hand_in_month(book, SEPTEMBER, date(2026, 10, 14))
    hand_in(book)
    hand_in(book, ANNUAL, on_day=date(2026, 1, 20), addressee="Dinas Sosial", way=Way.USB)
    book.act(cancel_record, DELIVERIES, hand_in(book, addressee="Lurah"), reason="Tidak jadi")

    golden.check("log.txt", as_text(book.read(delivery_book, Month(2026, 1), Month(2026, 12))))


def test_every_month_has_a_name() -> None:
    assert [name.title_on_paper for name in MonthName] == [
        Month(2026, number).label.removesuffix(" 2026") for number in range(1, 13)
    ]
