"""Asking why a part of the opening balance that was told apart is taken back."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from kube_desktop.books.savings.queries import ToldRow
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from ui.books.cash.refusals import show_refusal
from ui.books.savings.acts import take_back_old_savings
from ui.session import Session
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, label, restyle, row


class TakeBackPanel(QFrame):
    """Stands in the place of the entry panel until a reason is given or it is given up.

    Signals:
        done: it was taken back.
        dismissed: nothing shall happen.
    """

    done = Signal()
    dismissed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        restyle(self, "panel")
        self._session = session
        self._told: tuple[int, date] | None = None
        self._title = label("", "heading", wrap=True)
        self._advice = label("", "note", wrap=True)
        self._reason = LineField()
        self._reason.is_required = True
        self.form = Form()
        self.form.add("reason", _("Alasan"), self._reason, hint=_("Contoh: salah orang"))
        save = button(_("Batalkan rincian"), "undo-2", "primary")
        back = button(_("Kembali"), "x")
        keys = row(save, back, None)
        layout = column(self._title, self._advice, self.form, keys, spacing=8, margin=12)
        self.setLayout(layout)
        save.clicked.connect(self._take_back)
        self.form.submitted.connect(self._take_back)
        back.clicked.connect(self.dismissed)

    def ask_about(self, told: ToldRow, name: str, on: date) -> None:
        """Ask why it is taken back; the reversal is dated `on`."""
        self._told = (told.entry_id, on)
        self.form.clear()
        self._title.setText(
            _("Batalkan saldo awal {kind} {name}: {amount}").format(
                kind=told.kind.label.lower(), name=name, amount=format_rupiah(told.amount)
            )
        )
        self._advice.setText(
            _(
                "Jumlah itu kembali ke yang belum dirinci, per {day}. Lalu rincikan yang benar."
            ).format(day=format_day(on))
        )
        self._reason.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def _take_back(self) -> None:
        if self._told is not None and self.form.is_ready():
            self.setEnabled(False)
            self._session.tasks.submit(
                take_back_old_savings,
                self._session.book,
                *self._told,
                self._reason.text(),
                on_done=self._finish,
                on_error=self._refuse,
            )

    def _finish(self, _nothing: object) -> None:
        self.setEnabled(True)
        self.done.emit()

    def _refuse(self, error: KubeError) -> None:
        self.setEnabled(True)
        show_refusal(self._session, self.form, error)
