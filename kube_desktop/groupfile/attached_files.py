"""Reading the photos and papers that are tied to a record."""

from dataclasses import dataclass

from kube_desktop.groupfile.reading import Reader


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A photo or PDF that belongs to a record; `size` in bytes."""

    id: int
    name: str
    media_type: str
    size: int


def attached_files(reader: Reader, book: str, record_id: int) -> tuple[AttachedFile, ...]:
    """Return the files of a record in the order in which they came."""
    rows = reader.rows(
        "SELECT id, name, media_type, size FROM attachment"
        " WHERE book = ? AND record_id = ? ORDER BY id",
        (book, record_id),
    )
    return tuple(AttachedFile(*row) for row in rows)


def content_of(reader: Reader, attachment_id: int) -> bytes:
    """Return what is in an attached file; nothing when there is no such file."""
    content = reader.value("SELECT content FROM attachment WHERE id = ?", (attachment_id,))
    return bytes(content or b"")
