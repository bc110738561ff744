"""What is handed to the journal and what comes back: plain values, checked before writing."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import LARGEST_AMOUNT, Rupiah


class EntryType(StrEnum):
    """What an entry is to the person who reads the book."""

    OPENING = "opening"
    RECEIPT = "receipt"
    PAYMENT = "payment"
    TRANSFER = "transfer"
    REVERSAL = "reversal"


INTERFUND_SERIES: Final = "PB"
"""Vouchers of money between funds (*bukti pemindahbukuan*; domain.md 1.7)."""


class UnbalancedEntryError(RuleError):
    """A programming error that must never reach the file."""

    message = N_("Catatan ini tidak seimbang, jadi tidak disimpan. Laporkan kepada pendamping.")


class AmountOutOfRangeError(RuleError):
    """Zero, negative or impossibly large."""

    message = N_("Jumlah harus lebih dari nol dan paling banyak Rp999.999.999.999.")
    field = "amount"


class MonthClosedError(RuleError):
    """The day lies in a month that takes no entry."""

    message = N_("{month} sudah ditutup. Pakai tanggal setelah bulan itu, atau buka lagi bukunya.")
    field = "on"


@dataclass(frozen=True, slots=True)
class Voucher:
    """The number that the program gives, gapless per book and year.

    >>> str(Voucher("UEP", 2026, 41))
    'UEP-2026-0041'
    """

    series: str
    year: int
    number: int

    def __str__(self) -> str:
        return voucher_text(self.series, self.year, self.number)


def voucher_text(series: str, year: int, number: int) -> str:
    """Return a voucher number as it is written on paper."""
    return f"{series}-{year}-{number:04d}"


@dataclass(frozen=True, slots=True)
class Leg:
    """One leg: positive is debit; `kind` is what the cash book shows beside it."""

    account: int
    amount: Rupiah
    kind: int | None = None


class OriginBook(StrEnum):
    """Books whose records write entries; the value names the book, as in the change log."""

    LOANS = "loans"
    SHARINGS = "sharings"
    IKS_AIDS = "iks_aids"
    GRANTS = "grants"
    REVOLVINGS = "revolvings"
    SAVINGS = "savings"

    @property
    def label(self) -> str:
        """The page on which such entries are made and mended."""
        return _(_ORIGIN_LABELS[self])


_ORIGIN_LABELS: Final = {
    OriginBook.LOANS: N_("Pinjaman"),
    OriginBook.SHARINGS: N_("Bagi hasil"),
    OriginBook.IKS_AIDS: N_("Santunan"),
    OriginBook.GRANTS: N_("Bantuan"),
    OriginBook.REVOLVINGS: N_("Perguliran"),
    OriginBook.SAVINGS: N_("Tabungan"),
}


@dataclass(frozen=True, slots=True)
class Origin:
    """The record of another book that an entry belongs to: its loan, its sharing, its aid.

    Such an entry is a line of that record's card, and is mended where the record is.

    Attributes:
        book: which book.
        record_id: which record of it.
    """

    book: OriginBook
    record_id: int


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry that is not written yet.

    Attributes:
        series: the book that numbers its voucher; None for an opening balance.
        reference: the number on the paper that came with it, if any.
        reverses: the entry that this one takes back.
        corrects: the entry in whose place this one stands.
        is_opening: part of an opening balance (or of its reversal): neither receipt nor payment.
        unit_id, shift_id: the line of business and the shift group that it belongs to.
        origin: the record of another book that it belongs to.
    """

    type: EntryType
    on: date
    series: str | None
    description: str
    legs: tuple[Leg, ...]
    member_id: int | None = None
    party: str = ""
    reference: str = ""
    reverses: int | None = None
    corrects: int | None = None
    reason: str = ""
    is_opening: bool = False
    unit_id: int | None = None
    shift_id: int | None = None
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Posted:
    """An entry that was written."""

    entry_id: int
    voucher: Voucher | None


def check_draft(draft: Draft) -> None:
    """Make sure that a draft balances, in all and in each fund.

    Raises:
        AmountOutOfRangeError: a leg of zero or beyond every group's money.
        UnbalancedEntryError: legs that do not sum to zero.
    """
    by_fund: dict[int, Rupiah] = {}
    for leg in draft.legs:
        amount = leg.amount
        if amount == 0 or abs(amount) > LARGEST_AMOUNT:
            raise AmountOutOfRangeError
        fund = leg.account // 100  # a hundred thousand drafts have no time for an enumeration
        by_fund[fund] = by_fund.get(fund, 0) + amount
    if any(by_fund.values()) or not draft.legs:
        raise UnbalancedEntryError
