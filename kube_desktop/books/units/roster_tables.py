"""Turns of shift groups as the file keeps them."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kube_desktop.groupfile.schema import Base, InstantText, IntPk


class ShiftTurn(Base):
    """Which shift group has its turn in a line of business on a day.

    `planned_shift_id` is the group that the roster named first, before any swap.
    """

    __tablename__ = "shift_turn"
    __table_args__ = (
        UniqueConstraint("unit_id", "on_day"),
        CheckConstraint("state IN ('planned', 'done', 'off')", name="state"),
        CheckConstraint(
            "reason <> '' OR (state <> 'off' AND shift_id = planned_shift_id)", name="reason"
        ),
    )

    id: Mapped[IntPk]
    unit_id: Mapped[int] = mapped_column(ForeignKey("business_unit.id"))
    on_day: Mapped[date]
    shift_id: Mapped[int] = mapped_column(ForeignKey("shift_group.id"))
    planned_shift_id: Mapped[int] = mapped_column(ForeignKey("shift_group.id"))
    state: Mapped[str]
    reason: Mapped[str]
    recorded_at: Mapped[InstantText]
    recorder: Mapped[str]


class ShiftTurnMember(Base):
    """A member whose turn it is, or who served in somebody's place."""

    __tablename__ = "shift_turn_member"
    __table_args__ = (Index(None, "member_id"), {"sqlite_with_rowid": False})

    turn_id: Mapped[int] = mapped_column(
        ForeignKey("shift_turn.id"), primary_key=True, autoincrement=False
    )
    member_id: Mapped[int] = mapped_column(
        ForeignKey("member.id"), primary_key=True, autoincrement=False
    )
    is_planned: Mapped[bool]
    has_served: Mapped[bool]
