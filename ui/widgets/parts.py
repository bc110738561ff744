"""Small parts in the program's own look: labels, buttons, frames, layouts."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.icons import put_icon


def label(text: str, look: str = "", *, wrap: bool = False, name: str = "") -> QLabel:
    """Return plain words; `look` is one of title, heading, figure, strong, label, note, problem.

    The text is never read as markup, so a name with `<` in it stays a name.
    """
    words = QLabel(text)
    words.setTextFormat(Qt.TextFormat.PlainText)
    words.setWordWrap(wrap)
    if look:
        words.setProperty("look", look)
    if name:
        words.setObjectName(name)
    return words


class WordButton(QPushButton):
    """A button that Enter presses when it has the focus, as the space bar does."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter; Ctrl+Enter belongs to the form around."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.click()
        else:
            super().keyPressEvent(event)


def button(text: str, icon: str = "", look: str = "", *, tip: str = "") -> QPushButton:
    """Return a button with a word and an icon; `look` is primary, danger, quiet, link or empty."""
    made = WordButton(text)
    if look:
        made.setProperty("look", look)
    if icon:
        put_icon(made, icon, {"primary": "on_accent", "danger": "problem"}.get(look, "ink"))
    if tip:
        made.setToolTip(tip)
    return made


def icon_button(icon: str, spoken: str, *, look: str = "quiet") -> QToolButton:
    """Return a button that shows only an icon; `spoken` is its accessible name and its tip."""
    made = QToolButton()
    made.setProperty("look", look)
    made.setAccessibleName(spoken)
    made.setToolTip(spoken)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    put_icon(made, icon)
    return made


def frame(look: str) -> QFrame:
    """Return a surface: panel, card, top, bottom, side, popup, line."""
    made = QFrame()
    made.setProperty("look", look)
    return made


def line() -> QFrame:
    """Return a hairline between things that belong together."""
    return frame("line")


def row(*things: QWidget | QLayout | None, spacing: int = 8, margin: int = 0) -> QHBoxLayout:
    """Return things side by side; None is room that stretches."""
    layout = QHBoxLayout()
    _fill(layout, things, spacing, margin)
    return layout


def column(*things: QWidget | QLayout | None, spacing: int = 8, margin: int = 0) -> QVBoxLayout:
    """Return things one below the other; None is room that stretches."""
    layout = QVBoxLayout()
    _fill(layout, things, spacing, margin)
    return layout


def spacer() -> QWidget:
    """Return an invisible widget that takes the room that is left."""
    room = QWidget()
    room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return room


def restyle(widget: QWidget, look: str) -> None:
    """Change how a widget looks."""
    if widget.property("look") == look:
        return
    widget.setProperty("look", look)
    repolish(widget)


def repolish(widget: QWidget) -> None:
    """Let a widget look as its properties say now; one that was never shown will anyway."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _fill(
    layout: QHBoxLayout | QVBoxLayout,
    things: tuple[QWidget | QLayout | None, ...],
    spacing: int,
    margin: int,
) -> None:
    layout.setSpacing(spacing)
    layout.setContentsMargins(margin, margin, margin, margin)
    for thing in things:
        if thing is None:
            layout.addStretch(1)
        elif isinstance(thing, QLayout):
            layout.addLayout(thing)
        else:
            layout.addWidget(thing)
