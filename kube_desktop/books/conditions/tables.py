"""What families answered, as the file keeps it."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from kube_desktop.groupfile.schema import Base
from kube_desktop.registers.tables import RecordColumns, cancelled_with_reason

_LEVELS = "IN ('not_yet', 'partly', 'good')"


def _yes_no(name: str) -> CheckConstraint:
    return CheckConstraint(f"{name} IS NULL OR {name} IN (0, 1)", name=name)


def _level(name: str) -> CheckConstraint:
    return CheckConstraint(f"{name} IS NULL OR {name} {_LEVELS}", name=name)


class FamilyConditionTold(RecordColumns, Base):
    """The answers of one family on one day; NULL for what was not asked."""

    __tablename__ = "family_condition"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint("occasion IN ('entry', 'yearly', 'other')", name="occasion"),
        CheckConstraint("typeof(list_version) = 'integer' AND list_version > 0", name="version"),
        _yes_no("floor_area"),
        _yes_no("flooring"),
        _yes_no("walls"),
        _yes_no("toilet"),
        _yes_no("water"),
        _yes_no("lighting"),
        _yes_no("fuel"),
        _yes_no("meat"),
        _yes_no("meals"),
        _yes_no("clothes"),
        _yes_no("clinic"),
        _yes_no("income"),
        _yes_no("schooling"),
        _yes_no("belongings"),
        _level("education"),
        _level("health"),
        _level("nutrition"),
        _level("cleanliness"),
        Index(
            "uq_family_condition_standing",
            "member_id",
            "on_day",
            unique=True,
            sqlite_where=text("cancelled_at IS NULL"),
        ),
    )

    on_day: Mapped[date]
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    occasion: Mapped[str]
    floor_area: Mapped[bool | None]
    flooring: Mapped[bool | None]
    walls: Mapped[bool | None]
    toilet: Mapped[bool | None]
    water: Mapped[bool | None]
    lighting: Mapped[bool | None]
    fuel: Mapped[bool | None]
    meat: Mapped[bool | None]
    meals: Mapped[bool | None]
    clothes: Mapped[bool | None]
    clinic: Mapped[bool | None]
    income: Mapped[bool | None]
    schooling: Mapped[bool | None]
    belongings: Mapped[bool | None]
    education: Mapped[str | None]
    health: Mapped[str | None]
    nutrition: Mapped[str | None]
    cleanliness: Mapped[str | None]
    asker: Mapped[str]
    note: Mapped[str]
    list_version: Mapped[int]
