"""The group's loan rules: which can be, and which hold on a day."""

from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.loans.arrears import USUAL_CLASSES
from kube_desktop.books.loans.loan_rules import (
    USUAL_RULES,
    LateFee,
    LateFeeAmountError,
    LoanRules,
    PaymentOrder,
    RateMissingError,
    RulesAgeClassesError,
    RulesBindPaidOutError,
    RulesDayTakenError,
    check_rules,
)
from kube_desktop.books.loans.paper_loans import OpenLoan, open_loan_from_paper
from kube_desktop.books.loans.payments import USUAL_ORDER, PaymentPart
from kube_desktop.books.loans.queries import rules_on
from kube_desktop.books.loans.rates import RateNotUnderstoodError
from kube_desktop.books.loans.register import LOAN_RULES
from kube_desktop.books.loans.terms import (
    Method,
    RateOfFreeLoanError,
    RateOutOfRangeError,
    TermOutOfRangeError,
)
from kube_desktop.foundation.errors import RuleError
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record, change_record
from tests.books.loans.lending import ASKED, MARIA, RULES, bring, card, lend, rule
from tests.group_files import TODAY


def test_without_rules_the_customs_of_the_studied_groups_hold(lender: GroupFile) -> None:
    rules = lender.read(rules_on, TODAY)

    assert (rules.max_principal, rules.max_months, rules.method) == (500_000, 3, Method.FREE)
    assert rules.are_usual
    assert rules.classes == USUAL_CLASSES
    assert rules.payment_order.parts == USUAL_ORDER


def test_rules_hold_from_their_day_until_the_next_ones(lender: GroupFile) -> None:
    rule(lender, valid_from=date(2026, 3, 1), max_principal=1_000_000)
    rule(lender, valid_from=date(2026, 6, 1), max_principal=2_000_000)

    found = [lender.read(rules_on, date(2026, month, 1)).max_principal for month in (2, 3, 5, 6)]

    assert found == [500_000, 1_000_000, 1_000_000, 2_000_000]


def test_cancelled_rules_do_not_hold(lender: GroupFile) -> None:
    rules = rule(lender)

    lender.act(cancel_record, LOAN_RULES, rules, reason="Belum disahkan")

    assert lender.read(rules_on, TODAY) == USUAL_RULES


def test_two_rules_do_not_begin_on_one_day(lender: GroupFile) -> None:
    rule(lender)

    with pytest.raises(RulesDayTakenError, match="01/01/2026"):
        rule(lender, max_months=6)


def test_rules_written_later_change_no_loan_that_was_paid_out(lender: GroupFile) -> None:
    rules = rule(lender)
    loan = lend(lender)
    bring(lender, loan, date(2026, 9, 20), 100_000)
    before = card(lender, loan)
    fees = replace(RULES, late_fee=LateFee.DAILY, late_fee_amount=1_000)

    with pytest.raises(RulesBindPaidOutError, match=r"P-2026-001.*sesudah 03/08/2026"):
        rule(lender, fees, valid_from=ASKED)
    with pytest.raises(RulesBindPaidOutError, match="P-2026-001"):
        lender.act(change_record, LOAN_RULES, rules, fees, today=TODAY, reason="Denda")
    later = rule(lender, fees, valid_from=date(2026, 8, 4))
    earlier = replace(fees, valid_from=date(2026, 8, 1))
    with pytest.raises(RulesBindPaidOutError, match="P-2026-001"):
        lender.act(change_record, LOAN_RULES, later, earlier, today=TODAY, reason="Denda")

    assert card(lender, loan) == before


def test_rules_on_which_a_loan_rests_are_not_cancelled(lender: GroupFile) -> None:
    rules = rule(lender, late_fee=LateFee.FIXED, late_fee_amount=2_000)
    lend(lender)

    with pytest.raises(RulesBindPaidOutError):
        lender.act(cancel_record, LOAN_RULES, rules, reason="Belum disahkan")

    assert lender.read(rules_on, ASKED).late_fee is LateFee.FIXED


def test_what_says_nothing_of_loans_that_were_paid_out_changes_freely(lender: GroupFile) -> None:
    rules = rule(lender)
    lend(lender)
    more = replace(RULES, max_principal=900_000, conditions="Ada penjamin")

    lender.act(change_record, LOAN_RULES, rules, more, today=TODAY, reason="Rapat")
    rule(lender, more, valid_from=date(2026, 2, 1))

    assert lender.read(rules_on, ASKED).max_principal == 900_000


def test_rules_can_be_written_after_loans_from_paper(lender: GroupFile) -> None:
    opened = OpenLoan(date(2026, 2, 1), date(2026, 1, 20), 300_000, 200_000, 2, date(2026, 2, 20))
    lender.act(open_loan_from_paper, replace(opened, member_id=MARIA), today=TODAY)

    rule(lender, late_fee=LateFee.FIXED, late_fee_amount=2_000)

    assert lender.read(rules_on, ASKED).late_fee is LateFee.FIXED


def test_every_order_has_the_three_parts() -> None:
    assert all(sorted(each.parts) == sorted(PaymentPart) for each in PaymentOrder)
    assert len({each.parts for each in PaymentOrder}) == 6


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (replace(RULES, max_months=0), TermOutOfRangeError),
        (replace(RULES, method=Method.FLAT), RateMissingError),
        (replace(RULES, rate="1,5%"), RateOfFreeLoanError),
        (replace(RULES, method=Method.FLAT, rate="satu"), RateNotUnderstoodError),
        (replace(RULES, method=Method.FLAT, rate="101"), RateOutOfRangeError),
        (replace(RULES, late_fee=LateFee.DAILY), LateFeeAmountError),
        (replace(RULES, late_fee_amount=500), LateFeeAmountError),
        (replace(RULES, watch_days=90), RulesAgeClassesError),
    ],
)
def test_rules_that_cannot_be_kept_are_refused(wrong: LoanRules, error: type[RuleError]) -> None:
    with pytest.raises(error):
        check_rules(wrong, TODAY)


def test_the_limits_of_the_classes_are_the_groups_own() -> None:
    rules = replace(RULES, watch_days=7, doubtful_days=14)

    assert [each.through for each in rules.classes] == [0, 7, 14, None]
