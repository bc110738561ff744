"""New schedules, giving up, and late fees that are not asked for."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kube_desktop.books.loans.applications import LoanState
from kube_desktop.books.loans.applying import DecisionNeededError
from kube_desktop.books.loans.changing import (
    NewTerms,
    PaidAfterError,
    WaivedTooMuchError,
    WaiverNotFoundError,
    cancel_waiver,
    reschedule,
    waive_late_fee,
    write_off,
)
from kube_desktop.books.loans.loan_rules import LateFee
from kube_desktop.books.loans.mending import (
    LaterEntriesError,
    LaterPlanError,
    NotRescheduledError,
    cancel_loan_entry,
    undo_reschedule,
)
from kube_desktop.books.loans.payments import OverpaidError, Parts
from kube_desktop.books.loans.repaying import (
    BeforePlanError,
    NothingOwedError,
    WrittenOffError,
    record_recovery,
    settle,
)
from kube_desktop.books.loans.terms import Frequency, Method
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.balances import balance_after
from kube_desktop.ledger.entries import MonthClosedError
from kube_desktop.ledger.journal_errors import ReasonMissingError
from tests.books.loans.lending import (
    DECISION,
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

FLAT = replace(USUAL, principal=300_000, method=Method.FLAT, rate="1")
FLAT_RULES = replace(
    RULES, method=Method.FLAT, rate="1", late_fee=LateFee.FIXED, late_fee_amount=1_000
)
FIRST, NOVEMBER = date(2026, 9, 10), date(2026, 11, 1)
ANEW = NewTerms(1, NOVEMBER, 2, DECISION, "Panen gagal", method=Method.FLAT, rate="1")


@pytest.fixture
def late(lender: GroupFile) -> GroupFile:
    """A flat loan (1) of which half of the first instalment was paid, and two are late."""
    rule(lender, FLAT_RULES)
    bring(lender, lend(lender, FLAT), FIRST, 53_000)
    return lender


def give_up(book: GroupFile, on: date = NOVEMBER) -> int:
    posted = book.act(write_off, 1, on=on, decision_id=DECISION, reason="Pindah jauh")
    return posted.entry_id


def test_a_new_schedule_conserves_what_is_owed(late: GroupFile) -> None:
    before = card(late, 1, NOVEMBER)

    late.act(reschedule, ANEW)

    after = card(late, 1, NOVEMBER)
    assert before.owed == Parts(late_fee=2_000, charge=3_000, principal=150_000)
    assert after.owed == Parts(late_fee=2_000, charge=3_000)
    assert after.row.outstanding == before.row.outstanding == 250_000
    assert sum(row.principal for row in after.rows) == 250_000
    assert [(row.number, row.principal, row.charge) for row in after.rows] == [
        (0, 0, 3_000),
        (1, 125_000, 2_500),
        (2, 125_000, 2_500),
    ]
    assert_sound(late)


def test_before_its_day_the_old_schedule_stands(late: GroupFile) -> None:
    before = card(late, 1, date(2026, 10, 31))

    late.act(reschedule, ANEW)

    assert card(late, 1, date(2026, 10, 31)) == before
    assert [plan.version for plan in card(late, 1).earlier_plans] == [1]


def test_a_loan_on_a_new_schedule_is_paid_back(late: GroupFile) -> None:
    late.act(reschedule, ANEW)

    first = bring(late, 1, NOVEMBER, 5_000)
    rest = late.act(settle, 1, on=date(2027, 1, 1))

    assert first.parts == Parts(late_fee=2_000, charge=3_000)
    assert rest.parts == Parts(late_fee=1_000, charge=5_000, principal=250_000)
    assert card(late, 1, date(2027, 1, 1)).state is LoanState.SETTLED


def test_a_new_schedule_is_taken_back(late: GroupFile) -> None:
    before = card(late, 1)
    late.act(reschedule, ANEW)

    late.act(undo_reschedule, 1, reason="Rapat membatalkan")

    assert card(late, 1) == before
    late.act(reschedule, ANEW)
    assert card(late, 1).plan is not None
    assert card(late, 1).plan.version == 3  # type: ignore[union-attr]  # seen a line above


def test_a_new_schedule_stays_when_something_was_paid_on_it(late: GroupFile) -> None:
    late.act(reschedule, ANEW)
    receipt = bring(late, 1, NOVEMBER, 5_000)

    with pytest.raises(LaterEntriesError):
        late.act(undo_reschedule, 1, reason="Rapat membatalkan")
    late.act(cancel_loan_entry, receipt.posted.entry_id, on=NOVEMBER, reason="Salah")
    late.act(undo_reschedule, 1, reason="Rapat membatalkan")

    assert card(late, 1).earlier_plans == ()


def test_there_is_nothing_to_take_back_without_a_new_schedule(late: GroupFile) -> None:
    with pytest.raises(NotRescheduledError):
        late.act(undo_reschedule, 1, reason="Rapat membatalkan")


def test_what_a_new_schedule_was_made_of_stays(late: GroupFile) -> None:
    paid = card(late, 1).lines[-1].entry_id
    late.act(reschedule, ANEW)

    with pytest.raises(LaterPlanError, match="jadwal ulang"):
        late.act(cancel_loan_entry, paid, on=NOVEMBER, reason="Salah")
    with pytest.raises(BeforePlanError, match="01/11/2026"):
        bring(late, 1, FIRST, 1_000)


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (replace(ANEW, decision_id=None), DecisionNeededError),
        (replace(ANEW, reason=" "), ReasonMissingError),
        (replace(ANEW, on=date(2026, 9, 9)), PaidAfterError),
        (replace(ANEW, on=date(2026, 8, 9)), BeforePlanError),
    ],
)
def test_a_new_schedule_that_cannot_be_is_refused(
    late: GroupFile, wrong: NewTerms, error: type[Exception]
) -> None:
    with pytest.raises(error):
        late.act(reschedule, wrong)

    assert card(late, 1).earlier_plans == ()


def test_a_new_schedule_comes_after_all_that_was_recorded(late: GroupFile) -> None:
    late.act(waive_late_fee, 1, on=TODAY, amount=500, reason="Sakit")

    with pytest.raises(PaidAfterError, match="20/11/2026"):
        late.act(reschedule, ANEW)
    with pytest.raises(PaidAfterError, match="20/11/2026"):
        give_up(late)


def test_nothing_is_rescheduled_in_a_closed_month(late: GroupFile) -> None:
    for month in range(1, 12):
        close(late, Month(2026, month), {Fund.SP: {100_000: 497}})

    with pytest.raises(MonthClosedError):
        late.act(reschedule, ANEW)
    with pytest.raises(MonthClosedError):
        late.act(waive_late_fee, 1, on=NOVEMBER, amount=500, reason="Sakit")


def test_what_is_given_up_is_owed_no_more(late: GroupFile) -> None:
    give_up(late)

    after = card(late, 1)
    assert (after.state, after.row.outstanding, after.owed) == (LoanState.WRITTEN_OFF, 0, Parts())
    assert after.lines[-1].written_off == 250_000
    assert late.read(balance_after, 251, TODAY) == 250_000
    assert loans_out(late) == 0
    assert card(late, 1, date(2026, 10, 31)).state is LoanState.RUNNING
    assert_sound(late)


def test_what_was_given_up_may_still_come(late: GroupFile) -> None:
    give_up(late)

    late.act(record_recovery, 1, on=TODAY, amount=50_000)

    assert card(late, 1).lines[-1].recovered == 50_000
    assert card(late, 1).lines[-1].balance == 0
    assert late.read(balance_after, 245, TODAY) == -50_000
    with pytest.raises(OverpaidError, match=r"Rp200\.000"):
        late.act(record_recovery, 1, on=TODAY, amount=200_001)


def test_what_was_given_up_is_no_instalment(late: GroupFile) -> None:
    give_up(late)

    with pytest.raises(WrittenOffError):
        bring(late, 1, TODAY, 1_000)
    with pytest.raises(WrittenOffError):
        give_up(late)


def test_giving_up_is_taken_back_when_nothing_came_since(late: GroupFile) -> None:
    before = card(late, 1)
    entry = give_up(late)
    recovered = late.act(record_recovery, 1, on=NOVEMBER, amount=50_000)

    with pytest.raises(LaterEntriesError):
        late.act(cancel_loan_entry, entry, on=NOVEMBER, reason="Kembali")
    late.act(cancel_loan_entry, recovered.entry_id, on=NOVEMBER, reason="Salah")
    late.act(cancel_loan_entry, entry, on=NOVEMBER, reason="Kembali")

    assert (card(late, 1).owed, card(late, 1).row) == (before.owed, before.row)
    assert_sound(late)


def test_nothing_is_given_up_of_what_was_paid_back(lender: GroupFile) -> None:
    loan = lend(lender)
    lender.act(settle, loan, on=FIRST)

    with pytest.raises(NothingOwedError):
        lender.act(write_off, loan, on=FIRST, decision_id=DECISION, reason="Pindah")


def test_giving_up_needs_a_decision_and_a_reason(late: GroupFile) -> None:
    with pytest.raises(DecisionNeededError):
        late.act(write_off, 1, on=TODAY, decision_id=None, reason="Pindah")
    with pytest.raises(ReasonMissingError):
        late.act(write_off, 1, on=TODAY, decision_id=DECISION, reason=" ")


def test_a_late_fee_is_waived_and_asked_for_again(late: GroupFile) -> None:
    waiver = late.act(waive_late_fee, 1, on=NOVEMBER, amount=1_500, reason="Sakit")

    assert owed(late, 1, NOVEMBER).late_fee == 500
    assert card(late, 1).waivers[0].reason == "Sakit"
    late.act(cancel_waiver, waiver, reason="Salah orang")
    assert owed(late, 1, NOVEMBER).late_fee == 2_000
    with pytest.raises(WaiverNotFoundError):
        late.act(cancel_waiver, waiver, reason="Salah orang")


def test_no_more_is_waived_than_is_owed(late: GroupFile) -> None:
    with pytest.raises(WaivedTooMuchError, match=r"Rp2\.000"):
        late.act(waive_late_fee, 1, on=NOVEMBER, amount=2_001, reason="Sakit")
    with pytest.raises(ReasonMissingError):
        late.act(waive_late_fee, 1, on=NOVEMBER, amount=1, reason=" ")


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    paid=st.integers(1, 300_000),
    wait=st.integers(0, 200),
    months=st.integers(1, 12),
    method=st.sampled_from((Method.FLAT, Method.DECLINING, Method.ANNUITY, Method.DAILY)),
    frequency=st.sampled_from(Frequency),
)
def test_no_new_schedule_forgives_or_adds(
    lender: GroupFile,
    paid: int,
    wait: int,
    months: int,
    method: Method,
    frequency: Frequency,
) -> None:
    if not lender.read(balance_after, 211, TODAY):
        rule(lender, FLAT_RULES)
    loan = lend(lender, FLAT)
    bring(lender, loan, FIRST, min(paid, card(lender, loan, FIRST).settlement.total - 1))
    on = date.fromordinal(FIRST.toordinal() + wait)
    before = card(lender, loan, on)

    new = NewTerms(loan, on, months, DECISION, "Sakit", method, "1", frequency=frequency)
    lender.act(reschedule, new)

    after = card(lender, loan, on)
    assert after.owed == replace(before.owed, principal=0)
    assert sum(row.principal for row in after.rows) == before.row.outstanding
    assert after.row.outstanding == before.row.outstanding


def test_a_fresh_group_can_be_lent_to(book: GroupFile) -> None:
    begin(book, cash=1_000_000)

    assert card(book, lend(book)).row.outstanding == 500_000
