"""What being late costs, counted from dues and payments only."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.books.loans.late_fees import Due, Payment, days_paid, late_fees
from kube_desktop.books.loans.loan_rules import LateFee
from kube_desktop.books.loans.payments import Parts
from tests.books.loans.lending import RULES

FIRST, SECOND = date(2026, 10, 1), date(2026, 11, 1)
DUES = (Due(1, FIRST, 100, 10), Due(2, SECOND, 100, 10))
FIXED = replace(RULES, late_fee=LateFee.FIXED, late_fee_amount=5_000, patience=3)
DAILY = replace(RULES, late_fee=LateFee.DAILY, late_fee_amount=500, patience=3)


def paid(day: date, principal: int = 100, charge: int = 10, number: int = 1) -> Payment:
    return Payment(number, day, Parts(charge=charge, principal=principal))


@pytest.mark.parametrize(
    ("on", "fixed", "daily"),
    [
        (date(2026, 10, 1), 0, 0),
        (date(2026, 10, 4), 0, 0),
        (date(2026, 10, 5), 5_000, 500),
        (date(2026, 10, 10), 5_000, 3_000),
        (date(2026, 11, 5), 10_000, 16_500),
    ],
)
def test_a_fee_comes_after_the_days_that_the_group_waits(on: date, fixed: int, daily: int) -> None:
    assert late_fees(DUES, (), on, FIXED) == fixed
    assert late_fees(DUES, (), on, DAILY) == daily


def test_paying_ends_the_days_of_the_oldest_instalment() -> None:
    payments = (paid(date(2026, 10, 10)),)

    assert late_fees(DUES, payments, date(2026, 10, 31), DAILY) == 500 * 6


def test_an_instalment_is_late_until_its_last_rupiah() -> None:
    payments = (paid(FIRST, principal=99), paid(date(2026, 10, 10), 1, 0, number=2))

    assert days_paid(DUES, payments) == (date(2026, 10, 10), None)
    assert late_fees(DUES, payments, date(2026, 10, 31), FIXED) == 5_000


def test_who_pays_ahead_is_never_late() -> None:
    payments = (paid(date(2026, 9, 1), 200, 20),)

    assert late_fees(DUES, payments, date(2027, 1, 1), DAILY) == 0


def test_what_was_due_when_the_plan_was_made_has_no_new_fee() -> None:
    assert late_fees((Due(0, FIRST, 0, 10),), (), SECOND, FIXED) == 0


def test_without_a_rule_nothing_is_asked() -> None:
    assert late_fees(DUES, (), date(2030, 1, 1), RULES) == 0


def test_an_instalment_of_nothing_is_paid_on_its_day() -> None:
    assert days_paid((Due(1, FIRST, 0, 0),), ()) == (FIRST,)


@given(
    st.lists(st.tuples(st.integers(0, 120), st.integers(0, 120), st.integers(0, 20)), max_size=6),
    st.integers(0, 200),
)
def test_fees_never_shrink_with_time_and_paying_more_never_adds(
    brought: list[tuple[int, int, int]], after: int
) -> None:
    payments = tuple(
        paid(FIRST + timedelta(days), principal, charge, number)
        for number, (days, principal, charge) in enumerate(brought)
    )
    on = FIRST + timedelta(after)

    fee = late_fees(DUES, payments, on, DAILY)

    assert 0 <= fee <= late_fees(DUES, payments, on + timedelta(1), DAILY)
    assert fee <= late_fees(DUES, payments[:-1], on, DAILY)
