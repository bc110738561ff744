"""The member register as the file keeps it."""

from datetime import date

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from kube_desktop.groupfile.schema import Base, IntPk


class Member(Base):
    """One member; leaving is a date and a reason, never a deletion.

    `number` runs in the order of joining (domain.md 1.1, P8).
    """

    __tablename__ = "member"
    __table_args__ = (
        UniqueConstraint("number"),
        CheckConstraint("sex IN ('L', 'P')", name="sex"),
        CheckConstraint("(left_on IS NULL) = (left_reason = '')", name="left_with_reason"),
        CheckConstraint(
            "income_before IS NULL OR typeof(income_before) = 'integer'", name="income_whole"
        ),
        Index(None, "name"),
    )

    id: Mapped[IntPk]
    number: Mapped[int]
    name: Mapped[str]
    sex: Mapped[str]
    birth_date: Mapped[date | None]
    national_id: Mapped[str]
    address: Mapped[str]
    phone: Mapped[str]
    education: Mapped[str]
    occupation: Mapped[str]
    dependants: Mapped[int | None]
    income_before: Mapped[int | None]
    joined_on: Mapped[date]
    left_on: Mapped[date | None]
    left_reason: Mapped[str]
