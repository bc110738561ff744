"""A believable month of the fund UEP, for tests and for pictures."""

from datetime import date
from typing import Final

from kube_desktop.books.cash.actions import cancel, correct, record, transfer
from kube_desktop.books.cash.rules import CashEntry, Transfer
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.ledger.closing import FundCount, MonthClosing, close_month
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from tests.group_files import TODAY
from tests.money import PHOTO

_LINES: Final = (
    (2, 1101, 385_000, "Penjualan warung", "", ""),
    (2, 1201, 240_000, "Beli gula dan tepung di Toko Makmur", "", "0127"),
    (3, 1101, 412_500, "Penjualan warung", "", ""),
    (4, 1102, 750_000, "Sewa tenda untuk hajatan Pak Yosef", "Yosef Nahak", ""),
    (4, 1203, 60_000, "Ongkos angkut tenda", "Om Beny", ""),
    (5, 1101, 298_000, "Penjualan warung", "", ""),
    (6, 1201, 515_000, "Beli beras 40 kg di Pasar Oeba", "", "311"),
    (7, 1101, 430_000, "Penjualan warung", "", ""),
    (7, 1206, 27_500, "Buku kas dan pulpen", "", ""),
    (9, 1101, 365_000, "Penjualan warung", "", ""),
    (9, 1204, 100_000, "Token listrik warung", "", ""),
    (10, 1101, 402_000, "Penjualan warung", "", ""),
    (11, 1105, 150_000, "Bu Ina membayar bon bulan lalu", "Ina Seran", ""),
    (12, 1802, 1_000_000, "Setor uang ke BRI", "", "slip 88"),
    (12, 1101, 377_000, "Penjualan warung", "", ""),
    (13, 1205, 85_000, "Perbaikan kompor gas", "", ""),
    (14, 1101, 441_000, "Penjualan warung", "", ""),
    (14, 1201, 322_000, "Beli minyak goreng dan telur", "", "0139"),
    (16, 1101, 310_500, "Penjualan warung", "", ""),
    (17, 1202, 150_000, "Upah bongkar muat", "Om Beny", ""),
    (18, 1101, 395_000, "Penjualan warung", "", ""),
)


def fill_november(book: GroupFile) -> None:
    """Record an opening balance and November 2026, with a correction and a cancellation."""
    book.act(record_opening, OpeningBalance(Fund.UEP, date(2026, 10, 1), cash=3_020_000))
    for day, kind, amount, description, party, reference in _LINES:
        photos = (PHOTO,) if reference == "0127" else ()
        entry = CashEntry(
            Fund.UEP, kind, date(2026, 11, day), amount, description, party=party,
            reference=reference,
        )  # fmt: skip
        book.act(record, entry, photos)
    nineteenth = date(2026, 11, 19)
    wrong = book.act(
        record, CashEntry(Fund.UEP, 1101, nineteenth, 42_000, "Penjualan warung")
    ).entry_id
    right = CashEntry(Fund.UEP, 1101, nineteenth, 420_000, "Penjualan warung")
    book.act(correct, wrong, right, on=nineteenth, reason="Salah tulis jumlah")
    twice = book.act(
        record, CashEntry(Fund.UEP, 1204, nineteenth, 100_000, "Token listrik warung")
    ).entry_id
    book.act(cancel, twice, on=nineteenth, reason="Tercatat dua kali")
    aside = Transfer(
        Fund.UEP, Place.CASH, Fund.IKS, Place.CASH, date(2026, 11, 20), 250_000,
        "Disisihkan untuk IKS",
    )  # fmt: skip
    book.act(transfer, aside)


def close_october(book: GroupFile) -> None:
    """Close October 2026 with a count that is what the book says."""
    counts = (FundCount(Fund.UEP, {20_000: 151}),)
    closing = MonthClosing(Month(2026, 10), date(2026, 10, 31), counts)
    book.act(close_month, closing, today=TODAY)
