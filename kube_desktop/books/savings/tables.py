"""Profit credited to savers, and what was printed in their books, as the file keeps it.

The money itself is in the journal.
"""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kube_desktop.groupfile.schema import Base, InstantText, IntPk
from kube_desktop.registers.tables import RecordColumns, cancelled_with_reason


class SavingsProfit(RecordColumns, Base):
    """Profit for a time that was credited to all savers in one act."""

    __tablename__ = "savings_profit"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint("measure IN ('average', 'closing')", name="measure"),
        CheckConstraint("from_day <= until_day AND until_day <= on_day", name="order"),
        CheckConstraint("(pot IS NULL) = (rate <> '')", name="pot_or_rate"),
        CheckConstraint("typeof(pot) IN ('integer', 'null')", name="pot_whole"),
        Index(None, "on_day"),
    )

    on_day: Mapped[date]
    from_day: Mapped[date]
    until_day: Mapped[date]
    measure: Mapped[str]
    pot: Mapped[int | None]
    rate: Mapped[str]
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.id"))
    note: Mapped[str]


class SavingsProfitShare(Base):
    """What one saver got of a profit; `weight` is the sum of the balances that were measured."""

    __tablename__ = "savings_profit_share"
    __table_args__ = (
        CheckConstraint("typeof(weight) = 'integer' AND weight > 0", name="weight_whole"),
        CheckConstraint("typeof(amount) = 'integer' AND amount >= 0", name="amount_whole"),
        {"sqlite_with_rowid": False},
    )

    profit_id: Mapped[int] = mapped_column(
        ForeignKey("savings_profit.id"), primary_key=True, autoincrement=False
    )
    member_id: Mapped[int] = mapped_column(
        ForeignKey("member.id"), primary_key=True, autoincrement=False
    )
    weight: Mapped[int]
    amount: Mapped[int]


class PassbookPrint(Base):
    """How far a member's book of paper is printed: `lines` of it, the last of `last_entry_id`."""

    __tablename__ = "passbook_print"
    __table_args__ = (
        CheckConstraint("lines > 0", name="lines"),
        Index(None, "member_id"),
    )

    id: Mapped[IntPk]
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    lines: Mapped[int]
    last_entry_id: Mapped[int] = mapped_column(ForeignKey("entry.id"))
    recorded_at: Mapped[InstantText]
    recorder: Mapped[str]
