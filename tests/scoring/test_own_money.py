from datetime import date, timedelta
from typing import Any

import pytest

from kube_desktop.books.cash.actions import cancel, record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.sharings.actions import cancel_sharing, share_result
from kube_desktop.books.sharings.rules import Destination, Purse, Sharer
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from kube_desktop.scoring.measuring import Measured
from tests.books.sharings.sharings import Warung, open_warung, sharing
from tests.group_files import TODAY
from tests.scoring.stage import FIRST, level_of, people, propose_for


def _measured(book: GroupFile, key: str, **parameters: Any) -> Measured:  # noqa: ANN401 - numbers of the item
    measured = propose_for(book, key, **parameters).measured
    assert measured is not None
    return measured


def _share(book: GroupFile, warung: Warung, *, sets_aside: bool, on: date = TODAY) -> int:
    aside = ((Purse.SOLIDARITY, 100),) if sets_aside else ()
    shared = sharing(warung, amount=9_000, aside=aside, on=on)
    return int(book.act(share_result, shared))


def _bring_capital(book: GroupFile, amount: int, on: date = TODAY) -> None:
    entry = CashEntry(Fund.UEP, 1104, on, amount, "Setoran modal", member_id=1)
    book.act(record, entry)


@pytest.mark.parametrize(
    ("with_aside", "without", "grows", "level"),
    [
        (0, 1, False, 1),
        (4, 6, True, 1),
        (5, 5, True, 2),
        (6, 4, True, 2),
        (7, 3, True, 2),
        (8, 2, False, 2),
        (8, 2, True, 3),
        (9, 1, True, 3),
    ],
)
def test_setting_aside_and_own_capital_make_the_level(
    book: GroupFile, with_aside: int, without: int, *, grows: bool, level: int
) -> None:
    warung = open_warung(book)
    for place in range(with_aside + without):
        _share(book, warung, sets_aside=place < with_aside)
    if grows:
        _bring_capital(book, 1)

    assert level_of(book, "E7") == level


def test_a_year_without_sharing_proposes_nothing(book: GroupFile) -> None:
    open_warung(book)

    proposal = propose_for(book, "E7")

    assert proposal.level is None
    assert proposal.why_not.startswith("Belum ada pembagian hasil dalam periode ini")


def test_a_cancelled_sharing_does_not_count(book: GroupFile) -> None:
    warung = open_warung(book)
    shared = _share(book, warung, sets_aside=True)
    book.act(cancel_sharing, shared, on=TODAY, reason="Salah hitung")

    assert level_of(book, "E7") is None


def test_a_sharing_without_setting_aside_asks_first(book: GroupFile) -> None:
    warung = open_warung(book)
    _share(book, warung, sets_aside=True)
    bare = _share(book, warung, sets_aside=False)

    link = _measured(book, "E7").links[1]

    assert (link.page, link.wish) == ("sharings", bare)


def test_an_opening_balance_is_no_growth(book: GroupFile) -> None:
    warung = open_warung(book)
    book.act(record_opening, OpeningBalance(Fund.UEP, date(2026, 1, 1), cash=1_000_000))
    _bring_capital(book, 300, FIRST - timedelta(days=1))
    _bring_capital(book, 200, FIRST)
    _share(book, warung, sets_aside=False)

    assert _measured(book, "E7").figures["own_capital_growth"] == 200


def _save(book: GroupFile, member: int, months: int) -> None:
    for place in range(months):
        on = Month(2025, 12).plus(place).first
        book.act(record, CashEntry(Fund.TAB, 3101, on, 5_000, "Setoran", member_id=member))


@pytest.mark.parametrize(
    ("regular", "others", "level"),
    [(0, 4, 1), (0, 5, 2), (0, 6, 2), (7, 3, 2), (8, 0, 3), (9, 1, 3)],
)
def test_savers_make_the_level(book: GroupFile, regular: int, others: int, level: int) -> None:
    everybody = people(book, 10)
    for member in everybody[:regular]:
        _save(book, member, 9)
    for member in everybody[regular : regular + others]:
        _save(book, member, 8)

    assert level_of(book, "E8") == level


def test_the_months_of_a_regular_saver_are_a_number_of_the_item(book: GroupFile) -> None:
    (maria,) = people(book, 1)
    _save(book, maria, 3)

    assert _measured(book, "E8", months_of_saving=3).figures["regular_savers"] == 1000
    assert _measured(book, "E8", months_of_saving=4).figures["regular_savers"] == 0


def test_two_deposits_in_a_month_are_one_month(book: GroupFile) -> None:
    (maria,) = people(book, 1)
    for day in (2, 19):
        entry = CashEntry(Fund.TAB, 3101, date(2026, 3, day), 5_000, "Setoran", member_id=maria)
        book.act(record, entry)

    assert _measured(book, "E8", months_of_saving=2).figures["regular_savers"] == 0


def test_deposits_taken_back_withdrawals_and_other_years_are_no_saving(book: GroupFile) -> None:
    maria, anton = people(book, 2)
    before = CashEntry(Fund.TAB, 3101, FIRST - timedelta(1), 9_000, "Setoran", member_id=maria)
    book.act(record, before)
    book.act(record, CashEntry(Fund.TAB, 3201, TODAY, 1_000, "Ambil", member_id=maria))
    wrong = CashEntry(Fund.TAB, 3101, TODAY, 5_000, "Setoran", member_id=anton)
    book.act(cancel, book.act(record, wrong).entry_id, on=TODAY, reason="Salah catat")

    measured = _measured(book, "E8")

    assert measured.figures == {"savers": 0, "regular_savers": 0}
    assert [link.wish for link in measured.links] == [None, maria, anton]


def test_a_share_of_the_result_left_in_savings_is_a_deposit(book: GroupFile) -> None:
    warung = open_warung(book)
    sharers = tuple(
        Sharer(member, (1,), Destination.SAVINGS) for member in (warung.maria, warung.anton)
    )
    book.act(share_result, sharing(warung, sharers=sharers))

    assert _measured(book, "E8").figures["savers"] == 666


def test_a_group_without_members_has_nobody_to_save(book: GroupFile) -> None:
    proposal = propose_for(book, "E8")

    assert proposal.level is None
    assert proposal.why_not == "Belum ada anggota yang tercatat. Catat anggotanya dulu."


def test_sharings_and_deposits_written_long_after_are_late(book: GroupFile) -> None:
    warung = open_warung(book)
    _share(book, warung, sets_aside=True)
    on = TODAY - timedelta(days=32)
    book.act(record, CashEntry(Fund.TAB, 3101, on, 5_000, "Setoran", member_id=warung.maria))

    capital, saving = _measured(book, "E7"), _measured(book, "E8")

    assert (capital.late, capital.counted) == (0, 1)
    assert (saving.late, saving.counted) == (1, 1)
