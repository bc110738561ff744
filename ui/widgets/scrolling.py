"""Room that scrolls, for parts that may be higher than the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QSizePolicy, QWidget

from ui import theme

_LEAST_HEIGHT = 120
_BAR = 12


def scrolling(content: QLayout, *, spoken: str = "") -> QScrollArea:
    """Return an area that takes the room there is and scrolls its content up and down.

    A form in it does not make the whole screen higher; the field that has the focus is always
    brought into sight.
    """
    inside = QWidget()
    inside.setProperty("look", "bare")
    content.setContentsMargins(0, 0, _BAR, 0)
    inside.setLayout(content)
    area = QScrollArea()
    area.setAccessibleName(spoken)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
    area.setMinimumHeight(theme.scaled(_LEAST_HEIGHT))
    area.setWidget(inside)
    return area
