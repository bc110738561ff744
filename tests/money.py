"""Money for tests: short ways to record what a treasurer of KUBE Melati records."""

from datetime import date

from kube_desktop.books.cash.actions import record, transfer
from kube_desktop.books.cash.rules import CashEntry, Transfer
from kube_desktop.groupfile.attachments import NewAttachment
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund, Place

SALES = {Fund.UEP: 1101, Fund.SP: 2107, Fund.IKS: 4102}
COSTS = {Fund.UEP: 1201, Fund.SP: 2204, Fund.IKS: 4204}
PHOTO = NewAttachment("nota.jpg", b"\xff\xd8\xff a photo")


def receive(
    book: GroupFile, amount: int, on: date, *, fund: Fund = Fund.UEP, place: Place = Place.CASH
) -> int:
    """Record money that came in from outside and return its entry."""
    entry = CashEntry(fund, SALES[fund], on, amount, "Penjualan warung", place=place)
    return book.act(record, entry).entry_id


def pay(
    book: GroupFile,
    amount: int,
    on: date,
    *,
    fund: Fund = Fund.UEP,
    place: Place = Place.CASH,
    photos: tuple[NewAttachment, ...] = (),
) -> int:
    """Record money that went out, with its photos, and return its entry."""
    entry = CashEntry(fund, COSTS[fund], on, amount, "Belanja di Toko Makmur", place=place)
    return book.act(record, entry, photos).entry_id


def bring_to_bank(book: GroupFile, amount: int, on: date, *, fund: Fund = Fund.UEP) -> int:
    """Record cash that was brought to the bank and return its entry."""
    moved = Transfer(fund, Place.CASH, fund, Place.BANK, on, amount, "Setor ke BRI")
    return book.act(transfer, moved).entry_id
