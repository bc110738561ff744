"""Cards side by side, as many in a row as the window has room for."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui import theme


class CardGrid(QWidget):
    """Equal columns, each at least `least` pixels wide; rows fill up as in reading."""

    def __init__(
        self, cards: Sequence[QWidget], least: int, *, spacing: int = 12, most: int = 0
    ) -> None:
        super().__init__()
        self._cards = tuple(cards)
        self._least = least
        self._most = most or len(self._cards)
        self._columns = 0
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(spacing)
        self.setLayout(self._grid)
        self._lay_out(self._most)

    def columns(self) -> int:
        """Return how many cards stand in a row."""
        return self._columns

    def minimumSizeHint(self) -> QSize:
        """Return the room of a single column, so that a narrow window is not held open."""
        widest = max(card.minimumSizeHint().width() for card in self._cards)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the columns that fit, and no fewer cards in the last row than needed."""
        super().resizeEvent(event)
        room = event.size().width() + self._grid.spacing()
        fitting = room // (theme.scaled(self._least) + self._grid.spacing())
        columns = max(1, min(self._most, fitting))
        rows = -(-len(self._cards) // columns)
        self._lay_out(-(-len(self._cards) // rows))

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for card in self._cards:
            self._grid.removeWidget(card)
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // columns, place % columns)
        for number in range(len(self._cards)):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)
            self._grid.setColumnMinimumWidth(number, 0)
