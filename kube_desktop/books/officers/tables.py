"""Terms of office and written duties as the file keeps them."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from kube_desktop.groupfile.schema import Base, InstantText, IntPk


class OfficerTerm(Base):
    """One member in one office from a day on; ending it is a date and a reason."""

    __tablename__ = "officer_term"
    __table_args__ = (
        CheckConstraint("office IN ('chair', 'secretary', 'treasurer')", name="office"),
        CheckConstraint("ended_on IS NULL OR ended_on >= started_on", name="order"),
        CheckConstraint("(ended_on IS NULL) = (end_reason = '')", name="ended_with_reason"),
    )

    id: Mapped[IntPk]
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    office: Mapped[str]
    started_on: Mapped[date]
    planned_end: Mapped[date | None]
    ended_on: Mapped[date | None]
    end_reason: Mapped[str]
    decree: Mapped[str]
    decree_on: Mapped[date | None]


class OfficeDuty(Base):
    """What an office has to do, as decided to hold from a day on.

    `office` is the value of one of the three offices, or the group's own name for another.
    """

    __tablename__ = "office_duty"
    __table_args__ = (
        CheckConstraint("office <> '' AND duties <> ''", name="written"),
        CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name="cancel_reason"),
        Index(
            "uq_office_duty_standing",
            "office",
            "valid_from",
            unique=True,
            sqlite_where=text("cancelled_at IS NULL"),
        ),
    )

    id: Mapped[IntPk]
    office: Mapped[str]
    valid_from: Mapped[date]
    duties: Mapped[str]
    decided: Mapped[str]
    recorder: Mapped[str]
    recorded_at: Mapped[InstantText]
    cancelled_at: Mapped[InstantText | None]
    cancel_reason: Mapped[str]
