"""Asking for a loan, what the rules say to it, and what the meeting says."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.loans.among import (
    LoanHasMoneyError,
    LoanNumberTakenError,
    LoanPaidOutError,
    open_loans_of,
)
from kube_desktop.books.loans.applications import (
    BorrowerMissingError,
    BorrowerTwiceError,
    DecidedDayMissingError,
    DecidedTooEarlyError,
    Loan,
    LoanState,
    NotDecidedError,
    Verdict,
    breaches,
    check_loan,
)
from kube_desktop.books.loans.applying import (
    Decided,
    DecisionNeededError,
    RulesForbidError,
    apply_for_loan,
    decide_on_loan,
)
from kube_desktop.books.loans.loan_rules import LoanRules, RateMissingError
from kube_desktop.books.loans.queries import LoanNotFoundError, loan_of
from kube_desktop.books.loans.rates import RatePer
from kube_desktop.books.loans.register import LOANS
from kube_desktop.books.loans.schedule import PrincipalTooSmallError
from kube_desktop.books.loans.terms import Method, PrincipalOutOfRangeError
from kube_desktop.foundation.errors import RuleError
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record, change_record
from kube_desktop.registers.errors import CancelledAlreadyError
from tests.books.loans.lending import (
    ANTON,
    ASKED,
    DECISION,
    RULES,
    USUAL,
    ask,
    bring,
    card,
    grant,
    lend,
    rule,
)
from tests.group_files import TODAY

PAYS = date(2026, 9, 10)
STRANGER = replace(USUAL, member_id=None, borrower="Bu Ina")


def test_loans_are_numbered_without_gaps_in_a_year(lender: GroupFile) -> None:
    for day in (date(2025, 12, 1), ASKED, ASKED):
        ask(lender, applied_on=day)

    numbers = [lender.read(loan_of, loan).number for loan in (1, 2, 3)]

    assert numbers == ["P-2025-001", "P-2026-001", "P-2026-002"]


def test_a_cancelled_loan_keeps_its_number(lender: GroupFile) -> None:
    first = ask(lender)
    lender.act(cancel_record, LOANS, first, reason="Tidak jadi")

    second = ask(lender)

    assert lender.read(loan_of, second).number == "P-2026-002"
    assert card(lender, first).state is LoanState.CANCELLED


def test_a_number_is_given_once(lender: GroupFile) -> None:
    ask(lender, number="12/lama")

    with pytest.raises(LoanNumberTakenError):
        ask(lender, number="12/LAMA")


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (replace(USUAL, member_id=None), BorrowerMissingError),
        (replace(USUAL, borrower="Bu Ina"), BorrowerTwiceError),
        (replace(USUAL, principal=0), PrincipalOutOfRangeError),
        (replace(USUAL, principal=2), PrincipalTooSmallError),
        (replace(USUAL, method=Method.FLAT), RateMissingError),
        (replace(USUAL, decided_on=ASKED), NotDecidedError),
        (replace(USUAL, verdict=Verdict.GRANTED), DecidedDayMissingError),
        (
            replace(USUAL, verdict=Verdict.REFUSED, decided_on=date(2026, 8, 2)),
            DecidedTooEarlyError,
        ),
    ],
)
def test_a_loan_that_cannot_be_is_refused(wrong: Loan, error: type[RuleError]) -> None:
    with pytest.raises(error):
        check_loan(wrong, TODAY)


def test_a_loan_within_the_rules_has_nothing_against_it() -> None:
    assert breaches(USUAL, RULES, 500_000) == ()


@pytest.mark.parametrize(
    ("loan", "rules", "field"),
    [
        (USUAL, LoanRules(ASKED, max_principal=499_999), "principal"),
        (replace(USUAL, months=4), LoanRules(ASKED), "months"),
        (STRANGER, LoanRules(ASKED, others_may_borrow=False), "borrower"),
        (STRANGER, LoanRules(ASKED, max_principal_others=100_000), "principal"),
        (replace(USUAL, method=Method.FLAT, rate="1"), LoanRules(ASKED), "method"),
        (
            replace(USUAL, method=Method.FLAT, rate="2"),
            LoanRules(ASKED, method=Method.FLAT, rate="1"),
            "rate",
        ),
    ],
)
def test_what_the_rules_forbid_is_told(loan: Loan, rules: LoanRules, field: str) -> None:
    (found,) = breaches(loan, rules, None)

    assert (found.field, found.is_forbidden) == (field, True)


def test_a_rate_a_year_may_be_the_groups_rate_a_month() -> None:
    rules = LoanRules(ASKED, method=Method.FLAT, rate="1")
    loan = replace(USUAL, method=Method.FLAT, rate="12", rate_per=RatePer.YEAR)

    assert breaches(loan, rules, None) == ()


def test_too_little_cash_is_told_but_not_forbidden() -> None:
    (found,) = breaches(USUAL, RULES, 499_999)

    assert not found.is_forbidden
    assert "Rp499.999" in found.words


def test_an_earlier_loan_is_open_until_it_is_paid_back(lender: GroupFile) -> None:
    first = lend(lender)
    asked = lender.act(apply_for_loan, USUAL, today=TODAY)

    before = [breach.field for breach in asked.breaches]
    bring(lender, first, PAYS, 500_000)

    assert before == ["member_id"]
    assert lender.read(open_loans_of, USUAL) == ()


def test_a_stranger_is_known_by_the_name(lender: GroupFile) -> None:
    lend(lender, STRANGER)

    assert lender.read(open_loans_of, replace(STRANGER, borrower="bu ina")) == ("P-2026-001",)
    assert lender.read(open_loans_of, replace(STRANGER, borrower="Bu Ana")) == ()


def test_what_the_rules_forbid_is_not_granted(lender: GroupFile) -> None:
    loan = ask(lender, principal=600_000)

    with pytest.raises(RulesForbidError, match=r"Rp500\.000, ini Rp600\.000"):
        grant(lender, loan)

    assert lender.read(loan_of, loan).verdict is Verdict.NONE


def test_a_decision_that_knows_of_it_grants_what_the_rules_forbid(lender: GroupFile) -> None:
    loan = ask(lender, principal=600_000)

    with pytest.raises(DecisionNeededError):
        grant(lender, loan, despite_rules=True, decision_id=None)
    grant(lender, loan, despite_rules=True, note="Untuk obat anak")

    granted = lender.read(loan_of, loan)
    assert (granted.verdict, granted.despite_rules) == (Verdict.GRANTED, True)
    assert granted.verdict_note == "Untuk obat anak"


def test_the_rules_of_the_day_it_was_asked_for_bind_a_loan(lender: GroupFile) -> None:
    rule(lender, valid_from=date(2026, 8, 4), max_principal=100_000)

    grant(lender, ask(lender, applied_on=date(2026, 8, 3)))
    with pytest.raises(RulesForbidError):
        grant(lender, ask(lender, applied_on=date(2026, 8, 4), member_id=ANTON))


def test_a_refused_loan_says_why(lender: GroupFile) -> None:
    loan = ask(lender)
    refused = Decided(Verdict.REFUSED, ASKED, DECISION, "Masih ada yang antre")

    lender.act(decide_on_loan, loan, refused, today=TODAY)

    assert card(lender, loan).state is LoanState.REFUSED
    assert card(lender, loan, date(2026, 8, 2)).state is LoanState.APPLIED


def test_a_verdict_can_be_taken_back_until_the_money_is_gone(lender: GroupFile) -> None:
    loan = ask(lender)
    grant(lender, loan)

    lender.act(decide_on_loan, loan, Decided(Verdict.NONE), today=TODAY)

    assert card(lender, loan).state is LoanState.APPLIED


def test_the_verdict_on_what_is_paid_out_stays(lender: GroupFile) -> None:
    loan = lend(lender)

    with pytest.raises(LoanPaidOutError):
        lender.act(decide_on_loan, loan, Decided(Verdict.REFUSED, ASKED), today=TODAY)


def test_nothing_is_decided_about_no_loan(lender: GroupFile) -> None:
    with pytest.raises(LoanNotFoundError):
        grant(lender, 7)
    loan = ask(lender)
    lender.act(cancel_record, LOANS, loan, reason="Tidak jadi")
    with pytest.raises(CancelledAlreadyError):
        grant(lender, loan)


def test_terms_change_freely_before_the_money_is_gone(lender: GroupFile) -> None:
    loan = ask(lender)

    lender.act(
        change_record, LOANS, loan, replace(lender.read(loan_of, loan), months=2), today=TODAY
    )

    assert len(card(lender, loan).schedule.instalments) == 2


def test_of_what_is_paid_out_only_words_can_change(lender: GroupFile) -> None:
    loan = lend(lender)
    as_kept = lender.read(loan_of, loan)

    named = replace(as_kept, guarantor="Pak Yosef", phone="0812", purpose="Kue", note="Baik")
    lender.act(change_record, LOANS, loan, named, today=TODAY)

    assert lender.read(loan_of, loan).guarantor == "Pak Yosef"


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("principal", lambda loan: replace(loan, principal=400_000)),
        ("months", lambda loan: replace(loan, months=4)),
        ("member_id", lambda loan: replace(loan, member_id=ANTON)),
        ("rate_per", lambda loan: replace(loan, rate_per=RatePer.YEAR)),
    ],
)
def test_of_what_is_paid_out_the_terms_stay(
    lender: GroupFile, field: str, change: Callable[[Loan], Loan]
) -> None:
    loan = lend(lender)
    wrong = change(lender.read(loan_of, loan))

    with pytest.raises(LoanPaidOutError, match="P-2026-001 sudah cair") as refused:
        lender.act(change_record, LOANS, loan, wrong, today=TODAY)

    assert refused.value.field == field


def test_a_loan_with_money_is_not_struck_out(lender: GroupFile) -> None:
    loan = lend(lender)

    with pytest.raises(LoanHasMoneyError):
        lender.act(cancel_record, LOANS, loan, reason="Tidak jadi")
