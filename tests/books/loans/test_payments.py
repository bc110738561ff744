from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.books.loans.payments import (
    USUAL_ORDER,
    OverpaidError,
    Parts,
    PaymentOrderError,
    PaymentPart,
    PrincipalNotConservedError,
    SettlementCharge,
    reschedule,
    settlement,
    split_payment,
)
from kube_desktop.books.loans.schedule import Schedule, make_schedule
from kube_desktop.books.loans.terms import LoanTerms, Method
from kube_desktop.ledger.entries import AmountOutOfRangeError
from tests.books.loans.agreements import PAID_OUT, agreed, percent, possible_terms, schedules

OWED = Parts(late_fee=5_000, charge=10_000, principal=500_000)
FLAT = make_schedule(agreed(600_000, 3, Method.FLAT, rate=percent("1")))
DAILY = make_schedule(agreed(600_000, 3, Method.DAILY, rate=percent("3")))

money = st.integers(0, 10**9)
owed_parts = st.builds(Parts, money, money, money).filter(lambda owed: owed.total > 0)
orders = st.sampled_from(tuple(permutations(PaymentPart)))


@pytest.mark.parametrize(
    ("amount", "parts"),
    [
        (3_000, Parts(late_fee=3_000)),
        (5_000, Parts(late_fee=5_000)),
        (12_000, Parts(late_fee=5_000, charge=7_000)),
        (60_000, Parts(late_fee=5_000, charge=10_000, principal=45_000)),
        (515_000, OWED),
    ],
)
def test_a_payment_goes_to_late_fee_then_charge_then_principal(amount: int, parts: Parts) -> None:
    assert split_payment(amount, OWED) == parts


def test_the_group_can_put_the_principal_first() -> None:
    order = (PaymentPart.PRINCIPAL, PaymentPart.CHARGE, PaymentPart.LATE_FEE)

    assert split_payment(502_000, OWED, order) == Parts(principal=500_000, charge=2_000)


def test_more_than_is_owed_is_refused() -> None:
    with pytest.raises(OverpaidError, match=r"Rp515\.000"):
        split_payment(515_001, OWED)


@pytest.mark.parametrize("amount", [0, -5])
def test_a_payment_of_nothing_is_refused(amount: int) -> None:
    with pytest.raises(AmountOutOfRangeError):
        split_payment(amount, OWED)


@pytest.mark.parametrize(
    "order", [(), USUAL_ORDER[:2], (*USUAL_ORDER, PaymentPart.CHARGE), (PaymentPart.CHARGE,) * 3]
)
def test_an_order_names_every_part_once(order: tuple[PaymentPart, ...]) -> None:
    with pytest.raises(PaymentOrderError):
        split_payment(5_000, OWED, order)


@given(owed_parts, orders, st.data())
def test_the_parts_of_a_payment_sum_to_it_and_stay_within_what_is_owed(
    owed: Parts, order: tuple[PaymentPart, ...], data: st.DataObject
) -> None:
    amount = data.draw(st.integers(1, owed.total))

    paid = split_payment(amount, owed, order)

    assert paid.total == amount
    assert 0 <= paid.late_fee <= owed.late_fee
    assert 0 <= paid.charge <= owed.charge
    assert 0 <= paid.principal <= owed.principal


@pytest.mark.parametrize(
    ("on", "charge"),
    [
        (PAID_OUT, 0),
        (date(2026, 11, 21), 6_000),
        (date(2026, 12, 20), 6_000),
        (date(2026, 12, 21), 12_000),
        (date(2027, 12, 21), 18_000),
    ],
)
def test_paying_back_early_costs_the_periods_that_have_begun(on: date, charge: int) -> None:
    needed = settlement(FLAT, Parts(), on, asked=SettlementCharge.TO_DATE)

    assert needed == Parts(charge=charge, principal=600_000)


def test_what_was_paid_is_not_asked_again() -> None:
    needed = settlement(
        FLAT,
        Parts(charge=6_000, principal=200_000),
        date(2026, 12, 21),
        asked=SettlementCharge.TO_DATE,
    )

    assert needed == Parts(charge=6_000, principal=400_000)


def test_a_charge_that_was_paid_ahead_is_not_given_back() -> None:
    paid = Parts(charge=18_000)

    assert settlement(FLAT, paid, PAID_OUT, asked=SettlementCharge.TO_DATE).charge == 0


def test_the_group_can_ask_the_charge_of_the_whole_schedule() -> None:
    needed = settlement(FLAT, Parts(), PAID_OUT, asked=SettlementCharge.WHOLE)

    assert needed == Parts(charge=18_000, principal=600_000)


@pytest.mark.parametrize(
    ("paid", "on", "charge"),
    [
        (Parts(), date(2026, 11, 25), 3_000),
        (Parts(), date(2026, 12, 20), 18_000),
        (Parts(charge=18_000, principal=200_000), date(2026, 12, 30), 4_000),
    ],
)
def test_a_charge_by_days_stops_at_the_day_of_paying_back(
    paid: Parts, on: date, charge: int
) -> None:
    assert settlement(DAILY, paid, on, asked=SettlementCharge.TO_DATE).charge == charge


@given(schedules(), st.integers(0, 800))
def test_paying_back_early_never_costs_more_than_the_schedule(
    schedule: Schedule, days: int
) -> None:
    on = schedule.terms.paid_out + timedelta(days=days)

    needed = settlement(schedule, Parts(), on, asked=SettlementCharge.TO_DATE)

    assert needed.principal == schedule.principal
    assert 0 <= needed.charge <= schedule.charge


@given(schedules())
def test_at_the_end_paying_back_costs_the_schedule(schedule: Schedule) -> None:
    on = schedule.instalments[-1].due_on

    needed = settlement(schedule, Parts(), on, asked=SettlementCharge.TO_DATE)

    assert needed.total == schedule.total


@given(possible_terms(), money, money)
def test_new_terms_conserve_what_is_owed(terms: LoanTerms, late_fee: int, charge: int) -> None:
    owed = Parts(late_fee, charge, terms.principal)

    anew = reschedule(owed, terms)

    assert anew.schedule.principal + anew.beside.total == owed.total
    assert anew.beside == replace(owed, principal=0)


@pytest.mark.parametrize("principal", [399_999, 400_001])
def test_new_terms_neither_forgive_nor_add(principal: int) -> None:
    with pytest.raises(PrincipalNotConservedError, match=r"Rp400\.000"):
        reschedule(Parts(principal=400_000), agreed(principal, 3, Method.FREE))
