from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.meetings.completeness import attendance_state, minutes_state
from kube_desktop.books.meetings.register import MEETINGS
from kube_desktop.books.meetings.rules import Task
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import declare_nihil
from kube_desktop.registers.completeness import Completeness
from tests.books.meetings.conftest import MARIA, MINUTES, PRESENT, hold
from tests.group_files import TODAY

OCTOBER = Month(2026, 10)
NOVEMBER = Month(2026, 11)
WITHOUT_TASKS = replace(MINUTES, tasks=())


def _sentences(book: GroupFile, month: Month = OCTOBER, today: date = TODAY) -> list[str]:
    return [lack.sentence for lack in book.read(minutes_state, month, today=today).lacks]


def test_minutes_with_everything_are_complete_and_detailed(melati: GroupFile) -> None:
    meeting = hold(melati, WITHOUT_TASKS)

    state = melati.read(minutes_state, OCTOBER, today=TODAY)

    assert state.completeness is Completeness.COMPLETE
    assert state.detail == 1000
    assert melati.read(attendance_state, OCTOBER, today=TODAY).completeness is (
        Completeness.COMPLETE
    )
    assert meeting


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"chair_id": None}, "Rapat 14/10/2026: pimpinan rapat belum ditulis."),
        ({"taker_id": None}, "Rapat 14/10/2026: notulis belum ditulis."),
        ({"next_on": None}, "Rapat 14/10/2026: tanggal rapat berikutnya belum ditulis."),
    ],
)
def test_what_minutes_lack_is_told_in_a_sentence(
    melati: GroupFile, given: dict[str, None], sentence: str
) -> None:
    meeting = hold(melati, WITHOUT_TASKS, **given)

    (lack,) = melati.read(minutes_state, OCTOBER, today=TODAY).lacks

    assert (lack.sentence, lack.page, lack.wish) == (sentence, "meetings", meeting)


def test_no_decision_is_a_lack_until_it_is_said(melati: GroupFile) -> None:
    bare = replace(WITHOUT_TASKS, decisions=())
    hold(melati, bare)
    assert "tulis keputusannya" in _sentences(melati)[0]

    hold(melati, bare, on_day=date(2026, 11, 2), no_decision=True)
    assert _sentences(melati, NOVEMBER) == []


def test_a_month_that_is_over_needs_a_meeting_or_a_word(melati: GroupFile) -> None:
    assert _sentences(melati) == ["Tidak ada rapat di Oktober 2026."]
    assert melati.read(minutes_state, NOVEMBER, today=TODAY).completeness is Completeness.EMPTY

    melati.act(declare_nihil, MEETINGS, OCTOBER, today=TODAY)

    assert melati.read(minutes_state, OCTOBER, today=TODAY).completeness is Completeness.NIHIL
    assert melati.read(attendance_state, OCTOBER, today=TODAY).completeness is Completeness.NIHIL


def test_a_month_that_has_not_begun_lacks_nothing(melati: GroupFile) -> None:
    assert _sentences(melati, Month(2026, 12)) == []


def test_a_task_without_a_result_is_told_once_its_day_is_over(melati: GroupFile) -> None:
    task = Task("Beli rak", member_id=MARIA, due_on=date(2026, 11, 12))
    hold(melati, replace(WITHOUT_TASKS, tasks=((None, task),)))

    assert _sentences(melati, NOVEMBER, date(2026, 11, 12)) == []
    overdue = ["Tugas “Beli rak” lewat batas waktu (12/11/2026)."]
    assert _sentences(melati, NOVEMBER, date(2026, 11, 13)) == overdue
    assert _sentences(melati, OCTOBER, date(2026, 11, 13)) == []


def test_an_old_open_task_is_told_in_the_running_month(melati: GroupFile) -> None:
    hold(melati)

    assert _sentences(melati, NOVEMBER) == [
        "Tugas “Menulis tarif iuran di papan” lewat batas waktu (21/10/2026)."
    ]


def test_members_without_a_mark_are_counted(melati: GroupFile) -> None:
    hold(melati, replace(MINUTES, marks={MARIA: PRESENT}, decisions=(), tasks=()))

    state = melati.read(attendance_state, OCTOBER, today=TODAY)

    assert [lack.sentence for lack in state.lacks] == [
        "Daftar hadir rapat 14/10/2026 belum lengkap: 3 orang."
    ]
    assert (state.filled, state.expected) == (1, 4)
