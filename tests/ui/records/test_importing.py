"""Taking the guest book over from a table, in the window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.queries import records
from tests.exchange.sources import write_csv
from tests.ui.accessibility import unnamed_inputs
from tests.ui.drawing import settle
from tests.ui.file_dialogs import choosing
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press
from ui.records.importing import ImportDialog
from ui.session import Session

GUEST = {"tanggal": "03/11/2026", "nama": "Yohana Tallo", "dari": "Pendamping"}
FAULTY = {**GUEST, "dari": "bulan", "nama": ""}


@pytest.fixture
def dialog(
    book: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> Iterator[ImportDialog]:
    """The dialog over the page of an empty guest book."""
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1366, 768)
    opened = ImportDialog(make_session(book), "guests", page)
    opened.open()
    yield opened
    settle()


def _checked(dialog: ImportDialog, source: Path) -> None:
    dialog.take_file(source)
    dialog._session.tasks.drain()


def _words(dialog: ImportDialog) -> str:
    return " ".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


def _key(dialog: ImportDialog, word: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == word)


def _faults(dialog: ImportDialog) -> list[tuple[int, str]]:
    rows = [dialog.view.model.row_at(place) for place in range(dialog.view.model.rowCount())]
    return [(fault.row, fault.column) for fault in rows]


def test_before_a_file_is_chosen_it_says_what_to_do(dialog: ImportDialog) -> None:
    assert "Pilih tabelnya, atau seret ke sini" in _words(dialog)
    assert not _key(dialog, "Masukkan").isEnabled()
    assert unnamed_inputs(dialog) == []


def test_a_right_table_is_checked_at_once_and_written_when_asked(
    dialog: ImportDialog, book: GroupFile, tmp_path: Path, messages: RecordedMessages, qtbot: QtBot
) -> None:
    source = write_csv(tmp_path / "tamu.csv", GUEST, columns=tuple(GUEST))
    with choosing(source):
        press(dialog, "Pilih berkas…")
    dialog._session.tasks.drain()
    assert "1 baris siap dimasukkan." in _words(dialog)
    assert "Tanggal 03/11/2026 s.d. 03/11/2026." in _words(dialog)
    assert book.read(records, GUESTS) == ()

    with qtbot.waitSignal(dialog.imported):
        press(dialog, "Masukkan")

    assert len(book.read(records, GUESTS)) == 1
    assert messages.said_lines == ["1 baris dimasukkan."]
    assert dialog.isHidden()


def test_every_fault_is_listed_and_nothing_can_be_put_in(
    dialog: ImportDialog, book: GroupFile, tmp_path: Path
) -> None:
    _checked(dialog, write_csv(tmp_path / "tamu.csv", GUEST, FAULTY, columns=tuple(GUEST)))

    assert _faults(dialog) == [(3, "dari"), (3, "nama")]
    assert "2 kesalahan dalam “tamu.csv”. Tidak ada yang dicatat." in _words(dialog)
    assert not _key(dialog, "Masukkan").isEnabled()
    assert book.read(records, GUESTS) == ()


def test_a_file_that_was_mended_is_checked_again(dialog: ImportDialog, tmp_path: Path) -> None:
    _checked(dialog, write_csv(tmp_path / "tamu.csv", FAULTY, columns=tuple(GUEST)))
    write_csv(tmp_path / "tamu.csv", GUEST, columns=tuple(GUEST))

    press(dialog, "Periksa lagi")
    dialog._session.tasks.drain()

    assert _key(dialog, "Masukkan").isEnabled()
    assert dialog.view.isHidden()


def test_what_is_worth_a_look_is_shown_and_does_not_hinder(
    dialog: ImportDialog, tmp_path: Path
) -> None:
    _checked(dialog, write_csv(tmp_path / "tamu.csv", GUEST, GUEST, columns=tuple(GUEST)))

    assert _faults(dialog) == [(3, "")]
    assert "perhatikan" in _words(dialog)
    assert _key(dialog, "Masukkan").isEnabled()


def test_of_twenty_thousand_faults_the_first_are_shown_and_all_are_counted(
    dialog: ImportDialog, tmp_path: Path
) -> None:
    rows = [FAULTY] * 10_000

    _checked(dialog, write_csv(tmp_path / "tamu.csv", *rows, columns=tuple(GUEST)))

    assert "20.000 kesalahan dalam “tamu.csv”" in _words(dialog)
    assert "Yang tampak 200 yang pertama." in _words(dialog)
    assert len(_faults(dialog)) == 200


def test_a_file_that_vanishes_before_it_is_put_in_is_told_and_nothing_is_written(
    dialog: ImportDialog, book: GroupFile, tmp_path: Path
) -> None:
    source = write_csv(tmp_path / "tamu.csv", GUEST, columns=tuple(GUEST))
    _checked(dialog, source)
    source.unlink()

    press(dialog, "Masukkan")
    dialog._session.tasks.drain()

    assert "tidak ditemukan" in _words(dialog)
    assert not _key(dialog, "Masukkan").isEnabled()
    assert _key(dialog, "Periksa lagi").isVisible()
    assert book.read(records, GUESTS) == ()


def test_what_is_no_table_is_told_in_one_sentence(dialog: ImportDialog, tmp_path: Path) -> None:
    source = tmp_path / "foto.xlsx"
    source.write_bytes(b"\xd0\xcf\x11\xe0")

    _checked(dialog, source)

    assert "tidak bisa dibaca sebagai tabel" in _words(dialog)
    assert dialog.view.isHidden()


def test_a_file_is_dropped(dialog: ImportDialog, tmp_path: Path) -> None:
    dragged = QMimeData()
    source = write_csv(tmp_path / "tamu.csv", GUEST, columns=tuple(GUEST))
    dragged.setUrls([QUrl.fromLocalFile(str(source))])

    where = (dragged, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(QPoint(200, 200), Qt.DropAction.CopyAction, *where)
    dropping = QDropEvent(QPointF(200, 200), Qt.DropAction.CopyAction, *where)

    dialog.dragEnterEvent(entering)
    dialog.dropEvent(dropping)
    dialog._session.tasks.drain()

    assert entering.isAccepted()
    assert "1 baris siap dimasukkan." in _words(dialog)


def test_the_example_table_is_saved(
    dialog: ImportDialog, tmp_path: Path, messages: RecordedMessages
) -> None:
    path = tmp_path / "contoh.xlsx"

    with choosing(path):
        press(dialog, "Simpan contoh tabel…")
    dialog._session.tasks.drain()

    assert load_workbook(path).worksheets[0]["A1"].value == "tanggal"
    assert messages.said_lines == [f"Tersimpan di {path}"]


def test_it_stays_open_while_the_rows_are_under_way(dialog: ImportDialog, tmp_path: Path) -> None:
    dialog.take_file(write_csv(tmp_path / "tamu.csv", GUEST, columns=tuple(GUEST)))

    dialog.reject()

    assert dialog.isVisible()
    dialog._session.tasks.drain()
    dialog.reject()
    assert not dialog.isVisible()
