"""Papers of the group as the file keeps them; scans are attachments."""

from datetime import date

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped

from kube_desktop.groupfile.schema import Base
from kube_desktop.registers.tables import RecordColumns, cancelled_with_reason


class PaperRecord(RecordColumns, Base):
    """One paper: a decree, rules, an agreement."""

    __tablename__ = "paper"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint(
            "kind IN ('decree', 'founding', 'rules', 'sharing', 'loans', 'duties', 'licence',"
            " 'account', 'other')",
            name="kind",
        ),
        CheckConstraint("valid_until IS NULL OR valid_until >= on_day", name="order"),
    )

    kind: Mapped[str]
    title: Mapped[str]
    on_day: Mapped[date]
    number: Mapped[str]
    issuer: Mapped[str]
    valid_until: Mapped[date | None]
    kept_at: Mapped[str]
    note: Mapped[str]
