"""Which instalments a payment was for, as a card is filled in by hand."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.books.loans.cards import CardLine, LineKind
from kube_desktop.books.loans.covering import dues_paid_by
from kube_desktop.books.loans.late_fees import Due
from kube_desktop.books.loans.positions import Plan, PlanCause
from kube_desktop.books.loans.terms import Method
from kube_desktop.ledger.accounts import Place
from tests.books.loans.agreements import agreed

DAY = date(2026, 9, 10)
PLAN = Plan(
    id=1,
    version=1,
    cause=PlanCause.PAID_OUT,
    on_day=DAY,
    after_entry=1,
    entry_id=1,
    decision_id=None,
    reason="",
    late_fee=0,
    terms=agreed(300_000, 3, Method.FREE),
    dues=tuple(Due(number, DAY, 100_000, 5_000) for number in (1, 2, 3)),
)
LINE = CardLine(
    entry_id=2,
    day=DAY,
    kind=LineKind.INSTALMENT,
    voucher=None,
    words="",
    place=Place.CASH,
    lent=0,
    principal=0,
    charge=0,
    late_fee=0,
    recovered=0,
    written_off=0,
    balance=0,
    reason="",
    reverses=None,
    corrects=None,
    reversed_by=None,
    voucher_reversed=None,
)


def _paid(plans: Sequence[Plan], *lines: CardLine) -> dict[int, list[int]]:
    """Return the numbers of the rows that each entry paid."""
    found = dues_paid_by(plans, lines)
    return {entry: [due.number for due in dues] for entry, dues in found.items()}


def test_a_payment_is_for_the_oldest_rows_that_it_reaches() -> None:
    first = replace(LINE, principal=60_000, charge=5_000)
    second = replace(LINE, entry_id=3, principal=60_000, charge=5_000)

    assert _paid((PLAN,), first, second) == {2: [1], 3: [1, 2]}


def test_what_was_taken_back_is_for_none() -> None:
    wrong = replace(LINE, principal=100_000, reversed_by=3)
    reversal = replace(LINE, entry_id=3, principal=-100_000, reverses=2)
    right = replace(LINE, entry_id=4, principal=100_000)

    assert _paid((PLAN,), wrong, reversal, right) == {4: [1]}


def test_late_fees_alone_are_for_none() -> None:
    assert _paid((PLAN,), replace(LINE, late_fee=2_000)) == {}


def test_a_new_schedule_begins_with_its_own_rows() -> None:
    anew = replace(PLAN, version=2, cause=PlanCause.RESCHEDULED, after_entry=2)
    before = replace(LINE, principal=100_000)
    after = replace(LINE, entry_id=3, principal=100_000)

    assert _paid((PLAN, anew), before, after) == {2: [1], 3: [1]}


def test_settling_early_pays_the_rows_that_were_left() -> None:
    settled = replace(PLAN, version=2, cause=PlanCause.SETTLED, after_entry=2, dues=())
    before = replace(LINE, principal=100_000, charge=5_000)
    whole = replace(LINE, entry_id=3, principal=200_000, charge=5_000)

    assert _paid((PLAN, settled), before, whole) == {2: [1], 3: [2, 3]}


@given(st.lists(st.integers(1, 99_999), min_size=1, max_size=9))
def test_payments_cover_the_rows_in_order_and_leave_none_out(amounts: list[int]) -> None:
    lines = [
        replace(LINE, entry_id=number, principal=amount) for number, amount in enumerate(amounts, 2)
    ]

    covered = [numbers for numbers in _paid((PLAN,), *lines).values() if numbers]

    told = [number for numbers in covered for number in numbers]
    assert told == sorted(told)
    assert set(told) == set(range(1, told[-1] + 1))
