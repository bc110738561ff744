"""One record of another book, written or mended beside the list of its page."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.registers.register import Register
from ui.records.form import RecordForm
from ui.records.own_panel import OwnPanel
from ui.session import Session
from ui.widgets.parts import button, column, label, row

_COLUMNS = 4


class SinglePanel(OwnPanel):
    """Hands over what was typed; it stays until the book has agreed.

    Attributes:
        form: the fields.
        title, advice: what stands over them.
        mended: the number of the record that is corrected, None while a new one is written.

    Signals:
        entered: a new entry.
        corrected: (id, entry, reason).
        dismissed: nothing shall be written.
    """

    entered = Signal(object)
    corrected = Signal(int, object, str)
    dismissed = Signal()

    def __init__(self, session: Session, register: Register[Any]) -> None:
        super().__init__()
        self.mended: int | None = None
        self.title = label("", "heading", wrap=True)
        self.advice = label("", "note", wrap=True)
        self.form = RecordForm(session, register, columns=_COLUMNS)
        save = button(_("Simpan"), "check", "primary", tip=_("Ctrl+Enter"))
        back = button(_("Batal"), "x")
        body = row(self.form, column(save, back, None, spacing=6), spacing=16)
        body.setStretch(0, 1)
        self.setLayout(column(self.title, self.advice, body, spacing=6, margin=12))
        save.clicked.connect(self._finish)
        back.clicked.connect(self.dismissed)
        self.form.finished.connect(self._finish)

    def focus_on(self, field: str) -> None:
        """Put the cursor where one starts to type."""
        self.form.editors[field].widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, error: KubeError) -> None:
        """Tell what the book refused beside its field."""
        self.form.show_error(error)

    def has_unsaved(self) -> bool:
        """Whether something was typed that is not in the book."""
        return not self.isHidden() and self.form.is_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        entry = self.form.entry()
        if entry is None:
            return
        if self.mended is None:
            self.entered.emit(entry)
        else:
            self.corrected.emit(self.mended, entry, self.form.reason.text())
