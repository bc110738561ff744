from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.meetings.errors import (
    BothDecidedAndNotError,
    EndBeforeStartError,
    LateAbsentError,
    NextNotLaterError,
    NobodyDoesItError,
    RepresentedPresentError,
    ResultWithoutDayError,
    StartMissingError,
    TimeNotUnderstoodError,
    TooManyVotesError,
    VotesAtConsensusError,
    VotesMissingError,
)
from kube_desktop.books.meetings.rules import (
    Decision,
    Meeting,
    MeetingKind,
    Minutes,
    Task,
    Way,
    check_decision,
    check_meeting,
    check_minutes,
    check_task,
    parse_time,
)
from kube_desktop.books.meetings.turnout import Mark, Presence, Turnout, check_mark, turnout_of

HELD = date(2026, 10, 14)
MEETING = Meeting(HELD, MeetingKind.MEMBERS, "Iuran")
PRESENT = Mark(Presence.PRESENT)


@pytest.mark.parametrize(
    ("typed", "read"), [("9", "09.00"), ("10.05", "10.05"), ("19:30", "19.30"), (" 8 ", "08.00")]
)
def test_times_are_read_as_people_write_them(typed: str, read: str) -> None:
    assert parse_time(typed) == read


@pytest.mark.parametrize("typed", ["24.00", "10.60", "pagi", "10.5", "", "١٠"])
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(TimeNotUnderstoodError):
        parse_time(typed)


def test_a_wrong_time_is_told_at_its_own_field() -> None:
    with pytest.raises(TimeNotUnderstoodError) as refused:
        check_meeting(replace(MEETING, started_at="10.00", ended_at="siang"), HELD)

    assert refused.value.field == "ended_at"


def test_a_meeting_ends_after_it_began() -> None:
    check_meeting(replace(MEETING, started_at="9.00", ended_at="10.00"), HELD)

    with pytest.raises(EndBeforeStartError):
        check_meeting(replace(MEETING, started_at="10.00", ended_at="10.00"), HELD)
    with pytest.raises(StartMissingError):
        check_meeting(replace(MEETING, ended_at="10.00"), HELD)


def test_the_next_meeting_comes_later() -> None:
    with pytest.raises(NextNotLaterError):
        check_meeting(replace(MEETING, next_on=HELD), HELD)


def test_votes_stand_where_votes_were_counted() -> None:
    check_decision(Decision(1, "Iuran naik", Way.BALLOT, votes_for=5), HELD)

    with pytest.raises(VotesMissingError):
        check_decision(Decision(1, "Iuran naik", Way.BALLOT), HELD)
    with pytest.raises(VotesAtConsensusError):
        check_decision(Decision(1, "Iuran naik", votes_for=5), HELD)


def test_a_task_is_somebodys_and_a_result_has_its_day() -> None:
    with pytest.raises(NobodyDoesItError):
        check_task(Task("Beli rak"), HELD)
    with pytest.raises(ResultWithoutDayError):
        check_task(Task("Beli rak", who="Pak Lurah", result="Sudah"), HELD)


def test_only_who_came_is_late_and_only_who_did_not_is_represented() -> None:
    with pytest.raises(LateAbsentError):
        check_mark(Mark(Presence.SICK, is_late=True))
    with pytest.raises(RepresentedPresentError):
        check_mark(Mark(Presence.PRESENT, represented_by="suaminya"))


def test_something_is_decided_or_nothing() -> None:
    decided = ((None, Decision(1, "Iuran naik")),)

    with pytest.raises(BothDecidedAndNotError):
        check_minutes(Minutes(replace(MEETING, no_decision=True), decisions=decided))


def test_there_are_no_more_votes_than_people() -> None:
    ballot = ((None, Decision(1, "Iuran naik", Way.BALLOT, 2, 1)),)
    marks = {1: PRESENT, 2: PRESENT, 3: Mark(Presence.EXCUSED, represented_by="anaknya")}
    check_minutes(Minutes(MEETING, marks, ballot))
    check_minutes(Minutes(MEETING, {}, ballot))

    with pytest.raises(TooManyVotesError, match="3 suara, padahal yang hadir hanya 2 orang"):
        check_minutes(Minutes(MEETING, {1: PRESENT, 2: PRESENT}, ballot))


def test_a_task_is_overdue_the_day_after_and_not_once_it_is_done() -> None:
    task = Task("Beli rak", who="Pak Lurah", due_on=HELD)

    assert not task.is_overdue(HELD)
    assert task.is_overdue(date(2026, 10, 15))
    assert not replace(task, done_on=HELD).is_overdue(date(2026, 10, 15))


@pytest.mark.parametrize(("members", "needed"), [(10, 6), (9, 5), (1, 1), (0, 0)])
def test_a_quorum_is_half_and_one(members: int, needed: int) -> None:
    assert Turnout(members).needed == needed


def test_who_sent_somebody_counts_for_the_quorum_and_not_as_present() -> None:
    represented = Mark(Presence.SICK, represented_by="suaminya")
    turnout = turnout_of([PRESENT, Mark(Presence.PRESENT, is_late=True), represented, None])

    assert (turnout.members, turnout.present, turnout.late, turnout.unmarked) == (4, 2, 1, 1)
    assert turnout.voices == 3
    assert turnout.has_quorum
    assert not turnout.is_taken
    assert turnout.share == 667


def test_nobody_expected_is_no_quorum_and_no_share() -> None:
    assert not turnout_of([]).has_quorum
    assert turnout_of([None]).share is None
