"""Giliran: the roster of a month, who served, and how fairly the turns fell."""

from collections.abc import Callable
from datetime import date
from typing import ClassVar, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kube_desktop.books.members.queries import members
from kube_desktop.books.units.queries import UnitRow, units
from kube_desktop.books.units.roster import RosterPlan, TurnState
from kube_desktop.books.units.roster_queries import (
    ROSTER,
    Fairness,
    TurnRow,
    fairness,
    latest_shift,
    turns_of,
)
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from ui import theme
from ui.books.units import roster_acts
from ui.books.units.roster_day_panel import RosterDayPanel
from ui.books.units.roster_fill_panel import RosterFillPanel
from ui.books.units.roster_month import RosterMonth
from ui.screen import Screen
from ui.session import Session
from ui.widgets.empty_state import EmptyState
from ui.widgets.parts import button, column, label, row
from ui.widgets.register_model import Kind, RegisterColumn, RegisterModel
from ui.widgets.register_view import RegisterView
from ui.widgets.suggest_edit import PickEdit, Suggestion

_BESIDE_FROM: Final = 900
_FAIRNESS_WIDTH: Final = 400


class RosterScreen(Screen):
    """The turns of one line of business in the month in hand.

    Attributes:
        month: the calendar.
        day: the panel of the chosen day.
        fill: the panel that fills the roster.
    """

    books: ClassVar[frozenset[str]] = frozenset({ROSTER, "units", "members"})

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._units: tuple[UnitRow, ...] = ()
        self._chosen: date | None = None
        can_write = not session.is_read_only
        self._can_write = can_write
        self.unit = PickEdit()
        self.unit.setAccessibleName(_("Usaha"))
        self.unit.setMaximumWidth(theme.scaled(220))
        self._fill = button(_("Isi jadwal …"), "calendar", "primary")
        self._mark = button(
            _("Tandai s.d. hari ini"), "check", tip=_("Semua giliran yang lewat sudah dijalankan")
        )
        print_roster = button(_("Jadwal"), "printer", tip=_("Cetak jadwal untuk dinding"))
        print_fairness = button(
            _("Pemerataan"), "printer", tip=_("Cetak berapa kali setiap orang bertugas")
        )
        self.month = RosterMonth()
        self.day, self.fill = RosterDayPanel(), RosterFillPanel()
        self.model: RegisterModel[Fairness] = RegisterModel(
            (
                RegisterColumn(_("Nama"), lambda each: each.name, Kind.TEXT, 0),
                RegisterColumn(_("Rencana"), lambda each: each.planned, Kind.COUNT, 7),
                RegisterColumn(_("Jalan"), lambda each: each.served, Kind.COUNT, 5),
                RegisterColumn(_("Selisih"), lambda each: each.difference, Kind.COUNT, 7),
            ),
            self,
        )
        self.model.look_of_row = lambda each: "warning" if each.difference else ""
        empty = EmptyState("users", _("Belum ada giliran bulan ini"), _("Tekan Isi jadwal."))
        counts = RegisterView(
            self.model, name=_("Pemerataan giliran"), empty=empty, has_search=False
        )
        self._counts = counts
        self._none = EmptyState(
            "store",
            _("Belum ada usaha yang bergiliran"),
            _("Buat usaha dan kelompok gilirannya dulu di Pengaturan."),
            _("Ke Pengaturan"),
        )
        tools = QWidget()
        tools.setLayout(row(self._fill, self._mark, print_roster, print_fairness, None))
        self._tools = tools
        sides = row(self.month, counts, spacing=12)
        sides.setStretch(0, 2)
        sides.setStretch(1, 1)
        self._sides = QWidget()
        self._sides.setLayout(sides)
        head = row(label(_("Giliran"), "title"), self.unit, None, spacing=16)
        layout = column(
            head, tools, self._sides, self.day, self.fill, self._none, spacing=12, margin=16
        )
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.day.hide()
        self.fill.hide()
        self.unit.changed.connect(lambda _value: self._unit_chosen())
        self._fill.clicked.connect(self._begin_filling)
        self._mark.clicked.connect(self._mark_all)
        print_roster.clicked.connect(lambda: self._print("roster"))
        print_fairness.clicked.connect(lambda: self._print("roster-fairness"))
        self.month.chosen.connect(self._choose)
        self.fill.decided.connect(self._filling)
        self.fill.left.connect(self.fill.hide)
        self.day.served.connect(self._served)
        self.day.swapped.connect(self._swapped)
        self.day.called_off.connect(self._called_off)
        self.day.reopened.connect(self._reopened)
        self._none.acted.connect(lambda: session.ask_page("settings"))

    def reload(self) -> None:
        """Read the roster of the month in hand; the line of business and the day stay."""
        every = self.session.book.read(units)
        self._units = tuple(each for each in every if each.shifts)
        held = self.unit.value()
        self.unit.set_options([Suggestion(each.id, each.name) for each in self._units])
        ids = [each.id for each in self._units]
        if ids:
            self.unit.choose(held if held in ids else ids[0])
        self._none.setVisible(not ids)
        for widget in (self.unit, self._tools, self._sides):
            widget.setVisible(bool(ids))
        for widget in (self._fill, self._mark):
            widget.setVisible(self._can_write)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the count away in a narrow window; its print has it."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= theme.scaled(_BESIDE_FROM)
        self._counts.setVisible(is_wide)
        self._counts.setMinimumWidth(theme.scaled(_FAIRNESS_WIDTH))

    def _unit(self) -> UnitRow | None:
        chosen = self.unit.value()
        return next((each for each in self._units if each.id == chosen), None)

    def _turns(self) -> tuple[TurnRow, ...]:
        unit, month = self._unit(), self.session.month
        if unit is None:
            return ()
        return self.session.book.read(turns_of, unit.id, month.first, month.last)

    def _show(self) -> None:
        unit, month = self._unit(), self.session.month
        if unit is None:
            self.day.hide()
            self.fill.hide()
            return
        self.month.show_month(month, self._turns())
        self.model.show_rows(self.session.book.read(fairness, unit.id, month.first, month.last))
        if self._chosen is not None and self._chosen.replace(day=1) != month.first:
            self._chosen = None
        self.month.choose(self._chosen)
        self._show_day()

    def _show_day(self) -> None:
        held = self.month.turn_on(self._chosen) if self._chosen is not None else None
        self.day.setVisible(held is not None and self._can_write)
        if held is None:
            return
        people = self.session.book.read(members, on=held.on, include_left=False)
        others = [
            each
            for each in self._turns()
            if each.state is TurnState.PLANNED and each.shift_id != held.shift_id
        ]
        self.day.show_turn(held, people, others)

    def _unit_chosen(self) -> None:
        self._chosen = None
        self._show()

    def _choose(self, day: date) -> None:
        self._chosen = day
        self.fill.hide()
        self._show_day()
        if self.month.turn_on(day) is None and self._can_write:
            self._begin_filling()
            self.fill.first.set_value(day)
            self.month.focus_day(day)

    def _begin_filling(self) -> None:
        unit, month = self._unit(), self.session.month
        if unit is None:
            return
        taken = [each.on for each in self._turns()]
        before = month.next().first
        latest = self.session.book.read(latest_shift, unit.id, before)
        self.day.hide()
        self.fill.start(unit, month, latest=latest, taken=taken)
        self.fill.show()

    def _filling(self, plan: RosterPlan) -> None:
        self.session.tasks.submit(
            roster_acts.fill,
            self.session.book,
            plan,
            on_done=self._filled,
            on_error=self.fill.show_error,
        )

    def _filled(self, count: int) -> None:
        self.fill.hide()
        self._tell(_("{count} hari diberi giliran.").format(count=count))

    def _mark_all(self) -> None:
        unit = self._unit()
        if unit is not None:
            self.session.tasks.submit(
                roster_acts.mark_all, self.session.book, unit.id, on_done=self._marked
            )

    def _marked(self, count: int) -> None:
        self._tell(_("{count} giliran ditandai sudah dijalankan.").format(count=count))

    def _served(self, turn_id: int, served: frozenset[int], reason: str) -> None:
        self._do(roster_acts.record_served, turn_id, served, reason)

    def _swapped(self, turn_id: int, other_id: int, reason: str) -> None:
        self._do(roster_acts.swap, turn_id, other_id, reason)

    def _called_off(self, turn_id: int, reason: str) -> None:
        self._do(roster_acts.call_off, turn_id, reason)

    def _reopened(self, turn_id: int) -> None:
        self._do(roster_acts.reopen, turn_id)

    def _do(self, act: Callable[..., None], *args: object) -> None:
        self.session.tasks.submit(
            act, self.session.book, *args, on_done=self._done, on_error=self._refused
        )

    def _done(self, _nothing: object) -> None:
        self._tell(_("Jadwal giliran tersimpan."))

    def _refused(self, error: KubeError) -> None:
        self.day.show_error(error)

    def _tell(self, words: str) -> None:
        self.session.messages.say(words)
        self.session.tell_changed(frozenset({ROSTER}))

    def _print(self, name: str) -> None:
        from kube_desktop.reports.request import ReportRequest  # not before it is asked for
        from ui.reports.print_dialog import show_request

        unit, month = self._unit(), self.session.month
        if unit is not None:
            request = ReportRequest(name, month, month, unit_id=unit.id)
            show_request(self.session, request, self)
