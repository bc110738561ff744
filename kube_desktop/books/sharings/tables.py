"""Sharings and the agreements behind them, as the file keeps them."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kube_desktop.groupfile.schema import Base, MonthText
from kube_desktop.registers.tables import RecordColumns, cancelled_with_reason

_BASES = "'equal', 'days', 'capital', 'production', 'shifts', 'savings', 'loans'"


class SharingAgreement(RecordColumns, Base):
    """What the group agreed to set aside, from a day on; percentages as they were written."""

    __tablename__ = "sharing_agreement"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint("source IN ('business', 'surplus')", name="source"),
        CheckConstraint(f"basis IS NULL OR basis IN ({_BASES})", name="basis"),
    )

    valid_from: Mapped[date]
    source: Mapped[str]
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("business_unit.id"))
    group_cash: Mapped[str]
    loans: Mapped[str]
    solidarity: Mapped[str]
    business: Mapped[str]
    basis: Mapped[str | None]
    savings: Mapped[str]
    borrowing: Mapped[str]
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.id"))
    note: Mapped[str]


class SharingRecord(RecordColumns, Base):
    """One sharing of a result, with the result as the books had it then."""

    __tablename__ = "sharing"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint("source IN ('business', 'surplus')", name="source"),
        CheckConstraint("place IN ('cash', 'bank')", name="place"),
        CheckConstraint("last_month >= first_month", name="order"),
        CheckConstraint(
            "typeof(income) = 'integer' AND typeof(cost) = 'integer'"
            " AND typeof(undivided) = 'integer'",
            name="result_whole",
        ),
        CheckConstraint("typeof(amount) = 'integer' AND amount > 0", name="amount_whole"),
        Index(None, "on_day"),
    )

    source: Mapped[str]
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("business_unit.id"))
    first_month: Mapped[MonthText]
    last_month: Mapped[MonthText]
    on_day: Mapped[date]
    place: Mapped[str]
    income: Mapped[int]
    cost: Mapped[int]
    amount: Mapped[int]
    undivided: Mapped[int]
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.id"))
    note: Mapped[str]


class SharingSetAside(Base):
    """What a sharing set aside for one purse, and the entry that did it."""

    __tablename__ = "sharing_set_aside"
    __table_args__ = (
        CheckConstraint("purse IN ('group_cash', 'loans', 'solidarity', 'business')", name="purse"),
        CheckConstraint("typeof(amount) = 'integer' AND amount >= 0", name="amount_whole"),
        {"sqlite_with_rowid": False},
    )

    sharing_id: Mapped[int] = mapped_column(
        ForeignKey("sharing.id"), primary_key=True, autoincrement=False
    )
    purse: Mapped[str] = mapped_column(primary_key=True)
    tenths: Mapped[int]
    amount: Mapped[int]
    entry_id: Mapped[int | None] = mapped_column(ForeignKey("entry.id"))


class SharingPot(Base):
    """What a sharing gave out by one basis, and the entry that kept the rupiah left over."""

    __tablename__ = "sharing_pot"
    __table_args__ = (
        CheckConstraint(f"basis IN ({_BASES})", name="basis"),
        CheckConstraint("typeof(amount) = 'integer' AND amount >= 0", name="amount_whole"),
        CheckConstraint("typeof(left_over) = 'integer' AND left_over >= 0", name="left_over_whole"),
        {"sqlite_with_rowid": False},
    )

    sharing_id: Mapped[int] = mapped_column(
        ForeignKey("sharing.id"), primary_key=True, autoincrement=False
    )
    basis: Mapped[str] = mapped_column(primary_key=True)
    tenths: Mapped[int | None]
    amount: Mapped[int]
    left_over: Mapped[int]
    entry_id: Mapped[int | None] = mapped_column(ForeignKey("entry.id"))


class SharingWeight(Base):
    """The number behind a member's share of one pot, and the share itself."""

    __tablename__ = "sharing_weight"
    __table_args__ = (
        CheckConstraint("typeof(weight) = 'integer' AND weight >= 0", name="weight_whole"),
        CheckConstraint("typeof(amount) = 'integer' AND amount >= 0", name="amount_whole"),
        {"sqlite_with_rowid": False},
    )

    sharing_id: Mapped[int] = mapped_column(
        ForeignKey("sharing.id"), primary_key=True, autoincrement=False
    )
    basis: Mapped[str] = mapped_column(primary_key=True)
    member_id: Mapped[int] = mapped_column(
        ForeignKey("member.id"), primary_key=True, autoincrement=False
    )
    weight: Mapped[int]
    amount: Mapped[int]


class SharingShare(Base):
    """All that a member got of a sharing, where it went, and the entries that brought it there."""

    __tablename__ = "sharing_share"
    __table_args__ = (
        CheckConstraint("destination IN ('paid', 'savings', 'loan')", name="destination"),
        CheckConstraint("typeof(amount) = 'integer' AND amount >= 0", name="amount_whole"),
        Index(None, "member_id"),
        {"sqlite_with_rowid": False},
    )

    sharing_id: Mapped[int] = mapped_column(
        ForeignKey("sharing.id"), primary_key=True, autoincrement=False
    )
    member_id: Mapped[int] = mapped_column(
        ForeignKey("member.id"), primary_key=True, autoincrement=False
    )
    amount: Mapped[int]
    destination: Mapped[str]
    loan_id: Mapped[int | None] = mapped_column(ForeignKey("loan.id"))
    entry_id: Mapped[int | None] = mapped_column(ForeignKey("entry.id"))
    instalment_id: Mapped[int | None] = mapped_column(ForeignKey("entry.id"))
