from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kube_desktop.books.cash.actions import cancel, record, transfer
from kube_desktop.books.cash.queries import (
    CashView,
    cash_accounts,
    cash_book,
    cash_lines,
    cash_movement,
    cash_place,
    cash_size,
    kind_totals,
)
from kube_desktop.books.cash.rules import CashEntry, Transfer
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.ledger.balances import Movement
from kube_desktop.ledger.journal import reverse
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from tests.money import PHOTO, bring_to_bank, pay, receive

NOVEMBER = Month(2026, 11)
FIRST = date(2026, 11, 1)
FOURTH = date(2026, 11, 4)


def view(
    fund: Fund | None = Fund.UEP,
    place: Place | None = Place.CASH,
    first: Month = NOVEMBER,
    last: Month = NOVEMBER,
    search: str = "",
) -> CashView:
    return CashView(cash_accounts(fund, place), first, last, search)


def test_the_boxes_of_a_cash_book_are_chosen_by_fund_and_place() -> None:
    assert cash_accounts(Fund.UEP, Place.CASH) == (101,)
    assert cash_accounts(Fund.IKS, None) == (401, 402)
    assert cash_accounts(None, Place.BANK) == (102, 202, 302, 402)
    assert len(cash_accounts(None, None)) == 8


def test_lines_stand_in_the_order_of_their_days_with_a_running_balance(book: GroupFile) -> None:
    receive(book, 300, FOURTH)
    pay(book, 100, FIRST)
    receive(book, 50, FOURTH)

    lines = book.read(cash_book, view()).lines
    assert [(line.received, line.paid, line.balance) for line in lines] == [
        (0, 100, -100),
        (300, 0, 200),
        (50, 0, 250),
    ]


def test_a_month_starts_with_what_the_one_before_left(book: GroupFile) -> None:
    receive(book, 300, date(2026, 10, 31))
    pay(book, 100, FIRST)

    found = book.read(cash_book, view())

    assert found.movement == Movement(300, 0, 100)
    assert found.lines[0].balance == found.movement.closing == 200


def test_an_opening_balance_is_no_line_but_where_the_book_starts(book: GroupFile) -> None:
    book.act(record_opening, OpeningBalance(Fund.UEP, FIRST, cash=500, bank=70))
    receive(book, 20, FIRST)

    found = book.read(cash_book, view())

    assert found.movement == Movement(500, 20, 0)
    assert [line.balance for line in found.lines] == [520]


def test_an_opening_balance_that_was_taken_back_is_no_line_either(book: GroupFile) -> None:
    opening = book.act(record_opening, OpeningBalance(Fund.UEP, FIRST, cash=500))
    assert opening is not None
    book.act(reverse, opening.entry_id, on=FIRST, reason="salah")

    found = book.read(cash_book, view())

    assert (found.movement, found.lines) == (Movement(), ())


def test_what_is_taken_back_counts_on_neither_side(book: GroupFile) -> None:
    receive(book, 300, FIRST)
    book.act(cancel, receive(book, 100, FIRST), on=FOURTH, reason="dua kali")

    assert book.read(cash_movement, view()) == Movement(0, 300, 0)


def test_a_way_to_the_bank_stands_in_both_books(book: GroupFile) -> None:
    bring_to_bank(book, 40, FIRST)

    box, bank = book.read(cash_book, view()), book.read(cash_book, view(place=Place.BANK))

    assert [line.paid for line in box.lines] == [40]
    assert [line.received for line in bank.lines] == [40]
    assert bank.lines[0].place is Place.BANK


def test_the_general_book_goes_over_all_funds(book: GroupFile) -> None:
    receive(book, 300, FIRST)
    book.act(transfer, Transfer(Fund.UEP, Place.CASH, Fund.SP, Place.BANK, FOURTH, 100, "Pindah"))

    found = book.read(cash_book, view(fund=None, place=None))

    assert [(line.fund, line.place, line.balance) for line in found.lines] == [
        (Fund.UEP, Place.CASH, 300),
        (Fund.UEP, Place.CASH, 200),
        (Fund.SP, Place.BANK, 300),
    ]


def test_a_line_tells_of_its_attachments(book: GroupFile) -> None:
    pay(book, 5, FIRST, photos=(PHOTO, PHOTO))

    assert book.read(cash_book, view()).lines[0].attachments == 2


@pytest.mark.parametrize(
    "words",
    [
        "toko makmur",
        "MAKMUR bahan",
        "1.250.000",
        "Rp1.250",
        "uep-2026-0002",
        "04/11",
        "pak yosef",
        "bon 7%",
    ],
)
def test_a_line_is_found_by_what_can_be_read_on_it(book: GroupFile, words: str) -> None:
    receive(book, 300, FIRST)
    wanted = CashEntry(
        Fund.UEP, 1201, FOURTH, 1_250_000, "Belanja di Toko Makmur", party="Pak Yosef",
        reference="bon 7%",
    )  # fmt: skip
    book.act(record, wanted)
    receive(book, 70, FIRST)

    found = book.read(cash_lines, view(search=words), offset=0, limit=-1)

    assert [(line.paid, line.balance) for line in found] == [(1_250_000, 370 - 1_250_000)]


@pytest.mark.parametrize("words", ["100%_", "toko sepatu", "!", "9999"])
def test_what_stands_on_no_line_is_not_found(book: GroupFile, words: str) -> None:
    pay(book, 100, FIRST)

    assert book.read(cash_lines, view(search=words), offset=0, limit=-1) == ()


def test_a_reversal_is_found_by_its_reason(book: GroupFile) -> None:
    book.act(cancel, receive(book, 100, FIRST), on=FOURTH, reason="tercatat dua kali")

    found = book.read(cash_lines, view(search="dua kali"), offset=0, limit=-1)

    assert [line.received for line in found] == [-100]


def test_the_place_of_an_entry_counts_the_lines_before_it(book: GroupFile) -> None:
    late = receive(book, 1, FOURTH)
    early = receive(book, 2, FIRST)
    bank = receive(book, 3, FIRST, place=Place.BANK)

    assert book.read(cash_place, view(), late) == 1
    assert book.read(cash_place, view(), early) == 0
    assert book.read(cash_place, view(), bank) is None


def test_totals_by_kind_leave_out_the_ways_to_the_bank(book: GroupFile) -> None:
    receive(book, 300, FIRST)
    pay(book, 100, FIRST)
    bring_to_bank(book, 40, FIRST)

    totals = book.read(kind_totals, NOVEMBER, NOVEMBER)

    assert [(total.code, total.received, total.paid) for total in totals] == [
        (1101, 300, 0),
        (1201, 0, 100),
    ]


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    moves=st.lists(
        st.tuples(st.integers(-5, 40), st.integers(1, 900), st.booleans()), min_size=1, max_size=12
    ),
    size=st.integers(1, 5),
)
def test_every_page_of_a_book_continues_the_balance_of_the_one_before(
    book: GroupFile, moves: list[tuple[int, int, bool]], size: int
) -> None:
    for days, amount, is_in in moves:
        (receive if is_in else pay)(book, amount, FIRST + timedelta(days=days))
    whole = view(first=Month(2026, 10), last=Month(2026, 12))
    count = book.read(cash_size, whole)

    pages = [
        book.read(cash_lines, whole, offset=offset, limit=size, size=known)
        for offset in range(0, count, size)
        for known in (None, count)
    ]

    assert pages[::2] == pages[1::2]
    lines = [line for page in pages[::2] for line in page]
    opening = book.read(cash_movement, whole).opening
    balances = [
        opening + sum(line.received - line.paid for line in lines[: place + 1])
        for place in range(count)
    ]
    assert [line.balance for line in lines] == balances
