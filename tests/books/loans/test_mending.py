"""Mistakes on a card: taken back or put right, with what rests on them looked at."""

from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.cash.actions import record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.loans.applications import LoanState
from kube_desktop.books.loans.cards import LineKind
from kube_desktop.books.loans.changing import write_off
from kube_desktop.books.loans.loan_rules import LateFee
from kube_desktop.books.loans.mending import (
    LaterEntriesError,
    LaterPlanError,
    NothingMendedError,
    NotInstalmentError,
    NotOfLoanError,
    cancel_loan_entry,
    correct_instalment,
)
from kube_desktop.books.loans.paper_loans import OpenLoan, open_loan_from_paper
from kube_desktop.books.loans.paying_out import pay_out
from kube_desktop.books.loans.payments import OverpaidError, Parts
from kube_desktop.books.loans.portfolio import arrears_list, loan_rows, portfolio
from kube_desktop.books.loans.queries import loan_cash_book
from kube_desktop.books.loans.repaying import InstalmentPaid, settle
from kube_desktop.books.loans.terms import Method
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.ledger.entries import MonthClosedError
from kube_desktop.ledger.journal_errors import (
    AlreadyReversedError,
    EntryNotFoundError,
    ReasonMissingError,
    ReversalNotReversibleError,
)
from tests.books.loans.lending import (
    ANTON,
    DECISION,
    MARIA,
    PAID_OUT,
    RULES,
    USUAL,
    begin,
    bring,
    card,
    lend,
    loans_out,
    owed,
    rule,
)
from tests.group_files import TODAY
from tests.ledger.closed import close
from tests.soundness import assert_sound

FIRST, SECOND = date(2026, 9, 10), date(2026, 10, 10)


def last(book: GroupFile, loan: int = 1) -> int:
    """The newest entry of a loan."""
    return max(line.entry_id for line in card(book, loan).lines)


def close_until_september(book: GroupFile) -> None:
    for month in range(1, 10):
        close(book, Month(2026, month), {Fund.SP: {100_000: 495}})


def test_an_instalment_that_never_came_is_taken_back(lender: GroupFile) -> None:
    loan = lend(lender)
    bring(lender, loan, FIRST, 100_000)

    lender.act(cancel_loan_entry, last(lender), on=FIRST, reason="Uangnya titipan")

    lines = card(lender, loan).lines
    assert [(line.kind, line.principal, line.balance) for line in lines[1:]] == [
        (LineKind.INSTALMENT, 100_000, 400_000),
        (LineKind.REVERSAL, -100_000, 500_000),
    ]
    assert lines[2].reason == "Uangnya titipan"
    assert lines[1].reversed_by == lines[2].entry_id
    assert owed(lender, loan, FIRST) == Parts(principal=166_667)
    assert_sound(lender)


def test_an_instalment_with_a_wrong_amount_is_put_right(lender: GroupFile) -> None:
    loan = lend(lender)
    bring(lender, loan, FIRST, 16_667)
    wrong = last(lender)

    right = InstalmentPaid(loan, FIRST, 166_667)
    done = lender.act(correct_instalment, wrong, right, on=FIRST, reason="Kurang satu angka")

    line = card(lender, loan).lines[-1]
    assert (line.corrects, line.principal, line.reason) == (wrong, 166_667, "Kurang satu angka")
    assert done.receipt.outstanding == 333_333
    assert owed(lender, loan, FIRST) == Parts()
    assert_sound(lender)


def test_an_instalment_goes_to_the_loan_it_was_for(lender: GroupFile) -> None:
    marias = lend(lender)
    antons = lend(lender, USUAL, member_id=ANTON)
    bring(lender, marias, FIRST, 100_000)

    right = InstalmentPaid(antons, FIRST, 100_000)
    lender.act(correct_instalment, last(lender, marias), right, on=FIRST, reason="Salah orang")

    assert [card(lender, loan).row.outstanding for loan in (marias, antons)] == [500_000, 400_000]
    assert loans_out(lender) == 900_000


def test_in_a_closed_month_both_lines_stand_in_an_open_one(lender: GroupFile) -> None:
    loan = lend(lender)
    bring(lender, loan, FIRST, 16_667)
    wrong = last(lender)
    close_until_september(lender)

    with pytest.raises(MonthClosedError):
        lender.act(
            correct_instalment,
            wrong,
            InstalmentPaid(loan, FIRST, 166_667),
            on=SECOND,
            reason="Salah ketik",
        )
    right = InstalmentPaid(loan, SECOND, 166_667)
    lender.act(correct_instalment, wrong, right, on=SECOND, reason="Salah ketik")

    assert card(lender, loan, FIRST).row.outstanding == 483_333
    assert card(lender, loan, SECOND).row.outstanding == 333_333
    assert_sound(lender)


def test_nobody_is_late_for_a_mistake_in_a_closed_month(lender: GroupFile) -> None:
    rule(lender, RULES, late_fee=LateFee.DAILY, late_fee_amount=1_000)
    loan = lend(lender)
    bring(lender, loan, FIRST, 16_667)
    wrong = last(lender)
    close_until_september(lender)
    day = date(2026, 10, 5)

    for amount in (150_000, 166_667):
        right = InstalmentPaid(loan, day, amount)
        lender.act(correct_instalment, wrong, right, on=day, reason="Salah ketik")
        wrong = last(lender)

    after = card(lender, loan, SECOND)
    assert (after.lines[-1].principal, after.lines[-1].late_fee) == (166_667, 0)
    assert (after.rows[0].paid_on, after.owed) == (FIRST, Parts(principal=166_667))
    assert_sound(lender)


def test_a_day_that_was_wrong_in_an_open_month_counts_as_it_is_put_right(
    lender: GroupFile,
) -> None:
    rule(lender, RULES, late_fee=LateFee.DAILY, late_fee_amount=1_000)
    loan = lend(lender)
    bring(lender, loan, FIRST, 166_667)
    wrong = last(lender)
    right = InstalmentPaid(loan, date(2026, 9, 12), 168_667)

    lender.act(correct_instalment, wrong, right, on=date(2026, 9, 12), reason="Salah hari")
    close_until_september(lender)

    after = card(lender, loan, SECOND)
    assert (after.rows[0].paid_on, after.lines[-1].late_fee) == (date(2026, 9, 12), 2_000)
    assert after.owed == Parts(principal=166_667)


def test_what_only_the_closed_month_makes_different_is_no_correction(lender: GroupFile) -> None:
    loan = lend(lender)
    bring(lender, loan, FIRST, 100_000)
    wrong = last(lender)
    close_until_september(lender)
    right = InstalmentPaid(loan, SECOND, 100_000)

    with pytest.raises(NothingMendedError):
        lender.act(correct_instalment, wrong, right, on=SECOND, reason="Salah")


def test_a_correction_of_nothing_is_refused(lender: GroupFile) -> None:
    loan = lend(lender)
    bring(lender, loan, FIRST, 100_000)
    same = InstalmentPaid(loan, FIRST, 100_000)

    with pytest.raises(NothingMendedError):
        lender.act(correct_instalment, last(lender), same, on=FIRST, reason="Salah")
    lender.act(
        correct_instalment,
        last(lender),
        replace(same, place=Place.BANK),
        on=FIRST,
        reason="Lewat bank",
    )

    assert card(lender, loan).lines[-1].place is Place.BANK


def test_a_right_amount_that_cannot_be_changes_nothing(lender: GroupFile) -> None:
    loan = lend(lender)
    bring(lender, loan, FIRST, 100_000)
    too_much = InstalmentPaid(loan, FIRST, 500_001)

    with pytest.raises(OverpaidError):
        lender.act(correct_instalment, last(lender), too_much, on=FIRST, reason="Salah")

    assert len(card(lender, loan).lines) == 2


def test_an_earlier_instalment_is_put_right_when_later_ones_stand(lender: GroupFile) -> None:
    loan = lend(lender)
    bring(lender, loan, FIRST, 166_667)
    wrong = last(lender)
    bring(lender, loan, SECOND, 166_667)

    right = InstalmentPaid(loan, FIRST, 100_000)
    lender.act(correct_instalment, wrong, right, on=FIRST, reason="Hanya seratus ribu")

    assert owed(lender, loan, SECOND) == Parts(principal=66_667)
    assert_sound(lender)


def test_settling_early_is_taken_back_with_its_schedule(lender: GroupFile) -> None:
    rule(lender, RULES, method=Method.FLAT, rate="1")
    loan = lend(lender, USUAL, principal=300_000, method=Method.FLAT, rate="1")
    before = card(lender, loan)
    lender.act(settle, loan, on=FIRST)

    lender.act(cancel_loan_entry, last(lender), on=FIRST, reason="Salah orang")

    after = card(lender, loan)
    assert after.state is LoanState.RUNNING
    assert (after.rows, after.owed) == (before.rows, before.owed)


def test_what_was_paid_before_settling_stays(lender: GroupFile) -> None:
    rule(lender, RULES, method=Method.FLAT, rate="1")
    loan = lend(lender, USUAL, principal=300_000, method=Method.FLAT, rate="1")
    bring(lender, loan, FIRST, 53_000)
    earlier = last(lender)
    lender.act(settle, loan, on=FIRST)

    with pytest.raises(LaterPlanError, match="dilunasi lebih awal"):
        lender.act(cancel_loan_entry, earlier, on=FIRST, reason="Salah")


def test_paying_out_is_taken_back_while_nothing_rests_on_it(lender: GroupFile) -> None:
    loan = lend(lender)
    paid_out = last(lender)
    bring(lender, loan, FIRST, 100_000)

    with pytest.raises(LaterEntriesError):
        lender.act(cancel_loan_entry, paid_out, on=FIRST, reason="Tidak jadi")
    lender.act(cancel_loan_entry, last(lender), on=FIRST, reason="Salah")
    lender.act(cancel_loan_entry, paid_out, on=FIRST, reason="Tidak jadi")

    assert card(lender, loan).state is LoanState.GRANTED
    assert loans_out(lender) == 0
    assert_sound(lender)


def test_what_was_taken_back_is_paid_out_again(lender: GroupFile) -> None:
    loan = lend(lender)
    lender.act(cancel_loan_entry, last(lender), on=PAID_OUT, reason="Salah hari")

    lender.act(pay_out, loan, on=FIRST)

    after = card(lender, loan)
    assert (after.state, after.row.outstanding) == (LoanState.RUNNING, 500_000)
    assert after.row.paid_out_on == FIRST
    assert [line.lent for line in after.lines] == [500_000, -500_000, 500_000]
    assert after.rows[0].due_on == SECOND


def test_the_lists_of_a_closed_month_stay_what_they_were(lender: GroupFile) -> None:
    rule(lender, RULES, method=Method.FLAT, rate="1", one_at_a_time=False)
    end = date(2026, 9, 30)
    paid_out = [lend(lender), last(lender)][1]
    settled = lend(lender, USUAL, method=Method.FLAT, rate="1", member_id=ANTON)
    settlement = lender.act(settle, settled, on=FIRST).posted.entry_id
    given_up = lend(lender, borrower="Bu Ina", member_id=None)
    loss = lender.act(write_off, given_up, on=end, decision_id=DECISION, reason="Pergi").entry_id
    lists = (loan_rows, portfolio, arrears_list)
    close_until_september(lender)
    before = [lender.read(each, end) for each in lists]
    cards = [card(lender, loan, end).rows for loan in (1, settled, given_up)]

    for entry in (paid_out, settlement, loss):
        lender.act(cancel_loan_entry, entry, on=SECOND, reason="Salah")

    assert [lender.read(each, end) for each in lists] == before
    assert [card(lender, loan, end).rows for loan in (1, settled, given_up)] == cards
    states = [row.state.value for row in lender.read(loan_rows, SECOND)]
    assert sorted(states) == ["granted", "running", "running"]
    assert_sound(lender)


def test_a_loan_from_paper_stands_in_a_closed_month_when_it_is_taken_back(
    book: GroupFile,
) -> None:
    begin(book)
    opened = OpenLoan(PAID_OUT, date(2026, 5, 1), 300_000, 200_000, 2, FIRST, member_id=MARIA)
    entry = book.act(open_loan_from_paper, opened, today=TODAY).posted.entry_id
    close_until_september(book)
    end = date(2026, 9, 30)
    before = book.read(portfolio, end), book.read(arrears_list, end)

    book.act(cancel_loan_entry, entry, on=SECOND, reason="Bukan pinjaman kita")

    assert (book.read(portfolio, end), book.read(arrears_list, end)) == before
    assert book.read(portfolio, SECOND).count == 0


def test_only_an_instalment_is_corrected(lender: GroupFile) -> None:
    right = InstalmentPaid(lend(lender), FIRST, 1)

    with pytest.raises(NotInstalmentError):
        lender.act(correct_instalment, last(lender), right, on=FIRST, reason="Salah")


def test_an_entry_is_taken_back_once_and_with_a_reason(lender: GroupFile) -> None:
    loan = lend(lender)
    bring(lender, loan, FIRST, 100_000)
    wrong = last(lender)

    with pytest.raises(ReasonMissingError):
        lender.act(cancel_loan_entry, wrong, on=FIRST, reason=" ")
    lender.act(cancel_loan_entry, wrong, on=FIRST, reason="Salah")
    with pytest.raises(AlreadyReversedError):
        lender.act(cancel_loan_entry, wrong, on=FIRST, reason="Salah")
    with pytest.raises(ReversalNotReversibleError):
        lender.act(cancel_loan_entry, last(lender), on=FIRST, reason="Salah")


def test_an_entry_of_the_cash_book_is_not_mended_here(lender: GroupFile) -> None:
    posted = lender.act(record, CashEntry(Fund.SP, 2202, FIRST, 5_000, "Kartu"))

    with pytest.raises(NotOfLoanError):
        lender.act(cancel_loan_entry, posted.entry_id, on=TODAY, reason="Salah")
    with pytest.raises(EntryNotFoundError):
        lender.act(cancel_loan_entry, 999, on=TODAY, reason="Salah")


def test_the_cash_book_shows_both_sides_of_a_mistake(lender: GroupFile) -> None:
    loan = lend(lender)
    bring(lender, loan, FIRST, 100_000)
    lender.act(cancel_loan_entry, last(lender), on=FIRST, reason="Salah")

    september = Month(2026, 9)
    lines = lender.read(loan_cash_book, september, september).lines

    assert [line.principal for line in lines] == [100_000, -100_000]
