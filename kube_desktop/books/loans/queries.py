"""The cash book of savings and loans, the rules that hold, and where one loan stands."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.books.cash.queries import CashLine, CashView, cash_accounts, cash_book
from kube_desktop.books.loans.among import open_loans_of
from kube_desktop.books.loans.applications import Breach, Loan, breaches
from kube_desktop.books.loans.late_fees import Due, Payment
from kube_desktop.books.loans.loan_rules import USUAL_RULES, LoanRules, Rounding, rate_of
from kube_desktop.books.loans.payments import Parts
from kube_desktop.books.loans.positions import Plan, PlanCause, Position
from kube_desktop.books.loans.rates import RatePer
from kube_desktop.books.loans.register import LOAN_RULES, LOANS
from kube_desktop.books.loans.terms import Frequency, LoanTerms, Method
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import AccountId, Fund, Place, fund_accounts
from kube_desktop.ledger.balances import Movement, balance_after
from kube_desktop.ledger.closings import was_closed
from kube_desktop.ledger.seal import head
from kube_desktop.registers.queries import record


class LoanNotFoundError(RuleError):
    """No such loan."""

    message = N_("Pinjaman itu tidak ada.")
    field = "loan_id"


class LoanNotPaidOutError(RuleError):
    """Nothing is owed before the money was paid out."""

    message = N_("Pinjaman {number} belum cair.")


@dataclass(frozen=True, slots=True)
class LoanCashLine:
    """One line of the box.

    Attributes:
        line: as every cash book has it.
        is_member: whose money it is: a member's, or (None) nobody's in particular.
        lent, paid_otherwise: what went out; with `principal`, `charge`, `late_fee` and
            `received_otherwise`, what came in, it is the amount of the line, in one of the six.
    """

    line: CashLine
    is_member: bool | None
    lent: Rupiah = 0
    paid_otherwise: Rupiah = 0
    principal: Rupiah = 0
    charge: Rupiah = 0
    late_fee: Rupiah = 0
    received_otherwise: Rupiah = 0


@dataclass(frozen=True, slots=True)
class LoanCashBook:
    """The box of savings and loans over a time."""

    movement: Movement
    lines: tuple[LoanCashLine, ...]


def loan_cash_book(reader: Reader, first: Month, last: Month) -> LoanCashBook:
    """Return the box of savings and loans over whole months: the lines of its cash book."""
    accounts = cash_accounts(Fund.SP, Place.CASH)
    book = cash_book(reader, CashView(accounts, first, last))
    parts = _parts_by_kind(reader)
    members = _entries_of_members(reader, accounts, first, last)
    lines = []
    for line in book.lines:
        came, went = parts.get(line.kind_code, _OTHERS)
        is_member = line.entry_id in members or (False if line.person else None)
        lines.append(LoanCashLine(line, is_member, **{came: line.received, went: line.paid}))
    return LoanCashBook(book.movement, tuple(lines))


def rules_on(reader: Reader, day: date) -> LoanRules:
    """Return the group's loan rules that hold on a day; the usual ones before it has any."""
    found = reader.value(
        "SELECT id FROM loan_rule WHERE cancelled_at IS NULL AND valid_from <= ?"
        " ORDER BY valid_from DESC, id DESC LIMIT 1",
        (day.isoformat(),),
    )
    return USUAL_RULES if found is None else record(reader, LOAN_RULES, found).entry


def loan_of(reader: Reader, loan_id: int) -> Loan:
    """Return a loan as it was asked for, cancelled or not.

    Raises:
        LoanNotFoundError: no such one.
    """
    if reader.value("SELECT 1 FROM loan WHERE id = ?", (loan_id,)) is None:
        raise LoanNotFoundError
    return record(reader, LOANS, loan_id).entry


def money_at_hand(reader: Reader, on: date) -> Rupiah:
    """Return what the box and the bank of savings and loans hold at the end of a day."""
    accounts = fund_accounts(Fund.SP)
    return balance_after(reader, accounts.cash, on) + balance_after(reader, accounts.bank, on)


def breaches_of(
    reader: Reader, loan: Loan, on: date, *, loan_id: int | None = None
) -> tuple[Breach, ...]:
    """Return what a loan that is asked for has against the rules of its day, and the cash on `on`.

    `loan_id` is its own number where it is written already.
    """
    others = open_loans_of(reader, loan, besides=loan_id)
    return breaches(loan, rules_on(reader, loan.applied_on), money_at_hand(reader, on), others)


STANDS: Final = """f.on_day <= :on AND (f.cancelled_at IS NULL OR EXISTS (
  SELECT 1 FROM entry r WHERE r.reverses_id = f.entry_id AND r.day > :on))"""
"""Which plans `f` stand at the end of a day: what a later entry took back stood until then."""


def plans_of(reader: Reader, loan_id: int, on: date = date.max) -> tuple[Plan, ...]:
    """Return the plans of a loan that stand at the end of a day, or with all that was recorded.

    The last one holds; there is none before the loan is paid out.
    """
    rows = reader.rows(
        "SELECT f.id, f.version, f.cause, f.on_day, f.after_entry, f.entry_id, f.decision_id,"
        " f.reason, f.late_fee, f.principal, f.months, f.method, f.rate, f.rate_per, f.frequency,"
        " f.unit, f.first_due, f.grace, f.grace_is_charged, f.instalment, l.is_from_paper,"
        " l.applied_on FROM loan_plan f JOIN loan l ON l.id = f.loan_id"
        f" WHERE f.loan_id = :loan AND {STANDS} ORDER BY f.version",
        {"loan": loan_id, "on": on.isoformat()},
    )
    plans = []
    for (plan_id, version, cause, on_day, after_entry, entry_id, decision_id, reason, late_fee,
         principal, months, method, rate, rate_per, frequency, unit, first_due, grace,
         grace_is_charged, instalment, is_from_paper, applied_on) in rows:  # fmt: skip
        from_paper = is_from_paper and cause == PlanCause.PAPER.value
        terms = LoanTerms(
            principal=principal,
            months=months,
            method=Method.kept_as(method),
            paid_out=date.fromisoformat(applied_on if from_paper else on_day),
            rate=rate_of(rate, RatePer.kept_as(rate_per)),
            frequency=Frequency.kept_as(frequency),
            unit=Rounding.kept_as(unit).rupiah,
            first_due=first_due and date.fromisoformat(first_due),
            grace=grace,
            grace_is_charged=bool(grace_is_charged),
            instalment=instalment,
        )
        plans.append(
            Plan(
                id=plan_id,
                version=version,
                cause=PlanCause.kept_as(cause),
                on_day=date.fromisoformat(on_day),
                after_entry=after_entry,
                entry_id=entry_id,
                decision_id=decision_id,
                reason=reason,
                late_fee=late_fee,
                terms=terms,
                dues=_dues(reader, plan_id),
            )
        )
    return tuple(plans)


def position_of(reader: Reader, loan_id: int, *, on: date | None = None) -> Position:
    """Return where a loan stands at the end of a day, or with all that was ever recorded.

    Raises:
        LoanNotFoundError, LoanNotPaidOutError.
    """
    loan = loan_of(reader, loan_id)
    until = on or date.max
    plans = plans_of(reader, loan_id, until)
    if not plans:
        raise LoanNotPaidOutError(number=loan.number)
    plan = plans[-1]
    return Position(
        plan,
        _payments(reader, loan_id, plan, until),
        _waived(reader, plan, until),
        rules_on(reader, loan.applied_on),
    )


def counting_day(reader: Reader, entry_id: int, day: date, corrects: int | None) -> date:
    """Return the day on which money of a loan counts as brought, of an entry of that day.

    What puts an entry of a closed month right is booked in an open one, but nobody is later for
    it: the money counts as brought on the day of the entry that was wrong.
    """
    if corrects is None:
        return day
    ((wrong, before),) = reader.rows("SELECT day, corrects_id FROM entry WHERE id = ?", (corrects,))
    written = date.fromisoformat(wrong)
    if day != written and not was_closed(reader, Month.of(written), entry_id):
        return day
    return counting_day(reader, corrects, written, before)


def counting_day_next(reader: Reader, day: date, corrects: int | None) -> date:
    """Return the day on which money would count that is booked next, on a day."""
    return counting_day(reader, head(reader).edition + 1, day, corrects)


_PAYMENTS: Final = """
SELECT e.id, e.day, e.corrects_id, -sum(CASE WHEN p.account_id = 242 THEN p.amount ELSE 0 END),
  -sum(CASE WHEN p.account_id = 241 THEN p.amount ELSE 0 END),
  -sum(CASE WHEN p.account_id = 211 THEN p.amount ELSE 0 END)
FROM entry e JOIN posting p ON p.entry_id = e.id
WHERE e.origin_book = 'loans' AND e.origin_id = :loan AND e.id > :after AND e.day <= :on
  AND e.reverses_id IS NULL AND p.account_id IN (211, 241, 242)
  AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses_id = e.id AND r.day <= :on)
GROUP BY e.id ORDER BY e.day, e.id
"""


def _dues(reader: Reader, plan_id: int) -> tuple[Due, ...]:
    rows = reader.rows(
        "SELECT number, due_on, principal, charge FROM loan_due WHERE plan_id = ? ORDER BY number",
        (plan_id,),
    )
    return tuple(
        Due(number, date.fromisoformat(due_on), *amounts) for number, due_on, *amounts in rows
    )


def _payments(reader: Reader, loan_id: int, plan: Plan, on: date) -> tuple[Payment, ...]:
    """Return what was brought on a plan, by the day on which it counts; not before the plan."""
    values = {"loan": loan_id, "after": plan.after_entry, "on": on.isoformat()}
    payments = []
    for entry_id, day, corrects, *parts in reader.rows(_PAYMENTS, values):
        counts = counting_day(reader, entry_id, date.fromisoformat(day), corrects)
        payments.append(Payment(entry_id, max(counts, plan.on_day), Parts(*parts)))
    return tuple(sorted(payments, key=lambda each: (each.day, each.entry_id)))


def _waived(reader: Reader, plan: Plan, on: date) -> Rupiah:
    return int(
        reader.value(
            "SELECT coalesce(sum(amount), 0) FROM late_fee_waiver"
            " WHERE plan_id = ? AND on_day <= ? AND cancelled_at IS NULL",
            (plan.id, on.isoformat()),
        )
    )


_OTHERS = ("received_otherwise", "paid_otherwise")
_PARTS = {
    AccountId.LOANS_OUT: ("principal", "lent"),
    AccountId.LOAN_CHARGE: ("charge", "paid_otherwise"),
    AccountId.LATE_FEE: ("late_fee", "paid_otherwise"),
}
"""Where money in and money out against an account belong."""


def _parts_by_kind(reader: Reader) -> dict[int | None, tuple[str, str]]:
    """Kinds of the group's own count as the standard kind with whose account they are added up."""
    rows = reader.rows("SELECT code, account_id FROM kind WHERE fund = ?", (Fund.SP.value,))
    return {code: _PARTS[account] for code, account in rows if account in _PARTS}


def _entries_of_members(
    reader: Reader, accounts: tuple[int, ...], first: Month, last: Month
) -> set[int]:
    rows = reader.rows(
        "SELECT p.entry_id FROM posting p CROSS JOIN entry e ON e.id = p.entry_id"
        " WHERE p.account_id IN (SELECT value FROM json_each(?)) AND p.day BETWEEN ? AND ?"
        " AND e.member_id IS NOT NULL AND e.party = ''",
        (json.dumps(accounts), first.first.isoformat(), last.last.isoformat()),
    )
    return {entry_id for (entry_id,) in rows}
