"""Goods and money in one act: bought, repaired or sold through the cash book."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from kube_desktop.books.cash.actions import record as record_cash
from kube_desktop.books.cash.rules import LONGEST_DESCRIPTION, CashEntry
from kube_desktop.books.inventory.register import EVENTS, GOODS
from kube_desktop.books.inventory.rules import Event, Good, GoodKind, Paid, What
from kube_desktop.books.units.queries import units
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.attachments import NewAttachment
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.entries import Posted
from kube_desktop.registers.actions import add_record
from kube_desktop.registers.checking import checked
from kube_desktop.registers.queries import record

EQUIPMENT: Final = 1208
"""*Pembelian alat dan inventaris*, of the fund UEP."""

REPAIRS: Final = 1205
"""*Perawatan dan perbaikan*."""

SALES: Final = 1101
"""*Penjualan*: of livestock, which is the group's business."""

OTHER_INCOME: Final = 1108
"""*Pendapatan lain*: of a thing that is no longer needed."""


class PriceMissingError(RuleError):
    """What is bought through the cash book has a price."""

    message = N_("Isi harga satuannya, supaya uang keluarnya bisa dicatat.")
    field = "unit_price"


class AmountMissingError(RuleError):
    """What goes through the cash book is an amount."""

    message = N_("Isi rupiahnya, supaya bisa dicatat di kas.")
    field = "amount"


class NothingPaidForError(RuleError):
    """Most events move no money."""

    message = N_("“{what}” tidak dicatat di kas. Hanya pembelian, perbaikan dan penjualan.")
    field = "what"


class VoucherTwiceError(RuleError):
    """The money stands in the cash book already."""

    message = N_("Bukti kasnya sudah dipilih, jadi uangnya tidak dicatat lagi.")
    field = "voucher_id"


@dataclass(frozen=True, slots=True)
class Acquired:
    """A good and the entry of the cash book that paid for it."""

    good_id: int
    posted: Posted


@dataclass(frozen=True, slots=True)
class Happened:
    """An event and the entry of the cash book for its money."""

    event_id: int
    posted: Posted


def buy(
    work: UnitOfWork,
    good: Good,
    paid: Paid,
    *,
    today: date,
    receipts: tuple[NewAttachment, ...] = (),
) -> Acquired:
    """Pay for a good out of the fund UEP and enter it into the inventory, both or neither.

    Raises:
        PriceMissingError, VoucherTwiceError.
        What `cash.actions.record` and `add_record` refuse; nothing is written.
    """
    if good.voucher_id is not None:
        raise VoucherTwiceError
    tidy = checked(GOODS, good, today=today)
    amount = paid.amount
    if amount is None:
        if not tidy.unit_price:
            raise PriceMissingError
        amount = tidy.unit_price * tidy.quantity
    words = f"Beli {tidy.quantity} {tidy.unit} {tidy.name}"
    entry = _cash_entry(work, EQUIPMENT, tidy.acquired_on, amount, words, paid)
    posted = record_cash(work, entry, receipts)
    bought = replace(tidy, voucher_id=posted.entry_id)
    return Acquired(add_record(work, GOODS, bought, today=today), posted)


def happen_with_money(
    work: UnitOfWork,
    event: Event,
    paid: Paid,
    *,
    today: date,
    receipts: tuple[NewAttachment, ...] = (),
) -> Happened:
    """Write a repair, a purchase or a sale together with its entry in the cash book.

    Raises:
        NothingPaidForError, AmountMissingError, VoucherTwiceError.
        What `cash.actions.record` and `add_record` refuse; nothing is written.
    """
    if event.voucher_id is not None:
        raise VoucherTwiceError
    tidy = checked(EVENTS, event, today=today)
    good = record(work.reader, GOODS, tidy.good_id).entry
    if not tidy.amount:
        raise AmountMissingError
    entry = _cash_entry(work, _kind(good, tidy), tidy.on_day, tidy.amount, _words(good, tidy), paid)
    posted = record_cash(work, entry, receipts)
    paid_for = replace(tidy, voucher_id=posted.entry_id)
    return Happened(add_record(work, EVENTS, paid_for, today=today), posted)


def _cash_entry(
    work: UnitOfWork, kind: int, on: date, amount: Rupiah, words: str, paid: Paid
) -> CashEntry:
    running = [unit.id for unit in units(work.reader) if unit.runs_on(on)]
    only = running[0] if len(running) == 1 else None
    return CashEntry(
        fund=Fund.UEP,
        kind=kind,
        on=on,
        amount=amount,
        description=words[:LONGEST_DESCRIPTION],
        place=paid.place,
        party=paid.party,
        unit_id=only if paid.unit_id is None else paid.unit_id,
    )


def _kind(good: Good, event: Event) -> int:
    match event.what:
        case What.BOUGHT:
            return EQUIPMENT
        case What.REPAIR:
            return REPAIRS
        case What.SOLD:
            return SALES if good.kind is GoodKind.LIVESTOCK else OTHER_INCOME
    raise NothingPaidForError(what=event.what.label)


def _words(good: Good, event: Event) -> str:
    """Return the line of the cash book, which is Indonesian like every book."""
    if event.what is What.REPAIR:
        return f"Perbaikan {good.name}"
    verb = "Beli" if event.what is What.BOUGHT else "Jual"
    return f"{verb} {event.quantity} {good.unit} {good.name}"
