"""Opening a closed month again: an act of two officers, with a reason."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, label, restyle, row
from ui.widgets.suggest_edit import Lookup, PickEdit, SuggestEdit, Suggestion


@dataclass(frozen=True, slots=True)
class Reopening:
    """Two officers who open a month again, and why; the reason names the decision, if any."""

    first_officer: str
    second_officer: str
    reason: str


class ReopenForm(QFrame):
    """Asks for the two officers, the reason, and the decision of a meeting it rests on, if any.

    Signals:
        asked: everything is filled in (`Reopening`).
        left: the person does not want to open it after all.
    """

    asked = Signal(object)
    left = Signal()

    def __init__(
        self, month: Month, officers: Sequence[tuple[str, str]], find_decisions: Lookup
    ) -> None:
        super().__init__()
        restyle(self, "panel")
        people = [Suggestion(name, name, office) for name, office in officers]
        self.first = PickEdit(people)
        self.second = PickEdit(people)
        self.reason = LineField()
        self.decision = SuggestEdit(find_decisions, must_choose=True)
        self.decision.setPlaceholderText(_("Ketik beberapa kata dari keputusannya"))
        for field in (self.first, self.second, self.reason):
            field.is_required = True
        self._form = Form(columns=2)
        self._form.add("first_officer", _("Pengurus pertama"), self.first)
        self._form.add("second_officer", _("Pengurus kedua"), self.second)
        self._form.add(
            "reason",
            _("Alasan membuka lagi"),
            self.reason,
            hint=_("Contoh: nota belanja 28 Oktober belum dicatat"),
            span=2,
        )
        self._form.add(
            "decision", _("Menurut keputusan rapat"), self.decision, hint=_("Boleh kosong"), span=2
        )
        explanation = label(
            _(
                "{month} dibuka lagi atas nama dua pengurus. Alasannya tersimpan dan ikut "
                "tercetak; hitungan kas yang lama tetap tersimpan."
            ).format(month=month.label),
            wrap=True,
        )
        too_few = label(
            _("Perlu dua pengurus. Angkat dulu di halaman Anggota & pengurus."),
            "problem",
            wrap=True,
        )
        is_possible = len({name for name, _office in officers}) > 1
        if is_possible:
            too_few.hide()
        open_again = button(_("Buka lagi buku ini"), "lock-open", "danger")
        open_again.setEnabled(is_possible)
        leave = button(_("Batal"))
        self.setLayout(
            column(
                explanation,
                too_few,
                self._form,
                row(None, leave, open_again),
                spacing=10,
                margin=12,
            )
        )
        open_again.clicked.connect(self._ask)
        self._form.submitted.connect(self._ask)
        leave.clicked.connect(self.left)
        self.setFocusProxy(self.first)

    def show_error(self, error: KubeError) -> None:
        """Tell why it could not be opened, beside the field at fault."""
        self._form.show_error(error)

    def _ask(self) -> None:
        if self._form.is_ready():
            parts = (self.reason.text(), self.decision.text())
            reason = ". ".join(part.strip().rstrip(".") for part in parts if part.strip())
            self.asked.emit(Reopening(self.first.text(), self.second.text(), reason))
