"""Plans as the file keeps them."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kube_desktop.groupfile.schema import Base
from kube_desktop.registers.tables import RecordColumns, cancelled_with_reason


class WorkPlanRecord(RecordColumns, Base):
    """One activity of a year's work plan."""

    __tablename__ = "work_plan"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint(
            "progress IN ('planned', 'running', 'done', 'postponed', 'dropped')", name="progress"
        ),
        CheckConstraint("(progress = 'done') = (done_on IS NOT NULL)", name="done"),
        CheckConstraint("cost IS NULL OR typeof(cost) = 'integer'", name="cost_whole"),
        CheckConstraint("spent IS NULL OR typeof(spent) = 'integer'", name="spent_whole"),
        Index(None, "year"),
    )

    year: Mapped[int]
    what: Mapped[str]
    place: Mapped[str]
    volume: Mapped[str]
    frequency: Mapped[str]
    cost: Mapped[int | None]
    schedule: Mapped[str]
    due_on: Mapped[date | None]
    responsible_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.id"))
    progress: Mapped[str]
    done_on: Mapped[date | None]
    spent: Mapped[int | None]
    result: Mapped[str]


class BusinessPlanRecord(RecordColumns, Base):
    """One business plan over a time."""

    __tablename__ = "business_plan"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint("until_day >= from_day", name="order"),
    )

    title: Mapped[str]
    from_day: Mapped[date]
    until_day: Mapped[date]
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("business_unit.id"))
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.id"))
    note: Mapped[str]


class BusinessPlanLine(RecordColumns, Base):
    """One line of a business plan's budget."""

    __tablename__ = "business_plan_line"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint("part IN ('income', 'cost', 'investment')", name="part"),
        CheckConstraint("quantity > 0", name="quantity"),
        CheckConstraint("typeof(unit_price) = 'integer' AND unit_price >= 0", name="price_whole"),
        Index(None, "plan_id"),
    )

    plan_id: Mapped[int] = mapped_column(ForeignKey("business_plan.id"))
    part: Mapped[str]
    what: Mapped[str]
    quantity: Mapped[int]
    unit_price: Mapped[int]
    unit: Mapped[str]
    kind_code: Mapped[int | None] = mapped_column(ForeignKey("kind.code"))
