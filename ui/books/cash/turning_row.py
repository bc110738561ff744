"""Two things side by side, or one below the other where there is no room."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.widgets.parts import row


class TurningRow(QWidget):
    """Turns when both no longer fit beside each other.

    Args:
        first, second: what stands left, or above.
        shares: how the room is shared while they stand side by side.
    """

    def __init__(
        self, first: QWidget, second: QWidget, *, shares: tuple[int, int], spacing: int = 12
    ) -> None:
        super().__init__()
        self._parts = (first, second)
        self._spacing = spacing
        self._layout = row(first, second, spacing=spacing)
        for place, share in enumerate(shares):
            self._layout.setStretch(place, share)
        self.setLayout(self._layout)

    def minimumSizeHint(self) -> QSize:
        """Return the room that both need one below the other, as high as they stand now."""
        width = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(width, self._layout.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn when the room asks for it."""
        super().resizeEvent(event)
        needed = sum(part.minimumSizeHint().width() for part in self._parts) + self._spacing
        direction = QBoxLayout.Direction
        self._layout.setDirection(
            direction.LeftToRight if event.size().width() >= needed else direction.TopToBottom
        )
