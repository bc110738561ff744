"""The cash books on paper (domain.md 1.7-1.9, 1.11, 6.2)."""

from typing import Final

from kube_desktop.books.cash.entry_details import entry_detail
from kube_desktop.books.cash.queries import CashBook, CashLine, CashView, cash_accounts, cash_book
from kube_desktop.books.cash.rules import UnitNotOfFundError
from kube_desktop.books.members.offices import Office
from kube_desktop.books.money_table import line_description, when_no_money
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.paper import letterhead, official_print, period_of, seal_mark, signing_place
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.books.units.queries import unit
from kube_desktop.foundation.calendar import Month, format_long_day
from kube_desktop.foundation.clock import now
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah
from kube_desktop.foundation.words import rupiah_in_words
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.ledger.entries import EntryType
from kube_desktop.printing.model import (
    Cell,
    CellKind,
    Column,
    Fact,
    Facts,
    Kuitansi,
    Report,
    RowStyle,
    Table,
)

STAMP_DUTY_ABOVE: Final[Rupiah] = 5_000_000
"""A receipt of more than this needs a meterai of Rp10.000 (UU 10/2020, article 3)."""

_NUMBER: Final = Column("no", "No", CellKind.COUNT, 5)
_DAY: Final = Column("tanggal", "Tanggal", CellKind.DAY, 11)
_VOUCHER: Final = Column("no_bukti", "No Bukti", width=15)
_DESCRIPTION: Final = Column("uraian", "Uraian", width=34)
_KIND: Final = Column("jenis", "Jenis", width=20)
_PERSON: Final = Column("nama", "Nama", width=16)
_AMOUNTS: Final = (
    Column("masuk", "Masuk (Rp)", CellKind.MONEY, 13),
    Column("keluar", "Keluar (Rp)", CellKind.MONEY, 13),
    Column("saldo", "Saldo (Rp)", CellKind.MONEY, 14),
)
_FUND: Final = Column("dana", "Dana", width=12)
_UNIT: Final = Column("unit_usaha", "Unit usaha", width=14)
_SHIFT: Final = Column("petugas_giliran", "Petugas giliran", width=12)


class NoReceiptForThisError(RuleError):
    """A slip is made for money received or paid, not for openings, transfers or reversals."""

    message = N_("Kuitansi hanya untuk uang masuk atau uang keluar yang masih berlaku.")


def cash_book_sheet(
    reader: Reader, fund: Fund, first: Month, last: Month, *, unit_id: int | None = None
) -> Report:
    """Return a fund's cash book: *Buku Kas UEP*, *Buku Kas Simpan Pinjam* and so on.

    Narrowed to a line of business it has no balance, because all of them share one box.

    Raises:
        UnitNotFoundError, UnitNotOfFundError: there is no such book.
    """
    if unit_id is not None:
        return _unit_book_sheet(reader, fund, (first, last), unit_id)
    book = cash_book(reader, CashView(cash_accounts(fund, Place.CASH), first, last))
    return official_print(
        reader,
        name="cash-book",
        title=f"BUKU KAS {fund_on_paper(fund).upper()}",
        period=period_of(first, last),
        sections=(_book_table(book, with_fund=False, when_empty=when_no_money(reader, last)),),
        landscape=True,
    )


def bank_book_sheet(reader: Reader, fund: Fund | None, first: Month, last: Month) -> Report:
    """Return the bank book of one fund, or of all of them together."""
    book = cash_book(reader, CashView(cash_accounts(fund, Place.BANK), first, last))
    return official_print(
        reader,
        name="bank-book",
        title="BUKU BANK" + (f" {fund_on_paper(fund).upper()}" if fund else ""),
        period=period_of(first, last),
        sections=(
            _book_table(book, with_fund=fund is None, when_empty=when_no_money(reader, last)),
        ),
        landscape=True,
    )


def general_cash_book_sheet(reader: Reader, first: Month, last: Month) -> Report:
    """Return *Buku Kas Umum*: every fund's box and bank in one sequence, a view and no input."""
    book = cash_book(reader, CashView(cash_accounts(None, None), first, last))
    return official_print(
        reader,
        name="general-cash-book",
        title="BUKU KAS UMUM",
        period=period_of(first, last),
        sections=(_book_table(book, with_fund=True, when_empty=when_no_money(reader, last)),),
        landscape=True,
    )


def receipt_slip(reader: Reader, entry_id: int) -> Report:
    """Return the kuitansi of a receipt or payment, with the amount in words.

    For money received whoever was treasurer on that day signs; for money paid the payee does.

    Raises:
        EntryNotFoundError: no such entry.
        NoReceiptForThisError: an opening balance, a transfer, or what was taken back.
    """
    detail = entry_detail(reader, entry_id)
    if detail.type not in {EntryType.RECEIPT, EntryType.PAYMENT} or detail.reversed_by:
        raise NoReceiptForThisError
    profile = group_profile(reader)
    received = detail.type is EntryType.RECEIPT
    blank = "." * 40
    slip = Kuitansi(
        name="kuitansi",
        number=detail.voucher,
        received_from=(detail.person or blank) if received else profile.name,
        amount=detail.amount,
        in_words=rupiah_in_words(detail.amount),
        purpose=detail.description,
        place_and_day=f"{signing_place(profile)}, {format_long_day(detail.day)}",
        receiver=(
            officers_on(reader, detail.day).get(Office.TREASURER, "") if received else detail.person
        ),
        stamp_duty_note=(
            "Lebih dari Rp5.000.000: bubuhkan meterai Rp10.000."
            if detail.amount > STAMP_DUTY_ABOVE
            else ""
        ),
    )
    return Report(
        name="receipt",
        title="",
        period="",
        letterhead=letterhead(profile),
        sections=(slip,),
        printed_at=now(),
        seal=seal_mark(reader, profile),
        is_sample=profile.is_sample,
    )


def _unit_book_sheet(
    reader: Reader, fund: Fund, months: tuple[Month, Month], unit_id: int
) -> Report:
    if fund is not Fund.UEP:
        raise UnitNotOfFundError(fund=fund.label)
    named = unit(reader, unit_id)
    accounts = cash_accounts(fund, Place.CASH)
    book = cash_book(reader, CashView(accounts, *months, unit_id=unit_id))
    received = sum(line.received for line in book.lines)
    paid = sum(line.paid for line in book.lines)
    shifts = (_SHIFT,) if any(line.shift for line in book.lines) else ()
    columns = (_NUMBER, _DAY, _VOUCHER, _DESCRIPTION, _KIND, _PERSON, *_AMOUNTS[:-1], *shifts)
    table = Table(
        name="baris",
        columns=columns,
        rows=tuple(
            (
                number,
                *(line.day, line.voucher, line_description(line), line.kind, line.person),
                *(line.received or None, line.paid or None),
                *((line.shift,) if shifts else ()),
            )
            for number, line in enumerate(book.lines, 1)
        ),
        total=(None, None, None, "Jumlah", None, None, received, paid, *(None for _ in shifts)),
        carried=("masuk", "keluar"),
        when_empty=when_no_money(reader, months[1]),
    )
    left = Fact("selisih", "Masuk dikurangi keluar", received - paid, CellKind.MONEY)
    return official_print(
        reader,
        name="cash-book",
        title=f"BUKU KAS {fund_on_paper(fund).upper()}: {named.name.upper()}",
        period=period_of(*months),
        sections=(table, Facts("jumlah", (left,))),
        landscape=True,
    )


def _book_table(book: CashBook, *, with_fund: bool, when_empty: str) -> Table:
    # The book over all funds has no room for what only one of them knows.
    with_unit = not with_fund and any(line.unit for line in book.lines)
    columns = (
        _NUMBER,
        _DAY,
        _VOUCHER,
        *((_FUND,) if with_fund else ()),
        _DESCRIPTION,
        _KIND,
        _PERSON,
        *_AMOUNTS,
        *((_UNIT, _SHIFT) if with_unit else ()),
    )
    balanced = columns.index(_AMOUNTS[-1])
    described = columns.index(_DESCRIPTION)
    opening: list[Cell] = [None] * len(columns)
    opening[described], opening[balanced] = "Saldo awal", book.movement.opening
    rows: list[tuple[Cell, ...]] = [tuple(opening)]
    for number, line in enumerate(book.lines, 1):
        rows.append(
            (
                number,
                line.day,
                line.voucher,
                *((_place(line),) if with_fund else ()),
                line_description(line),
                line.kind,
                line.person,
                line.received or None,
                line.paid or None,
                line.balance,
                *((line.unit, line.shift) if with_unit else ()),
            )
        )
    if not book.lines:
        nothing: list[Cell] = [None] * len(columns)
        nothing[described] = when_empty
        rows.append(tuple(nothing))
    movement = book.movement
    total: list[Cell] = [None] * len(columns)
    total[described] = "Jumlah dan saldo akhir"
    total[balanced - 2 : balanced + 1] = [movement.debit, movement.credit, movement.closing]
    return Table(
        name="baris",
        columns=columns,
        rows=tuple(rows),
        styles={0: RowStyle.SUBTOTAL} | ({} if book.lines else {1: RowStyle.NOTE}),
        total=tuple(total),
        carried=("masuk", "keluar"),
        balances=("saldo",),
    )


def _place(line: CashLine) -> str:
    return fund_on_paper(line.fund) + (" (bank)" if line.place is Place.BANK else "")


def fund_on_paper(fund: Fund) -> str:
    """Return a fund's name on paper, which is Indonesian in every language of the screen."""
    return {Fund.SP: "Simpan Pinjam", Fund.TAB: "Tabungan"}.get(fund, fund.value)
