from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.books.loans.rates import (
    Rate,
    RateNotUnderstoodError,
    RatePer,
    RatePeriodTwiceError,
    charge_for_days,
    parse_rate,
    round_half_up,
)
from tests.books.loans.agreements import percent


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("0", percent("0")),
        ("1.5", percent("1.5")),
        ("1,5%", percent("1.5")),
        (" 2 % ", percent("2")),
        ("2 persen", percent("2")),
        ("1,25% sebulan", percent("1.25")),
        ("1% per bulan", percent("1")),
        ("0.000001", percent("0.000001")),
        ("12% setahun", percent("12", RatePer.YEAR)),
        ("12 Setahun", percent("12", RatePer.YEAR)),
        ("12%/tahun", percent("12", RatePer.YEAR)),
        ("12% per  tahun", percent("12", RatePer.YEAR)),
    ],
)
def test_a_rate_is_read_as_people_write_it(text: str, rate: Rate) -> None:
    assert parse_rate(text) == rate


@pytest.mark.parametrize(
    "text", ["", "%", "-1", "satu", "1.5.5", "1,5 juta", "1000", "1 2", "1/2", "1,", "²"]
)
def test_what_is_no_percentage_is_refused(text: str) -> None:
    with pytest.raises(RateNotUnderstoodError):
        parse_rate(text)


def test_the_time_can_be_chosen_beside_the_number() -> None:
    assert parse_rate("12", RatePer.YEAR) == percent("12", RatePer.YEAR)
    assert parse_rate("12% setahun", RatePer.YEAR) == percent("12", RatePer.YEAR)


def test_two_times_are_refused() -> None:
    with pytest.raises(RatePeriodTwiceError, match="sebulan"):
        parse_rate("12% setahun", RatePer.MONTH)


def test_a_year_has_twelve_months_and_a_month_thirty_days() -> None:
    monthly, yearly = percent("1"), percent("12", RatePer.YEAR)

    assert monthly.a_year == yearly.a_year == Fraction(12, 100)
    assert monthly.a_day == yearly.a_day == Fraction(1, 3_000)


def test_the_days_of_a_rate_can_be_agreed() -> None:
    assert Rate(Fraction(365, 1_000), RatePer.YEAR, days=365).a_day == Fraction(1, 1_000)


@pytest.mark.parametrize(("number", "text"), [("0", "0"), ("10", "10"), ("1.50", "1.5")])
def test_a_rate_is_written_without_idle_zeros(number: str, text: str) -> None:
    assert percent(number).percent == text


@given(st.fractions(0, 10**9), st.sampled_from((1, 100, 500, 1_000)))
def test_rounding_goes_to_the_nearest_unit_and_a_half_upwards(amount: Fraction, unit: int) -> None:
    rounded = round_half_up(amount, unit)

    assert rounded % unit == 0
    assert -unit <= 2 * (amount - rounded) < unit


def test_the_charge_by_days_follows_what_is_owed_on_each_of_them() -> None:
    owed = ((1_000_000, 6), (600_000, 12), (500_000, 6), (300_000, 5))

    charged = [charge_for_days(balance, days, percent("1")) for balance, days in owed]

    assert charged == [2_000, 2_400, 1_000, 500]
    assert sum(charged) == 5_900
