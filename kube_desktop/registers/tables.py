"""Columns that every table of records has, and the months declared empty."""

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kube_desktop.groupfile.schema import Base, InstantText, IntPk, MonthText


class RecordColumns:
    """Who wrote a record when, and why it does not count any more, if it does not."""

    id: Mapped[IntPk]
    recorded_at: Mapped[InstantText]
    recorder: Mapped[str]
    cancelled_at: Mapped[str | None]
    cancel_reason: Mapped[str]


def cancelled_with_reason() -> CheckConstraint:
    """Return the rule that a cancelled record says why."""
    return CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name="cancelled")


class Nihil(Base):
    """A month for which somebody said that there was nothing to write in a book."""

    __tablename__ = "nihil"
    __table_args__ = ({"sqlite_with_rowid": False},)

    book: Mapped[str] = mapped_column(primary_key=True)
    month: Mapped[MonthText] = mapped_column(primary_key=True)
    recorder: Mapped[str]
    at: Mapped[InstantText]
