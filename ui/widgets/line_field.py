"""What all our one-line fields share: a note, a concern and a problem, told in words."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from kube_desktop.foundation.i18n import _
from ui.widgets.parts import restyle


class LineField(QLineEdit):
    """A line of text that explains itself.

    Signals:
        noted: `note`, `concern` or `problem` may have changed.
        finished: what was typed is complete (Tab, Enter or a click elsewhere); it is read then.
    """

    noted = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_required = False
        self.textChanged.connect(self._tell)
        self.editingFinished.connect(self._finish)

    def note(self) -> str:
        """Return what the field says about a good value, such as the amount in words."""
        return ""

    def concern(self) -> str:
        """Return a question about a value that is possible but unusual."""
        return ""

    def problem(self) -> str:
        """Return why the value cannot be used, or nothing."""
        if self.is_required and not self.text().strip():
            return _("Isi dulu bagian ini.")
        return ""

    def show_in_error(self, *, in_error: bool) -> None:
        """Mark the field as the place of a problem, or as good again."""
        restyle(self, "in_error" if in_error else "")

    def complete(self) -> None:
        """Write the value out in full, as if the person had left the field."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the whole text, so that typing replaces it."""
        super().focusInEvent(event)
        self.selectAll()

    def _finish(self) -> None:
        self.complete()
        self.finished.emit()

    def _tell(self) -> None:
        self.noted.emit()
