"""Writing the texts of an accountability report for aid; the books propose them."""

from dataclasses import asdict
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from kube_desktop.books.grants.account import GrantAccount
from kube_desktop.books.grants.account_register import GRANT_ACCOUNTS
from kube_desktop.books.grants.rules import Grant
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.registers.register import Record
from ui.records.form import RecordForm
from ui.records.own_panel import OwnPanel
from ui.session import Session
from ui.widgets.parts import button, column, label, row

_COLUMNS: Final = 4


class AccountPanel(OwnPanel):
    """Hands over what was typed; it stays until the book has agreed.

    Attributes:
        form: the fields.

    Signals:
        entered: a new account.
        corrected: (id, account, reason).
        dismissed: nothing shall be written.
    """

    entered = Signal(object)
    corrected = Signal(int, object, str)
    dismissed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._mended: int | None = None
        self._title = label("", "heading", wrap=True)
        self._advice = label("", "note", wrap=True)
        self.form = RecordForm(session, GRANT_ACCOUNTS, columns=_COLUMNS)
        save = button(_("Simpan"), "check", "primary", tip=_("Ctrl+Enter"))
        back = button(_("Batal"), "x")
        body = row(self.form, column(save, back, None, spacing=6), spacing=16)
        body.setStretch(0, 1)
        self.setLayout(column(self._title, self._advice, body, spacing=6, margin=12))
        save.clicked.connect(self._finish)
        back.clicked.connect(self.dismissed)
        self.form.finished.connect(self._finish)

    def propose(self, grant: Grant, account: GrantAccount) -> None:
        """Show what the books propose for an aid without an account."""
        self._mended = None
        self._title.setText(_("LPJ untuk {aid}").format(aid=grant.words))
        self._advice.setText(_("Usulan dari buku. Periksa, lengkapi, lalu simpan."))
        self.form.show_blank(asdict(account), fixed=True)

    def mend(self, grant: Grant, kept: Record[GrantAccount]) -> None:
        """Show the account of an aid to be corrected."""
        self._mended = kept.id
        self._title.setText(_("Perbaiki LPJ untuk {aid}").format(aid=grant.words))
        self._advice.setText("")
        self.form.show_entry(kept.entry)

    def focus(self) -> None:
        """Put the cursor where one starts to type: on the plan behind the aid."""
        self.form.editors["plan_id"].widget.setFocus(Qt.FocusReason.OtherFocusReason)

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
        account = self.form.entry()
        if account is None:
            return
        if self._mended is not None:
            self.corrected.emit(self._mended, account, self.form.reason.text())
        else:
            self.entered.emit(account)
