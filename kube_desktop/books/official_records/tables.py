"""*Berita acara* as the file keeps them."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kube_desktop.groupfile.schema import Base
from kube_desktop.registers.tables import RecordColumns, cancelled_with_reason


class OfficialRecordKept(RecordColumns, Base):
    """One *berita acara*; lists of people and decisions are kept line by line."""

    __tablename__ = "official_record"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint(
            "attended IS NULL OR (typeof(attended) = 'integer' AND attended >= 0)",
            name="attended_whole",
        ),
        Index(None, "on_day"),
    )

    on_day: Mapped[date]
    occasion: Mapped[str]
    subject: Mapped[str]
    number: Mapped[str]
    started_at: Mapped[str]
    place: Mapped[str]
    chaired_by: Mapped[str]
    attended: Mapped[int | None]
    participants: Mapped[str]
    considered: Mapped[str]
    decisions: Mapped[str]
    signatories: Mapped[str]
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"))
