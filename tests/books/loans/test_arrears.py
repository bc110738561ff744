from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.books.loans.arrears import (
    USUAL_CLASSES,
    AgeClass,
    AgeClassesError,
    Arrears,
    Standing,
    age_class,
    arrears,
    check_age_classes,
    days_delinquent,
    days_past_due,
    outstanding_by_class,
    portfolio_at_risk,
    repayment_rate,
)
from kube_desktop.books.loans.payments import Parts
from kube_desktop.books.loans.schedule import Schedule, make_schedule
from kube_desktop.books.loans.terms import Method
from tests.books.loans.agreements import agreed, percent, schedules

DUE = date(2026, 10, 1)
LOAN = make_schedule(
    agreed(
        1_000,
        4,
        Method.FLAT,
        rate=percent("1"),
        paid_out=date(2026, 9, 1),
    )
)

standings = st.lists(st.builds(Standing, st.integers(0, 10**9), st.integers(0, 400)))


@pytest.mark.parametrize(
    ("on", "past_due", "delinquent"),
    [
        (date(2026, 9, 30), 0, 0),
        (date(2026, 10, 1), 0, 0),
        (date(2026, 10, 2), 1, 0),
        (date(2026, 10, 4), 3, 0),
        (date(2026, 10, 5), 4, 1),
    ],
)
def test_days_late_count_from_the_due_date_and_the_group_waits(
    on: date, past_due: int, delinquent: int
) -> None:
    assert days_past_due(DUE, on) == past_due
    assert days_delinquent(DUE, on, grace_days=3) == delinquent


def test_an_unpaid_instalment_is_late_from_the_day_after() -> None:
    assert arrears(LOAN, Parts(), DUE) == Arrears()
    assert arrears(LOAN, Parts(), date(2026, 10, 5), grace_days=3) == Arrears(250, 10, DUE, 4, 1)


def test_payments_count_for_the_oldest_instalment_first() -> None:
    late = arrears(LOAN, Parts(charge=10, principal=300), date(2026, 11, 11))

    assert late == Arrears(200, 10, date(2026, 11, 1), 10, 10)
    assert late.total == 210


def test_a_charge_alone_can_be_late() -> None:
    late = arrears(LOAN, Parts(charge=4, principal=1_000), date(2026, 10, 3))

    assert late == Arrears(0, 6, DUE, 2, 2)


def test_who_paid_ahead_is_not_late() -> None:
    assert arrears(LOAN, Parts(charge=20, principal=500), date(2026, 12, 1)) == Arrears()


@given(schedules(), st.integers(0, 1_500))
def test_who_pays_what_fell_due_is_never_late(schedule: Schedule, days: int) -> None:
    on = schedule.terms.paid_out + timedelta(days=days)
    due = [each for each in schedule.instalments if each.due_on < on]
    paid = Parts(
        charge=sum(each.charge for each in due), principal=sum(each.principal for each in due)
    )

    assert arrears(schedule, paid, on) == Arrears()


@given(schedules(), st.integers(0, 1_500))
def test_who_pays_nothing_owes_all_that_fell_due(schedule: Schedule, days: int) -> None:
    on = schedule.terms.paid_out + timedelta(days=days)

    late = arrears(schedule, Parts(), on)

    assert late.total == sum(each.amount for each in schedule.instalments if each.due_on < on)


@pytest.mark.parametrize(
    ("days", "title"),
    [
        (0, "Lancar"),
        (1, "Perhatian"),
        (30, "Perhatian"),
        (31, "Kurang lancar"),
        (90, "Kurang lancar"),
        (91, "Macet"),
        (4_000, "Macet"),
    ],
)
def test_the_usual_classes_suit_loans_of_some_months(days: int, title: str) -> None:
    assert age_class(days).label == title


def test_a_group_can_have_classes_of_its_own() -> None:
    classes = (AgeClass("Tertib", 7), AgeClass("Menunggak", None))

    check_age_classes(classes)

    assert [age_class(days, classes).title for days in (7, 8)] == ["Tertib", "Menunggak"]


@pytest.mark.parametrize(
    "classes",
    [
        (),
        (AgeClass("Lancar", 0),),
        (AgeClass("Lancar", None), AgeClass("Macet", None)),
        (AgeClass("Lancar", -1), AgeClass("Macet", None)),
        (AgeClass("Lancar", 30), AgeClass("Perhatian", 30), AgeClass("Macet", None)),
        (AgeClass("Lancar", 30), AgeClass("Perhatian", 7), AgeClass("Macet", None)),
        (AgeClass("Lancar", 0), AgeClass(" ", None)),
    ],
)
def test_classes_that_leave_a_day_out_are_refused(classes: tuple[AgeClass, ...]) -> None:
    with pytest.raises(AgeClassesError):
        check_age_classes(classes)


def test_the_usual_classes_are_sound() -> None:
    check_age_classes(USUAL_CLASSES)


@given(standings)
def test_the_classes_together_hold_all_that_is_lent(loans: list[Standing]) -> None:
    by_class = outstanding_by_class(loans)

    assert len(by_class) == len(USUAL_CLASSES)
    assert sum(by_class) == sum(loan.outstanding for loan in loans)


def test_the_whole_rest_of_a_late_loan_is_at_risk() -> None:
    loans = (Standing(600_000, 0), Standing(300_000, 30), Standing(100_000, 31))

    assert portfolio_at_risk(loans, over_days=30) == 100
    assert portfolio_at_risk(loans, over_days=0) == 400
    assert portfolio_at_risk(loans, over_days=90) == 0


def test_tenths_of_a_percent_are_rounded_half_up() -> None:
    assert portfolio_at_risk((Standing(2, 1), Standing(1, 0)), over_days=0) == 667
    assert repayment_rate([(2_000, 1)]) == 1


def test_where_nothing_is_lent_nothing_is_at_risk() -> None:
    assert portfolio_at_risk((), over_days=0) is None
    assert repayment_rate(()) is None


def test_paying_ahead_makes_up_for_nobody_else() -> None:
    assert repayment_rate([(100_000, 150_000), (100_000, 50_000)]) == 750


@given(standings, st.integers(0, 400))
def test_risk_lies_between_nothing_and_all(loans: list[Standing], over_days: int) -> None:
    risk = portfolio_at_risk(loans, over_days=over_days)

    assert risk is None or 0 <= risk <= 1_000
