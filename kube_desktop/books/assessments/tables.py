"""Instruments and assessments as the file keeps them."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kube_desktop.groupfile.schema import Base, InstantText, IntPk
from kube_desktop.registers.tables import RecordColumns, cancelled_with_reason


class InstrumentVersion(Base):
    """One version of an instrument, whole and unchanged; `content` is its text."""

    __tablename__ = "instrument"
    __table_args__ = (UniqueConstraint("key", "version"),)

    id: Mapped[IntPk]
    key: Mapped[str]
    version: Mapped[int]
    content: Mapped[str]
    reason: Mapped[str]
    recorder: Mapped[str]
    recorded_at: Mapped[InstantText]


class InstrumentChoice(Base):
    """Which instrument the next assessment uses; the latest choice holds."""

    __tablename__ = "instrument_choice"

    id: Mapped[IntPk]
    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"))
    recorder: Mapped[str]
    recorded_at: Mapped[InstantText]


class AssessmentMade(RecordColumns, Base):
    """One assessment; `edition` and `code` say from which state of the books it proposes."""

    __tablename__ = "assessment"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint("first_day <= last_day AND last_day <= on_day", name="period"),
        Index(None, "on_day"),
    )

    on_day: Mapped[date]
    first_day: Mapped[date]
    last_day: Mapped[date]
    assessor: Mapped[str]
    office: Mapped[str]
    note: Mapped[str]
    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"))
    edition: Mapped[int]
    code: Mapped[str]
    proposed_at: Mapped[InstantText]
    finished_at: Mapped[str | None]


class AssessmentItem(Base):
    """What was proposed for one item and what was decided.

    `lifts` are lines; `figures` is the text of what was measured (JSON).
    """

    __tablename__ = "assessment_item"
    __table_args__ = (
        CheckConstraint("level IS NOT NULL OR reason = ''", name="reason"),
        {"sqlite_with_rowid": False},
    )

    assessment_id: Mapped[int] = mapped_column(
        ForeignKey("assessment.id"), primary_key=True, autoincrement=False
    )
    item_key: Mapped[str] = mapped_column(primary_key=True)
    proposed: Mapped[int | None]
    evidence: Mapped[str]
    why_not: Mapped[str]
    lifts: Mapped[str]
    figures: Mapped[str]
    late: Mapped[int]
    counted: Mapped[int]
    level: Mapped[int | None]
    reason: Mapped[str]
