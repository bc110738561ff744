from datetime import date

import pytest

from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.balances import Movement, balance_after, movements
from kube_desktop.ledger.entries import Draft, EntryType, Leg, MonthClosedError
from kube_desktop.ledger.journal import post, reverse
from kube_desktop.ledger.journal_errors import (
    AlreadyReversedError,
    EntryNotFoundError,
    ReasonMissingError,
    ReversalBeforeOriginalError,
    ReversalNotReversibleError,
)
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from kube_desktop.ledger.seal import head
from tests.ledger.closed import close, reopen
from tests.soundness import assert_sound

DAY = date(2026, 10, 5)
OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)


def _sell(book: GroupFile, amount: int = 25_000, day: date = DAY) -> int:
    legs = (Leg(101, amount, 1101), Leg(141, -amount, 1101))
    draft = Draft(EntryType.RECEIPT, day, "UEP", "Penjualan warung", legs, party="Bu Ina")
    return book.act(post, draft).entry_id


def _lines(book: GroupFile, entry: int) -> list[tuple[object, ...]]:
    return book.read(
        lambda reader: reader.rows(
            "SELECT line, account_id, amount, kind, day FROM posting WHERE entry_id = ?", (entry,)
        )
    )


def test_a_reversal_has_the_same_legs_with_the_other_sign(book: GroupFile) -> None:
    wrong = _sell(book)

    back = book.act(reverse, wrong, on=DAY, reason="  salah ketik ")

    assert str(back.voucher) == "UEP-2026-0002"
    assert _lines(book, back.entry_id) == [
        (1, 101, -25_000, 1101, "2026-10-05"),
        (2, 141, 25_000, 1101, "2026-10-05"),
    ]
    row = book.read(
        lambda reader: reader.row(
            "SELECT type, description, party, reverses_id, reason FROM entry WHERE id = 2"
        )
    )
    assert row == ("reversal", "Penjualan warung", "Bu Ina", 1, "salah ketik")
    assert_sound(book)


def test_the_original_stays_as_it_was(book: GroupFile) -> None:
    wrong = _sell(book)
    before = book.read(lambda reader: reader.row("SELECT * FROM entry WHERE id = 1"))

    book.act(reverse, wrong, on=DAY, reason="salah")

    assert book.read(lambda reader: reader.row("SELECT * FROM entry WHERE id = 1")) == before


def test_what_is_taken_back_is_taken_off_the_side_where_it_stood(book: GroupFile) -> None:
    _sell(book, 40_000)
    book.act(reverse, _sell(book), on=DAY, reason="salah")

    moved = book.read(movements, OCTOBER, OCTOBER)

    assert moved[101] == Movement(0, 40_000, 0)
    assert moved[141] == Movement(0, 0, 40_000)


def test_a_reversal_on_a_later_day_leaves_the_days_before_alone(book: GroupFile) -> None:
    book.act(reverse, _sell(book), on=date(2026, 11, 2), reason="salah")

    balances = [
        book.read(balance_after, 101, day)
        for day in (DAY, date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 2))
    ]
    assert balances == [25_000, 25_000, 25_000, 0]


def test_a_reversal_is_numbered_in_the_year_of_its_day(book: GroupFile) -> None:
    back = book.act(reverse, _sell(book), on=date(2027, 1, 3), reason="salah")

    assert str(back.voucher) == "UEP-2027-0001"


def test_a_transfer_between_funds_is_taken_back_in_both(book: GroupFile) -> None:
    legs = (Leg(101, -9_000, 1902), Leg(190, 9_000, 1902), Leg(401, 9_000, 4901), Leg(490, -9_000))
    moved = book.act(post, Draft(EntryType.TRANSFER, DAY, "PB", "Sisihan", legs))

    back = book.act(reverse, moved.entry_id, on=DAY, reason="batal")

    assert str(back.voucher) == "PB-2026-0002"
    assert [book.read(balance_after, account, DAY) for account in (101, 190, 401, 490)] == [0] * 4
    assert_sound(book)


def test_the_day_before_the_entry_is_refused(book: GroupFile) -> None:
    wrong = _sell(book)

    with pytest.raises(ReversalBeforeOriginalError, match="05/10/2026"):
        book.act(reverse, wrong, on=date(2026, 10, 4), reason="salah")

    assert book.read(head).edition == 1


def test_an_entry_is_taken_back_once(book: GroupFile) -> None:
    wrong = _sell(book)
    book.act(reverse, wrong, on=DAY, reason="salah")

    with pytest.raises(AlreadyReversedError, match="UEP-2026-0001 sudah dibatalkan"):
        book.act(reverse, wrong, on=DAY, reason="salah lagi")


def test_a_reversal_is_not_taken_back(book: GroupFile) -> None:
    back = book.act(reverse, _sell(book), on=DAY, reason="salah")

    with pytest.raises(ReversalNotReversibleError, match="tidak bisa dibatalkan lagi"):
        book.act(reverse, back.entry_id, on=DAY, reason="salah")


@pytest.mark.parametrize("entry", [0, 2, -1, 10**12])
def test_an_entry_that_is_not_there_is_told(book: GroupFile, entry: int) -> None:
    _sell(book)

    with pytest.raises(EntryNotFoundError, match=f"Catatan nomor {entry} tidak ada"):
        book.act(reverse, entry, on=DAY, reason="salah")


@pytest.mark.parametrize("reason", ["", "   ", "\n\t"])
def test_a_reason_must_be_given(book: GroupFile, reason: str) -> None:
    wrong = _sell(book)

    with pytest.raises(ReasonMissingError, match="alasan"):
        book.act(reverse, wrong, on=DAY, reason=reason)

    assert book.read(head).edition == 1


def test_a_closed_month_takes_no_reversal_but_the_next_one_does(book: GroupFile) -> None:
    wrong = _sell(book)
    close(book, OCTOBER)

    with pytest.raises(MonthClosedError, match="Oktober 2026"):
        book.act(reverse, wrong, on=date(2026, 10, 31), reason="salah")
    book.act(reverse, wrong, on=date(2026, 11, 1), reason="salah")

    assert book.read(balance_after, 101, date(2026, 11, 1)) == 0
    assert_sound(book)


def test_a_reopened_month_takes_the_reversal(book: GroupFile) -> None:
    wrong = _sell(book)
    close(book, OCTOBER)
    reopen(book, OCTOBER)

    book.act(reverse, wrong, on=DAY, reason="salah")

    assert_sound(book)


def test_an_opening_balance_is_taken_back_without_being_money_in_or_out(book: GroupFile) -> None:
    opening = OpeningBalance(Fund.UEP, DAY, cash=100_000, others={121: 20_000})
    posted = book.act(record_opening, opening)
    assert posted is not None

    back = book.act(reverse, posted.entry_id, on=date(2026, 10, 7), reason="salah hitung")

    assert back.voucher is None
    assert set(book.read(movements, OCTOBER, OCTOBER).values()) == {Movement(0, 0, 0)}
    assert_sound(book)


def test_a_second_reversal_of_an_opening_balance_names_it(book: GroupFile) -> None:
    posted = book.act(record_opening, OpeningBalance(Fund.UEP, DAY, cash=100_000))
    assert posted is not None
    book.act(reverse, posted.entry_id, on=DAY, reason="salah hitung")

    with pytest.raises(AlreadyReversedError, match="Saldo awal UEP sudah dibatalkan"):
        book.act(reverse, posted.entry_id, on=DAY, reason="salah hitung")
