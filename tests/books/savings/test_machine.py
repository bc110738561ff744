"""Acts at random: all passbooks together are the accounts' balance, whatever was done."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from kube_desktop.books.cash.actions import cancel, correct, record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.members.actions import add_member
from kube_desktop.books.savings.actions import switch_kind, take_back_told, tell_savings
from kube_desktop.books.savings.profit_actions import cancel_profit, credit_profit
from kube_desktop.books.savings.profits import Measure, Profit
from kube_desktop.books.savings.queries import (
    SAVINGS_ACCOUNTS,
    book_lines,
    passbook,
    savings_of,
    savings_recap,
    told_savings,
)
from kube_desktop.books.savings.register import SAVINGS_PROFITS
from kube_desktop.books.savings.rules import SavingsKind
from kube_desktop.books.savings.told import ToldSavings
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.errors import RuleError
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.balances import closing_balances
from kube_desktop.ledger.closing import FundCount, MonthClosing, close_month
from kube_desktop.ledger.closings import expected_cash, month_to_close
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from kube_desktop.registers.queries import records
from tests.group_files import TODAY
from tests.ledger.conftest import Trial
from tests.people import man, woman
from tests.small_book import in_pieces

FIRST = date(2026, 9, 1)
KINDS = st.sampled_from((SavingsKind.VOLUNTARY, SavingsKind.BASIC))
RARELY = 50_000
DAYS = st.dates(FIRST, TODAY)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(("bring", "take", "cancel", "correct", "tell", "untell", "give", "ungive",
                         "close")),
        st.integers(1, 2),
        KINDS,
        st.integers(1, 60).map(lambda thousands: thousands * 1_000),
        DAYS,
    ),
    min_size=3,
    max_size=25,
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(STEPS)
def test_whatever_is_done_the_passbooks_are_what_the_group_owes(
    trial: Trial, steps: list[tuple[str, int, SavingsKind, int, date]]
) -> None:
    def act(work: UnitOfWork) -> None:
        for details in (woman("Maria Bili"), man("Anton Nahak")):
            add_member(work, details, today=TODAY)
        record_opening(work, OpeningBalance(Fund.TAB, FIRST, cash=100_000))
        switch_kind(work, SavingsKind.BASIC, on=True)
        tell_savings(work, ToldSavings(member_id=1, kind=SavingsKind.VOLUNTARY, amount=20_000))
        tell_savings(work, ToldSavings(member_id=2, kind=SavingsKind.BASIC, amount=20_000))
        for step in steps:
            _try(work, *step)
            _compare(work)

    trial.of(act)


def _try(
    work: UnitOfWork, what: str, member: int, kind: SavingsKind, amount: int, on: date
) -> None:
    """Do one thing, or nothing where it is refused; what is written half is taken back."""
    reader = work.reader
    reader.rows("SAVEPOINT step")
    try:
        _do(work, what, member, kind, amount, on)
    except RuleError:
        reader.rows("ROLLBACK TO step")
    reader.rows("RELEASE step")


def _do(work: UnitOfWork, what: str, member: int, kind: SavingsKind, amount: int, on: date) -> None:
    reader = work.reader
    entry = CashEntry(Fund.TAB, kind.deposit, on, amount, "Setoran", member_id=member)
    taken = replace(entry, kind=kind.withdrawal, on=TODAY, amount=amount // 10)
    lines = [line.entry_id for line in book_lines(reader, member) if line.voucher]
    match what:
        case "bring":
            record(work, entry)
        case "take":
            record(work, taken)
        case "cancel" if lines:
            cancel(work, lines[amount % len(lines)], on=TODAY, reason="salah")
        case "correct" if lines:
            correct(work, lines[amount % len(lines)], entry, on=TODAY, reason="salah")
        case "tell":
            tell_savings(work, ToldSavings(member_id=member, kind=kind, amount=amount))
        case "give":
            _give(work, amount, Month.of(on))
        case _:
            _undo(work, what, amount)


def _undo(work: UnitOfWork, what: str, amount: int) -> None:
    match what:
        case "untell":
            for told in told_savings(work.reader)[:1]:
                take_back_told(work, told.entry_id, on=TODAY, reason="salah")
        case "ungive":
            for profit in records(work.reader, SAVINGS_PROFITS)[:1]:
                cancel_profit(work, profit.id, on=TODAY, reason="salah")
        case "close" if amount > RARELY:
            _close_next(work)


def _give(work: UnitOfWork, amount: int, month: Month) -> None:
    profit = Profit(
        on_day=TODAY,
        from_day=month.first,
        until_day=min(month.last, TODAY),
        measure=Measure.CLOSING,
        pot=amount,
    )
    credit_profit(work, profit, today=TODAY)


def _close_next(work: UnitOfWork) -> None:
    month = month_to_close(work.reader)
    if month is not None and month.last < TODAY:
        counted = in_pieces(expected_cash(work.reader, Fund.TAB, month.last))
        count = FundCount(Fund.TAB, counted, "")
        close_month(work, MonthClosing(month, month.last, (count,)), today=TODAY)


def _compare(work: UnitOfWork) -> None:
    reader, month = work.reader, Month.of(TODAY)
    rows = savings_recap(reader, month, month)
    balances = closing_balances(reader, month)
    assert sum(row.kinds.total for row in rows) == -sum(
        balances.get(account, 0) for account in SAVINGS_ACCOUNTS
    )
    for row in rows:
        book = passbook(reader, row.member_id, Month.of(FIRST), month)
        assert book.movement.closing == row.kinds.total == row.movement.closing
        if row.member_id is not None:
            assert savings_of(reader, row.member_id, TODAY) == row.kinds
            assert min(row.kinds.of(kind) for kind in SavingsKind) >= 0
            lines = book_lines(reader, row.member_id)
            assert (lines[-1].balance if lines else 0) == row.kinds.total
