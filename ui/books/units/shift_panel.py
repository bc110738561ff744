"""Beginning, correcting or ending a shift group."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout

from kube_desktop.books.members.queries import MemberRow
from kube_desktop.books.units.queries import ShiftRow, UnitRow
from kube_desktop.books.units.rules import LONGEST_NAME, ShiftDetails
from kube_desktop.foundation.i18n import _
from ui.widgets.card_grid import CardGrid
from ui.widgets.date_edit import DateEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, label, restyle, row

_NAME_WIDTH: Final = 150


class ShiftPanel(QFrame):
    """Name, since when, until when, and a tick for each member who is in it.

    Attributes:
        form, name, started_on, ended_on: the form and its fields.

    Signals:
        decided: a `ShiftDetails` is to be written.
        left: the person goes back without writing.
    """

    decided = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        restyle(self, "panel")
        self._title = label("", "heading")
        self._begun: tuple[object, ...] = ()
        self._ticks: dict[int, QCheckBox] = {}
        self._grid: CardGrid | None = None
        self.name = LineField()
        self.started_on, self.ended_on = DateEdit(), DateEdit()
        self.name.is_required = self.started_on.is_required = True
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(_("Contoh: Giliran 1"))
        self.form = Form(columns=3, column_width=170)
        self.form.add("name", _("Nama giliran"), self.name)
        self.form.add("started_on", _("Mulai"), self.started_on)
        hint = _("Kosong selama giliran berjalan")
        self.form.add("ended_on", _("Hari terakhir"), self.ended_on, hint=hint)
        self._people = QVBoxLayout()
        self._people.setContentsMargins(0, 0, 0, 0)
        save = button(_("Simpan giliran"), "check", "primary")
        back = button(_("Kembali"), "undo-2")
        self.setLayout(
            column(
                self._title,
                self.form,
                label(_("Petugas"), "label"),
                self._people,
                row(save, back, None),
                spacing=8,
                margin=12,
            )
        )
        save.clicked.connect(self._finish)
        back.clicked.connect(self.left)
        self.form.submitted.connect(self._finish)

    def start(
        self, unit: UnitRow, shift: ShiftRow | None, people: Sequence[MemberRow], began: date
    ) -> None:
        """Begin with a shift group, or with a new one of a line of business."""
        self.form.clear()
        words = _("Ubah giliran {unit}") if shift else _("Tambah giliran {unit}")
        self._title.setText(words.format(unit=unit.name))
        number = len(unit.shifts) + 1
        self.name.setText(shift.name if shift else _("Giliran {number}").format(number=number))
        self.started_on.set_value(shift.started_on if shift else began)
        self.ended_on.set_value(shift.ended_on if shift else None)
        inside = dict(shift.members) if shift else {}
        present = {each.id: each.name for each in people}
        self._offer(present | inside, frozenset(inside))
        self._begun = self._typed()
        self.name.setFocus()

    def is_touched(self) -> bool:
        """Tell whether something was typed or ticked since the beginning."""
        return self._typed() != self._begun

    def ticked(self) -> tuple[int, ...]:
        """Return the ids of the members who are in it."""
        return tuple(member for member, tick in self._ticks.items() if tick.isChecked())

    def tick(self, name: str) -> QCheckBox:
        """Return the tick of a member by name."""
        return next(tick for tick in self._ticks.values() if tick.text() == name)

    def _typed(self) -> tuple[object, ...]:
        fields = (self.name, self.started_on, self.ended_on)
        return (*(field.text() for field in fields), self.ticked())

    def _offer(self, people: dict[int, str], inside: frozenset[int]) -> None:
        if self._grid is not None:
            self._people.removeWidget(self._grid)
            self._grid.deleteLater()
        self._ticks = {}
        for member, name in people.items():
            self._ticks[member] = QCheckBox(name)
            self._ticks[member].setChecked(member in inside)
        if not people:
            self._grid = None
            return
        self._grid = CardGrid(tuple(self._ticks.values()), _NAME_WIDTH, spacing=4, most=6)
        self._people.addWidget(self._grid)

    def _finish(self) -> None:
        started_on = self.started_on.value()
        if self.form.is_ready() and started_on is not None:
            self.decided.emit(
                ShiftDetails(self.name.text(), started_on, self.ticked(), self.ended_on.value())
            )
