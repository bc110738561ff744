from datetime import date, timedelta

import pytest

from kube_desktop.books.loans.changing import write_off
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from kube_desktop.scoring.measuring import Measured
from tests.books.loans.lending import ANTON, DECISION, MARIA, begin, bring, lend
from tests.group_files import TODAY
from tests.money import receive
from tests.scoring.stage import FIRST, level_of, on_the_day, propose_for

BEFORE = FIRST - timedelta(days=10)
MONEY = 50_000_000
FAR = date(2027, 6, 1)


def _measured(book: GroupFile) -> Measured:
    measured = propose_for(book, "E9").measured
    assert measured is not None
    return measured


@pytest.fixture
def lender(book: GroupFile) -> GroupFile:
    """Maria (1) and Anton (2), a decision, and money to lend since before the period."""
    begin(book, cash=1)
    receive(book, MONEY, date(2024, 4, 1), fund=Fund.SP)
    return book


def _late(book: GroupFile, late: int, *, of: int) -> None:
    """Lend to Maria before the period, and to Anton; of all that is out, so much is overdue."""
    lend(book, principal=late, months=1, on=date(2026, 9, 1), first_due=date(2026, 10, 1))
    lend(book, principal=of - late, months=1, member_id=ANTON, on=TODAY, first_due=FAR)


@pytest.mark.parametrize(
    ("late", "level"),
    [(1, 3), (9_999, 3), (10_000, 3), (10_001, 2), (19_999, 2), (20_000, 2), (20_001, 1)],
)
def test_arrears_of_a_growing_portfolio_make_the_level(
    lender: GroupFile, late: int, level: int
) -> None:
    _late(lender, late, of=100_000)

    assert level_of(lender, "E9") == level


@pytest.mark.parametrize(
    ("before", "after", "level"),
    [
        ((MARIA, 100_000), (MARIA, 100_000), 2),
        ((MARIA, 100_000), (MARIA, 100_001), 3),
        ((MARIA, 100_000), (ANTON, 99_999), 2),
    ],
)
def test_what_is_out_is_compared_with_the_first_day(
    lender: GroupFile, before: tuple[int, int], after: tuple[int, int], level: int
) -> None:
    first = lend(lender, principal=before[1], months=1, on=BEFORE, member_id=before[0])
    bring(lender, first, FIRST + timedelta(days=5), before[1])
    lend(lender, principal=after[1], months=1, on=TODAY, first_due=FAR, member_id=after[0])

    assert level_of(lender, "E9") == level


def test_one_borrower_more_is_growth_whatever_is_out(lender: GroupFile) -> None:
    first = lend(lender, principal=100_000, months=1, on=BEFORE, first_due=FAR)
    bring(lender, first, TODAY, 50_000)
    lend(lender, principal=10_000, months=1, on=TODAY, first_due=FAR, member_id=ANTON)

    measured = _measured(lender)

    assert (measured.figures["more_borrowers"], measured.figures["more_outstanding"]) == (
        1,
        -40_000,
    )
    assert level_of(lender, "E9") == 3


def test_loans_that_were_all_paid_back_still_ran(lender: GroupFile) -> None:
    bring(lender, lend(lender, principal=10_000, months=1, on=TODAY - timedelta(40)), TODAY, 10_000)

    assert _measured(lender).figures["loans"] == 1
    assert level_of(lender, "E9") == 2


def test_what_was_written_off_stays_arrears(lender: GroupFile) -> None:
    bad = lend(lender, principal=30_000, months=1, on=date(2026, 9, 1))
    lend(lender, principal=70_000, months=1, on=TODAY, first_due=FAR, member_id=ANTON)
    lender.act(write_off, bad, on=TODAY, decision_id=DECISION, reason="Pindah tanpa kabar")

    measured = _measured(lender)

    assert measured.figures["arrears"] == 300
    assert "Rp30.000 yang dihapus" in measured.evidence
    assert level_of(lender, "E9") == 1


def test_where_nothing_was_ever_lent_nothing_is_proposed(lender: GroupFile) -> None:
    proposal = propose_for(lender, "E9")

    assert proposal.level is None
    assert proposal.why_not.startswith("Belum pernah ada pinjaman")


def test_loans_of_the_opening_balance_have_to_be_told_apart(book: GroupFile) -> None:
    opening = OpeningBalance(Fund.SP, date(2026, 1, 1), cash=1, others={211: 500_000})
    book.act(record_opening, opening)

    assert propose_for(book, "E9").why_not.startswith("Pinjaman di saldo awal belum dirinci")


def test_lending_that_stopped_is_at_the_lowest_level(lender: GroupFile) -> None:
    bring(lender, lend(lender, principal=10_000, months=1, on=BEFORE), BEFORE, 10_000)

    assert level_of(lender, "E9") == 1


def test_the_loan_that_is_latest_is_asked_for_first(lender: GroupFile) -> None:
    _late(lender, 10_000, of=100_000)

    links = _measured(lender).links

    assert [(link.page, link.wish) for link in links] == [
        ("loans", None),
        ("loans", 1),
        ("loans", 2),
    ]
    assert links[1].words == "Maria Bili: terlambat 50 hari, Rp10.000"


def test_loans_written_long_after_they_were_paid_out_are_late(lender: GroupFile) -> None:
    lend(lender, principal=10_000, months=1, on=TODAY - timedelta(days=32), first_due=FAR)
    with on_the_day(TODAY):
        lend(lender, principal=10_000, months=1, on=TODAY, first_due=FAR, member_id=ANTON)

    measured = _measured(lender)

    assert (measured.late, measured.counted) == (1, 2)
