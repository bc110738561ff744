"""Photos and PDFs of receipts, kept inside the group file and tied to a record."""

import hashlib
from dataclasses import dataclass
from typing import Final

from sqlalchemy import CheckConstraint, Index, LargeBinary, insert
from sqlalchemy.orm import Mapped, mapped_column

from kube_desktop.groupfile.errors import AttachmentKindError, AttachmentTooLargeError
from kube_desktop.groupfile.schema import Base, InstantText, IntPk
from kube_desktop.groupfile.unit_of_work import UnitOfWork

LARGEST: Final = 10 * 1024 * 1024
_KINDS: Final = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"%PDF-", "application/pdf"),
)


class Attachment(Base):
    """A file that belongs to a record; append-only like the journal."""

    __tablename__ = "attachment"
    __table_args__ = (
        CheckConstraint("length(content) = size", name="whole"),
        Index(None, "book", "record_id"),
    )

    id: Mapped[IntPk]
    book: Mapped[str]
    record_id: Mapped[int]
    name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str]
    recorder: Mapped[str]
    at: Mapped[InstantText]
    content: Mapped[bytes] = mapped_column(LargeBinary)


@dataclass(frozen=True, slots=True)
class NewAttachment:
    """A file to attach: its name as the person knows it, and its bytes."""

    name: str
    content: bytes


def attach(work: UnitOfWork, book: str, record_id: int, new: NewAttachment) -> None:
    """Tie a photo or PDF to a record.

    Raises:
        AttachmentTooLargeError: above 10 MB.
        AttachmentKindError: neither JPEG, PNG nor PDF, judged by content.
    """
    megabyte = 1024 * 1024
    if len(new.content) > LARGEST:
        raise AttachmentTooLargeError(
            name=new.name, size=-(-len(new.content) // megabyte), limit=LARGEST // megabyte
        )
    work.execute(
        insert(Attachment),
        {
            "book": book,
            "record_id": record_id,
            "name": new.name,
            "media_type": media_type_of(new),
            "size": len(new.content),
            "sha256": hashlib.sha256(new.content).hexdigest(),
            "recorder": str(work.recorder),
            "at": work.at_text,
            "content": new.content,
        },
    )


def media_type_of(new: NewAttachment) -> str:
    """Return the media type that the first bytes tell.

    Raises:
        AttachmentKindError: neither JPEG, PNG nor PDF.
    """
    for head, media_type in _KINDS:
        if new.content.startswith(head):
            return media_type
    raise AttachmentKindError(name=new.name)
