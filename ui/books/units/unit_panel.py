"""Beginning, correcting or closing a line of business."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from kube_desktop.books.units.queries import UnitRow
from kube_desktop.books.units.rules import LONGEST_NAME, UnitDetails
from kube_desktop.foundation.i18n import _
from ui.widgets.date_edit import DateEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, label, restyle, row


class UnitPanel(QFrame):
    """Name, since when, until when, remark.

    Attributes:
        form, name, started_on, ended_on, note: the form and its fields.

    Signals:
        decided: a `UnitDetails` is to be written.
        left: the person goes back without writing.
    """

    decided = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        restyle(self, "panel")
        self._begun: tuple[str, ...] = ()
        self._title = label("", "heading")
        self.name, self.note = LineField(), LineField()
        self.started_on, self.ended_on = DateEdit(), DateEdit()
        self.name.is_required = self.started_on.is_required = True
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(_("Contoh: Warung sembako"))
        self.note.setPlaceholderText(_("Contoh: di rumah Ibu Maria"))
        self.form = Form(columns=4, column_width=170)
        self.form.add("name", _("Nama usaha"), self.name)
        self.form.add("started_on", _("Mulai"), self.started_on)
        hint = _("Kosong selama usaha berjalan")
        self.form.add("ended_on", _("Hari terakhir"), self.ended_on, hint=hint)
        self.form.add("note", _("Keterangan (bila ada)"), self.note)
        save = button(_("Simpan usaha"), "check", "primary")
        back = button(_("Kembali"), "undo-2")
        self.setLayout(column(self._title, self.form, row(save, back, None), spacing=8, margin=12))
        save.clicked.connect(self._finish)
        back.clicked.connect(self.left)
        self.form.submitted.connect(self._finish)

    def start(self, unit: UnitRow | None, began: date) -> None:
        """Begin with a line of business, or with a new one that began on a day."""
        self.form.clear()
        self._title.setText(_("Ubah usaha") if unit else _("Tambah usaha"))
        self.name.setText(unit.name if unit else "")
        self.started_on.set_value(unit.started_on if unit else began)
        self.ended_on.set_value(unit.ended_on if unit else None)
        self.note.setText(unit.note if unit else "")
        self._begun = self._typed()
        self.name.setFocus()

    def is_touched(self) -> bool:
        """Tell whether something was typed since the beginning."""
        return self._typed() != self._begun

    def _typed(self) -> tuple[str, ...]:
        fields = (self.name, self.started_on, self.ended_on, self.note)
        return tuple(field.text() for field in fields)

    def _finish(self) -> None:
        started_on = self.started_on.value()
        if self.form.is_ready() and started_on is not None:
            self.decided.emit(
                UnitDetails(self.name.text(), started_on, self.ended_on.value(), self.note.text())
            )
