from datetime import date

import pytest

from kube_desktop.books.cash.actions import cancel, record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.cash.suggestions import (
    Suggestion,
    shortfall,
    suggest_entries,
    usual_amount,
)
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Direction, Fund, Place
from tests.money import bring_to_bank, pay, receive
from tests.small_book import take_over

FIRST = date(2026, 11, 1)
FOURTH = date(2026, 11, 4)


def sell(book: GroupFile, description: str, amount: int = 5) -> int:
    return book.act(record, CashEntry(Fund.UEP, 1101, FOURTH, amount, description)).entry_id


def proposed(book: GroupFile, words: str, direction: Direction = Direction.IN) -> list[str]:
    return [one.description for one in book.read(suggest_entries, Fund.UEP, direction, words)]


def test_an_earlier_entry_is_proposed_whole(book: GroupFile, maria: int) -> None:
    entered = CashEntry(Fund.UEP, 1104, FOURTH, 100_000, "Setoran modal", member_id=maria)
    book.act(record, entered)

    found = book.read(suggest_entries, Fund.UEP, Direction.IN, "setor")

    assert found == (Suggestion("Setoran modal", 1104, 100_000, maria, ""),)


def test_the_latest_of_each_description_comes_first(book: GroupFile) -> None:
    sell(book, "Penjualan warung", 1)
    sell(book, "Penjualan es", 2)
    sell(book, "Penjualan warung", 3)

    found = book.read(suggest_entries, Fund.UEP, Direction.IN, "PENJUALAN")

    assert [(one.description, one.amount) for one in found] == [
        ("Penjualan warung", 3),
        ("Penjualan es", 2),
    ]


def test_at_most_eight_are_proposed(book: GroupFile) -> None:
    for number in range(10):
        sell(book, f"Penjualan {number}")

    assert len(proposed(book, "penj")) == 8


def test_other_directions_funds_transfers_and_cancelled_entries_are_not_proposed(
    book: GroupFile,
) -> None:
    pay(book, 5, FOURTH)
    receive(book, 5, FOURTH, fund=Fund.IKS)
    bring_to_bank(book, 5, FOURTH)
    wrong = sell(book, "Penjualan keliru")
    book.act(cancel, wrong, on=FOURTH, reason="salah")

    assert proposed(book, "") == []
    assert proposed(book, "belanja", Direction.OUT) == ["Belanja di Toko Makmur"]


def test_what_is_recorded_on_another_page_is_not_proposed(book: GroupFile) -> None:
    shared = CashEntry(Fund.UEP, 1209, FOURTH, 75_000, "Bagi hasil warung", party="Bu Ina")
    book.act(take_over, shared)

    assert proposed(book, "bagi", Direction.OUT) == []


@pytest.mark.parametrize(
    ("amounts", "usual"),
    [((), None), ((5, 7), None), ((5, 1000, 7), 7), ((1, 2, 3, 4), 3)],
)
def test_the_usual_amount_is_the_middle_of_the_last_ones(
    book: GroupFile, amounts: tuple[int, ...], usual: int | None
) -> None:
    for amount in amounts:
        sell(book, "Penjualan", amount)

    assert book.read(usual_amount, 1101) == usual


def test_the_usual_amount_looks_at_the_last_twenty(book: GroupFile) -> None:
    for amount in [*[1] * 30, *[9] * 20]:
        sell(book, "Penjualan", amount)

    assert book.read(usual_amount, 1101) == 9


def test_a_payment_that_a_box_can_bear_lacks_nothing(book: GroupFile) -> None:
    receive(book, 100, FIRST)

    assert book.read(shortfall, Fund.UEP, Place.CASH, FOURTH, 100) == 0


def test_a_payment_before_the_money_came_lacks_all_of_it(book: GroupFile) -> None:
    receive(book, 100, FOURTH)

    assert book.read(shortfall, Fund.UEP, Place.CASH, FIRST, 30) == 30


def test_a_payment_that_would_leave_too_little_for_a_later_one_is_told(book: GroupFile) -> None:
    receive(book, 100, FIRST)
    pay(book, 80, FOURTH)

    assert book.read(shortfall, Fund.UEP, Place.CASH, FIRST, 30) == 10


def test_each_box_is_asked_for_itself(book: GroupFile) -> None:
    receive(book, 100, FIRST)

    assert book.read(shortfall, Fund.UEP, Place.BANK, FOURTH, 30) == 30
