"""Laporan: choose a print and its time, look at its pages, print or keep them."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, Final

from PySide6.QtGui import QShowEvent

from kube_desktop.books.units.queries import units
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import _
from kube_desktop.ledger.accounts import Fund
from kube_desktop.printing.writing import ReportFormat
from kube_desktop.reports.catalogue import catalogue
from kube_desktop.reports.request import Period, ReportRequest
from ui import theme
from ui.books.cash.unit_filter import UnitFilter
from ui.books.deliveries.offer import HandInOffer
from ui.commands import Command
from ui.preferences import Choices
from ui.reports.desk import PrintDesk
from ui.reports.options import ReportOptions
from ui.reports.report_list import ReportList
from ui.screen import Screen
from ui.session import Session
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.line_field import LineField
from ui.widgets.parts import column, label, row

_NARROWEST_LIST: Final = 205
_WIDEST_LIST: Final = 270


class ReportsScreen(Screen):
    """Every print of the books, for the month in hand or its whole year."""

    books: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.list = ReportList([one for one in catalogue() if not one.needs_entry])
        self.list.setMinimumWidth(theme.scaled(_NARROWEST_LIST))
        self.list.setMaximumWidth(theme.scaled(_WIDEST_LIST))
        self.desk = PrintDesk(session)
        self.period = ChoiceEdit([(False, _("Sebulan")), (True, _("Setahun"))])
        self.period.setAccessibleName(_("Masa laporan"))
        self.fund = ChoiceEdit([(None, _("Semua")), *((fund, fund.label) for fund in Fund)])
        self.fund.setAccessibleName(_("Dana"))
        self.unit = UnitFilter()
        self.options = ReportOptions(session)
        self.hand_in = HandInOffer(session)
        self._time = label("", "heading")
        self._record_id: int | None = None
        self._is_waiting = False
        self._is_stale = False
        self.search = LineField()
        self.search.setPlaceholderText(_("Cari laporan"))
        self.search.setAccessibleName(_("Cari laporan"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.list.keep)
        left = column(label(_("Laporan"), "title"), self.search, self.list, spacing=8)
        right = column(
            row(self._time, self.period, None, spacing=10),
            row(self.fund, self.unit, None),
            self.options,
            self.hand_in,
            self.desk,
            spacing=8,
        )
        right.setStretch(4, 1)
        layout = row(left, right, spacing=12, margin=16)
        layout.setStretch(0, 1)
        layout.setStretch(1, 4)
        self.setLayout(layout)
        self.setMinimumHeight(theme.scaled(380))
        self._fit_choices()
        self.list.chosen.connect(self._choose)
        for choice in (self.period, self.fund, self.unit):
            choice.changed.connect(self._show)
        self.options.changed.connect(self._show)
        self.desk.printed.connect(self._offer_hand_in)
        self.desk.shown.connect(self.hand_in.withdraw)
        session.preferences.changed.connect(self._follow_paper)

    def reload(self) -> None:
        """Make the print again: the month in hand or the books changed."""
        self._fit_choices()
        self._show()

    def take(self, wish: object) -> None:
        """Show the print that another page asks for."""
        if not isinstance(wish, ReportRequest):
            return
        self._is_waiting = True
        self.session.go_to_month(wish.last)
        self.period.set_value(wish.first != wish.last)
        self.fund.set_value(wish.fund)
        self.list.choose(wish.name, wish.fund)
        self._is_waiting = False
        self._fit_choices()
        self.options.ask_for(member_id=wish.member_id, on=wish.on, is_blank=wish.is_blank)
        self._record_id = wish.record_id
        self._show()

    def commands(self) -> Sequence[Command]:
        """Offer the ways out of the report that is shown."""
        desk = self.desk
        return (
            Command(_("Cetak laporan ini"), desk.print_it),
            Command(_("Simpan laporan ini sebagai PDF"), partial(desk.save_as, ReportFormat.PDF)),
            Command(
                _("Simpan laporan ini sebagai Excel"), partial(desk.save_as, ReportFormat.XLSX)
            ),
            Command(_("Simpan laporan ini sebagai CSV"), partial(desk.save_as, ReportFormat.CSV)),
        )

    def request(self) -> ReportRequest:
        """Return what is chosen."""
        listed, month = self.list.listed(), self.session.month
        entry, fund = listed.entry, listed.fund
        is_chosen = entry.period is Period.MONTH_OR_YEAR and self.period.value() is True
        is_year = is_chosen or entry.period is Period.YEAR
        chosen = self.fund.value()
        if entry.takes_fund and not entry.needs_fund and isinstance(chosen, Fund):
            fund = chosen
        return ReportRequest(
            entry.name,
            Month(month.year, 1) if is_year else month,
            Month(month.year, 12) if is_year else month,
            fund=fund,
            unit_id=self.unit.value() if self._takes_unit() else None,
            on=self.options.on,
            member_id=self.options.member_id,
            record_id=self._record_id,
            is_blank=self.options.is_blank,
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Make the print that was asked for while nobody looked."""
        super().showEvent(event)
        if self._is_stale:
            self._show()

    def _follow_paper(self, choices: Choices) -> None:
        if self.desk.paper is not None and self.desk.paper.name.lower() != choices.paper:
            self._show()

    def _choose(self) -> None:
        self._record_id = None
        self._fit_choices()
        self._show()

    def _fit_choices(self) -> None:
        entry = self.list.listed().entry
        self.period.setVisible(entry.period is Period.MONTH_OR_YEAR)
        self.fund.setVisible(entry.takes_fund and not entry.needs_fund)
        self.options.offer(entry)
        self.unit.offer(self.session.book.read(units) if self._takes_unit() else ())

    def _offer_hand_in(self) -> None:
        self.hand_in.offer(self.request())

    def _takes_unit(self) -> bool:
        listed = self.list.listed()
        return listed.entry.takes_unit and listed.fund is Fund.UEP

    def _show(self) -> None:
        self._is_stale = not self.isVisible()
        if self._is_waiting or self._is_stale:
            return
        request = self.request()
        self._time.setText(self._time_words(request))
        self.desk.show_request(request)

    def _time_words(self, request: ReportRequest) -> str:
        if self.list.listed().entry.period is Period.NOW:
            return _("Keadaan hari ini")
        if request.first != request.last:
            return _("Tahun {year}").format(year=request.last.year)
        return request.last.label
