from datetime import date
from typing import Any

import pytest

from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.closing import FundCount, MonthClosing, close_month
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from kube_desktop.printing.model import Report, Table
from kube_desktop.printing.text import as_text
from kube_desktop.reports.cash_count import blank_cash_count, cash_count_sheet
from tests.golden_files import Golden
from tests.group_files import TODAY
from tests.money import pay, receive

OCTOBER, END = Month(2026, 10), date(2026, 10, 31)
PIECES = {
    50_000: 5,
    20_000: 5,
    10_000: 4,
    5_000: 3,
    2_000: 5,
    1_000: 6,
    500: 6,
    200: 4,
    100: 2,
}


def _close(book: GroupFile, pieces: dict[int, int], *, on: date = END, reason: str = "") -> None:
    counts = (FundCount(Fund.UEP, pieces, reason),)
    book.act(close_month, MonthClosing(OCTOBER, on, counts), today=TODAY)


def _rows(report: Report, name: str) -> tuple[tuple[Any, ...], ...]:
    (table,) = [each for each in report.sections if each.name == name]
    assert isinstance(table, Table)
    return (*table.rows, table.total or ())


@pytest.fixture
def counted(book: GroupFile) -> GroupFile:
    """The published example: 1.000.000 + 250.000 - 825.000 (domain.md 6.2, P49)."""
    opening = OpeningBalance(Fund.UEP, date(2026, 9, 1), cash=1_000_000)
    book.act(record_opening, opening)
    in_september = (FundCount(Fund.UEP, {100_000: 10}),)
    closing = MonthClosing(Month(2026, 9), date(2026, 9, 30), in_september)
    book.act(close_month, closing, today=TODAY)
    receive(book, 250_000, date(2026, 10, 5))
    pay(book, 825_000, date(2026, 10, 9))
    _close(book, PIECES)
    return book


def test_the_published_example_comes_to_425_000(counted: GroupFile) -> None:
    report = counted.read(cash_count_sheet, OCTOBER)

    assert _rows(report, "saldo_buku") == (
        ("Saldo awal bulan", 1_000_000),
        ("Ditambah penerimaan", 250_000),
        ("Dikurangi pengeluaran", 825_000),
        ("Saldo buku", 425_000),
    )
    assert _rows(report, "pecahan")[-1] == ("Jumlah (Rp)", None, 425_000, 425_000)
    assert _rows(report, "perbandingan")[0][1:4] == (425_000, 425_000, 0)
    assert "Empat ratus dua puluh lima ribu rupiah" in as_text(report)


def test_two_sign_and_two_witness(counted: GroupFile) -> None:
    signed = counted.read(cash_count_sheet, OCTOBER).signatures

    assert signed is not None
    assert [each.role for each in signed.people] == [
        "Yang menghitung,",
        "Mengetahui,",
        "Saksi 1,",
        "Saksi 2,",
    ]
    assert signed.on == END


@pytest.mark.parametrize(
    ("pieces", "words"),
    [
        ({100_000: 1}, "Selisih kurang Rp5.000 (Lima ribu rupiah)."),
        ({100_000: 1, 10_000: 1}, "Selisih lebih Rp5.000 (Lima ribu rupiah)."),
    ],
)
def test_a_difference_stands_in_words_with_its_reason(
    book: GroupFile, pieces: dict[int, int], words: str
) -> None:
    receive(book, 105_000, date(2026, 10, 5))
    _close(book, pieces, reason="Kembalian salah")

    text = as_text(book.read(cash_count_sheet, OCTOBER))

    assert words in text
    assert "Kembalian salah" in text


def test_an_opening_of_the_month_itself_counts_as_opening(book: GroupFile) -> None:
    book.act(record_opening, OpeningBalance(Fund.UEP, date(2026, 10, 1), cash=100_000))
    _close(book, {100_000: 1})

    rows = _rows(book.read(cash_count_sheet, OCTOBER), "saldo_buku")

    assert [row[1] for row in rows] == [100_000, 0, 0, 100_000]


def test_what_was_written_after_the_count_changes_nothing_on_its_record(book: GroupFile) -> None:
    receive(book, 100_000, date(2026, 10, 5))
    _close(book, {100_000: 1}, on=date(2026, 11, 2))
    before = _rows(book.read(cash_count_sheet, OCTOBER), "saldo_buku")

    receive(book, 30_000, date(2026, 11, 1))

    assert _rows(book.read(cash_count_sheet, OCTOBER), "saldo_buku") == before


def test_the_empty_form_has_every_note_and_coin(book: GroupFile, golden: Golden) -> None:
    golden.check("cash-count-blank.txt", as_text(book.read(blank_cash_count)))
