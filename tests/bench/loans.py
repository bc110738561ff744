"""Ten thousand loans: the list of arrears and that of all, against SQLite alone."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict, replace
from datetime import timedelta
from pathlib import Path
from typing import Final

from sqlalchemy import insert

from kube_desktop.books.loans.applications import Loan, Verdict
from kube_desktop.books.loans.planning import NewPlan, dues_of, write_plan
from kube_desktop.books.loans.portfolio import arrears_list, loan_rows
from kube_desktop.books.loans.positions import PlanCause
from kube_desktop.books.loans.schedule import Schedule, make_schedule
from kube_desktop.books.loans.tables import LoanRecord
from kube_desktop.books.loans.terms import Method
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.entries import Draft, EntryType, Leg, Origin, OriginBook
from kube_desktop.ledger.journal import post_many
from tests.bench.books import LAST_MONTH, make_book, opened
from tests.bench.measuring import Measured, best_of

LOANS: Final = 10_000
_ON: Final = LAST_MONTH.last
_DAYS: Final = 600
_ROUNDS: Final = 5

_ARREARS: Final = """
WITH paid AS (
  SELECT e.origin_id AS loan,
    sum(CASE WHEN p.account_id = 211 THEN p.amount END) AS outstanding,
    -sum(CASE WHEN p.account_id = 211 AND p.amount < 0 THEN p.amount ELSE 0 END) AS principal,
    -sum(CASE WHEN p.account_id = 241 THEN p.amount ELSE 0 END) AS charge,
    max(CASE WHEN e.type = 'receipt' THEN e.day END) AS last
  FROM entry e CROSS JOIN posting p ON p.entry_id = e.id
  WHERE e.origin_book = 'loans' AND e.day <= :on AND p.account_id IN (211, 241)
  GROUP BY e.origin_id
), due AS (
  SELECT s.loan_id AS loan, d.due_on,
    sum(d.principal) OVER w AS principal, sum(d.charge) OVER w AS charge
  FROM loan_plan s JOIN loan_due d ON d.plan_id = s.id WHERE d.due_on < :on
  WINDOW w AS (PARTITION BY d.plan_id ORDER BY d.number)
)
SELECT l.id, l.number, l.borrower, l.principal, paid.outstanding, paid.last,
  max(due.principal) - paid.principal, max(due.charge) - paid.charge,
  min(CASE WHEN due.principal > paid.principal OR due.charge > paid.charge THEN due.due_on END)
FROM due JOIN paid ON paid.loan = due.loan JOIN loan l ON l.id = due.loan
GROUP BY l.id HAVING max(due.principal) > paid.principal OR max(due.charge) > paid.charge
ORDER BY 9, l.id
"""
"""The same figures where nothing was ever mended, rescheduled or given up."""


def measure_loans(folder: Path) -> Iterator[Measured]:
    """Compare the lists of 10,000 loans with a query that knows of nothing but instalments."""
    path = make_book(folder / "loans.kube", 200)
    with opened(path) as book:
        book.act(_lend)
    on = {"on": _ON.isoformat()}
    with opened(path) as book, closing(sqlite3.connect(path)) as bare:
        late, everybody, raw = best_of(
            _ROUNDS,
            lambda: book.read(arrears_list, _ON),
            lambda: book.read(loan_rows, _ON),
            lambda: bare.execute(_ARREARS, on).fetchall(),
        )
        assert len(book.read(arrears_list, _ON)) == len(bare.execute(_ARREARS, on).fetchall())
    yield Measured("arrears of 10,000 loans, against raw SQLite", late, raw, 3)
    yield Measured("all 10,000 loans, against the arrears in raw SQLite", everybody, raw, 4)


def _lend(work: UnitOfWork) -> None:
    """Write loans with their schedules, and of each as many instalments as its number says."""
    loans = [_loan(number) for number in range(1, LOANS + 1)]
    work.execute(insert(LoanRecord), [_row(work, loan) for loan in loans])
    paid_out = post_many(work, [_paid_out(number, loan) for number, loan in enumerate(loans, 1)])
    drafts: list[Draft] = []
    for number, (loan, posted) in enumerate(zip(loans, paid_out, strict=True), 1):
        schedule = make_schedule(loan.terms())
        plan = NewPlan(
            cause=PlanCause.PAID_OUT,
            on_day=loan.applied_on,
            after_entry=posted.entry_id,
            terms=schedule.terms,
            dues=dues_of(schedule),
            entry_id=posted.entry_id,
        )
        write_plan(work, number, plan)
        drafts += _instalments(number, schedule)
    post_many(work, drafts)


def _loan(number: int) -> Loan:
    return Loan(
        applied_on=_ON - timedelta(days=number % _DAYS),
        principal=500_000,
        months=3,
        borrower=f"Peminjam {number}",
        method=Method.DECLINING,
        rate="1%",
        number=f"P-2026-{number:05d}",
        verdict=Verdict.GRANTED,
        decided_on=_ON - timedelta(days=number % _DAYS),
    )


def _row(work: UnitOfWork, loan: Loan) -> dict[str, object]:
    written = {"recorded_at": work.at_text, "recorder": str(work.recorder), "cancel_reason": ""}
    return {**asdict(loan), **written}


def _paid_out(number: int, loan: Loan) -> Draft:
    legs = (Leg(201, -loan.principal, 2201), Leg(211, loan.principal, 2201))
    return _draft(EntryType.PAYMENT, number, loan, legs)


def _instalments(number: int, schedule: Schedule) -> Iterator[Draft]:
    loan = _loan(number)
    for each in schedule.instalments[: number % 4]:
        if each.due_on <= _ON:
            legs = (
                Leg(201, each.principal, 2101),
                Leg(211, -each.principal, 2101),
                Leg(201, each.charge, 2102),
                Leg(241, -each.charge, 2102),
            )
            yield replace(_draft(EntryType.RECEIPT, number, loan, legs), on=each.due_on)


def _draft(kind: EntryType, number: int, loan: Loan, legs: tuple[Leg, ...]) -> Draft:
    return Draft(
        kind,
        loan.applied_on,
        "SP",
        f"Pinjaman {loan.number}",
        legs,
        party=loan.borrower,
        origin=Origin(OriginBook.LOANS, number),
    )
