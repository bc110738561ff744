"""Dues by member and month are what stands on the account of dues."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from kube_desktop.books.cash.actions import cancel, record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.iks.queries import DuesRow, dues_of_year
from kube_desktop.books.members.actions import add_member, leave
from kube_desktop.books.members.rules import Leaving
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import AccountId, Fund
from kube_desktop.ledger.balances import net_changes
from kube_desktop.ledger.entries import Draft
from tests.group_files import TODAY
from tests.ledger.conftest import Trial
from tests.ledger.drafts import LAST, TakeBack, steps, write
from tests.people import enter, man, woman

OCTOBER, NOVEMBER = 9, 10


def _pay(book: GroupFile, member: int | None, amount: int, on: date, party: str = "") -> int:
    entry = CashEntry(Fund.IKS, 4101, on, amount, "Iuran IKS", member_id=member, party=party)
    return book.act(record, entry).entry_id


def _months(**amounts: int) -> tuple[int, ...]:
    places = {"oct": OCTOBER, "nov": NOVEMBER}
    by_place = {places[name]: amount for name, amount in amounts.items()}
    return tuple(by_place.get(place, 0) for place in range(12))


def test_dues_stand_in_the_month_in_which_the_money_came(book: GroupFile) -> None:
    maria, anton = enter(book, woman()).id, enter(book, man()).id
    _pay(book, maria, 2_000, date(2026, 10, 5))
    _pay(book, maria, 4_000, date(2026, 11, 5))

    rows = book.read(dues_of_year, 2026)

    assert rows == (
        DuesRow(maria, 1, "Maria Bili", _months(oct=2_000, nov=4_000)),
        DuesRow(anton, 2, "Anton Nahak", _months()),
    )
    assert rows[0].total == 6_000


def test_dues_of_another_year_are_not_counted(book: GroupFile) -> None:
    maria = enter(book, woman()).id
    _pay(book, maria, 2_000, date(2025, 12, 31))

    assert [row.total for row in book.read(dues_of_year, 2026)] == [0]


def test_dues_that_were_taken_back_were_not_paid(book: GroupFile) -> None:
    maria = enter(book, woman()).id
    wrong = _pay(book, maria, 2_000, date(2026, 10, 5))
    book.act(cancel, wrong, on=date(2026, 10, 6), reason="tercatat dua kali")

    assert [row.by_month for row in book.read(dues_of_year, 2026)] == [_months()]


def test_dues_without_a_member_stand_last(book: GroupFile) -> None:
    enter(book, woman())
    _pay(book, None, 3_000, date(2026, 10, 5), "Bu Ina")

    assert [(row.number, row.total) for row in book.read(dues_of_year, 2026)] == [
        (1, 0),
        (None, 3_000),
    ]


def test_who_left_before_the_year_is_not_listed(book: GroupFile) -> None:
    maria = enter(book, woman()).id
    book.act(leave, Leaving(maria, date(2025, 12, 1), "pindah"), today=TODAY)

    assert book.read(dues_of_year, 2026) == ()
    assert [row.name for row in book.read(dues_of_year, 2025)] == ["Maria Bili"]


@settings(max_examples=40, deadline=None)
@given(steps, st.sampled_from([None, 1]), st.integers(2025, 2027))
def test_all_dues_of_a_year_are_what_the_account_moved(
    trial: Trial, wanted: list[Draft | TakeBack], member: int | None, year: int
) -> None:
    def act(work: UnitOfWork) -> None:
        add_member(work, woman(), today=LAST)
        named = [
            replace(step, member_id=member) if isinstance(step, Draft) else step for step in wanted
        ]
        write(work, named)

        rows = dues_of_year(work.reader, year)

        account = AccountId.IKS_DUES.value
        moved = net_changes(work.reader, [account], Month(year, 1), Month(year, 12))
        assert sum(row.total for row in rows) == -moved.get(account, 0)

    trial.of(act)
