"""Loans for tests: short ways to agree on one, and every one that can be."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from kube_desktop.books.loans.rates import NO_CHARGE, Rate, RatePer
from kube_desktop.books.loans.schedule import Schedule, make_schedule
from kube_desktop.books.loans.terms import UNITS, Frequency, LoanTerms, Method

PAID_OUT = date(2026, 11, 20)
CENTS = 100
"""Figures with cents are tried with the cent as the rupiah."""


def percent(number: str, per: RatePer = RatePer.MONTH) -> Rate:
    """Return a rate of so many percent."""
    return Rate(Fraction(number) * Fraction(1, 100), per)


def agreed(principal: int, months: int, method: Method, **given: Any) -> LoanTerms:  # noqa: ANN401
    """Return terms of a loan that is paid out on an ordinary day."""
    return LoanTerms(principal, months, method, **{"paid_out": PAID_OUT, **given})


def principals(schedule: Schedule) -> list[int]:
    """Return the principal of every instalment."""
    return [each.principal for each in schedule.instalments]


def charges(schedule: Schedule) -> list[int]:
    """Return the charge of every instalment."""
    return [each.charge for each in schedule.instalments]


def amounts(schedule: Schedule) -> list[int]:
    """Return what is paid each time."""
    return [each.amount for each in schedule.instalments]


@st.composite
def possible_terms(draw: st.DrawFn, methods: tuple[Method, ...] = tuple(Method)) -> LoanTerms:
    """Draw terms of every method, frequency, rounding and grace that can be kept to.

    The loan is large enough that rounding never pays it back before its last instalment.
    """
    method = draw(st.sampled_from(methods))
    frequency = draw(st.sampled_from(Frequency))
    months = draw(st.integers(1, 24))
    unit = draw(st.sampled_from(UNITS))
    paid_out = draw(st.dates(date(2000, 1, 1), date(2100, 12, 31)))
    wait = draw(st.none() | st.integers(1, 60))
    terms = LoanTerms(
        principal=1,
        months=months,
        method=method,
        paid_out=paid_out,
        rate=draw(_possible_rates(method)),
        frequency=frequency,
        unit=unit,
        first_due=None if wait is None else paid_out + timedelta(days=wait),
        grace_is_charged=draw(st.booleans()),
    )
    return _large_enough(draw, terms)


def _possible_rates(method: Method) -> st.SearchStrategy[Rate]:
    """Rates up to five percent."""
    if method is Method.FREE:
        return st.just(NO_CHARGE)
    shares = st.integers(0, 5_000).map(lambda number: Fraction(number, 100_000))
    days = st.none() | st.integers(1, 60) if method is Method.DAILY else st.none()
    return st.builds(Rate, shares, st.sampled_from(RatePer), days)


def _large_enough(draw: st.DrawFn, terms: LoanTerms) -> LoanTerms:
    grace = draw(st.integers(0, terms.count - 1))
    least = terms.unit * terms.count**2 * 200
    return replace(terms, principal=draw(st.integers(least, least + 10**9)), grace=grace)


def schedules(methods: tuple[Method, ...] = tuple(Method)) -> st.SearchStrategy[Schedule]:
    """Draw the schedules of such terms."""
    return possible_terms(methods).map(make_schedule)
