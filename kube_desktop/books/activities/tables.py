"""Activities as the file keeps them, with who took part and which vouchers paid."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kube_desktop.groupfile.schema import Base
from kube_desktop.registers.tables import RecordColumns, cancelled_with_reason


class ActivityRecord(RecordColumns, Base):
    """One activity of the group."""

    __tablename__ = "activity"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint(
            "kind IN ('business', 'social', 'community', 'training', 'partnership', 'maintenance')",
            name="kind",
        ),
        CheckConstraint("until_day IS NULL OR until_day >= on_day", name="order"),
        CheckConstraint("public_count IS NULL OR public_count >= 0", name="public_count"),
        CheckConstraint(
            "paid_by_others IS NULL"
            " OR (typeof(paid_by_others) = 'integer' AND paid_by_others >= 0)",
            name="paid_whole",
        ),
        CheckConstraint(
            "improves_quality IS NULL OR improves_quality IN (0, 1)", name="improves_quality"
        ),
        Index(None, "on_day"),
    )

    on_day: Mapped[date]
    until_day: Mapped[date | None]
    kind: Mapped[str]
    description: Mapped[str]
    place: Mapped[str]
    other_group: Mapped[str]
    public_count: Mapped[int | None]
    topic: Mapped[str]
    trainer: Mapped[str]
    paid_by_others: Mapped[int | None]
    result: Mapped[str]
    problem: Mapped[str]
    follow_up: Mapped[str]
    follow_up_by: Mapped[date | None]
    done_on: Mapped[date | None]
    responsible_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    improves_quality: Mapped[bool | None]


class ActivityMember(Base):
    """A member who took part; the change log knows who was on the list before."""

    __tablename__ = "activity_member"
    __table_args__ = (Index(None, "member_id"), {"sqlite_with_rowid": False})

    activity_id: Mapped[int] = mapped_column(
        ForeignKey("activity.id"), primary_key=True, autoincrement=False
    )
    member_id: Mapped[int] = mapped_column(
        ForeignKey("member.id"), primary_key=True, autoincrement=False
    )


class ActivityVoucher(Base):
    """An entry of a cash book that paid for an activity."""

    __tablename__ = "activity_voucher"
    __table_args__ = (Index(None, "entry_id"), {"sqlite_with_rowid": False})

    activity_id: Mapped[int] = mapped_column(
        ForeignKey("activity.id"), primary_key=True, autoincrement=False
    )
    entry_id: Mapped[int] = mapped_column(
        ForeignKey("entry.id"), primary_key=True, autoincrement=False
    )
