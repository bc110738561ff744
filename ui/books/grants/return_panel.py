"""Writing what came back of a revolving: money, or animals and goods."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from kube_desktop.books.grants.queries import RevolvingRow
from kube_desktop.books.grants.revolving_register import RETURNS
from kube_desktop.books.grants.revolving_rules import Return
from kube_desktop.books.grants.rules import Form, Through
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.registers.register import Record
from ui.books.grants.words import counted_words
from ui.records.form import RecordForm
from ui.records.own_panel import OwnPanel
from ui.session import Session
from ui.widgets.file_picker import FilePicker
from ui.widgets.parts import button, column, label, row

_COLUMNS: Final = 4
_OF_MONEY: Final = frozenset({"amount", "through"})
_OF_GOODS: Final = frozenset({"quantity"})


class ReturnPanel(OwnPanel):
    """Hands over what was typed; it stays until the book has agreed.

    Attributes:
        form: the fields.

    Signals:
        entered: (return, paths) something came back.
        corrected: (id, return, reason).
        dismissed: nothing shall be written.
    """

    entered = Signal(object, object)
    corrected = Signal(int, object, str)
    dismissed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._mended: int | None = None
        self._title = label("", "heading", wrap=True)
        self.form = RecordForm(session, RETURNS, columns=_COLUMNS)
        self._files = FilePicker(_("Foto / nota"), _("Lampirkan foto atau PDF"))
        save = button(_("Simpan"), "check", "primary", tip=_("Ctrl+Enter"))
        back = button(_("Batal"), "x")
        keys = column(save, back, self._files.add, None, spacing=6)
        body = row(column(self.form, self._files, spacing=4), keys, spacing=16)
        body.setStretch(0, 1)
        self.setLayout(column(self._title, body, spacing=6, margin=12))
        save.clicked.connect(self._finish)
        back.clicked.connect(self.dismissed)
        self.form.finished.connect(self._finish)

    def ask(self, shown: RevolvingRow) -> None:
        """Ask what came back today."""
        self._mended = None
        revolving = shown.revolving
        title = _("Kembali dari {name}. Masih akan kembali {left}.")
        left = counted_words(revolving, shown.left)
        self._title.setText(title.format(name=revolving.name, left=left))
        is_money = revolving.form is Form.MONEY
        self.form.show_blank(
            {
                "revolving_id": shown.record.id,
                "on_day": today(),
                "amount": shown.left if is_money else None,
                "through": Through.CASH if is_money else None,
                "quantity": None if is_money else shown.left,
            },
            fixed=True,
        )
        self._show_fields(is_money=is_money)
        self._files.clear()
        self._files.add.show()

    def mend(self, shown: RevolvingRow, returned: Record[Return]) -> None:
        """Show a return to be corrected."""
        self._mended = returned.id
        name = shown.revolving.name
        self._title.setText(_("Perbaiki yang kembali dari {name}").format(name=name))
        self.form.show_entry(returned.entry)
        self._show_fields(is_money=shown.revolving.form is Form.MONEY)
        self._files.clear()
        self._files.add.hide()

    def focus(self) -> None:
        """Put the cursor where one starts to type: on how much came back."""
        name = "quantity" if self.form.row("amount").isHidden() else "amount"
        self.form.editors[name].widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, error: KubeError) -> None:
        """Tell what the book refused beside its field."""
        self.form.show_error(error)

    def has_unsaved(self) -> bool:
        """Whether something was typed that is not in the book."""
        is_typed = self.form.is_changed() or bool(self._files.paths())
        return not self.isHidden() and is_typed

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def _show_fields(self, *, is_money: bool) -> None:
        """Ask for money or for a number; a voucher only where no way of the money is told."""
        left_out = _OF_GOODS if is_money else _OF_MONEY
        through = self.form.editors["through"].value()
        for name in self.form.editors:
            is_voucher = name == "voucher_id"
            shown = name not in left_out if not is_voucher else is_money and through is None
            self.form.show_row(name, shown=shown)

    def _finish(self) -> None:
        returned = self.form.entry()
        if returned is None:
            return
        if self._mended is not None:
            self.corrected.emit(self._mended, returned, self.form.reason.text())
        else:
            self.entered.emit(returned, self._files.paths())
