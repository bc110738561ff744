"""Counting the box: how many of each note and coin, and what they make together."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import Rupiah, format_number, format_rupiah
from kube_desktop.foundation.words import rupiah_in_words
from ui import theme
from ui.widgets.parts import column, label, line, row

DENOMINATIONS: Final = (100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100)
_MOST_PIECES: Final = 99_999


class CashCountEdit(QWidget):
    """Pieces per denomination, from the largest down; Enter and the arrows walk the column.

    Signals:
        changed: the total (int) changed.
        completed: Enter in the last line.
    """

    changed = Signal(object)
    completed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[int, _PiecesEdit] = {}
        self._sums: dict[int, QLabel] = {}
        self._total = label("", "figure")
        self._in_words = label("", "note", wrap=True)
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(12)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for place, heading in enumerate((_("Pecahan"), _("Lembar/keping"), _("Jumlah"))):
            grid.addWidget(label(heading, "label"), 0, place, right)
        for place, worth in enumerate(DENOMINATIONS, start=1):
            field = _PiecesEdit(self, place - 1)
            field.setAccessibleName(
                _("Banyaknya pecahan {worth}").format(worth=format_rupiah(worth))
            )
            field.textChanged.connect(self._show)
            self._fields[worth] = field
            self._sums[worth] = label("", "")
            grid.addWidget(label(format_number(worth), "strong"), place, 0, right)
            grid.addWidget(field, place, 1)
            grid.addWidget(self._sums[worth], place, 2, right)
        grid.setColumnMinimumWidth(2, theme.scaled(110))
        total = row(label(_("Jumlah uang"), "strong"), None, self._total)
        self.setLayout(column(grid, line(), total, self._in_words, None))
        self.setFocusProxy(self._fields[DENOMINATIONS[0]])
        self._show()

    def counts(self) -> dict[int, int]:
        """Return the pieces per denomination, those with none left out."""
        pieces = {worth: int(field.text() or 0) for worth, field in self._fields.items()}
        return {worth: count for worth, count in pieces.items() if count}

    def total(self) -> Rupiah:
        """Return what all pieces make together."""
        return sum(worth * count for worth, count in self.counts().items())

    def set_counts(self, counts: dict[int, int]) -> None:
        """Show other pieces."""
        for worth, field in self._fields.items():
            field.setText(str(counts[worth]) if counts.get(worth) else "")

    def clear(self) -> None:
        """Begin to count again."""
        self.set_counts({})

    def go(self, place: int) -> None:
        """Put the cursor on the denomination at `place`; past the last, the count is complete."""
        if place >= len(DENOMINATIONS):
            self.completed.emit()
        elif place >= 0:
            self._fields[DENOMINATIONS[place]].setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self) -> None:
        counts = self.counts()
        for worth, words in self._sums.items():
            words.setText(format_number(worth * counts[worth]) if worth in counts else "")
        self._total.setText(format_rupiah(self.total()))
        self._in_words.setText(rupiah_in_words(self.total()))
        self.changed.emit(self.total())


class _PiecesEdit(QLineEdit):
    def __init__(self, owner: CashCountEdit, place: int) -> None:
        super().__init__()
        self._owner = owner
        self._place = place
        self.setValidator(QIntValidator(0, _MOST_PIECES, self))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setPlaceholderText("0")
        self.setProperty("look", "pieces")
        self.setMinimumWidth(theme.scaled(96))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Return: 1,
            Qt.Key.Key_Enter: 1,
            Qt.Key.Key_Up: -1,
        }.get(Qt.Key(event.key()))
        if steps:
            self._owner.go(self._place + steps)
        else:
            super().keyPressEvent(event)
