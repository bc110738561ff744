"""Pembagian hasil and SHU: the sharings so far, and a new one in three steps."""

from typing import ClassVar, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kube_desktop.books.sharings.queries import SharingRow, sharing_card, sharing_rows
from kube_desktop.books.sharings.rules import Source
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.ledger.closings import closed_through
from ui import theme
from ui.books.sharings import acts
from ui.books.sharings.capital_chart import CapitalChart
from ui.books.sharings.details import SharingDetails
from ui.books.sharings.pages import SHARINGS, SURPLUS
from ui.books.sharings.wizard import SharingWizard
from ui.screen import NewRecord, Screen
from ui.session import Session
from ui.widgets.empty_state import EmptyState
from ui.widgets.parts import button, column, label, row
from ui.widgets.register_model import Kind, RegisterColumn, RegisterModel
from ui.widgets.register_view import RegisterView

_BESIDE_FROM: Final = 960
_PAGES: Final = {Source.BUSINESS: SHARINGS, Source.SURPLUS: SURPLUS}
_REPORTS: Final = {Source.BUSINESS: "sharing-sheet", Source.SURPLUS: "shu-sheet"}


class SharingScreen(Screen):
    """What was shared of the results of the business, or of savings and loans.

    Attributes:
        view: the sharings so far.
        details: the chosen one; in a narrow window it stands in place of the list.
        wizard: where a new one is made, in place of both.
    """

    books: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, session: Session, source: Source) -> None:
        super().__init__(session)
        self._source = source
        self._is_wide = True
        self._chosen: int | None = None
        can_write = not session.is_read_only
        self.new = button(_("Pembagian baru"), "plus", "primary")
        if not can_write:
            self.new.hide()
        blank = button(_("Formulir kosong"), "printer", tip=_("Untuk diisi dengan pena"))
        title = _("Pembagian hasil") if source is Source.BUSINESS else _("SHU tahunan")
        self.model: RegisterModel[SharingRow] = RegisterModel(_columns(source), self)
        self.model.look_of_row = lambda each: "muted" if each.is_cancelled else ""
        advice = (
            _("Tekan Pembagian baru: pilih usaha dan bulannya, sisihkan dulu, baru dibagi.")
            if source is Source.BUSINESS
            else _("Tekan Pembagian baru setelah tahun buku selesai.")
        )
        empty = EmptyState("coins", _("Belum ada pembagian"), advice)
        self.view: RegisterView[SharingRow] = RegisterView(self.model, name=title, empty=empty)
        self.chart = CapitalChart()
        self.details = SharingDetails(can_write=can_write)
        self.details.hide()
        self._list = QWidget()
        self._list.setLayout(column(self.view))
        sides = row(self._list, self.chart, self.details, spacing=12)
        for place, stretch in enumerate((3, 2, 3)):
            sides.setStretch(place, stretch)
        self._overview = QWidget()
        self._overview.setLayout(sides)
        self.wizard = SharingWizard(session, source)
        self.wizard.hide()
        layout = column(
            row(label(title, "title"), None, blank, self.new),
            self._overview,
            self.wizard,
            spacing=12,
            margin=16,
        )
        layout.setStretch(1, 1)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.new.clicked.connect(self._begin)
        blank.clicked.connect(self._print_blank)
        self.view.row_chosen.connect(self._choose)
        self.details.left.connect(self._leave)
        self.details.print_asked.connect(self._print)
        self.details.cancelled.connect(self._cancel)
        self.wizard.left.connect(self._end_wizard)
        self.wizard.saved.connect(self._saved)

    def reload(self) -> None:
        """Read the sharings again; the one in hand stays, and what is being written too."""
        held = self._chosen
        rows = self.session.book.read(sharing_rows)
        self.model.show_rows([each for each in rows if each.source is self._source])
        self.chart.show_capital(self.session)
        self._chosen = None
        if held is not None:
            self.open_sharing(held)
        self._share_room()

    def take(self, wish: object) -> None:
        """Show the sharing that another page names, or begin a new one."""
        if wish is NewRecord.WISH and not self.session.is_read_only:
            self._begin()
        elif isinstance(wish, int):
            self._end_wizard()
            source = self.session.book.read(sharing_card, wish).row.source
            if source is self._source:
                self.open_sharing(wish)
            else:
                self.session.ask_page(_PAGES[source], wish)

    def has_unsaved(self) -> bool:
        """Whether a sharing is being made."""
        return not self.wizard.isHidden() and self.wizard.step() > 0

    def open_sharing(self, sharing_id: int) -> None:
        """Put the cursor on a sharing and show it."""
        for place in range(self.model.rowCount()):
            if self.model.row_at(place).id == sharing_id:
                self.view.go_to(place)
                self._choose(self.model.row_at(place))
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the list and the chosen one beside each other where there is room."""
        super().resizeEvent(event)
        self._is_wide = event.size().width() >= theme.scaled(_BESIDE_FROM)
        self._share_room()

    def _share_room(self) -> None:
        is_reading = self._chosen is not None
        self.details.setVisible(is_reading)
        self.chart.setVisible(self._is_wide and not is_reading)
        self._list.setVisible(self._is_wide or not is_reading)

    def _choose(self, chosen: SharingRow | None) -> None:
        if chosen is None:
            return
        self._chosen = chosen.id
        card = self.session.book.read(sharing_card, chosen.id)
        self.details.show_card(card, closed_through=self.session.book.read(closed_through))
        self._share_room()

    def _leave(self) -> None:
        self._chosen = None
        self._share_room()
        self.view.table.clearSelection()
        self.view.table.setFocus()

    def _begin(self) -> None:
        self.wizard.start()
        self._overview.hide()
        self.new.hide()
        self.wizard.show()

    def _end_wizard(self) -> None:
        self.wizard.hide()
        self._overview.show()
        self.new.setVisible(not self.session.is_read_only)

    def _saved(self, sharing_id: int) -> None:
        self._end_wizard()
        self._chosen = sharing_id
        self.session.messages.say(_("Pembagian tersimpan dan dibayar."))
        self.session.tell_changed(frozenset({"sharings", "cash", "loans"}))

    def _cancel(self, on: object, reason: str) -> None:
        self.session.tasks.submit(
            acts.cancel,
            self.session.book,
            self._chosen,
            on,
            reason,
            on_done=self._cancelled,
            on_error=self._refused,
        )

    def _cancelled(self, _sharing_id: int) -> None:
        self.session.messages.say(_("Pembagian dibatalkan."))
        self.session.tell_changed(frozenset({"sharings", "cash", "loans"}))

    def _refused(self, error: KubeError) -> None:
        self.details.show_error(error)

    def _print(self) -> None:
        self._show_print(record_id=self._chosen)

    def _print_blank(self) -> None:
        self._show_print(is_blank=True)

    def _show_print(self, *, record_id: int | None = None, is_blank: bool = False) -> None:
        from kube_desktop.reports.request import ReportRequest  # not before it is asked for
        from ui.reports.print_dialog import show_request

        month = self.session.month
        request = ReportRequest(
            _REPORTS[self._source], month, month, record_id=record_id, is_blank=is_blank
        )
        show_request(self.session, request, self)


def _columns(source: Source) -> tuple[RegisterColumn[SharingRow], ...]:
    what: RegisterColumn[SharingRow] = RegisterColumn(
        _("Usaha"), lambda each: each.unit or _("Seluruh UEP"), Kind.TEXT, 0
    )
    fund: RegisterColumn[SharingRow] = RegisterColumn(
        _("Dana"), lambda _each: _("Simpan Pinjam"), Kind.TEXT, 0
    )
    return (
        RegisterColumn(_("Tgl"), lambda each: each.on, Kind.DAY, 10),
        RegisterColumn(_("Bulan"), _period, Kind.TEXT, 17),
        what if source is Source.BUSINESS else fund,
        RegisterColumn(_("Disisihkan"), lambda each: each.set_aside, Kind.MONEY, 11, is_spare=True),
        RegisterColumn(_("Dibagi"), lambda each: each.shared, Kind.MONEY_OUT, 11),
        RegisterColumn(_("Orang"), lambda each: each.sharers, Kind.COUNT, 6, is_spare=True),
    )


def _period(each: SharingRow) -> str:
    first, last = each.first, each.last
    if first == last:
        words = first.short_label
    elif (first.year, first.number, last.number) == (last.year, 1, 12):
        words = str(last.year)
    else:
        words = f"{first.short_label} – {last.short_label}"
    return _("{period} (dibatalkan)").format(period=words) if each.is_cancelled else words
