"""The inventory as the file keeps it."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from kube_desktop.groupfile.schema import Base
from kube_desktop.registers.tables import RecordColumns, cancelled_with_reason


def _whole(column: str) -> CheckConstraint:
    return CheckConstraint(
        f"{column} IS NULL OR (typeof({column}) = 'integer' AND {column} >= 0)",
        name=f"{column}_whole",
    )


class InventoryGood(RecordColumns, Base):
    """A good or a herd as it was when the group got it."""

    __tablename__ = "inventory_good"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint("kind IN ('goods', 'livestock')", name="kind"),
        CheckConstraint("origin IN ('aid', 'bought', 'given', 'own_work')", name="origin"),
        CheckConstraint("condition IN ('B', 'RR', 'RB')", name="condition"),
        CheckConstraint("typeof(quantity) = 'integer' AND quantity > 0", name="quantity_whole"),
        _whole("unit_price"),
        _whole("useful_life"),
        _whole("residual"),
        Index(None, "acquired_on"),
        Index(None, "code"),
        Index(None, "voucher_id"),
    )

    acquired_on: Mapped[date]
    name: Mapped[str]
    kind: Mapped[str]
    origin: Mapped[str]
    quantity: Mapped[int]
    unit: Mapped[str]
    code: Mapped[str] = mapped_column(String(collation="NOCASE"))
    brand: Mapped[str]
    unit_price: Mapped[int | None]
    condition: Mapped[str | None]
    origin_note: Mapped[str]
    place: Mapped[str]
    keeper_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    useful_life: Mapped[int | None]
    residual: Mapped[int | None]
    voucher_id: Mapped[int | None] = mapped_column(ForeignKey("entry.id"))
    note: Mapped[str]


class InventoryEvent(RecordColumns, Base):
    """Something that happened to a good."""

    __tablename__ = "inventory_event"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint(
            "what IN ('check', 'repair', 'damage', 'bought', 'birth', 'death', 'sold',"
            " 'given_away', 'lost', 'discarded')",
            name="what",
        ),
        _whole("quantity"),
        _whole("light"),
        _whole("heavy"),
        _whole("amount"),
        Index(None, "good_id", "on_day"),
        Index(None, "on_day"),
        Index(None, "voucher_id"),
    )

    good_id: Mapped[int] = mapped_column(ForeignKey("inventory_good.id"))
    on_day: Mapped[date]
    what: Mapped[str]
    quantity: Mapped[int | None]
    light: Mapped[int | None]
    heavy: Mapped[int | None]
    amount: Mapped[int | None]
    voucher_id: Mapped[int | None] = mapped_column(ForeignKey("entry.id"))
    follow_up: Mapped[str]
    due: Mapped[date | None]
    done_on: Mapped[date | None]
    note: Mapped[str]
