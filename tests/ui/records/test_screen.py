"""Every book's page, tried on the guest book."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.guests.rules import Visitor
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.change_history import changes_of
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.queries import is_nihil, record, records
from tests.ui.accessibility import unnamed_inputs
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.books.guests.screen import GuestsScreen
from ui.session import Session
from ui.widgets.line_field import LineField
from ui.widgets.suggest_edit import PickEdit

_OCTOBER, _NOVEMBER = Month(2026, 10), Month(2026, 11)


def _settled(screen: GuestsScreen) -> None:
    screen.session.tasks.drain()


def _line(screen: GuestsScreen, name: str) -> LineField:
    widget = screen.panel.form.editors[name].widget
    assert isinstance(widget, LineField)
    return widget


def _names(screen: GuestsScreen) -> list[str]:
    rows = [screen.model.row_at(place) for place in range(screen.model.rowCount())]
    return [row.record.entry.name for row in rows]


def test_the_list_shows_the_month_in_hand(screen: GuestsScreen) -> None:
    assert _names(screen) == ["Yohana Tallo", "Melkianus Ludji"]

    screen.session.go_to_month(_OCTOBER)
    screen.reload()

    assert _names(screen) == ["Ibu Rosa"]


def test_every_input_has_a_name(screen: GuestsScreen) -> None:
    assert unnamed_inputs(screen) == []


def test_a_guest_is_written_from_the_keyboard(
    screen: GuestsScreen, visited: GroupFile, messages: RecordedMessages
) -> None:
    screen.begin_new()
    focused = QApplication.focusWidget()
    assert focused is _line(screen, "name")

    QTest.keyClicks(focused, "Anton Bere")
    QTest.keyClick(focused, Qt.Key.Key_Return)
    QTest.keyClicks(_line(screen, "visitor"), "warga")
    QTest.keyClick(_line(screen, "visitor"), Qt.Key.Key_Return)
    QTest.keyClick(
        _line(screen, "institution"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    _settled(screen)

    (written,) = [one for one in visited.read(records, GUESTS) if one.entry.name == "Anton Bere"]
    assert written.entry.visitor is Visitor.NEIGHBOUR
    assert written.entry.on_day == date(2026, 11, 20)
    assert messages.said_lines == ["Tamu tercatat."]
    assert "Anton Bere" in _names(screen)
    assert not screen.has_unsaved()


def test_without_a_name_nothing_is_written(screen: GuestsScreen, visited: GroupFile) -> None:
    type_into(_line(screen, "purpose"), "melihat")

    press(screen.panel, "Simpan")

    assert screen.panel.form.row("name").words() == "Isi dulu bagian ini."
    assert len(visited.read(records, GUESTS)) == 3


def test_a_mistake_is_mended_and_the_change_is_kept(
    screen: GuestsScreen, visited: GroupFile
) -> None:
    screen.open_record(1)
    press(screen.details, "Perbaiki")
    type_into(_line(screen, "name"), "Yohana Talo")
    type_into(screen.panel.form.reason, "salah eja")

    press(screen.panel, "Simpan")
    _settled(screen)

    (change,) = visited.read(changes_of, "guests", 1)
    assert (change.field, change.old, change.new) == ("name", "Yohana Tallo", "Yohana Talo")
    assert change.reason == "salah eja"
    texts = [words.text() for words in screen.details.findChildren(QLabel)]
    assert any("“Yohana Tallo” menjadi “Yohana Talo”" in text for text in texts)


def test_a_cancelled_guest_stays_in_sight_but_does_not_count(
    screen: GuestsScreen, visited: GroupFile
) -> None:
    screen.open_record(2)
    press(screen.details, "Batalkan")
    field = screen.reason.form.row("reason").field
    assert isinstance(field, LineField)
    type_into(field, "tertulis dua kali")

    press(screen.reason, "Batalkan catatan")
    _settled(screen)

    assert visited.read(record, GUESTS, 2).cancel_reason == "tertulis dua kali"
    assert _names(screen) == ["Yohana Tallo", "Melkianus Ludji"]
    assert len(visited.read(records, GUESTS)) == 2
    assert not screen.reason.isVisibleTo(screen)


def test_a_cancelled_guest_can_count_again(screen: GuestsScreen, visited: GroupFile) -> None:
    test_a_cancelled_guest_stays_in_sight_but_does_not_count(screen, visited)
    screen.open_record(2)
    press(screen.details, "Pakai lagi")
    field = screen.reason.form.row("reason").field
    assert isinstance(field, LineField)
    type_into(field, "ternyata benar")

    press(screen.reason, "Pakai lagi")
    _settled(screen)

    assert not visited.read(record, GUESTS, 2).is_cancelled


def test_the_filter_keeps_one_kind_of_guest(screen: GuestsScreen) -> None:
    pick = screen.findChild(PickEdit)
    assert isinstance(pick, PickEdit)

    pick.choose(Visitor.VILLAGE)

    assert _names(screen) == ["Melkianus Ludji"]


def test_an_empty_month_is_declared_nihil_and_taken_back(
    screen: GuestsScreen, visited: GroupFile
) -> None:
    september = Month(2026, 9)
    screen.session.go_to_month(september)
    screen.reload()

    press(screen, "Bulan ini nihil")
    _settled(screen)
    assert visited.read(is_nihil, "guests", september)

    press(screen, "Batalkan nihil")
    _settled(screen)
    assert not visited.read(is_nihil, "guests", september)


def test_what_is_being_typed_is_not_thrown_away_silently(
    screen: GuestsScreen, messages: RecordedMessages
) -> None:
    type_into(_line(screen, "name"), "Setengah jalan")
    messages.answer = False

    screen.begin_new()

    assert _line(screen, "name").text() == "Setengah jalan"
    assert screen.has_unsaved()


def test_a_group_that_is_only_read_offers_no_writing(
    visited: GroupFile,
    make_session: Callable[[GroupFile | None], Session],
    qtbot: QtBot,
) -> None:
    session = make_session(visited)
    session.is_read_only = True
    screen = GuestsScreen(session)
    qtbot.addWidget(screen)
    screen.show()
    screen.reload()

    assert not screen.panel.isVisibleTo(screen)
    screen.show_record(1)
    assert screen.details.record() is not None
