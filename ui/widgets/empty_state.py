"""What a screen says before there is anything to show: what to do first."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from ui import theme
from ui.icons import put_icon
from ui.widgets.parts import button, column, label, row

_WIDEST: Final = 420
_ALL: Final = 1000
"""The advice takes its width before the gaps beside it get any."""


class EmptyState(QWidget):
    """A picture, a sentence, and the button that does the first thing.

    Signals:
        acted: the button was pressed.
    """

    acted = Signal()

    def __init__(self, icon: str, title: str, advice: str, action: str = "") -> None:
        super().__init__()
        picture = QLabel()
        put_icon(picture, icon, "muted", 48)
        self._title = label(title, "heading")
        self._advice = label(advice, "note", wrap=True)
        self._advice.setMaximumWidth(theme.scaled(_WIDEST))
        self._button = button(action, "plus", "primary")
        if not action:
            self._button.hide()
        self._button.clicked.connect(self.acted)
        for words in (picture, self._title, self._advice):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        advised = row(None, self._advice, None)
        advised.setStretch(1, _ALL)
        inner = column(picture, self._title, advised, row(None, self._button, None))
        self.setLayout(column(None, inner, None, margin=16))

    def advise(self, advice: str) -> None:
        """Give other advice."""
        self._advice.setText(advice)
