"""What was written wrongly about a term of office: its days or its paper."""

from PySide6.QtWidgets import QWidget

from kube_desktop.books.officers.rules import TermDetails
from kube_desktop.foundation.i18n import _
from ui.widgets.date_edit import DateEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField


class MendingForm(Form):
    """The data of a term that can be corrected, and why they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(2, column_width=180, parent=parent)
        self.started_on = DateEdit()
        self.started_on.is_required = True
        self.planned_end = DateEdit()
        self.decree = LineField()
        self.decree_on = DateEdit()
        self.reason = LineField()
        self.reason.is_required = True
        hint = _("Boleh kosong")
        self.add("started_on", _("Tanggal diangkat"), self.started_on)
        self.add("planned_end", _("Rencana akhir jabatan"), self.planned_end, hint=hint)
        self.add("decree", _("Dasar pengangkatan"), self.decree, hint=hint, span=2)
        self.add("decree_on", _("Tanggal surat"), self.decree_on, hint=hint)
        hint = _("Contoh: salah catat")
        self.add("reason", _("Mengapa diubah"), self.reason, hint=hint, span=2)

    def show_details(self, details: TermDetails) -> None:
        """Show what stands in the book."""
        self.clear()
        self.started_on.set_value(details.started_on)
        self.planned_end.set_value(details.planned_end)
        self.decree.setText(details.decree)
        self.decree_on.set_value(details.decree_on)

    def details(self) -> TermDetails | None:
        """Return what is written, or None when a field says what is wrong with it."""
        started_on = self.started_on.value() if self.is_ready() else None
        if started_on is None:
            return None
        return TermDetails(
            started_on, self.planned_end.value(), self.decree.text(), self.decree_on.value()
        )
