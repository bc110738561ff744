"""Buku tabungan: who saves how much, and the passbook of the one in hand."""

from collections.abc import Sequence
from enum import Enum
from typing import ClassVar, Final

from PySide6.QtGui import QResizeEvent

from kube_desktop.books.savings.queries import PassbookLine, SaverRow, passbook, savings_recap
from kube_desktop.books.savings.rules import SavingsKind
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import _
from kube_desktop.ledger.accounts import Direction, Fund
from kube_desktop.ledger.balances import recorded_months
from ui import theme
from ui.books.cash.pages import page_of
from ui.books.cash.wishes import EntryWish
from ui.books.savings.book_card import PassbookCard
from ui.books.savings.saver_list import SaverList
from ui.commands import Command
from ui.screen import Screen
from ui.session import Session
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.parts import button, column, label, row

_BESIDE_FROM: Final = 900
_LIST_WIDTH: Final = 320
_NO_LIMIT: Final = 16_777_215


class _Period(Enum):
    """How much of the books is shown."""

    MONTH = "month"
    YEAR = "year"
    ALL = "all"


class SavingsScreen(Screen):
    """Passbooks are read here; what is brought or taken is written in the cash book of savings.

    Attributes:
        savers: the list.
        card: the passbook of the chosen saver; in a narrow window it stands in place of the list
            while it is read.
    """

    books: ClassVar[frozenset[str]] = frozenset({"cash", "members"})

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._saver: SaverRow | None = None
        self._is_wide = True
        self._is_reading = False
        self._period = ChoiceEdit(
            [
                (_Period.MONTH, _("Bulan ini")),
                (_Period.YEAR, _("Setahun")),
                (_Period.ALL, _("Semua")),
            ]
        )
        self._period.setAccessibleName(_("Waktu yang ditampilkan"))
        self._period.set_value(_Period.YEAR)
        self.savers = SaverList()
        self.card = PassbookCard(can_write=not session.is_read_only)
        self.card.hide()
        recap = button(_("Cetak rekap"), "printer", tip=_("Tabungan semua anggota"))
        head = row(label(_("Buku Tabungan"), "title"), self._period, None, recap, spacing=16)
        sides = row(self.savers, self.card, spacing=12)
        sides.setStretch(1, 1)
        layout = column(head, sides, spacing=12, margin=16)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._period.changed.connect(self.reload)
        recap.clicked.connect(self._print_recap)
        self.savers.chosen.connect(self._choose)
        self.savers.opened.connect(self._enter_book)
        self.savers.members_asked.connect(lambda: session.ask_page("members"))
        self.card.entry_asked.connect(self._begin_entry)
        self.card.print_asked.connect(self._print_book)
        self.card.left.connect(self._leave_book)
        self.card.line_opened.connect(self._open_line)

    def reload(self) -> None:
        """Read the balances again; the saver in hand stays."""
        held = self._saver.member_id if self._saver is not None else None
        has_held = self._saver is not None
        savers = self.session.book.read(savings_recap, *self._months())
        self._saver = None
        self.savers.show_savers(savers)
        if not (has_held and self.savers.choose(held)):
            self.savers.register.go_to(0)
        self._share_room()

    def take(self, wish: object) -> None:
        """Show the passbook of the member whose id another page names."""
        if isinstance(wish, int) and self.savers.choose(wish):
            self._is_reading = True
            self._share_room()

    def commands(self) -> Sequence[Command]:
        """Offer the prints."""
        prints = [Command(_("Cetak rekap tabungan"), self._print_recap)]
        if self._saver is not None and self._saver.member_id is not None:
            prints.append(Command(_("Cetak buku tabungan"), self._print_book))
        return prints

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the book take the place of the list where there is no room beside it."""
        super().resizeEvent(event)
        self._is_wide = event.size().width() >= theme.scaled(_BESIDE_FROM)
        self.savers.setMinimumWidth(theme.scaled(_LIST_WIDTH) if self._is_wide else 0)
        self.savers.setMaximumWidth(theme.scaled(_LIST_WIDTH) if self._is_wide else _NO_LIMIT)
        self._share_room()

    def _share_room(self) -> None:
        """Show list and book side by side, or one of them."""
        is_reading = self._is_reading and self._saver is not None
        self.savers.setVisible(self._is_wide or not is_reading)
        self.card.setVisible(self._saver is not None and (self._is_wide or is_reading))
        self.savers.open.setVisible(not self._is_wide)
        self.card.back.setVisible(not self._is_wide)

    def _months(self) -> tuple[Month, Month]:
        month = self.session.month
        if self._period.value() is _Period.MONTH:
            return month, month
        if self._period.value() is _Period.YEAR:
            return Month(month.year, 1), Month(month.year, 12)
        first, last = self.session.book.read(recorded_months) or (month, month)
        return min(first, month), max(last, month)

    def _choose(self, saver: SaverRow | None) -> None:
        if saver is not None:
            self._saver = saver
            book = self.session.book.read(passbook, saver.member_id, *self._months())
            self.card.show_book(saver, book)

    def _enter_book(self, _saver: SaverRow) -> None:
        self._is_reading = True
        self._share_room()
        self.card.register.table.setFocus()

    def _leave_book(self) -> None:
        self._is_reading = False
        self._share_room()
        self.savers.register.table.setFocus()

    def _begin_entry(self, direction: Direction) -> None:
        if self._saver is not None and self._saver.member_id is not None:
            saved = SavingsKind.VOLUNTARY
            kind = saved.deposit if direction is Direction.IN else saved.withdrawal
            wish = EntryWish(direction, kind, self._saver.member_id)
            self.session.ask_page(page_of(Fund.TAB), wish)

    def _open_line(self, line: PassbookLine) -> None:
        self.session.ask_page(page_of(Fund.TAB), line.entry_id)

    def _print_book(self) -> None:
        if self._saver is not None and self._saver.member_id is not None:
            self._print("passbook", self._saver.member_id)

    def _print_recap(self) -> None:
        self._print("savings-recap", None)

    def _print(self, name: str, member_id: int | None) -> None:
        from kube_desktop.reports.request import ReportRequest  # not before it is asked for
        from ui.reports.print_dialog import show_request

        show_request(self.session, ReportRequest(name, *self._months(), member_id=member_id), self)
