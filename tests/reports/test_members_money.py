"""What members owe, at a glance; what is paid or taken back is owed no more, or again."""

from datetime import date

import pytest

from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.reports.members_money import MembersMoney, Owed, members_money
from tests.books.loans.lending import MARIA, begin, bring, lend
from tests.group_files import TODAY
from tests.reports.own_affairs import live_a_full_life

NOVEMBER = Month(2026, 11)


def _seen(book: GroupFile, today: date = TODAY) -> MembersMoney:
    return book.read(members_money, NOVEMBER, today=today)


def test_a_group_without_members_money_owes_nothing(book: GroupFile) -> None:
    view = _seen(book)

    assert (view.due_soon, view.late, view.dues) == (Owed(), Owed(), Owed())
    assert view.classes == ()
    assert view.savings == view.loans == (0,) * 12


def test_what_is_late_is_counted_by_loan_and_summed(book: GroupFile) -> None:
    live_a_full_life(book)

    view = _seen(book)

    assert view.late == Owed(1, 333_333)
    assert view.dues == Owed(2, 60_000)
    assert view.savings[-2:] == (500_000, 350_000)
    assert view.loans[-4:] == (500_000, 333_333, 333_333, 333_333)


@pytest.mark.parametrize(
    ("today", "due"),
    [
        (date(2026, 9, 3), Owed()),
        (date(2026, 9, 4), Owed(1, 166_667)),
        (date(2026, 9, 10), Owed(1, 166_667)),
        (date(2026, 9, 11), Owed()),
    ],
)
def test_an_instalment_is_due_soon_from_six_days_before_it(
    book: GroupFile, today: date, due: Owed
) -> None:
    begin(book)
    lend(book, member_id=MARIA)

    assert _seen(book, today).due_soon == due


def test_what_was_paid_is_not_due(book: GroupFile) -> None:
    begin(book)
    bring(book, lend(book), date(2026, 9, 4), 166_667)

    assert _seen(book, date(2026, 9, 8)).due_soon == Owed()
