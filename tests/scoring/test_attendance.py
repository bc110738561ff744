from datetime import date, timedelta

import pytest

from kube_desktop.books.meetings.register import MEETINGS
from kube_desktop.books.meetings.rules import MeetingKind
from kube_desktop.books.members.actions import leave
from kube_desktop.books.members.rules import Leaving
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record
from kube_desktop.scoring.proposals import Proposal
from tests.group_files import TODAY
from tests.scoring.stage import FIRST, days, hold, level_of, on_the_day, people, propose_for

HELD = days(10)


def _figure(proposal: Proposal, name: str) -> int | None:
    assert proposal.measured is not None
    return proposal.measured.figures[name]


def _meet(book: GroupFile, everybody: tuple[int, ...], *, came: int) -> None:
    """Hold ten meetings to which so many came in all, of ten members each time."""
    for place, day in enumerate(HELD):
        here = came // 10 + (place < came % 10)
        hold(book, day, came=everybody[:here], away=everybody[here:])


@pytest.mark.parametrize(
    ("came", "level"), [(59, 1), (60, 2), (61, 2), (79, 2), (80, 3), (81, 3), (100, 3)]
)
def test_the_mean_attendance_makes_the_level(book: GroupFile, came: int, level: int) -> None:
    _meet(book, people(book, 10), came=came)

    assert level_of(book, "S1") == level


@pytest.mark.parametrize(
    ("left", "came", "level"), [(1, 80, 3), (2, 80, 3), (3, 80, 2), (3, 79, 1)]
)
def test_a_group_that_shrinks_by_more_than_a_fifth_loses_a_level(
    book: GroupFile, left: int, came: int, level: int
) -> None:
    everybody = people(book, 10)
    _meet(book, everybody, came=came)
    for member in everybody[:left]:
        book.act(leave, Leaving(member, TODAY, "Pindah"), today=TODAY)

    assert level_of(book, "S1") == level


def test_a_group_that_grew_did_not_shrink(book: GroupFile) -> None:
    people(book, 4)

    assert _figure(propose_for(book, "S1"), "members_fell") == 0


def test_a_year_without_meetings_has_nobody_attending(book: GroupFile) -> None:
    people(book, 4)

    proposal = propose_for(book, "S1")

    assert (proposal.level, _figure(proposal, "attendance")) == (1, 0)
    assert proposal.measured is not None
    assert proposal.measured.evidence.startswith("Tidak ada rapat anggota")


def test_meetings_of_the_board_and_of_other_years_do_not_count(book: GroupFile) -> None:
    everybody = people(book, 4)
    hold(book, HELD[0], kind=MeetingKind.BOARD)
    hold(book, FIRST - timedelta(days=1), came=everybody)

    assert _figure(propose_for(book, "S1"), "attendance") == 0


def test_a_meeting_without_its_list_is_no_proof_of_absence(book: GroupFile) -> None:
    everybody = people(book, 4)
    hold(book, HELD[0])
    hold(book, HELD[1], came=everybody[:3], away=everybody[3:])

    proposal = propose_for(book, "S1")

    assert _figure(proposal, "attendance") == 750
    assert proposal.measured is not None
    assert "1 tanpa daftar hadir" in proposal.measured.evidence
    assert [link.wish for link in proposal.measured.links] == [None, 1, 2]


def test_meetings_without_any_list_propose_nothing(book: GroupFile) -> None:
    people(book, 4)
    hold(book, HELD[0])

    proposal = propose_for(book, "S1")

    assert proposal.level is None
    assert proposal.why_not.startswith("Daftar hadir rapat belum ditulis")
    assert [lift.page for lift in proposal.lifts] == [MEETINGS.page]


def test_who_is_expected_and_not_asked_about_did_not_come(book: GroupFile) -> None:
    everybody = people(book, 4)
    hold(book, HELD[0], came=everybody[:3])

    assert _figure(propose_for(book, "S1"), "attendance") == 750


def test_a_cancelled_meeting_does_not_count(book: GroupFile) -> None:
    everybody = people(book, 4)
    meeting = hold(book, HELD[0], came=everybody)
    book.act(cancel_record, MEETINGS, meeting, reason="Tertulis dua kali")

    assert _figure(propose_for(book, "S1"), "attendance") == 0


def test_minutes_written_long_after_the_meeting_are_late(book: GroupFile) -> None:
    everybody = people(book, 4)
    with on_the_day(TODAY - timedelta(days=40)):
        hold(book, TODAY - timedelta(days=40), came=everybody)
    hold(book, TODAY - timedelta(days=31), came=everybody)
    hold(book, TODAY - timedelta(days=32), came=everybody)

    measured = propose_for(book, "S1").measured

    assert measured is not None
    assert (measured.late, measured.counted) == (1, 3)


def test_a_step_says_how_far_it_is(book: GroupFile) -> None:
    _meet(book, people(book, 10), came=70)

    (lift,) = propose_for(book, "S1").lifts

    assert "80,0% hadir (sekarang 70,0%)" in lift.words


def test_members_who_joined_later_are_expected_from_then_on(book: GroupFile) -> None:
    everybody = people(book, 2)
    hold(book, date(2026, 3, 1), came=everybody)

    assert level_of(book, "S1") == 3
