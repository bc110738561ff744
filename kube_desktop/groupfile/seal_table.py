"""The seals of records as the file keeps them."""

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped

from kube_desktop.groupfile.schema import Base, IntPk


class RecordSeal(Base):
    """What one record said after an act, sealed over the seal before it; append-only.

    `digest` is the hash of the content, `seal` that of the seal before, of which record it is and
    of the digest.
    """

    __tablename__ = "record_seal"
    __table_args__ = (CheckConstraint("length(digest) = 64 AND length(seal) = 64", name="whole"),)

    id: Mapped[IntPk]
    book: Mapped[str]
    record_id: Mapped[int]
    digest: Mapped[str]
    seal: Mapped[str]
