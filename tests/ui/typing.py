"""Typing and clicking as a person does."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget


def type_into(field: QLineEdit, text: str, *, leave: bool = True) -> None:
    """Replace what stands in a field by typing, then leave it with Tab."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    if leave:
        QTest.keyClick(field, Qt.Key.Key_Tab)


def press(root: QWidget, word: str) -> None:
    """Click the button below `root` that carries a word or is named so.

    Raises:
        LookupError: no enabled, visible button is called that.
    """
    for one in root.findChildren(QAbstractButton):
        is_called = word in (one.text().replace("&&", "&"), one.accessibleName())
        if is_called and one.isVisible() and one.isEnabled():
            QTest.mouseClick(one, Qt.MouseButton.LeftButton)
            return
    raise LookupError(word)
