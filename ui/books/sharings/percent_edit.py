"""A field for a percentage that says how much money it is."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kube_desktop.books.sharings.percents import (
    PercentNotUnderstoodError,
    parse_percent,
    percent_words,
)
from kube_desktop.foundation.money import Rupiah, format_rupiah
from ui.widgets.line_field import LineField

_LONGEST: Final = 10


class PercentEdit(LineField):
    """Tenths of a percent, typed as `2,5`; nothing typed is zero.

    Signals:
        changed: the percentage changed.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_LONGEST)
        self.setPlaceholderText("0")
        self._amount: Rupiah | None = None
        self._last = 0
        self.textChanged.connect(self._announce)

    def value(self) -> int:
        """Return the percentage in tenths; zero for what `problem` speaks of."""
        try:
            return parse_percent(self.text())
        except PercentNotUnderstoodError:
            return 0

    def set_value(self, tenths: int) -> None:
        """Show a percentage; none for zero."""
        self.setText(percent_words(tenths).rstrip("%") if tenths else "")

    def show_amount(self, amount: Rupiah | None) -> None:
        """Say how much money that is."""
        self._amount = amount
        self.noted.emit()

    def note(self) -> str:
        """Return the percentage and the money."""
        tenths = self.value()
        if self._amount is None or not tenths:
            return ""
        return f"{percent_words(tenths)} = {format_rupiah(self._amount)}"

    def problem(self) -> str:
        """Say how a percentage is written."""
        try:
            parse_percent(self.text())
        except PercentNotUnderstoodError as error:
            return str(error)
        return super().problem()

    def _announce(self) -> None:
        if self.value() != self._last:
            self._last = self.value()
            self.changed.emit(self._last)
