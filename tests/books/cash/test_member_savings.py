"""Savings below nothing are refused, whichever act would bring them there."""

from datetime import date

import pytest

from kube_desktop.books.cash.actions import cancel, correct, record
from kube_desktop.books.cash.rules import CashEntry, SavingsShortError
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.entries import Draft, EntryType, Leg
from kube_desktop.ledger.journal import post
from kube_desktop.ledger.seal import head
from tests.people import enter, man, woman

FIRST, SECOND, FOURTH = date(2026, 11, 1), date(2026, 11, 2), date(2026, 11, 4)


@pytest.fixture
def maria(book: GroupFile) -> int:
    """A member of an empty book."""
    return enter(book, woman("Maria Bili")).id


def save(book: GroupFile, member: int, amount: int, on: date) -> int:
    """Record savings that were brought."""
    entry = CashEntry(Fund.TAB, 3101, on, amount, "Setoran tabungan", member_id=member)
    return book.act(record, entry).entry_id


def draw(book: GroupFile, member: int, amount: int, on: date) -> int:
    """Record savings that were taken."""
    entry = CashEntry(Fund.TAB, 3201, on, amount, "Ambil tabungan", member_id=member)
    return book.act(record, entry).entry_id


def test_more_than_was_saved_cannot_be_taken(book: GroupFile, maria: int) -> None:
    save(book, maria, 50_000, SECOND)
    before = book.read(head)

    with pytest.raises(SavingsShortError) as refused:
        draw(book, maria, 50_001, FOURTH)

    assert str(refused.value) == (
        "Tabungan Maria Bili pada 04/11/2026 hanya Rp50.000."
        " Rp50.001 tidak bisa diambil atau dibatalkan."
    )
    assert book.read(head) == before
    draw(book, maria, 50_000, FOURTH)


def test_what_is_brought_later_cannot_be_taken_before(book: GroupFile, maria: int) -> None:
    save(book, maria, 50_000, FOURTH)

    with pytest.raises(SavingsShortError):
        draw(book, maria, 10_000, SECOND)


def test_what_was_taken_later_cannot_be_taken_before_it_once_more(
    book: GroupFile, maria: int
) -> None:
    save(book, maria, 50_000, FIRST)
    draw(book, maria, 40_000, FOURTH)

    with pytest.raises(SavingsShortError):
        draw(book, maria, 20_000, SECOND)


def test_on_one_day_it_does_not_matter_what_was_written_first(book: GroupFile, maria: int) -> None:
    save(book, maria, 10_000, FIRST)
    save(book, maria, 20_000, SECOND)
    draw(book, maria, 30_000, SECOND)

    with pytest.raises(SavingsShortError):
        draw(book, maria, 1, SECOND)


def test_one_member_cannot_draw_on_anothers_savings(book: GroupFile, maria: int) -> None:
    save(book, maria, 50_000, SECOND)
    anton = enter(book, man("Anton Nahak")).id

    with pytest.raises(SavingsShortError):
        draw(book, anton, 10_000, SECOND)


def test_a_deposit_that_was_taken_out_again_cannot_be_cancelled(
    book: GroupFile, maria: int
) -> None:
    deposit = save(book, maria, 50_000, FIRST)
    taken = draw(book, maria, 30_000, SECOND)

    with pytest.raises(SavingsShortError):
        book.act(cancel, deposit, on=FOURTH, reason="tidak jadi")

    book.act(cancel, taken, on=FOURTH, reason="tidak jadi")
    book.act(cancel, deposit, on=FOURTH, reason="tidak jadi")


def test_a_deposit_can_be_corrected_down_to_what_was_taken_of_it(
    book: GroupFile, maria: int
) -> None:
    deposit = save(book, maria, 50_000, FIRST)
    draw(book, maria, 30_000, SECOND)
    right = CashEntry(Fund.TAB, 3101, FIRST, 29_000, "Setoran tabungan", member_id=maria)

    with pytest.raises(SavingsShortError):
        book.act(correct, deposit, right, on=FIRST, reason="salah tulis")

    enough = CashEntry(Fund.TAB, 3101, FIRST, 30_000, "Setoran tabungan", member_id=maria)
    book.act(correct, deposit, enough, on=FIRST, reason="salah tulis")


def test_books_that_were_taken_over_with_less_than_nothing_can_rise_but_not_sink(
    book: GroupFile, maria: int
) -> None:
    def take_over(work: UnitOfWork) -> None:
        legs = (Leg(301, -60_000, 3201), Leg(321, 60_000, 3201))
        post(work, Draft(EntryType.PAYMENT, FIRST, "TAB", "Lama", legs, member_id=maria))

    book.act(take_over)
    save(book, maria, 10_000, SECOND)

    with pytest.raises(SavingsShortError):
        draw(book, maria, 1_000, FOURTH)
