from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.plans.rules import (
    DoneDayMissingError,
    LineTooLargeError,
    NotDoneError,
    PeriodOrderError,
    PlannedWork,
    PlanYearError,
    Progress,
    QuantityMissingError,
    check_line,
    check_plan,
    check_work,
)
from tests.books.plans.conftest import BUDGET, CLEANING, FAIR, RICE, TRAINING
from tests.group_files import TODAY


@pytest.mark.parametrize("year", [26, 1949])
def test_a_year_of_two_signs_is_refused(year: int) -> None:
    with pytest.raises(PlanYearError, match=str(year)):
        check_work(replace(CLEANING, year=year), TODAY)


def test_what_is_done_has_its_day() -> None:
    with pytest.raises(DoneDayMissingError):
        check_work(replace(TRAINING, done_on=None), TODAY)


def test_a_day_without_being_done_is_refused() -> None:
    with pytest.raises(NotDoneError):
        check_work(replace(TRAINING, progress=Progress.POSTPONED), TODAY)


@pytest.mark.parametrize(
    ("work", "day", "overdue"),
    [
        (CLEANING, date(2026, 10, 31), False),
        (CLEANING, date(2026, 11, 1), True),
        (FAIR, date(2026, 12, 31), False),
        (FAIR, date(2027, 1, 1), True),
        (TRAINING, date(2030, 1, 1), False),
        (replace(FAIR, progress=Progress.DROPPED), date(2030, 1, 1), False),
        (replace(FAIR, progress=Progress.RUNNING), date(2027, 1, 1), True),
    ],
)
def test_open_work_is_overdue_after_its_day(work: PlannedWork, day: date, overdue: bool) -> None:  # noqa: FBT001 - a case
    assert work.is_overdue(day) is overdue


def test_a_plan_does_not_end_before_it_begins() -> None:
    with pytest.raises(PeriodOrderError, match="01/01/2026"):
        check_plan(replace(BUDGET, until_day=date(2025, 12, 31)), TODAY)


def test_a_plan_touches_each_year_of_its_days() -> None:
    over_new_year = replace(BUDGET, from_day=date(2025, 12, 31), until_day=date(2026, 1, 1))

    assert [year for year in range(2024, 2029) if over_new_year.touches(year)] == [2025, 2026]


def test_nothing_of_something_is_no_line() -> None:
    with pytest.raises(QuantityMissingError):
        check_line(replace(RICE, quantity=0), TODAY)


def test_a_line_beyond_all_money_is_a_slip_of_the_finger() -> None:
    with pytest.raises(LineTooLargeError, match="Rp"):
        check_line(replace(RICE, quantity=1_000_000, unit_price=1_000_000), TODAY)


def test_the_amount_of_a_line_is_quantity_times_price() -> None:
    assert RICE.amount == 600_000
