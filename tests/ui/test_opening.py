import shutil
import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.connections import SCHEMA_VERSION
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.groupfile.unit_of_work import Recorder
from tests.group_files import TREASURER
from tests.money import receive
from tests.ui.accessibility import unnamed_inputs
from tests.ui.drawing import settle
from tests.ui.file_dialogs import choosing
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.main_window import MainWindow
from ui.opening import Opening
from ui.preferences import Preferences
from ui.recap.screen import RecapScreen
from ui.setup.recorder import RecorderChooser

FACILITATOR = "Yohana Tallo"


@pytest.fixture
def window(
    qtbot: QtBot, preferences: Preferences, messages: RecordedMessages
) -> Iterator[MainWindow]:
    """A window at its start page, whose boxes are written down."""
    shown = MainWindow(preferences)
    shown.messages = messages
    qtbot.addWidget(shown)
    shown.resize(1200, 720)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    yield shown
    shown.close()


@pytest.fixture
def opening(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Opening:
    """What answers the start page; practice copies go into a folder of the test."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return Opening(window)


def wait(opening: Opening) -> None:
    opening.tasks.drain()
    settle()


def enter(opening: Opening, window: MainWindow, name: str = FACILITATOR) -> None:
    """Wait for the question who records, and answer it."""
    wait(opening)
    press(window, name)
    settle()


def words_on(window: QWidget) -> str:
    return "\n".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())


def hold(path: Path, name: str) -> GroupFile:
    """Open a group elsewhere, as another program does."""
    held = open_group_file(path)
    held.recorder = Recorder(name, "Bendahara")
    return held


def can_be_written(path: Path) -> bool:
    with open_group_file(path) as book:
        return not book.is_read_only


def test_opening_a_file_asks_who_records_and_shows_beranda(
    opening: Opening, window: MainWindow, group_path: Path
) -> None:
    with choosing(group_path):
        press(window, "Buka berkas")
    wait(opening)
    asked = words_on(window)
    enter(opening, window)

    assert "Siapa yang mencatat?" in asked
    assert window.group is not None
    assert window.group.current_key == "home"
    assert opening.group is not None
    assert opening.group.session.recorder == Recorder(FACILITATOR, "Pendamping")
    assert opening.group.session.month == Month(2026, 11)


def test_a_second_click_while_a_file_is_being_opened_changes_nothing(
    opening: Opening, window: MainWindow, group_path: Path, messages: RecordedMessages
) -> None:
    opening.open_file(group_path)
    opening.open_file(group_path)
    enter(opening, window)

    assert window.group is not None
    assert messages.questions == []
    assert messages.problems == []


def test_who_records_is_stamped_on_what_is_recorded(
    opening: Opening, window: MainWindow, group_path: Path
) -> None:
    opening.open_file(group_path)
    enter(opening, window)
    assert opening.group is not None

    receive(opening.group.book, 10_000, date(2026, 11, 2))

    stamped = opening.group.book.read(lambda reader: reader.value("SELECT recorder FROM entry"))
    assert stamped == "Yohana Tallo (Pendamping)"


def test_others_read_the_name_of_the_one_who_records(
    opening: Opening, window: MainWindow, group_path: Path
) -> None:
    opening.open_file(group_path)
    enter(opening, window)

    with pytest.raises(Exception, match=r"Yohana Tallo \(Pendamping\)"):
        open_group_file(group_path)


def test_somebody_else_can_record_from_now_on(
    opening: Opening, window: MainWindow, group_path: Path, messages: RecordedMessages
) -> None:
    opening.open_file(group_path)
    enter(opening, window)
    assert opening.group is not None

    opening.group.ask_recorder()
    settle()
    chooser = window.findChild(RecorderChooser)
    assert chooser is not None
    press(chooser, "Orang lain")
    type_into(chooser.findChildren(QLineEdit)[0], "Anton Nahak")
    press(chooser, "Bendahara")
    press(chooser, "Mulai mencatat")
    settle()

    assert opening.group.session.recorder == Recorder("Anton Nahak", "Bendahara")
    assert opening.group.book.recorder == Recorder("Anton Nahak", "Bendahara")
    assert messages.said_lines == ["Sekarang mencatat: Anton Nahak (Bendahara)"]


def test_turning_back_at_the_question_closes_the_file(
    opening: Opening, window: MainWindow, group_path: Path
) -> None:
    opening.open_file(group_path)
    wait(opening)

    press(window, "Kembali")
    settle()

    assert window.start.isVisible()
    assert can_be_written(group_path)


def test_an_opened_group_is_remembered_and_opens_again_from_the_list(
    opening: Opening, window: MainWindow, group_path: Path, preferences: Preferences
) -> None:
    opening.open_file(group_path)
    enter(opening, window)
    window.leave_group()
    settle()

    press(window, "Buka KUBE Melati")
    enter(opening, window)

    (recent,) = preferences.choices.recent
    assert (recent.path, recent.name) == (str(group_path), "KUBE Melati")
    assert recent.place == "Oebobo, Kota Kupang"
    assert window.group is not None


def test_a_recent_file_that_is_gone_can_be_taken_out_of_the_list(
    opening: Opening,
    window: MainWindow,
    group_path: Path,
    preferences: Preferences,
    messages: RecordedMessages,
) -> None:
    preferences.remember_group(group_path, "KUBE Melati")
    settle()
    group_path.unlink()

    press(window, "Buka KUBE Melati")
    wait(opening)

    assert "tidak ditemukan" in messages.questions[0]
    assert preferences.choices.recent == ()


def test_a_file_that_another_holds_can_be_read_meanwhile(
    opening: Opening, window: MainWindow, group_path: Path, messages: RecordedMessages
) -> None:
    held = hold(group_path, "Siti Aminah")

    opening.open_file(group_path)
    wait(opening)
    wait(opening)

    assert "Siti Aminah (Bendahara)" in messages.questions[0]
    assert opening.group is not None
    assert opening.group.session.is_read_only
    assert messages.banners[-1].startswith("Buku ini dibuka hanya untuk dibaca.")
    with pytest.raises(LookupError):
        press(window, "Simpan")
    held.close()


def test_a_file_that_another_holds_stays_closed_when_one_would_rather_wait(
    opening: Opening, window: MainWindow, group_path: Path, messages: RecordedMessages
) -> None:
    messages.answer = False
    held = hold(group_path, "Siti Aminah")

    opening.open_file(group_path)
    wait(opening)

    assert window.start.isVisible()
    held.close()


def newer(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")


def damaged(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:] = b"\x55" * (len(content) - 4096)
    path.write_bytes(content)


def strange(path: Path) -> None:
    path.write_bytes(b"%PDF-1.4 a letter, not books")


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (newer, "KUBE Desktop yang lebih baru"),
        (damaged, "rusak"),
        (strange, "bukan buku KUBE"),
        (Path.unlink, "tidak ditemukan"),
    ],
)
def test_a_file_that_cannot_be_opened_is_told_in_a_box(
    opening: Opening,
    window: MainWindow,
    group_path: Path,
    messages: RecordedMessages,
    spoil: Callable[[Path], None],
    sentence: str,
) -> None:
    spoil(group_path)

    opening.open_file(group_path)
    wait(opening)

    (problem,) = messages.problems
    assert sentence in problem
    assert window.start.isVisible()
    assert messages.crashes == []


def test_leaving_the_group_leaves_one_whole_file(
    opening: Opening, window: MainWindow, group_path: Path
) -> None:
    opening.open_file(group_path)
    enter(opening, window)

    press(window, "Tutup kelompok")
    settle()

    assert window.start.isVisible()
    assert opening.group is None
    assert [one.name for one in group_path.parent.glob("*melati.kube*")] == ["melati.kube"]
    assert can_be_written(group_path)


def test_closing_the_window_finishes_what_was_submitted_before_the_file_is_closed(
    opening: Opening, window: MainWindow, group_path: Path, qtbot: QtBot
) -> None:
    opening.open_file(group_path)
    enter(opening, window)
    assert opening.group is not None
    book = opening.group.book
    begun = Event()

    def record_slowly() -> None:
        begun.set()
        for day in range(1, 20):
            receive(book, 1_000, date(2026, 11, day))

    opening.tasks.submit(record_slowly)
    qtbot.waitUntil(begun.is_set)
    window.close()

    with open_group_file(group_path) as again:
        assert again.read(lambda reader: reader.value("SELECT count(*) FROM entry")) == 19


def test_closing_the_window_at_the_question_closes_the_file(
    opening: Opening, window: MainWindow, group_path: Path
) -> None:
    opening.open_file(group_path)
    wait(opening)

    window.close()

    assert can_be_written(group_path)


def test_the_sample_is_practised_on_a_copy_with_a_frame(
    opening: Opening,
    window: MainWindow,
    tmp_path: Path,
    messages: RecordedMessages,
    preferences: Preferences,
) -> None:
    press(window, "Coba contoh")
    enter(opening, window)

    (copy,) = (tmp_path / "data").rglob("*.kube")
    assert opening.group is not None
    assert opening.group.book.path == copy
    assert opening.group.session.is_sample
    assert opening.group.session.month == Month(2026, 10)
    assert messages.banners[-1].startswith("Kelompok contoh untuk berlatih.")
    assert preferences.choices.recent == ()


def test_practice_goes_on_where_it_was_left(
    opening: Opening, window: MainWindow, group_path: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "data" / "KUBE Desktop" / "contoh"
    folder.mkdir(parents=True)
    shutil.copy(group_path, folder / "kelompok-contoh.kube")

    press(window, "Coba contoh")
    enter(opening, window)

    assert opening.group is not None
    assert opening.group.session.group_name == "KUBE Melati"
    assert not opening.group.session.is_sample


def test_practice_can_begin_anew_and_sets_the_old_copy_aside(
    opening: Opening, window: MainWindow, tmp_path: Path
) -> None:
    press(window, "Coba contoh")
    enter(opening, window)
    assert opening.group is not None
    receive(opening.group.book, 77_000, date(2026, 11, 2))

    press(window, "Mulai dari awal")
    enter(opening, window)

    names = sorted(one.name for one in (tmp_path / "data").rglob("*.kube"))
    last = opening.group.book.read(lambda reader: reader.value("SELECT max(day) FROM entry"))
    assert names == ["kelompok-contoh 2026-11-20.kube", "kelompok-contoh.kube"]
    assert last < "2026-11-01"


@pytest.mark.usefixtures("opening")
def test_a_new_group_begins_with_the_set_up(window: MainWindow) -> None:
    press(window, "Buat kelompok baru")
    settle()

    assert "Nama kelompok" in words_on(window)
    press(window, "Batal")
    settle()
    assert window.start.isVisible()


def test_the_palette_finds_prints_and_the_way_out(
    opening: Opening, window: MainWindow, group_path: Path
) -> None:
    opening.open_file(group_path)
    enter(opening, window)
    assert window.group is not None

    titles = {
        command.title for provider in window.group.providers for command in provider("laporan")
    }
    QTest.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    settle()

    assert "Cetak: Laporan bulanan" in titles
    assert window.group is None


class Flashes(QObject):
    """Writes down every part that appears as a window of its own.

    Qt does that to what is shown before it has its place, and on a real screen it flickers.
    """

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt’s name
        is_window = isinstance(watched, QWidget) and watched.isWindow()
        if event.type() == QEvent.Type.Show and is_window and not isinstance(watched, QMainWindow):
            self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


def test_every_page_of_an_opened_group_comes_up_without_flicker(
    opening: Opening,
    window: MainWindow,
    group_path: Path,
    messages: RecordedMessages,
    qapp: QApplication,
) -> None:
    flashes = Flashes()
    qapp.installEventFilter(flashes)
    with open_group_file(group_path) as book:
        book.recorder = TREASURER
        receive(book, 10_000, date(2026, 11, 2))
    opening.open_file(group_path)
    enter(opening, window)
    group = window.group
    assert group is not None

    for key, page in group._pages.items():
        if page.make is not None:
            group.go_to(key)
            wait(opening)

    qapp.removeEventFilter(flashes)
    assert flashes.seen == []
    assert messages.crashes == []
    assert messages.problems == []


def test_the_question_who_records_names_its_inputs(
    opening: Opening, window: MainWindow, group_path: Path
) -> None:
    opening.open_file(group_path)
    wait(opening)

    assert unnamed_inputs(window) == []


def test_several_groups_are_laid_side_by_side_from_the_start_page(
    opening: Opening, window: MainWindow, group_path: Path, preferences: Preferences
) -> None:
    preferences.remember_group(group_path, "KUBE Melati")
    press(window, "Rekap beberapa kelompok")
    settle()
    (screen,) = window.findChildren(RecapScreen)
    screen.files.rows()[0].tick.click()
    press(window, "Buat rekap")
    wait(opening)
    wait(opening)

    assert screen.desk.report is not None
    assert can_be_written(group_path)
    press(window, "Kembali")
    settle()
    assert window.start.isVisible()
    assert not window.findChildren(RecapScreen)
