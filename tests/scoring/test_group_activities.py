from datetime import date, timedelta
from typing import Any

import pytest

from kube_desktop.books.activities.actions import record_activity
from kube_desktop.books.activities.register import ACTIVITIES
from kube_desktop.books.activities.rules import Activity, ActivityKind, Taking
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.registers.actions import cancel_record
from kube_desktop.scoring.measuring import Measured
from tests.group_files import TODAY
from tests.money import pay, receive
from tests.scoring.stage import FIRST, days, level_of, on_the_day, people, propose_for

SOCIAL, COMMUNITY = ActivityKind.SOCIAL, ActivityKind.COMMUNITY


def _do(
    book: GroupFile,
    on: date,
    members: tuple[int, ...] = (),
    kind: ActivityKind = ActivityKind.BUSINESS,
    **given: Any,  # noqa: ANN401 - as Activity takes it
) -> int:
    activity = Activity(on, kind, "Kerja bersama", **given)
    return int(book.act(record_activity, activity, Taking(members), today=TODAY))


def _measured(book: GroupFile, key: str) -> Measured:
    measured = propose_for(book, key).measured
    assert measured is not None
    return measured


@pytest.mark.parametrize(
    ("joint", "others", "level"),
    [(2, 0, 1), (3, 0, 2), (4, 0, 2), (1, 1, 2), (5, 1, 2), (6, 0, 2), (6, 1, 3), (7, 2, 3)],
)
def test_joint_activities_make_the_level(
    book: GroupFile, joint: int, others: int, level: int
) -> None:
    pair = people(book, 2)
    for place, day in enumerate(days(joint)):
        _do(book, day, pair, other_group="KUBE Mawar" if place < others else "")

    assert level_of(book, "S2") == level


def test_what_one_member_did_alone_is_no_joint_activity(book: GroupFile) -> None:
    pair = people(book, 2)
    alone = _do(book, TODAY - timedelta(days=1), pair[:1])
    _do(book, TODAY, pair)

    measured = _measured(book, "S2")

    assert measured.figures == {"activities": 1, "with_other_group": 0}
    assert "1 kegiatan tanpa dua peserta tercatat" in measured.evidence
    assert (measured.links[1].page, measured.links[1].wish) == (ACTIVITIES.page, alone)


def test_an_activity_written_twice_counts_once_with_most_of_its_people(book: GroupFile) -> None:
    pair = people(book, 2)
    for _time in range(6):
        _do(book, TODAY, kind=COMMUNITY)
    _do(book, TODAY, pair, kind=COMMUNITY)
    _do(book, TODAY - timedelta(days=1), kind=COMMUNITY)

    assert _measured(book, "S2").figures == {"activities": 1, "with_other_group": 0}
    assert _measured(book, "S6").figures == {"events": 2, "participation": 500}


@pytest.mark.parametrize(("count", "level"), [(0, 1), (1, 2), (3, 2), (4, 3), (5, 3)])
def test_welfare_activities_make_the_level(book: GroupFile, count: int, level: int) -> None:
    for day in days(count):
        _do(book, day, kind=SOCIAL)

    assert level_of(book, "S5") == level


def test_money_for_welfare_without_an_activity_asks_for_it(book: GroupFile) -> None:
    receive(book, 100_000, date(2026, 11, 2), fund=Fund.IKS)
    pay(book, 40_000, date(2026, 11, 3), fund=Fund.IKS)

    measured = _measured(book, "S5")

    assert measured.evidence.startswith("0 kegiatan sosial / UKS; uang IKS untuk UKS Rp40.000")
    assert [link.page for link in measured.links] == [ACTIVITIES.page, "cash_iks"]


@pytest.mark.parametrize(
    ("events", "came", "level"),
    [
        (0, 0, 1),
        (2, 5, 1),
        (2, 6, 2),
        (3, 0, 2),
        (5, 50, 2),
        (6, 35, 2),
        (6, 36, 3),
        (7, 70, 3),
    ],
)
def test_events_and_participation_make_the_level(
    book: GroupFile, events: int, came: int, level: int
) -> None:
    everybody = people(book, 10)
    for place, day in enumerate(days(events)):
        here = came // events + (place < came % events)
        _do(book, day, everybody[:here], COMMUNITY)

    assert level_of(book, "S6") == level


def test_an_event_without_names_asks_for_them(book: GroupFile) -> None:
    people(book, 2)
    event = _do(book, TODAY, kind=COMMUNITY)

    assert _measured(book, "S6").links[1].wish == event


@pytest.mark.parametrize("key", ["S2", "S5", "S6"])
def test_cancelled_and_earlier_activities_do_not_count(book: GroupFile, key: str) -> None:
    pair = people(book, 2)
    kind = {"S2": ActivityKind.BUSINESS, "S5": SOCIAL, "S6": COMMUNITY}[key]
    cancelled = _do(book, TODAY, pair, kind)
    book.act(cancel_record, ACTIVITIES, cancelled, reason="Tertulis dua kali")
    _do(book, FIRST - timedelta(days=1), pair, kind)

    measured = _measured(book, key)

    assert not any(measured.figures.values())
    assert measured.counted == 0


@pytest.mark.parametrize("key", ["S2", "S5", "S6"])
def test_activities_written_long_after_are_late(book: GroupFile, key: str) -> None:
    pair = people(book, 2)
    kind = {"S2": ActivityKind.BUSINESS, "S5": SOCIAL, "S6": COMMUNITY}[key]
    with on_the_day(TODAY - timedelta(days=60)):
        _do(book, TODAY - timedelta(days=60), pair, kind)
    _do(book, TODAY - timedelta(days=32), pair, kind)

    measured = _measured(book, key)

    assert (measured.late, measured.counted) == (1, 2)
