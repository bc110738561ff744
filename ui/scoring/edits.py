"""Hearing of whatever somebody types into the fields of a form."""

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.records.editors import PassageEdit


def tell_edits(root: QWidget, told: SignalInstance) -> None:
    """Emit a signal whenever a person changes a text field below `root`."""
    for field in root.findChildren(QLineEdit):
        field.textEdited.connect(lambda _text: told.emit())
    for passage in root.findChildren(PassageEdit):
        passage.textChanged.connect(told)
