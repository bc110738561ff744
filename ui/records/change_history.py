"""What was changed about one thing, below what is known of it."""

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kube_desktop.foundation.i18n import _
from ui.widgets.parts import column, label


class ChangeHistory(QFrame):
    """A sentence for each change, latest first; hidden when there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[QLabel] = []
        self._room = QVBoxLayout()
        self._room.setSpacing(6)
        self.setLayout(column(label(_("Riwayat perubahan"), "strong"), self._room, spacing=6))
        self.hide()

    def show_changes(self, sentences: Iterable[str]) -> None:
        """Show the changes of another record."""
        for shown in self._lines:
            self._room.removeWidget(shown)
            shown.hide()
            shown.deleteLater()
        self._lines = [label(words, "note", wrap=True) for words in sentences]
        for line in self._lines:
            self._room.addWidget(line)
        self.setVisible(bool(self._lines))

    def text(self) -> str:
        """Return what can be read."""
        return "\n".join(line.text() for line in self._lines)
