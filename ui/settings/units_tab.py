"""The lines of business of the fund UEP and the shift groups that run them."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from kube_desktop.books.members.queries import members
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.books.units.queries import BOOK, ShiftRow, UnitRow, units
from kube_desktop.books.units.rules import ShiftDetails, UnitDetails
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from ui.books.cash.refusals import show_refusal
from ui.books.units.acts import save_shift, save_unit
from ui.books.units.history import shift_changes, unit_changes
from ui.books.units.shift_panel import ShiftPanel
from ui.books.units.unit_panel import UnitPanel
from ui.records.change_history import ChangeHistory
from ui.session import Session
from ui.widgets.empty_state import EmptyState
from ui.widgets.parts import button, column, label, row
from ui.widgets.register_model import Kind, RegisterColumn, RegisterModel
from ui.widgets.register_view import RegisterView


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A line of business, or one of its shift groups."""

    unit: UnitRow
    shift: ShiftRow | None = None

    @property
    def row(self) -> UnitRow | ShiftRow:
        """What the line is about."""
        return self.shift or self.unit


class UnitsTab(QWidget):
    """Businesses with their shift groups below them; one of both is written at a time.

    Attributes:
        register: the list.
        unit_panel, shift_panel: where a business or a shift group is written.
        history: what was changed about the one in hand.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._line: UnitLine | None = None
        self._edited: UnitLine | None = None
        self._model: RegisterModel[UnitLine] = RegisterModel(
            (
                RegisterColumn(_("Unit usaha"), lambda line: line.unit.name, Kind.TEXT, 0),
                RegisterColumn(
                    _("Giliran"), lambda line: line.shift and line.shift.name, Kind.TEXT, 14
                ),
                RegisterColumn(_("Petugas atau keterangan"), _people, Kind.MUTED, 0),
                RegisterColumn(
                    _("Mulai"), lambda line: line.row.started_on, Kind.DAY, 10, is_spare=True
                ),
                RegisterColumn(
                    _("Hari terakhir"), lambda line: line.row.ended_on, Kind.DAY, 11, is_spare=True
                ),
            ),
            self,
        )
        self._model.look_of_row = _look
        empty = EmptyState(
            "store",
            _("Usaha belum dibedakan"),
            _(
                "Kalau kelompok punya beberapa usaha, atau warung dijaga bergiliran, tulis di sini."
                " Kas UEP lalu menanyakannya di setiap catatan."
            ),
        )
        self.register = RegisterView(
            self._model, name=_("Usaha dan giliran"), empty=empty, has_search=False
        )
        self._add_unit = button(_("Tambah usaha"), "plus")
        self._add_shift = button(_("Tambah giliran"), "plus")
        self._change = button(_("Ubah"), "pencil")
        self.history = ChangeHistory()
        self._buttons = QWidget()
        self._buttons.setLayout(
            column(
                label(
                    _("Usaha yang sudah tutup tidak dihapus: tulis saja hari terakhirnya."),
                    "note",
                    wrap=True,
                ),
                row(self._add_unit, self._add_shift, self._change, None),
            )
        )
        self.unit_panel, self.shift_panel = UnitPanel(), ShiftPanel()
        panels = (self.unit_panel, self.shift_panel)
        layout = column(self.register, self._buttons, self.history, *panels, spacing=10)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._show(self._buttons)
        self._choose(None)
        self.register.row_chosen.connect(self._choose)
        self.register.row_opened.connect(self._open)
        self._add_unit.clicked.connect(partial(self._start_unit, None))
        self._add_shift.clicked.connect(self._start_new_shift)
        self._change.clicked.connect(self._open)
        self.unit_panel.decided.connect(self._save_unit)
        self.shift_panel.decided.connect(self._save_shift)
        for panel in panels:
            panel.left.connect(partial(self._show, self._buttons))

    def reload(self) -> None:
        """Read the lines of business again."""
        found = self._session.book.read(units)
        self._model.show_rows(
            [
                line
                for unit in found
                for line in (UnitLine(unit), *(UnitLine(unit, shift) for shift in unit.shifts))
            ]
        )

    def is_begun(self) -> bool:
        """Tell whether something was typed that is not written yet."""
        return any(
            panel.isVisibleTo(self) and panel.is_touched()
            for panel in (self.unit_panel, self.shift_panel)
        )

    def _choose(self, line: UnitLine | None) -> None:
        self._line = line
        self._add_shift.setEnabled(line is not None)
        self._change.setEnabled(line is not None)
        self._show_history()

    def _show_history(self) -> None:
        line, read = self._line, self._session.book.read
        if line is None:
            self.history.show_changes(())
        elif line.shift is None:
            self.history.show_changes(read(unit_changes, line.unit.id))
        else:
            self.history.show_changes(read(shift_changes, line.shift.id))

    def _open(self) -> None:
        if self._line is not None and not self._session.is_read_only:
            if self._line.shift is None:
                self._start_unit(self._line)
            else:
                self._start_shift(self._line)

    def _start_unit(self, line: UnitLine | None) -> None:
        self._edited = line
        self._show(self.unit_panel)
        self.unit_panel.start(line.unit if line else None, self._began())

    def _start_new_shift(self) -> None:
        if self._line is not None:
            self._start_shift(UnitLine(self._line.unit))

    def _start_shift(self, line: UnitLine) -> None:
        self._edited = line
        self._show(self.shift_panel)
        present = self._session.book.read(members, on=today())
        people = [each for each in present if each.is_member_on(today())]
        self.shift_panel.start(line.unit, line.shift, people, line.unit.started_on)

    def _began(self) -> date:
        """The day that a new business most likely began: with the group."""
        return self._session.book.read(group_profile).founded_on

    def _save_unit(self, details: UnitDetails) -> None:
        unit_id = self._edited.unit.id if self._edited else None
        self._session.tasks.submit(
            save_unit,
            self._session.book,
            unit_id,
            details,
            on_done=self._show_saved,
            on_error=self._refuse_unit,
        )

    def _save_shift(self, details: ShiftDetails) -> None:
        line = self._edited
        if line is not None:
            self._session.tasks.submit(
                save_shift,
                self._session.book,
                line.unit.id,
                line.shift.id if line.shift else None,
                details,
                on_done=self._show_saved,
                on_error=self._refuse_shift,
            )

    def _refuse_unit(self, error: KubeError) -> None:
        show_refusal(self._session, self.unit_panel.form, error)

    def _refuse_shift(self, error: KubeError) -> None:
        show_refusal(self._session, self.shift_panel.form, error)

    def _show_saved(self, name: object) -> None:
        self._show(self._buttons)
        self.reload()
        self._session.messages.say(_("“{name}” tersimpan.").format(name=name))
        self._session.tell_changed(frozenset({BOOK}))

    def _show(self, wanted: QWidget) -> None:
        for part in (self._buttons, self.unit_panel, self.shift_panel):
            part.setVisible(part is wanted)
        if wanted is self._buttons:
            self._show_history()
        else:
            self.history.hide()
        if self._session.is_read_only:
            self._buttons.hide()


def _people(line: UnitLine) -> str:
    if line.shift is None:
        return line.unit.note
    return ", ".join(name for _id, name in line.shift.members) or _("belum ada petugas")


def _look(line: UnitLine) -> str:
    return "muted" if line.row.ended_on is not None and line.row.ended_on < today() else ""
