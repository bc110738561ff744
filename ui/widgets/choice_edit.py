"""One of a few words, side by side: *Masuk* or *Keluar*."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QWidget

from ui.icons import put_icon
from ui.widgets.parts import row


class ChoiceEdit(QFrame):
    """A choice that is made with the arrow keys, the first letter of a word, or a click.

    `options` are (value, word) or (value, word, icon). One is always chosen, unless it
    `starts_empty`: then nothing is, and `value` is None, until the person has decided.

    Signals:
        changed: the chosen value changed.
    """

    changed = Signal(object)

    def __init__(
        self,
        options: Sequence[tuple[object, str] | tuple[object, str, str]],
        *,
        starts_empty: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "choice")
        self._values = [option[0] for option in options]
        self._words = [option[1] for option in options]
        self._icons = [option[2] if len(option) > 2 else "" for option in options]  # noqa: PLR2004
        self._group = QButtonGroup(self)
        buttons = []
        for place, option in enumerate(options):
            made = _Word(option[1])
            made.setCheckable(True)
            made.setAutoDefault(False)
            self._group.addButton(made, place)
            buttons.append(made)
        self._group.setExclusive(True)
        buttons[0].setChecked(not starts_empty)
        self._colour_icons()
        self.setFocusProxy(buttons[0])
        self.setLayout(row(*buttons, spacing=2, margin=2))
        self._group.idToggled.connect(self._choose)

    def value(self) -> object:
        """Return the chosen value, None while nothing is chosen."""
        place = self._group.checkedId()
        return None if place < 0 else self._values[place]

    def set_value(self, value: object) -> None:
        """Choose a value without telling anybody."""
        with QSignalBlocker(self._group):
            chosen = self._group.button(self._values.index(value))
            chosen.setChecked(True)
        self.setFocusProxy(chosen)
        self._colour_icons()

    def clear(self) -> None:
        """Take the choice back, without telling anybody."""
        with QSignalBlocker(self._group):
            self._group.setExclusive(False)
            for one in self._group.buttons():
                one.setChecked(False)
            self._group.setExclusive(True)
        self.setFocusProxy(self._group.button(0))
        self._colour_icons()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the word that begins with the letter typed."""
        letter = event.text().casefold()
        found = [
            place
            for place, word in enumerate(self._words)
            if letter and letter.isalpha() and word.casefold().startswith(letter)
        ]
        if found:
            self._group.button(found[0]).setFocus()
            self._group.button(found[0]).setChecked(True)
        else:
            super().keyPressEvent(event)

    def setAccessibleName(self, name: str) -> None:
        """Name the choice and, through it, each of its words."""
        super().setAccessibleName(name)
        for place, word in enumerate(self._words):
            self._group.button(place).setAccessibleName(f"{name}: {word}")

    def _choose(self, place: int, chosen: bool) -> None:  # noqa: FBT001 - a signal gives it
        if chosen:
            self.setFocusProxy(self._group.button(place))
            self._colour_icons()
            self.changed.emit(self._values[place])

    def _colour_icons(self) -> None:
        for place, icon in enumerate(self._icons):
            if icon:
                one = self._group.button(place)
                put_icon(one, icon, "on_accent" if one.isChecked() else "ink")


class _Word(QPushButton):
    """A word with room to become bold when it is chosen."""

    def sizeHint(self) -> QSize:
        bold = QFont(self.font())
        bold.setBold(True)
        width = QFontMetrics(bold).horizontalAdvance(self.text())
        more = max(0, width - self.fontMetrics().horizontalAdvance(self.text()))
        return super().sizeHint() + QSize(more, 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
