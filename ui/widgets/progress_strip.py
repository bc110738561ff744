"""Says beside a screen how far long work is, and leaves the screen itself usable."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QProgressBar

from kube_desktop.foundation.i18n import _
from ui import theme
from ui.widgets.parts import button, label, row

_BAR_WIDTH = 140


class ProgressStrip(QFrame):
    """One line with the part in hand, how far the work is, and a way out; hidden without work."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self._words = label("", wrap=True)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(_("Kemajuan"))
        self._bar.setFixedWidth(theme.scaled(_BAR_WIDTH))
        self.cancel = button(_("Batal"), "x")
        self.cancel.clicked.connect(self._cancel)
        self._on_cancel: Callable[[], object] | None = None
        layout = row(self._words, self._bar, self.cancel, spacing=10, margin=6)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def start(self, on_cancel: Callable[[], object]) -> None:
        """Appear, with nothing to say yet."""
        self._on_cancel = on_cancel
        self._words.clear()
        self._bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        self.show()

    def say(self, words: str) -> None:
        """Say what is being done."""
        self._words.setText(words)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the work is."""
        self._bar.setRange(0, 100)
        self._bar.setValue(100 * done // total if total else 0)

    def stop(self) -> None:
        """Disappear."""
        self._on_cancel = None
        self.hide()

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        if self._on_cancel is not None:
            self._on_cancel()
