"""Keys that go wherever the focus is, as on a real keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def keys(text: str) -> None:
    """Type a text."""
    QTest.keyClicks(_in_focus(), text)


def press_key(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press one key."""
    QTest.keyClick(_in_focus(), key, modifier)


def _in_focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
