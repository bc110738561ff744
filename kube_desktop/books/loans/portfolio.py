"""All loans together: who owes what since when, and what falls due; set-wise, in SQL."""

from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from kube_desktop.books.loans.applications import LoanState
from kube_desktop.books.loans.arrears import (
    AgeClass,
    Standing,
    age_class,
    outstanding_by_class,
    portfolio_at_risk,
    repayment_rate,
)
from kube_desktop.books.loans.loan_rules import LoanRules
from kube_desktop.books.loans.queries import STANDS, rules_on
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader


class LoanRow(NamedTuple):
    """One loan in a list, as it stood at the end of a day.

    Attributes:
        paid_out_on: None while it is only asked for; of a loan from paper the day on the paper.
        outstanding: the principal that is left.
        charge_left: the charge of the plan that is left.
        next_due_on, next_due: what comes next, that day's instalment too.
        late_principal, late_charge: what should have been paid before that day.
        late_since: when the oldest of it fell due.
        due, paid: what fell due of the plan so far, and what was paid on the plan.
    """

    id: int
    number: str
    borrower: str
    member_id: int | None
    purpose: str
    applied_on: date
    paid_out_on: date | None
    principal: Rupiah
    outstanding: Rupiah
    charge_left: Rupiah
    state: LoanState
    next_due_on: date | None
    next_due: Rupiah
    late_principal: Rupiah
    late_charge: Rupiah
    late_since: date | None
    days_late: int
    last_paid_on: date | None
    due: Rupiah
    paid: Rupiah

    @property
    def is_member(self) -> bool:
        """Whether the borrower is a member."""
        return self.member_id is not None

    @property
    def late(self) -> Rupiah:
        """Principal and charge that are late."""
        return self.late_principal + self.late_charge


class DueRow(NamedTuple):
    """What a borrower should bring on a day, less what was brought already.

    Attributes:
        number: which instalment; 0 for what was due when a plan was made.
        of: how many instalments the plan has.
    """

    loan_id: int
    loan_number: str
    borrower: str
    member_id: int | None
    number: int
    of: int
    due_on: date
    principal: Rupiah
    charge: Rupiah
    left_principal: Rupiah
    left_charge: Rupiah

    @property
    def left(self) -> Rupiah:
        """What is still to be brought."""
        return self.left_principal + self.left_charge


@dataclass(frozen=True, slots=True)
class ClassSum:
    """The loans of one class of age."""

    age_class: AgeClass
    count: int
    outstanding: Rupiah


@dataclass(frozen=True, slots=True)
class BorrowerSum:
    """The running loans of members, or of those who are none."""

    count: int
    outstanding: Rupiah
    late: Rupiah


@dataclass(frozen=True, slots=True)
class Portfolio:
    """All loans that run, at the end of a day.

    Attributes:
        rules: those of the day, with their classes of age.
        untold: principal that the books know, but of no loan.
        at_risk: part of the principal in loans later than the group's days, in tenths of a percent.
        repaid: part of all that fell due that was paid, in tenths of a percent.
    """

    on: date
    rules: LoanRules
    members: BorrowerSum
    others: BorrowerSum
    classes: tuple[ClassSum, ...]
    untold: Rupiah
    at_risk: int | None
    repaid: int | None

    @property
    def count(self) -> int:
        """How many loans run."""
        return self.members.count + self.others.count

    @property
    def outstanding(self) -> Rupiah:
        """The principal left in all loans that have a card."""
        return self.members.outstanding + self.others.outstanding

    @property
    def late(self) -> Rupiah:
        """All that is late."""
        return self.members.late + self.others.late


_LOANS: Final = f"""
WITH plan AS (
  SELECT f.loan_id, f.id, f.cause, f.on_day, f.after_entry, max(f.version) AS version
  FROM loan_plan f WHERE {STANDS} AND (:loan IS NULL OR f.loan_id = :loan) GROUP BY f.loan_id
),
moved AS (
  SELECT e.origin_id AS loan_id,
    sum(CASE WHEN p.account_id = 211 THEN p.amount ELSE 0 END) AS outstanding,
    -sum(CASE WHEN p.account_id = 211 AND e.id > plan.after_entry THEN p.amount ELSE 0 END)
      AS paid_principal,
    -sum(CASE WHEN p.account_id = 241 AND e.id > plan.after_entry THEN p.amount ELSE 0 END)
      AS paid_charge,
    max(CASE WHEN e.type = 'receipt' AND NOT EXISTS
      (SELECT 1 FROM entry r WHERE r.reverses_id = e.id AND r.day <= :on) THEN e.day END)
      AS last_paid_on
  FROM entry e CROSS JOIN posting p ON p.entry_id = e.id
    LEFT JOIN plan ON plan.loan_id = e.origin_id
  WHERE e.origin_book = 'loans' AND (:loan IS NULL OR e.origin_id = :loan) AND e.day <= :on
    AND p.account_id IN (211, 241, 245)
  GROUP BY e.origin_id
),
due AS (
  SELECT plan.loan_id, d.due_on, d.principal, d.charge,
    sum(d.principal) OVER rows_of AS principal_by, sum(d.charge) OVER rows_of AS charge_by
  FROM plan CROSS JOIN loan_due d ON d.plan_id = plan.id
  WINDOW rows_of AS (PARTITION BY d.plan_id ORDER BY d.number)
),
dues AS (
  SELECT due.loan_id, sum(charge) AS charge,
    sum(CASE WHEN due_on < :on THEN principal ELSE 0 END) AS late_principal,
    sum(CASE WHEN due_on < :on THEN charge ELSE 0 END) AS late_charge,
    sum(CASE WHEN due_on <= :on THEN principal + charge ELSE 0 END) AS due,
    min(CASE WHEN due_on < :on AND (principal_by > coalesce(paid_principal, 0)
      OR charge_by > coalesce(paid_charge, 0)) THEN due_on END) AS late_since,
    min(CASE WHEN due_on >= :on AND (principal_by > coalesce(paid_principal, 0)
      OR charge_by > coalesce(paid_charge, 0)) THEN due_on || ' ' ||
      (max(0, min(principal, principal_by - coalesce(paid_principal, 0)))
       + max(0, min(charge, charge_by - coalesce(paid_charge, 0)))) END) AS next_due
  FROM due LEFT JOIN moved ON moved.loan_id = due.loan_id
  GROUP BY due.loan_id
)
SELECT l.id, l.number, coalesce(m.name, l.borrower), l.member_id, l.purpose, l.applied_on,
  CASE WHEN plan.id IS NULL THEN NULL WHEN l.is_from_paper THEN l.applied_on
    ELSE (SELECT min(f.on_day) FROM loan_plan f WHERE f.loan_id = l.id AND {STANDS}) END,
  l.principal, coalesce(moved.outstanding, 0),
  max(0, coalesce(dues.charge, 0) - coalesce(moved.paid_charge, 0)),
  CASE WHEN l.cancelled_at IS NOT NULL AND plan.id IS NULL THEN 'cancelled'
    WHEN plan.cause = 'written_off' THEN 'written_off'
    WHEN plan.id IS NOT NULL AND (moved.outstanding > 0
      OR coalesce(dues.charge, 0) > coalesce(moved.paid_charge, 0)) THEN 'running'
    WHEN plan.id IS NOT NULL THEN 'settled'
    WHEN l.verdict = 'none' OR l.decided_on > :on THEN 'applied'
    ELSE l.verdict END,
  dues.next_due,
  max(0, coalesce(dues.late_principal, 0) - coalesce(moved.paid_principal, 0)),
  max(0, coalesce(dues.late_charge, 0) - coalesce(moved.paid_charge, 0)),
  dues.late_since,
  CAST(coalesce(julianday(:on) - julianday(dues.late_since), 0) AS INTEGER),
  moved.last_paid_on, coalesce(dues.due, 0),
  coalesce(moved.paid_principal, 0) + coalesce(moved.paid_charge, 0)
FROM loan l LEFT JOIN member m ON m.id = l.member_id LEFT JOIN plan ON plan.loan_id = l.id
LEFT JOIN moved ON moved.loan_id = l.id LEFT JOIN dues ON dues.loan_id = l.id
"""
_DUES: Final = """
WITH plan AS (
  SELECT loan_id, id, after_entry, max(version) AS version FROM loan_plan
  WHERE cancelled_at IS NULL GROUP BY loan_id
),
moved AS (
  SELECT e.origin_id AS loan_id,
    -sum(CASE WHEN p.account_id = 211 THEN p.amount ELSE 0 END) AS paid_principal,
    -sum(CASE WHEN p.account_id = 241 THEN p.amount ELSE 0 END) AS paid_charge
  FROM entry e CROSS JOIN posting p ON p.entry_id = e.id JOIN plan ON plan.loan_id = e.origin_id
  WHERE e.origin_book = 'loans' AND e.id > plan.after_entry AND p.account_id IN (211, 241)
  GROUP BY e.origin_id
),
due AS (
  SELECT plan.loan_id, d.number, d.due_on, d.principal, d.charge,
    sum(d.principal) OVER rows_of AS principal_by, sum(d.charge) OVER rows_of AS charge_by,
    max(d.number) OVER (PARTITION BY d.plan_id) AS many
  FROM plan CROSS JOIN loan_due d ON d.plan_id = plan.id
  WINDOW rows_of AS (PARTITION BY d.plan_id ORDER BY d.number)
)
SELECT l.id, l.number, coalesce(m.name, l.borrower), l.member_id, due.number, due.many, due.due_on,
  due.principal, due.charge,
  max(0, min(due.principal, due.principal_by - coalesce(moved.paid_principal, 0))),
  max(0, min(due.charge, due.charge_by - coalesce(moved.paid_charge, 0)))
FROM due JOIN loan l ON l.id = due.loan_id LEFT JOIN member m ON m.id = l.member_id
LEFT JOIN moved ON moved.loan_id = due.loan_id
WHERE due.due_on BETWEEN :first AND :last AND due.principal + due.charge > 0
ORDER BY due.due_on, l.id
"""


def loan_rows(reader: Reader, on: date) -> tuple[LoanRow, ...]:
    """Return every loan asked for by a day, also cancelled ones, the latest first."""
    return _rows(reader, on, "WHERE l.applied_on <= :on ORDER BY l.applied_on DESC, l.id DESC")


def loan_row(reader: Reader, loan_id: int, on: date) -> LoanRow:
    """Return one loan.

    Raises:
        LookupError: no such loan; `queries.loan_of` says that to a person.
    """
    (row,) = _rows(reader, on, "WHERE l.id = :loan", loan=loan_id)
    return row


def loans_of_member(reader: Reader, member_id: int, on: date) -> tuple[LoanRow, ...]:
    """Return the loans of a member that were not cancelled, the latest first."""
    return _rows(
        reader,
        on,
        "WHERE l.member_id = :member AND l.cancelled_at IS NULL AND l.applied_on <= :on"
        " ORDER BY l.applied_on DESC, l.id DESC",
        member=member_id,
    )


def arrears_list(reader: Reader, on: date) -> tuple[LoanRow, ...]:
    """Return the loans of which something is late, the oldest arrears first."""
    return _rows(
        reader,
        on,
        "WHERE dues.late_since IS NOT NULL ORDER BY dues.late_since, l.id",
    )


def due_in(reader: Reader, first: date, last: date) -> tuple[DueRow, ...]:
    """Return every instalment that falls due in a time, paid or not, by day."""
    rows = reader.rows(_DUES, {"first": first.isoformat(), "last": last.isoformat()})
    return tuple(
        DueRow(loan, number, borrower, member, place, many, date.fromisoformat(due_on), *amounts)
        for loan, number, borrower, member, place, many, due_on, *amounts in rows
    )


def portfolio(reader: Reader, on: date) -> Portfolio:
    """Return all running loans together: by borrower, by age, at risk, repaid."""
    rules = rules_on(reader, on)
    rows = [row for row in loan_rows(reader, on) if row.state is LoanState.RUNNING]
    standings = [Standing(row.outstanding, row.days_late) for row in rows]
    sums = outstanding_by_class(standings, rules.classes)
    classes = [age_class(row.days_late, rules.classes) for row in rows]
    return Portfolio(
        on=on,
        rules=rules,
        members=_sum([row for row in rows if row.is_member]),
        others=_sum([row for row in rows if not row.is_member]),
        classes=tuple(
            ClassSum(each, classes.count(each), outstanding)
            for each, outstanding in zip(rules.classes, sums, strict=True)
        ),
        untold=untold_loans(reader, on),
        at_risk=portfolio_at_risk(standings, over_days=rules.days_at_risk),
        repaid=repayment_rate((row.due, row.paid) for row in rows),
    )


def untold_loans(reader: Reader, on: date) -> Rupiah:
    """Return the principal in the books that belongs to no loan that has a card."""
    return int(
        reader.value(
            "SELECT coalesce(sum(p.amount), 0) FROM posting p JOIN entry e ON e.id = p.entry_id"
            " WHERE p.account_id = 211 AND p.day <= ? AND e.origin_book IS NOT 'loans'",
            (on.isoformat(),),
        )
    )


def _rows(
    reader: Reader, on: date, wanted: str, *, loan: int | None = None, member: int | None = None
) -> tuple[LoanRow, ...]:
    values = {"on": on.isoformat(), "loan": loan, "member": member}
    day = date.fromisoformat
    return tuple(
        LoanRow(
            loan_id,
            number,
            borrower,
            member_id,
            purpose,
            day(applied_on),
            paid_out_on and day(paid_out_on),
            principal,
            outstanding,
            charge_left,
            LoanState.kept_as(state),
            next_due and day(next_due[:10]),
            int(next_due[11:]) if next_due else 0,
            late_principal,
            late_charge,
            late_since and day(late_since),
            days_late,
            last_paid_on and day(last_paid_on),
            due,
            paid,
        )
        for (loan_id, number, borrower, member_id, purpose, applied_on, paid_out_on, principal,
             outstanding, charge_left, state, next_due, late_principal, late_charge, late_since,
             days_late, last_paid_on, due, paid)
        in reader.rows(f"{_LOANS} {wanted}", values)
    )  # fmt: skip


def _sum(rows: list[LoanRow]) -> BorrowerSum:
    return BorrowerSum(
        len(rows), sum(row.outstanding for row in rows), sum(row.late for row in rows)
    )
