"""A chart on the screen: an SVG drawing that fits the room it has."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme

Draw = Callable[[float, float], bytes]
"""Draws the chart as SVG for a width and a height in pixels."""


class ChartView(QWidget):
    """Shows what `draw` makes for its size; `description` says the same in words."""

    def __init__(self, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(spoken)
        self._draw: Draw | None = None
        self._drawing: QSvgRenderer | None = None
        self.setMinimumSize(theme.scaled(200), theme.scaled(120))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_chart(self, draw: Draw, description: str) -> None:
        """Show another chart, told in words for those who cannot see it."""
        self._draw = draw
        self._drawing = None
        self.setAccessibleDescription(description)
        self.setToolTip(description)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a shape that suits bars and lines."""
        return QSize(theme.scaled(420), theme.scaled(200))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew for another size, so that letters keep theirs."""
        super().resizeEvent(event)
        self._drawing = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chart."""
        if self._draw is None:
            return
        if self._drawing is None:
            picture = self._draw(self.width(), self.height())
            self._drawing = QSvgRenderer(QByteArray(picture))
            self._drawing.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        painter = QPainter(self)
        self._drawing.render(painter, QRectF(self.rect()))
        painter.end()
