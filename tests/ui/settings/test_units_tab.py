"""The lines of business and shift groups in Pengaturan."""

from collections.abc import Callable
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from kube_desktop.books.units.queries import units
from kube_desktop.groupfile.group_file import GroupFile
from tests.books.units.businesses import begin_businesses
from tests.people import FOUNDED, enter, man, woman
from tests.ui.accessibility import unnamed_inputs
from tests.ui.drawing import settle
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.books.units.shift_panel import ShiftPanel
from ui.books.units.unit_panel import UnitPanel
from ui.session import Session
from ui.settings.screen import SettingsScreen
from ui.settings.units_tab import UnitsTab

Screens = Callable[..., SettingsScreen]


@pytest.fixture
def shown(qtbot: QtBot, make_session: Callable[[GroupFile | None], Session]) -> Screens:
    """Return the tab of the settings over a group."""

    def show(book: GroupFile, *, is_read_only: bool = False) -> SettingsScreen:
        session = make_session(book)
        session.is_read_only = is_read_only
        screen = SettingsScreen(session)
        qtbot.addWidget(screen)
        screen.resize(1100, 740)
        screen.show()
        screen.reload()
        screen.take("units")
        settle()
        return screen

    return show


@pytest.fixture
def empty(book: GroupFile, shown: Screens) -> SettingsScreen:
    """A group with Maria and Anton that has not told its businesses apart."""
    enter(book, woman("Maria Bili"))
    enter(book, man("Anton Nahak"))
    return shown(book)


@pytest.fixture
def screen(book: GroupFile, shown: Screens) -> SettingsScreen:
    """A group with the warung in two shifts, and the tents."""
    begin_businesses(book)
    return shown(book)


def wait(screen: SettingsScreen) -> None:
    screen.session.tasks.drain()
    settle()


def lines(tab: UnitsTab) -> list[tuple[str, ...]]:
    model = tab.register.model
    return [
        tuple(str(model.index(place, at).data() or "") for at in (0, 1, 2, 4))
        for place in range(model.rowCount())
    ]


def unit_panel(screen: SettingsScreen) -> UnitPanel:
    return screen.units.unit_panel


def shift_panel(screen: SettingsScreen) -> ShiftPanel:
    return screen.units.shift_panel


def test_a_group_is_told_first_what_this_is_for(empty: SettingsScreen) -> None:
    assert empty.units.register.shows_empty_state()
    assert unnamed_inputs(empty) == []


def test_a_business_is_begun_since_the_founding(
    empty: SettingsScreen, messages: RecordedMessages
) -> None:
    press(empty.units, "Tambah usaha")
    type_into(unit_panel(empty).name, "Warung sembako")
    press(empty.units, "Simpan usaha")
    wait(empty)

    assert lines(empty.units) == [("Warung sembako", "", "", "")]
    assert empty.session.book.read(units)[0].started_on == FOUNDED
    assert messages.said_lines == ["“Warung sembako” tersimpan."]
    assert unit_panel(empty).isHidden()


def test_a_shift_group_is_begun_by_ticking_members(screen: SettingsScreen) -> None:
    screen.units.register.go_to(3)
    press(screen.units, "Tambah giliran")
    assert shift_panel(screen).name.text() == "Giliran 1"

    shift_panel(screen).tick("Maria Bili").click()
    shift_panel(screen).tick("Anton Nahak").click()
    press(screen.units, "Simpan giliran")
    wait(screen)

    assert lines(screen.units)[-1] == ("Sewa tenda", "Giliran 1", "Anton Nahak, Maria Bili", "")


def test_who_is_in_a_shift_group_is_changed(screen: SettingsScreen) -> None:
    screen.units.register.go_to(1)
    press(screen.units, "Ubah")
    assert shift_panel(screen).ticked() == (1,)

    shift_panel(screen).tick("Maria Bili").click()
    press(screen.units, "Simpan giliran")
    wait(screen)

    assert lines(screen.units)[1] == ("Warung sembako", "Giliran 1", "belum ada petugas", "")


def test_a_business_is_closed_with_its_last_day(screen: SettingsScreen) -> None:
    screen.units.register.go_to(3)
    screen.units.register.table.opened.emit()
    assert unit_panel(screen).note.text() == "Dua tenda, 50 kursi"

    type_into(unit_panel(screen).ended_on, "31/10/2026")
    press(screen.units, "Simpan usaha")
    wait(screen)

    assert lines(screen.units)[3][-1] == "31/10/2026"
    assert screen.session.book.read(units)[1].ended_on == date(2026, 10, 31)


def test_a_name_that_is_taken_is_told_beside_the_field(screen: SettingsScreen) -> None:
    press(screen.units, "Tambah usaha")
    type_into(unit_panel(screen).name, "sewa tenda")
    press(screen.units, "Simpan usaha")
    wait(screen)

    assert "sudah punya usaha “Sewa tenda”" in unit_panel(screen).form.row("name").words()
    assert len(lines(screen.units)) == 4


def test_a_shift_name_that_is_taken_is_told_beside_the_field(screen: SettingsScreen) -> None:
    screen.units.register.go_to(0)
    press(screen.units, "Tambah giliran")
    type_into(shift_panel(screen).name, "Giliran 2")
    press(screen.units, "Simpan giliran")
    wait(screen)

    assert "sudah punya “Giliran 2”" in shift_panel(screen).form.row("name").words()


def test_what_was_typed_is_not_left_unasked(screen: SettingsScreen) -> None:
    press(screen.units, "Tambah usaha")
    assert not screen.has_unsaved()

    type_into(unit_panel(screen).name, "Ternak babi")
    assert screen.has_unsaved()
    press(screen.units, "Kembali")

    assert not screen.has_unsaved()


def test_a_ticked_member_is_not_left_unasked(screen: SettingsScreen) -> None:
    screen.units.register.go_to(0)
    press(screen.units, "Tambah giliran")
    assert not screen.has_unsaved()

    shift_panel(screen).tick("Maria Bili").click()

    assert screen.has_unsaved()
    assert unnamed_inputs(screen) == []


def test_books_that_are_only_read_offer_nothing_to_write(book: GroupFile, shown: Screens) -> None:
    begin_businesses(book)
    screen = shown(book, is_read_only=True)

    screen.units.register.go_to(0)
    screen.units.register.table.opened.emit()

    assert unit_panel(screen).isHidden()
    with pytest.raises(LookupError):
        press(screen.units, "Tambah usaha")


def test_what_was_changed_is_told_below_the_list(screen: SettingsScreen) -> None:
    screen.units.register.go_to(0)
    assert screen.units.history.isHidden()
    press(screen.units, "Ubah")
    type_into(unit_panel(screen).name, "Warung Melati")
    press(screen.units, "Simpan usaha")
    wait(screen)

    screen.units.register.go_to(0)

    words = "Nama usaha dari “Warung sembako” menjadi “Warung Melati”."
    assert words in screen.units.history.text()
    assert screen.units.history.isVisible()


def test_who_left_a_shift_group_is_told_by_name(screen: SettingsScreen) -> None:
    screen.units.register.go_to(1)
    press(screen.units, "Ubah")
    shift_panel(screen).tick("Maria Bili").click()
    press(screen.units, "Simpan giliran")
    wait(screen)

    screen.units.register.go_to(1)

    assert "Petugas dari “" in screen.units.history.text()
    assert "Maria Bili" in screen.units.history.text()
