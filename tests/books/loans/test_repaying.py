"""What a borrower brings, told apart and written; and what is refused."""

from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.loans.applications import LoanState
from kube_desktop.books.loans.loan_rules import LateFee, PaymentOrder
from kube_desktop.books.loans.payments import OverpaidError, Parts, SettlementCharge
from kube_desktop.books.loans.queries import LoanNotPaidOutError, loan_cash_book
from kube_desktop.books.loans.repaying import (
    BeforePlanError,
    InstalmentPaid,
    NothingOwedError,
    NotWrittenOffError,
    record_instalment,
    record_recovery,
    settle,
)
from kube_desktop.books.loans.terms import Method
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Place
from kube_desktop.ledger.entries import AmountOutOfRangeError
from tests.books.loans.lending import (
    PAID_OUT,
    RULES,
    USUAL,
    ask,
    bring,
    card,
    lend,
    loans_out,
    owed,
    rule,
)
from tests.soundness import assert_sound

FLAT = replace(USUAL, principal=300_000, method=Method.FLAT, rate="1")
"""Three times 100.000 and 3.000, on 10 September, October and November."""
FLAT_RULES = replace(RULES, method=Method.FLAT, rate="1")
FIRST, SECOND, THIRD = date(2026, 9, 10), date(2026, 10, 10), date(2026, 11, 10)
FEES = {"late_fee": LateFee.DAILY, "late_fee_amount": 500, "patience": 3}


def test_an_instalment_on_its_day_is_charge_and_principal(lender: GroupFile) -> None:
    rule(lender, FLAT_RULES)
    loan = lend(lender, FLAT)

    receipt = bring(lender, loan, FIRST, 103_000)

    assert receipt.parts == Parts(charge=3_000, principal=100_000)
    assert (receipt.outstanding, receipt.is_settled) == (200_000, False)
    assert owed(lender, loan, FIRST) == Parts()
    assert_sound(lender)


def test_the_cash_book_has_a_line_for_each_part_under_one_voucher(lender: GroupFile) -> None:
    rule(lender, FLAT_RULES, **FEES)
    loan = lend(lender, FLAT)
    bring(lender, loan, date(2026, 9, 15), 104_000)

    september = Month(2026, 9)
    lines = lender.read(loan_cash_book, september, september).lines

    assert [(line.late_fee, line.charge, line.principal) for line in lines] == [
        (1_000, 0, 0),
        (0, 3_000, 0),
        (0, 0, 100_000),
    ]
    assert {line.line.voucher for line in lines} == {"SP-2026-0002"}


@pytest.mark.parametrize(
    ("order", "parts"),
    [
        (PaymentOrder.FEE_CHARGE_PRINCIPAL, Parts(1_000, 3_000, 46_000)),
        (PaymentOrder.PRINCIPAL_CHARGE_FEE, Parts(0, 0, 50_000)),
        (PaymentOrder.CHARGE_PRINCIPAL_FEE, Parts(0, 3_000, 47_000)),
    ],
)
def test_the_group_says_what_is_paid_first(
    lender: GroupFile, order: PaymentOrder, parts: Parts
) -> None:
    rule(lender, FLAT_RULES, payment_order=order, **FEES)
    loan = lend(lender, FLAT)

    receipt = bring(lender, loan, date(2026, 9, 15), 50_000)

    assert receipt.parts == parts


def test_a_day_late_is_not_yet_the_next_instalments_charge(lender: GroupFile) -> None:
    rule(lender, FLAT_RULES)
    loan = lend(lender, FLAT)

    receipt = bring(lender, loan, date(2026, 9, 11), 103_000)

    assert receipt.parts == Parts(charge=3_000, principal=100_000)


def test_what_is_more_than_due_is_for_the_instalments_to_come(lender: GroupFile) -> None:
    rule(lender, FLAT_RULES, settlement=SettlementCharge.WHOLE)
    loan = lend(lender, FLAT)

    receipt = bring(lender, loan, FIRST, 206_000)

    assert receipt.parts == Parts(charge=6_000, principal=200_000)
    assert owed(lender, loan, SECOND) == Parts()


def test_the_charge_of_times_to_come_is_not_taken_ahead(lender: GroupFile) -> None:
    rule(lender, FLAT_RULES)
    loan = lend(lender, FLAT)

    receipt = bring(lender, loan, FIRST, 203_000)

    assert receipt.parts == Parts(charge=3_000, principal=200_000)
    assert owed(lender, loan, SECOND) == Parts(charge=3_000)


def test_settling_early_asks_for_the_charge_up_to_then(lender: GroupFile) -> None:
    rule(lender, FLAT_RULES)
    loan = lend(lender, FLAT)
    bring(lender, loan, FIRST, 103_000)

    receipt = lender.act(settle, loan, on=date(2026, 9, 20))

    assert receipt.parts == Parts(charge=3_000, principal=200_000)
    assert receipt.is_settled
    assert card(lender, loan).state is LoanState.SETTLED
    assert owed(lender, loan) == Parts()
    assert loans_out(lender) == 0
    assert_sound(lender)


def test_a_group_may_ask_for_the_whole_charge(lender: GroupFile) -> None:
    rule(lender, FLAT_RULES, settlement=SettlementCharge.WHOLE)
    loan = lend(lender, FLAT)

    receipt = lender.act(settle, loan, on=FIRST)

    assert receipt.parts == Parts(charge=9_000, principal=300_000)


def test_before_the_day_it_was_settled_a_loan_runs(lender: GroupFile) -> None:
    rule(lender, FLAT_RULES)
    loan = lend(lender, FLAT)
    lender.act(settle, loan, on=SECOND)

    assert card(lender, loan, FIRST).state is LoanState.RUNNING
    assert card(lender, loan, FIRST).owed == Parts(charge=3_000, principal=100_000)
    assert card(lender, loan, SECOND).state is LoanState.SETTLED


def test_two_instalments_on_one_day_are_two_receipts(lender: GroupFile) -> None:
    rule(lender, FLAT_RULES)
    loan = lend(lender, FLAT)

    first, second = (bring(lender, loan, FIRST, amount) for amount in (50_000, 53_000))

    assert first.parts == Parts(charge=3_000, principal=47_000)
    assert second.parts == Parts(principal=53_000)
    assert [line.balance for line in card(lender, loan).lines] == [300_000, 253_000, 200_000]


def test_more_than_settles_the_loan_is_refused_and_nothing_is_written(lender: GroupFile) -> None:
    loan = lend(lender)

    with pytest.raises(OverpaidError, match=r"Rp500\.000"):
        bring(lender, loan, FIRST, 500_001)

    assert len(card(lender, loan).lines) == 1


@pytest.mark.parametrize("amount", [0, -1])
def test_nothing_is_no_instalment(lender: GroupFile, amount: int) -> None:
    loan = lend(lender)

    with pytest.raises(AmountOutOfRangeError):
        bring(lender, loan, FIRST, amount)


def test_nothing_is_paid_back_before_it_was_lent(lender: GroupFile) -> None:
    loan = lend(lender)

    with pytest.raises(BeforePlanError, match="10/08/2026"):
        bring(lender, loan, date(2026, 8, 9), 1_000)


def test_nothing_is_paid_on_what_was_not_paid_out(lender: GroupFile) -> None:
    loan = ask(lender)

    with pytest.raises(LoanNotPaidOutError):
        bring(lender, loan, FIRST, 1_000)


def test_nothing_is_settled_twice(lender: GroupFile) -> None:
    loan = lend(lender)
    lender.act(settle, loan, on=FIRST)

    with pytest.raises(NothingOwedError):
        lender.act(settle, loan, on=FIRST)
    with pytest.raises(OverpaidError):
        bring(lender, loan, FIRST, 1)


def test_an_instalment_may_come_through_the_bank(lender: GroupFile) -> None:
    loan = lend(lender)

    lender.act(record_instalment, InstalmentPaid(loan, FIRST, 100_000, Place.BANK))

    assert card(lender, loan).lines[-1].place is Place.BANK


def test_a_late_instalment_may_be_written_after_a_later_one(lender: GroupFile) -> None:
    rule(lender, FLAT_RULES)
    loan = lend(lender, FLAT)
    bring(lender, loan, SECOND, 103_000)

    receipt = bring(lender, loan, FIRST, 206_000)

    assert receipt.parts == Parts(charge=3_000, principal=203_000)
    assert receipt.outstanding == 0
    assert [line.day for line in card(lender, loan).lines] == [PAID_OUT, FIRST, SECOND]


def test_a_loan_that_is_expected_is_no_recovery(lender: GroupFile) -> None:
    loan = lend(lender)

    with pytest.raises(NotWrittenOffError):
        lender.act(record_recovery, loan, on=FIRST, amount=1_000)
