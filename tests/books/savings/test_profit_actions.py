from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.cash.actions import cancel
from kube_desktop.books.cash.rules import KeptElsewhereError, SavingsShortError
from kube_desktop.books.savings.profit_actions import cancel_profit, credit_profit
from kube_desktop.books.savings.profit_queries import profit_given, profit_shares
from kube_desktop.books.savings.profits import (
    Measure,
    NothingToDivideError,
    Profit,
    ProfitStandsError,
    ProfitTakenBackError,
    ProfitTimeTakenError,
)
from kube_desktop.books.savings.queries import passbook, savings_of
from kube_desktop.books.savings.register import SAVINGS_PROFITS
from kube_desktop.books.savings.rules import SavingsMovement
from kube_desktop.foundation.calendar import Month
from kube_desktop.ledger.accounts import AccountId, Fund, fund_accounts
from kube_desktop.ledger.balances import balance_after
from kube_desktop.ledger.closing import FundCount, MonthClosing, close_month
from kube_desktop.ledger.entries import MonthClosedError
from kube_desktop.ledger.seal import head
from kube_desktop.registers.actions import change_record, reinstate_record
from tests.books.savings.conftest import Savers
from tests.group_files import TODAY
from tests.soundness import assert_sound

NOVEMBER = Month(2026, 11)
PROFIT = Profit(
    on_day=date(2026, 11, 10),
    from_day=date(2026, 9, 1),
    until_day=date(2026, 10, 31),
    measure=Measure.AVERAGE,
    pot=1_000,
)


@pytest.fixture
def two(savers: Savers) -> Savers:
    """Maria saved 20.000 in September, Anton 10.000 in October."""
    savers.deposit(savers.maria, 20_000, date(2026, 9, 5))
    savers.deposit(savers.anton, 10_000, date(2026, 10, 5))
    return savers


def test_what_everybody_would_get_is_shown_before_it_is_written(two: Savers) -> None:
    before = two.book.read(head)

    shares = two.book.read(profit_shares, PROFIT)

    assert [(each.name, each.weight, each.amount) for each in shares] == [
        ("Maria Bili", 40_000, 800),
        ("Anton Nahak", 10_000, 200),
    ]
    assert two.book.read(head) == before


def test_a_profit_is_credited_to_everybody_in_one_act(two: Savers) -> None:
    profit_id = two.book.act(credit_profit, PROFIT, today=TODAY)

    marias = two.book.read(passbook, two.maria, NOVEMBER, NOVEMBER)
    assert marias.movement == SavingsMovement(20_000, 800, 0)
    assert marias.lines[0].description == "Jasa tabungan 01/09/2026 s.d. 31/10/2026"
    assert two.book.read(savings_of, two.anton, TODAY).total == 10_200
    assert two.book.read(balance_after, AccountId.SAVINGS_PROFIT.value, TODAY) == 1_000
    assert two.book.read(balance_after, fund_accounts(Fund.TAB).cash, TODAY) == 30_000
    given = two.book.read(profit_given, profit_id)
    assert [(each.name, each.amount) for each in given.shares] == [
        ("Maria Bili", 800),
        ("Anton Nahak", 200),
    ]
    assert set(given.entries) == {two.maria, two.anton}
    assert_sound(two.book)


def test_a_profit_is_taken_back_as_a_whole(two: Savers) -> None:
    profit_id = two.book.act(credit_profit, PROFIT, today=TODAY)

    two.book.act(cancel_profit, profit_id, on=TODAY, reason="salah hitung")

    assert two.book.read(savings_of, two.maria, TODAY).total == 20_000
    assert two.book.read(balance_after, AccountId.SAVINGS_PROFIT.value, TODAY) == 0
    assert two.book.read(profit_given, profit_id).entries == {}
    two.book.act(credit_profit, PROFIT, today=TODAY)
    assert_sound(two.book)


def test_a_profit_that_was_taken_back_is_not_used_again(two: Savers) -> None:
    profit_id = two.book.act(credit_profit, PROFIT, today=TODAY)
    two.book.act(cancel_profit, profit_id, on=TODAY, reason="salah hitung")

    with pytest.raises(ProfitTakenBackError):
        two.book.act(
            reinstate_record, SAVINGS_PROFITS, profit_id, reason="ternyata benar", today=TODAY
        )


def test_a_profit_that_somebody_took_out_since_is_not_taken_back(two: Savers) -> None:
    profit_id = two.book.act(credit_profit, PROFIT, today=TODAY)
    two.withdraw(two.maria, 20_500, date(2026, 11, 12))
    before = two.book.read(head)

    with pytest.raises(SavingsShortError):
        two.book.act(cancel_profit, profit_id, on=TODAY, reason="salah hitung")

    assert two.book.read(head) == before
    assert not two.book.read(profit_given, profit_id).entries.keys() ^ {two.maria, two.anton}


def test_a_credit_is_not_mended_in_the_cash_book(two: Savers) -> None:
    profit_id = two.book.act(credit_profit, PROFIT, today=TODAY)
    entry = two.book.read(profit_given, profit_id).entries[two.maria]

    with pytest.raises(KeptElsewhereError):
        two.book.act(cancel, entry, on=TODAY, reason="salah hitung")


def test_savers_get_a_profit_for_a_time_once(two: Savers) -> None:
    two.book.act(credit_profit, PROFIT, today=TODAY)

    with pytest.raises(ProfitTimeTakenError):
        two.book.act(credit_profit, replace(PROFIT, from_day=date(2026, 10, 31)), today=TODAY)


def test_only_the_words_of_a_profit_can_be_changed(two: Savers) -> None:
    profit_id = two.book.act(credit_profit, PROFIT, today=TODAY)

    two.book.act(
        change_record,
        SAVINGS_PROFITS,
        profit_id,
        replace(PROFIT, note="dari jasa pinjaman"),
        today=TODAY,
    )

    with pytest.raises(ProfitStandsError):
        two.book.act(
            change_record, SAVINGS_PROFITS, profit_id, replace(PROFIT, pot=2_000), today=TODAY
        )


def test_where_nobody_saved_nothing_is_written(savers: Savers) -> None:
    before = savers.book.read(head)

    with pytest.raises(NothingToDivideError):
        savers.book.act(credit_profit, PROFIT, today=TODAY)

    assert savers.book.read(head) == before
    assert_sound(savers.book)


def test_a_closed_month_takes_no_profit_and_gives_none_back(two: Savers) -> None:
    october = replace(PROFIT, on_day=date(2026, 10, 31))
    profit_id = two.book.act(credit_profit, october, today=TODAY)
    for month, amount in ((Month(2026, 9), 20_000), (Month(2026, 10), 30_000)):
        count = FundCount(Fund.TAB, {10_000: amount // 10_000}, "")
        two.book.act(close_month, MonthClosing(month, month.last, (count,)), today=TODAY)

    with pytest.raises(MonthClosedError):
        two.book.act(cancel_profit, profit_id, on=date(2026, 10, 31), reason="salah hitung")
    two.book.act(cancel_profit, profit_id, on=date(2026, 11, 2), reason="salah hitung")

    with pytest.raises(MonthClosedError):
        two.book.act(credit_profit, october, today=TODAY)
    assert two.book.read(savings_of, two.maria, date(2026, 10, 31)).total == 20_800
    assert two.book.read(savings_of, two.maria, TODAY).total == 20_000
    assert_sound(two.book)
