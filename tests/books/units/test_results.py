"""What each line of business earned: the parts are the whole of UEP's income statement."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kube_desktop.books.cash.actions import cancel, record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.units.results import shift_results, unit_results
from kube_desktop.books.units.sheets import unit_results_sheet
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.statements import income_statement
from kube_desktop.printing.text import as_text
from tests.books.units.businesses import Businesses
from tests.golden_files import Golden

OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)


def enter(
    book: GroupFile, on: date, amount: int, unit: int | None, shift: int | None = None
) -> int:
    """Record a sale, or a purchase when the amount is negative, and return its entry."""
    kind = 1101 if amount > 0 else 1201
    entry = CashEntry(Fund.UEP, kind, on, abs(amount), "Warung", unit_id=unit, shift_id=shift)
    return book.act(record, entry).entry_id


def two_months(book: GroupFile, businesses: Businesses) -> None:
    warung, tents = businesses.warung, businesses.tents
    enter(book, date(2026, 10, 30), 200_000, warung, businesses.first)
    enter(book, date(2026, 11, 2), 350_000, warung, businesses.first)
    enter(book, date(2026, 11, 2), 20_000, warung, businesses.first)
    enter(book, date(2026, 11, 3), 300_000, warung, businesses.second)
    twice = enter(book, date(2026, 11, 5), 300_000, warung, businesses.second)
    book.act(cancel, twice, on=date(2026, 11, 6), reason="dua kali")
    enter(book, date(2026, 11, 4), -400_000, warung)
    enter(book, date(2026, 11, 7), 150_000, tents)
    enter(book, date(2026, 11, 8), -30_000, None)


def test_income_and_cost_stand_with_their_business_and_reversals_net(
    book: GroupFile, businesses: Businesses
) -> None:
    two_months(book, businesses)

    found = book.read(unit_results, OCTOBER, NOVEMBER)

    assert [(each.unit, each.month, each.income, each.cost, each.result) for each in found] == [
        ("Warung sembako", OCTOBER, 200_000, 0, 200_000),
        ("Warung sembako", NOVEMBER, 670_000, 400_000, 270_000),
        ("Sewa tenda", NOVEMBER, 150_000, 0, 150_000),
        ("", NOVEMBER, 0, 30_000, -30_000),
    ]


def test_a_shift_counts_the_days_on_which_it_took_something_that_counts(
    book: GroupFile, businesses: Businesses
) -> None:
    two_months(book, businesses)

    found = book.read(shift_results, NOVEMBER, NOVEMBER)

    assert [(each.shift, each.members, each.days, each.takings) for each in found] == [
        ("Giliran 1", ("Maria Bili",), 1, 370_000),
        ("Giliran 2", ("Anton Nahak",), 1, 300_000),
    ]


def test_a_shift_that_took_nothing_stands_there_with_nothing(
    book: GroupFile, businesses: Businesses
) -> None:
    enter(book, date(2026, 11, 2), 350_000, businesses.warung, businesses.first)

    found = book.read(shift_results, NOVEMBER, NOVEMBER)

    assert [(each.shift, each.days, each.takings) for each in found] == [
        ("Giliran 1", 1, 350_000),
        ("Giliran 2", 0, 0),
    ]


def test_the_print_of_a_month(book: GroupFile, businesses: Businesses, golden: Golden) -> None:
    two_months(book, businesses)

    sheet = book.read(unit_results_sheet, NOVEMBER, NOVEMBER)

    golden.check("unit_results_month.txt", as_text(sheet))


def test_the_print_of_several_months(
    book: GroupFile, businesses: Businesses, golden: Golden
) -> None:
    two_months(book, businesses)

    sheet = book.read(unit_results_sheet, OCTOBER, NOVEMBER)

    golden.check("unit_results_months.txt", as_text(sheet))


def test_a_group_without_lines_of_business_has_a_print_that_says_so(book: GroupFile) -> None:
    sheet = book.read(unit_results_sheet, NOVEMBER, NOVEMBER)

    assert "Belum ada pendapatan atau beban." in as_text(sheet)


class _TakeBackError(Exception):
    """Raised at the end of an example, so that nothing of it is kept."""


@pytest.mark.usefixtures("businesses")
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.tuples(
            st.sampled_from([1101, 1102, 1104, 1201, 1203]),
            st.dates(date(2026, 9, 1), date(2026, 12, 31)),
            st.integers(1, 9_000_000),
            st.sampled_from([(None, None), (1, None), (1, 1), (1, 2), (2, None)]),
            st.booleans(),
        ),
        max_size=15,
    )
)
def test_the_parts_are_the_whole_of_the_income_statement(
    book: GroupFile,
    happened: list[tuple[int, date, int, tuple[int | None, int | None], bool]],
) -> None:
    def act(work: UnitOfWork) -> None:
        for kind, on, amount, (unit, shift), is_taken_back in happened:
            entry = CashEntry(
                Fund.UEP, kind, on, amount, "Apa saja", unit_id=unit, shift_id=shift, party="Ani"
            )
            posted = record(work, entry)
            if is_taken_back:
                cancel(work, posted.entry_id, on=on, reason="salah")
        results = unit_results(work.reader, OCTOBER, NOVEMBER)
        shifts = shift_results(work.reader, OCTOBER, NOVEMBER)
        statement = {line.key: line for line in income_statement(work.reader, OCTOBER, NOVEMBER)}
        whole = statement["hasil"].per_fund[0]
        assert sum(each.result for each in results) == whole
        assert sum(each.takings for each in shifts) <= sum(each.income for each in results)
        raise _TakeBackError

    with pytest.raises(_TakeBackError):
        book.act(act)
