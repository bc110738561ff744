from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.meetings.actions import change_meeting
from kube_desktop.books.meetings.blank_sheets import blank_attendance, blank_minutes
from kube_desktop.books.meetings.queries import minutes_of
from kube_desktop.books.meetings.recap_sheet import attendance_recap, decision_list, minutes_book
from kube_desktop.books.meetings.register import MEETINGS
from kube_desktop.books.meetings.sheets import attendance_list, meeting_minutes
from kube_desktop.books.meetings.turnout import Mark, Presence
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import use_language
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.printing.model import Report, Table
from kube_desktop.printing.text import as_text
from kube_desktop.registers.actions import cancel_record
from tests.books.meetings.conftest import ANTON, MARIA, MINUTES, PRESENT, ROSA, YOHANES, hold
from tests.golden_files import Golden
from tests.group_files import TODAY

OCTOBER = Month(2026, 10)
ONE_OF_FOUR = {
    MARIA: PRESENT,
    ANTON: Mark(Presence.ABSENT),
    ROSA: Mark(Presence.ABSENT),
    YOHANES: Mark(Presence.EXCUSED, note="panen"),
}


def _table(report: Report, name: str) -> Table:
    return next(each for each in report.sections if isinstance(each, Table) and each.name == name)


def test_the_minutes_show_the_whole_meeting_with_its_attendance(
    melati: GroupFile, golden: Golden
) -> None:
    meeting = hold(melati)

    report = melati.read(meeting_minutes, meeting_id=meeting, month=OCTOBER)

    golden.check("minutes.txt", as_text(report))


def test_without_an_id_the_last_meeting_of_the_month_is_printed(melati: GroupFile) -> None:
    hold(melati)
    hold(melati, replace(MINUTES, decisions=(), tasks=()), on_day=date(2026, 10, 28))

    report = melati.read(meeting_minutes, meeting_id=None, month=OCTOBER)

    assert report.period == "Rabu, 28 Oktober 2026"


@pytest.mark.parametrize("sheet", [meeting_minutes, attendance_list])
@pytest.mark.parametrize("day", [date(2026, 10, 14), date(2026, 10, 27)])
def test_a_day_names_the_meeting_on_it_or_the_last_before(
    melati: GroupFile, sheet: Callable[..., Report], day: date
) -> None:
    hold(melati)
    hold(melati, replace(MINUTES, decisions=(), tasks=()), on_day=date(2026, 10, 28))

    report = melati.read(sheet, meeting_id=None, month=OCTOBER, on=day)

    assert report.period == "Rabu, 14 Oktober 2026"


def test_a_month_without_a_meeting_says_so(melati: GroupFile) -> None:
    report = melati.read(meeting_minutes, meeting_id=None, month=OCTOBER)

    assert "Belum ada rapat yang dicatat untuk Oktober 2026." in as_text(report)


def test_a_decision_without_quorum_stands_with_a_note(melati: GroupFile) -> None:
    few = replace(MINUTES, marks=ONE_OF_FOUR, decisions=MINUTES.decisions[:1], tasks=())
    meeting = hold(melati, few)

    text = as_text(melati.read(meeting_minutes, meeting_id=meeting, month=OCTOBER))

    assert "keputusan diambil tanpa kuorum (1 dari 4 orang, kuorum 3)" in text
    assert "Iuran IKS Rp5.000" in text


def test_nothing_decided_is_told_from_nothing_written(melati: GroupFile) -> None:
    bare = replace(MINUTES, decisions=(), tasks=())
    unwritten, undecided = hold(melati, bare), hold(melati, bare, no_decision=True)

    def text(meeting: int) -> str:
        return as_text(melati.read(meeting_minutes, meeting_id=meeting, month=OCTOBER))

    assert "Belum ditulis." in text(unwritten)
    assert "Tidak ada keputusan." in text(undecided)


def test_a_cancelled_meeting_says_so_on_paper(melati: GroupFile) -> None:
    meeting = hold(melati)
    melati.act(cancel_record, MEETINGS, meeting, reason="Ditulis dua kali")

    report = melati.read(meeting_minutes, meeting_id=meeting, month=OCTOBER)

    assert "DIBATALKAN: Ditulis dua kali" in report.period


def test_the_attendance_list_shows_who_came_and_has_room_to_sign(
    melati: GroupFile, golden: Golden
) -> None:
    meeting = hold(melati)

    report = melati.read(attendance_list, meeting_id=meeting, month=OCTOBER)

    assert _table(report, "daftar_hadir").row_height >= 9
    golden.check("attendance.txt", as_text(report))


def test_the_blank_list_names_the_members_and_leaves_lines_for_others(
    melati: GroupFile,
) -> None:
    report = melati.read(blank_attendance, on=TODAY)

    table = _table(report, "daftar_hadir")
    assert [row[1] for row in table.rows][-4:] == ["Dorkas Lay", None, None, None]
    assert all(cell is None for row in table.rows for cell in row[4:])
    assert report.seal is None


def test_the_blank_minutes_leave_day_and_names_to_the_pen(
    melati: GroupFile, golden: Golden
) -> None:
    golden.check("blank-minutes.txt", as_text(melati.read(blank_minutes)))


def test_the_recap_has_a_letter_for_each_member_and_meeting(
    melati: GroupFile, golden: Golden
) -> None:
    hold(melati)
    later = replace(MINUTES, marks={MARIA: PRESENT}, decisions=(), tasks=())
    hold(melati, later, on_day=date(2026, 11, 11), next_on=None)

    report = melati.read(attendance_recap, Month(2026, 10), Month(2026, 11))

    golden.check("recap.txt", as_text(report))


def test_many_meetings_are_counted_by_month(melati: GroupFile) -> None:
    bare = replace(MINUTES, decisions=(), tasks=())
    for day in range(1, 18):
        hold(melati, bare, on_day=date(2026, 10, day), next_on=None)

    report = melati.read(attendance_recap, Month(2026, 9), OCTOBER)

    table = _table(report, "anggota")
    assert [column.heading for column in table.columns[2:4]] == ["Sep 2026", "Okt 2026"]
    assert table.rows[0][2:4] == ("–", "17/17")
    assert table.rows[3][2:4] == ("–", "0/17")


def test_a_year_without_meetings_is_recapped_as_empty(melati: GroupFile) -> None:
    text = as_text(melati.read(attendance_recap, Month(2026, 1), Month(2026, 12)))

    assert "Belum ada catatan." in text


def test_decisions_and_tasks_of_a_time_stand_on_one_sheet(
    melati: GroupFile, golden: Golden
) -> None:
    hold(melati)

    golden.check("decisions.txt", as_text(melati.read(decision_list, OCTOBER, OCTOBER)))


def test_a_quorum_is_not_judged_before_everybody_was_asked_about(melati: GroupFile) -> None:
    unasked = hold(melati, replace(MINUTES, marks={}, decisions=(), tasks=()))

    report = melati.read(meeting_minutes, meeting_id=unasked, month=OCTOBER)

    assert "paling sedikit 3 dari 4 orang: belum diketahui" in as_text(report)


def test_the_book_of_minutes_counts_who_came_and_what_was_decided(melati: GroupFile) -> None:
    hold(melati)
    hold(melati, replace(MINUTES, marks={}, decisions=(), tasks=()))

    table = _table(melati.read(minutes_book, OCTOBER, OCTOBER), "meetings")

    assert [line[-2:] for line in table.rows] == [("2 dari 4", 2), (None, 0)]


def test_struck_out_decisions_and_tasks_stay_on_the_minutes(melati: GroupFile) -> None:
    meeting = hold(melati)
    minutes = melati.read(minutes_of, meeting).minutes
    fewer = replace(minutes, decisions=minutes.decisions[:1], tasks=minutes.tasks[:1])
    melati.act(change_meeting, meeting, fewer, today=TODAY, reason="Salah tulis")

    report = melati.read(meeting_minutes, meeting_id=meeting, month=OCTOBER)

    assert len(_table(report, "keputusan").rows) == 1
    (decision,) = _table(report, "keputusan_yang_dibatalkan").rows
    assert decision[1:3] == ("2. Warung dijaga bergilir tiga hari", "Salah tulis")
    (task,) = _table(report, "tugas_yang_dibatalkan").rows
    assert task[1:3] == ("Meminta izin lapak", "Salah tulis")


def test_a_cancelled_meeting_is_named_in_indonesian_in_every_language(
    melati: GroupFile, request: pytest.FixtureRequest
) -> None:
    melati.act(cancel_record, MEETINGS, hold(melati), reason="Ditulis dua kali")
    request.addfinalizer(lambda: use_language("id"))

    use_language("en")

    (line,) = _table(melati.read(minutes_book, OCTOBER, OCTOBER), "dibatalkan").rows
    assert line[1] == "Rapat anggota 14/10/2026: Iuran IKS dan giliran warung"
