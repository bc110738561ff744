"""What the window asks of a book of records, run on the worker thread.

The actions are imported when the first of them is asked for: SQLAlchemy is slow to import.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import FileProblemError
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.register import Register

if TYPE_CHECKING:
    from kube_desktop.groupfile.attachments import NewAttachment


class FileNotReadableError(FileProblemError):
    """A chosen photo or paper cannot be read."""

    message = N_("“{name}” tidak bisa dibaca. Pilih berkas lain.")


RecordAct = Callable[[GroupFile, Any, Sequence[Path]], int]
"""Writes a new entry with its files and returns its number."""

CorrectingAct = Callable[[GroupFile, int, Any, str], int]
"""Corrects an entry for a reason and returns its number."""

MarkingAct = Callable[[GroupFile, int, str], int]
"""Cancels an entry, or lets it count again, for a reason and returns its number."""


def add(register: Register[Any]) -> RecordAct:
    """Return the act that writes a new entry in a book as it stands."""

    def write(book: GroupFile, entry: object, files: Sequence[Path]) -> int:
        from kube_desktop.registers.actions import add_record

        return book.act(add_record, register, entry, today=today(), files=attachments(files))

    return write


def change(register: Register[Any]) -> CorrectingAct:
    """Return the act that corrects an entry of a book as it stands."""

    def write(book: GroupFile, record_id: int, entry: object, reason: str) -> int:
        from kube_desktop.registers.actions import change_record

        book.act(change_record, register, record_id, entry, today=today(), reason=reason)
        return record_id

    return write


def cancel(book: GroupFile, register: Register[Any], record_id: int, reason: str) -> int:
    """Let an entry count no more and return its number."""
    from kube_desktop.registers.actions import cancel_record

    book.act(cancel_record, register, record_id, reason=reason)
    return record_id


def reinstate(book: GroupFile, register: Register[Any], record_id: int, reason: str) -> int:
    """Let a cancelled entry count again and return its number."""
    from kube_desktop.registers.actions import reinstate_record

    book.act(reinstate_record, register, record_id, reason=reason, today=today())
    return record_id


def mark(register: Register[Any], *, cancelling: bool) -> MarkingAct:
    """Return the act that cancels an entry of a book as it stands, or lets it count again."""
    act = cancel if cancelling else reinstate
    return lambda book, record_id, reason: act(book, register, record_id, reason)


def add_files(
    book: GroupFile, register: Register[Any], record_id: int, files: Sequence[Path]
) -> int:
    """Tie further photos or papers to an entry and return its number."""
    from kube_desktop.registers.actions import attach_to_record

    book.act(attach_to_record, register, record_id, attachments(files))
    return record_id


def say_nihil(book: GroupFile, register: Register[Any], month: Month) -> None:
    """Say that there was nothing to write for a month."""
    from kube_desktop.registers.actions import declare_nihil

    book.act(declare_nihil, register, month, today=today())


def take_back_nihil(book: GroupFile, register: Register[Any], month: Month) -> None:
    """Take back that there was nothing to write for a month."""
    from kube_desktop.registers.actions import withdraw_nihil

    book.act(withdraw_nihil, register.name, month)


def attachments(files: Sequence[Path]) -> "tuple[NewAttachment, ...]":
    """Return chosen files with what is in them.

    Raises:
        FileNotReadableError: one of them cannot be read.
    """
    from kube_desktop.groupfile.attachments import NewAttachment

    read = []
    for path in files:
        try:
            read.append(NewAttachment(path.name, path.read_bytes()))
        except OSError as error:
            raise FileNotReadableError(name=path.name) from error
    return tuple(read)
