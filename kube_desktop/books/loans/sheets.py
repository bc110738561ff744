"""*Buku Kas Simpan Pinjam* on paper, with what came in and went out told apart (domain.md 1.8)."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from kube_desktop.books.loans.queries import LoanCashLine, loan_cash_book
from kube_desktop.books.money_table import (
    BALANCE,
    DAY,
    NUMBER,
    VOUCHER,
    blank_print,
    line_description,
    money_column,
    money_table,
    when_no_money,
)
from kube_desktop.books.paper import official_print, period_of
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Cell, Column, Report, Table

NAME: Final = "loan-cash-book"

_COLUMNS: Final = (
    NUMBER,
    DAY,
    VOUCHER,
    Column("nama", "Nama", width=24),
    Column("anggota", "Anggota/ Non", width=9),
    Column("uraian", "Uraian", width=34),
    money_column("pencairan", "Keluar: pencairan", 8),
    money_column("keluar_lain", "Keluar: lain", 8),
    money_column("pokok", "Masuk: pokok", 8),
    money_column("jasa", "Masuk: jasa", 8),
    money_column("denda", "Masuk: denda", 8),
    money_column("masuk_lain", "Masuk: lain", 8),
    BALANCE,
)
_MEMBER_WORDS: Final = {True: "Anggota", False: "Non", None: None}


def loan_cash_book_sheet(
    reader: Reader, first: Month, last: Month, *, is_blank: bool = False
) -> Report:
    """Return the cash book of savings and loans, or its empty form.

    It says what the cash book of the fund says, a voucher in one line: the principal, charge and
    late fee of an instalment have their columns. What goes out for anything but a loan (costs,
    money brought to the bank or to another fund) has a column of its own.
    """
    title = "BUKU KAS SIMPAN PINJAM"
    if is_blank:
        return blank_print(reader, name=NAME, title=title, columns=_COLUMNS)
    return official_print(
        reader,
        name=NAME,
        title=title,
        period=period_of(first, last),
        sections=(_table(reader, first, last),),
        landscape=True,
    )


def _table(reader: Reader, first: Month, last: Month) -> Table:
    book = loan_cash_book(reader, first, last)
    lines = book.lines
    return money_table(
        _COLUMNS,
        [_row(number, tuple(legs)) for number, (_entry, legs) in enumerate(_by_entry(lines), 1)],
        opening=book.movement.opening,
        totals={
            "pencairan": sum(line.lent for line in lines),
            "keluar_lain": sum(line.paid_otherwise for line in lines),
            "pokok": sum(line.principal for line in lines),
            "jasa": sum(line.charge for line in lines),
            "denda": sum(line.late_fee for line in lines),
            "masuk_lain": sum(line.received_otherwise for line in lines),
            BALANCE.key: book.movement.closing,
        },
        when_empty=when_no_money(reader, last),
    )


def _by_entry(lines: Iterable[LoanCashLine]) -> Iterable[tuple[int, Iterable[LoanCashLine]]]:
    return groupby(lines, lambda one: one.line.entry_id)


def _row(number: int, legs: Sequence[LoanCashLine]) -> tuple[Cell, ...]:
    first, last = legs[0].line, legs[-1].line
    return (
        number,
        first.day,
        first.voucher,
        first.person,
        _MEMBER_WORDS[legs[0].is_member],
        line_description(first),
        sum(one.lent for one in legs) or None,
        sum(one.paid_otherwise for one in legs) or None,
        sum(one.principal for one in legs) or None,
        sum(one.charge for one in legs) or None,
        sum(one.late_fee for one in legs) or None,
        sum(one.received_otherwise for one in legs) or None,
        last.balance,
    )
