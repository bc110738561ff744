from datetime import date

import pytest

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import LARGEST_AMOUNT
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.balances import Movement, balance_after, movements
from kube_desktop.ledger.entries import (
    AmountOutOfRangeError,
    Draft,
    EntryType,
    Leg,
    MonthClosedError,
)
from kube_desktop.ledger.journal import post, reverse
from kube_desktop.ledger.opening import (
    OpeningAfterEntriesError,
    OpeningBalance,
    OpeningNegativeError,
    OpeningTwiceError,
    record_opening,
)
from kube_desktop.ledger.openings import opening_entry
from kube_desktop.ledger.seal import head
from tests.ledger.closed import close
from tests.soundness import assert_sound

START = date(2026, 10, 1)


def _sell(book: GroupFile, day: date, *, fund: str = "UEP") -> None:
    cash, income = {"UEP": (101, 141), "SP": (201, 243)}[fund]
    legs = (Leg(cash, 5_000), Leg(income, -5_000))
    book.act(post, Draft(EntryType.RECEIPT, day, fund, "Penjualan", legs))


@pytest.mark.parametrize(
    ("opening", "balances"),
    [
        (
            OpeningBalance(Fund.UEP, START, cash=350_000, bank=2_000_000, others={121: 200_000}),
            {101: 350_000, 102: 2_000_000, 121: -200_000, 195: -2_150_000},
        ),
        (
            OpeningBalance(Fund.SP, START, cash=100_000, others={211: 300_000}),
            {201: 100_000, 211: 300_000, 295: -400_000},
        ),
        (
            OpeningBalance(Fund.TAB, START, cash=450_000, others={321: 400_000}),
            {301: 450_000, 321: -400_000, 395: -50_000},
        ),
        (OpeningBalance(Fund.IKS, START, bank=1), {402: 1, 495: -1}),
        (OpeningBalance(Fund.UEP, START, others={121: 75_000}), {121: -75_000, 195: 75_000}),
        (
            OpeningBalance(Fund.UEP, START, cash=75_000, others={121: 75_000}),
            {101: 75_000, 121: -75_000},
        ),
    ],
)
def test_what_is_left_after_debts_is_opening_capital(
    book: GroupFile, opening: OpeningBalance, balances: dict[int, int]
) -> None:
    posted = book.act(record_opening, opening)

    assert posted is not None
    assert posted.voucher is None
    october = Month(2026, 10)
    assert book.read(movements, october, october) == {
        account: Movement(amount, 0, 0) for account, amount in balances.items()
    }
    assert_sound(book)


def test_nothing_to_write_writes_nothing(book: GroupFile) -> None:
    assert book.act(record_opening, OpeningBalance(Fund.IKS, START, others={})) is None
    assert book.read(head).edition == 0
    assert book.read(opening_entry, Fund.IKS) is None


def test_each_fund_has_its_own_opening_balance(book: GroupFile) -> None:
    for fund in Fund:
        book.act(record_opening, OpeningBalance(fund, START, cash=1_000))

    assert [book.read(opening_entry, fund) for fund in Fund] == [1, 2, 3, 4]


def test_a_second_opening_balance_of_a_fund_is_refused(book: GroupFile) -> None:
    book.act(record_opening, OpeningBalance(Fund.SP, START, cash=1_000))

    with pytest.raises(OpeningTwiceError, match="Saldo awal Simpan Pinjam sudah dicatat"):
        book.act(record_opening, OpeningBalance(Fund.SP, START, cash=2_000))

    assert book.read(head).edition == 1


def test_after_the_first_was_taken_back_it_is_entered_again(book: GroupFile) -> None:
    book.act(record_opening, OpeningBalance(Fund.SP, START, cash=1_000))
    book.act(reverse, 1, on=START, reason="salah hitung")

    book.act(record_opening, OpeningBalance(Fund.SP, START, cash=2_000))

    assert book.read(opening_entry, Fund.SP) == 3
    assert book.read(balance_after, 201, START) == 2_000
    assert_sound(book)


def test_an_opening_balance_after_the_first_entry_of_its_fund_is_refused(book: GroupFile) -> None:
    _sell(book, date(2026, 10, 4))

    with pytest.raises(OpeningAfterEntriesError, match="paling lambat 04/10/2026"):
        book.act(record_opening, OpeningBalance(Fund.UEP, date(2026, 10, 5), cash=1_000))
    book.act(record_opening, OpeningBalance(Fund.UEP, date(2026, 10, 4), cash=1_000))

    assert_sound(book)


def test_entries_of_other_funds_do_not_matter(book: GroupFile) -> None:
    _sell(book, date(2026, 10, 4), fund="SP")

    book.act(record_opening, OpeningBalance(Fund.UEP, date(2026, 10, 9), cash=1_000))

    assert_sound(book)


def test_a_closed_month_takes_no_opening_balance(book: GroupFile) -> None:
    _sell(book, date(2026, 10, 4), fund="SP")
    close(book, Month(2026, 10))

    with pytest.raises(MonthClosedError):
        book.act(record_opening, OpeningBalance(Fund.UEP, START, cash=1_000))


@pytest.mark.parametrize(
    "opening",
    [
        OpeningBalance(Fund.UEP, START, cash=-1),
        OpeningBalance(Fund.UEP, START, bank=-1),
        OpeningBalance(Fund.UEP, START, cash=5, others={111: -1}),
    ],
)
def test_less_than_nothing_is_refused(book: GroupFile, opening: OpeningBalance) -> None:
    with pytest.raises(OpeningNegativeError, match="kurang dari nol"):
        book.act(record_opening, opening)

    assert book.read(head).edition == 0


def test_more_than_any_group_has_is_refused(book: GroupFile) -> None:
    with pytest.raises(AmountOutOfRangeError):
        book.act(record_opening, OpeningBalance(Fund.UEP, START, cash=LARGEST_AMOUNT + 1))


def test_an_opening_balance_counts_from_its_day_on(book: GroupFile) -> None:
    book.act(record_opening, OpeningBalance(Fund.UEP, date(2026, 10, 15), cash=1_000))

    assert book.read(balance_after, 101, date(2026, 10, 14)) == 0
    assert book.read(balance_after, 101, date(2026, 10, 15)) == 1_000
