"""Loans in any order beside a plain list: card, cash book and accounts must never disagree.

`KUBE_STATE_RUNS=500 pytest tests/books/loans/test_loan_machine.py` looks longer than usual.
"""

import os
import shutil
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from kube_desktop.books.loans.applications import LoanState
from kube_desktop.books.loans.changing import NewTerms, reschedule, waive_late_fee, write_off
from kube_desktop.books.loans.loan_rules import LateFee, PaymentOrder
from kube_desktop.books.loans.mending import (
    cancel_loan_entry,
    correct_instalment,
    undo_reschedule,
)
from kube_desktop.books.loans.payments import Parts
from kube_desktop.books.loans.portfolio import loan_rows, portfolio
from kube_desktop.books.loans.queries import loan_cash_book
from kube_desktop.books.loans.repaying import (
    InstalmentPaid,
    record_instalment,
    record_recovery,
    settle,
)
from kube_desktop.books.loans.terms import Method
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.errors import RuleError
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.ledger.balances import balance_after
from kube_desktop.ledger.seal import head
from tests.books.loans.lending import (
    ANTON,
    DECISION,
    RULES,
    USUAL,
    begin,
    card,
    lend,
)
from tests.books.loans.lending import rule as write_rules
from tests.group_files import TODAY, TREASURER
from tests.ledger.closed import close
from tests.soundness import assert_sound

_RUNS = int(os.environ.get("KUBE_STATE_RUNS", "25"))
_STEPS = 20
_START = date(2026, 7, 1)
_CASH = 50_000_000

_days = st.integers(0, 140).map(lambda days: _START + timedelta(days))
_amounts = st.integers(1, 400).map(lambda thousands: thousands * 1_000)
_loans = st.integers(0, 3)
_lines = st.integers(0, 6)


@dataclass
class Told:
    """What somebody would write down about one loan with a pen."""

    lent: int
    payments: dict[int, Parts] = field(default_factory=dict)
    given_up: dict[int, int] = field(default_factory=dict)
    recovered: dict[int, int] = field(default_factory=dict)
    paid_out: int = 0

    @property
    def outstanding(self) -> int:
        paid = sum(parts.principal for parts in self.payments.values())
        return self.lent - paid - sum(self.given_up.values())


class Lending(RuleBasedStateMachine):
    """The loans of one group and the list that somebody keeps beside them."""

    source: Path

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        path = Path(shutil.copy(self.source, self._folder.name))
        self._book: GroupFile = open_group_file(path, held_by=str(TREASURER))
        self._book.recorder = TREASURER
        begin(self._book, cash=_CASH)
        write_rules(
            self._book,
            replace(
                RULES,
                one_at_a_time=False,
                late_fee=LateFee.DAILY,
                late_fee_amount=100,
                patience=5,
                payment_order=PaymentOrder.CHARGE_PRINCIPAL_FEE,
            ),
        )
        self._told: dict[int, Told] = {}
        self._closed = 0
        self.lends(_START, 300_000, 3, Method.FLAT, 1)
        self.lends(_START + timedelta(40), 200_000, 4, Method.DECLINING, None)

    def teardown(self) -> None:
        assert_sound(self._book)
        self._book.close()
        self._folder.cleanup()

    @rule(
        on=_days,
        amount=_amounts,
        months=st.integers(1, 6),
        method=st.sampled_from(Method),
        member=st.sampled_from((1, ANTON, None)),
    )
    def lends(self, on: date, amount: int, months: int, method: Method, member: int | None) -> None:
        loan = replace(
            USUAL,
            applied_on=on,
            principal=amount,
            months=months,
            method=method,
            rate="" if method is Method.FREE else "1,5",
            member_id=member,
            borrower="" if member else "Bu Ina",
        )
        try:
            number = lend(self._book, loan, on=on)
        except RuleError:
            return
        (line,) = card(self._book, number, date.max).lines
        self._told[number] = Told(amount, paid_out=line.entry_id)

    @rule(loan=_loans, on=_days, amount=_amounts)
    def pays(self, loan: int, on: date, amount: int) -> None:
        loan = self._loan(loan)
        done = self._act(record_instalment, InstalmentPaid(loan, on, amount))
        if done:
            assert done.parts.total == amount
            self._told[loan].payments[done.posted.entry_id] = done.parts
            assert done.outstanding == self._told[loan].outstanding

    @rule(loan=_loans, on=_days)
    def settles(self, loan: int, on: date) -> None:
        loan = self._loan(loan)
        done = self._act(settle, loan, on=on)
        if done:
            self._told[loan].payments[done.posted.entry_id] = done.parts
            assert done.outstanding == 0

    @rule(loan=_loans, on=_days, months=st.integers(1, 6))
    def agrees_anew(self, loan: int, on: date, months: int) -> None:
        loan = self._loan(loan)
        before = self._owed(loan, on)

        if self._act(reschedule, NewTerms(loan, on, months, DECISION, "Sakit")):
            assert self._owed(loan, on) == replace(before, principal=0)

    @rule(loan=_loans)
    def takes_the_new_schedule_back(self, loan: int) -> None:
        loan = self._loan(loan)
        self._act(undo_reschedule, loan, reason="batal")

    @rule(loan=_loans, on=_days)
    def gives_up(self, loan: int, on: date) -> None:
        loan = self._loan(loan)
        done = self._act(write_off, loan, on=on, decision_id=DECISION, reason="Pindah")
        if done:
            told = self._told[loan]
            told.given_up[done.entry_id] = told.outstanding

    @rule(loan=_loans, on=_days, amount=_amounts)
    def recovers(self, loan: int, on: date, amount: int) -> None:
        loan = self._loan(loan)
        done = self._act(record_recovery, loan, on=on, amount=amount)
        if done:
            told = self._told[loan]
            told.recovered[done.entry_id] = amount
            assert sum(told.recovered.values()) <= sum(told.given_up.values())

    @rule(loan=_loans, on=_days, amount=st.integers(1, 500))
    def waives(self, loan: int, on: date, amount: int) -> None:
        loan = self._loan(loan)
        before = self._owed(loan, on)
        if self._act(waive_late_fee, loan, on=on, amount=amount, reason="Sakit"):
            after = self._owed(loan, on)
            assert after == replace(before, late_fee=before.late_fee - amount)

    @rule(loan=_loans, at=_lines, on=_days)
    def cancels(self, loan: int, at: int, on: date) -> None:
        loan = self._loan(loan)
        entry = self._entry(loan, at)
        if self._act(cancel_loan_entry, entry, on=on, reason="salah"):
            self._forget(loan, entry)

    @rule(loan=_loans, at=_lines, other=_loans, on=_days, amount=_amounts)
    def corrects(self, loan: int, at: int, other: int, on: date, amount: int) -> None:
        loan, other = self._loan(loan), self._loan(other)
        entry = self._entry(loan, at)
        right = InstalmentPaid(other, on, amount)
        done = self._act(correct_instalment, entry, right, on=on, reason="salah tulis")
        if done:
            self._forget(loan, entry)
            self._told[other].payments[done.receipt.posted.entry_id] = done.receipt.parts

    @rule()
    def closes_a_month(self) -> None:
        if self._closed < 10:
            self._closed += 1
            close(self._book, Month(2026, self._closed))

    @invariant()
    def accounts_say_what_the_list_says(self) -> None:
        told = self._told.values()
        paid = [parts for each in told for parts in each.payments.values()]
        recovered = sum(sum(each.recovered.values()) for each in told)
        lent = sum(each.lent for each in told)
        assert self._balance(211) == sum(each.outstanding for each in told)
        assert self._balance(241) == -sum(parts.charge for parts in paid)
        assert self._balance(242) == -sum(parts.late_fee for parts in paid)
        assert self._balance(245) == -recovered
        assert self._balance(251) == sum(sum(each.given_up.values()) for each in told)
        came = sum(parts.total for parts in paid) + recovered
        assert self._balance(201) == _CASH - lent + came

    @invariant()
    def cards_say_what_the_list_says(self) -> None:
        for loan, told in self._told.items():
            found = card(self._book, loan, date.max)
            assert found.row.outstanding == told.outstanding
            assert sum(line.principal for line in found.lines) == sum(
                parts.principal for parts in told.payments.values()
            )
            if told.paid_out and not told.outstanding and told.given_up:
                assert found.state is LoanState.WRITTEN_OFF
            if found.state is LoanState.SETTLED:
                assert told.outstanding == 0
            if found.plan and found.state is LoanState.RUNNING:
                assert sum(row.principal - row.paid_principal for row in found.rows) == (
                    told.outstanding
                )

    @invariant()
    def cards_sum_to_the_cash_book(self) -> None:
        sums: dict[str, int] = defaultdict(int)
        for line in self._book.read(loan_cash_book, Month(2026, 1), Month(2027, 12)).lines:
            for name in ("lent", "principal", "charge", "late_fee"):
                sums[name] += getattr(line, name)
        cards = [card(self._book, loan, date.max) for loan in self._told]
        for name in ("lent", "principal", "charge", "late_fee"):
            assert sum(getattr(line, name) for each in cards for line in each.lines) == sums[name]

    @invariant()
    def lists_say_what_the_account_says(self) -> None:
        for on in (_START, date(2026, 9, 15), TODAY):
            rows = self._book.read(loan_rows, on)
            assert sum(row.outstanding for row in rows) == self._balance(211, on)
            whole = self._book.read(portfolio, on)
            assert sum(each.outstanding for each in whole.classes) == whole.outstanding

    def _act(self, act: Callable[..., Any], *args: Any, **given: Any) -> Any:  # noqa: ANN401 - any act
        """Do something, or find it refused with nothing written."""
        before = self._book.read(head)
        try:
            return self._book.act(act, *args, **given) or True
        except RuleError:
            assert self._book.read(head) == before
            return None

    def _forget(self, loan: int, entry: int) -> None:
        told = self._told[loan]
        if entry == told.paid_out:
            told.lent, told.paid_out = 0, 0
        for kept in (told.payments, told.given_up, told.recovered):
            kept.pop(entry, None)

    def _loan(self, at: int) -> int:
        return sorted(self._told)[at % len(self._told)]

    def _entry(self, loan: int, at: int) -> int:
        """Return the number of a line of a card, the last one first."""
        lines = card(self._book, loan, date.max).lines
        return lines[-1 - at % len(lines)].entry_id

    def _owed(self, loan: int, on: date) -> Parts:
        return card(self._book, loan, on).owed

    def _balance(self, account: int, on: date = TODAY + timedelta(400)) -> int:
        return self._book.read(balance_after, account, on)


@pytest.mark.usefixtures("_clock")
def test_loans_never_disagree_with_a_plain_list(founded_file: Path) -> None:
    Lending.source = founded_file

    run_state_machine_as_test(
        Lending,
        settings=settings(
            max_examples=_RUNS,
            stateful_step_count=_STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
        ),
    )
