"""Room that scrolls, for parts that may be higher than the window."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QScrollArea, QSizePolicy, QWidget

from ui import theme

_LEAST_HEIGHT = 120
_BAR = 12
_AROUND = 28


def scrolling(content: QLayout) -> QScrollArea:
    """Return an area that takes the room there is and scrolls its content up and down.

    A form in it does not make the whole screen higher, and the field that gets the focus comes
    into sight.
    """
    inside = QWidget()
    inside.setProperty("look", "bare")
    content.setContentsMargins(0, 0, _BAR, 0)
    inside.setLayout(content)
    area = _FollowingArea()
    area.setWidget(inside)
    return area


class _FollowingArea(QScrollArea):
    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(theme.scaled(_LEAST_HEIGHT))
        # The field may have been shown a moment ago; its place is known when the layout is done.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._reveal)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - widgets need one
        app.focusChanged.connect(self._soon.start)

    def _reveal(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, theme.scaled(_AROUND))
