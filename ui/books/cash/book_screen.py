"""What every cash book's page has: the book, and the chosen line at its side."""

from collections.abc import Sequence
from typing import ClassVar, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kube_desktop.books.cash.entry_details import (
    EntryDetail,
    entry_detail,
)
from kube_desktop.books.cash.queries import CashLine
from kube_desktop.books.members.offices import FACILITATOR
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.attached_files import AttachedFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.entries import Origin
from ui import theme
from ui.books.cash.acts import attach_photos
from ui.books.cash.book_view import BookView
from ui.books.cash.details import DetailPanel
from ui.books.cash.pages import ORIGIN_PAGES
from ui.records.files import open_file
from ui.screen import Screen
from ui.session import Session
from ui.widgets.empty_state import EmptyState
from ui.widgets.file_picker import choose_files
from ui.widgets.parts import column, row

_SIDE_FROM: Final = 960
CHANGED: Final = frozenset({"cash", "ledger"})
"""The books that an entry changes."""


class BookScreen(Screen):
    """A cash book that is read; `CashScreen` also writes in one.

    Attributes:
        view: the book.
        details: the chosen line in full, hidden while none is chosen.
    """

    books: ClassVar[frozenset[str]] = frozenset({"cash", "closing", "kinds", "members", "units"})

    def __init__(
        self,
        session: Session,
        fund: Fund | None,
        *,
        title: str,
        empty: EmptyState,
        can_write: bool = False,
        tools: Sequence[QWidget] = (),
    ) -> None:
        super().__init__(session)
        self._is_wide = True
        self.view = BookView(session, fund, title, empty, tools=tools)
        self.details = DetailPanel(can_write=can_write)
        self.details.hide()
        self.details.set_wide(wide=True)
        self._upper = row(self.view, self.details, spacing=12)
        self._upper.setStretch(0, 1)
        self._below = QWidget()
        self._lower = column(spacing=0)
        self._below.setLayout(self._lower)
        layout = column(self._upper, self._below, spacing=12, margin=16)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self.view.line_chosen.connect(self._show_line)
        self.view.line_opened.connect(self._go_to_details)
        self.details.closed.connect(self._close_details)
        self.details.link_followed.connect(self.show_entry)
        self.details.file_opened.connect(self._open_file)
        self.details.photo_asked.connect(self._add_photos)
        self.details.receipt_asked.connect(self._print_receipt)
        self.details.origin_asked.connect(self._go_to_origin)

    def reload(self) -> None:
        """Read the book again."""
        self.view.reload()

    def show_entry(self, entry_id: int) -> None:
        """Show an entry in full, with the cursor on it where the book as shown has it."""
        if not self.view.choose(entry_id) or not self.details.isVisibleTo(self):
            self._show_detail(entry_id)

    def go_to_entry(self, entry_id: int) -> None:
        """Go to the month and the box of an entry, and show it there."""
        detail = self.session.book.read(entry_detail, entry_id)
        places = {move.place for move in detail.moves if move.fund is self.view.fund}
        if self.view.place not in {None, *places} and places:
            self.view.show_place(places.pop())
        self.session.go_to_month(Month.of(detail.day))
        self.show_entry(entry_id)

    def begin_import(self) -> None:
        """Ask for a table with transactions."""
        from ui.records.importing import ImportDialog  # not before it is asked for

        dialog = ImportDialog(self.session, "transactions", self)
        dialog.imported.connect(self._after_import)
        dialog.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the details take the place of the book where there is no room beside it."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= theme.scaled(_SIDE_FROM)
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self.details.set_wide(wide=is_wide)
            self._share_room()

    def _after_import(self) -> None:
        self.session.tell_changed(CHANGED)
        self.reload()

    def _share_room(self) -> None:
        """Show the details beside the book, or in its place."""
        has_room = self._is_wide or not self.details.isVisibleTo(self)
        self.view.setVisible(has_room)
        self._below.setVisible(has_room)

    def _show_line(self, line: CashLine | None) -> None:
        if line is None:
            self.details.hide()
            self._share_room()
        else:
            self._show_detail(line.entry_id)

    def _show_detail(self, entry_id: int) -> None:
        is_facilitator = self.session.recorder.office == FACILITATOR
        self.details.show_detail(
            self.session.book.read(entry_detail, entry_id), with_journal=is_facilitator
        )
        self.details.show()
        self._share_room()

    def _go_to_details(self) -> None:
        self.details.setFocus()

    def _close_details(self) -> None:
        self.details.hide()
        self._share_room()
        self.view.choose_nothing()
        self.view.register.table.setFocus()

    def _open_file(self, file: AttachedFile) -> None:
        open_file(self.session, file, self)

    def _add_photos(self, detail: EntryDetail) -> None:
        photos = choose_files(self)
        if photos:
            self.session.tasks.submit(
                attach_photos,
                self.session.book,
                detail.id,
                photos,
                on_done=self._show_photos_added,
            )

    def _show_photos_added(self, entry_id: int) -> None:
        self.session.messages.say(_("Foto dilampirkan."))
        self.session.tell_changed(CHANGED)
        self.show_entry(entry_id)

    def _go_to_origin(self, origin: Origin) -> None:
        self.session.ask_page(ORIGIN_PAGES[origin.book], origin.record_id)

    def _print_receipt(self, detail: EntryDetail) -> None:
        from kube_desktop.books.cash.sheets import receipt_slip  # not needed to read a book
        from ui.reports.print_dialog import show_report

        try:
            report = self.session.book.read(receipt_slip, detail.id)
        except KubeError as error:
            self.session.messages.tell_problem(error)
        else:
            show_report(self.session, report, self)
