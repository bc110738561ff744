from datetime import date

import pytest

from kube_desktop.audit.check import check_books
from kube_desktop.books.cash.queries import CashView, cash_accounts, cash_book
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.errors import RuleError
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.ledger.balances import Movement, balance_after, movements
from kube_desktop.ledger.entries import AmountOutOfRangeError, MonthClosedError
from kube_desktop.ledger.journal_errors import ReasonMissingError
from kube_desktop.ledger.opening import (
    OpeningAfterEntriesError,
    OpeningBalance,
    OpeningBeforeCorrectionError,
    OpeningMissingError,
    OpeningNegativeError,
    OpeningNotChangedError,
    correct_opening,
    record_opening,
)
from kube_desktop.ledger.openings import (
    OpeningItem,
    opening_correction_day,
    opening_of,
)
from kube_desktop.ledger.seal import head
from kube_desktop.ledger.statements import financial_position
from tests.ledger.closed import close, reopen
from tests.money import receive
from tests.soundness import assert_sound

START = date(2026, 10, 1)
OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)
FIRST_OPEN = NOVEMBER.first
WRONG = OpeningBalance(Fund.UEP, START, cash=350_000, bank=2_000_000, others={121: 200_000})
RIGHT = OpeningBalance(Fund.UEP, START, cash=530_000, bank=2_000_000, others={111: 75_000})
REASON = "angka tertukar"


def _correct(
    book: GroupFile, right: OpeningBalance, *, on: date = START, reason: str = REASON
) -> None:
    book.act(correct_opening, right, on=on, reason=reason)


def _box(book: GroupFile, month: Month) -> tuple[int, list[int], int]:
    """Return where a month's cash book of UEP starts, its running balance, and where it ends."""
    view = CashView(cash_accounts(Fund.UEP, Place.CASH), month, month)
    shown = book.read(cash_book, view)
    return shown.movement.opening, [line.balance for line in shown.lines], shown.movement.closing


def _assert_all_books_agree(book: GroupFile) -> None:
    """Every line's balance is the journal's of that day, and nothing is found by the check."""
    for month in (OCTOBER, NOVEMBER):
        view = CashView(cash_accounts(Fund.UEP, Place.CASH), month, month)
        shown = book.read(cash_book, view)
        last_of_day = {line.day: line.balance for line in shown.lines}
        for day, balance in last_of_day.items():
            assert book.read(balance_after, 101, day) == balance
        assert shown.movement.closing == book.read(balance_after, 101, month.last)
        lines = {line.key: line.per_fund for line in book.read(financial_position, month)}
        assert lines["jumlah_aset"] == lines["jumlah_liabilitas_ekuitas"]
    assert book.read(check_books).findings == ()
    assert_sound(book)


def test_what_was_entered_is_told_by_account(book: GroupFile) -> None:
    book.act(record_opening, WRONG)

    told = book.read(opening_of, Fund.UEP)

    assert told is not None
    assert (told.on, told.cash, told.bank, told.capital) == (START, 350_000, 2_000_000, 2_150_000)
    assert told.others == (OpeningItem(121, "Utang usaha", 200_000),)
    assert told.recorder == "Siti Aminah (Bendahara)"
    assert book.read(opening_of, Fund.SP) is None


def test_a_wrong_balance_is_taken_back_on_its_own_day_and_the_right_one_stands(
    book: GroupFile,
) -> None:
    book.act(record_opening, WRONG)
    receive(book, 5_000, date(2026, 10, 4))

    written = book.act(correct_opening, RIGHT, on=date(2026, 11, 20), reason=f" {REASON} ")

    assert written.replacement is not None
    told = book.read(opening_of, Fund.UEP)
    assert told is not None
    assert (told.entry_id, told.cash, told.capital) == (4, 530_000, 2_605_000)
    assert told.others == (OpeningItem(111, "Persediaan barang", 75_000),)
    rows = book.read(
        lambda reader: reader.rows(
            "SELECT id, day, type, reverses_id, corrects_id, reason, voucher_number FROM entry"
            " WHERE id > 2 ORDER BY id"
        )
    )
    assert rows == [
        (3, "2026-10-01", "reversal", 1, None, REASON, None),
        (4, "2026-10-01", "opening", None, 1, REASON, None),
    ]
    assert _box(book, OCTOBER) == (530_000, [535_000], 535_000)
    _assert_all_books_agree(book)


def test_a_closed_month_keeps_its_balance_and_the_next_one_starts_from_the_right_one(
    book: GroupFile,
) -> None:
    book.act(record_opening, WRONG)
    receive(book, 5_000, date(2026, 10, 4))
    close(book, OCTOBER)
    receive(book, 7_000, date(2026, 11, 2))

    _correct(book, RIGHT, on=FIRST_OPEN)

    assert _box(book, OCTOBER) == (350_000, [355_000], 355_000)
    assert _box(book, NOVEMBER) == (535_000, [542_000], 542_000)
    assert book.read(movements, NOVEMBER, NOVEMBER)[101] == Movement(535_000, 7_000, 0)
    opened = book.read(
        lambda reader: reader.rows(
            "SELECT month, opening, debit, lines FROM month_total WHERE account_id = 101"
            " ORDER BY month"
        )
    )
    assert opened == [("2026-10", 350_000, 5_000, 1), ("2026-11", 180_000, 7_000, 1)]
    _assert_all_books_agree(book)


def test_a_balance_is_corrected_more_than_once(book: GroupFile) -> None:
    book.act(record_opening, WRONG)
    receive(book, 5_000, date(2026, 10, 4))
    close(book, OCTOBER)
    _correct(book, RIGHT, on=FIRST_OPEN)
    again = OpeningBalance(Fund.UEP, FIRST_OPEN, cash=400_000)

    _correct(book, again)

    assert _box(book, OCTOBER) == (350_000, [355_000], 355_000)
    assert _box(book, NOVEMBER) == (405_000, [], 405_000)
    _assert_all_books_agree(book)


def test_after_reopening_a_corrected_balance_stays_on_its_day(book: GroupFile) -> None:
    book.act(record_opening, WRONG)
    receive(book, 5_000, date(2026, 10, 4))
    close(book, OCTOBER)
    _correct(book, RIGHT, on=FIRST_OPEN)
    reopen(book, OCTOBER)

    with pytest.raises(OpeningBeforeCorrectionError, match="diperbaiki per 01/11/2026"):
        _correct(book, OpeningBalance(Fund.UEP, START, cash=400_000))
    _correct(book, OpeningBalance(Fund.UEP, FIRST_OPEN, cash=400_000))

    assert _box(book, OCTOBER) == (350_000, [355_000], 355_000)
    assert _box(book, NOVEMBER) == (405_000, [], 405_000)
    _assert_all_books_agree(book)


def test_a_wrong_day_is_corrected_as_far_as_nothing_builds_on_it(book: GroupFile) -> None:
    book.act(record_opening, WRONG)
    receive(book, 5_000, date(2026, 10, 4))

    with pytest.raises(OpeningAfterEntriesError, match="paling lambat 04/10/2026"):
        _correct(book, OpeningBalance(Fund.UEP, date(2026, 10, 5), cash=350_000))
    _correct(book, OpeningBalance(Fund.UEP, date(2026, 10, 3), cash=350_000))

    told = book.read(opening_of, Fund.UEP)
    assert told is not None
    assert told.on == date(2026, 10, 3)
    assert book.read(balance_after, 101, date(2026, 10, 2)) == 0
    _assert_all_books_agree(book)


def test_a_fund_that_had_nothing_after_all_is_left_without_a_balance(book: GroupFile) -> None:
    book.act(record_opening, WRONG)

    written = book.act(
        correct_opening, OpeningBalance(Fund.UEP, START, others={121: 0}), on=START, reason=REASON
    )

    assert written.replacement is None
    assert book.read(opening_of, Fund.UEP) is None
    assert book.read(balance_after, 101, START) == 0
    _assert_all_books_agree(book)


@pytest.mark.parametrize(
    ("right", "reason", "error"),
    [
        (WRONG, REASON, OpeningNotChangedError),
        (OpeningBalance(Fund.SP, START, cash=5), REASON, OpeningMissingError),
        (RIGHT, " ", ReasonMissingError),
        (OpeningBalance(Fund.UEP, START, cash=-1), REASON, OpeningNegativeError),
        (OpeningBalance(Fund.UEP, START, cash=10**12), REASON, AmountOutOfRangeError),
    ],
)
def test_what_cannot_be_corrected_writes_nothing(
    book: GroupFile, right: OpeningBalance, reason: str, error: type[RuleError]
) -> None:
    book.act(record_opening, WRONG)

    with pytest.raises(error):
        _correct(book, right, reason=reason)

    assert book.read(head).edition == 1


def test_a_correction_of_a_closed_balance_needs_an_open_day(book: GroupFile) -> None:
    book.act(record_opening, WRONG)
    close(book, OCTOBER)

    with pytest.raises(MonthClosedError, match="buka lagi bukunya"):
        _correct(book, RIGHT, on=date(2026, 10, 31))
    with pytest.raises(OpeningNotChangedError):
        _correct(book, OpeningBalance(Fund.UEP, FIRST_OPEN, 350_000, 2_000_000, {121: 200_000}))

    assert book.read(head).edition == 1


def test_a_correction_never_comes_behind_lines_of_the_open_months(book: GroupFile) -> None:
    book.act(record_opening, WRONG)
    close(book, OCTOBER)
    receive(book, 7_000, date(2026, 11, 2))

    with pytest.raises(OpeningAfterEntriesError, match="paling lambat 02/11/2026"):
        _correct(book, RIGHT, on=date(2026, 11, 3))

    assert book.read(head).edition == 2


def test_a_right_day_in_a_closed_month_writes_nothing(book: GroupFile) -> None:
    book.act(record_opening, OpeningBalance(Fund.UEP, date(2026, 11, 2), cash=1_000))
    receive(book, 7_000, date(2026, 10, 4), fund=Fund.SP)
    close(book, OCTOBER)

    with pytest.raises(MonthClosedError):
        _correct(book, OpeningBalance(Fund.UEP, START, cash=1_000))

    assert book.read(head).edition == 2
    _assert_all_books_agree(book)


def test_the_day_of_a_correction_is_the_first_that_is_open(book: GroupFile) -> None:
    book.act(record_opening, WRONG)
    standing = book.read(opening_of, Fund.UEP)
    assert standing is not None
    before = book.read(opening_correction_day, standing)

    close(book, OCTOBER)

    assert before == START
    assert book.read(opening_correction_day, standing) == FIRST_OPEN
