import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.typing import type_into
from ui.widgets.place_edit import PlaceEdit


@pytest.fixture
def address(qtbot: QtBot) -> PlaceEdit:
    shown = PlaceEdit()
    qtbot.addWidget(shown)
    shown.resize(400, 300)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.set_home("Kota Kupang", "Nusa Tenggara Timur")
    return shown


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("oebu", "Kel. Oebufu, Kec. Oebobo"),
        ("RT 03/RW 01, Kel. oebu", "RT 03/RW 01, Kel. Oebufu, Kec. Oebobo"),
        ("Jl. Kenari 5, RT 3, desa oebu", "Jl. Kenari 5, RT 3, Kel. Oebufu, Kec. Oebobo"),
    ],
)
def test_the_village_behind_the_last_comma_is_completed(
    address: PlaceEdit, typed: str, taken: str
) -> None:
    type_into(address, typed, leave=False)

    QTest.keyClick(address, Qt.Key.Key_Down)
    QTest.keyClick(address, Qt.Key.Key_Return)

    assert address.text() == taken


def test_a_desa_is_called_so(address: PlaceEdit) -> None:
    address.set_home("Kab. Kupang")
    type_into(address, "oefeto", leave=False)

    QTest.keyClick(address, Qt.Key.Key_Down)
    QTest.keyClick(address, Qt.Key.Key_Return)

    assert address.text() == "Desa Oefeto, Kec. Amabi Oefeto"


@pytest.mark.parametrize("typed", ["oe", "Jl. Oebufu", "Kel. Oebufu, Kec. Oebobo", "rumah bapak"])
def test_what_is_no_village_at_home_opens_no_list(address: PlaceEdit, typed: str) -> None:
    type_into(address, typed, leave=False)

    assert not address.is_list_open()


def test_enter_and_tab_leave_what_was_typed(address: PlaceEdit) -> None:
    type_into(address, "Oebufu")

    assert address.text() == "Oebufu"


def test_nothing_is_proposed_before_home_is_known(address: PlaceEdit) -> None:
    address.set_home("Kota Antah Berantah", "Nusa Tenggara Timur")

    type_into(address, "oebufu", leave=False)

    assert not address.is_list_open()
