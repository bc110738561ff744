"""What is told to everybody about a month adds up to what the books say."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kube_desktop.books.cash.actions import cancel, record, transfer
from kube_desktop.books.cash.rules import CashEntry, Transfer
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import Fund, Place, fund_accounts
from kube_desktop.ledger.balances import closing_balances
from kube_desktop.reports.group_month import GroupMonth, group_month
from tests.ledger.conftest import Trial, trial
from tests.money import bring_to_bank, pay, receive

__all__ = ["trial"]
OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)
_FUNDS = (Fund.UEP, Fund.SP, Fund.IKS)
_PLACES = tuple((fund, place) for fund in _FUNDS for place in Place)
_ACTS = st.lists(
    st.tuples(
        st.sampled_from(("in", "out", "move", "cancel")),
        st.sampled_from(_PLACES),
        st.sampled_from(_PLACES),
        st.integers(1, 9_999),
        st.dates(date(2026, 10, 1), date(2026, 11, 20)),
    ),
    max_size=12,
)


def _do_all(
    work: UnitOfWork, acts: list[tuple[str, tuple[Fund, Place], tuple[Fund, Place], int, date]]
) -> Iterator[int]:
    """Do what can be done; yield the number of each entry."""
    standing: list[tuple[int, date]] = []
    for what, (fund, place), (other, there), amount, on in acts:
        if what == "cancel":
            if standing:
                entry, day = standing.pop(amount % len(standing))
                yield cancel(work, entry, on=max(on, day), reason="salah tulis").entry_id
            continue
        if what == "move":
            if (fund, place) == (other, there):
                continue
            moved = Transfer(fund, place, other, there, on, amount, "Pindah uang")
            posted = transfer(work, moved)
        else:
            kinds = {"in": (1101, 2107, 4102), "out": (1201, 2204, 4204)}[what]
            kind = kinds[_FUNDS.index(fund)]
            posted = record(work, CashEntry(fund, kind, on, amount, "Warung", place=place))
        standing.append((posted.entry_id, on))
        yield posted.entry_id


@given(acts=_ACTS)
@settings(max_examples=40, deadline=None)
def test_funds_close_as_their_boxes_and_begin_where_the_month_before_ended(
    trial: Trial, acts: list[tuple[str, tuple[Fund, Place], tuple[Fund, Place], int, date]]
) -> None:
    def told(work: UnitOfWork) -> tuple[GroupMonth, GroupMonth, dict[int, int]]:
        list(_do_all(work, acts))
        months = [group_month(work.reader, month) for month in (OCTOBER, NOVEMBER)]
        return months[0], months[1], closing_balances(work.reader, NOVEMBER)

    before, now, balances = trial.of(told)

    for fund, last in zip(now.funds, before.funds, strict=True):
        accounts = fund_accounts(fund.fund)
        assert fund.opening == last.closing
        assert fund.closing == balances.get(accounts.cash, 0) + balances.get(accounts.bank, 0)
    assert before.money - sum(fund.opening for fund in before.funds) == sum(
        fund.received - fund.paid for fund in before.funds
    )


def test_bringing_money_to_the_bank_is_neither_received_nor_paid(book: GroupFile) -> None:
    receive(book, 900_000, date(2026, 11, 2))
    bring_to_bank(book, 400_000, date(2026, 11, 3))

    uep = book.read(group_month, NOVEMBER).funds[0]

    assert (uep.received, uep.paid, uep.closing) == (900_000, 0, 900_000)


def test_what_was_taken_back_is_taken_off_the_side_on_which_it_stood(book: GroupFile) -> None:
    receive(book, 900_000, date(2026, 11, 2))
    wrong = pay(book, 250_000, date(2026, 11, 3))
    book.act(cancel, wrong, on=date(2026, 11, 4), reason="tercatat dua kali")

    uep = book.read(group_month, NOVEMBER).funds[0]

    assert (uep.received, uep.paid, uep.closing) == (900_000, 0, 900_000)


def test_money_between_funds_is_told_apart_from_what_came_from_outside(book: GroupFile) -> None:
    receive(book, 900_000, date(2026, 11, 2))
    moved = Transfer(
        Fund.UEP, Place.CASH, Fund.SP, Place.CASH, date(2026, 11, 5), 300_000, "Modal pinjaman"
    )
    book.act(transfer, moved)

    told = book.read(group_month, NOVEMBER)

    assert told.between_funds == 300_000
    assert [(each.received, each.paid) for each in told.funds[:2]] == [
        (900_000, 300_000),
        (300_000, 0),
    ]
    assert told.money == 900_000


@pytest.mark.parametrize("month", [Month(2026, 9), OCTOBER, NOVEMBER], ids=str)
def test_loans_and_savings_of_the_small_group_close_as_their_accounts(
    recorded: GroupFile, month: Month
) -> None:
    told = recorded.read(group_month, month)

    balances = recorded.read(closing_balances, month)
    assert told.loans.closing == balances[211]
    assert told.savings.closing == -balances.get(321, 0) - balances.get(395, 0)
