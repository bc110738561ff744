"""Keys that go wherever the focus is, as on a real keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot


def keys(text: str) -> None:
    """Type a text."""
    QTest.keyClicks(_in_focus(), text)


def press_key(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press one key."""
    QTest.keyClick(_in_focus(), key, modifier)


def show_active(qtbot: QtBot, widget: QWidget) -> None:
    """Show a window and give it the focus, as a person does who looks at it."""
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    widget.setFocus()


def _in_focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
