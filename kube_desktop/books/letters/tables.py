"""Letters, and the group's ways of numbering them, as the file keeps them."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kube_desktop.groupfile.schema import Base, InstantText, IntPk
from kube_desktop.registers.tables import RecordColumns, cancelled_with_reason


class IncomingLetterRecord(RecordColumns, Base):
    """A letter that came; the letter that answers it points here."""

    __tablename__ = "incoming_letter"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint("agenda_no > 0", name="agenda_no"),
        CheckConstraint("needs_answer IS NULL OR needs_answer IN (0, 1)", name="needs_answer"),
        CheckConstraint("answer_by IS NULL OR needs_answer = 1", name="answer_by"),
        Index(None, "received_on"),
    )

    received_on: Mapped[date]
    agenda_no: Mapped[int]
    sender: Mapped[str]
    letter_on: Mapped[date | None]
    letter_no: Mapped[str]
    subject: Mapped[str]
    summary: Mapped[str]
    enclosures: Mapped[str]
    needs_answer: Mapped[bool | None]
    answer_by: Mapped[date | None]
    disposition: Mapped[str]
    settled_on: Mapped[date | None]


class OutgoingLetterRecord(RecordColumns, Base):
    """A letter of the group; a cancelled one keeps its number."""

    __tablename__ = "outgoing_letter"
    __table_args__ = (
        cancelled_with_reason(),
        UniqueConstraint("number"),
        CheckConstraint("number <> ''", name="numbered"),
        Index(None, "on_day"),
        Index(None, "answers_id"),
    )

    on_day: Mapped[date]
    number: Mapped[str]
    sent_on: Mapped[date | None]
    addressee: Mapped[str]
    address: Mapped[str]
    subject: Mapped[str]
    summary: Mapped[str]
    enclosures: Mapped[str]
    carbon_copy: Mapped[str]
    answers_id: Mapped[int | None] = mapped_column(ForeignKey("incoming_letter.id"))


class LetterNumbering(Base):
    """How letters dated on a day or later are numbered, until the next such day."""

    __tablename__ = "letter_numbering"
    __table_args__ = (
        CheckConstraint("restart IN ('year', 'month', 'never')", name="restart"),
        CheckConstraint("pattern LIKE '%{no}%'", name="pattern"),
    )

    id: Mapped[IntPk]
    valid_from: Mapped[date] = mapped_column(unique=True)
    pattern: Mapped[str]
    code: Mapped[str]
    restart: Mapped[str]
    recorder: Mapped[str]
    recorded_at: Mapped[InstantText]
