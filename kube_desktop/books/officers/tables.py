"""Terms of office as the file keeps them."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from kube_desktop.groupfile.schema import Base, IntPk


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
