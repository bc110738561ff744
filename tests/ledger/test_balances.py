"""Balances read from month totals are what the list of all entries adds up to."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import standard_accounts
from kube_desktop.ledger.balances import (
    Movement,
    balance_after,
    closing_balances,
    lowest_balance_from,
    monthly_closings,
    movements,
    net_changes,
    recorded_months,
)
from kube_desktop.ledger.entries import Draft
from kube_desktop.ledger.journal import rebuild_totals
from kube_desktop.ledger.opening import OpeningBalance
from tests.ledger.conftest import Trial
from tests.ledger.drafts import FIRST, LAST, Line, TakeBack, openings, steps, write
from tests.soundness import faults

_TRIES = settings(max_examples=100, deadline=None)
_months = st.builds(Month, st.integers(2025, 2027), st.integers(1, 12))
_accounts = st.sampled_from([account.id for account in standard_accounts()])
_openings = st.lists(openings(), max_size=3)


def _naive(lines: list[Line], first: Month, last: Month) -> dict[int, Movement]:
    sums: dict[int, list[int]] = {}
    for line in lines:
        if Month.of(line.day) > last:
            continue
        told = sums.setdefault(line.account, [0, 0, 0])
        if line.is_opening or Month.of(line.day) < first:
            told[0] += line.amount
        elif (line.amount > 0) is (line.reverses is None):
            told[1] += line.amount
        else:
            told[2] -= line.amount
    return {account: Movement(*amounts) for account, amounts in sums.items()}


@_TRIES
@given(steps, _openings, _months, st.integers(0, 15))
def test_movements_are_what_the_list_adds_up_to(
    trial: Trial,
    wanted: list[Draft | TakeBack],
    first: list[OpeningBalance],
    month: Month,
    more: int,
) -> None:
    def act(work: UnitOfWork) -> None:
        lines = write(work, wanted, *first)
        last = month.plus(more)

        found = movements(work.reader, month, last)

        expected = _naive(lines, month, last)
        assert found == expected
        assert closing_balances(work.reader, last) == {
            account: movement.closing for account, movement in expected.items()
        }
        assert {
            account: amount
            for account, amount in net_changes(work.reader, expected, month, last).items()
            if amount
        } == {
            account: movement.debit - movement.credit
            for account, movement in expected.items()
            if movement.debit != movement.credit
        }

    trial.of(act)


@_TRIES
@given(steps, _openings, _accounts, st.dates(FIRST - timedelta(days=60), LAST))
def test_a_balance_of_a_day_is_what_the_list_adds_up_to(
    trial: Trial,
    wanted: list[Draft | TakeBack],
    first: list[OpeningBalance],
    account: int,
    day: date,
) -> None:
    def act(work: UnitOfWork) -> None:
        lines = [line for line in write(work, wanted, *first) if line.account == account]

        balances = {
            each: sum(line.amount for line in lines if line.day <= each)
            for each in {line.day for line in lines} | {day}
        }

        assert balance_after(work.reader, account, day) == balances[day]
        assert lowest_balance_from(work.reader, account, day) == min(
            balance for each, balance in balances.items() if each >= day
        )

    trial.of(act)


@_TRIES
@given(steps, _openings, st.sets(_accounts, min_size=1, max_size=4), _months, st.integers(1, 14))
def test_closings_of_months_are_what_the_list_adds_up_to(
    trial: Trial,
    wanted: list[Draft | TakeBack],
    first: list[OpeningBalance],
    accounts: set[int],
    last: Month,
    count: int,
) -> None:
    def act(work: UnitOfWork) -> None:
        lines = [line for line in write(work, wanted, *first) if line.account in accounts]

        found = monthly_closings(work.reader, accounts, last, count)

        assert found == tuple(
            sum(line.amount for line in lines if Month.of(line.day) <= last.plus(-back))
            for back in range(count - 1, -1, -1)
        )

    trial.of(act)


@_TRIES
@given(steps, _openings)
def test_whatever_is_recorded_the_books_are_sound(
    trial: Trial, wanted: list[Draft | TakeBack], first: list[OpeningBalance]
) -> None:
    def act(work: UnitOfWork) -> None:
        lines = write(work, wanted, *first)

        assert faults(work.reader) == []
        months = sorted(Month.of(line.day) for line in lines)
        assert recorded_months(work.reader) == ((months[0], months[-1]) if months else None)

    trial.of(act)


@_TRIES
@given(steps, _openings)
def test_totals_built_anew_are_the_totals_that_were_kept(
    trial: Trial, wanted: list[Draft | TakeBack], first: list[OpeningBalance]
) -> None:
    def kept(reader: Reader) -> list[tuple[object, ...]]:
        return reader.rows("SELECT * FROM month_total ORDER BY account_id, month")

    def act(work: UnitOfWork) -> None:
        write(work, wanted, *first)
        before = kept(work.reader)

        rebuild_totals(work)

        assert kept(work.reader) == before

    trial.of(act)


def test_empty_books_hold_nothing(book: GroupFile) -> None:
    october = Month(2026, 10)

    assert book.read(movements, october, october) == {}
    assert book.read(closing_balances, october) == {}
    assert book.read(balance_after, 101, october.last) == 0
    assert book.read(lowest_balance_from, 101, october.first) == 0
    assert book.read(monthly_closings, (101,), october, 3) == (0, 0, 0)
    assert book.read(monthly_closings, (), october, 2) == (0, 0)
    assert book.read(recorded_months) is None


def test_movements_add_up() -> None:
    together = Movement(1_000, 500, 200) + Movement(50, 0, 75)

    assert together == Movement(1_050, 500, 275)
    assert together.closing == 1_275
