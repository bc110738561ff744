from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.typing import type_into
from ui.widgets.line_field import LineField
from ui.widgets.suggest_edit import PickEdit, SuggestEdit, Suggestion
from ui.widgets.suggestion_list import SuggestionList

PEOPLE = (
    Suggestion(1, "Maria Tefa", "No. 1"),
    Suggestion(2, "Maria Nenobais", "No. 2"),
    Suggestion(3, "Yohanis Tallo", "No. 3"),
)


def people(text: str) -> Sequence[Suggestion]:
    return [one for one in PEOPLE if text.casefold() in one.text.casefold()]


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.person = SuggestEdit(people, must_choose=True)
        self.words = SuggestEdit(people)
        self.kind = PickEdit(PEOPLE)
        self.next = LineField()
        layout = QVBoxLayout(self)
        for field in (self.person, self.words, self.kind, self.next):
            layout.addWidget(field)
        self.resize(400, 500)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def test_typing_proposes_and_enter_takes_the_marked_one(window: Window) -> None:
    type_into(window.person, "mar", leave=False)
    QTest.keyClick(window.person, Qt.Key.Key_Down)

    QTest.keyClick(window.person, Qt.Key.Key_Return)

    assert window.person.text() == "Maria Nenobais"
    assert window.person.value() == 2
    assert window.person.note() == "No. 2"
    assert not window.person.is_list_open()


def test_tab_takes_the_marked_one_and_goes_on(window: Window) -> None:
    type_into(window.person, "yoh", leave=False)

    QTest.keyClick(window.person, Qt.Key.Key_Tab)

    assert window.person.value() == 3
    assert not window.person.hasFocus()


def test_a_click_takes_a_line(window: Window) -> None:
    type_into(window.person, "mar", leave=False)
    shown = window.findChild(SuggestionList)
    assert shown is not None
    line = shown.visualRect(shown.model().index(1, 0))

    QTest.mouseClick(
        shown.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, line.center()
    )

    assert window.person.value() == 2


def test_escape_closes_the_list_and_keeps_what_was_typed(window: Window) -> None:
    type_into(window.words, "mar", leave=False)

    QTest.keyClick(window.words, Qt.Key.Key_Escape)

    assert not window.words.is_list_open()
    assert window.words.text() == "mar"
    assert window.words.value() is None


def test_free_text_needs_no_choice(window: Window) -> None:
    type_into(window.words, "Beli sabun")

    assert window.words.text() == "Beli sabun"
    assert window.words.problem() == ""


def test_taking_an_earlier_entry_is_told_once(window: Window) -> None:
    taken: list[object] = []
    window.words.taken.connect(taken.append)
    type_into(window.words, "yoh", leave=False)
    QTest.keyClick(window.words, Qt.Key.Key_Down)

    QTest.keyClick(window.words, Qt.Key.Key_Tab)

    assert taken == [PEOPLE[2]]


def test_tab_takes_over_an_earlier_entry_that_begins_as_typed(window: Window) -> None:
    type_into(window.words, "yoha", leave=False)

    QTest.keyClick(window.words, Qt.Key.Key_Tab)

    assert window.words.text() == "Yohanis Tallo"
    assert window.words.value() == 3


def test_enter_leaves_free_text_as_it_was_typed(window: Window) -> None:
    type_into(window.words, "yoha", leave=False)

    QTest.keyClick(window.words, Qt.Key.Key_Return)

    assert window.words.text() == "yoha"
    assert window.words.value() is None


def test_a_name_typed_in_full_is_chosen_without_the_list(window: Window) -> None:
    type_into(window.person, "maria tefa", leave=False)
    window.person.close_list()

    QTest.keyClick(window.person, Qt.Key.Key_Tab)

    assert window.person.value() == 1
    assert window.person.text() == "Maria Tefa"


def test_a_name_that_nobody_has_is_a_problem(window: Window) -> None:
    type_into(window.person, "Budi")

    assert window.person.value() is None
    assert window.person.problem() == "“Budi” tidak ada dalam daftar. Pilih salah satu."


def test_changing_the_text_forgets_the_choice(window: Window) -> None:
    told: list[object] = []
    window.person.set_value(PEOPLE[0])
    window.person.changed.connect(told.append)

    type_into(window.person, "Maria T", leave=False)

    assert window.person.value() is None
    assert told[0] is None


def test_the_arrow_down_shows_all_kinds_and_words_in_any_order_find_one(window: Window) -> None:
    window.kind.setFocus()
    QTest.keyClick(window.kind, Qt.Key.Key_Down)
    shown = window.findChild(SuggestionList)
    assert shown is not None
    all_of_them = shown.model().rowCount()

    type_into(window.kind, "tefa maria")

    assert all_of_them == 3
    assert window.kind.value() == 1


def test_a_kind_that_is_no_longer_offered_is_dropped(window: Window) -> None:
    window.kind.choose(3)

    window.kind.set_options(PEOPLE[:2])

    assert window.kind.value() is None
    assert window.kind.text() == ""


def test_the_list_opens_upwards_at_the_foot_of_the_window(window: Window) -> None:
    window.resize(400, 200)
    window.next.hide()
    window.kind.setFocus()

    window.kind.open_list()

    shown = window.findChild(SuggestionList)
    assert shown is not None
    assert window.rect().contains(shown.geometry())
