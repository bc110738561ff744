"""Meetings, evaluations, and what meetings decide: K5, K6 and K13 with P1 and P5."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kube_desktop.books.assessments.actions import decide_items, finish
from kube_desktop.books.assessments.instrument_text import shipped_instrument
from kube_desktop.books.assessments.rules import Assessment, Verdict
from kube_desktop.books.iks.aid_actions import cancel_aid, change_aid, pay_aid
from kube_desktop.books.iks.rules import Aid, AidEvent, Beneficiary
from kube_desktop.books.meetings.actions import record_meeting
from kube_desktop.books.meetings.register import DECISIONS, MEETINGS
from kube_desktop.books.meetings.rules import Meeting, MeetingKind, Minutes
from kube_desktop.books.sharings.actions import share_result
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.registers.actions import cancel_record
from kube_desktop.scoring.assessing import begin_assessment
from tests.books.loans import lending
from tests.books.sharings.sharings import open_warung, sharing
from tests.group_files import TODAY
from tests.money import receive
from tests.people import enter, woman
from tests.scoring.stage import (
    FIRST,
    LAST,
    days,
    decision_of,
    hold,
    level_of,
    on_the_day,
    people,
    propose_for,
)

HELP = Aid(LAST, AidEvent.ILLNESS, "Dirawat", Beneficiary.POOR, 1_000, recipient="Ibu Lin")


def meet(book: GroupFile, count: int, kind: MeetingKind = MeetingKind.MEMBERS) -> list[int]:
    return [hold(book, day, kind=kind) for day in days(count)]


def evidence(book: GroupFile, key: str) -> str:
    measured = propose_for(book, key).measured
    assert measured is not None
    return measured.evidence


@pytest.mark.parametrize(
    ("count", "level"), [(0, 1), (5, 1), (6, 2), (7, 2), (11, 2), (12, 3), (13, 3)]
)
def test_members_meet_every_month(book: GroupFile, count: int, level: int) -> None:
    meet(book, count)

    assert level_of(book, "K6") == level


def test_meetings_of_one_day_count_once(book: GroupFile) -> None:
    for _time in range(12):
        hold(book, LAST, conclusion="Sepakat")

    assert level_of(book, "K6") == 1
    assert "; 11 catatan berulang dihitung sekali" in evidence(book, "K6")


@pytest.mark.parametrize(
    ("count", "level"), [(5, 1), (6, 2), (11, 2), (12, 3), (23, 3), (24, 4), (25, 4)]
)
def test_the_four_point_variant_asks_for_a_meeting_every_two_weeks(
    book: GroupFile, count: int, level: int
) -> None:
    meet(book, count)

    assert level_of(book, "P1") == level


def test_meetings_of_the_board_outside_the_period_and_cancelled_ones_do_not_count(
    book: GroupFile,
) -> None:
    meet(book, 5)
    hold(book, LAST, kind=MeetingKind.BOARD)
    hold(book, FIRST - timedelta(days=1))
    book.act(cancel_record, MEETINGS, hold(book, LAST), reason="rapat batal")

    assert level_of(book, "K6") == 1


def test_the_first_and_the_last_day_belong_to_the_period(book: GroupFile) -> None:
    meet(book, 4)
    hold(book, FIRST)
    hold(book, LAST)

    assert level_of(book, "K6") == 2


def test_the_evidence_says_how_many_meetings_have_minutes_and_names_those_without(
    book: GroupFile,
) -> None:
    meet(book, 2)
    bare = Minutes(Meeting(LAST, MeetingKind.MEMBERS, "Iuran"))
    meeting = book.act(record_meeting, bare, today=TODAY)

    found = propose_for(book, "K6")

    assert found.measured is not None
    assert found.measured.evidence == (
        "2 dari 3 rapat ada notulen; 1 tanpa notulen dan tanpa daftar hadir tidak dihitung"
    )
    assert found.measured.links[1].words == "Rapat 20/11/2026 belum ada notulen"
    assert found.measured.links[1].wish == meeting
    assert [lift.words for lift in found.lifts] == ["Adakan 4 rapat lagi dan tulis notulennya."]


def test_a_meeting_that_nobody_wrote_about_does_not_count(book: GroupFile) -> None:
    meet(book, 5)
    book.act(record_meeting, Minutes(Meeting(LAST, MeetingKind.MEMBERS, "Iuran")), today=TODAY)
    assert level_of(book, "K6") == 1

    hold(book, LAST, conclusion="", came=(enter(book, woman()).id,))

    assert level_of(book, "K6") == 2


def test_no_meeting_at_all_is_told_and_not_left_open(book: GroupFile) -> None:
    assert evidence(book, "K6") == "Tidak ada rapat yang dicatat"
    assert level_of(book, "K6") == 1


def test_minutes_written_long_after_the_meeting_are_late(book: GroupFile) -> None:
    hold(book, TODAY - timedelta(days=31))
    hold(book, TODAY - timedelta(days=32))
    with on_the_day(date(2026, 3, 2)):
        hold(book, date(2026, 3, 1))

    measured = propose_for(book, "K6").measured

    assert measured is not None
    assert (measured.late, measured.counted) == (1, 3)


def test_of_a_group_younger_than_the_period_the_evidence_says_since_when(book: GroupFile) -> None:
    measured = propose_for(book, "K6", first=date(2023, 6, 1), last=date(2024, 5, 31)).measured

    assert measured is not None
    assert measured.evidence == "Tidak ada rapat yang dicatat (kelompok berdiri 01/03/2024)"


def test_where_the_books_begin_in_the_period_the_evidence_says_since_when(book: GroupFile) -> None:
    receive(book, 10_000, date(2026, 3, 4))
    meet(book, 1)

    assert evidence(book, "K6") == "1 dari 1 rapat ada notulen (buku kas mulai Maret 2026)"


@pytest.mark.parametrize(("count", "level"), [(0, 1), (1, 2), (2, 3), (3, 3)])
def test_the_group_evaluates_twice_a_year(book: GroupFile, count: int, level: int) -> None:
    meet(book, count, MeetingKind.EVALUATION)

    assert level_of(book, "K13") == level


@pytest.mark.parametrize(("count", "level"), [(0, 1), (1, 2), (2, 3), (3, 4), (4, 4)])
def test_the_four_point_variant_asks_for_three_evaluations(
    book: GroupFile, count: int, level: int
) -> None:
    meet(book, count, MeetingKind.EVALUATION)

    assert level_of(book, "P5") == level


def test_an_evaluation_without_minutes_does_not_count(book: GroupFile) -> None:
    bare = Minutes(Meeting(LAST, MeetingKind.EVALUATION, "Evaluasi"))
    book.act(record_meeting, bare, today=TODAY)

    assert level_of(book, "K13") == 1
    assert evidence(book, "K13") == "0 rapat evaluasi dengan notulen dan 0 penilaian sebelumnya"


@pytest.mark.parametrize(
    ("day", "level"),
    [
        (FIRST - timedelta(days=1), 1),
        (FIRST, 2),
        (LAST - timedelta(days=1), 2),
        (LAST, 1),
    ],
)
def test_an_earlier_assessment_counts_as_an_evaluation(
    book: GroupFile, day: date, level: int
) -> None:
    made = Assessment(day, day, day, "Yohana Tallo")
    assessment = book.act(begin_assessment, made, today=TODAY)
    verdicts = {
        item.key: Verdict(2, "menurut wawancara")
        for item in shipped_instrument("three-aspect").items
    }
    book.act(decide_items, assessment, verdicts)
    book.act(finish, assessment)

    assert level_of(book, "K13") == level


def test_an_assessment_that_is_still_open_is_no_evaluation(book: GroupFile) -> None:
    made = Assessment(FIRST, FIRST, FIRST, "Yohana Tallo")
    book.act(begin_assessment, made, today=TODAY)

    assert level_of(book, "K13") == 1


def help_paid(book: GroupFile, decision_id: int | None) -> int:
    return book.act(pay_aid, replace(HELP, decision_id=decision_id), today=TODAY)


def decided_by(book: GroupFile, came: int, expected: int = 4) -> int:
    """Let so many of the expected members come to a meeting that decides, and return its number."""
    members = people(book, expected)
    return hold(
        book,
        LAST - timedelta(days=9),
        came=members[:came],
        away=members[came:],
        decided=("Santunan Rp1.000",),
    )


def test_without_loans_sharings_and_help_nobody_can_tell(book: GroupFile) -> None:
    found = propose_for(book, "K5")

    assert found.level is None
    assert found.why_not.startswith("Tidak ada pinjaman, pembagian hasil atau santunan")


@pytest.mark.parametrize(("decided", "level"), [(5, 1), (6, 2), (7, 2), (8, 2), (9, 3), (10, 3)])
def test_meetings_decide_about_money(book: GroupFile, decided: int, level: int) -> None:
    receive(book, 100_000, FIRST, fund=Fund.IKS)
    decision = decision_of(book, decided_by(book, came=3))
    for number in range(10):
        help_paid(book, decision if number < decided else None)

    assert level_of(book, "K5") == level


@pytest.mark.parametrize(("came", "level"), [(2, 1), (3, 3), (4, 3)])
def test_a_meeting_decides_only_with_its_quorum(book: GroupFile, came: int, level: int) -> None:
    receive(book, 100_000, FIRST, fund=Fund.IKS)
    help_paid(book, decision_of(book, decided_by(book, came)))

    assert level_of(book, "K5") == level


def test_a_decision_that_was_cancelled_decides_nothing(book: GroupFile) -> None:
    receive(book, 100_000, FIRST, fund=Fund.IKS)
    meeting = decided_by(book, came=4)
    decision = decision_of(book, meeting)
    aid = help_paid(book, decision)
    book.act(cancel_record, DECISIONS, decision, reason="ditarik")

    found = propose_for(book, "K5")

    assert found.level == 1
    assert found.measured is not None
    assert (found.measured.links[1].page, found.measured.links[1].wish) == ("iks_aids", aid)


def test_a_decision_written_long_after_the_money_went_out_is_late(book: GroupFile) -> None:
    receive(book, 100_000, FIRST, fund=Fund.IKS)
    day = LAST - timedelta(days=60)
    aid = replace(HELP, on_day=day)
    with on_the_day(day):
        number = book.act(pay_aid, aid, today=day)
    before = propose_for(book, "K5").measured
    decision = decision_of(book, decided_by(book, came=4))
    book.act(change_aid, number, replace(aid, decision_id=decision), today=TODAY, reason="")

    after = propose_for(book, "K5").measured

    assert before is not None
    assert after is not None
    assert (before.late, after.late, after.counted) == (0, 1, 1)


def test_help_that_was_taken_back_asks_for_no_decision(book: GroupFile) -> None:
    receive(book, 100_000, FIRST, fund=Fund.IKS)
    help_paid(book, decision_of(book, decided_by(book, came=4)))
    book.act(cancel_aid, help_paid(book, None), today=TODAY, reason="salah catat")

    assert level_of(book, "K5") == 3


def test_loans_paid_out_are_asked_for_their_decision(book: GroupFile) -> None:
    lending.begin(book)
    loan = lending.lend(book)

    found = propose_for(book, "K5")

    assert found.measured is not None
    assert found.measured.evidence == (
        "0 dari 1 pinjaman, pembagian dan santunan diputuskan rapat yang kuorum;"
        " 0 tanpa keputusan, 1 rapatnya tidak kuorum"
    )
    assert (found.measured.links[1].page, found.measured.links[1].wish) == ("loans", loan)


def test_sharings_are_asked_for_their_decision(book: GroupFile) -> None:
    number = book.act(share_result, sharing(open_warung(book)))

    found = propose_for(book, "K5")

    assert found.level == 1
    assert found.measured is not None
    assert (found.measured.links[1].page, found.measured.links[1].wish) == ("sharings", number)
    assert found.measured.counted == 1


def test_a_decision_of_a_meeting_after_the_period_does_not_count(book: GroupFile) -> None:
    receive(book, 50_000, TODAY - timedelta(days=20), fund=Fund.IKS)
    meeting = hold(book, TODAY, decided=("Santunan boleh",), came=(enter(book, woman()).id,))
    aid = replace(HELP, on_day=TODAY - timedelta(days=10), decision_id=decision_of(book, meeting))
    book.act(pay_aid, aid, today=TODAY)

    now = propose_for(book, "K5").measured
    before = propose_for(book, "K5", last=TODAY - timedelta(days=1)).measured

    assert now is not None
    assert before is not None
    assert (now.figures["decided"], before.figures["decided"]) == (1000, 0)
