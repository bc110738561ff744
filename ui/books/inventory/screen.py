"""Inventaris: what the group owns, how it is, who has it, and what became of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kube_desktop.books.cash.links import PAGE as VOUCHER_PAGE
from kube_desktop.books.inventory.completeness import unchecked
from kube_desktop.books.inventory.queries import GoodRow, good_row, inventory, voucher_notes
from kube_desktop.books.inventory.register import EVENTS, GOODS
from kube_desktop.books.inventory.rules import Event, GoodKind, Origin, Paid
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Record
from ui.books.inventory import acts
from ui.books.inventory.event_panel import EventPanel, Happening
from ui.books.inventory.good_section import GoodSection
from ui.books.inventory.money_rows import MoneyRows
from ui.books.inventory.words import condition_words
from ui.records.acts import RecordAct, add
from ui.records.listing import Line
from ui.records.own_panel import OwnPanel
from ui.records.page import RecordPage
from ui.records.reason_panel import ReasonPanel
from ui.records.screen import RecordScreen
from ui.session import Session
from ui.widgets.register_model import Kind, RegisterColumn

_PAGE: Final = RecordPage(
    register=GOODS,
    icon="package",
    empty_title=N_("Belum ada barang atau ternak"),
    empty_advice=N_(
        "Tulis semua milik kelompok: yang dari bantuan, yang dibeli, yang disumbang, yang dibuat"
        " sendiri. Mulai dari yang paling mahal."
    ),
    new_title=N_("Barang baru"),
    saved=N_("Barang tercatat."),
    report="inventory",
    also_hears=frozenset({"inventory_events", "cash", "ledger", "members"}),
    parts=(EVENTS,),
)


@dataclass(frozen=True, slots=True)
class GoodLine(Line):
    """A line of the list with how the good stands today; None for a cancelled one."""

    row: GoodRow | None


class InventoryScreen(RecordScreen):
    """The inventory as it stands today.

    Attributes:
        events: where it is written what happened to a good.
        event_reason: where it is asked why an event is cancelled.
    """

    def __init__(self, session: Session) -> None:
        self._rows: dict[int, GoodRow] = {}
        self._is_read = False
        self._shows_book_value = False
        super().__init__(session, _PAGE)
        self._money = MoneyRows(session, self.panel.form, asks_amount=True, after="origin")
        self._is_bought = False
        self._is_livestock = False
        self.panel.form.edited.connect(self._fit_form)
        self.events.entered.connect(self._happen)
        self.events.corrected.connect(self._mend_event)
        self.events.dismissed.connect(self._leave_events)
        self.event_reason.given.connect(self._cancel_event)
        self.event_reason.dismissed.connect(self._leave_events)

    def make_panels(self) -> Sequence[OwnPanel]:
        """Add the panel of events, and the one that asks why an event is cancelled."""
        self.events = EventPanel(self.session)
        self.event_reason = ReasonPanel(EVENTS)
        return (self.events, self.event_reason)

    def columns(self) -> Sequence[RegisterColumn[Line]]:
        """Show how the goods are, and what they are worth."""
        return _columns(with_book_value=False)

    def lines(self, shown: Sequence[Record[Any]]) -> Sequence[Line]:
        """Read how every good stands today."""
        rows = self._standing()
        self._is_read = False
        with_book_value = any(row.book_value is not None for row in rows.values())
        if with_book_value != self._shows_book_value:
            self._shows_book_value = with_book_value
            self.model.show_columns(_columns(with_book_value=with_book_value))
        in_order = sorted(shown, key=lambda each: (each.entry.code.casefold(), each.id))
        return [GoodLine(each, {}, rows.get(each.id)) for each in in_order]

    def filters(self) -> Mapping[str, Callable[[Record[Any]], bool]]:
        """Find what is damaged, and what nobody has looked at for long."""
        return {_("Yang rusak"): self._is_damaged, _("Lama belum dicek"): self._is_unchecked}

    def defaults(self) -> dict[str, object]:
        """Begin with a thing; animals are rarer."""
        return {"kind": GoodKind.GOODS}

    def adding(self) -> RecordAct:
        """Pay for a new good in the same act, when that was chosen."""
        paid = self._money.paid()
        return add(GOODS) if paid is None else acts.buying(paid)

    def show_record(self, record_id: int) -> None:
        """Show a good in full: first how it stands, what can happen, and what has happened."""
        super().show_record(record_id)
        shown = self.details.record()
        if shown is None or shown.is_cancelled:
            return
        book = self.session.book
        section = GoodSection(
            book.read(good_row, record_id, today()),
            book.read(records, EVENTS, parent=record_id, with_cancelled=True),
            book.read(voucher_notes, {record_id}),
            can_write=not self.session.is_read_only,
        )
        section.asked.connect(self._ask)
        section.mend_asked.connect(self._show_event)
        section.cancel_asked.connect(self._ask_event_reason)
        section.voucher_asked.connect(self._show_voucher)
        self.details.lead_with(section)

    def has_unsaved(self) -> bool:
        """Tell whether something was typed that is not in the book."""
        return super().has_unsaved() or self._money.is_changed()

    def _fit_form(self) -> None:
        """Ask for the payment of a new good that is bought, and for the condition of things."""
        form = self.panel.form
        is_new = self.panel.record_id is None
        is_bought = is_new and form.editors["origin"].value() is Origin.BOUGHT
        if is_bought is not self._is_bought:
            self._is_bought = is_bought
            self._money.offer(is_offered=is_bought)
        is_livestock = form.editors["kind"].value() is GoodKind.LIVESTOCK
        if is_livestock is not self._is_livestock:
            self._is_livestock = is_livestock
            form.show_row("condition", shown=not is_livestock)
            if is_livestock:
                form.editors["condition"].set_value(None)

    def _ask(self, happening: Happening) -> None:
        good = self._chosen()
        if good is not None and self.may_leave_panel():
            self.events.ask(good, happening)
            self.show_panel(self.events)
            self.events.focus()

    def _show_event(self, event: Record[Event], is_done: bool) -> None:  # noqa: FBT001 - a signal gives it
        good = self._chosen()
        if good is not None and self.may_leave_panel():
            self.events.mend(good, event, is_done=is_done)
            self.show_panel(self.events)
            self.events.focus()

    def _ask_event_reason(self, event: Record[Event]) -> None:
        if self.may_leave_panel():
            self.show_panel(self.event_reason)
            self.event_reason.ask_about(event)

    def _show_voucher(self, entry_id: int) -> None:
        self.session.ask_page(VOUCHER_PAGE, entry_id)

    def _happen(self, event: Event, paid: Paid | None, files: Sequence[Path]) -> None:
        self.submit(acts.happen, event, paid, files, then=self.after_change)

    def _mend_event(self, event_id: int, event: Event, reason: str) -> None:
        self.submit(acts.mend_event, event_id, event, reason, then=self.after_change)

    def _cancel_event(self, event_id: int, reason: str, is_cancelled: bool) -> None:  # noqa: FBT001 - a signal gives it
        act = acts.cancel_event if is_cancelled else acts.reinstate_event
        self.submit(act, event_id, reason, then=self.after_change)

    def _leave_events(self) -> None:
        self.show_panel(self.panel)
        self.view.table.setFocus()

    def _standing(self) -> dict[int, GoodRow]:
        """Return how every good stands today: read once for the filter and the list together."""
        if not self._is_read:
            self._rows = {row.id: row for row in self.session.book.read(inventory, today())}
            self._is_read = True
        return self._rows

    def _chosen(self) -> GoodRow | None:
        record = self.details.record()
        return None if record is None else self._rows.get(record.id)

    def _is_damaged(self, record: Record[Any]) -> bool:
        row = self._standing().get(record.id)
        return row is not None and bool(row.state.damaged)

    def _is_unchecked(self, record: Record[Any]) -> bool:
        row = self._standing().get(record.id)
        return row is not None and bool(unchecked((row,), today()))


def _columns(*, with_book_value: bool) -> tuple[RegisterColumn[Line], ...]:
    columns = [
        RegisterColumn(_("Kode"), lambda line: line.record.entry.code, width=9),
        RegisterColumn(_("Nama barang"), _name, width=0),
        RegisterColumn(_("Jumlah"), _from_row(lambda row: row.state.quantity), Kind.COUNT, 7),
        RegisterColumn(_("Satuan"), lambda line: line.record.entry.unit, width=8),
        RegisterColumn(_("Keadaan"), _from_row(condition_words), width=18),
        RegisterColumn(_("Pada"), _from_row(_holder), width=18, is_spare=True),
        RegisterColumn(_("Nilai"), _from_row(lambda row: row.worth), Kind.MONEY, 13, is_spare=True),
    ]
    if with_book_value:
        value = _from_row(lambda row: row.book_value)
        columns.append(RegisterColumn(_("Nilai buku"), value, Kind.MONEY, 13, is_spare=True))
    return tuple(columns)


def _name(line: Line) -> str:
    name = str(line.record.entry.name)
    return _("{what} (dibatalkan)").format(what=name) if line.record.is_cancelled else name


def _holder(row: GoodRow) -> str:
    """Return who has it, or where it is when nobody is named."""
    return row.keeper or row.good.place


def _from_row(getter: Callable[[GoodRow], object]) -> Callable[[Line], object]:
    def get(line: Line) -> object:
        row = line.row if isinstance(line, GoodLine) else None
        return "" if row is None else getter(row)

    return get
