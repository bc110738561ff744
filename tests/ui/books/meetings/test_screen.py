from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from kube_desktop.books.meetings.queries import meetings_between, minutes_of
from kube_desktop.books.meetings.register import DECISIONS
from kube_desktop.books.meetings.rules import MeetingKind, Way
from kube_desktop.books.meetings.turnout import Presence
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.queries import records
from tests.books.meetings.conftest import ANTON, MARIA, ROSA, YOHANES, hold
from tests.ui.accessibility import unnamed_inputs
from tests.ui.books.keys import keys, press_key
from tests.ui.drawing import settle
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.books.meetings.editor import MeetingEditor
from ui.books.meetings.screen import MeetingsScreen
from ui.records.importing import ImportDialog
from ui.session import Session
from ui.tasks import Tasks


def _fact(editor: MeetingEditor, name: str) -> QLineEdit:
    field = editor.facts.editors[name].widget
    assert isinstance(field, QLineEdit)
    return field


def _mark(letters: str) -> None:
    for letter in letters:
        keys(letter)


def _decide(editor: MeetingEditor, text: str) -> None:
    editor.tabs.setCurrentIndex(3)
    editor.decisions.form.editors["text"].set_value(text)
    press(editor.decisions, "Tambah")


def test_a_meeting_is_written_part_by_part_and_saved_at_once(
    screen: MeetingsScreen, melati: GroupFile, tasks: Tasks, messages: RecordedMessages
) -> None:
    editor = screen.editor
    type_into(_fact(editor, "on_day"), "14/10/2026")
    type_into(_fact(editor, "subject"), "Iuran IKS")
    type_into(_fact(editor, "started_at"), "9")
    type_into(_fact(editor, "chair_id"), "Maria Bili")
    press(screen, "Lanjut")
    _mark("hhsa")
    press(screen, "Lanjut")
    editor.notes.editors["agenda"].set_value("Pembukaan\nIuran")
    _decide(editor, "Iuran naik")
    assert melati.read(meetings_between, None, None) == ()

    press(screen, "Simpan rapat")
    tasks.drain()

    (row,) = melati.read(meetings_between, None, None)
    written = melati.read(minutes_of, row.id)
    meeting = written.record.entry
    assert (meeting.on_day, meeting.subject) == (date(2026, 10, 14), "Iuran IKS")
    assert (meeting.started_at, meeting.chair_id) == ("09.00", MARIA)
    assert [each.mark and each.mark.presence for each in written.roll] == [
        Presence.PRESENT,
        Presence.PRESENT,
        Presence.SICK,
        Presence.ABSENT,
    ]
    assert [each.entry.text for each in written.decisions] == ["Iuran naik"]
    assert messages.said_lines == ["Tersimpan."]
    assert not screen.has_unsaved()


def test_the_list_follows_the_day_and_the_kind(screen: MeetingsScreen) -> None:
    editor = screen.editor
    assert len(editor.roll.lines) == 4

    type_into(_fact(editor, "on_day"), "2/11/2026")
    assert len(editor.roll.lines) == 5

    editor.facts.editors["kind"].set_value(MeetingKind.BOARD)
    assert [line.person.member_id for line in editor.roll.lines] == [MARIA, ANTON]


def test_marks_stay_with_the_people_when_the_day_changes(screen: MeetingsScreen) -> None:
    editor = screen.editor
    editor.tabs.setCurrentIndex(1)
    editor.roll.focus_first()
    _mark("is")

    type_into(_fact(editor, "on_day"), "2/11/2026")

    marks = editor.roll.marks()
    assert (marks[MARIA].presence, marks[ANTON].presence) == (Presence.EXCUSED, Presence.SICK)


def test_the_counts_and_the_quorum_are_told_while_marking(screen: MeetingsScreen) -> None:
    editor = screen.editor
    editor.tabs.setCurrentIndex(1)
    editor.roll.focus_first()
    keys("h")
    press_key(Qt.Key.Key_Up)
    keys("t")

    assert editor.roll.turnout().late == 1
    press(screen, "Semua hadir")
    words = [each.text() for each in editor.roll.findChildren(type(editor.roll._counts))]
    assert "Hadir 4 (1 terlambat) · Izin 0 · Sakit 0 · Alpa 0" in words
    assert "Kuorum tercapai: 4 dari 4 orang, perlu 3." in words


def test_who_stays_away_can_be_represented(screen: MeetingsScreen) -> None:
    editor = screen.editor
    editor.tabs.setCurrentIndex(1)
    line = editor.roll.lines[2]
    line.setFocus()
    keys("s")
    type_into(line.represented, "Pak Yakob")

    mark = editor.roll.marks()[ROSA]
    assert (mark.represented_by, mark.is_late) == ("Pak Yakob", False)
    assert not line.late.isVisible()


def test_votes_are_asked_for_only_where_they_were_counted(screen: MeetingsScreen) -> None:
    editor = screen.editor
    editor.tabs.setCurrentIndex(3)
    votes = editor.decisions.form.editors["votes_for"]
    assert not votes.widget.isVisible()

    press(editor.decisions, "Cara memutuskan: Suara terbanyak")

    assert votes.widget.isVisible()
    editor.decisions.form.editors["text"].set_value("Iuran naik")
    press(editor.decisions, "Tambah")
    assert editor.decisions.form.row("votes_for").words() == "Tulis berapa suara yang setuju."
    assert editor.decisions.parts == []


def test_decisions_are_numbered_again_when_one_is_left_out(screen: MeetingsScreen) -> None:
    editor = screen.editor
    for text in ("Satu", "Dua", "Tiga"):
        _decide(editor, text)
    settle()
    press(editor.decisions, "Hapus: 2. Dua · Mufakat")

    assert [(each.number, each.text) for _id, each in editor.decisions.parts] == [
        (1, "Satu"),
        (2, "Tiga"),
    ]
    settle()
    press(editor.decisions, "Ubah: 2. Tiga · Mufakat")
    editor.decisions.form.editors["text"].set_value("Tiga lagi")
    press(editor.decisions, "Ubah")
    assert editor.decisions.parts[1][1].text == "Tiga lagi"
    assert editor.decisions.parts[1][1].way is Way.CONSENSUS


def test_half_a_line_is_saved_with_the_meeting(
    meeting: int, screen: MeetingsScreen, melati: GroupFile, tasks: Tasks
) -> None:
    screen.open_meeting(meeting)
    screen.editor.decisions.form.editors["text"].set_value("Warung buka pukul 7")
    press(screen, "Simpan rapat")
    tasks.drain()

    assert [row.entry.number for row in melati.read(minutes_of, meeting).decisions] == [1, 2, 3]


def test_a_change_asks_why_something_is_left_out(
    meeting: int, screen: MeetingsScreen, melati: GroupFile, tasks: Tasks
) -> None:
    screen.open_meeting(meeting)
    screen.editor.tabs.setCurrentIndex(3)
    press(
        screen.editor.decisions,
        "Hapus: 2. Warung dijaga bergilir tiga hari · 2 setuju, 1 tidak setuju, 0 abstain",
    )
    press(screen, "Simpan rapat")
    tasks.drain()
    assert screen.editor._problem.text() == (
        "Ada keputusan atau tugas yang dibatalkan. Tulis alasannya."
    )

    type_into(screen.editor.why, "Salah tulis")
    press(screen, "Simpan rapat")
    tasks.drain()

    assert len(melati.read(records, DECISIONS)) == 1
    told = "“2. Warung dijaga bergilir tiga hari” dibatalkan. Alasan: Salah tulis"
    assert told in screen.editor._history.text()


def test_a_changed_mark_shows_in_the_history(
    meeting: int, screen: MeetingsScreen, tasks: Tasks
) -> None:
    screen.open_meeting(meeting)
    screen.editor.tabs.setCurrentIndex(1)
    screen.editor.roll.lines[YOHANES - 1].setFocus()
    keys("i")
    press(screen, "Simpan rapat")
    tasks.drain()

    assert "kehadiran Yohanes Sila dari Alpa menjadi Izin." in screen.editor._history.text()


@pytest.mark.parametrize(
    ("name", "typed", "words"),
    [
        ("started_at", "siang", "bukan jam"),
        ("on_day", "21/11/2026", "belum tiba"),
        ("subject", " ", "Isi dulu bagian ini."),
    ],
)
def test_what_is_wrong_is_told_beside_its_field(
    screen: MeetingsScreen, tasks: Tasks, name: str, typed: str, words: str
) -> None:
    editor = screen.editor
    type_into(_fact(editor, "subject"), "Iuran")
    type_into(_fact(editor, name), typed)
    editor.tabs.setCurrentIndex(2)

    for _twice in range(2):
        press(screen, "Simpan rapat")
        tasks.drain()

    assert editor.tabs.currentIndex() == 0
    assert words in editor.facts.row(name).words()


def test_what_was_written_is_not_thrown_away_unasked(
    melati: GroupFile, screen: MeetingsScreen, messages: RecordedMessages
) -> None:
    hold(melati)
    screen.reload()
    type_into(_fact(screen.editor, "subject"), "Iuran")
    messages.answer = False

    screen.view.go_to(0)

    assert len(messages.questions) == 1
    assert screen.editor.meeting_id is None
    assert screen.has_unsaved()


def test_a_meeting_is_cancelled_with_a_reason_and_taken_back(
    meeting: int, screen: MeetingsScreen, melati: GroupFile, tasks: Tasks
) -> None:
    screen.open_meeting(meeting)
    press(screen, "Batalkan…")
    type_into(screen.reason._reason, "Ditulis dua kali")
    press(screen, "Batalkan catatan")
    tasks.drain()
    assert melati.read(meetings_between, None, None) == ()
    assert "Dibatalkan (Ditulis dua kali)" in screen.head.title.text()
    with pytest.raises(LookupError):
        press(screen, "Simpan rapat")

    press(screen, "Pakai lagi…")
    type_into(screen.reason._reason, "Ternyata hanya satu")
    press(screen, "Pakai lagi")
    tasks.drain()

    assert len(melati.read(meetings_between, None, None)) == 1


def test_a_narrow_window_shows_the_list_or_the_meeting(
    melati: GroupFile, screen: MeetingsScreen
) -> None:
    hold(melati)
    screen.reload()
    screen.resize(680, 420)
    assert screen.view.isVisible()
    assert not screen.editor.isVisible()

    screen.view.go_to(0)
    QTest.keyClick(screen.view.table, Qt.Key.Key_Return)
    assert screen.editor.isVisible()

    press(screen, "Kembali ke daftar rapat")
    assert screen.view.isVisible()


def test_a_month_without_a_meeting_can_be_said_to_have_none(
    screen: MeetingsScreen, tasks: Tasks
) -> None:
    press(screen, "Bulan ini nihil")
    tasks.drain()

    press(screen, "Batalkan nihil")


def test_meetings_come_in_from_a_table(screen: MeetingsScreen) -> None:
    press(screen, "Impor")

    (dialog,) = screen.findChildren(ImportDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_a_file_that_is_only_read_offers_no_change(
    meeting: int,
    melati: GroupFile,
    make_session: Callable[[GroupFile | None], Session],
    qtbot: QtBot,
) -> None:
    session = make_session(melati)
    session.is_read_only = True
    screen = MeetingsScreen(session)
    qtbot.addWidget(screen)
    screen.show()
    screen.reload()
    screen.open_meeting(meeting)

    for word in ("Rapat baru", "Impor", "Simpan rapat", "Batalkan…", "Tambah", "Semua hadir"):
        with pytest.raises(LookupError):
            press(screen, word)


def test_every_input_has_a_name(meeting: int, screen: MeetingsScreen) -> None:
    screen.open_meeting(meeting)

    assert unnamed_inputs(screen) == []
