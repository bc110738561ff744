"""Visits as the file keeps them."""

from datetime import date

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped

from kube_desktop.groupfile.schema import Base
from kube_desktop.registers.tables import RecordColumns, cancelled_with_reason


class GuestVisit(RecordColumns, Base):
    """One visit, with the advice that was left and what became of it."""

    __tablename__ = "guest_visit"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint(
            "visitor IN ('facilitator', 'office', 'village', 'partner', 'neighbour', 'other')",
            name="visitor",
        ),
        Index(None, "on_day"),
    )

    on_day: Mapped[date]
    name: Mapped[str]
    visitor: Mapped[str]
    institution: Mapped[str]
    position: Mapped[str]
    purpose: Mapped[str]
    impression: Mapped[str]
    advice: Mapped[str]
    follow_up: Mapped[str]
    done_on: Mapped[date | None]
