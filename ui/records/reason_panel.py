"""Asking why an entry is cancelled, or counts again."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.registers.register import Record, Register
from ui.records.own_panel import OwnPanel
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, label, row


class ReasonPanel(OwnPanel):
    """Stands in the place of the entry panel until a reason is given or it is given up.

    Attributes:
        form: the one field.

    Signals:
        given: (id, reason, whether it is cancelled).
        dismissed: nothing shall happen.
    """

    given = Signal(object, str, bool)
    dismissed = Signal()

    def __init__(self, register: Register[Any]) -> None:
        super().__init__()
        self._register = register
        self._record: Record[Any] | None = None
        self._title = label("", "heading", wrap=True)
        self._advice = label("", "note", wrap=True)
        self._reason = LineField()
        self._reason.is_required = True
        self.form = Form()
        self.form.add("reason", _("Alasan"), self._reason, hint=_("Contoh: tertulis dua kali"))
        self._save = button(_("Batalkan catatan"), "undo-2", "primary")
        back = button(_("Kembali"), "x")
        self.setLayout(
            column(
                self._title,
                self._advice,
                self.form,
                row(self._save, back, None),
                None,
                spacing=8,
                margin=12,
            )
        )
        self._save.clicked.connect(self._finish)
        self.form.submitted.connect(self._finish)
        back.clicked.connect(self.dismissed)

    def ask_about(self, record: Record[Any]) -> None:
        """Ask why an entry shall not count any more, or shall count again."""
        self._record = record
        what = self._register.naming(record.entry)
        self.form.clear()
        if record.is_cancelled:
            self._title.setText(_("Pakai lagi: {what}").format(what=what))
            self._advice.setText(_("Catatan ini akan dihitung lagi."))
            self._save.setText(_("Pakai lagi"))
        else:
            self._title.setText(_("Batalkan: {what}").format(what=what))
            self._advice.setText(
                _("Catatan tetap terlihat di buku dengan tanda dibatalkan, dan tidak dihitung.")
            )
            self._save.setText(_("Batalkan catatan"))
        self._reason.setFocus()

    def show_error(self, error: KubeError) -> None:
        """Tell what the book refused."""
        self.form.show_error(error)

    def has_unsaved(self) -> bool:
        """Whether something would be lost; a reason is soon written again."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        if self._record is not None and self.form.is_ready():
            self.given.emit(self._record.id, self._reason.text(), not self._record.is_cancelled)
