import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.group_files import PROFILE
from tests.ui.typing import type_into
from ui.setup.profile_form import ProfileForm

UNKNOWN = "Tidak ada di daftar wilayah. Bila benar, biarkan saja."
NAMES = ("village", "subdistrict", "regency", "province")


@pytest.fixture
def form(qtbot: QtBot) -> ProfileForm:
    shown = ProfileForm(with_identity=False)
    qtbot.addWidget(shown)
    shown.resize(900, 600)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def typed(form: ProfileForm, name: str, text: str, *, leave: bool = True) -> None:
    type_into(form.lines[name], text, leave=leave)


def places(form: ProfileForm) -> tuple[str, ...]:
    return tuple(form.lines[name].text() for name in NAMES)


def test_taking_a_village_fills_all_that_it_lies_in_and_goes_on(form: ProfileForm) -> None:
    typed(form, "village", "oebuf", leave=True)

    assert places(form) == ("Oebufu", "Oebobo", "Kota Kupang", "Nusa Tenggara Timur")
    assert QApplication.focusWidget() is form.lines["lines_of_business"]


def test_a_village_typed_in_full_fills_what_is_still_empty(form: ProfileForm) -> None:
    form.lines["province"].setText("NTT")
    typed(form, "village", "oebufu", leave=False)
    form.lines["village"].close_list()  # type: ignore[attr-defined]

    form.lines["address"].setFocus()

    assert places(form) == ("Oebufu", "Oebobo", "Kota Kupang", "NTT")


def test_one_of_several_villages_of_a_name_is_never_taken_unasked(form: ProfileForm) -> None:
    typed(form, "village", "oebobo")

    assert places(form) == ("Oebobo", "", "", "")
    assert form.row("village").words() == "Ada 2 tempat bernama ini. Pilih dari daftar."


def test_a_village_of_a_common_name_is_placed_when_the_regency_is_told(form: ProfileForm) -> None:
    typed(form, "village", "Oebobo")

    typed(form, "regency", "Kota Kupang")

    assert places(form) == ("Oebobo", "Oebobo", "Kota Kupang", "Nusa Tenggara Timur")
    assert "Ada 2 tempat" not in form.row("village").words()


def test_the_regency_narrows_what_is_proposed(form: ProfileForm) -> None:
    typed(form, "regency", "kota kupang")
    typed(form, "village", "Oebobo")

    assert places(form) == ("Oebobo", "Oebobo", "Kota Kupang", "Nusa Tenggara Timur")


def test_a_move_to_another_regency_is_still_proposed(form: ProfileForm) -> None:
    form.show_profile(PROFILE)

    typed(form, "village", "suka maju langkat", leave=False)
    QTest.keyClick(form.lines["village"], Qt.Key.Key_Down)
    QTest.keyClick(form.lines["village"], Qt.Key.Key_Return)
    assert places(form) == ("Suka Maju", "Tanjung Pura", "Kabupaten Langkat", "Sumatera Utara")


def test_the_arrow_shows_what_lies_right_inside(form: ProfileForm) -> None:
    typed(form, "regency", "kota kupang")
    form.lines["subdistrict"].setFocus()

    QTest.keyClick(form.lines["subdistrict"], Qt.Key.Key_Down)
    QTest.keyClick(form.lines["subdistrict"], Qt.Key.Key_Down)
    QTest.keyClick(form.lines["subdistrict"], Qt.Key.Key_Return)

    assert form.lines["subdistrict"].text() == "Alak"


def test_a_name_that_is_not_in_the_list_stays_with_a_quiet_note(form: ProfileForm) -> None:
    typed(form, "village", "Desa Baru Mekar Sari Jaya")

    assert form.row("village").words() == UNKNOWN
    changed = form.profile(PROFILE)
    assert changed is not None
    assert changed.village == "Desa Baru Mekar Sari Jaya"


def test_a_village_that_does_not_lie_in_the_new_regency_is_noted(form: ProfileForm) -> None:
    typed(form, "village", "oebufu")
    typed(form, "subdistrict", "")

    typed(form, "regency", "Kabupaten Ende")

    assert form.row("village").words() == UNKNOWN


def test_what_the_file_holds_is_not_doubted(form: ProfileForm) -> None:
    typed(form, "village", "Antah")

    form.show_profile(PROFILE)

    assert form.row("village").words() != UNKNOWN
    assert form.profile(PROFILE) == PROFILE
    assert form.row("village").words() != UNKNOWN
