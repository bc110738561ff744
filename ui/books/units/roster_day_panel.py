"""One day of the roster: who served, who stood in, a swap, a day off."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from kube_desktop.books.members.queries import MemberRow
from kube_desktop.books.units.roster import TurnState
from kube_desktop.books.units.roster_queries import TurnRow
from kube_desktop.foundation.calendar import format_day, format_weekday
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from ui.records.own_panel import OwnPanel
from ui.widgets.card_grid import CardGrid
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, label, row
from ui.widgets.suggest_edit import PickEdit, Suggestion

_NAME_WIDTH: Final = 150


class RosterDayPanel(OwnPanel):
    """Shows a turn and what can be done with it.

    Attributes:
        form: who stood in, the other day of a swap, the reason.

    Signals:
        served: (turn id, ids of those who served, reason).
        swapped: (turn id, other turn id, reason).
        called_off: (turn id, reason).
        reopened: turn id.
    """

    served = Signal(int, object, str)
    swapped = Signal(int, int, str)
    called_off = Signal(int, str)
    reopened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._turn: TurnRow | None = None
        self._ticks: dict[int, QCheckBox] = {}
        self._grid: CardGrid | None = None
        self._title = label("", "heading", wrap=True)
        self._told = label("", "note", wrap=True)
        self._people = QVBoxLayout()
        self._people.setContentsMargins(0, 0, 0, 0)
        self.stand_in, self.other, self.reason = PickEdit(), PickEdit(), LineField()
        self.form = Form(columns=3, column_width=170)
        self.form.add("stand_in", _("Pengganti (bila ada)"), self.stand_in)
        self.form.add("other", _("Tukar dengan hari"), self.other)
        self.form.add("reason", _("Alasan"), self.reason, hint=_("Contoh: Ibu Maria sakit"))
        self.done = button(_("Sudah bertugas"), "check", "primary")
        self.swap = button(_("Tukar"), "arrow-left-right")
        self.off = button(_("Libur"), "x")
        self.again = button(_("Batalkan tanda"), "undo-2")
        self.setLayout(
            column(
                self._title,
                self._told,
                self._people,
                self.form,
                row(self.done, self.swap, self.off, self.again, None),
                spacing=8,
                margin=12,
            )
        )
        self.done.clicked.connect(self._serve)
        self.swap.clicked.connect(self._swap)
        self.off.clicked.connect(self._call_off)
        self.again.clicked.connect(self._reopen)

    def show_turn(
        self, turn: TurnRow, people: Sequence[MemberRow], others: Sequence[TurnRow]
    ) -> None:
        """Show a turn; `others` are those that it can be swapped with."""
        self._turn = turn
        self.form.clear()
        self._title.setText(f"{format_weekday(turn.on)} · {turn.shift}")
        self._told.setText(_told(turn))
        self._told.setVisible(bool(self._told.text()))
        is_open = turn.state is TurnState.PLANNED
        self._offer(turn)
        planned = {each.member_id for each in turn.planned}
        self.stand_in.set_options(
            [Suggestion(each.id, each.name) for each in people if each.id not in planned]
        )
        self.other.set_options(
            [Suggestion(each.id, f"{format_day(each.on)} · {each.shift}") for each in others]
        )
        for name in ("stand_in", "other", "reason"):
            self.form.show_row(name, shown=is_open)
        self.form.show_row("stand_in", shown=is_open and turn.on <= today())
        self.done.setVisible(is_open and turn.on <= today())
        self.swap.setVisible(is_open)
        self.off.setVisible(is_open)
        self.again.setVisible(not is_open)

    def show_error(self, error: KubeError) -> None:
        """Tell what the book refused."""
        self.form.show_error(error)

    def has_unsaved(self) -> bool:
        """Whether something would be lost."""
        return bool(self.reason.text().strip())

    def _offer(self, turn: TurnRow) -> None:
        if self._grid is not None:
            self._people.removeWidget(self._grid)
            self._grid.hide()
            self._grid.deleteLater()
            self._grid = None
        self._ticks = {}
        is_open = turn.state is TurnState.PLANNED
        for each in turn.members:
            tick = self._ticks[each.member_id] = QCheckBox(each.name)
            tick.setChecked(is_open or each.has_served)
            tick.setEnabled(is_open and turn.on <= today())
        if self._ticks and turn.state is not TurnState.OFF:
            self._grid = CardGrid(tuple(self._ticks.values()), _NAME_WIDTH, spacing=4, most=6)
            self._people.addWidget(self._grid)

    def _serve(self) -> None:
        if self._turn is None or not self.form.is_ready():
            return
        served = {member for member, tick in self._ticks.items() if tick.isChecked()}
        stand_in = self.stand_in.value()
        if isinstance(stand_in, int):
            served.add(stand_in)
        self.served.emit(self._turn.id, frozenset(served), self.reason.text())

    def _swap(self) -> None:
        if self._turn is None or not self.form.is_ready():
            return
        other = self.other.value()
        if isinstance(other, int):
            self.swapped.emit(self._turn.id, other, self.reason.text())
        else:
            self.form.show_problem("other", _("Pilih hari yang ditukar."))

    def _call_off(self) -> None:
        if self._turn is not None and self.form.is_ready():
            self.called_off.emit(self._turn.id, self.reason.text())

    def _reopen(self) -> None:
        if self._turn is not None:
            self.reopened.emit(self._turn.id)


def _told(turn: TurnRow) -> str:
    parts = []
    if turn.state is not TurnState.PLANNED:
        parts.append(turn.state.label)
    if turn.swapped_from:
        parts.append(_("semula {shift}").format(shift=turn.swapped_from))
    if turn.reason:
        parts.append(_("alasan: {reason}").format(reason=turn.reason))
    return " · ".join(parts)
