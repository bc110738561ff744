from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kube_desktop.books.meetings.actions import change_meeting, finish_task, record_meeting
from kube_desktop.books.meetings.errors import (
    DoneBeforeMeetingError,
    NotExpectedError,
    RemovingNeedsReasonError,
    TooManyVotesError,
)
from kube_desktop.books.meetings.queries import MinutesRow, meetings_between, minutes_of
from kube_desktop.books.meetings.register import ATTENDANCE, DECISIONS, MEETINGS, TASKS
from kube_desktop.books.meetings.rules import Decision, MeetingKind, Minutes, Task
from kube_desktop.books.meetings.turnout import Mark, Presence
from kube_desktop.books.members.actions import leave, undo_leaving
from kube_desktop.books.members.rules import Leaving
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.change_history import changes_of
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.registers.actions import cancel_record
from kube_desktop.registers.errors import (
    CancelledAlreadyError,
    ClosedMonthReasonError,
    DayInFutureError,
    FieldMissingError,
)
from kube_desktop.registers.queries import records
from tests.books.meetings.conftest import (
    ANTON,
    HELD,
    LATECOMER,
    MARIA,
    MINUTES,
    PRESENT,
    ROSA,
    YOHANES,
    hold,
)
from tests.group_files import TODAY
from tests.ledger.closed import close
from tests.money import receive


def _written(book: GroupFile, meeting: int) -> MinutesRow:
    return book.read(minutes_of, meeting)


def _change(book: GroupFile, meeting: int, minutes: Minutes, reason: str = "") -> bool:
    return book.act(change_meeting, meeting, minutes, today=TODAY, reason=reason)


def test_a_meeting_is_written_whole_in_one_act(melati: GroupFile) -> None:
    meeting = hold(melati)

    written = _written(melati, meeting)
    assert written.record.entry == MINUTES.meeting
    assert [row.name for row in written.roll] == [
        "Maria Bili", "Anton Nahak", "Rosa Tefa", "Yohanes Sila",
    ]  # fmt: skip
    assert {row.member_id: row.mark for row in written.roll} == MINUTES.marks
    assert [(row.entry.number, row.entry.votes) for row in written.decisions] == [(1, 0), (2, 3)]
    assert [row.entry.decision_number for row in written.tasks] == [1, None]


def test_decisions_are_numbered_in_order_and_tasks_follow_them(melati: GroupFile) -> None:
    minutes = replace(
        MINUTES,
        decisions=((None, Decision(7, "Satu")), (None, Decision(9, "Dua"))),
        tasks=((None, Task("Kerjakan", 9, member_id=MARIA)),),
    )

    written = _written(melati, hold(melati, minutes))

    assert [row.entry.number for row in written.decisions] == [1, 2]
    assert written.tasks[0].entry.decision_number == 2


def test_who_joined_later_is_not_on_the_list(melati: GroupFile) -> None:
    with pytest.raises(NotExpectedError):
        hold(melati, replace(MINUTES, marks={LATECOMER: PRESENT}))

    assert melati.read(meetings_between, None, None) == ()


def test_only_officers_are_expected_at_a_meeting_of_the_board(melati: GroupFile) -> None:
    with pytest.raises(NotExpectedError):
        hold(melati, kind=MeetingKind.BOARD)

    board = replace(MINUTES, marks={MARIA: PRESENT, ANTON: PRESENT}, decisions=(), tasks=())
    meeting = hold(melati, board, kind=MeetingKind.BOARD)
    assert [row.member_id for row in _written(melati, meeting).roll] == [MARIA, ANTON]


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"on_day": date(2026, 11, 21)}, DayInFutureError),
        ({"subject": "  "}, FieldMissingError),
        ({"on_day": date(2026, 10, 31)}, DoneBeforeMeetingError),
    ],
)
def test_a_refused_meeting_leaves_nothing_behind(
    melati: GroupFile, given: dict[str, Any], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        hold(melati, **given)

    assert melati.read(meetings_between, None, None) == ()
    assert melati.read(records, DECISIONS) == ()


def test_a_refused_part_takes_the_whole_with_it(melati: GroupFile) -> None:
    unknown = replace(MINUTES, tasks=((None, Task("Kerjakan", 5, member_id=MARIA)),))

    with pytest.raises(Exception, match="Keputusan 5 tidak ada di rapat ini"):
        hold(melati, unknown)

    assert melati.read(meetings_between, None, None) == ()


def test_a_changed_mark_is_noted_with_the_old_one(melati: GroupFile) -> None:
    meeting = hold(melati)
    before = _written(melati, meeting).minutes
    marks = {**before.marks, YOHANES: Mark(Presence.EXCUSED, note="panen")}

    assert _change(melati, meeting, replace(before, marks=marks))

    (change,) = melati.read(changes_of, ATTENDANCE, meeting)
    assert (change.field, change.old, change.new) == (str(YOHANES), "Alpa", "Izin, panen")


def test_marks_that_are_added_later_are_noted_with_the_reason(melati: GroupFile) -> None:
    meeting = hold(melati, replace(MINUTES, marks={}, decisions=(), tasks=()))
    before = _written(melati, meeting).minutes

    _change(melati, meeting, replace(before, marks={MARIA: PRESENT}), "daftarnya baru ketemu")

    (change,) = melati.read(changes_of, ATTENDANCE, meeting)
    assert (change.field, change.old, change.new) == (str(MARIA), "", "Hadir")
    assert change.reason == "daftarnya baru ketemu"


def test_a_mark_of_somebody_who_left_before_that_day_is_not_lost(melati: GroupFile) -> None:
    meeting = hold(melati)
    melati.act(leave, Leaving(YOHANES, date(2026, 10, 1), "Pindah"), today=TODAY)
    before = _written(melati, meeting).minutes
    assert YOHANES not in before.marks

    _change(melati, meeting, replace(before, marks={**before.marks, ROSA: PRESENT}))
    melati.act(undo_leaving, YOHANES, reason="Ternyata belum pindah")

    assert _written(melati, meeting).minutes.marks == {**MINUTES.marks, ROSA: PRESENT}


def test_a_mark_of_somebody_who_counts_again_is_replaced(melati: GroupFile) -> None:
    board = replace(MINUTES, decisions=(), tasks=())
    meeting = hold(melati, board)
    before = _written(melati, meeting).minutes
    melati.act(leave, Leaving(YOHANES, HELD, "Pindah"), today=TODAY)
    earlier = replace(before.meeting, on_day=date(2026, 10, 13))
    marks = {**before.marks, YOHANES: Mark(Presence.EXCUSED)}

    _change(melati, meeting, replace(before, meeting=earlier, marks=marks))

    assert _written(melati, meeting).minutes.marks == marks
    (change,) = melati.read(changes_of, ATTENDANCE, meeting)
    assert (change.old, change.new) == ("Alpa", "Izin")


def test_saving_without_a_difference_writes_nothing(melati: GroupFile) -> None:
    meeting = hold(melati)

    assert not _change(melati, meeting, _written(melati, meeting).minutes)


def test_a_later_decision_gets_a_number_that_was_never_given(melati: GroupFile) -> None:
    meeting = hold(melati)
    before = _written(melati, meeting).minutes
    without_last = replace(before, decisions=before.decisions[:1])
    with pytest.raises(RemovingNeedsReasonError):
        _change(melati, meeting, without_last)
    _change(melati, meeting, without_last, "Salah tulis")

    now = _written(melati, meeting).minutes
    more = replace(now, decisions=(*now.decisions, (None, Decision(2, "Warung buka pukul 7"))))
    _change(melati, meeting, more)

    assert [row.entry.number for row in _written(melati, meeting).decisions] == [1, 3]
    (_first, cancelled, _third) = melati.read(records, DECISIONS, with_cancelled=True)
    assert cancelled.cancel_reason == "Salah tulis"


def test_a_closed_month_asks_why_for_any_part(melati: GroupFile) -> None:
    meeting = hold(melati)
    receive(melati, 100_000, HELD)
    close(melati, Month(2026, 10))
    before = _written(melati, meeting).minutes
    changed = replace(before, marks={**before.marks, ROSA: PRESENT})

    with pytest.raises(ClosedMonthReasonError):
        _change(melati, meeting, changed)
    assert _written(melati, meeting).minutes == before

    assert _change(melati, meeting, changed, "Ibu Rosa ternyata hadir")


def test_what_was_cancelled_is_not_corrected(melati: GroupFile) -> None:
    meeting = hold(melati)
    before = _written(melati, meeting).minutes
    melati.act(cancel_record, MEETINGS, meeting, reason="Ditulis dua kali")

    with pytest.raises(CancelledAlreadyError):
        _change(melati, meeting, replace(before, marks={}))


def test_votes_above_the_attendance_are_refused_when_the_attendance_shrinks(
    melati: GroupFile,
) -> None:
    meeting = hold(melati)
    before = _written(melati, meeting).minutes

    with pytest.raises(TooManyVotesError):
        _change(melati, meeting, replace(before, marks={MARIA: PRESENT}))


def test_a_task_is_finished_with_its_result(melati: GroupFile) -> None:
    meeting = hold(melati)
    task = _written(melati, meeting).tasks[0]

    melati.act(finish_task, task.id, done_on=date(2026, 10, 20), result="Tertulis", today=TODAY)

    done = _written(melati, meeting).tasks[0].entry
    assert (done.done_on, done.result) == (date(2026, 10, 20), "Tertulis")
    assert {change.field for change in melati.read(changes_of, TASKS.name, task.id)} == {
        "done_on",
        "result",
    }


def test_a_task_is_not_finished_before_it_was_given(melati: GroupFile) -> None:
    task = _written(melati, hold(melati)).tasks[0]

    with pytest.raises(DoneBeforeMeetingError):
        melati.act(finish_task, task.id, done_on=date(2026, 10, 13), result="", today=TODAY)


def test_the_act_tells_which_books_changed(melati: GroupFile) -> None:
    touched = melati.act(_touching, today=TODAY)

    assert {"meetings", "attendance", "decisions", "meeting_tasks"} <= touched


def _touching(work: UnitOfWork, *, today: date) -> set[str]:
    record_meeting(work, MINUTES, today=today)
    return work.touched
