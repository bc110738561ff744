"""One of a few words, side by side: *Masuk* or *Keluar*."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QWidget

from ui.icons import put_icon
from ui.widgets.parts import row


class ChoiceEdit(QFrame):
    """A choice that is made with the arrow keys or a click; there is always one chosen.

    `options` are (value, word) or (value, word, icon).

    Signals:
        changed: the chosen value changed.
    """

    changed = Signal(object)

    def __init__(
        self,
        options: Sequence[tuple[object, str] | tuple[object, str, str]],
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
            made = QPushButton(option[1])
            made.setCheckable(True)
            made.setAutoDefault(False)
            self._group.addButton(made, place)
            buttons.append(made)
        self._group.setExclusive(True)
        buttons[0].setChecked(True)
        self._colour_icons()
        self.setFocusProxy(buttons[0])
        self.setLayout(row(*buttons, spacing=2, margin=2))
        self._group.idToggled.connect(self._choose)

    def value(self) -> object:
        """Return the chosen value."""
        return self._values[self._group.checkedId()]

    def set_value(self, value: object) -> None:
        """Choose a value without telling anybody."""
        with QSignalBlocker(self._group):
            chosen = self._group.button(self._values.index(value))
            chosen.setChecked(True)
        self.setFocusProxy(chosen)
        self._colour_icons()

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
