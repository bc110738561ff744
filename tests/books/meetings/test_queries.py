from dataclasses import replace
from datetime import date

from kube_desktop.books.meetings.links import DECISION
from kube_desktop.books.meetings.queries import (
    decisions_between,
    expected_on,
    latest_meeting,
    meetings_between,
    roll_between,
    tasks_between,
    turnout_between,
)
from kube_desktop.books.meetings.register import DECISIONS, MEETINGS
from kube_desktop.books.meetings.rules import MeetingKind
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record
from kube_desktop.registers.queries import records
from tests.books.meetings.conftest import HELD, LATECOMER, MINUTES, hold
from tests.group_files import TODAY

OCTOBER = Month(2026, 10)


def test_the_list_tells_who_came_and_what_is_open(melati: GroupFile) -> None:
    hold(melati)

    (row,) = melati.read(meetings_between, OCTOBER.first, OCTOBER.last)

    assert (row.turnout.members, row.turnout.present, row.turnout.voices) == (4, 2, 3)
    assert (row.decisions, row.open_tasks) == (2, 2)


def test_a_cancelled_meeting_counts_nowhere(melati: GroupFile) -> None:
    meeting = hold(melati)
    melati.act(cancel_record, MEETINGS, meeting, reason="Ditulis dua kali")

    assert melati.read(meetings_between, None, None) == ()
    assert len(melati.read(meetings_between, None, None, with_cancelled=True)) == 1
    assert melati.read(roll_between, OCTOBER.first, OCTOBER.last) == ()
    assert melati.read(tasks_between, None, TODAY) == ()
    assert melati.read(decisions_between, None, TODAY) == ()
    assert melati.read(latest_meeting, OCTOBER.first, OCTOBER.last) is None


def test_the_attendance_of_a_time_counts_its_meetings_only(melati: GroupFile) -> None:
    hold(melati)

    assert melati.read(turnout_between, OCTOBER.first, OCTOBER.last).present == 2
    assert melati.read(turnout_between, date(2026, 10, 15), TODAY).members == 0


def test_who_is_expected_depends_on_the_day_and_the_kind(melati: GroupFile) -> None:
    today = melati.read(expected_on, TODAY, MeetingKind.MEMBERS)

    assert [row.member_id for row in today][-1] == LATECOMER
    assert len(melati.read(expected_on, HELD, MeetingKind.MEMBERS)) == 4
    assert len(melati.read(expected_on, HELD, MeetingKind.BOARD)) == 2


def test_the_latest_meeting_of_a_month_is_found(melati: GroupFile) -> None:
    hold(melati)
    later = hold(
        melati,
        replace(MINUTES, decisions=(), tasks=()),
        on_day=date(2026, 10, 28),
    )

    assert melati.read(latest_meeting, OCTOBER.first, OCTOBER.last) == later


def test_a_decision_is_cited_in_words(melati: GroupFile) -> None:
    hold(melati)

    (found,) = melati.read(DECISION.find, "bergilir")

    words = "Keputusan 2, rapat 14 Okt 2026: Warung dijaga bergilir tiga hari"
    assert found.text == words
    assert melati.read(DECISION.names, (found.id,)) == {found.id: words}
    assert [option.text[:11] for option in melati.read(DECISION.find, "")] == [
        "Keputusan 1",
        "Keputusan 2",
    ]


def test_a_decision_that_does_not_count_any_more_is_named_so_and_not_proposed(
    melati: GroupFile,
) -> None:
    hold(melati)
    first = melati.read(records, DECISIONS)[0].id
    melati.act(cancel_record, DECISIONS, first, reason="Salah tulis")

    assert melati.read(DECISION.names, (first,))[first].endswith("(dibatalkan)")
    assert melati.read(DECISION.find, "IKS") == ()


def test_a_long_decision_is_cited_short(melati: GroupFile) -> None:
    decision = replace(MINUTES.decisions[0][1], text="panjang " * 20)
    hold(melati, replace(MINUTES, decisions=((None, decision),)))

    (found,) = melati.read(DECISION.find, "")

    assert found.text.endswith("…")
    assert len(found.text) < 100
