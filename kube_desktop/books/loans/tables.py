"""Loan rules, loans and their plans of dues as the file keeps them; money is in the journal."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kube_desktop.groupfile.schema import Base
from kube_desktop.registers.tables import RecordColumns, cancelled_with_reason

_METHODS = "method IN ('free', 'flat', 'declining', 'annuity', 'daily')"
_FREQUENCIES = "frequency IN ('monthly', 'fortnightly', 'weekly', 'end')"
_PERS = "rate_per IN ('month', 'year')"
_UNITS = "unit IN ('1', '100', '500', '1000')"


class LoanRulesRecord(RecordColumns, Base):
    """The group's rules about loans from a day on."""

    __tablename__ = "loan_rule"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint(_METHODS, name="method"),
        CheckConstraint(_FREQUENCIES, name="frequency"),
        CheckConstraint(_PERS, name="rate_per"),
        CheckConstraint(_UNITS, name="unit"),
        CheckConstraint("late_fee IN ('none', 'fixed', 'daily')", name="late_fee"),
        CheckConstraint("settlement IN ('to_date', 'whole')", name="settlement"),
        CheckConstraint(
            "typeof(max_principal) IN ('integer', 'null')"
            " AND typeof(max_principal_others) IN ('integer', 'null')"
            " AND typeof(late_fee_amount) IN ('integer', 'null')",
            name="amounts_whole",
        ),
        Index(None, "valid_from"),
    )

    valid_from: Mapped[date]
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.id"))
    max_principal: Mapped[int | None]
    max_months: Mapped[int | None]
    others_may_borrow: Mapped[bool | None]
    max_principal_others: Mapped[int | None]
    one_at_a_time: Mapped[bool | None]
    method: Mapped[str]
    rate: Mapped[str]
    rate_per: Mapped[str]
    frequency: Mapped[str]
    unit: Mapped[str]
    grace: Mapped[int | None]
    payment_order: Mapped[str]
    late_fee: Mapped[str]
    late_fee_amount: Mapped[int | None]
    patience: Mapped[int | None]
    settlement: Mapped[str]
    watch_days: Mapped[int | None]
    doubtful_days: Mapped[int | None]
    risk_days: Mapped[int | None]
    conditions: Mapped[str]


class LoanRecord(RecordColumns, Base):
    """One loan; its number is never given twice."""

    __tablename__ = "loan"
    __table_args__ = (
        cancelled_with_reason(),
        UniqueConstraint("number"),
        CheckConstraint("number <> ''", name="numbered"),
        CheckConstraint("(member_id IS NULL) = (borrower <> '')", name="borrower"),
        CheckConstraint("typeof(principal) = 'integer' AND principal > 0", name="principal_whole"),
        CheckConstraint("months > 0", name="months"),
        CheckConstraint(_METHODS, name="method"),
        CheckConstraint(_FREQUENCIES, name="frequency"),
        CheckConstraint(_PERS, name="rate_per"),
        CheckConstraint(_UNITS, name="unit"),
        CheckConstraint("verdict IN ('none', 'granted', 'refused')", name="verdict"),
        CheckConstraint("(verdict = 'none') = (decided_on IS NULL)", name="decided"),
        Index(None, "member_id"),
        Index(None, "applied_on"),
    )

    number: Mapped[str]
    applied_on: Mapped[date]
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    borrower: Mapped[str]
    address: Mapped[str]
    phone: Mapped[str]
    purpose: Mapped[str]
    principal: Mapped[int]
    months: Mapped[int]
    method: Mapped[str]
    rate: Mapped[str]
    rate_per: Mapped[str]
    frequency: Mapped[str]
    unit: Mapped[str]
    first_due: Mapped[date | None]
    grace: Mapped[int | None]
    grace_is_charged: Mapped[bool | None]
    instalment: Mapped[int | None]
    guarantor: Mapped[str]
    note: Mapped[str]
    verdict: Mapped[str]
    decided_on: Mapped[date | None]
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.id"))
    verdict_note: Mapped[str]
    despite_rules: Mapped[bool | None]
    is_from_paper: Mapped[bool | None]


class LoanPlan(RecordColumns, Base):
    """What is due of a loan from a day on, until a later version; with the terms it came from.

    Entries of the loan with a number above `after_entry` count for it. `entry_id` is the entry
    that it was made with (paying out, settling, writing off), which it falls with. `late_fee` was
    owed already when it was made, and stays owed. An opening loan took `told_entry_id` out of
    what the opening balance had not told apart.
    """

    __tablename__ = "loan_plan"
    __table_args__ = (
        cancelled_with_reason(),
        UniqueConstraint("loan_id", "version"),
        CheckConstraint(
            "cause IN ('paid_out', 'paper', 'rescheduled', 'settled', 'written_off')", name="cause"
        ),
        CheckConstraint("typeof(principal) = 'integer' AND principal >= 0", name="principal_whole"),
        CheckConstraint("typeof(late_fee) = 'integer' AND late_fee >= 0", name="late_fee_whole"),
        CheckConstraint(_METHODS, name="method"),
        CheckConstraint(_FREQUENCIES, name="frequency"),
        CheckConstraint(_PERS, name="rate_per"),
        CheckConstraint(_UNITS, name="unit"),
        Index(None, "entry_id"),
    )

    loan_id: Mapped[int] = mapped_column(ForeignKey("loan.id"))
    version: Mapped[int]
    cause: Mapped[str]
    on_day: Mapped[date]
    after_entry: Mapped[int]
    entry_id: Mapped[int | None] = mapped_column(ForeignKey("entry.id"))
    told_entry_id: Mapped[int | None] = mapped_column(ForeignKey("entry.id"))
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.id"))
    reason: Mapped[str]
    late_fee: Mapped[int]
    principal: Mapped[int]
    months: Mapped[int]
    method: Mapped[str]
    rate: Mapped[str]
    rate_per: Mapped[str]
    frequency: Mapped[str]
    unit: Mapped[str]
    first_due: Mapped[date | None]
    grace: Mapped[int]
    grace_is_charged: Mapped[bool]
    instalment: Mapped[int | None]


class LoanDue(Base):
    """One row of a plan: what is due on a day. Number 0 was due when the plan was made."""

    __tablename__ = "loan_due"
    __table_args__ = (
        CheckConstraint(
            "typeof(principal) = 'integer' AND typeof(charge) = 'integer'"
            " AND principal >= 0 AND charge >= 0",
            name="amounts_whole",
        ),
        {"sqlite_with_rowid": False},
    )

    plan_id: Mapped[int] = mapped_column(
        ForeignKey("loan_plan.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    due_on: Mapped[date]
    principal: Mapped[int]
    charge: Mapped[int]


class LateFeeWaiver(RecordColumns, Base):
    """A late fee that the group does not ask for after all."""

    __tablename__ = "late_fee_waiver"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint("typeof(amount) = 'integer' AND amount > 0", name="amount_whole"),
        CheckConstraint("reason <> ''", name="reason"),
        Index(None, "plan_id"),
    )

    plan_id: Mapped[int] = mapped_column(ForeignKey("loan_plan.id"))
    on_day: Mapped[date]
    amount: Mapped[int]
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.id"))
    reason: Mapped[str]
