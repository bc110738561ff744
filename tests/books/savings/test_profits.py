from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.books.savings.profits import (
    Measure,
    NothingToDivideError,
    Profit,
    ProfitPotError,
    ProfitRateError,
    ProfitTimeError,
    ProfitWithoutMonthEndError,
    check_profit,
    divide_profit,
)
from tests.group_files import TODAY

YEAR = Profit(
    on_day=date(2026, 11, 20),
    from_day=date(2026, 8, 1),
    until_day=date(2026, 10, 31),
    measure=Measure.AVERAGE,
    pot=100_000,
)


@given(st.integers(1, 10**9), st.lists(st.integers(1, 10**9), min_size=1, max_size=40))
def test_an_amount_is_divided_without_losing_a_rupiah(pot: int, weights: list[int]) -> None:
    shares = divide_profit(replace(YEAR, pot=pot), tuple(weights))

    assert sum(shares) == pot
    whole = sum(weights)
    for share, weight in zip(shares, weights, strict=True):
        assert abs(share * whole - pot * weight) < whole


def test_a_percentage_is_of_the_average_balance() -> None:
    # Three month ends of 100.000 and 50.000 each: averages that sum to 150.000.
    shares = divide_profit(replace(YEAR, pot=None, rate="1,5"), (300_000, 150_000))

    assert shares == (1_500, 750)


def test_balances_are_measured_at_the_ends_of_the_months_in_that_time() -> None:
    days = replace(YEAR, from_day=date(2026, 8, 15), until_day=date(2026, 10, 30)).days

    assert days == (date(2026, 8, 31), date(2026, 9, 30))
    assert replace(YEAR, measure=Measure.CLOSING).days == (date(2026, 10, 31),)


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"until_day": date(2026, 7, 31)}, ProfitTimeError),
        ({"on_day": date(2026, 10, 30)}, ProfitTimeError),
        (
            {"from_day": date(2026, 10, 1), "until_day": date(2026, 10, 30)},
            ProfitWithoutMonthEndError,
        ),
        ({"pot": None}, ProfitPotError),
        ({"rate": "2"}, ProfitPotError),
        ({"pot": None, "rate": "banyak"}, ProfitRateError),
        ({"pot": None, "rate": "0"}, ProfitRateError),
        ({"pot": None, "rate": "1,25"}, ProfitRateError),
    ],
)
def test_a_profit_that_cannot_be_reckoned_is_refused(
    wrong: dict[str, object], error: type[Exception]
) -> None:
    with pytest.raises(error):
        check_profit(replace(YEAR, **wrong), TODAY)  # type: ignore[arg-type]


def test_nothing_can_be_divided_where_nobody_saved_or_the_percentage_is_too_small() -> None:
    with pytest.raises(NothingToDivideError):
        divide_profit(YEAR, ())
    with pytest.raises(NothingToDivideError):
        divide_profit(replace(YEAR, pot=None, rate="0,1"), (300,))
