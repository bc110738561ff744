"""A field for a small number of things or people."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kube_desktop.foundation.i18n import _
from ui.widgets.line_field import LineField


class CountEdit(LineField):
    """A whole number from 0 to `largest`, or nothing.

    Signals:
        changed: the number or None changed.
    """

    changed = Signal(object)

    def __init__(self, largest: int, unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._largest = largest
        self._unit = unit
        self._last: int | None = None
        self.textChanged.connect(self._announce)

    def value(self) -> int | None:
        """Return the number, or None for an empty field and for one that `problem` speaks of."""
        text = self.text().strip()
        is_number = text.isascii() and text.isdecimal() and len(text) <= len(str(self._largest))
        return int(text) if is_number and int(text) <= self._largest else None

    def set_value(self, number: int | None) -> None:
        """Show a number, or an empty field."""
        self.setText("" if number is None else str(number))

    def note(self) -> str:
        """Return the number with what is counted."""
        number = self.value()
        return f"{number} {self._unit}" if self._unit and number is not None else ""

    def problem(self) -> str:
        """Say which numbers there are."""
        if self.text().strip() and self.value() is None:
            return _("Tulis angka dari 0 sampai {largest}.").format(largest=self._largest)
        return super().problem()

    def _announce(self) -> None:
        number = self.value()
        if number != self._last:
            self._last = number
            self.changed.emit(number)
