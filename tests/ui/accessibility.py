"""Finds what a screen reader could not name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

_INPUTS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)


def unnamed_inputs(root: QWidget) -> list[str]:
    """Return every input below `root` (and itself) that has neither a name nor a word on it."""
    return [
        f"{type(widget).__name__} in {_place(widget)}"
        for widget in (root, *root.findChildren(QWidget))
        if isinstance(widget, _INPUTS) and not _is_inner_part(widget) and not _name(widget)
    ]


def _name(widget: QWidget) -> str:
    word = widget.text() if isinstance(widget, QAbstractButton) else ""
    return (widget.accessibleName() or word).strip()


def _is_inner_part(widget: QWidget) -> bool:
    """Scroll bars, heads of tables, buttons inside a field, and what was put away do not count."""
    parent = widget.parentWidget()
    is_part_of_field = isinstance(parent, QLineEdit | QAbstractSpinBox | QComboBox)
    was_hidden = widget.isHidden() and widget.testAttribute(
        Qt.WidgetAttribute.WA_WState_ExplicitShowHide
    )
    return (
        was_hidden
        or isinstance(widget, QScrollBar | QHeaderView)
        or is_part_of_field
        or (isinstance(parent, QAbstractItemView) and isinstance(widget, QAbstractButton))
        or widget.objectName().startswith("qt_")
    )


def _place(widget: QWidget) -> str:
    names = []
    parent = widget.parentWidget()
    while parent is not None:
        names.append(type(parent).__name__)
        parent = parent.parentWidget()
    return " < ".join(names)
