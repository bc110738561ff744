"""Writing a member out, or taking that back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kube_desktop.books.members.queries import MemberRow
from kube_desktop.books.members.rules import Leaving
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_, _
from ui.widgets.date_edit import DateEdit
from ui.widgets.form import Form
from ui.widgets.parts import button, column, label, row
from ui.widgets.suggest_edit import SuggestEdit, Suggestion

_USUAL_REASONS = (N_("Pindah tempat tinggal"), N_("Mengundurkan diri"), N_("Meninggal dunia"))


class LeavingPanel(QWidget):
    """A day and a reason; for somebody who has left, the reason to take the leaving back.

    Attributes:
        form: shows what was refused beside its field.

    Signals:
        left: a `Leaving` is to be written.
        undone: (member id, reason) the leaving is to be taken back.
        dismissed: nothing is to be done.
    """

    left = Signal(object)
    undone = Signal(object, str)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: MemberRow | None = None
        self._title = label("", "heading", wrap=True)
        self._advice = label("", "note", wrap=True)
        self._on = DateEdit()
        self._on.is_required = True
        self._reason = SuggestEdit(_usual_reasons)
        self._reason.is_required = True
        self.form = Form()
        self.form.add("on", _("Tanggal keluar"), self._on)
        self.form.add("reason", _("Alasan"), self._reason, hint=_("Contoh: pindah ke Atambua"))
        self._save = button(_("Catat keluar"), "log-out", "primary")
        back = button(_("Kembali"), "undo-2")
        self.setLayout(
            column(
                self._title, self._advice, self.form, row(self._save, back, None), None, spacing=12
            )
        )
        self._save.clicked.connect(self._finish)
        self.form.submitted.connect(self._finish)
        back.clicked.connect(self.dismissed)

    def ask_about(self, member: MemberRow) -> None:
        """Ask when and why a member left, or why a leaving is taken back."""
        self._row = member
        has_left = member.left_on is not None
        self.form.clear_problems()
        self.form.show_row("on", shown=not has_left)
        self._on.set_value(None if has_left else today())
        self._reason.set_value(None)
        if member.left_on is not None:
            self._title.setText(_("Batalkan catatan keluar {name}").format(name=member.name))
            self._advice.setText(
                _(
                    "Hanya bila keluarnya ({day}) salah catat. Yang pernah keluar lalu masuk lagi "
                    "dicatat sebagai anggota baru."
                ).format(day=format_long_day(member.left_on))
            )
        else:
            self._title.setText(_("{name} keluar dari kelompok").format(name=member.name))
            self._advice.setText(_("Datanya tetap tersimpan. Nomornya tidak dipakai orang lain."))
        self._save.setText(_("Batalkan catatan keluar") if has_left else _("Catat keluar"))
        (self._reason if has_left else self._on).setFocus()

    def _finish(self) -> None:
        day = self._on.value()
        if self._row is None or not self.form.is_ready():
            return
        reason = self._reason.text()
        if self._row.left_on is not None:
            self.undone.emit(self._row.id, reason)
        elif day is not None:
            self.left.emit(Leaving(self._row.id, day, reason))


def _usual_reasons(text: str) -> Sequence[Suggestion]:
    known = [Suggestion(reason, _(reason)) for reason in _USUAL_REASONS]
    return [one for one in known if text.casefold() in one.text.casefold()]
