"""The member register as the file keeps it."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from kube_desktop.groupfile.schema import Base, InstantText, IntPk


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
        CheckConstraint("is_poor IS NULL OR is_poor IN (0, 1)", name="is_poor"),
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
    family_card_no: Mapped[str] = mapped_column(server_default="")
    welfare_id: Mapped[str] = mapped_column(server_default="")
    is_poor: Mapped[bool | None]


class MemberIncome(Base):
    """What a member earned a month, as told on a day; a mistake is cancelled, never deleted."""

    __tablename__ = "member_income"
    __table_args__ = (
        CheckConstraint("typeof(amount) = 'integer' AND amount >= 0", name="amount_whole"),
        CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name="cancel_reason"),
        Index(
            "uq_member_income_standing",
            "member_id",
            "day",
            unique=True,
            sqlite_where=text("cancelled_at IS NULL"),
        ),
    )

    id: Mapped[IntPk]
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    day: Mapped[date]
    amount: Mapped[int]
    recorder: Mapped[str]
    recorded_at: Mapped[InstantText]
    cancelled_at: Mapped[InstantText | None]
    cancel_reason: Mapped[str]
