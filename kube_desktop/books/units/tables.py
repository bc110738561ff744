"""Lines of business and shift groups as the file keeps them."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kube_desktop.groupfile.schema import Base, IntPk


class BusinessUnit(Base):
    """One line of business; closing it is a date, never a deletion."""

    __tablename__ = "business_unit"
    __table_args__ = (
        CheckConstraint("name <> ''", name="named"),
        CheckConstraint("ended_on IS NULL OR ended_on >= started_on", name="order"),
    )

    id: Mapped[IntPk]
    name: Mapped[str]
    started_on: Mapped[date]
    ended_on: Mapped[date | None]
    note: Mapped[str]


class ShiftGroup(Base):
    """Some members who run a line of business in turn with other groups."""

    __tablename__ = "shift_group"
    __table_args__ = (
        CheckConstraint("name <> ''", name="named"),
        CheckConstraint("ended_on IS NULL OR ended_on >= started_on", name="order"),
        Index(None, "unit_id"),
    )

    id: Mapped[IntPk]
    unit_id: Mapped[int] = mapped_column(ForeignKey("business_unit.id"))
    name: Mapped[str]
    started_on: Mapped[date]
    ended_on: Mapped[date | None]


class ShiftMember(Base):
    """A member in a shift group as it is now; the change log knows who was in it before."""

    __tablename__ = "shift_member"
    __table_args__ = ({"sqlite_with_rowid": False},)

    shift_id: Mapped[int] = mapped_column(
        ForeignKey("shift_group.id"), primary_key=True, autoincrement=False
    )
    member_id: Mapped[int] = mapped_column(
        ForeignKey("member.id"), primary_key=True, autoincrement=False
    )
