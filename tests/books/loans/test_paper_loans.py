"""Loans that ran already: their cards, and their part of the opening balance."""

from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.loans.among import LoanNumberTakenError, PaperLoanGoneError
from kube_desktop.books.loans.applications import BorrowerMissingError, LoanState
from kube_desktop.books.loans.cards import LineKind
from kube_desktop.books.loans.mending import cancel_loan_entry
from kube_desktop.books.loans.paper_loans import (
    OpenBeforePaidOutError,
    OpenedLoan,
    OpenLoan,
    OutstandingTooLargeError,
    open_loan_from_paper,
    opening_day,
)
from kube_desktop.books.loans.payments import Parts
from kube_desktop.books.loans.portfolio import untold_loans
from kube_desktop.books.loans.register import LOANS
from kube_desktop.books.loans.terms import FirstDueTooEarlyError
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.balances import balance_after
from kube_desktop.ledger.entries import AmountOutOfRangeError, MonthClosedError
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from kube_desktop.registers.actions import reinstate_record
from tests.books.loans.lending import ANTON, MARIA, bring, card, loans_out
from tests.group_files import TODAY
from tests.ledger.closed import close
from tests.people import enter, man, woman
from tests.soundness import assert_sound

MOVED = date(2026, 1, 1)
MARIAS = OpenLoan(
    on=MOVED,
    paid_out_on=date(2025, 10, 5),
    principal=500_000,
    outstanding=300_000,
    months=3,
    first_due=date(2026, 1, 5),
    number="17/SP",
    member_id=MARIA,
    purpose="Jualan kue",
    charge=10_000,
)


@pytest.fixture
def moved(book: GroupFile) -> GroupFile:
    """Maria and Anton, and an opening balance with 400.000 of loans that nobody told apart."""
    enter(book, woman("Maria Bili"))
    enter(book, man("Anton Nahak"))
    book.act(record_opening, OpeningBalance(Fund.SP, MOVED, cash=600_000, others={211: 400_000}))
    return book


def take(book: GroupFile, loan: OpenLoan = MARIAS) -> OpenedLoan:
    return book.act(open_loan_from_paper, loan, today=TODAY)


def test_a_running_loan_gets_its_card(moved: GroupFile) -> None:
    opened = take(moved)

    found = card(moved, opened.loan_id, MOVED)
    assert (found.row.number, found.borrower, found.state) == (
        "17/SP",
        "Maria Bili",
        LoanState.RUNNING,
    )
    assert (found.row.principal, found.row.outstanding) == (500_000, 300_000)
    assert [(row.due_on, row.principal, row.charge) for row in found.rows] == [
        (date(2026, 1, 5), 100_000, 3_334),
        (date(2026, 2, 5), 100_000, 3_333),
        (date(2026, 3, 5), 100_000, 3_333),
    ]
    assert [line.kind for line in found.lines] == [LineKind.FROM_PAPER]
    assert found.row.paid_out_on == date(2025, 10, 5)
    assert_sound(moved)


def test_it_comes_out_of_what_was_not_told_apart(moved: GroupFile) -> None:
    before = moved.read(balance_after, 295, MOVED)

    opened = take(moved)

    assert (opened.told, opened.beyond) == (300_000, 0)
    assert moved.read(untold_loans, MOVED) == 100_000
    assert loans_out(moved) == 400_000
    assert moved.read(balance_after, 295, MOVED) == before


def test_what_the_balance_does_not_hold_is_added(moved: GroupFile) -> None:
    take(moved)

    opened = take(moved, replace(MARIAS, number="18", member_id=ANTON, outstanding=250_000))

    assert (opened.told, opened.beyond) == (100_000, 150_000)
    assert moved.read(untold_loans, MOVED) == 0
    assert loans_out(moved) == 550_000
    assert_sound(moved)


def test_no_cash_moves(moved: GroupFile) -> None:
    take(moved)

    assert moved.read(balance_after, 201, TODAY) == 600_000


def test_it_may_be_late_already_and_owe_a_late_fee(moved: GroupFile) -> None:
    late = replace(MARIAS, first_due=date(2025, 12, 5), late_fee=2_000)

    opened = take(moved, late)

    found = card(moved, opened.loan_id, MOVED)
    assert found.owed == Parts(late_fee=2_000, charge=3_334, principal=100_000)
    assert found.row.days_late == 27


def test_it_is_paid_back_like_any_other(moved: GroupFile) -> None:
    opened = take(moved)

    receipt = bring(moved, opened.loan_id, date(2026, 1, 5), 303_334)

    assert receipt.is_settled
    assert card(moved, opened.loan_id).state is LoanState.SETTLED


def test_taking_it_back_gives_the_balance_back(moved: GroupFile) -> None:
    opened = take(moved)

    moved.act(cancel_loan_entry, opened.posted.entry_id, on=MOVED, reason="Salah orang")

    assert moved.read(untold_loans, TODAY) == 400_000
    assert card(moved, opened.loan_id).state is LoanState.CANCELLED
    assert_sound(moved)


def test_what_was_taken_back_does_not_come_again_without_its_balance(moved: GroupFile) -> None:
    opened = take(moved)
    moved.act(cancel_loan_entry, opened.posted.entry_id, on=MOVED, reason="Sudah lunas")

    with pytest.raises(PaperLoanGoneError, match="17/SP"):
        moved.act(reinstate_record, LOANS, opened.loan_id, reason="Ternyata belum", today=TODAY)
    again = take(moved, replace(MARIAS, number="17/SP lagi"))

    assert card(moved, opened.loan_id).state is LoanState.CANCELLED
    assert (again.told, again.beyond) == (300_000, 0)
    assert_sound(moved)


def test_the_day_is_that_of_the_opening_balance_or_the_first_open_one(moved: GroupFile) -> None:
    before = moved.read(opening_day)
    close(moved, Month(2026, 1), {Fund.SP: {100_000: 6}})

    assert (before, moved.read(opening_day)) == (MOVED, date(2026, 2, 1))


def test_without_an_opening_balance_no_day_is_proposed(book: GroupFile) -> None:
    assert book.read(opening_day) is None


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (replace(MARIAS, outstanding=0), AmountOutOfRangeError),
        (replace(MARIAS, charge=-1), AmountOutOfRangeError),
        (replace(MARIAS, outstanding=500_001), OutstandingTooLargeError),
        (replace(MARIAS, paid_out_on=date(2026, 1, 2)), OpenBeforePaidOutError),
        (replace(MARIAS, first_due=date(2025, 10, 5)), FirstDueTooEarlyError),
        (replace(MARIAS, member_id=None), BorrowerMissingError),
    ],
)
def test_a_card_that_cannot_be_is_refused(
    moved: GroupFile, wrong: OpenLoan, error: type[Exception]
) -> None:
    with pytest.raises(error):
        take(moved, wrong)

    assert loans_out(moved) == 400_000


def test_a_card_is_taken_over_once(moved: GroupFile) -> None:
    take(moved)

    with pytest.raises(LoanNumberTakenError):
        take(moved)


def test_nothing_is_taken_over_into_a_closed_month(moved: GroupFile) -> None:
    close(moved, Month(2026, 1), {Fund.SP: {100_000: 6}})

    with pytest.raises(MonthClosedError):
        take(moved)
