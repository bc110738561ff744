"""Filling the roster: who begins, from which day, and on which weekdays nobody serves."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from kube_desktop.books.units.queries import UnitRow
from kube_desktop.books.units.roster import RosterPlan
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from ui.books.units.roster_month import DAYS
from ui.records.own_panel import OwnPanel
from ui.widgets.count_edit import CountEdit
from ui.widgets.date_edit import DateEdit
from ui.widgets.form import Form
from ui.widgets.parts import button, column, label, row
from ui.widgets.suggest_edit import PickEdit, Suggestion

_MOST_DAYS: Final = 31


class RosterFillPanel(OwnPanel):
    """Proposes to go on where the last turn was.

    Attributes:
        form: its fields.

    Signals:
        decided: a `RosterPlan` is to be filled in.
        left: nothing shall be written.
    """

    decided = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._unit: UnitRow | None = None
        self._order: tuple[int, ...] = ()
        self.first_shift = PickEdit()
        self.first, self.last = DateEdit(), DateEdit()
        self.days_each = CountEdit(_MOST_DAYS)
        for field in (self.first_shift, self.first, self.last, self.days_each):
            field.is_required = True
        self.form = Form(columns=4, column_width=150)
        self.form.add("first_shift", _("Mulai dari"), self.first_shift)
        self.form.add("first", _("Dari tanggal"), self.first)
        self.form.add("last", _("Sampai tanggal"), self.last)
        self.form.add("days_each", _("Hari berturut-turut"), self.days_each)
        self.off = tuple(QCheckBox(_(day)) for day in DAYS)
        fill = button(_("Isi jadwal"), "check", "primary")
        back = button(_("Batal"), "x")
        self.setLayout(
            column(
                label(_("Isi jadwal giliran"), "heading"),
                self.form,
                row(label(_("Hari libur"), "label"), *self.off, None),
                row(fill, back, None),
                spacing=8,
                margin=12,
            )
        )
        fill.clicked.connect(self._finish)
        self.form.submitted.connect(self._finish)
        back.clicked.connect(self.left)

    def start(
        self, unit: UnitRow, month: Month, *, latest: int | None, taken: Sequence[date]
    ) -> None:
        """Begin with the shift group after the latest one, on the first day without a turn."""
        self._unit = unit
        shifts = [each for each in unit.shifts if each.runs_on(month.last)]
        self._order = tuple(each.id for each in shifts)
        self.form.clear()
        self.first_shift.set_options([Suggestion(each.id, each.name) for each in shifts])
        if self._order:
            place = self._order.index(latest) + 1 if latest in self._order else 0
            self.first_shift.choose(self._order[place % len(self._order)])
        first = max(taken).day + 1 if taken else 1
        self.first.set_value(month.first.replace(day=min(first, month.last.day)))
        self.last.set_value(month.last)
        self.days_each.set_value(1)
        self.first_shift.setFocus()

    def show_error(self, error: KubeError) -> None:
        """Tell what the book refused."""
        self.form.show_error(error)

    def has_unsaved(self) -> bool:
        """Whether something would be lost; a plan is soon made again."""
        return False

    def _finish(self) -> None:
        first, last = self.first.value(), self.last.value()
        if not self.form.is_ready() or first is None or last is None or self._unit is None:
            return
        begins = self.first_shift.value()
        place = self._order.index(begins) if isinstance(begins, int) else 0
        self.decided.emit(
            RosterPlan(
                self._unit.id,
                first,
                last,
                self._order[place:] + self._order[:place],
                frozenset(day for day, tick in enumerate(self.off) if tick.isChecked()),
                max(1, self.days_each.value() or 1),
            )
        )
