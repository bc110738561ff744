"""Beranda: four big buttons, the money, what is to be done, the books, two charts."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import _
from kube_desktop.ledger.accounts import Direction, Fund
from kube_desktop.reports.book_states import book_states
from kube_desktop.reports.overview import Overview, Purse, overview
from ui.home.book_list import BookList
from ui.home.first_steps import FirstSteps
from ui.home.places import ALL_CASH, CASH_PAGES, CLOSING, REPORTS
from ui.home.todo import Todo, TodoList, todos_of
from ui.screen import Screen
from ui.session import Session
from ui.widgets.card_button import CardButton, action_card
from ui.widgets.card_grid import CardGrid
from ui.widgets.fund_card import FundCard
from ui.widgets.parts import column, frame, label

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ui.home.charts import Charts

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
        self._steps = FirstSteps()
        self._purses = {fund: self._purse_card(fund) for fund in (*Fund, None)}
        self._todos = TodoList()
        self._books = BookList()
        self._books_title = label("", "heading")
        self._money = CardGrid(tuple(self._purses.values()), 168)
        self._lists = CardGrid(
            (
                _titled(label(_("Perlu dikerjakan"), "heading"), self._todos),
                _titled(self._books_title, self._books),
            ),
            380,
        )
        self._charts_room = QVBoxLayout()
        actions = self._actions()
        self.setFocusProxy(actions[0])
        layout = column(
            CardGrid(actions, 230),
            self._steps,
            self._money,
            self._lists,
            self._charts_room,
            None,
            spacing=14,
            margin=16,
        )
        self.setLayout(layout)
        self._view: Overview | None = None
        self._charts: Charts | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._show_charts)
        self._todos.chosen.connect(self._go)
        self._steps.chosen.connect(self._go)
        self._books.chosen.connect(session.ask_page)

    def reload(self) -> None:
        """Read the state of the group at the end of the month in hand."""
        month, day = self.session.month, today()
        view = self.session.book.read(overview, month, today=day)
        states = self.session.book.read(book_states, month, today=day)
        self._view = view
        self._steps.setVisible(not view.has_entries)
        self._steps.show_progress(view)
        for purse in view.purses:
            self._show_purse(purse, month)
        self._money.setVisible(view.has_entries)
        self._lists.setVisible(view.has_entries)
        self._todos.show_todos(list(todos_of(view, month)))
        self._books_title.setText(_("Buku {month}").format(month=month.label))
        self._books.show_states(states)
        self._later.start(0)  # the charts come after everything else is on the screen

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
                "calendar-check",
                _("Tutup buku bulan ini"),
                _("Hitung kas, lalu kunci bulannya"),
                True,
                lambda: self.session.ask_page(CLOSING, self.session.month),
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
        from kube_desktop.reports.catalogue import ReportRequest  # the sheets are slow to import

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

    def _show_charts(self) -> None:
        if self._view is None or not self._view.has_entries:
            return
        if self._charts is None:
            from ui.home.charts import Charts  # not needed for the first paint

            self._charts = Charts()
            self._charts_room.addWidget(self._charts)
        self._charts.show_overview(self._view)

    def _go(self, todo: Todo) -> None:
        self.session.ask_page(todo.page, todo.wish)


def _titled(title: QLabel, content: QWidget) -> QFrame:
    card = frame("card")
    card.setLayout(column(title, content, None, spacing=8, margin=14))
    return card
