"""Meetings, attendance, decisions and tasks as the file keeps them."""

from datetime import date

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from kube_desktop.groupfile.schema import Base, Rupiah
from kube_desktop.registers.tables import RecordColumns, cancelled_with_reason


class Meeting(RecordColumns, Base):
    """One meeting with what was said in it."""

    __tablename__ = "meeting"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint(
            "kind IN ('members', 'board', 'annual', 'evaluation', 'other')", name="kind"
        ),
        CheckConstraint("no_decision IS NULL OR no_decision IN (0, 1)", name="no_decision"),
        Index(None, "on_day"),
    )

    on_day: Mapped[date]
    kind: Mapped[str]
    subject: Mapped[str]
    started_at: Mapped[str]
    ended_at: Mapped[str]
    place: Mapped[str]
    chair_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    taker_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    invited: Mapped[int | None]
    agenda: Mapped[str]
    discussion: Mapped[str]
    conclusion: Mapped[str]
    no_decision: Mapped[bool | None]
    next_on: Mapped[date | None]


class Attendance(Base):
    """Whether a member came to a meeting; who has no row was not asked about."""

    __tablename__ = "attendance"
    __table_args__ = (
        CheckConstraint("presence IN ('present', 'excused', 'sick', 'absent')", name="presence"),
        CheckConstraint("is_late = 0 OR presence = 'present'", name="late_is_present"),
        CheckConstraint("represented_by = '' OR presence <> 'present'", name="represented"),
        {"sqlite_with_rowid": False},
    )

    meeting_id: Mapped[int] = mapped_column(
        ForeignKey("meeting.id"), primary_key=True, autoincrement=False
    )
    member_id: Mapped[int] = mapped_column(
        ForeignKey("member.id"), primary_key=True, autoincrement=False
    )
    presence: Mapped[str]
    is_late: Mapped[bool]
    represented_by: Mapped[str]
    note: Mapped[str]


class Decision(RecordColumns, Base):
    """One decision; its number in its meeting is never given twice."""

    __tablename__ = "decision"
    __table_args__ = (
        cancelled_with_reason(),
        UniqueConstraint("meeting_id", "number"),
        CheckConstraint("way IN ('consensus', 'ballot')", name="way"),
        CheckConstraint("amount IS NULL OR typeof(amount) = 'integer'", name="amount_whole"),
    )

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    number: Mapped[int]
    text: Mapped[str]
    way: Mapped[str]
    votes_for: Mapped[int | None]
    votes_against: Mapped[int | None]
    votes_abstain: Mapped[int | None]
    amount: Mapped[Rupiah | None]


class MeetingTask(RecordColumns, Base):
    """Who does what by when, and what came of it."""

    __tablename__ = "meeting_task"
    __table_args__ = (
        cancelled_with_reason(),
        ForeignKeyConstraint(
            ["meeting_id", "decision_number"], ["decision.meeting_id", "decision.number"]
        ),
        Index(None, "meeting_id"),
    )

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    decision_number: Mapped[int | None]
    what: Mapped[str]
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    who: Mapped[str]
    due_on: Mapped[date | None]
    done_on: Mapped[date | None]
    result: Mapped[str]
