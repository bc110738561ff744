"""Buku tabungan: who saves how much, and the passbook of the one in hand."""

from collections.abc import Sequence
from enum import Enum
from typing import ClassVar, Final

from PySide6.QtGui import QResizeEvent

from kube_desktop.books.savings.queries import (
    PassbookLine,
    SaverRow,
    ToldRow,
    kinds_shown,
    passbook,
    printed_lines,
    savings_recap,
    told_savings,
    untold_savings,
)
from kube_desktop.books.savings.register import PAGE
from kube_desktop.books.savings.rules import SavingsKind
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import _
from kube_desktop.ledger.accounts import Direction, Fund
from kube_desktop.ledger.balances import recorded_months
from kube_desktop.ledger.closings import closed_through
from ui import theme
from ui.books.cash.pages import page_of
from ui.books.savings.book_card import PassbookCard
from ui.books.savings.entry_form import Way
from ui.books.savings.entry_panel import SavingsPanel
from ui.books.savings.kinds_menu import KindsButton
from ui.books.savings.leaf_printing import LeafPrinting
from ui.books.savings.saver_list import SaverList, saver_name
from ui.books.savings.take_back_panel import TakeBackPanel
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
    """Passbooks, and the panel in which savings are brought and taken; the cash book has them too.

    Attributes:
        savers: the list.
        card: the passbook of the chosen saver; in a narrow window it stands in place of the list
            while it is read.
        panel: where savings are brought and taken.
        taking_back: where it is asked why old savings that were told apart are taken back.
    """

    books: ClassVar[frozenset[str]] = frozenset({"cash", "kinds", "members", "savings"})

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._saver: SaverRow | None = None
        self._kinds: tuple[SavingsKind, ...] = (SavingsKind.VOLUNTARY,)
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
        self.panel = SavingsPanel(session)
        if session.is_read_only:
            self.panel.hide()
        self.taking_back = TakeBackPanel(session)
        self.taking_back.hide()
        self._leaves = LeafPrinting(session, self)
        self._kinds_button = KindsButton(session)
        recap = button(_("Cetak rekap"), "printer", tip=_("Tabungan semua anggota"))
        # The icons say enough where there is no room for words.
        self._head_keys = {key: key.text() for key in (self._kinds_button, recap)}
        for key, words in self._head_keys.items():
            key.setAccessibleName(words)
        title = label(_("Buku tabungan"), "title")
        head = row(title, self._period, None, self._kinds_button, recap, spacing=12)
        sides = row(self.savers, self.card, spacing=12)
        sides.setStretch(1, 1)
        layout = column(head, sides, self.panel, self.taking_back, spacing=12, margin=16)
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
        self.card.going_on_asked.connect(self._print_on)
        self.card.anew_asked.connect(self._print_anew)
        self.card.take_back_asked.connect(self._ask_why)
        self.panel.saved.connect(self._show_saved)
        self.panel.import_asked.connect(self._import)
        self.taking_back.done.connect(self._show_taken_back)
        self.taking_back.dismissed.connect(self._leave_taking_back)
        self._leaves.marked.connect(self.reload)

    def reload(self) -> None:
        """Read the balances again; the saver in hand stays."""
        held = self._saver.member_id if self._saver is not None else None
        has_held = self._saver is not None
        book = self.session.book
        savers = book.read(savings_recap, *self._months())
        self._kinds = book.read(kinds_shown)
        self._kinds_button.reload()
        self.panel.reload(book.read(untold_savings))
        self._saver = None
        self._fit_list()
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
        self._fit_list()
        self._share_room()

    def has_unsaved(self) -> bool:
        """Tell whether something was typed that is not in the book."""
        return self.panel.has_unsaved()

    def _fit_list(self) -> None:
        """Beside the book, which tells the kinds apart itself, the list is narrow."""
        self.savers.setMinimumWidth(theme.scaled(_LIST_WIDTH) if self._is_wide else 0)
        self.savers.setMaximumWidth(theme.scaled(_LIST_WIDTH) if self._is_wide else _NO_LIMIT)
        self.savers.show_kinds(() if self._is_wide else self._kinds)
        for key, words in self._head_keys.items():
            key.setText(words if self._is_wide else "")

    def _share_room(self) -> None:
        """Show list and book side by side, or one of them."""
        is_reading = self._is_reading and self._saver is not None
        self.savers.setVisible(self._is_wide or not is_reading)
        self.card.setVisible(self._saver is not None and (self._is_wide or is_reading))
        if not self.taking_back.isVisibleTo(self):
            self.panel.setVisible(
                not self.session.is_read_only and (self._is_wide or not is_reading)
            )
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
            member_id, book = saver.member_id, self.session.book
            self.card.show_book(
                saver,
                book.read(passbook, member_id, *self._months()),
                kinds=self._kinds,
                told=[each for each in book.read(told_savings) if each.member_id == member_id],
                printed=book.read(printed_lines, member_id) if member_id is not None else 0,
            )
            if member_id is not None:
                self.panel.show_member(member_id)

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
            self._leave_taking_back()
            self._leave_book()
            way = Way.BRING if direction is Direction.IN else Way.TAKE
            self.panel.start(way, self._saver.member_id)

    def _show_saved(self, member_id: int) -> None:
        self.session.messages.say(_("Tersimpan."))
        self.session.tell_changed(frozenset({"cash", "ledger", "savings"}))
        self.reload()
        self.savers.choose(member_id)
        self.panel.show_member(None)

    def _import(self) -> None:
        from ui.records.importing import ImportDialog  # not before it is asked for

        dialog = ImportDialog(self.session, "savings", self)
        dialog.imported.connect(self._show_imported)
        dialog.open()

    def _show_imported(self) -> None:
        self.session.tell_changed(frozenset({"cash", "ledger", "savings"}))
        self.reload()

    def _ask_why(self, told: ToldRow) -> None:
        if self._saver is not None:
            closed = self.session.book.read(closed_through)
            open_from = told.day if closed is None else max(told.day, closed.next().first)
            self.taking_back.show()
            self.taking_back.ask_about(told, saver_name(self._saver), open_from)
            self.panel.hide()

    def _show_taken_back(self) -> None:
        self._leave_taking_back()
        self.session.messages.say(_("Rincian saldo awal dibatalkan."))
        self.session.tell_changed(frozenset({"cash", "ledger", "savings"}))
        self.reload()

    def _leave_taking_back(self) -> None:
        self.taking_back.hide()
        self._share_room()

    def _open_line(self, line: PassbookLine) -> None:
        if line.voucher:
            self.session.ask_page(page_of(Fund.TAB), line.entry_id)
        else:
            self.session.ask_page(PAGE)

    def _print_on(self) -> None:
        self._print_leaves(anew=False)

    def _print_anew(self) -> None:
        self._print_leaves(anew=True)

    def _print_leaves(self, *, anew: bool) -> None:
        if self._saver is not None and self._saver.member_id is not None:
            self._leaves.start(self._saver.member_id, anew=anew)

    def _print_book(self) -> None:
        if self._saver is not None and self._saver.member_id is not None:
            self._print("passbook", self._saver.member_id)

    def _print_recap(self) -> None:
        self._print("savings-recap", None)

    def _print(self, name: str, member_id: int | None) -> None:
        from kube_desktop.reports.request import ReportRequest  # not before it is asked for
        from ui.reports.print_dialog import show_request

        show_request(self.session, ReportRequest(name, *self._months(), member_id=member_id), self)
