from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given

from kube_desktop.books.loans.rates import Rate, RatePer
from kube_desktop.books.loans.schedule import (
    InstalmentTooLargeError,
    InstalmentTooSmallError,
    PrincipalTooSmallError,
    Schedule,
    make_schedule,
)
from kube_desktop.books.loans.terms import Frequency, LoanTerms, Method, TermOutOfRangeError
from tests.books.loans.agreements import (
    CENTS,
    agreed,
    amounts,
    charges,
    percent,
    possible_terms,
    principals,
    schedules,
)

YEARLY_12 = percent("12", RatePer.YEAR)


def scheduled(principal: int, months: int, method: Method, **given: Any) -> Schedule:  # noqa: ANN401
    return make_schedule(agreed(principal, months, method, **given))


def test_equal_principal_and_a_charge_on_the_balance_rounded_to_a_hundred() -> None:
    schedule = scheduled(
        10_000_000,
        24,
        Method.DECLINING,
        rate=percent("2"),
        unit=100,
        paid_out=date(2014, 6, 2),
    )

    assert principals(schedule) == [416_700] * 23 + [415_900]
    assert charges(schedule)[:6] == [200_000, 191_700, 183_300, 175_000, 166_700, 158_300]
    assert [charges(schedule)[number - 1] for number in (10, 20, 24)] == [125_000, 41_700, 8_300]
    assert schedule.instalments[-1].due_on == date(2016, 6, 2)


def test_a_declining_charge_of_a_year_is_counted_by_the_month() -> None:
    schedule = scheduled(6_000_000, 6, Method.DECLINING, rate=YEARLY_12)

    assert charges(schedule) == [60_000, 50_000, 40_000, 30_000, 20_000, 10_000]


def test_the_declining_charge_of_the_smallest_usual_loan() -> None:
    schedule = scheduled(500_000, 3, Method.DECLINING, rate=percent("1"))

    assert charges(schedule) == [5_000, 3_333, 1_667]


def test_a_flat_charge_and_a_last_instalment_that_takes_what_remains() -> None:
    schedule = scheduled(5_000, 18, Method.FLAT, rate=YEARLY_12)

    assert principals(schedule) == [278] * 17 + [274]
    assert charges(schedule) == [50] * 18
    assert amounts(schedule) == [328] * 17 + [324]


def test_a_flat_charge_that_divides_without_rest() -> None:
    schedule = scheduled(30_000_000, 12, Method.FLAT, rate=YEARLY_12)

    assert set(principals(schedule)) == {2_500_000}
    assert set(charges(schedule)) == {300_000}


def test_a_flat_charge_is_asked_every_month_not_once() -> None:
    schedule = scheduled(6_000_000, 12, Method.FLAT, rate=percent("1.5"))

    assert set(amounts(schedule)) == {590_000}


def test_an_annuity_pays_the_same_each_time() -> None:
    schedule = scheduled(12_000 * CENTS, 4, Method.ANNUITY, rate=percent("2"))

    assert principals(schedule) == [291_149, 296_972, 302_911, 308_968]
    assert charges(schedule) == [24_000, 18_177, 12_238, 6_179]


def test_an_annuity_with_an_agreed_instalment() -> None:
    schedule = scheduled(5_000 * CENTS, 18, Method.ANNUITY, rate=YEARLY_12, instalment=305 * CENTS)

    assert charges(schedule) == [
        5_000, 4_745, 4_487, 4_227, 3_965, 3_699, 3_431, 3_161, 2_887,
        2_611, 2_332, 2_050, 1_766, 1_479, 1_188, 895, 599, 300,
    ]  # fmt: skip
    assert principals(schedule)[-1] == 30_022


def test_an_annuity_that_costs_nothing_divides_the_loan() -> None:
    assert principals(scheduled(1_000, 4, Method.ANNUITY)) == [250] * 4


@pytest.mark.parametrize(
    ("principal", "months", "expected"),
    [
        (1_000, 4, [250, 250, 250, 250]),
        (500_000, 3, [166_667, 166_667, 166_666]),
    ],
)
def test_a_loan_without_charge_loses_no_rupiah(
    principal: int, months: int, expected: list[int]
) -> None:
    schedule = scheduled(principal, months, Method.FREE)

    assert principals(schedule) == expected
    assert schedule.charge == 0


def test_instalments_can_be_rounded_to_the_smallest_note() -> None:
    assert principals(scheduled(500_000, 3, Method.FREE, unit=1_000)) == [167_000, 167_000, 166_000]


def test_a_charge_by_days_follows_the_length_of_each_month() -> None:
    schedule = scheduled(300_000, 3, Method.DAILY, rate=percent("3"), paid_out=date(2026, 12, 31))

    assert [each.due_on.isoformat() for each in schedule.instalments] == [
        "2027-01-31",
        "2027-02-28",
        "2027-03-31",
    ]
    assert charges(schedule) == [9_300, 5_600, 3_100]


def test_a_charge_by_days_counts_a_long_first_period() -> None:
    schedule = scheduled(300_000, 3, Method.DAILY, rate=percent("3"), first_due=date(2026, 12, 30))

    assert charges(schedule)[0] == 300_000 * 40 // 1_000


def test_one_payment_at_the_end_brings_the_charge_of_all_months() -> None:
    schedule = scheduled(
        500_000, 3, Method.DECLINING, rate=percent("1"), frequency=Frequency.AT_END
    )

    assert amounts(schedule) == [515_000]


def test_grace_brings_the_charge_and_no_principal() -> None:
    schedule = scheduled(600_000, 5, Method.DECLINING, rate=percent("1"), grace=2)

    assert principals(schedule) == [0, 0, 200_000, 200_000, 200_000]
    assert charges(schedule) == [6_000, 6_000, 6_000, 4_000, 2_000]


def test_grace_can_be_free_of_charge() -> None:
    schedule = scheduled(
        600_000, 5, Method.FLAT, rate=percent("1"), grace=2, grace_is_charged=False
    )

    assert charges(schedule) == [0, 0, 6_000, 6_000, 6_000]


@pytest.mark.parametrize(
    "terms",
    [
        agreed(5_000, 12, Method.FREE, unit=1_000),
        agreed(10_000, 12, Method.FLAT, unit=1_000, rate=percent("1")),
        agreed(5, 12, Method.FREE),
        agreed(5_000, 12, Method.ANNUITY, unit=1_000, rate=percent("1")),
    ],
)
def test_a_loan_too_small_for_its_rounding_is_refused(terms: LoanTerms) -> None:
    with pytest.raises(PrincipalTooSmallError, match="tidak bisa dibagi 12 kali") as refused:
        make_schedule(terms)

    assert refused.value.field == "unit"


def test_an_agreed_instalment_below_the_charge_is_refused() -> None:
    with pytest.raises(InstalmentTooSmallError, match=r"Rp50\.000 tidak cukup"):
        scheduled(5_000_000, 12, Method.ANNUITY, rate=percent("1"), instalment=50_000)


def test_an_agreed_instalment_that_pays_back_too_soon_is_refused() -> None:
    with pytest.raises(InstalmentTooLargeError, match="ke-3, bukan ke-12"):
        scheduled(500_000, 12, Method.ANNUITY, instalment=200_000)


def test_terms_that_cannot_be_make_no_schedule() -> None:
    with pytest.raises(TermOutOfRangeError):
        scheduled(500_000, 0, Method.FREE)


@given(schedules())
def test_the_principal_sums_to_the_loan_in_as_many_rows_as_agreed(schedule: Schedule) -> None:
    rows = schedule.instalments

    assert sum(principals(schedule)) == schedule.terms.principal == schedule.principal
    assert [each.number for each in rows] == list(range(1, schedule.terms.count + 1))
    assert rows[-1].balance == 0


@given(schedules())
def test_every_balance_is_the_one_before_less_the_principal(schedule: Schedule) -> None:
    balances = [schedule.terms.principal, *(each.balance for each in schedule.instalments)]

    assert [before - after for before, after in pairwise(balances)] == principals(schedule)


@given(schedules())
def test_nothing_is_negative_and_only_grace_brings_no_principal(schedule: Schedule) -> None:
    grace = schedule.terms.grace

    assert min(charges(schedule)) >= 0
    assert set(principals(schedule)[:grace]) <= {0}
    assert min(principals(schedule)[grace:]) > 0


@given(schedules())
def test_all_but_the_last_is_rounded_to_the_unit(schedule: Schedule) -> None:
    unit = schedule.terms.unit

    assert {charge % unit for charge in charges(schedule)} == {0}
    assert {principal % unit for principal in principals(schedule)[:-1]} <= {0}


@given(schedules((Method.DECLINING, Method.ANNUITY)))
def test_a_charge_on_the_balance_never_rises(schedule: Schedule) -> None:
    charged = [
        each.charge
        for each in schedule.instalments
        if each.number > schedule.terms.grace or schedule.terms.grace_is_charged
    ]

    assert charged == sorted(charged, reverse=True)


@given(schedules((Method.FREE, Method.FLAT, Method.DECLINING, Method.DAILY)))
def test_equal_principal_differs_in_the_last_instalment_only(schedule: Schedule) -> None:
    usual = principals(schedule)[schedule.terms.grace : -1]

    assert len(set(usual)) <= 1


@given(schedules((Method.ANNUITY,)))
def test_an_annuity_differs_in_the_last_instalment_only(schedule: Schedule) -> None:
    usual = amounts(schedule)[schedule.terms.grace : -1]

    assert len(set(usual)) <= 1


@given(possible_terms((Method.FREE, Method.FLAT, Method.DECLINING, Method.ANNUITY)))
def test_the_day_of_paying_out_changes_no_amount_unless_days_are_counted(
    terms: LoanTerms,
) -> None:
    moved = replace(terms, paid_out=date(1999, 2, 28), first_due=None)

    assert amounts(make_schedule(terms)) == amounts(make_schedule(moved))


@given(possible_terms())
def test_the_same_terms_always_give_the_same_schedule(terms: LoanTerms) -> None:
    assert make_schedule(terms) == make_schedule(replace(terms))


@given(possible_terms((Method.FLAT, Method.DECLINING, Method.DAILY)))
def test_a_loan_at_nothing_costs_nothing(terms: LoanTerms) -> None:
    assert make_schedule(replace(terms, rate=Rate(terms.rate.share * 0))).charge == 0
