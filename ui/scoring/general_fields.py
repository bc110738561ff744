"""What an instrument says as a whole: title, source, note, lateness, who signs."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kube_desktop.books.assessments.editing import signatories_of, signatory_lines
from kube_desktop.books.assessments.instrument import Instrument
from kube_desktop.foundation.i18n import _
from ui.records.editors import PassageEdit
from ui.scoring.edits import tell_edits
from ui.widgets.count_edit import CountEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import column

_MOST_DAYS: Final = 3660


class GeneralForm(QWidget):
    """The words that belong to no item.

    Signals:
        submitted: Enter was pressed in a field.
        edited: somebody typed something.
    """

    submitted = Signal()
    edited = Signal()

    def __init__(self, instrument: Instrument, *, can_write: bool) -> None:
        super().__init__()
        self.title, self.source = LineField(), LineField()
        self.title.is_required = True
        self.note, self.signatories = PassageEdit(), PassageEdit()
        self.late = CountEdit(_MOST_DAYS, _("hari"))
        self.late.is_required = True
        self.title.setText(instrument.title)
        self.source.setText(instrument.source)
        self.source.setCursorPosition(0)
        self.note.setPlainText(instrument.note)
        self.signatories.setPlainText(signatory_lines(instrument.signatories))
        self.late.set_value(instrument.late_after_days)
        self.form = Form(columns=2, column_width=190)
        self.form.add("title", _("Nama instrumen"), self.title, span=2)
        self.form.add("source", _("Sumber"), self.source, span=2)
        self.form.add("note", _("Catatan di cetakan"), self.note, span=2)
        self.form.add("late", _("Catatan disebut terlambat sesudah"), self.late, span=2)
        hint = _("Satu baris satu orang. Contoh: Diketahui, | Ketua")
        self.form.add("signatories", _("Yang tanda tangan"), self.signatories, hint=hint, span=2)
        self.form.setEnabled(can_write)
        self.form.submitted.connect(self.submitted)
        self.setLayout(column(self.form))
        tell_edits(self, self.edited)

    def is_ready(self) -> bool:
        """Whether every field can be used; the first problem is shown beside its field."""
        return self.form.is_ready()

    def changed_instrument(self, instrument: Instrument) -> Instrument:
        """Return the instrument with what is written here."""
        return replace(
            instrument,
            title=self.title.text().strip(),
            source=self.source.text().strip(),
            note=self.note.toPlainText().strip(),
            late_after_days=self.late.value() or 0,
            signatories=signatories_of(self.signatories.toPlainText().splitlines()),
        )
