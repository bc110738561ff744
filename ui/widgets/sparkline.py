"""A tiny line that shows where an amount came from."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui import theme


class Sparkline(QWidget):
    """Values from left to right, without axes; what they mean stands beside it."""

    def __init__(self, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(spoken)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._values: Sequence[int] = ()
        self.setMinimumHeight(theme.scaled(28))

    def show_values(self, values: Sequence[int]) -> None:
        """Show other values; fewer than two show nothing."""
        self._values = tuple(values)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a flat shape."""
        return QSize(theme.scaled(120), theme.scaled(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line, the ground below it, and a dot at the last value."""
        if len(self._values) < 2:  # noqa: PLR2004 - a line has two ends
            return
        room = QRectF(self.rect()).adjusted(3, 4, -5, -3)
        lowest, highest = min(0, *self._values), max(1, *self._values)
        step = room.width() / (len(self._values) - 1)
        points = [
            QPointF(
                room.left() + place * step,
                room.bottom() - room.height() * (value - lowest) / (highest - lowest),
            )
            for place, value in enumerate(self._values)
        ]
        line = QPainterPath(points[0])
        for point in points[1:]:
            line.lineTo(point)
        ground = QPainterPath(line)
        ground.lineTo(room.bottomRight())
        ground.lineTo(room.bottomLeft())
        accent = QColor(theme.tokens().accent)
        faint = QColor(accent)
        faint.setAlphaF(0.15)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(ground, faint)
        painter.setPen(QPen(accent, 2))
        painter.drawPath(line)
        painter.setBrush(accent)
        painter.drawEllipse(points[-1], 2.5, 2.5)
        painter.end()
