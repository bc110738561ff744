"""A field for an amount of money: dots while typing, the amount in words under it."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import Rupiah, format_number, format_rupiah, parse_rupiah
from kube_desktop.foundation.words import rupiah_in_words
from ui.widgets.line_field import LineField

UNUSUAL_FACTOR: Final = 10
"""An amount that many times the usual one is asked about."""


class RupiahEdit(LineField):
    """An amount of whole rupiah, or nothing.

    Digits are grouped with dots while they are typed. Whatever else `parse_rupiah` reads
    (`1,25 jt`, `50rb`, `Rp. 15.000.000,-`) stays as typed and is
    written out when the field is left.

    Signals:
        changed: the amount (int) or None changed.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual: Rupiah | None = None
        self._last: Rupiah | None = None
        self._before = ""
        self._prefix = QLabel("Rp", self)
        self._prefix.setProperty("look", "label")
        self._prefix.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setPlaceholderText(_("Contoh: {example}").format(example="250.000"))
        self.textEdited.connect(self._group)
        self.textChanged.connect(self._announce)

    def value(self) -> Rupiah | None:
        """Return the amount, or None for an empty field and for one that `problem` speaks of."""
        try:
            return parse_rupiah(self.text()) if self.text().strip() else None
        except RuleError:
            return None

    def set_value(self, amount: Rupiah | None) -> None:
        """Show an amount, or an empty field."""
        self.setText("" if amount is None else format_number(amount))
        self._before = self.text()

    def set_usual(self, amount: Rupiah | None) -> None:
        """Say which amount is usual here; one ten times as large is asked about."""
        self._usual = amount
        self.noted.emit()

    def note(self) -> str:
        """Return the amount in words."""
        amount = self.value()
        return "" if amount is None else rupiah_in_words(amount)

    def concern(self) -> str:
        """Ask about an amount ten times the usual one."""
        amount = self.value()
        if amount is None or not self._usual or amount < self._usual * UNUSUAL_FACTOR:
            return ""
        return _("Yakin {amount}? Biasanya {usual}.").format(
            amount=format_rupiah(amount), usual=format_rupiah(self._usual)
        )

    def problem(self) -> str:
        """Say why the text is no amount."""
        if not self.text().strip():
            return super().problem()
        try:
            parse_rupiah(self.text())
        except RuleError as error:
            return str(error)
        return ""

    def complete(self) -> None:
        """Write the amount with dots."""
        amount = self.value()
        if amount is not None:
            self.set_value(amount)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Delete and Backspace pass over a dot to the digit behind it."""
        place = self.cursorPosition()
        if not self.hasSelectedText() and self._is_grouped(self.text()):
            if event.key() == Qt.Key.Key_Delete and self.text()[place : place + 1] == ".":
                self.cursorForward(False)  # noqa: FBT003 - Qt's own parameter
            if event.key() == Qt.Key.Key_Backspace and self.text()[place - 1 : place] == ".":
                self.cursorBackward(False)  # noqa: FBT003 - Qt's own parameter
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep *Rp* at the left edge."""
        super().resizeEvent(event)
        self._place_prefix()

    def changeEvent(self, event: QEvent) -> None:
        """Make room for *Rp* in the font in use."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._place_prefix()

    def _place_prefix(self) -> None:
        self._prefix.adjustSize()
        self._prefix.move(10, (self.height() - self._prefix.height()) // 2)
        self.setTextMargins(self._prefix.width() + 4, 0, 0, 0)

    def _group(self, text: str) -> None:
        digits = text.replace(".", "")
        grew_by_a_dot = text.count(".") > self._before.count(".")
        was_ours = self._is_grouped(self._before)
        if digits.isdecimal() and digits.isascii() and was_ours and not grew_by_a_dot:
            behind = sum(sign != "." for sign in text[self.cursorPosition() :])
            self.setText(format_number(int(digits)))
            self.setCursorPosition(_place_before(self.text(), behind))
        self._before = self.text()

    def _announce(self) -> None:
        amount = self.value()
        if amount != self._last:
            self._last = amount
            self.changed.emit(amount)

    @staticmethod
    def _is_grouped(text: str) -> bool:
        digits = text.replace(".", "")
        return not text or (
            digits.isdecimal() and digits.isascii() and format_number(int(digits)) == text
        )


def _place_before(text: str, digits_behind: int) -> int:
    place = len(text)
    while digits_behind:
        place -= 1
        digits_behind -= text[place] != "."
    return place
