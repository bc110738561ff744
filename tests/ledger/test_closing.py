"""Closing a month with a count of the boxes, and reopening it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.closing import (
    CountedTooEarlyError,
    CountedTwiceError,
    CountNotUsableError,
    DifferenceUnexplainedError,
    EarlierMonthOpenError,
    FundCount,
    FundNotCountedError,
    LaterMonthClosedError,
    MonthClosedAlreadyError,
    MonthClosing,
    MonthNotClosedError,
    MonthNotOverError,
    MonthReopening,
    ReopeningReasonMissingError,
    TwoOfficersNeededError,
    close_month,
    reopen_month,
)
from kube_desktop.ledger.closings import (
    CountedFund,
    MonthAct,
    closed_through,
    counts_of,
    expected_cash,
    funds_to_count,
    is_closed,
    month_acts,
    month_to_close,
)
from kube_desktop.ledger.entries import Draft, EntryType, Leg
from kube_desktop.ledger.journal import post
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from tests.group_files import TODAY
from tests.ledger.closed import close, reopen
from tests.soundness import assert_sound

SEPTEMBER, OCTOBER, NOVEMBER = Month(2026, 9), Month(2026, 10), Month(2026, 11)
END = date(2026, 10, 31)
REOPENING = MonthReopening(OCTOBER, "Maria Bili", "Anton Nahak", "nota tertinggal")


def _sell(book: GroupFile, amount: int, day: date, *, account: int = 101) -> None:
    fund = {1: "UEP", 2: "SP", 4: "IKS"}[account // 100]
    against = {1: 141, 2: 243, 4: 432}[account // 100]
    legs = (Leg(account, amount), Leg(against, -amount))
    book.act(post, Draft(EntryType.RECEIPT, day, fund, "Uang masuk", legs))


@pytest.fixture
def sold(book: GroupFile) -> GroupFile:
    """The box of UEP holds 25,000 in October; nothing else was recorded."""
    _sell(book, 25_000, date(2026, 10, 5))
    return book


def _closing(
    pieces: Mapping[int, int] | None = None, *, on: date = END, reason: str = ""
) -> MonthClosing:
    counted = {20_000: 1, 5_000: 1} if pieces is None else pieces
    return MonthClosing(OCTOBER, on, (FundCount(Fund.UEP, counted, reason),))


def _count(book: GroupFile, closing: MonthClosing) -> None:
    book.act(close_month, closing, today=TODAY)


def test_a_month_is_closed_with_what_was_counted(sold: GroupFile) -> None:
    _count(sold, replace(_closing(), note="rapat 31 Oktober"))

    assert sold.read(closed_through) == OCTOBER
    assert sold.read(counts_of, OCTOBER) == (
        CountedFund(Fund.UEP, END, 25_000, 25_000, 0, "", ((20_000, 1), (5_000, 1))),
    )
    assert sold.read(month_acts) == (
        MonthAct(
            OCTOBER,
            is_closing=True,
            first_officer="Siti Aminah",
            second_officer="",
            reason="rapat 31 Oktober",
            recorder="Siti Aminah (Bendahara)",
            at="2026-11-20T04:00:00Z",
            code_edition=1,
        ),
    )
    assert_sound(sold)


@pytest.mark.parametrize(
    ("pieces", "difference"),
    [({20_000: 1}, -5_000), ({}, -25_000), ({50_000: 1}, 25_000), ({20_000: 1, 500: 11}, 500)],
)
def test_a_difference_is_recorded_with_its_reason_and_changes_no_balance(
    sold: GroupFile, pieces: dict[int, int], difference: int
) -> None:
    _count(sold, _closing(pieces, reason="  belum   diketahui "))

    (counted,) = sold.read(counts_of, OCTOBER)
    assert counted.difference == difference
    assert counted.reason == "belum diketahui"
    assert sold.read(expected_cash, Fund.UEP, END) == 25_000


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_difference_without_a_reason_is_refused(sold: GroupFile, reason: str) -> None:
    with pytest.raises(DifferenceUnexplainedError, match=r"Kas UEP berselisih -Rp5\.000"):
        _count(sold, _closing({20_000: 1}, reason=reason))

    assert sold.read(closed_through) is None
    assert sold.read(month_acts) == ()


def test_the_book_of_the_day_of_counting_is_compared(sold: GroupFile) -> None:
    _sell(sold, 10_000, date(2026, 11, 3))

    _count(sold, _closing({20_000: 1, 10_000: 1, 5_000: 1}, on=date(2026, 11, 3)))

    assert sold.read(counts_of, OCTOBER)[0].expected == 35_000


def test_money_at_the_bank_is_not_counted(sold: GroupFile) -> None:
    _sell(sold, 99_000, date(2026, 10, 6), account=102)

    _count(sold, _closing())

    assert sold.read(counts_of, OCTOBER)[0].expected == 25_000


@pytest.mark.parametrize(
    "pieces", [{75_000: 1}, {20_000: 1, 5_000: -1}, {0: 5}, {-100: 1}, {100_000: 10_000_000}]
)
def test_what_is_no_money_is_not_counted(sold: GroupFile, pieces: dict[int, int]) -> None:
    with pytest.raises(CountNotUsableError, match="Hitungan UEP"):
        _count(sold, _closing(pieces, reason="x"))


def test_every_box_that_was_used_is_counted(sold: GroupFile) -> None:
    _sell(sold, 1_000, date(2026, 10, 7), account=401)

    with pytest.raises(FundNotCountedError, match="Uang kas IKS belum dihitung"):
        _count(sold, _closing())

    assert sold.read(funds_to_count, END) == (Fund.UEP, Fund.IKS)
    assert sold.read(funds_to_count, date(2026, 10, 6)) == (Fund.UEP,)


def test_a_box_is_counted_once(sold: GroupFile) -> None:
    both = (*_closing().counts, FundCount(Fund.UEP, {}, "lain"))

    with pytest.raises(CountedTwiceError, match="Uang kas UEP tertulis dua kali"):
        _count(sold, replace(_closing(), counts=both))

    assert sold.read(month_acts) == ()


def test_a_box_that_was_never_used_may_be_counted_as_empty(sold: GroupFile) -> None:
    counts = (*_closing().counts, FundCount(Fund.SP, {}))

    _count(sold, replace(_closing(), counts=counts))

    assert [count.fund for count in sold.read(counts_of, OCTOBER)] == [Fund.UEP, Fund.SP]


@pytest.mark.parametrize("day", [date(2026, 9, 30), date(2026, 11, 21)])
def test_a_box_is_counted_neither_before_the_month_nor_tomorrow(sold: GroupFile, day: date) -> None:
    with pytest.raises(CountedTooEarlyError, match="Oktober 2026"):
        _count(sold, _closing(on=day))


def test_a_month_that_has_not_begun_is_not_closed(sold: GroupFile) -> None:
    december = replace(_closing(on=TODAY), month=Month(2026, 12))

    with pytest.raises(MonthNotOverError, match="Desember 2026 belum mulai"):
        _count(sold, december)


def test_a_closed_month_is_not_closed_again(sold: GroupFile) -> None:
    _count(sold, _closing())

    for month in (OCTOBER, SEPTEMBER):
        with pytest.raises(MonthClosedAlreadyError, match=f"{month.label} sudah ditutup"):
            _count(sold, replace(_closing(), month=month))


def test_months_are_closed_in_order(sold: GroupFile) -> None:
    _sell(sold, 1_000, date(2026, 9, 5))

    with pytest.raises(EarlierMonthOpenError, match="Tutup September 2026 dulu"):
        _count(sold, _closing())
    close(sold, SEPTEMBER)
    _count(sold, _closing({20_000: 1, 5_000: 1, 1_000: 1}))

    assert sold.read(closed_through) == OCTOBER


def test_months_without_entries_are_closed_along_with_the_next(sold: GroupFile) -> None:
    _count(sold, _closing())
    _sell(sold, 1_000, date(2027, 2, 1))

    assert sold.read(month_to_close) == Month(2027, 2)
    assert [sold.read(is_closed, month) for month in (SEPTEMBER, OCTOBER, NOVEMBER)] == [
        True,
        True,
        False,
    ]


def test_the_month_to_close_is_the_first_with_entries(book: GroupFile) -> None:
    assert book.read(month_to_close) is None
    book.act(record_opening, OpeningBalance(Fund.UEP, date(2026, 9, 30), cash=25_000))
    _sell(book, 1_000, date(2026, 10, 5))

    assert book.read(month_to_close) == SEPTEMBER
    close(book, SEPTEMBER)
    assert book.read(month_to_close) == OCTOBER
    close(book, OCTOBER)
    assert book.read(month_to_close) is None


def test_empty_books_may_be_closed(book: GroupFile) -> None:
    book.act(close_month, MonthClosing(OCTOBER, END, ()), today=TODAY)

    assert book.read(closed_through) == OCTOBER
    assert book.read(counts_of, OCTOBER) == ()


def test_the_month_in_hand_may_be_closed_early(sold: GroupFile) -> None:
    _sell(sold, 5_000, date(2026, 11, 2))
    close(sold, OCTOBER)

    close(sold, NOVEMBER)

    assert sold.read(closed_through) == NOVEMBER


def test_two_officers_open_the_last_closed_month_again(sold: GroupFile) -> None:
    _count(sold, _closing())

    sold.act(reopen_month, replace(REOPENING, first_officer=" Maria  Bili ", reason=" lupa "))

    assert sold.read(closed_through) is None
    assert sold.read(counts_of, OCTOBER) == ()
    act = sold.read(month_acts)[0]
    assert (act.is_closing, act.first_officer, act.second_officer, act.reason) == (
        False,
        "Maria Bili",
        "Anton Nahak",
        "lupa",
    )
    assert len(sold.read(month_acts)) == 2
    _sell(sold, 500, END)
    assert_sound(sold)


def test_after_reopening_the_new_count_stands(sold: GroupFile) -> None:
    _count(sold, _closing({20_000: 1}, reason="kurang"))
    reopen(sold, OCTOBER)
    _sell(sold, 500, END)

    _count(sold, _closing({20_000: 1, 5_000: 1, 500: 1}))

    assert [count.counted for count in sold.read(counts_of, OCTOBER)] == [25_500]
    assert [act.is_closing for act in sold.read(month_acts)] == [True, False, True]
    assert [act.code_edition for act in sold.read(month_acts)] == [2, 1, 1]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("", ""),
        ("Maria", ""),
        ("", "Maria"),
        ("Maria", "   "),
        ("Maria", "Maria"),
        ("Maria Bili", " maria   BILI "),
    ],
)
def test_reopening_is_an_act_of_two(sold: GroupFile, first: str, second: str) -> None:
    _count(sold, _closing())

    with pytest.raises(TwoOfficersNeededError, match="dua pengurus"):
        sold.act(reopen_month, replace(REOPENING, first_officer=first, second_officer=second))

    assert sold.read(closed_through) == OCTOBER


def test_reopening_has_a_reason(sold: GroupFile) -> None:
    _count(sold, _closing())

    with pytest.raises(ReopeningReasonMissingError, match="alasan"):
        sold.act(reopen_month, replace(REOPENING, reason=" "))

    assert sold.read(closed_through) == OCTOBER


def test_what_is_not_closed_is_not_reopened(sold: GroupFile) -> None:
    with pytest.raises(MonthNotClosedError, match="Oktober 2026 tidak sedang ditutup"):
        sold.act(reopen_month, REOPENING)
    _count(sold, _closing())
    with pytest.raises(MonthNotClosedError, match="November 2026"):
        sold.act(reopen_month, replace(REOPENING, month=NOVEMBER))
    reopen(sold, OCTOBER)
    with pytest.raises(MonthNotClosedError):
        sold.act(reopen_month, REOPENING)


def test_months_are_reopened_from_the_last_one_on(sold: GroupFile) -> None:
    _count(sold, _closing())
    _sell(sold, 5_000, date(2026, 11, 2))
    close(sold, NOVEMBER)

    with pytest.raises(LaterMonthClosedError, match="Buka lagi November 2026 dulu"):
        sold.act(reopen_month, REOPENING)
    reopen(sold, NOVEMBER)
    reopen(sold, OCTOBER)

    assert sold.read(closed_through) is None


def test_a_month_that_was_closed_along_with_a_later_one_is_reopened_after_it(
    sold: GroupFile,
) -> None:
    _count(sold, _closing())

    with pytest.raises(LaterMonthClosedError, match="Buka lagi Oktober 2026 dulu"):
        sold.act(reopen_month, replace(REOPENING, month=SEPTEMBER))
