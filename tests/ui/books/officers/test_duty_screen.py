from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.duties import Duty, duties, template
from kube_desktop.books.officers.duty_actions import write_duty
from kube_desktop.groupfile.attached_files import attached_files
from kube_desktop.groupfile.group_file import GroupFile
from tests.group_files import TODAY
from tests.people import FOUNDED
from tests.ui.accessibility import unnamed_inputs
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.books.officers.duty_screen import DutiesScreen
from ui.session import Session
from ui.tasks import Tasks


@pytest.fixture
def page(
    melati: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> DutiesScreen:
    """The page of written duties, shown and read."""
    shown = DutiesScreen(make_session(melati))
    qtbot.addWidget(shown)
    shown.resize(1150, 680)
    shown.show()
    shown.reload()
    return shown


@pytest.fixture
def written(melati: GroupFile, page: DutiesScreen) -> DutiesScreen:
    """The chair's duties are written since the founding."""
    duty = Duty("Ketua", FOUNDED, "Memimpin rapat\nMenandatangani surat", "Rapat pertama")
    melati.act(write_duty, duty, today=TODAY)
    page.reload()
    return page


def _shown(page: DutiesScreen) -> list[tuple[str, bool]]:
    lines = [page.model.row_at(place) for place in range(page.model.rowCount())]
    return [(line.office, line.row is not None) for line in lines]


def test_every_office_and_the_members_are_listed_before_anything_is_written(
    page: DutiesScreen,
) -> None:
    assert _shown(page) == [
        ("chair", False), ("secretary", False), ("treasurer", False), ("Anggota", False),
    ]  # fmt: skip


def test_an_example_is_taken_over_changed_and_saved(
    page: DutiesScreen, melati: GroupFile, tasks: Tasks, messages: RecordedMessages
) -> None:
    page.view.go_to(2)
    press(page, "Pakai contoh")
    page.panel.duties.appendPlainText("Menyimpan kunci kotak uang")
    type_into(page.panel.decided, "Rapat 5 November 2026")
    press(page, "Simpan")
    tasks.drain()

    (row,) = melati.read(duties)
    assert row.duty.office == Office.TREASURER
    assert row.duty.duties == template("treasurer") + "\nMenyimpan kunci kotak uang"
    assert messages.said_lines == ["Tersimpan."]
    assert "Diputuskan di: Rapat 5 November 2026." in page.panel.text()
    assert not page.has_unsaved()


def test_an_office_of_the_groups_own_is_written_with_the_keyboard(
    page: DutiesScreen, melati: GroupFile, tasks: Tasks
) -> None:
    page.begin_other()
    QTest.keyClicks(page.panel.office, "Seksi usaha")
    QTest.keyClick(page.panel.office, Qt.Key.Key_Tab)
    QTest.keyClicks(page.panel.duties, "Belanja")
    QTest.keyClick(page.panel.duties, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    tasks.drain()

    assert melati.read(duties)[0].duty.office == "Seksi usaha"
    assert _shown(page)[-1] == ("Seksi usaha", True)


def test_a_new_text_follows_the_former_one(
    written: DutiesScreen, melati: GroupFile, tasks: Tasks
) -> None:
    press(written, "Tulis yang baru…")
    written.panel.duties.setPlainText("Memimpin rapat")
    press(written, "Simpan")
    tasks.drain()

    assert len(melati.read(duties)) == 2
    assert len(_shown(written)) == 4
    press(written, "Yang ditampilkan: Semua")
    assert len(_shown(written)) == 5
    written.view.go_to(4)
    assert "Sudah diganti" in written.panel.text()


def test_a_text_is_mended_and_the_history_tells_it(
    written: DutiesScreen, melati: GroupFile, tasks: Tasks
) -> None:
    press(written, "Perbaiki…")
    type_into(written.panel.decided, "Rapat 1 Maret 2024")
    type_into(written.panel.reason, "Salah tulis")
    press(written, "Simpan")
    tasks.drain()

    assert melati.read(duties)[0].duty.decided == "Rapat 1 Maret 2024"
    assert "Diputuskan di dari “Rapat pertama”" in written.panel.history.text()


def test_a_text_is_taken_back_with_a_reason(
    written: DutiesScreen, melati: GroupFile, tasks: Tasks
) -> None:
    press(written, "Batalkan…")
    press(written, "Simpan")
    assert written.panel.form.row("reason").words() == "Isi dulu bagian ini."

    type_into(written.panel.reason, "Belum diputuskan")
    press(written, "Simpan")
    tasks.drain()

    assert melati.read(duties) == ()
    assert _shown(written)[0] == ("chair", False)


def test_what_is_refused_is_told_beside_its_field(
    page: DutiesScreen, melati: GroupFile, tasks: Tasks
) -> None:
    press(page, "Simpan")
    tasks.drain()
    assert "Tulis tugasnya" in page.panel.form.row("duties").words()

    page.panel.duties.setPlainText("Memimpin rapat")
    type_into(page.panel.valid_from, "21/11/2026")
    press(page, "Simpan")
    tasks.drain()
    assert "belum tiba" in page.panel.form.row("valid_from").words()
    assert melati.read(duties) == ()


def test_what_was_typed_is_not_thrown_away_unasked(
    page: DutiesScreen, messages: RecordedMessages
) -> None:
    page.panel.duties.setPlainText("Memimpin rapat")
    messages.answer = False

    page.view.go_to(1)

    assert len(messages.questions) == 1
    assert page.panel.duties.toPlainText() == "Memimpin rapat"


def test_escape_gives_up_a_correction(written: DutiesScreen) -> None:
    press(written, "Perbaiki…")

    QTest.keyClick(written.panel.duties, Qt.Key.Key_Escape)

    assert not written.has_unsaved()


def test_printing_goes_to_the_reports(page: DutiesScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.session.page_asked) as asked:
        press(page, "Cetak")

    assert asked.args is not None
    assert asked.args[1].name == "duties"


def test_a_file_that_is_only_read_offers_no_change(
    melati: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> None:
    session = make_session(melati)
    session.is_read_only = True
    page = DutiesScreen(session)
    qtbot.addWidget(page)
    page.show()
    page.reload()

    for word in ("Simpan", "Jabatan lain", "Tulis yang baru…", "Pakai contoh"):
        with pytest.raises(LookupError):
            press(page, word)


def test_every_input_has_a_name(page: DutiesScreen) -> None:
    page.begin_other()

    assert unnamed_inputs(page) == []


def test_minutes_are_attached_to_a_text_of_former_times(
    written: DutiesScreen,
    melati: GroupFile,
    tasks: Tasks,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chosen = tmp_path / "Notulen.pdf"
    chosen.write_bytes(b"%PDF-1.7")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_given: ([str(chosen)], ""))
    melati.act(write_duty, Duty("Ketua", TODAY, "Memimpin rapat saja"), today=TODAY)
    written.reload()

    written.take(1)
    press(written.panel, "Tambah foto")
    tasks.drain()

    (kept,) = melati.read(attached_files, "duties", 1)
    assert kept.name == "Notulen.pdf"
    assert written.panel.duty_id == 1
    assert "Sudah diganti" in written.panel.text()
