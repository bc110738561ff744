from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from kube_desktop.books.members.actions import leave
from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.rules import Leaving
from kube_desktop.books.officers.actions import appoint, end_term
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.officers.queries import terms
from kube_desktop.books.officers.rules import Appointment, TermEnd
from kube_desktop.groupfile.attached_files import attached_files
from kube_desktop.groupfile.group_file import GroupFile
from tests.group_files import TODAY
from tests.people import FOUNDED
from tests.ui.accessibility import unnamed_inputs
from tests.ui.books.keys import keys, press_key
from tests.ui.books.officers.conftest import ANTON, MARIA
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.books.officers.screen import OfficersScreen
from ui.records.importing import ImportDialog
from ui.session import Session
from ui.tasks import Tasks


@pytest.fixture
def led(melati: GroupFile, screen: OfficersScreen) -> OfficersScreen:
    """Maria is chair since the founding."""
    melati.act(appoint, Appointment(MARIA, Office.CHAIR, FOUNDED), today=TODAY)
    screen.reload()
    return screen


def _shown(screen: OfficersScreen) -> list[tuple[str, str]]:
    lines = [screen.model.row_at(place) for place in range(screen.model.rowCount())]
    return [(line.office.label, line.term.name if line.term else "") for line in lines]


def test_an_office_that_nobody_holds_is_shown_too(screen: OfficersScreen) -> None:
    assert _shown(screen) == [("Ketua", ""), ("Sekretaris", ""), ("Bendahara", "")]


def test_somebody_is_put_in_office_with_the_keyboard_alone(
    screen: OfficersScreen, melati: GroupFile, tasks: Tasks, messages: RecordedMessages
) -> None:
    screen.begin_new()
    panel = screen.appointing
    QTest.keyClicks(panel.member, "anton")
    QTest.keyClick(panel.member, Qt.Key.Key_Return)
    type_into(panel.started_on, "1/11", leave=False)
    QTest.keyClick(panel.started_on, Qt.Key.Key_Return)
    tasks.drain()

    (term,) = melati.read(terms)
    assert (term.name, term.office) == ("Anton Nahak", Office.CHAIR)
    assert term.started_on == date(2026, 11, 1)
    assert messages.said_lines == ["Pengurus tersimpan."]
    assert ("Ketua", "Anton Nahak") in _shown(screen)
    assert not screen.has_unsaved()


def test_a_vacant_line_opens_the_panel_for_its_office(screen: OfficersScreen) -> None:
    screen.view.go_to(2)

    assert screen.appointing.office.value() is Office.TREASURER


def test_only_a_member_can_be_named(
    screen: OfficersScreen, melati: GroupFile, tasks: Tasks
) -> None:
    screen.begin_new()
    type_into(screen.appointing.member, "Blandina")

    press(screen, "Angkat")
    tasks.drain()

    assert "tidak ada dalam daftar" in screen.appointing.form.row("member_id").words()
    assert melati.read(terms) == ()


def test_replacing_somebody_asks_why_they_stop_and_ends_their_term(
    led: OfficersScreen, melati: GroupFile, tasks: Tasks
) -> None:
    led.view.go_to(0)
    press(led, "Ganti orang…")
    type_into(led.appointing.member, "Anton Nahak")
    press(led, "Angkat")
    tasks.drain()
    assert "masih dijabat Maria Bili" in led.appointing.form.row("former_end_reason").words()

    type_into(led.appointing.former_reason, "Masa jabatan selesai")
    press(led, "Angkat")
    tasks.drain()

    assert melati.read(officers_on, TODAY) == {Office.CHAIR: "Anton Nahak"}
    assert melati.read(terms)[0].end_reason == "Masa jabatan selesai"
    press(led, "Yang ditampilkan: Semua")
    assert _shown(led)[-1] == ("Ketua", "Maria Bili")


def test_a_second_office_is_mentioned_and_allowed(
    led: OfficersScreen, melati: GroupFile, tasks: Tasks
) -> None:
    led.begin_new()
    type_into(led.appointing.member, "Maria Bili")

    assert "Maria Bili juga menjabat Ketua" in led.appointing.warning()
    press(led, "Angkat")
    tasks.drain()
    assert melati.read(officers_on, TODAY)[Office.SECRETARY] == "Maria Bili"


def test_a_term_is_ended_with_day_and_reason(
    led: OfficersScreen, melati: GroupFile, tasks: Tasks, messages: RecordedMessages
) -> None:
    led.view.go_to(0)
    press(led, "Akhiri masa jabatan…")
    press(led, "Akhiri masa jabatan")
    assert led.term.form.row("reason").words() == "Isi dulu bagian ini."

    keys("Mundur")
    press(led, "Akhiri masa jabatan")
    tasks.drain()

    assert melati.read(terms)[0].ended_on == TODAY
    assert messages.said_lines == ["Masa jabatan diakhiri."]
    assert _shown(led)[0] == ("Ketua", "")


def test_a_refused_end_is_told_beside_its_field(
    led: OfficersScreen, melati: GroupFile, tasks: Tasks
) -> None:
    led.view.go_to(0)
    press(led, "Akhiri masa jabatan…")
    keys("1/2/2024")
    press_key(Qt.Key.Key_Tab)
    keys("Mundur")
    press(led, "Akhiri masa jabatan")
    tasks.drain()

    assert "tidak bisa sebelum itu" in led.term.form.row("on").words()
    assert melati.read(terms)[0].ended_on is None


def test_a_former_officer_who_has_left_the_group_is_entered_with_the_end(
    led: OfficersScreen, melati: GroupFile, tasks: Tasks
) -> None:
    melati.act(leave, Leaving(ANTON, date(2026, 6, 1), "Pindah"), today=TODAY)
    led.begin_new()
    panel = led.appointing
    type_into(panel.member, "Anton Nahak")
    type_into(panel.started_on, "1/3/2024")
    type_into(panel.ended_on, "1/3/2025")
    press(led, "Angkat")
    assert panel.form.row("end_reason").words() == "Isi dulu bagian ini."

    type_into(panel.end_reason, "Masa jabatan selesai")
    press(led, "Angkat")
    tasks.drain()

    former = melati.read(terms)[1]
    assert (former.office, former.name) == (Office.SECRETARY, "Anton Nahak")
    assert (former.ended_on, former.end_reason) == (date(2025, 3, 1), "Masa jabatan selesai")


def test_a_former_term_of_a_held_office_asks_nothing_about_its_holder(
    led: OfficersScreen,
) -> None:
    led.begin_new()
    led.appointing.show_blank(Office.CHAIR)
    assert led.appointing.former_reason.isVisible()

    type_into(led.appointing.ended_on, "1/3/2025")

    assert not led.appointing.former_reason.isVisible()
    assert led.appointing.end_reason.isVisible()


def test_the_data_of_a_term_are_mended_with_a_reason_and_the_history_tells_it(
    led: OfficersScreen, melati: GroupFile, tasks: Tasks, messages: RecordedMessages
) -> None:
    led.view.go_to(0)
    press(led, "Perbaiki data…")
    type_into(led.term.mending.decree, "SK Lurah 12/2024")
    type_into(led.term.mending.decree_on, "26/2/2024")
    press(led, "Simpan")
    assert led.term.mending.row("reason").words() == "Isi dulu bagian ini."

    type_into(led.term.mending.reason, "Lupa ditulis")
    press(led, "Simpan")
    tasks.drain()

    assert melati.read(terms)[0].decree_on == date(2024, 2, 26)
    assert messages.said_lines == ["Tersimpan."]
    led.view.go_to(0)
    assert "Dasar pengangkatan dari kosong menjadi “SK Lurah 12/2024”" in led.term.history.text()


def test_a_refused_correction_is_told_beside_its_field(
    led: OfficersScreen, melati: GroupFile, tasks: Tasks
) -> None:
    led.view.go_to(0)
    press(led, "Perbaiki data…")
    type_into(led.term.mending.decree_on, "26/2/2024")
    type_into(led.term.mending.reason, "Lupa ditulis")
    press(led, "Simpan")
    tasks.drain()

    assert "nomor suratnya" in led.term.mending.row("decree").words()
    assert melati.read(terms)[0].decree_on is None
    press(led, "Kembali")
    assert not led.has_unsaved()


def test_what_was_typed_is_not_thrown_away_unasked(
    led: OfficersScreen, messages: RecordedMessages
) -> None:
    led.begin_new()
    type_into(led.appointing.member, "Anton Nahak")
    messages.answer = False

    led.view.go_to(0)

    assert len(messages.questions) == 1
    assert led.appointing.member.value() == ANTON
    assert led.appointing.isVisible()


def test_escape_gives_up(led: OfficersScreen) -> None:
    led.begin_new()
    type_into(led.appointing.member, "Anton Nahak")

    QTest.keyClick(led.appointing.member, Qt.Key.Key_Escape)

    assert not led.has_unsaved()


def test_printing_goes_to_the_reports(led: OfficersScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(led.session.page_asked) as asked:
        press(led, "Cetak")

    assert asked.args is not None
    assert asked.args[1].name == "officers"


def test_a_file_that_is_only_read_offers_no_change(
    melati: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> None:
    melati.act(appoint, Appointment(MARIA, Office.CHAIR, FOUNDED), today=TODAY)
    session = make_session(melati)
    session.is_read_only = True
    screen = OfficersScreen(session)
    qtbot.addWidget(screen)
    screen.show()
    screen.reload()
    screen.view.go_to(0)

    assert screen.term.isVisible()
    for word in (
        "Angkat",
        "Angkat pengurus",
        "Akhiri masa jabatan…",
        "Ganti orang…",
        "Perbaiki data…",
    ):
        with pytest.raises(LookupError):
            press(screen, word)


def test_every_input_has_a_name(led: OfficersScreen) -> None:
    led.view.go_to(0)

    assert unnamed_inputs(led) == []


def test_a_decree_is_attached_to_the_chosen_term(
    led: OfficersScreen,
    melati: GroupFile,
    tasks: Tasks,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chosen = tmp_path / "SK Lurah.pdf"
    chosen.write_bytes(b"%PDF-1.7")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_given: ([str(chosen)], ""))
    led.view.go_to(0)

    press(led, "Tambah SK")
    tasks.drain()

    (kept,) = melati.read(attached_files, "officers", 1)
    assert kept.name == "SK Lurah.pdf"
    assert led.term.files.findChildren(QPushButton)[-1].text() == "SK Lurah.pdf"


def test_another_page_can_send_here_to_a_former_term(
    led: OfficersScreen, melati: GroupFile
) -> None:
    melati.act(end_term, TermEnd(1, date(2026, 6, 1), "Pindah"), today=TODAY)
    led.reload()

    led.take(1)

    assert led.term.term_id == 1
    assert led.term.isVisibleTo(led)
    assert ("Ketua", "Maria Bili") in _shown(led)


def test_officers_are_taken_over_from_a_table(led: OfficersScreen) -> None:
    press(led, "Impor")

    dialog = led.findChild(ImportDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()
