"""A line across the window about the state of the whole group file."""

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from ui.icons import put_icon
from ui.widgets.parts import button, label, repolish, restyle, row


class BannerKind(Enum):
    """How serious a banner is."""

    INFO = ("banner", "info", "ink")
    WARNING = ("banner_warning", "triangle-alert", "warning")
    PROBLEM = ("banner_problem", "circle-alert", "problem")


class Banner(QFrame):
    """Hidden until it has something to say: read only, a practice copy, a month to close.

    Signals:
        acted: its button was pressed.
    """

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel()
        self._words = label("", wrap=True)
        self._button = button("")
        self._button.hide()
        self._button.clicked.connect(self.acted)
        layout = row(self._icon, self._words, self._button, spacing=10)
        layout.setStretch(1, 1)
        layout.setContentsMargins(16, 6, 16, 6)
        self.setLayout(layout)
        self.hide()

    def say(self, text: str, kind: BannerKind = BannerKind.INFO, action: str = "") -> None:
        """Show a sentence, with a button when there is something to do."""
        look, icon, token = kind.value
        restyle(self, look)
        put_icon(self._icon, icon, token)
        self._words.setText(text)
        self.setAccessibleName(text)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        for part in (self._words, self._button):
            repolish(part)
        self.show()

    def text(self) -> str:
        """Return the sentence shown, or nothing."""
        return "" if self.isHidden() else self._words.text()
