from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.unit_of_work import Recorder
from tests.ui.accessibility import unnamed_inputs
from tests.ui.drawing import settle
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press
from ui.commands import Command
from ui.group_view import GroupView
from ui.main_window import MainWindow
from ui.palette import CommandPalette
from ui.preferences import Preferences
from ui.screen import Page, Screen
from ui.session import Session
from ui.widgets.banner import BannerKind


class CountingScreen(Screen):
    """Counts how often it read the books."""

    books: ClassVar[frozenset[str]] = frozenset({"cash"})
    made: ClassVar[list[str]] = []

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.made.append(type(self).__name__)
        self.reads = 0
        self.line = QLineEdit()
        self.line.setAccessibleName("Uraian")
        layout = QVBoxLayout(self)
        layout.addWidget(self.line)

    def reload(self) -> None:
        self.reads += 1

    def commands(self) -> list[Command]:
        return [Command("Catat uang masuk", lambda: self.line.setText("masuk"))]

    def has_unsaved(self) -> bool:
        return bool(self.line.text())


class SettingsScreen(CountingScreen):
    """Shows nothing of a month and of no book but its own."""

    books: ClassVar[frozenset[str]] = frozenset({"profile"})
    follows_month: ClassVar[bool] = False


PAGES = (
    Page("home", "Beranda", "house", CountingScreen, "Ctrl+1"),
    Page("cash", "Kas", "wallet"),
    Page("cash_uep", "UEP", "store", CountingScreen, "Ctrl+2", under="cash"),
    Page("cash_iks", "IKS", "heart-handshake", CountingScreen, under="cash"),
    Page("settings", "Pengaturan", "settings", SettingsScreen, "Ctrl+3"),
)


@pytest.fixture
def window(preferences: Preferences, messages: RecordedMessages, qtbot: QtBot) -> MainWindow:
    CountingScreen.made.clear()
    made = MainWindow(preferences)
    made.messages = messages
    made.resize(1366, 768)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def group(window: MainWindow, session: Session) -> GroupView:
    shown = window.show_group(session, PAGES, "home")
    settle()
    return shown


def screen(group: GroupView, key: str) -> CountingScreen:
    found = group.screen_of(key)
    assert isinstance(found, CountingScreen)
    return found


def test_the_start_page_asks_for_what_was_pressed(window: MainWindow, qtbot: QtBot) -> None:
    for word, signal in (
        ("Buat kelompok baru", window.start.new_asked),
        ("Buka berkas", window.start.open_asked),
        ("Coba contoh", window.start.sample_asked),
        ("Rekap beberapa kelompok", window.start.recap_asked),
    ):
        with qtbot.waitSignal(signal):
            press(window, word)


def test_a_recent_group_is_opened_again_from_the_start_page(
    window: MainWindow, preferences: Preferences, qtbot: QtBot
) -> None:
    preferences.remember_group(Path("/a/melati.kube"), "KUBE Melati")
    settle()

    with qtbot.waitSignal(window.start.group_chosen) as chosen:
        press(window, "Buka KUBE Melati")

    assert chosen.args == ["/a/melati.kube"]


def test_a_recent_group_can_be_taken_off_the_list(
    window: MainWindow, preferences: Preferences
) -> None:
    preferences.remember_group(Path("/a/melati.kube"), "KUBE Melati")
    settle()

    press(window, "Hapus KUBE Melati dari daftar ini")

    assert preferences.choices.recent == ()


def test_only_the_page_in_sight_is_made(group: GroupView) -> None:
    assert group.current_key == "home"
    assert CountingScreen.made == ["CountingScreen"]


def test_the_rail_opens_a_page(group: GroupView) -> None:
    press(group.rail, "Pengaturan")

    assert group.current_key == "settings"
    assert isinstance(group.current_screen(), SettingsScreen)


def test_a_heading_in_the_rail_opens_its_first_page(group: GroupView) -> None:
    press(group.rail, "Kas")

    assert group.current_key == "cash_uep"


def test_keys_open_pages(group: GroupView, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)

    assert group.current_key == "cash_uep"


def test_a_page_in_sight_reads_again_when_its_book_changes(
    group: GroupView, session: Session
) -> None:
    session.tell_changed(frozenset({"cash"}))
    session.tell_changed(frozenset({"members"}))

    assert screen(group, "home").reads == 2


def test_a_hidden_page_waits_until_it_is_seen(group: GroupView, session: Session) -> None:
    group.go_to("cash_uep")
    session.tell_changed(frozenset({"cash"}))
    session.tell_changed(frozenset({"cash"}))
    hidden = screen(group, "home").reads

    group.go_to("home")

    assert hidden == 1
    assert screen(group, "home").reads == 2


def test_another_month_is_read_by_those_that_show_a_month(
    group: GroupView, session: Session
) -> None:
    group.go_to("settings")
    press(group.top_bar, "Bulan sebelumnya")
    settings_reads = screen(group, "settings").reads

    group.go_to("home")

    assert session.month == Month(2026, 10)
    assert settings_reads == 1
    assert screen(group, "home").reads == 2


def test_the_month_goes_with_the_keyboard(
    group: GroupView, session: Session, window: MainWindow
) -> None:
    del group
    QTest.keyClick(window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)

    assert session.month == Month(2026, 12)


def test_the_group_and_who_records_stay_in_sight(group: GroupView, session: Session) -> None:
    session.change_recorder(Recorder("Yohanis Tallo", "Ketua"))

    assert group.top_bar.recorder_text() == "Mencatat: Yohanis Tallo (Ketua)"


def test_another_recorder_is_asked_for_at_the_top(group: GroupView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(group.recorder_asked):
        press(group.top_bar, "Mencatat: Siti Aminah (Bendahara)")


def test_a_quiet_line_says_what_was_done(group: GroupView, messages: RecordedMessages) -> None:
    messages.say("Tersimpan.")

    assert group.status.text() == "Tersimpan."


def test_a_banner_stays_until_it_is_taken_back(
    group: GroupView, messages: RecordedMessages
) -> None:
    messages.show_banner("Berkas ini hanya bisa dibaca.", BannerKind.WARNING)
    shown = group.banner.text()

    messages.show_banner("")

    assert shown == "Berkas ini hanya bisa dibaca."
    assert group.banner.text() == ""


def test_f1_opens_the_help_about_the_page_and_closes_it(
    group: GroupView, window: MainWindow
) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    text = group.help.text()
    opened = group.help.isVisible()

    QTest.keyClick(window, Qt.Key.Key_F1)

    assert opened
    assert text.startswith("Beranda")
    assert not group.help.isVisible()


def test_ctrl_k_finds_a_page_by_its_name(group: GroupView, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = group.findChild(CommandPalette)
    assert palette is not None
    line = palette.findChild(QLineEdit)
    assert line is not None

    QTest.keyClicks(line, "iks")
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert group.current_key == "cash_iks"
    assert not palette.isVisible()


def test_ctrl_k_finds_what_can_be_done_on_the_page(group: GroupView) -> None:
    group.open_palette()
    palette = group.findChild(CommandPalette)
    assert palette is not None
    line = palette.findChild(QLineEdit)
    assert line is not None

    QTest.keyClicks(line, "uang catat")
    titles = palette.titles()
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert titles == ["Catat uang masuk"]
    assert screen(group, "home").line.text() == "masuk"


def test_ctrl_k_asks_other_providers_too(group: GroupView) -> None:
    group.providers.append(lambda text: [Command(f"Anggota {text}", lambda: None)])

    group.open_palette()

    palette = group.findChild(CommandPalette)
    assert palette is not None
    assert palette.titles()[-1] == "Anggota "
    palette.reject()


def test_leaving_with_something_unsaved_asks_first(
    group: GroupView, window: MainWindow, messages: RecordedMessages
) -> None:
    screen(group, "home").line.setText("separuh")
    messages.answer = False

    left = window.leave_group()

    assert not left
    assert "Beranda" in messages.questions[0]
    assert window.group is group


def test_leaving_finishes_the_work_and_shows_the_start_page(
    group: GroupView, window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    del group
    done: list[object] = []
    session.tasks.submit(lambda: "written", on_done=done.append)

    with qtbot.waitSignal(window.group_left):
        window.leave_group()

    assert done == ["written"]
    assert window.group is None
    assert window.start.isVisible()


def test_the_window_comes_back_where_it_was(
    window: MainWindow, preferences: Preferences, qtbot: QtBot
) -> None:
    window.resize(700, 500)
    window.close()

    again = MainWindow(preferences)
    qtbot.addWidget(again)

    assert again.size() == window.size()


def test_a_refused_closing_keeps_the_window(
    group: GroupView, window: MainWindow, messages: RecordedMessages
) -> None:
    screen(group, "home").line.setText("separuh")
    messages.answer = False

    closed = window.close()

    assert not closed
    assert window.isVisible()


def test_every_input_of_the_window_is_named(window: MainWindow, group: GroupView) -> None:
    group.open_palette()

    assert unnamed_inputs(window) == []


@pytest.mark.parametrize("width", [911, 1366])
def test_nothing_is_wider_than_the_window(window: MainWindow, group: GroupView, width: int) -> None:
    window.resize(width, 512)
    settle()

    assert window.width() == width
    assert group.top_bar.minimumSizeHint().width() <= width
    assert group.rail.width() + group.stack.width() <= width


def test_a_page_that_is_a_heading_cannot_be_shown(group: GroupView) -> None:
    with pytest.raises(ValueError, match="heading"):
        group.go_to("cash")


def test_a_practice_copy_has_a_coloured_frame(
    window: MainWindow, make_session: Callable[[None], Session]
) -> None:
    session = make_session(None)
    session.is_sample = True

    group = window.show_group(session, PAGES, "home")

    assert group.property("look") == "sample_frame"


def test_another_language_is_spoken_at_once_on_the_same_page(
    window: MainWindow, group: GroupView, messages: RecordedMessages
) -> None:
    group.go_to("settings")
    messages.show_banner("Berkas ini hanya bisa dibaca.")
    before = group.current_screen()

    window.preferences.change(language="en")
    settle()

    assert group.current_key == "settings"
    assert group.current_screen() is not before
    assert screen(group, "settings").reads == 1
    assert group.banner.text() == "Berkas ini hanya bisa dibaca."


def test_what_was_typed_is_not_lost_to_a_larger_type(
    window: MainWindow, group: GroupView, messages: RecordedMessages
) -> None:
    screen(group, "home").line.setText("separuh")

    window.preferences.change(font_points=14)
    settle()

    assert screen(group, "home").line.text() == "separuh"
    assert messages.said_lines == ["Berlaku sepenuhnya setelah kelompok ini dibuka lagi."]
