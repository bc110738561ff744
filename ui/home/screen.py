"""Beranda: four big buttons, the money, what is to be done, the books, two charts."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import _
from kube_desktop.ledger.accounts import Direction, Fund
from kube_desktop.reports.purses import Purse, has_entries, purses
from ui.home.places import ALL_CASH, CASH_PAGES, COMPLETENESS, MEETINGS, REPORTS
from ui.screen import NewRecord, Screen
from ui.session import Session
from ui.widgets.card_button import CardButton, action_card
from ui.widgets.card_grid import CardGrid
from ui.widgets.fund_card import FundCard
from ui.widgets.parts import column

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kube_desktop.registers.completeness import BookState
    from kube_desktop.reports.overview import Overview
    from kube_desktop.scoring.estimates import Estimate
    from ui.home.charts import Charts
    from ui.home.first_steps import FirstSteps
    from ui.home.lists import Lists
    from ui.home.standing import Standing
    from ui.home.todo import Todo

_ICONS: Final = {
    Fund.UEP: "store",
    Fund.SP: "hand-coins",
    Fund.TAB: "piggy-bank",
    Fund.IKS: "heart-handshake",
    None: "landmark",
}


class HomeScreen(Screen):
    """Where the group stands at the end of the month in hand, and the way to everything."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._purses = {fund: self._purse_card(fund) for fund in (*Fund, None)}
        self._money = CardGrid(tuple(self._purses.values()), 168)
        self._steps_room, self._lists_room = QVBoxLayout(), QVBoxLayout()
        self._standing_room, self._charts_room = QVBoxLayout(), QVBoxLayout()
        actions = self._actions()
        self.setFocusProxy(actions[0])
        layout = column(
            CardGrid(actions, 230),
            self._steps_room,
            self._money,
            self._lists_room,
            self._standing_room,
            self._charts_room,
            None,
            spacing=14,
            margin=16,
        )
        self.setLayout(layout)
        self._steps: FirstSteps | None = None
        self._lists: Lists | None = None
        self._standing: Standing | None = None
        self._charts: Charts | None = None
        self._is_rest_due = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._catch_up)

    def reload(self) -> None:
        """Read the money at the end of the month in hand; the rest comes when it is painted."""
        book, month = self.session.book, self.session.month
        for purse in book.read(purses, month):
            self._show_purse(purse, month)
        is_begun = book.read(has_entries)
        self._money.setVisible(is_begun)
        self._is_rest_due = True
        if is_begun:
            self._later.start(0)
        else:
            self._show_rest()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was not shown while another page was in front."""
        super().showEvent(event)
        if self._is_rest_due:
            self._later.start(0)

    def _actions(self) -> list[CardButton]:
        actions = (
            (
                "plus",
                _("Catat uang masuk"),
                _("Penjualan, iuran, bantuan"),
                True,
                lambda: self.session.ask_page(CASH_PAGES[Fund.UEP], Direction.IN),
            ),
            (
                "minus",
                _("Catat uang keluar"),
                _("Belanja, upah, ongkos"),
                True,
                lambda: self.session.ask_page(CASH_PAGES[Fund.UEP], Direction.OUT),
            ),
            (
                "messages-square",
                _("Mulai rapat"),
                _("Hadir, notulen, keputusan"),
                True,
                lambda: self.session.ask_page(MEETINGS, NewRecord.WISH),
            ),
            (
                "printer",
                _("Cetak laporan bulan ini"),
                _("Untuk ditandatangani"),
                False,
                self._ask_report,
            ),
        )
        cards = []
        for icon, title, explanation, writes, act in actions:
            card = action_card(icon, title, explanation)
            card.setEnabled(not (writes and self.session.is_read_only))
            card.clicked.connect(act)
            cards.append(card)
        return cards

    def _ask_report(self) -> None:
        from kube_desktop.reports.request import ReportRequest  # the sheets are slow to import

        month = self.session.month
        self.session.ask_page(REPORTS, ReportRequest("monthly", month, month))

    def _purse_card(self, fund: Fund | None) -> FundCard:
        card = FundCard(fund.label if fund else _("Bank"), _ICONS[fund])
        page = CASH_PAGES[fund] if fund else ALL_CASH
        card.clicked.connect(lambda: self.session.ask_page(page))
        return card

    def _show_purse(self, purse: Purse, month: Month) -> None:
        note = _("belum dipakai")
        if purse.was_used and month == Month.of(today()):
            note = _("di kas hari ini") if purse.fund else _("semua dana, hari ini")
        elif purse.was_used:
            note = _("per {day}").format(day=format_day(month.last))
        self._purses[purse.fund].show_amount(purse.amount, note, purse.trend)

    def _catch_up(self) -> None:
        if self._is_rest_due and self.isVisible():
            self._show_rest()

    def _show_rest(self) -> None:
        """Read and show what may come a moment after the money."""
        from kube_desktop.reports.overview import overview  # not needed for the first paint

        self._is_rest_due = False
        view = self.session.book.read(overview, self.session.month, today=today())
        self._show_steps(view)
        self._show_lists(view)
        self._show_charts(view)
        if view.has_entries:
            self._ask_standing()

    def _show_steps(self, view: "Overview") -> None:
        if self._steps is None and not view.has_entries:
            from ui.home.first_steps import FirstSteps  # most groups have taken them

            self._steps = FirstSteps()
            self._steps.chosen.connect(self._go)
            self._steps_room.addWidget(self._steps)
        if self._steps is not None:
            self._steps.setVisible(not view.has_entries)
            self._steps.show_progress(view)

    def _show_lists(self, view: "Overview") -> None:
        if self._lists is None and view.has_entries:
            from ui.home.lists import Lists  # not needed for the first paint

            self._lists = Lists()
            self._lists.todo_chosen.connect(self._go)
            self._lists.book_chosen.connect(self._go_to_book)
            self._lists_room.addWidget(self._lists)
        if self._lists is not None:
            from kube_desktop.scoring.completeness import book_states  # nor this

            month = self.session.month
            states = self.session.book.read(book_states, month, today=today())
            self._lists.setVisible(view.has_entries)
            self._lists.show_state(view, states, month)

    def _ask_standing(self) -> None:
        """Let the books propose in the background: a year of them takes a moment."""
        from ui.scoring import acts  # not needed for the first paint

        book = self.session.book
        self.session.tasks.submit(acts.estimate, book, today(), on_done=self._show_standing)

    def _show_standing(self, known: "Estimate") -> None:
        if self._standing is None:
            from ui.home.standing import Standing  # nor this

            self._standing = Standing()
            self._standing.page_asked.connect(self.session.ask_page)
            self._standing_room.addWidget(self._standing)
        self._standing.show_estimate(known)

    def _show_charts(self, view: "Overview") -> None:
        if self._charts is None and view.has_entries:
            from ui.home.charts import Charts  # not needed for the first paint

            self._charts = Charts()
            self._charts_room.addWidget(self._charts)
        if self._charts is not None and view.has_entries:
            self._charts.show_overview(view)

    def _go_to_book(self, state: "BookState") -> None:
        """Go where the book is written, or where it stands what is lacking in it."""
        if state.lacks:
            self.session.ask_page(COMPLETENESS, state.book)
        else:
            self.session.ask_page(state.page)

    def _go(self, todo: "Todo") -> None:
        self.session.ask_page(todo.page, todo.wish)
