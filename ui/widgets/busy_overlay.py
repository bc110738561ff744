"""Covers a screen while something long happens to it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from kube_desktop.foundation.i18n import _
from ui.widgets.parts import button, column, frame, label, row

_WAITS = 300


class BusyOverlay(QWidget):
    """Appears over its parent when work takes longer than a blink, with a way out.

    It says how far the work is and keeps hands off the screen below.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._below = parent
        self.setProperty("look", "veil")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = label("", "heading", wrap=True)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(_("Kemajuan"))
        self._stop = button(_("Hentikan"), "x")
        self._stop.clicked.connect(self._cancel)
        self._on_cancel: Callable[[], object] | None = None
        card = frame("card")
        card.setLayout(column(self._words, self._bar, row(None, self._stop), margin=24, spacing=16))
        card.setMinimumWidth(320)
        self.setLayout(column(None, row(None, card, None), None))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAITS)
        self._timer.timeout.connect(self._appear)
        self.hide()

    def start(self, text: str, on_cancel: Callable[[], object] | None = None) -> None:
        """Say what is being done; with `on_cancel` it can be stopped."""
        self._words.setText(text)
        self._bar.setRange(0, 0)
        self._on_cancel = on_cancel
        self._stop.setEnabled(True)
        self._stop.setVisible(on_cancel is not None)
        self._timer.start()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the work is."""
        self._bar.setRange(0, 100)
        self._bar.setValue(100 * done // total if total else 0)

    def stop(self) -> None:
        """Give the screen back."""
        self._timer.stop()
        self._below.removeEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the parent."""
        if event.type() == QEvent.Type.Resize:
            self._cover()
        return super().eventFilter(watched, event)

    def _appear(self) -> None:
        self._cover()
        # Not before: what every event of the window costs is much at the start.
        self._below.installEventFilter(self)
        self.show()
        self.raise_()
        self._stop.setFocus()

    def _cover(self) -> None:
        self.resize(self._below.size())

    def _cancel(self) -> None:
        self._stop.setEnabled(False)
        if self._on_cancel is not None:
            self._on_cancel()
