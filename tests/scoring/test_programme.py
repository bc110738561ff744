"""The work programme and trainings: K8 and K9, at each side of every threshold."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kube_desktop.books.activities.actions import record_activity
from kube_desktop.books.activities.register import ACTIVITIES
from kube_desktop.books.activities.rules import Activity, ActivityKind, Taking
from kube_desktop.books.meetings.register import MEETINGS
from kube_desktop.books.plans.register import WORK_PLANS
from kube_desktop.books.plans.rules import PlannedWork, Progress
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record
from tests.group_files import TODAY
from tests.scoring.stage import (
    LAST,
    add,
    days,
    decision_of,
    hold,
    level_of,
    on_the_day,
    people,
    propose_for,
)

DONE = PlannedWork(
    2026,
    "Memperbaiki atap",
    due_on=date(2026, 6, 30),
    progress=Progress.DONE,
    done_on=date(2026, 6, 20),
)
OPEN = PlannedWork(2026, "Mengurus izin", due_on=date(2026, 12, 31))


def adopted(book: GroupFile) -> int:
    return decision_of(book, hold(book, date(2026, 1, 10), decided=("Program kerja disahkan",)))


def plan(book: GroupFile, *works: PlannedWork) -> list[int]:
    return [add(book, WORK_PLANS, work) for work in works]


@pytest.mark.parametrize(
    ("works", "level"),
    [
        ((), 1),
        ((replace(OPEN, year=2024, due_on=date(2024, 12, 31)),), 1),
        ((OPEN,), 2),
        ((replace(DONE, year=2025),), 2),
        ((OPEN, DONE), 2),
    ],
)
def test_a_year_of_the_period_has_its_programme(
    book: GroupFile, works: tuple[PlannedWork, ...], level: int
) -> None:
    plan(book, *works)

    assert level_of(book, "K8") == level


@pytest.mark.parametrize(
    ("work", "level"),
    [
        (replace(OPEN, due_on=LAST - timedelta(days=1)), 2),
        (replace(OPEN, due_on=LAST), 3),
        (replace(OPEN, due_on=LAST - timedelta(days=1), progress=Progress.POSTPONED), 3),
    ],
)
def test_what_is_due_has_its_result(book: GroupFile, work: PlannedWork, level: int) -> None:
    plan(book, replace(DONE, decision_id=adopted(book)), work)

    assert level_of(book, "K8") == level


def test_a_programme_of_which_nothing_was_done_yet_is_not_reviewed(book: GroupFile) -> None:
    plan(book, replace(OPEN, decision_id=adopted(book)))

    found = propose_for(book, "K8")

    assert found.level == 2
    assert found.measured is not None
    assert found.measured.evidence == (
        "Program kerja 2026: 1 kegiatan, disahkan rapat, belum ada hasil yang ditulis"
    )


def test_a_programme_that_no_standing_meeting_adopted_is_asked_for_it(book: GroupFile) -> None:
    decision = adopted(book)
    (first,) = plan(book, replace(DONE, decision_id=decision))
    assert level_of(book, "K8") == 3

    book.act(cancel_record, MEETINGS, 1, reason="rapat lain")
    found = propose_for(book, "K8")

    assert found.level == 2
    assert found.measured is not None
    asking = found.measured.links[1]
    assert (asking.words, asking.wish) == (
        "Program kerja 2026: keputusan rapat belum disebut",
        first,
    )


def test_what_was_cancelled_is_no_programme(book: GroupFile) -> None:
    (work,) = plan(book, OPEN)
    book.act(cancel_record, WORK_PLANS, work, reason="dua kali")

    assert level_of(book, "K8") == 1


def train(book: GroupFile, day: date, *members: int) -> int:
    activity = Activity(day, ActivityKind.TRAINING, "Pelatihan pembukuan")
    return book.act(record_activity, activity, Taking(members), today=TODAY)


@pytest.mark.parametrize(("count", "level"), [(0, 1), (1, 2), (2, 3), (3, 3)])
def test_the_group_learns_twice_a_year(book: GroupFile, count: int, level: int) -> None:
    members = people(book)
    for day in days(count):
        train(book, day, *members)

    assert level_of(book, "K9") == level


@pytest.mark.parametrize(("reached", "level"), [(0, 2), (4, 2), (5, 3), (6, 3)])
def test_trainings_reach_half_of_the_members(book: GroupFile, reached: int, level: int) -> None:
    members = people(book, 10)
    first, second = days(2)
    train(book, first, *members[:reached])
    train(book, second, *members[:1] if reached else ())

    assert level_of(book, "K9") == level


def test_other_activities_and_cancelled_trainings_do_not_count(book: GroupFile) -> None:
    members = people(book)
    other = Activity(LAST, ActivityKind.SOCIAL, "Menjenguk")
    book.act(record_activity, other, Taking(members), today=TODAY)
    book.act(cancel_record, ACTIVITIES, train(book, LAST, *members), reason="batal")

    found = propose_for(book, "K9")

    assert found.level == 1
    assert found.measured is not None
    assert found.measured.evidence == "Tidak ada pelatihan yang dicatat"


def test_a_training_without_its_people_comes_first(book: GroupFile) -> None:
    members = people(book)
    first, second = days(2)
    sparse = train(book, first)
    train(book, second, *members[:3])

    found = propose_for(book, "K9").measured

    assert found is not None
    assert found.evidence == "2 pelatihan; 3 dari 4 anggota ikut (75,0%)"
    assert found.links[1].wish == sparse


def test_without_any_member_nobody_can_be_reached(book: GroupFile) -> None:
    for day in days(2):
        train(book, day)

    found = propose_for(book, "K9")

    assert found.level is None
    assert found.why_not == "Catat dulu anggota kelompok."


def test_a_training_written_long_after_its_day_is_late(book: GroupFile) -> None:
    train(book, TODAY - timedelta(days=32))
    with on_the_day(date(2026, 3, 2)):
        train(book, date(2026, 3, 1))

    found = propose_for(book, "K9").measured

    assert found is not None
    assert (found.late, found.counted) == (1, 2)
