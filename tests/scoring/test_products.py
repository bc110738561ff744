from datetime import date, timedelta

import pytest

from kube_desktop.books.activities.actions import record_activity
from kube_desktop.books.activities.register import ACTIVITIES
from kube_desktop.books.activities.rules import Activity, ActivityKind, Taking
from kube_desktop.books.meetings.register import DECISIONS
from kube_desktop.books.papers.register import PAPERS
from kube_desktop.books.papers.rules import Paper, PaperKind
from kube_desktop.books.plans.register import BUSINESS_PLANS
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record
from kube_desktop.scoring.measuring import Measured
from tests.books.plans.conftest import SALES, SALES_LINE, budget, decide, line, move
from tests.books.units.businesses import begin_businesses
from tests.group_files import TODAY
from tests.scoring.stage import FIRST, LAST, add, days, level_of, propose_for


def _measured(book: GroupFile, key: str) -> Measured:
    measured = propose_for(book, key).measured
    assert measured is not None
    return measured


def _improve(book: GroupFile, on: date = TODAY, what: str = "Rasa keripik diperbaiki") -> int:
    activity = Activity(on, ActivityKind.BUSINESS, what, improves_quality=True)
    return int(book.act(record_activity, activity, Taking(), today=TODAY))


def _license(book: GroupFile, on: date = TODAY, until: date | None = None) -> int:
    return add(book, PAPERS, Paper(PaperKind.LICENCE, "NIB", on, valid_until=until))


@pytest.mark.parametrize(
    ("plain", "labels", "level"), [(0, 0, 1), (1, 0, 2), (2, 0, 2), (0, 1, 2), (1, 1, 3), (2, 1, 3)]
)
def test_improvements_and_labels_make_the_level(
    book: GroupFile, plain: int, labels: int, level: int
) -> None:
    for day in days(plain):
        _improve(book, day)
    for day in days(labels):
        _improve(book, day, "Label untuk keripik")

    assert level_of(book, "E3") == level


def test_a_licence_of_the_period_is_an_improvement_and_an_older_one_still_a_label(
    book: GroupFile,
) -> None:
    _improve(book)
    _license(book, date(2024, 5, 1))

    assert _measured(book, "E3").figures == {"actions": 1, "labels": 1}

    _license(book)

    assert level_of(book, "E3") == 3


def test_ended_licences_cancelled_and_older_improvements_do_not_count(book: GroupFile) -> None:
    _license(book, date(2024, 5, 1), LAST - timedelta(days=1))
    _improve(book, FIRST - timedelta(days=1))
    book.act(cancel_record, ACTIVITIES, _improve(book), reason="Salah catat")
    book.act(cancel_record, PAPERS, _license(book), reason="Salah catat")

    assert _measured(book, "E3").figures == {"actions": 0, "labels": 0}


def test_a_business_without_a_plan_is_at_the_lowest_level(book: GroupFile) -> None:
    assert level_of(book, "E5") == 1


@pytest.mark.parametrize(
    ("is_decided", "has_line", "has_result", "level"),
    [
        (False, False, False, 2),
        (True, False, False, 2),
        (True, True, False, 2),
        (False, True, True, 2),
        (True, False, True, 2),
        (True, True, True, 3),
    ],
)
def test_a_plan_counts_fully_when_it_was_adopted_and_can_be_compared(
    book: GroupFile, *, is_decided: bool, has_line: bool, has_result: bool, level: int
) -> None:
    units = begin_businesses(book)
    plan = budget(book, decision_id=decide(book) if is_decided else None)
    if has_line:
        line(book, plan, SALES_LINE)
    if has_result:
        move(book, SALES, 100_000, date(2026, 3, 1), unit=units.warung)

    assert level_of(book, "E5") == level


def test_money_of_another_line_of_business_is_no_result(book: GroupFile) -> None:
    units = begin_businesses(book)
    plan = budget(book, decision_id=decide(book))
    line(book, plan, SALES_LINE)
    move(book, SALES, 100_000, date(2026, 3, 1), unit=units.tents)

    measured = _measured(book, "E5")

    assert measured.figures == {"plans": 1, "adopted_and_compared": 0}
    assert "belum ada hasil di buku kas" in measured.links[1].words


def test_a_decision_that_was_cancelled_adopts_nothing(book: GroupFile) -> None:
    begin_businesses(book)
    decision = decide(book)
    line(book, budget(book, decision_id=decision), SALES_LINE)
    move(book, SALES, 100_000, date(2026, 3, 1))
    book.act(cancel_record, DECISIONS, decision, reason="Dicabut")

    assert level_of(book, "E5") == 2


@pytest.mark.parametrize(
    ("first", "last", "plans"),
    [
        (date(2025, 1, 1), FIRST - timedelta(days=1), 0),
        (date(2025, 1, 1), FIRST, 1),
        (LAST, date(2027, 12, 31), 1),
        (LAST + timedelta(days=1), date(2027, 12, 31), 0),
    ],
)
def test_a_plan_concerns_the_period_when_they_share_a_day(
    book: GroupFile, first: date, last: date, plans: int
) -> None:
    begin_businesses(book)
    budget(book, from_day=first, until_day=last)

    assert _measured(book, "E5").figures["plans"] == plans


def test_a_cancelled_plan_does_not_count(book: GroupFile) -> None:
    begin_businesses(book)
    book.act(cancel_record, BUSINESS_PLANS, budget(book), reason="Diganti")

    assert level_of(book, "E5") == 1


def test_improvements_and_plans_written_long_after_are_late(book: GroupFile) -> None:
    begin_businesses(book)
    _improve(book, TODAY - timedelta(days=32))
    _license(book)
    budget(book)

    quality, plans = _measured(book, "E3"), _measured(book, "E5")

    assert (quality.late, quality.counted) == (1, 2)
    assert (plans.late, plans.counted) == (1, 1)
