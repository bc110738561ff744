from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from kube_desktop.books.loans.rates import Rate
from kube_desktop.books.loans.terms import (
    FirstDueTooEarlyError,
    Frequency,
    GraceTooLongError,
    InstalmentNotAgreedError,
    LoanTerms,
    Method,
    PrincipalOutOfRangeError,
    RateDaysError,
    RateDaysNotCountedError,
    RateOfFreeLoanError,
    RateOutOfRangeError,
    TermOutOfRangeError,
    UnitNotOfferedError,
    check_terms,
)
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.money import LARGEST_AMOUNT
from tests.books.loans.agreements import agreed, percent

LOAN = agreed(500_000, 3, Method.FLAT, rate=percent("1"))


@pytest.mark.parametrize(
    "terms",
    [
        LOAN,
        replace(LOAN, principal=LARGEST_AMOUNT, months=360),
        replace(LOAN, first_due=date(2026, 11, 21), grace=2, unit=1_000),
        replace(LOAN, method=Method.FREE, rate=percent("0")),
        replace(LOAN, method=Method.ANNUITY, instalment=200_000),
        replace(LOAN, rate=percent("100")),
    ],
)
def test_terms_that_can_be_pass(terms: LoanTerms) -> None:
    check_terms(terms)


@pytest.mark.parametrize(
    ("given", "error", "field"),
    [
        ({"principal": 0}, PrincipalOutOfRangeError, "principal"),
        ({"principal": -1}, PrincipalOutOfRangeError, "principal"),
        ({"principal": LARGEST_AMOUNT + 1}, PrincipalOutOfRangeError, "principal"),
        ({"months": 0}, TermOutOfRangeError, "months"),
        ({"months": 361}, TermOutOfRangeError, "months"),
        ({"unit": 0}, UnitNotOfferedError, "unit"),
        ({"unit": 250}, UnitNotOfferedError, "unit"),
        ({"rate": percent("100.5")}, RateOutOfRangeError, "rate"),
        ({"rate": percent("-1")}, RateOutOfRangeError, "rate"),
        ({"rate": Rate(Fraction(1, 100), days=0)}, RateDaysError, "rate"),
        ({"rate": Rate(Fraction(1, 100), days=30)}, RateDaysNotCountedError, "rate"),
        ({"rate": Rate(Fraction(1, 100), days=367)}, RateDaysError, "rate"),
        ({"method": Method.FREE}, RateOfFreeLoanError, "rate"),
        ({"first_due": date(2026, 11, 20)}, FirstDueTooEarlyError, "first_due"),
        ({"grace": 3}, GraceTooLongError, "grace"),
        ({"grace": -1}, GraceTooLongError, "grace"),
        ({"grace": 1, "frequency": Frequency.AT_END}, GraceTooLongError, "grace"),
        ({"instalment": 200_000}, InstalmentNotAgreedError, "instalment"),
    ],
)
def test_terms_that_cannot_be_are_refused_beside_their_field(
    given: dict[str, Any], error: type[RuleError], field: str
) -> None:
    with pytest.raises(error) as refused:
        check_terms(replace(LOAN, **given))

    assert refused.value.field == field
    assert str(refused.value)


@pytest.mark.parametrize(
    ("frequency", "months", "count"),
    [
        (Frequency.MONTHLY, 3, 3),
        (Frequency.FORTNIGHTLY, 1, 2),
        (Frequency.FORTNIGHTLY, 12, 26),
        (Frequency.WEEKLY, 1, 4),
        (Frequency.WEEKLY, 12, 52),
        (Frequency.AT_END, 12, 1),
    ],
)
def test_as_many_instalments_as_periods_fit_into_the_months(
    frequency: Frequency, months: int, count: int
) -> None:
    assert replace(LOAN, frequency=frequency, months=months).count == count


@pytest.mark.parametrize(
    ("frequency", "share"),
    [
        (Frequency.MONTHLY, Fraction(1, 100)),
        (Frequency.FORTNIGHTLY, Fraction(12, 2_600)),
        (Frequency.WEEKLY, Fraction(12, 5_200)),
        (Frequency.AT_END, Fraction(3, 100)),
    ],
)
def test_a_period_costs_its_part_of_the_year(frequency: Frequency, share: Fraction) -> None:
    assert replace(LOAN, frequency=frequency).rate_of_period == share
