from datetime import date

import pytest

from kube_desktop.books.members.actions import leave
from kube_desktop.books.members.income_actions import cancel_income, record_income
from kube_desktop.books.members.incomes import (
    EarnedAmountError,
    EarnedInFutureError,
    EarnedOutsideMembershipError,
    IncomeCancelReasonError,
    IncomeNotFoundError,
    IncomeTold,
    IncomeToldAlreadyError,
    incomes,
)
from kube_desktop.books.members.queries import member, members
from kube_desktop.books.members.rules import Leaving, MemberNotFoundError
from kube_desktop.groupfile.group_file import GroupFile
from tests.group_files import TODAY
from tests.people import FOUNDED, enter, woman

MARIA = 1
JUNE = date(2026, 6, 1)


@pytest.fixture
def melati(book: GroupFile) -> GroupFile:
    """Maria, a member since the founding."""
    enter(book, woman("Maria Bili", income_before=400_000))
    return book


def _tell(book: GroupFile, on: date, amount: int) -> int:
    return book.act(record_income, IncomeTold(MARIA, on, amount), today=TODAY)


def test_income_now_is_what_was_told_last_by_the_day(melati: GroupFile) -> None:
    _tell(melati, TODAY, 900_000)
    _tell(melati, JUNE, 650_000)

    assert melati.read(member, MARIA).income_now == 900_000
    assert melati.read(member, MARIA, on=date(2026, 11, 19)).income_now == 650_000
    assert melati.read(members, on=date(2026, 5, 31))[0].income_now is None
    assert [row.on for row in melati.read(incomes, MARIA)] == [TODAY, JUNE]


def test_a_cancelled_income_counts_no_more_and_stays_in_sight(melati: GroupFile) -> None:
    _tell(melati, JUNE, 650_000)
    wrong = _tell(melati, TODAY, 9_000_000)

    melati.act(cancel_income, MARIA, wrong, reason=" Salah  tulis ")
    _tell(melati, TODAY, 900_000)

    assert melati.read(member, MARIA).income_now == 900_000
    told = [(row.amount, row.cancel_reason) for row in melati.read(incomes, MARIA)]
    assert told == [(900_000, ""), (9_000_000, "Salah tulis"), (650_000, "")]


def test_an_income_that_cannot_be_is_refused_and_nothing_is_written(melati: GroupFile) -> None:
    melati.act(leave, Leaving(MARIA, date(2026, 11, 1), "Pindah"), today=TODAY)

    for told, error in (
        (IncomeTold(9, JUNE, 1), MemberNotFoundError),
        (IncomeTold(MARIA, JUNE, -1), EarnedAmountError),
        (IncomeTold(MARIA, JUNE, 1_000_000_000_000), EarnedAmountError),
        (IncomeTold(MARIA, date(2026, 11, 21), 1), EarnedInFutureError),
        (IncomeTold(MARIA, date(2024, 2, 29), 1), EarnedOutsideMembershipError),
        (IncomeTold(MARIA, date(2026, 11, 1), 1), EarnedOutsideMembershipError),
    ):
        with pytest.raises(error):
            melati.act(record_income, told, today=TODAY)
    assert melati.read(incomes, MARIA) == ()


def test_one_day_has_one_income(melati: GroupFile) -> None:
    _tell(melati, FOUNDED, 400_000)

    with pytest.raises(IncomeToldAlreadyError, match="1 Maret 2024"):
        _tell(melati, FOUNDED, 500_000)


def test_an_income_is_cancelled_once_and_with_a_reason(melati: GroupFile) -> None:
    told = _tell(melati, JUNE, 650_000)

    with pytest.raises(IncomeCancelReasonError):
        melati.act(cancel_income, MARIA, told, reason=" ")
    melati.act(cancel_income, MARIA, told, reason="Salah orang")
    with pytest.raises(IncomeNotFoundError):
        melati.act(cancel_income, MARIA, told, reason="Salah orang")
