"""How complete each book is this month: a sign, the word for it, and the way there."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kube_desktop.foundation.i18n import _
from kube_desktop.registers.completeness import BookState
from ui.completeness.words import SIGNS, remark_of
from ui.icons import put_icon
from ui.widgets.card_button import CardButton
from ui.widgets.parts import label, row


class BookList(QWidget):
    """One line for each book.

    Signals:
        chosen: the `BookState` that was pressed.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setLayout(self._column)

    def show_states(self, states: Sequence[BookState]) -> None:
        """Show the books as they are now."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.deleteLater()
        self._lines = [self._line_of(state) for state in states]
        for line in self._lines:
            self._column.addWidget(line)

    def _line_of(self, state: BookState) -> QWidget:
        icon, colour = SIGNS[state.completeness]
        sign = QLabel()
        put_icon(sign, icon, colour, 18)
        arrow = QLabel()
        put_icon(arrow, "chevron-right", "muted", 16)
        title, word = _(state.title), _(state.completeness.value)
        remark = label(f"{word} · {remark_of(state)}", "note", wrap=True)
        content = row(sign, label(title), remark, arrow, spacing=8)
        content.setStretch(1, 2)
        content.setStretch(2, 3)
        content.setContentsMargins(10, 5, 8, 5)
        line = CardButton(f"{title}: {word}, {remark_of(state)}", content)
        line.setProperty("look", "quiet")
        line.clicked.connect(lambda: self.chosen.emit(state))
        return line
