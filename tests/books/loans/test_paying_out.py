"""Paying a loan out: the money, the schedule, and what has to be said first."""

from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.cash.actions import cancel
from kube_desktop.books.cash.rules import KeptElsewhereError
from kube_desktop.books.loans.applications import LoanState
from kube_desktop.books.loans.applying import RulesForbidError
from kube_desktop.books.loans.paying_out import (
    LoanNotGrantedError,
    LoanPaidOutAlreadyError,
    PaidOutTooEarlyError,
    pay_out,
)
from kube_desktop.books.loans.queries import loan_cash_book, loan_of, money_at_hand, plans_of
from kube_desktop.books.loans.register import LOANS
from kube_desktop.books.loans.schedule import make_schedule
from kube_desktop.books.loans.terms import FirstDueTooEarlyError
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.ledger.entries import MonthClosedError
from kube_desktop.registers.actions import cancel_record, change_record
from kube_desktop.registers.errors import CancelledAlreadyError
from tests.books.loans.lending import ASKED, PAID_OUT, USUAL, ask, card, grant, lend, loans_out
from tests.group_files import TODAY
from tests.ledger.closed import close
from tests.soundness import assert_sound

AUGUST = Month(2026, 8)


def test_a_loan_that_is_paid_out_leaves_the_box_and_is_owed(lender: GroupFile) -> None:
    loan = lend(lender)

    (line,) = lender.read(loan_cash_book, AUGUST, AUGUST).lines
    assert (line.lent, line.is_member, line.line.voucher) == (500_000, True, "SP-2026-0001")
    assert loans_out(lender) == 500_000
    assert card(lender, loan, PAID_OUT).state is LoanState.RUNNING
    assert lender.read(money_at_hand, PAID_OUT) == 49_500_000
    assert_sound(lender)


def test_a_loan_may_be_paid_from_the_bank(lender: GroupFile) -> None:
    loan = ask(lender)
    grant(lender, loan)

    lender.act(pay_out, loan, on=PAID_OUT, place=Place.BANK)

    assert card(lender, loan).lines[0].place is Place.BANK


def test_the_schedule_in_the_file_is_the_one_that_is_computed(lender: GroupFile) -> None:
    loan = lend(lender, first_due=date(2026, 9, 1))

    (plan,) = lender.read(plans_of, loan)

    assert plan.schedule == make_schedule(plan.terms)
    assert plan.terms == USUAL.terms(PAID_OUT, date(2026, 9, 1))
    assert [each.due_on.month for each in plan.dues] == [9, 10, 11]


def test_a_stranger_is_named_in_the_cash_book(lender: GroupFile) -> None:
    lend(lender, replace(USUAL, member_id=None, borrower="Bu Ina"))

    (line,) = lender.read(loan_cash_book, AUGUST, AUGUST).lines
    assert (line.line.person, line.is_member) == ("Bu Ina", False)


def test_only_what_was_granted_is_paid_out(lender: GroupFile) -> None:
    loan = ask(lender)

    with pytest.raises(LoanNotGrantedError):
        lender.act(pay_out, loan, on=PAID_OUT)


def test_nothing_is_paid_out_before_it_is_granted(lender: GroupFile) -> None:
    loan = ask(lender)
    grant(lender, loan, on=date(2026, 8, 11))

    with pytest.raises(PaidOutTooEarlyError, match="11/08/2026"):
        lender.act(pay_out, loan, on=PAID_OUT)


def test_a_loan_is_paid_out_once(lender: GroupFile) -> None:
    loan = lend(lender)

    with pytest.raises(LoanPaidOutAlreadyError):
        lender.act(pay_out, loan, on=PAID_OUT)


def test_a_cancelled_loan_is_not_paid_out(lender: GroupFile) -> None:
    loan = ask(lender)
    grant(lender, loan)
    lender.act(cancel_record, LOANS, loan, reason="Tidak jadi")

    with pytest.raises(CancelledAlreadyError):
        lender.act(pay_out, loan, on=PAID_OUT)


def test_terms_that_changed_after_the_verdict_are_judged_again(lender: GroupFile) -> None:
    loan = ask(lender)
    grant(lender, loan)
    more = replace(lender.read(loan_of, loan), principal=900_000)
    lender.act(change_record, LOANS, loan, more, today=TODAY)

    with pytest.raises(RulesForbidError):
        lender.act(pay_out, loan, on=PAID_OUT)

    assert loans_out(lender) == 0


def test_the_first_instalment_comes_after_the_money(lender: GroupFile) -> None:
    loan = ask(lender)
    grant(lender, loan)

    with pytest.raises(FirstDueTooEarlyError):
        lender.act(pay_out, loan, on=PAID_OUT, first_due=PAID_OUT)


def test_a_day_agreed_on_that_has_passed_is_not_taken(lender: GroupFile) -> None:
    loan = lend(lender, first_due=None, on=PAID_OUT, applied_on=ASKED)
    early = replace(USUAL, first_due=PAID_OUT)

    assert early.terms(PAID_OUT).first_due is None
    assert card(lender, loan).rows[0].due_on == date(2026, 9, 10)


def test_nothing_is_paid_out_in_a_closed_month(lender: GroupFile) -> None:
    loan = ask(lender)
    grant(lender, loan)
    for month in range(1, 9):
        close(lender, Month(2026, month), {Fund.SP: {100_000: 500}})

    with pytest.raises(MonthClosedError):
        lender.act(pay_out, loan, on=PAID_OUT)

    assert lender.read(plans_of, loan) == ()


def test_the_cash_book_does_not_mend_it(lender: GroupFile) -> None:
    loan = lend(lender)

    with pytest.raises(KeptElsewhereError, match="Pinjaman"):
        lender.act(cancel, card(lender, loan).lines[0].entry_id, on=TODAY, reason="Salah")
