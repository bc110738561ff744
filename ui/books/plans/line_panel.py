"""Where the lines of a business plan are written and mended."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from kube_desktop.books.plans.queries import PlanResult
from kube_desktop.books.plans.register import PLAN_LINES
from kube_desktop.books.plans.rules import Part, PlanLine
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.registers.register import Record
from ui.records.form import RecordForm
from ui.records.own_panel import OwnPanel
from ui.session import Session
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.parts import button, column, label, row


class LinePanel(OwnPanel):
    """One line of the plan in hand after the other.

    Attributes:
        form: the fields of a line.

    Signals:
        entered: (line) something new.
        corrected: (id, line, reason).
        removed: (id, reason) the line is planned no more.
        dismissed: no more lines are wanted.
    """

    entered = Signal(object)
    corrected = Signal(object, object, str)
    removed = Signal(object, str)
    dismissed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._plan_id = 0
        self._sums = ""
        self._line_id: int | None = None
        self.form = RecordForm(session, PLAN_LINES, columns=4)
        self._title = label("", "heading")
        self._note = ElidedLabel("", "note")
        self._save = button(_("Simpan baris"), "check", "primary", tip=_("Ctrl+Enter"))
        self._remove = button(_("Hapus baris"), "undo-2", "danger")
        self._leave = button(_("Selesai"), "x")
        keys = column(self._save, self._remove, self._leave, None, spacing=6)
        body = row(self.form, keys, spacing=16)
        body.setStretch(0, 1)
        self.setLayout(column(row(self._title, self._note, None), body, spacing=6, margin=12))
        self._save.clicked.connect(self._finish)
        self._remove.clicked.connect(self._tell_removed)
        self._leave.clicked.connect(self.dismissed)
        self.form.finished.connect(self._finish)
        self.form.edited.connect(self._show_amount)

    @property
    def plan_id(self) -> int:
        """The plan whose lines are written."""
        return self._plan_id

    def set_plan(self, result: PlanResult) -> None:
        """Say whose lines are written, and what was planned so far."""
        self._sums = _("{title}: pendapatan {income}, biaya {cost}").format(
            title=result.plan.title,
            income=format_rupiah(result.planned(Part.INCOME)),
            cost=format_rupiah(result.planned(Part.COST)),
        )
        self._show_amount()

    def show_new(self, plan_id: int) -> None:
        """Show an empty line of a plan, in the part of the line before it."""
        part = self.form.editors["part"].value() if plan_id == self._plan_id else Part.INCOME
        self._plan_id, self._line_id = plan_id, None
        self._title.setText(_("Baris baru"))
        self._remove.hide()
        self.form.show_blank({"plan_id": plan_id, "part": part}, fixed=True)

    def show_line(self, line: Record[PlanLine]) -> None:
        """Show a line to be mended."""
        self._plan_id, self._line_id = line.entry.plan_id, line.id
        self._title.setText(_("Perbaiki: {what}").format(what=line.entry.what))
        self._remove.show()
        self.form.show_entry(line.entry)

    def show_error(self, error: KubeError) -> None:
        """Tell what the plan refused beside its field."""
        self.form.show_error(error)

    def has_unsaved(self) -> bool:
        """Whether something was typed that is not in the plan."""
        return self.form.is_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        entry = self.form.entry()
        if entry is None:
            return
        if self._line_id is None:
            self.entered.emit(entry)
        else:
            self.corrected.emit(self._line_id, entry, self.form.reason.text())

    def _tell_removed(self) -> None:
        if self._line_id is not None:
            self.removed.emit(self._line_id, self.form.reason.text())

    def _show_amount(self) -> None:
        quantity = self.form.editors["quantity"].value()
        price = self.form.editors["unit_price"].value()
        if isinstance(quantity, int) and isinstance(price, int):
            words = _("Jumlah baris ini {amount}")
            self._note.setText(words.format(amount=format_rupiah(quantity * price)))
        else:
            self._note.setText(self._sums)
