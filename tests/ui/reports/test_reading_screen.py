"""The text that is read in the meeting, in a window."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from tests.money import receive
from tests.ui.accessibility import unnamed_inputs
from tests.ui.drawing import settle
from tests.ui.typing import press
from ui.help.panel import help_page
from ui.reports.print_dialog import PrintDialog
from ui.reports.reading_screen import ReadingAloudScreen
from ui.session import Session


@pytest.fixture
def screen(
    book: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> ReadingAloudScreen:
    """The page of a group that sold something in November."""
    receive(book, 375_000, date(2026, 11, 2))
    shown = ReadingAloudScreen(make_session(book))
    qtbot.addWidget(shown)
    shown.resize(911, 512)
    shown.show()
    shown.reload()
    settle()
    return shown


def test_the_month_in_hand_is_read(screen: ReadingAloudScreen) -> None:
    november = screen.words.text()
    screen.session.go_to_month(Month(2026, 10))
    screen.reload()

    assert "Uang masuk Rp375.000 (tiga ratus tujuh puluh lima ribu rupiah)." in november
    assert "375.000" not in screen.words.text()


def test_the_type_grows_and_shrinks_as_far_as_it_goes(screen: ReadingAloudScreen) -> None:
    usual = screen.words.sizeHint().height()
    press(screen, "Huruf lebih besar")
    larger = screen.words.sizeHint().height()
    for _time in range(9):
        QTest.keyClick(screen, Qt.Key.Key_Minus)

    assert larger > usual > screen.words.sizeHint().height()
    assert not screen.smaller.isEnabled()
    assert screen.larger.isEnabled()


def test_the_pages_are_turned_with_the_keys(screen: ReadingAloudScreen) -> None:
    top = screen.words.visibleRegion().boundingRect().top()
    QTest.keyClick(screen, Qt.Key.Key_PageDown)
    further = screen.words.visibleRegion().boundingRect().top()
    QTest.keyClick(screen, Qt.Key.Key_PageUp)

    assert further > top
    assert screen.words.visibleRegion().boundingRect().top() == top


@pytest.mark.parametrize(
    ("word", "name"), [("Cetak teks", "reading-aloud"), ("Cetak untuk papan", "wall-summary")]
)
def test_both_prints_are_one_click_away(
    screen: ReadingAloudScreen, qtbot: QtBot, word: str, name: str
) -> None:
    press(screen, word)
    dialog = screen.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    qtbot.waitUntil(lambda: dialog.desk.report is not None)

    report = dialog.desk.report
    assert report is not None
    assert (report.name, report.period) == (name, "November 2026")


def test_every_button_has_a_name_and_the_page_has_help(screen: ReadingAloudScreen) -> None:
    assert unnamed_inputs(screen) == []
    assert help_page("reading_aloud") != help_page("umum")
