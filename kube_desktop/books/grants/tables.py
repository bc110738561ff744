"""Aid, its uses, and what was revolved on, as the file keeps them."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kube_desktop.groupfile.schema import Base
from kube_desktop.registers.tables import RecordColumns, cancelled_with_reason

_FORM = "form IN ('money', 'goods')"
_BOOKED = "booked IN ('here', 'opening', 'cash_book')"
_THROUGH = "through IN ('bank', 'cash')"


def _whole(column: str) -> CheckConstraint:
    return CheckConstraint(
        f"{column} IS NULL OR (typeof({column}) = 'integer' AND {column} >= 0)",
        name=f"{column}_whole",
    )


class GrantReceived(RecordColumns, Base):
    """Aid that the group received."""

    __tablename__ = "grant_received"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint(
            "source IN ('ministry', 'province', 'regency', 'village', 'company', 'organisation',"
            " 'person', 'other')",
            name="source",
        ),
        CheckConstraint(_FORM, name="form"),
        CheckConstraint(_BOOKED, name="booked"),
        CheckConstraint(_THROUGH, name="through"),
        CheckConstraint("held_as IN ('equipment', 'stock')", name="held_as"),
        CheckConstraint("condition IN ('good', 'light', 'heavy', 'unfit')", name="condition"),
        CheckConstraint(
            "form = 'goods' OR coalesce(uep_amount, 0) + coalesce(sp_amount, 0) = amount",
            name="shares",
        ),
        _whole("amount"),
        _whole("uep_amount"),
        _whole("sp_amount"),
        _whole("quantity"),
        Index(None, "received_on"),
    )

    received_on: Mapped[date]
    source: Mapped[str]
    form: Mapped[str]
    booked: Mapped[str]
    giver: Mapped[str]
    programme: Mapped[str]
    amount: Mapped[int | None]
    through: Mapped[str | None]
    uep_amount: Mapped[int | None]
    sp_amount: Mapped[int | None]
    what: Mapped[str]
    quantity: Mapped[int | None]
    unit: Mapped[str]
    held_as: Mapped[str | None]
    condition: Mapped[str | None]
    decree_no: Mapped[str]
    decree_on: Mapped[date | None]
    handed_by: Mapped[str]
    receiver_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    voucher_id: Mapped[int | None] = mapped_column(ForeignKey("entry.id"))
    note: Mapped[str]


class GrantUsed(RecordColumns, Base):
    """A part of aid that was used."""

    __tablename__ = "grant_use"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint("tag IN ('productive', 'consumptive', 'handed_out')", name="tag"),
        CheckConstraint("typeof(amount) = 'integer' AND amount > 0", name="amount_whole"),
        Index(None, "grant_id"),
        Index(None, "on_day"),
        Index(None, "voucher_id"),
    )

    on_day: Mapped[date]
    grant_id: Mapped[int] = mapped_column(ForeignKey("grant_received.id"))
    what: Mapped[str]
    tag: Mapped[str]
    amount: Mapped[int]
    voucher_id: Mapped[int | None] = mapped_column(ForeignKey("entry.id"))
    note: Mapped[str]


class GrantAccounted(RecordColumns, Base):
    """What a group writes about an aid in its accountability report."""

    __tablename__ = "grant_account"
    __table_args__ = (cancelled_with_reason(), Index(None, "grant_id"))

    grant_id: Mapped[int] = mapped_column(ForeignKey("grant_received.id"))
    on_day: Mapped[date]
    plan_id: Mapped[int | None] = mapped_column(ForeignKey("business_plan.id"))
    letter_id: Mapped[int | None] = mapped_column(ForeignKey("outgoing_letter.id"))
    addressee: Mapped[str]
    background: Mapped[str]
    legal_basis: Mapped[str]
    problems: Mapped[str]
    conclusion: Mapped[str]


class RevolvedOn(RecordColumns, Base):
    """Money, animals or goods that went on to others."""

    __tablename__ = "revolving"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint("recipient IN ('embryo', 'group', 'person')", name="recipient"),
        CheckConstraint(_FORM, name="form"),
        CheckConstraint(_BOOKED, name="booked"),
        CheckConstraint(_THROUGH, name="through"),
        CheckConstraint("is_returning IN (0, 1)", name="is_returning"),
        _whole("amount"),
        _whole("quantity"),
        _whole("return_quantity"),
        Index(None, "on_day"),
        Index(None, "grant_id"),
    )

    on_day: Mapped[date]
    recipient: Mapped[str]
    name: Mapped[str]
    address: Mapped[str]
    form: Mapped[str]
    amount: Mapped[int | None]
    through: Mapped[str | None]
    booked: Mapped[str | None]
    what: Mapped[str]
    quantity: Mapped[int | None]
    unit: Mapped[str]
    is_returning: Mapped[bool]
    return_quantity: Mapped[int | None]
    return_what: Mapped[str]
    due_on: Mapped[date | None]
    grant_id: Mapped[int | None] = mapped_column(ForeignKey("grant_received.id"))
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.id"))
    good_id: Mapped[int | None] = mapped_column(ForeignKey("inventory_good.id"))
    voucher_id: Mapped[int | None] = mapped_column(ForeignKey("entry.id"))
    note: Mapped[str]


class RevolvingReturned(RecordColumns, Base):
    """Something that came back."""

    __tablename__ = "revolving_return"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint(_THROUGH, name="through"),
        CheckConstraint("(amount IS NULL) <> (quantity IS NULL)", name="one_of_two"),
        _whole("amount"),
        _whole("quantity"),
        Index(None, "revolving_id"),
        Index(None, "on_day"),
    )

    revolving_id: Mapped[int] = mapped_column(ForeignKey("revolving.id"))
    on_day: Mapped[date]
    amount: Mapped[int | None]
    through: Mapped[str | None]
    quantity: Mapped[int | None]
    voucher_id: Mapped[int | None] = mapped_column(ForeignKey("entry.id"))
    note: Mapped[str]
