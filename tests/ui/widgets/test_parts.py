import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from ui.widgets.card_button import action_card
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column


@pytest.mark.parametrize(
    "pressed", [lambda: button("Simpan"), lambda: action_card("user", "Maria", "Ketua")]
)
def test_enter_presses_the_button_in_focus(pressed: type[QPushButton], qtbot: QtBot) -> None:
    one = pressed()
    qtbot.addWidget(one)
    one.show()

    with qtbot.waitSignal(one.clicked):
        QTest.keyClick(one, Qt.Key.Key_Return)


def test_enter_in_a_field_of_a_dialog_presses_nothing(qtbot: QtBot) -> None:
    dialog, field, save = QDialog(), LineField(), button("Simpan")
    dialog.setLayout(column(field, save))
    qtbot.addWidget(dialog)
    dialog.show()

    with qtbot.assertNotEmitted(save.clicked):
        QTest.keyClick(field, Qt.Key.Key_Return)
