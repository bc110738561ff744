"""What the screens of the cash books hand to the task runner; it runs on the worker thread."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kube_desktop.books.cash.rules import CashEntry, Transfer
from kube_desktop.foundation.errors import FileProblemError
from kube_desktop.foundation.i18n import N_
from kube_desktop.ledger.accounts import Kind
from kube_desktop.ledger.entries import Posted
from kube_desktop.ledger.kinds import NewKind, add_kind

if TYPE_CHECKING:
    from kube_desktop.groupfile.attachments import NewAttachment
    from kube_desktop.groupfile.group_file import GroupFile


class PhotoNotReadableError(FileProblemError):
    """A chosen file is gone, or may not be read."""

    message = N_("“{name}” tidak bisa dibaca, jadi belum ada yang disimpan. Pilih lagi berkasnya.")


def record_entry(book: "GroupFile", entry: CashEntry, photos: Sequence[Path]) -> Posted:
    """Record a receipt or a payment together with the photos of its paper.

    Raises:
        PhotoNotReadableError: nothing was written.
        What `record` raises.
    """
    from kube_desktop.books.cash import actions  # SQLAlchemy is slow to import

    return book.act(actions.record, entry, tuple(_attachment(path) for path in photos))


def record_transfer(book: "GroupFile", moved: Transfer) -> Posted:
    """Record money moved between funds or between box and bank."""
    from kube_desktop.books.cash import actions  # SQLAlchemy is slow to import

    return book.act(actions.transfer, moved)


def cancel_entry(book: "GroupFile", entry_id: int, on: date, reason: str) -> tuple[Posted, ...]:
    """Take an entry back and return what was written."""
    from kube_desktop.books.cash import actions  # SQLAlchemy is slow to import

    return (book.act(actions.cancel, entry_id, on=on, reason=reason),)


def correct_entry(
    book: "GroupFile", entry_id: int, right: CashEntry | Transfer, on: date, reason: str
) -> tuple[Posted, ...]:
    """Take an entry back, write the right one, and return both."""
    from kube_desktop.books.cash import actions  # SQLAlchemy is slow to import

    written = book.act(actions.correct, entry_id, right, on=on, reason=reason)
    return written.reversal, written.replacement


def attach_photos(book: "GroupFile", entry_id: int, photos: Sequence[Path]) -> int:
    """Tie further photos to an entry, one act each, and return the entry."""
    from kube_desktop.books.cash import actions  # SQLAlchemy is slow to import

    for photo in [_attachment(path) for path in photos]:
        book.act(actions.attach_receipt, entry_id, photo)
    return entry_id


def record_kind(book: "GroupFile", new: NewKind) -> Kind:
    """Add a kind of the group's own."""
    return book.act(add_kind, new)


def _attachment(path: Path) -> "NewAttachment":
    from kube_desktop.groupfile.attachments import NewAttachment  # SQLAlchemy is slow to import

    try:
        return NewAttachment(path.name, path.read_bytes())
    except OSError as error:
        raise PhotoNotReadableError(name=path.name) from error
