"""The quiet line at the foot of the window: *Tersimpan*."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QPushButton, QWidget

from kube_desktop.foundation.i18n import _
from ui.icons import put_icon
from ui.widgets.parts import button, label, row

_STAYS: Final = 8000


class StatusLine(QFrame):
    """Says what was done, then falls silent; shows long work with its progress and a way out.

    Attributes:
        stop: the button that cancels the work under way.
    """

    stop: QPushButton

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bottom")
        self._icon = QLabel()
        put_icon(self._icon, "circle-check", "masuk", 16)
        self._words = label("", "note")
        self._work = label("", "note")
        self._bar = QProgressBar()
        self._bar.setMaximumWidth(180)
        self._bar.setAccessibleName(_("Kemajuan"))
        self.stop = button(_("Hentikan"), "x", "link")
        layout = row(self._icon, self._words, None, self._work, self._bar, self.stop)
        layout.setContentsMargins(16, 2, 16, 2)
        self.setLayout(layout)
        self.setMinimumHeight(28)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_STAYS)
        self._timer.timeout.connect(self.clear)
        self.clear()
        self.show_work("")

    def say(self, text: str) -> None:
        """Say what was done; a screen reader says it too."""
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # slow to import

        self._words.setText(text)
        self._icon.setVisible(bool(text))
        self._timer.start()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def clear(self) -> None:
        """Fall silent."""
        self._words.clear()
        self._icon.hide()

    def text(self) -> str:
        """Return what is being said."""
        return self._words.text()

    def show_work(self, text: str) -> None:
        """Name the long work under way, or nothing when it is done."""
        for part in (self._work, self._bar, self.stop):
            part.setVisible(bool(text))
        self._work.setText(text)
        self._bar.setRange(0, 0)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the work is, in hundredths so that any count fits."""
        self._bar.setRange(0, 100)
        self._bar.setValue(100 * done // total if total else 0)
