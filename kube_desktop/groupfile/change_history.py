"""Reading the change log of one record."""

from dataclasses import dataclass
from datetime import UTC, datetime

from kube_desktop.groupfile.reading import Reader


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One field that got another value.

    Attributes:
        at: the instant in UTC.
        field: the name of the attribute; each book knows its words.
        old, new: as text; empty for nothing.
    """

    at: datetime
    recorder: str
    field: str
    old: str
    new: str
    reason: str


def changes_of(reader: Reader, book: str, record_id: int) -> tuple[ChangeRow, ...]:
    """Return every change of a record, latest first."""
    rows = reader.rows(
        "SELECT at, recorder, field, old, new, reason FROM change_log"
        " WHERE book = ? AND record_id = ? ORDER BY id DESC",
        (book, record_id),
    )
    return tuple(
        ChangeRow(datetime.strptime(at, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC), *rest)
        for at, *rest in rows
    )
