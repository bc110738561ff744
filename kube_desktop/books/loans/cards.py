"""The card of one loan: what is due, what was paid, what is owed; a view of the journal."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import accumulate
from typing import Final

from kube_desktop.books.loans.applications import Breach, Loan, LoanState
from kube_desktop.books.loans.explaining import explained
from kube_desktop.books.loans.late_fees import days_paid
from kube_desktop.books.loans.loan_rules import LoanRules
from kube_desktop.books.loans.payments import Parts
from kube_desktop.books.loans.portfolio import LoanRow, loan_row
from kube_desktop.books.loans.positions import Plan, Position
from kube_desktop.books.loans.queries import (
    breaches_of,
    loan_of,
    plans_of,
    position_of,
    rules_on,
)
from kube_desktop.books.loans.schedule import Schedule, make_schedule
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Place
from kube_desktop.ledger.entries import Voucher


class DueState(Enum):
    """How a row of the plan stands."""

    PAID = "paid"
    LATE = "late"
    TODAY = "today"
    COMING = "coming"


class LineKind(Enum):
    """What a line of the card is."""

    PAID_OUT = "paid_out"
    FROM_PAPER = "from_paper"
    INSTALMENT = "instalment"
    WRITTEN_OFF = "written_off"
    RECOVERED = "recovered"
    REVERSAL = "reversal"


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One instalment as it is due, and what was paid on it, the oldest first.

    Attributes:
        number: 1, 2, …; 0 for what was due already when the plan was made.
        balance: the principal that is left after it.
        paid_on: the day on which it was wholly paid.
    """

    number: int
    due_on: date
    principal: Rupiah
    charge: Rupiah
    balance: Rupiah
    paid_principal: Rupiah
    paid_charge: Rupiah
    paid_on: date | None
    state: DueState

    @property
    def amount(self) -> Rupiah:
        """What the borrower brings."""
        return self.principal + self.charge

    @property
    def left(self) -> Rupiah:
        """What of it was not brought yet."""
        return self.amount - self.paid_principal - self.paid_charge


@dataclass(frozen=True, slots=True)
class CardLine:
    """One entry of the loan.

    Attributes:
        voucher: None where no paper belongs to it (from paper books).
        words: the description in the cash book.
        place: where the money went or came from, None where none moved.
        lent, principal, charge, late_fee, recovered: each in its own column; a reversal has the
            opposite sign.
        written_off: principal that nobody waits for any more.
        balance: the principal that is left after the line, by day.
        reverses, reversed_by: the numbers of the entries that belong together.
        voucher_reversed: the voucher of what a reversal takes back.
    """

    entry_id: int
    day: date
    kind: LineKind
    voucher: Voucher | None
    words: str
    place: Place | None
    lent: Rupiah
    principal: Rupiah
    charge: Rupiah
    late_fee: Rupiah
    recovered: Rupiah
    written_off: Rupiah
    balance: Rupiah
    reason: str
    reverses: int | None
    corrects: int | None
    reversed_by: int | None
    voucher_reversed: Voucher | None

    @property
    def received(self) -> Rupiah:
        """What was brought with this line in all."""
        return self.principal + self.charge + self.late_fee + self.recovered

    @property
    def is_standing(self) -> bool:
        """Whether it takes nothing back and was not taken back."""
        return self.reverses is None and self.reversed_by is None


@dataclass(frozen=True, slots=True)
class Waiver:
    """A late fee that is not asked for."""

    id: int
    on_day: date
    amount: Rupiah
    reason: str


@dataclass(frozen=True, slots=True)
class LoanCard:
    """All about one loan, at the end of a day.

    Attributes:
        loan: as it was asked for and decided.
        rules: those that bind it.
        plan: what holds; None before the money is paid out.
        earlier_plans: those before it.
        schedule: the plan's; before paying out, what it would be.
        rows: the plan with what was paid on it; empty before paying out.
        waivers: those of the plan; `earlier_waivers` had their say in the plans before it.
        owed: what is due up to that day.
        settlement: what settles the loan that day, late fee and all.
        breaches: what it has against the rules, as long as it is not paid out.
        position: for computing how a payment would be split.
    """

    on: date
    row: LoanRow
    loan: Loan
    rules: LoanRules
    plan: Plan | None
    earlier_plans: tuple[Plan, ...]
    schedule: Schedule
    explanation: str
    rows: tuple[PlanRow, ...]
    lines: tuple[CardLine, ...]
    waivers: tuple[Waiver, ...]
    earlier_waivers: tuple[Waiver, ...]
    owed: Parts
    settlement: Parts
    breaches: tuple[Breach, ...]
    cancel_reason: str
    position: Position | None

    @property
    def borrower(self) -> str:
        """The name, of a member or not."""
        return self.row.borrower

    @property
    def state(self) -> LoanState:
        """Where it stands."""
        return self.row.state


_LINES: Final = """
SELECT e.id, e.day, e.type, e.series, e.voucher_year, e.voucher_number, e.description,
  max(CASE WHEN p.account_id = 201 THEN 1 WHEN p.account_id = 202 THEN 2 END),
  sum(CASE WHEN p.account_id = 211 THEN p.amount ELSE 0 END),
  -sum(CASE WHEN p.account_id = 241 THEN p.amount ELSE 0 END),
  -sum(CASE WHEN p.account_id = 242 THEN p.amount ELSE 0 END),
  -sum(CASE WHEN p.account_id = 245 THEN p.amount ELSE 0 END),
  sum(CASE WHEN p.account_id = 251 THEN p.amount ELSE 0 END),
  e.reason, e.reverses_id, e.corrects_id,
  (SELECT r.id FROM entry r WHERE r.reverses_id = e.id),
  o.type, o.series, o.voucher_year, o.voucher_number
FROM entry e JOIN posting p ON p.entry_id = e.id LEFT JOIN entry o ON o.id = e.reverses_id
WHERE e.origin_book = 'loans' AND e.origin_id = :loan AND e.day <= :on
GROUP BY e.id ORDER BY e.day, e.id
"""


def loan_card(reader: Reader, loan_id: int, on: date) -> LoanCard:
    """Return the card of a loan as it stood at the end of a day.

    Raises:
        LoanNotFoundError: no such loan.
    """
    loan = loan_of(reader, loan_id)
    plans = plans_of(reader, loan_id, on)
    plan = plans[-1] if plans else None
    position = position_of(reader, loan_id, on=on) if plan else None
    schedule = plan.schedule if plan else make_schedule(loan.terms())
    return LoanCard(
        on=on,
        row=loan_row(reader, loan_id, on),
        loan=loan,
        rules=rules_on(reader, loan.applied_on),
        plan=plan,
        earlier_plans=plans[:-1],
        schedule=schedule,
        explanation=explained(plans[0].schedule if plans else schedule),
        rows=_rows(position, on) if position else (),
        lines=_lines(reader, loan_id, on),
        waivers=_waivers(reader, plan, on) if plan else (),
        earlier_waivers=tuple(
            waiver for each in plans[:-1] for waiver in _waivers(reader, each, on)
        ),
        owed=position.owed(on) if position else Parts(),
        settlement=position.to_settle(on) if position else Parts(),
        breaches=() if plan else breaches_of(reader, loan, on, loan_id=loan_id),
        cancel_reason=reader.value("SELECT cancel_reason FROM loan WHERE id = ?", (loan_id,)),
        position=position,
    )


def _rows(position: Position, on: date) -> tuple[PlanRow, ...]:
    plan, left = position.plan, position.left
    principal = sum(each.principal for each in plan.dues) - left.principal
    charge = sum(each.charge for each in plan.dues) - left.charge
    rows = []
    days = days_paid(plan.dues, position.payments)
    balances = [each.balance for each in plan.schedule.instalments]
    for due, balance, day in zip(plan.dues, balances, days, strict=True):
        paid_principal, paid_charge = min(due.principal, principal), min(due.charge, charge)
        principal -= paid_principal
        charge -= paid_charge
        rows.append(
            PlanRow(
                number=due.number,
                due_on=due.due_on,
                principal=due.principal,
                charge=due.charge,
                balance=balance,
                paid_principal=paid_principal,
                paid_charge=paid_charge,
                paid_on=day,
                state=_state(due.due_on, on, is_paid=day is not None),
            )
        )
    return tuple(rows)


def _state(due_on: date, on: date, *, is_paid: bool) -> DueState:
    if is_paid:
        return DueState.PAID
    if due_on == on:
        return DueState.TODAY
    return DueState.LATE if due_on < on else DueState.COMING


def _lines(reader: Reader, loan_id: int, on: date) -> tuple[CardLine, ...]:
    rows = reader.rows(_LINES, {"loan": loan_id, "on": on.isoformat()})
    balances = accumulate(row[8] for row in rows)
    lines = []
    for row, balance in zip(rows, balances, strict=True):
        (entry_id, day, kind, series, year, number, words, place, loans, charge, late_fee,
         recovered, written_off, reason, reverses, corrects, reversed_by, reversed_kind,
         *reversed_voucher) = row  # fmt: skip
        what = _kind(kind, loans, recovered=recovered, written_off=written_off)
        is_lent = (reversed_kind or kind) == "payment" or what is LineKind.FROM_PAPER
        is_lent = is_lent or (
            reversed_kind == "transfer" and not written_off and what is LineKind.REVERSAL
        )
        lines.append(
            CardLine(
                entry_id=entry_id,
                day=date.fromisoformat(day),
                kind=what,
                voucher=Voucher(series, year, number) if series else None,
                words=words,
                place={1: Place.CASH, 2: Place.BANK}.get(place),
                lent=loans if is_lent else 0,
                principal=0 if is_lent else -loans - written_off,
                charge=charge,
                late_fee=late_fee,
                recovered=recovered,
                written_off=written_off,
                balance=balance,
                reason=reason,
                reverses=reverses,
                corrects=corrects,
                reversed_by=reversed_by,
                voucher_reversed=Voucher(*reversed_voucher) if reversed_voucher[0] else None,
            )
        )
    return tuple(lines)


def _kind(kind: str, loans: Rupiah, *, recovered: Rupiah, written_off: Rupiah) -> LineKind:
    if kind == "reversal":
        return LineKind.REVERSAL
    if kind == "payment":
        return LineKind.PAID_OUT
    if written_off:
        return LineKind.WRITTEN_OFF
    if recovered:
        return LineKind.RECOVERED
    return LineKind.FROM_PAPER if kind == "transfer" and loans > 0 else LineKind.INSTALMENT


def _waivers(reader: Reader, plan: Plan, on: date) -> tuple[Waiver, ...]:
    rows = reader.rows(
        "SELECT id, on_day, amount, reason FROM late_fee_waiver"
        " WHERE plan_id = ? AND on_day <= ? AND cancelled_at IS NULL ORDER BY on_day, id",
        (plan.id, on.isoformat()),
    )
    return tuple(
        Waiver(number, date.fromisoformat(day), amount, reason)
        for number, day, amount, reason in rows
    )
