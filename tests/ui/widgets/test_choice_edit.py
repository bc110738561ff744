from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.widgets.choice_edit import ChoiceEdit

WORDS = [("in", "Masuk"), ("out", "Keluar")]


def test_the_first_word_is_chosen_unless_it_starts_empty(qtbot: QtBot) -> None:
    usual, empty = ChoiceEdit(WORDS), ChoiceEdit(WORDS, starts_empty=True)
    qtbot.addWidget(usual)
    qtbot.addWidget(empty)

    assert usual.value() == "in"
    assert empty.value() is None


def test_the_first_letter_chooses_a_word_and_tells_it(qtbot: QtBot) -> None:
    choice = ChoiceEdit(WORDS, starts_empty=True)
    qtbot.addWidget(choice)
    choice.show()
    choice.setFocus()

    with qtbot.waitSignal(choice.changed) as told:
        QTest.keyClick(choice, Qt.Key.Key_K)

    assert told.args == ["out"]
    assert choice.value() == "out"


def test_a_choice_can_be_taken_back_silently(qtbot: QtBot) -> None:
    choice = ChoiceEdit(WORDS)
    qtbot.addWidget(choice)

    with qtbot.assertNotEmitted(choice.changed):
        choice.clear()

    assert choice.value() is None


def test_every_word_has_room_to_become_bold(qtbot: QtBot) -> None:
    choice = ChoiceEdit(WORDS)
    qtbot.addWidget(choice)
    before = choice.sizeHint()

    choice.set_value("out")

    assert choice.sizeHint() == before
