"""Rencana usaha (RAB): the plans of a year, their lines, and what the cash books say of them."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from kube_desktop.books.plans.queries import plan_result
from kube_desktop.books.plans.register import BUSINESS_PLANS, PLAN_LINES
from kube_desktop.books.plans.rules import PlanLine
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.registers.queries import record
from kube_desktop.registers.register import Record
from ui.books.plans.line_panel import LinePanel
from ui.books.plans.plan_section import PlanSection
from ui.records import acts
from ui.records.listing import Line
from ui.records.own_panel import OwnPanel
from ui.records.page import RecordPage
from ui.records.screen import RecordScreen
from ui.session import Session
from ui.widgets.parts import label

_PAGE: Final = RecordPage(
    register=BUSINESS_PLANS,
    icon="calculator",
    empty_title=N_("Belum ada rencana usaha tahun ini"),
    empty_advice=N_(
        "Tulis judul dan waktunya dulu. Setelah tersimpan, pilih rencananya untuk menulis rincian"
        " pendapatan dan biaya."
    ),
    new_title=N_("Rencana baru"),
    saved=N_("Rencana tercatat. Sekarang tulis rinciannya."),
    report="business-plan",
    also_hears=frozenset({PLAN_LINES.name, "cash", "units", "meetings"}),
    parts=(PLAN_LINES,),
)


class BusinessPlansScreen(RecordScreen):
    """The business plans that touch the year in hand."""

    def __init__(self, session: Session) -> None:
        self._year = label("", "heading")
        self.line_panel = LinePanel(session)
        super().__init__(session, _PAGE)
        self.line_panel.entered.connect(self._add_line)
        self.line_panel.corrected.connect(self._correct_line)
        self.line_panel.removed.connect(self._remove_line)
        self.line_panel.dismissed.connect(self._leave_lines)

    def head_tools(self) -> Sequence[QWidget]:
        """Say which year is shown."""
        return (self._year,)

    def make_panels(self) -> Sequence[OwnPanel]:
        """Write the lines of a plan below the list."""
        return (self.line_panel,)

    def reload(self) -> None:
        """Read the plans of the year in hand."""
        self._year.setText(str(self.session.month.year))
        super().reload()

    def lines(self, shown: Sequence[Record[Any]]) -> Sequence[Line]:
        """Show the plans that touch the year in hand."""
        year = self.session.month.year
        return super().lines([row for row in shown if row.entry.touches(year)])

    def open_record(self, record_id: int) -> None:
        """Go to the year of a plan and show it."""
        plan = self.session.book.read(record, BUSINESS_PLANS, record_id).entry
        if not plan.touches(self.session.month.year):
            self.session.go_to_month(Month.of(plan.from_day))
        super().open_record(record_id)

    def defaults(self) -> dict[str, object]:
        """Plan for the whole year in hand."""
        year = self.session.month.year
        return {"from_day": date(year, 1, 1), "until_day": date(year, 12, 31)}

    def sections(self, record: Record[Any]) -> Sequence[QWidget]:
        """Show plan and result, and the lines."""
        result = self.session.book.read(plan_result, record.id)
        section = PlanSection(
            result, can_write=not self.session.is_read_only and not record.is_cancelled
        )
        section.line_chosen.connect(self._mend_line_of_plan)
        section.line_asked.connect(self._begin_line)
        section.print_asked.connect(self._print_plan)
        return (section,)

    def _begin_line(self) -> None:
        shown = self.details.record()
        if shown is not None and self.may_leave_panel():
            self._begin_new()
            self.line_panel.show_new(shown.id)
            self._show_lines()

    def _mend_line_of_plan(self, wanted: Record[PlanLine]) -> None:
        if self.may_leave_panel():
            self._begin_new()
            self.line_panel.show_line(wanted)
            self._show_lines()

    def _show_lines(self) -> None:
        plan_id = self.line_panel.plan_id
        self.line_panel.set_plan(self.session.book.read(plan_result, plan_id))
        self.details.setVisible(self._is_wide)
        self.show_panel(self.line_panel)
        self.view.setVisible(self._is_wide)
        self.line_panel.form.focus_first()

    def _add_line(self, entry: PlanLine) -> None:
        self.submit(acts.add(PLAN_LINES), entry, (), then=self._line_added)

    def _correct_line(self, line_id: int, entry: PlanLine, reason: str) -> None:
        self.submit(acts.change(PLAN_LINES), line_id, entry, reason, then=self._line_changed)

    def _remove_line(self, line_id: int, reason: str) -> None:
        self.submit(acts.cancel, PLAN_LINES, line_id, reason, then=self._line_changed)

    def _line_added(self, _line_id: int) -> None:
        self._tell_line(_("Baris tersimpan."))
        self._show_lines()

    def _line_changed(self, _line_id: int) -> None:
        self._tell_line(_("Tersimpan."))
        self._leave_lines()

    def _tell_line(self, words: str) -> None:
        self._below.setEnabled(True)
        self.line_panel.show_new(self.line_panel.plan_id)
        self.tell_done(self.line_panel.plan_id, words)

    def _leave_lines(self) -> None:
        self.line_panel.show_new(self.line_panel.plan_id)
        self.show_panel(self.panel)
        self.show_record(self.line_panel.plan_id)
        self.view.table.setFocus()

    def _print_plan(self) -> None:
        from kube_desktop.reports.request import ReportRequest  # not before it is asked for
        from ui.reports.print_dialog import show_request

        shown = self.details.record()
        if shown is not None:
            month = self.session.month
            request = ReportRequest(_PAGE.report, month, month, record_id=shown.id)
            show_request(self.session, request, self)
