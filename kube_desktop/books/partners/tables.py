"""Partners as the file keeps them."""

from datetime import date

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped

from kube_desktop.groupfile.schema import Base
from kube_desktop.registers.tables import RecordColumns, cancelled_with_reason


class PartnerRecord(RecordColumns, Base):
    """One partner, with the latest agreement; the change log knows the earlier ones."""

    __tablename__ = "partner"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint(
            "kind IN ('buyer', 'supplier', 'bank', 'office', 'group', 'company', 'other')",
            name="kind",
        ),
        CheckConstraint("agreement IN ('written', 'verbal', 'none')", name="agreement"),
        CheckConstraint("is_outside IS NULL OR is_outside IN (0, 1)", name="is_outside"),
        CheckConstraint(
            "valid_from IS NULL OR valid_until IS NULL OR valid_until >= valid_from", name="order"
        ),
    )

    name: Mapped[str]
    kind: Mapped[str]
    contact: Mapped[str]
    address: Mapped[str]
    purpose: Mapped[str]
    agreement: Mapped[str]
    agreement_no: Mapped[str]
    agreed_on: Mapped[date | None]
    valid_from: Mapped[date | None]
    valid_until: Mapped[date | None]
    outcome: Mapped[str]
    last_contact_on: Mapped[date | None]
    is_outside: Mapped[bool | None]
