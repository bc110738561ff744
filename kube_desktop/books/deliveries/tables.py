"""Reports that were handed in, as the file keeps them."""

from datetime import date

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped

from kube_desktop.groupfile.schema import Base
from kube_desktop.registers.tables import RecordColumns, cancelled_with_reason


class ReportDelivered(RecordColumns, Base):
    """One report that somebody got."""

    __tablename__ = "report_delivery"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint("report IN ('monthly', 'annual', 'lpj', 'other')", name="report"),
        CheckConstraint("(report = 'monthly') = (month IS NOT NULL)", name="month_of_monthly"),
        CheckConstraint("way IN ('print', 'usb', 'whatsapp', 'mail', 'other')", name="way"),
        Index(None, "on_day"),
    )

    on_day: Mapped[date]
    report: Mapped[str]
    month: Mapped[str | None]
    year: Mapped[int]
    what: Mapped[str]
    addressee: Mapped[str]
    way: Mapped[str]
    received_by: Mapped[str]
    note: Mapped[str]
