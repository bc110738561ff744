"""Tariffs, exemptions, starting positions and help as the file keeps them."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kube_desktop.groupfile.schema import Base
from kube_desktop.registers.tables import RecordColumns, cancelled_with_reason


class IksTariff(RecordColumns, Base):
    """What members owe from a month on."""

    __tablename__ = "iks_tariff"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint("period IN ('month', 'year')", name="period"),
        CheckConstraint("typeof(amount) = 'integer' AND amount >= 0", name="amount_whole"),
        CheckConstraint("substr(valid_from, 9) = '01'", name="first_day"),
    )

    valid_from: Mapped[date]
    period: Mapped[str]
    amount: Mapped[int]
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.id"))
    note: Mapped[str]


class IksExemption(RecordColumns, Base):
    """A member who owes nothing for some months."""

    __tablename__ = "iks_exemption"
    __table_args__ = (cancelled_with_reason(), Index(None, "member_id"))

    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    from_month: Mapped[date]
    until_month: Mapped[date | None]
    reason: Mapped[str]
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.id"))


class IksPosition(RecordColumns, Base):
    """How far a member had paid in the paper book."""

    __tablename__ = "iks_position"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint("typeof(excess) = 'integer' AND excess >= 0", name="excess_whole"),
        Index(None, "member_id"),
    )

    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    paid_through: Mapped[date]
    excess: Mapped[int]
    as_of: Mapped[date | None]


class IksAid(RecordColumns, Base):
    """Help paid out; its entry in the journal names it as its origin."""

    __tablename__ = "iks_aid"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint("event IN ('illness', 'death', 'disaster', 'other')", name="event"),
        CheckConstraint(
            "beneficiary IN ('member', 'family', 'elderly', 'disabled', 'poor', 'other')",
            name="beneficiary",
        ),
        CheckConstraint(
            "(member_id IS NOT NULL) = (beneficiary IN ('member', 'family'))", name="helped"
        ),
        CheckConstraint("paid_from IN ('cash', 'bank')", name="paid_from"),
        CheckConstraint("typeof(amount) = 'integer' AND amount > 0", name="amount_whole"),
        Index(None, "on_day"),
        Index(None, "member_id"),
    )

    on_day: Mapped[date]
    event: Mapped[str]
    event_on: Mapped[date | None]
    what: Mapped[str]
    beneficiary: Mapped[str]
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    recipient: Mapped[str]
    address: Mapped[str]
    amount: Mapped[int]
    paid_from: Mapped[str]
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.id"))
    note: Mapped[str]
