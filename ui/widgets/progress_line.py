"""A bar that shows how much of something is done."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme

_HEIGHT = 8


class ProgressLine(QWidget):
    """Part of a whole, from left to right; the numbers stand beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._done, self._whole = 0, 0

    def show_part(self, done: int, whole: int) -> None:
        """Show another part."""
        self._done, self._whole = done, whole
        self.update()

    def sizeHint(self) -> QSize:
        """Return a flat shape."""
        return QSize(theme.scaled(80), theme.scaled(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the whole, and the part over it."""
        room = QRectF(self.rect())
        radius = room.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.tokens().hairline))
        painter.drawRoundedRect(room, radius, radius)
        if self._done and self._whole:
            part = QRectF(room)
            part.setWidth(max(room.height(), room.width() * self._done / self._whole))
            painter.setBrush(QColor(theme.tokens().accent))
            painter.drawRoundedRect(part, radius, radius)
        painter.end()
