"""Who changed what, when, from which value to which: for every record that can be edited."""

from collections.abc import Mapping
from typing import Final

from sqlalchemy import Index, insert
from sqlalchemy.orm import Mapped

from kube_desktop.groupfile.schema import Base, InstantText, IntPk
from kube_desktop.groupfile.unit_of_work import UnitOfWork

UNLOGGED: Final = frozenset({"id"})


class Change(Base):
    """One field of one record that got another value."""

    __tablename__ = "change_log"
    __table_args__ = (Index(None, "book", "record_id"),)

    id: Mapped[IntPk]
    at: Mapped[InstantText]
    recorder: Mapped[str]
    book: Mapped[str]
    record_id: Mapped[int]
    field: Mapped[str]
    old: Mapped[str]
    new: Mapped[str]
    reason: Mapped[str]


def log_changes(
    work: UnitOfWork,
    book: str,
    record_id: int,
    *,
    old: Mapping[str, object],
    new: Mapping[str, object],
    reason: str = "",
) -> tuple[str, ...]:
    """Note every field whose value differs, and return the names of those fields.

    Bytes (a logo, a photo) are noted by their length only.
    """
    changed = tuple(
        name for name in new if name not in UNLOGGED and _differ(old.get(name), new[name])
    )
    for name in changed:
        work.execute(
            insert(Change),
            {
                "at": work.at_text,
                "recorder": str(work.recorder),
                "book": book,
                "record_id": record_id,
                "field": name,
                "old": _words(old.get(name)),
                "new": _words(new[name]),
                "reason": reason,
            },
        )
    return changed


def _differ(old: object, new: object) -> bool:
    if isinstance(old, bytes) and isinstance(new, bytes):
        return old != new
    return _words(old) != _words(new)


def _words(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bytes):
        return f"{len(value)} bita"
    return str(value)
