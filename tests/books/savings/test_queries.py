"""Passbooks and their recap are views of the same postings."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kube_desktop.books.cash.actions import cancel, correct
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.members.actions import add_member, leave
from kube_desktop.books.members.rules import Leaving
from kube_desktop.books.savings.queries import (
    SAVINGS_ACCOUNTS,
    Passbook,
    passbook,
    savings_recap,
)
from kube_desktop.books.savings.rules import SavingsMovement
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.reading import Parameters, Reader
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.balances import closing_balances
from kube_desktop.ledger.entries import Draft, EntryType, Leg
from kube_desktop.ledger.journal import post
from kube_desktop.ledger.opening import OpeningBalance, correct_opening, record_opening
from tests.books.savings.conftest import Savers
from tests.group_files import TODAY
from tests.ledger.conftest import Trial
from tests.ledger.drafts import LAST, TakeBack, openings, steps, write
from tests.people import man, woman

OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)
TENTH = date(2026, 10, 10)
SECOND, FOURTH = date(2026, 11, 2), date(2026, 11, 4)


def test_a_passbook_starts_from_what_was_saved_before(savers: Savers) -> None:
    savers.deposit(savers.maria, 50_000, TENTH)
    savers.deposit(savers.maria, 20_000, SECOND)
    savers.withdraw(savers.maria, 15_000, FOURTH)

    found = savers.book.read(passbook, savers.maria, NOVEMBER, NOVEMBER)

    assert found.movement == SavingsMovement(50_000, 20_000, 15_000)
    assert [
        (line.day, line.voucher, line.deposited, line.withdrawn, line.balance)
        for line in found.lines
    ] == [
        (SECOND, "TAB-2026-0002", 20_000, 0, 70_000),
        (FOURTH, "TAB-2026-0003", 0, 15_000, 55_000),
    ]


def test_a_passbook_holds_nobody_elses_money(savers: Savers) -> None:
    savers.deposit(savers.anton, 90_000, SECOND)

    assert savers.book.read(passbook, savers.maria, NOVEMBER, NOVEMBER) == Passbook(
        SavingsMovement(), ()
    )


def test_what_is_taken_back_stands_on_the_side_of_what_was_wrong(savers: Savers) -> None:
    wrong = savers.deposit(savers.maria, 20_000, SECOND)
    savers.book.act(cancel, wrong, on=FOURTH, reason="tercatat dua kali")

    found = savers.book.read(passbook, savers.maria, NOVEMBER, NOVEMBER)

    assert found.movement == SavingsMovement()
    assert [(line.deposited, line.balance) for line in found.lines] == [
        (20_000, 20_000),
        (-20_000, 0),
    ]
    assert found.lines[0].reversed_by == found.lines[1].entry_id
    assert (found.lines[1].reason, found.lines[1].related) == (
        "tercatat dua kali",
        "TAB-2026-0001",
    )


def test_savings_that_were_written_for_the_wrong_member_move_to_the_right_one(
    savers: Savers,
) -> None:
    wrong = savers.deposit(savers.maria, 20_000, SECOND)
    right = CashEntry(Fund.TAB, 3101, SECOND, 20_000, "Setoran tabungan", member_id=savers.anton)
    savers.book.act(correct, wrong, right, on=SECOND, reason="salah orang")

    marias = savers.book.read(passbook, savers.maria, NOVEMBER, NOVEMBER)
    antons = savers.book.read(passbook, savers.anton, NOVEMBER, NOVEMBER)

    assert [line.deposited for line in marias.lines] == [20_000, -20_000]
    assert [(line.deposited, line.reason) for line in antons.lines] == [(20_000, "salah orang")]
    assert (marias.movement.closing, antons.movement.closing) == (0, 20_000)


def test_savings_from_before_the_books_name_no_member_until_they_are_told_apart(
    savers: Savers,
) -> None:
    savers.book.act(record_opening, OpeningBalance(Fund.TAB, TENTH, cash=450_000))
    savers.deposit(savers.maria, 10_000, SECOND)

    rows = savers.book.read(savings_recap, NOVEMBER, NOVEMBER)
    nobodys = savers.book.read(passbook, None, OCTOBER, NOVEMBER)

    assert [(row.member_id, row.movement) for row in rows] == [
        (savers.maria, SavingsMovement(0, 10_000, 0)),
        (savers.anton, SavingsMovement()),
        (None, SavingsMovement(450_000, 0, 0)),
    ]
    assert nobodys == Passbook(SavingsMovement(450_000, 0, 0), ())


def test_an_opening_balance_that_was_corrected_counts_as_it_is_right(savers: Savers) -> None:
    savers.book.act(record_opening, OpeningBalance(Fund.TAB, TENTH, cash=450_000))
    right = OpeningBalance(Fund.TAB, TENTH, cash=405_000)
    savers.book.act(correct_opening, right, on=TENTH, reason="salah hitung")

    nobodys = savers.book.read(passbook, None, OCTOBER, OCTOBER)

    assert nobodys == Passbook(SavingsMovement(405_000, 0, 0), ())


def test_savings_without_a_name_can_be_looked_at(savers: Savers) -> None:
    def import_one(work: UnitOfWork) -> None:
        legs = (Leg(301, 7_000, 3101), Leg(321, -7_000, 3101))
        post(work, Draft(EntryType.RECEIPT, SECOND, "TAB", "Setoran tabungan", legs))

    savers.book.act(import_one)

    found = savers.book.read(passbook, None, NOVEMBER, NOVEMBER)
    assert [(line.description, line.balance) for line in found.lines] == [
        ("Setoran tabungan", 7_000)
    ]


def test_who_left_with_savings_stays_in_the_recap_and_who_left_without_does_not(
    savers: Savers,
) -> None:
    savers.deposit(savers.anton, 5_000, TENTH)
    rosa = savers.book.act(add_member, woman("Rosa Tefa"), today=TODAY).id
    for member in (savers.anton, rosa):
        savers.book.act(leave, Leaving(member, TENTH, "pindah"), today=TODAY)

    october = savers.book.read(savings_recap, OCTOBER, OCTOBER)
    november = savers.book.read(savings_recap, NOVEMBER, NOVEMBER)

    assert [row.name for row in october] == ["Maria Bili", "Anton Nahak", "Rosa Tefa"]
    assert [(row.name, row.left_on) for row in november] == [
        ("Maria Bili", None),
        ("Anton Nahak", TENTH),
    ]


def test_who_joins_later_is_not_listed(savers: Savers) -> None:
    savers.book.act(add_member, man("Yosef Lake", joined=SECOND), today=TODAY)

    names = [row.name for row in savers.book.read(savings_recap, OCTOBER, OCTOBER)]

    assert names == ["Maria Bili", "Anton Nahak"]


@settings(max_examples=60, deadline=None)
@given(
    steps,
    st.lists(openings(), max_size=3),
    st.lists(st.sampled_from([None, 1, 2])),
    st.builds(Month, st.integers(2025, 2027), st.integers(1, 12)),
    st.integers(0, 5),
)
def test_all_passbooks_together_are_what_the_group_owes(
    trial: Trial,
    wanted: list[Draft | TakeBack],
    first: list[OpeningBalance],
    whose: list[int | None],
    month: Month,
    more: int,
) -> None:
    def act(work: UnitOfWork) -> None:
        for details in (woman("Maria Bili"), man("Anton Nahak")):
            add_member(work, details, today=LAST)
        write(work, list(_named(wanted, whose)), *first)
        last = month.plus(more)

        rows = savings_recap(work.reader, month, last)

        balances = closing_balances(work.reader, last)
        owed = -sum(balances.get(account, 0) for account in SAVINGS_ACCOUNTS)
        assert sum(row.movement.closing for row in rows) == owed
        for row in rows:
            book = passbook(work.reader, row.member_id, month, last)
            assert book.movement == row.movement
            assert row.kinds.total == row.movement.closing
            assert not book.lines or book.lines[-1].balance == row.movement.closing

    trial.of(act)


def _named(
    wanted: Iterable[Draft | TakeBack], whose: list[int | None]
) -> Iterable[Draft | TakeBack]:
    """Give members in turn to the entries."""
    for place, step in enumerate(wanted):
        if isinstance(step, Draft) and whose:
            yield replace(step, member_id=whose[place % len(whose)])
        else:
            yield step


class Explained(Reader):
    """Reads, and keeps how SQLite went about it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection)
        self.plans: list[str] = []

    def rows(self, sql: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
        self.plans += [row[3] for row in super().rows(f"EXPLAIN QUERY PLAN {sql}", parameters)]
        return super().rows(sql, parameters)

    def row(self, sql: str, parameters: Parameters = ()) -> tuple[Any, ...] | None:
        return next(iter(self.rows(sql, parameters)), None)

    def scanned(self) -> list[str]:
        """Return the tables that were read from end to end."""
        return [plan for plan in self.plans if plan.startswith("SCAN")]


@pytest.fixture
def explained(savers: Savers) -> Iterator[Explained]:
    """The savers' book, read with an eye on how."""
    with closing(sqlite3.connect(savers.book.path)) as connection:
        yield Explained(connection)


@pytest.mark.parametrize("member", [None, 1])
def test_a_passbook_is_read_through_indexes(explained: Explained, member: int | None) -> None:
    passbook(explained, member, OCTOBER, NOVEMBER)

    assert len(explained.plans) > 2
    assert explained.scanned() == []


def test_the_recap_reads_all_but_the_members_through_indexes(explained: Explained) -> None:
    savings_recap(explained, OCTOBER, NOVEMBER)

    assert [plan.split()[1] for plan in explained.scanned()] == ["member"]
