"""A cash book as one reads it: which box, which time, four figures, the lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kube_desktop.books.cash.queries import (
    CashLine,
    CashView,
    cash_accounts,
    cash_lines,
    cash_movement,
    cash_place,
    cash_size,
)
from kube_desktop.books.units.queries import units
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.ledger.balances import recorded_months
from ui.books.cash.movement_strip import MovementStrip
from ui.books.cash.register import CashModel, cash_register
from ui.books.cash.turning_row import TurningRow
from ui.books.cash.unit_filter import UnitFilter
from ui.session import Session
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.empty_state import EmptyState
from ui.widgets.parts import column, label, row


class Period(Enum):
    """How much of the book is shown."""

    MONTH = "month"
    YEAR = "year"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class _Found:
    """What a search found, and for which view it was asked."""

    view: CashView
    lines: Sequence[CashLine]


class BookView(QWidget):
    """The book of one fund, or of all of them together.

    Attributes:
        model: the lines.
        register: the table with its search box.
        strip: the four figures.

    Signals:
        line_chosen: the `CashLine` under the cursor, or None.
        line_opened: Enter or a double click on a line.
        place_changed: another box is shown; its `Place`, None for box and bank together.
    """

    line_chosen = Signal(object)
    line_opened = Signal(object)
    place_changed = Signal(object)

    def __init__(
        self,
        session: Session,
        fund: Fund | None,
        title: str,
        empty: EmptyState,
        *,
        tools: Sequence[QWidget] = (),
    ) -> None:
        super().__init__()
        self._session = session
        self._fund = fund
        self._view: CashView | None = None
        self._stays_at_end = True
        self._place = ChoiceEdit(_places(with_both=fund is None))
        self._place.setAccessibleName(_("Uang yang ditampilkan"))
        self._period = ChoiceEdit(
            [
                (Period.MONTH, _("Bulan ini")),
                (Period.YEAR, _("Setahun")),
                (Period.ALL, _("Semua")),
            ]
        )
        self._period.setAccessibleName(_("Waktu yang ditampilkan"))
        self.unit_filter = UnitFilter()
        self._unit_sums = label("", "note", wrap=True)
        self._unit_sums.hide()
        self.strip = MovementStrip()
        self.model = CashModel(self, with_box=fund is None)
        own = [self._period, self.unit_filter, *tools]
        self.register = cash_register(self.model, name=title, tools=own, empty=empty)
        which = QWidget()
        which.setLayout(
            row(label(title, "title"), column(None, self._place, None), None, spacing=16)
        )
        head = TurningRow(which, self.strip, shares=(1, 0))
        layout = column(head, self._unit_sums, self.register)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self._place.changed.connect(self._change_place)
        self._period.changed.connect(self.reload)
        self.unit_filter.changed.connect(self.reload)
        self.register.search_changed.connect(self.reload)
        self.register.row_chosen.connect(self._choose)
        self.register.table.resized.connect(self._stay_at_end)
        self.register.row_opened.connect(self.line_opened)

    @property
    def fund(self) -> Fund | None:
        """Whose book it is; None for all of them together."""
        return self._fund

    @property
    def place(self) -> Place | None:
        """Which box is shown; None for box and bank together."""
        place = self._place.value()
        return place if isinstance(place, Place) else None

    def show_place(self, place: Place) -> None:
        """Show the box or the bank."""
        if place is not self.place:
            self._place.set_value(place)
            self._change_place()

    def reload(self) -> None:
        """Read the figures and the lines again; the latest lines come into sight."""
        if self._fund is Fund.UEP:
            self._offer_units()
        view = self._wanted()
        self._view = view
        self.strip.show_movement(self._session.book.read(cash_movement, view))
        self._unit_sums.setVisible(view.unit_id is not None)
        self.register.is_filtered = view.unit_id is not None
        if view.is_narrowed:
            self._session.tasks.submit(self._find, view, on_done=self._show_found)
            return
        size = self._session.book.read(cash_size, view)
        self.model.show_source(size, partial(self._fetch, view, size))
        self._stays_at_end = True
        self._stay_at_end()

    def last_day(self) -> date | None:
        """Return the latest day of the month in hand that has a line, as far as it is shown."""
        count = self.model.rowCount()
        day = self.model.row_at(count - 1).day if count else None
        return day if day is not None and Month.of(day) == self._session.month else None

    def show_entries(self, fresh: Sequence[int]) -> None:
        """Mark entries that were just written, and bring the last of them into sight."""
        self.model.fresh = frozenset(fresh)
        place = self._place_of(fresh[-1]) if fresh else None
        if place is not None:
            self._stays_at_end = place + 1 == self.model.rowCount()
            self.register.table.scrollTo(self.model.index(place, 0))

    def choose(self, entry_id: int) -> bool:
        """Put the cursor on an entry; tells whether the book as shown has it."""
        place = self._place_of(entry_id)
        if place is not None:
            self.register.go_to(place)
        return place is not None

    def choose_nothing(self) -> None:
        """Take the cursor away."""
        self.register.table.clearSelection()

    def _wanted(self) -> CashView:
        accounts = cash_accounts(self._fund, self.place)
        month = self._session.month
        search = " ".join(self.register.search_box.text().split())
        unit = self.unit_filter.value()
        if self._period.value() is Period.MONTH:
            return CashView(accounts, month, month, search, unit)
        if self._period.value() is Period.YEAR:
            return CashView(accounts, Month(month.year, 1), Month(month.year, 12), search, unit)
        first, last = self._session.book.read(recorded_months) or (month, month)
        return CashView(accounts, min(first, month), max(last, month), search, unit)

    def _fetch(self, view: CashView, size: int, offset: int, limit: int) -> Sequence[CashLine]:
        return self._session.book.read(cash_lines, view, offset=offset, limit=limit, size=size)

    def _find(self, view: CashView) -> _Found:  # on the worker thread
        return _Found(view, self._session.book.read(cash_lines, view, offset=0, limit=-1))

    def _show_found(self, found: object) -> None:
        if isinstance(found, _Found) and found.view == self._view:
            lines = found.lines
            self._show_unit_sums(lines)
            self.model.show_source(len(lines), lambda offset, limit: lines[offset : offset + limit])

    def _offer_units(self) -> None:
        found = self._session.book.read(units)
        self.unit_filter.offer(found)
        self.model.show_units(shown=bool(found))

    def _show_unit_sums(self, lines: Sequence[CashLine]) -> None:
        received, paid = sum(line.received for line in lines), sum(line.paid for line in lines)
        words = _("{unit}: masuk {received}, keluar {paid}, selisih {left}.").format(
            unit=self.unit_filter.text(),
            received=format_rupiah(received),
            paid=format_rupiah(paid),
            left=format_rupiah(received - paid),
        )
        self._unit_sums.setText(words.replace("-Rp", "−Rp"))

    def _choose(self, line: CashLine | None) -> None:
        self._stays_at_end = self._stays_at_end and line is None
        self.line_chosen.emit(line)

    def _stay_at_end(self) -> None:
        """Keep the latest lines in sight until the person looks elsewhere."""
        if self._stays_at_end:
            self.register.table.scrollToBottom()

    def _place_of(self, entry_id: int) -> int | None:
        if self._view is None or self._view.is_narrowed:
            return None
        return self._session.book.read(cash_place, self._view, entry_id)

    def _change_place(self) -> None:
        self.reload()
        self.place_changed.emit(self.place)


def _places(*, with_both: bool) -> list[tuple[object, str] | tuple[object, str, str]]:
    places: list[tuple[object, str] | tuple[object, str, str]] = [
        (Place.CASH, Place.CASH.label, "wallet"),
        (Place.BANK, Place.BANK.label, "landmark"),
    ]
    return [(None, _("Semua kas")), *places] if with_both else places
