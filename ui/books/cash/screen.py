"""A fund's cash book: the list on top, the fixed entry panel below it."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from kube_desktop.books.cash.entry_details import EntryDetail
from kube_desktop.books.units.queries import UnitWish
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import _
from kube_desktop.ledger.accounts import Direction, Fund, Kind, Place
from kube_desktop.ledger.closings import closed_through
from kube_desktop.ledger.entries import Posted
from ui import theme
from ui.books.cash.book_screen import CHANGED, BookScreen
from ui.books.cash.correction_panel import CorrectionPanel
from ui.books.cash.entry_panel import EntryPanel, Way
from ui.books.cash.kind_panel import KindPanel
from ui.books.cash.locked_panel import LockedPanel
from ui.books.cash.wishes import EntryWish
from ui.books.cash.words import box_name
from ui.commands import Command
from ui.session import Session
from ui.widgets.empty_state import EmptyState

_CLOSING_PAGE: Final = "closing"
_ROOM_BELOW: Final = 220


class CashScreen(BookScreen):
    """One fund: its box, or its bank account.

    Attributes:
        entry: the panel in which lines are written.
        correction: the panel in which a mistake is mended.
        kind: the panel in which a kind is added.
        locked: stands there when nothing can be written.
    """

    def __init__(self, session: Session, fund: Fund) -> None:
        self._empty = EmptyState("banknote", _("Belum ada catatan di sini"), "")
        super().__init__(
            session,
            fund,
            title=box_name(fund, Place.CASH),
            empty=self._empty,
            can_write=not session.is_read_only,
        )
        self.entry = EntryPanel(session, fund)
        self.correction = CorrectionPanel(session)
        self.kind = KindPanel(session, fund)
        self.locked = LockedPanel()
        self._after_layout = QTimer(self)
        self._after_layout.setSingleShot(True)
        self._after_layout.timeout.connect(self._bring_focus_into_sight)
        self._panels: tuple[QWidget, ...] = (self.entry, self.correction, self.kind, self.locked)
        for panel in self._panels:
            self._lower.addWidget(panel)
        self._show_usual_panel()
        self.view.place_changed.connect(self.entry.show_box)
        self.details.correct_asked.connect(partial(self._mend, cancelling=False))
        self.details.cancel_asked.connect(partial(self._mend, cancelling=True))
        self.entry.saved.connect(self._tell_saved)
        self.entry.kind_asked.connect(self._add_kind)
        self.correction.written.connect(self._tell_mended)
        self.correction.left.connect(self._leave_mending)
        self.kind.added.connect(self._use_kind)
        self.kind.left.connect(self._show_usual_panel)
        self.locked.open_month_asked.connect(self._go_to_open_month)
        self.locked.closing_asked.connect(lambda: session.ask_page(_CLOSING_PAGE))

    def reload(self) -> None:
        """Read the book again, and whether it takes entries."""
        super().reload()
        self.entry.entry.reload_kinds()
        self.entry.entry.reload_units()
        self.entry.show_month(self.session.month, self.view.last_day())
        if not self.correction.isVisibleTo(self) and not self.kind.isVisibleTo(self):
            self._show_usual_panel()

    def take(self, wish: object) -> None:
        """Begin a line, show box or bank, a line of business, or an entry by its number."""
        if isinstance(wish, Direction):
            self.start_entry(wish)
        elif isinstance(wish, Place):
            self.view.show_place(wish)
        elif isinstance(wish, EntryWish):
            self.start_entry(wish.direction)
            self.entry.entry.begin(wish)
        elif isinstance(wish, UnitWish):
            self.view.unit_filter.show_unit(wish.unit_id)
        elif isinstance(wish, int):
            self.go_to_entry(wish)

    def start_entry(self, direction: Direction) -> None:
        """Begin a line, with the cursor where one starts to type."""
        self._start(Way.IN if direction is Direction.IN else Way.OUT)

    def start_transfer(self) -> None:
        """Begin to move money."""
        self._start(Way.MOVE)

    def commands(self) -> Sequence[Command]:
        """Return what can be written here."""
        if self.session.is_read_only:
            return ()
        return (
            Command(_("Catat uang masuk"), partial(self.start_entry, Direction.IN)),
            Command(_("Catat uang keluar"), partial(self.start_entry, Direction.OUT)),
            Command(_("Pindahkan uang"), self.start_transfer, keywords=_("transfer setor ambil")),
            Command(_("Impor transaksi dari Excel atau CSV"), self.begin_import),
        )

    def has_unsaved(self) -> bool:
        """Tell whether a line was begun."""
        return self.entry.has_unsaved()

    def _start(self, way: Way) -> None:
        self._show_usual_panel()
        self._close_details()
        if self.entry.isVisibleTo(self):
            self.entry.start(way)

    def _show_panel(self, wanted: QWidget) -> None:
        for panel in self._panels:
            panel.setVisible(panel is wanted)
        self._after_layout.start(0)
        self._empty.advise(
            _("Uang masuk dan uang keluar tampil di sini setelah dicatat.")
            if wanted is self.locked
            else _("Tulis uang masuk atau uang keluar yang pertama di bawah, lalu tekan Enter.")
        )

    def _bring_focus_into_sight(self) -> None:
        """Scroll to what has the focus, where the page is longer than the window."""
        viewport = self.parentWidget()
        area = viewport.parentWidget() if viewport is not None else None
        now = QApplication.focusWidget()
        if isinstance(area, QScrollArea) and now is not None and self._below.isAncestorOf(now):
            area.ensureWidgetVisible(now, 0, theme.scaled(_ROOM_BELOW))

    def _show_usual_panel(self) -> None:
        """Show the entry panel, or why nothing can be written and the way out."""
        closed = self.session.book.read(closed_through)
        if self.session.is_read_only:
            self.locked.show_read_only()
            self._show_panel(self.locked)
        elif closed is not None and self.session.month <= closed:
            self.locked.show_closed(self.session.month, _month_to_write(closed))
            self._show_panel(self.locked)
        else:
            self._show_panel(self.entry)

    def _go_to_open_month(self) -> None:
        closed = self.session.book.read(closed_through)
        if closed is not None:
            self.session.go_to_month(_month_to_write(closed))

    def _mend(self, detail: EntryDetail, *, cancelling: bool) -> None:
        self.details.hide()
        self._share_room()
        self._show_panel(self.correction)
        self.correction.start(detail, cancelling=cancelling)

    def _leave_mending(self) -> None:
        self._show_usual_panel()
        self.details.show()
        self._share_room()
        self.details.setFocus()

    def _tell_saved(self, posted: Posted) -> None:
        self.session.messages.say(_("Tersimpan. Bukti {voucher}.").format(voucher=posted.voucher))
        self._tell_changed((posted,))

    def _tell_mended(self, written: tuple[Posted, ...]) -> None:
        vouchers = _(" dan ").join(str(posted.voucher) for posted in written)
        self._show_usual_panel()
        self.session.messages.say(_("Tersimpan. Bukti {voucher}.").format(voucher=vouchers))
        self._tell_changed(written)
        self.view.register.table.setFocus()

    def _tell_changed(self, written: Sequence[Posted]) -> None:
        self.session.tell_changed(CHANGED)
        self.view.show_entries([posted.entry_id for posted in written])

    def _add_kind(self, name: str) -> None:
        self._show_panel(self.kind)
        self.kind.start(self.entry.entry.direction, name)

    def _use_kind(self, kind: Kind) -> None:
        self._show_usual_panel()
        self.session.tell_changed(frozenset({"kinds"}))
        self.entry.entry.reload_kinds(kind.code)
        self.entry.entry.person.setFocus()


def _month_to_write(closed: Month) -> Month:
    """Return this month, or the one after the closed ones when this one is closed too."""
    return max(closed.next(), Month.of(today()))
