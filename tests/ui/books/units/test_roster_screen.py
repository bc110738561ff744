from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from kube_desktop.books.units.roster import RosterPlan, TurnState
from kube_desktop.books.units.roster_actions import fill_roster
from kube_desktop.books.units.roster_queries import turns_of
from kube_desktop.groupfile.group_file import GroupFile
from tests.books.units.businesses import Businesses, begin_businesses
from tests.ui.accessibility import unnamed_inputs
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.books.units.roster_screen import RosterScreen
from ui.session import Session

FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)


@pytest.fixture
def businesses(book: GroupFile) -> Businesses:
    """The warung with two shift groups."""
    return begin_businesses(book)


@pytest.fixture
def screen(
    book: GroupFile,
    businesses: Businesses,
    make_session: Callable[[GroupFile | None], Session],
    qtbot: QtBot,
) -> RosterScreen:
    """The roster of November, shown and read; the third to the sixth have turns."""
    order = (businesses.first, businesses.second)
    days = RosterPlan(businesses.warung, date(2026, 11, 3), date(2026, 11, 6), order)
    book.act(fill_roster, days)
    shown = RosterScreen(make_session(book))
    qtbot.addWidget(shown)
    shown.resize(1140, 900)
    shown.show()
    shown.reload()
    shown.session.books_changed.connect(lambda _books: shown.reload())
    return shown


def _words(root: QWidget) -> str:
    return "\n".join(each.text() for each in root.findChildren(QLabel) if each.isVisible())


def _day(screen: RosterScreen, day: int) -> None:
    press(screen.month, _name(screen, day))


def _name(screen: RosterScreen, day: int) -> str:
    names = (each.accessibleName() for each in screen.month.findChildren(QWidget))
    return next(name for name in names if f", {day} November 2026:" in name)


def _states(book: GroupFile, businesses: Businesses) -> list[tuple[int, str, TurnState]]:
    turns = book.read(turns_of, businesses.warung, FIRST, LAST)
    return [(each.on.day, each.shift, each.state) for each in turns]


def test_a_day_shows_whose_turn_it_is(screen: RosterScreen) -> None:
    _day(screen, 3)

    assert "Selasa, 3 November 2026 · Giliran 1" in _words(screen.day)
    assert _name(screen, 4) == "Rabu, 4 November 2026: Giliran 2: Anton Nahak"


def test_the_arrow_keys_walk_through_the_month(screen: RosterScreen) -> None:
    _day(screen, 3)
    held = screen.month.focusWidget()
    assert held is not None

    QTest.keyClick(held, Qt.Key.Key_Right)

    assert "Rabu, 4 November 2026 · Giliran 2" in _words(screen.day)


def test_the_free_days_are_filled_from_the_next_group_on(
    screen: RosterScreen,
    book: GroupFile,
    businesses: Businesses,
    messages: RecordedMessages,
) -> None:
    press(screen, "Isi jadwal …")
    screen.fill.off[6].setChecked(True)
    press(screen.fill, "Isi jadwal")
    screen.session.tasks.drain()

    states = _states(book, businesses)
    assert states[4] == (7, "Giliran 1", TurnState.PLANNED)
    assert 8 not in [day for day, _shift, _state in states]
    assert messages.said_lines == ["20 hari diberi giliran."]


def test_two_days_are_swapped_with_a_reason(
    screen: RosterScreen, book: GroupFile, businesses: Businesses
) -> None:
    _day(screen, 3)
    press(screen.day, "Tukar")
    assert "Pilih hari yang ditukar." in _words(screen.day)

    other = book.read(turns_of, businesses.warung, date(2026, 11, 4), date(2026, 11, 4))[0]
    screen.day.other.choose(other.id)
    press(screen.day, "Tukar")
    screen.session.tasks.drain()
    assert "Tulis alasannya" in _words(screen.day)

    type_into(screen.day.reason, "Maria ke pasar")
    press(screen.day, "Tukar")
    screen.session.tasks.drain()

    assert [shift for _day, shift, _state in _states(book, businesses)][:2] == [
        "Giliran 2",
        "Giliran 1",
    ]
    assert "semula Giliran 1 · alasan: Maria ke pasar" in _words(screen.day)


def test_who_served_is_marked_one_by_one_or_all_at_once(
    screen: RosterScreen, book: GroupFile, businesses: Businesses
) -> None:
    _day(screen, 3)
    press(screen.day, "Sudah bertugas")
    screen.session.tasks.drain()
    assert _states(book, businesses)[0][2] is TurnState.DONE

    press(screen, "Tandai s.d. hari ini")
    screen.session.tasks.drain()
    assert {state for _day, _shift, state in _states(book, businesses)} == {TurnState.DONE}

    press(screen.day, "Batalkan tanda")
    screen.session.tasks.drain()
    assert _states(book, businesses)[0][2] is TurnState.PLANNED


def test_a_day_off_needs_a_reason(
    screen: RosterScreen, book: GroupFile, businesses: Businesses
) -> None:
    _day(screen, 3)
    type_into(screen.day.reason, "ada kedukaan")
    press(screen.day, "Libur")
    screen.session.tasks.drain()

    assert _states(book, businesses)[0][2] is TurnState.OFF
    assert "libur: ada kedukaan" in _name(screen, 3)


def test_every_input_has_a_name(screen: RosterScreen) -> None:
    _day(screen, 3)
    assert unnamed_inputs(screen) == []

    press(screen, "Isi jadwal …")
    assert unnamed_inputs(screen) == []


def test_without_shift_groups_the_page_says_where_they_are_made(
    book: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> None:
    shown = RosterScreen(make_session(book))
    qtbot.addWidget(shown)
    shown.show()
    shown.reload()

    assert "Belum ada usaha yang bergiliran" in _words(shown)
