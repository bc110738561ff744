from datetime import date, timedelta

import pytest

from kube_desktop.books.members.income_actions import cancel_income, record_income
from kube_desktop.books.members.incomes import IncomeTold
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.scoring.measuring import Measured
from tests.group_files import TODAY
from tests.people import enter, woman
from tests.scoring.stage import level_of, propose_for

BEFORE = 500_000


def _member(book: GroupFile, now: int | None, *, before: int | None = BEFORE) -> int:
    member = enter(book, woman("Maria Bili", income_before=before)).id
    if now is not None:
        _tell(book, member, now)
    return member


def _tell(book: GroupFile, member: int, amount: int, on: date = TODAY) -> int:
    return int(book.act(record_income, IncomeTold(member, on, amount), today=TODAY))


def _measured(book: GroupFile) -> Measured:
    measured = propose_for(book, "P8").measured
    assert measured is not None
    return measured


@pytest.mark.parametrize(
    ("raised", "level"),
    [(0, 1), (4, 1), (5, 2), (6, 2), (9, 2), (10, 3), (14, 3), (15, 4), (20, 4)],
)
def test_members_who_earn_more_make_the_level(book: GroupFile, raised: int, level: int) -> None:
    for place in range(20):
        _member(book, BEFORE + (place < raised))

    assert level_of(book, "P8") == level


def test_nothing_is_proposed_while_nobody_told_both_incomes(book: GroupFile) -> None:
    _member(book, None)
    _member(book, 600_000, before=None)

    proposal = propose_for(book, "P8")

    assert proposal.level is None
    assert proposal.why_not.startswith("Tanyakan penghasilan anggota")
    assert proposal.measured is not None
    assert [link.wish for link in proposal.measured.links] == [None, 1, 2]


def test_the_latest_income_by_the_last_day_counts(book: GroupFile) -> None:
    member = _member(book, 400_000)
    _tell(book, member, 900_000, TODAY - timedelta(days=10))

    assert _measured(book).figures == {"raised": 0}


def test_a_cancelled_income_does_not_count(book: GroupFile) -> None:
    member = _member(book, None)
    told = _tell(book, member, 900_000)
    book.act(cancel_income, member, told, reason="Salah dengar")

    assert level_of(book, "P8") is None


def test_incomes_written_long_after_are_late(book: GroupFile) -> None:
    member = _member(book, 600_000)
    _tell(book, member, 550_000, TODAY - timedelta(days=32))

    measured = _measured(book)

    assert (measured.late, measured.counted) == (1, 2)
