from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given

from kube_desktop.books.loans.due_dates import due_dates, paid_out_before
from kube_desktop.books.loans.terms import Frequency, LoanTerms, Method
from kube_desktop.foundation.calendar import Month
from tests.books.loans.agreements import PAID_OUT, agreed, possible_terms


def first_due(on: date, months: int) -> LoanTerms:
    return agreed(1_000, months, Method.FREE, paid_out=on - timedelta(days=1), first_due=on)


def test_a_month_that_lacks_the_day_has_it_on_its_last() -> None:
    days = due_dates(first_due(date(2023, 1, 31), 14))

    assert days[:5] == (
        date(2023, 1, 31),
        date(2023, 2, 28),
        date(2023, 3, 31),
        date(2023, 4, 30),
        date(2023, 5, 31),
    )
    assert days[13] == date(2024, 2, 29)


def test_after_february_the_day_is_the_agreed_one_again() -> None:
    days = due_dates(first_due(date(2023, 1, 30), 3))

    assert days == (date(2023, 1, 30), date(2023, 2, 28), date(2023, 3, 30))


@pytest.mark.parametrize(
    ("frequency", "days"),
    [
        (Frequency.MONTHLY, (date(2026, 12, 20), date(2027, 1, 20), date(2027, 2, 20))),
        (Frequency.AT_END, (date(2027, 2, 20),)),
    ],
)
def test_the_first_is_due_one_period_after_paying_out(
    frequency: Frequency, days: tuple[date, ...]
) -> None:
    assert due_dates(agreed(1_000, 3, Method.FREE, frequency=frequency)) == days


@pytest.mark.parametrize(
    ("frequency", "count", "apart"), [(Frequency.WEEKLY, 13, 7), (Frequency.FORTNIGHTLY, 6, 14)]
)
def test_three_months_have_thirteen_weeks(frequency: Frequency, count: int, apart: int) -> None:
    days = due_dates(agreed(1_000, 3, Method.FREE, frequency=frequency))

    assert len(days) == count
    assert {(later - day).days for day, later in pairwise((PAID_OUT, *days))} == {apart}


def test_paying_out_can_be_told_from_the_first_due_date() -> None:
    terms = agreed(1_000, 3, Method.FREE, frequency=Frequency.AT_END)

    assert paid_out_before(date(2027, 2, 20), terms) == PAID_OUT


@given(possible_terms())
def test_every_due_date_lies_after_the_one_before(terms: LoanTerms) -> None:
    days = (terms.paid_out, *due_dates(terms))

    assert all(day < later for day, later in pairwise(days))


@given(possible_terms())
def test_months_follow_each_other_without_a_gap(terms: LoanTerms) -> None:
    first, *others = due_dates(terms)

    months = [Month.of(day) for day in others]

    monthly = [Month.of(first).plus(number + 1) for number in range(len(others))]
    assert terms.frequency is not Frequency.MONTHLY or months == monthly
