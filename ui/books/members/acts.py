"""What the window asks of the register, run on the worker thread.

The actions are imported when the first of them is asked for: SQLAlchemy is slow to import.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kube_desktop.books.members.incomes import IncomeTold
from kube_desktop.books.members.rules import Leaving, MemberDetails
from kube_desktop.foundation.clock import today
from kube_desktop.groupfile.group_file import GroupFile
from ui.records.acts import attachments

if TYPE_CHECKING:
    from kube_desktop.books.members.actions import AddedMember


def enter(book: GroupFile, details: MemberDetails) -> "AddedMember":
    """Enter a new member."""
    from kube_desktop.books.members.actions import add_member

    return book.act(add_member, details, today=today())


def correct(book: GroupFile, member_id: int, details: MemberDetails, reason: str) -> None:
    """Change what is written about a member."""
    from kube_desktop.books.members.actions import change_member

    book.act(change_member, member_id, details, today=today(), reason=reason)


def write_out(book: GroupFile, leaving: Leaving) -> None:
    """Write a member out."""
    from kube_desktop.books.members.actions import leave

    book.act(leave, leaving, today=today())


def take_back(book: GroupFile, member_id: int, reason: str) -> None:
    """Take a leaving back."""
    from kube_desktop.books.members.actions import undo_leaving

    book.act(undo_leaving, member_id, reason=reason)


def attach_papers(book: GroupFile, member_id: int, files: Sequence[Path]) -> None:
    """Tie scans to a member."""
    from kube_desktop.books.members.file_actions import attach_to_member

    book.act(attach_to_member, member_id, attachments(files))


def attach_photo(book: GroupFile, member_id: int, file: Path) -> None:
    """Tie the photo of the member card to a member."""
    from kube_desktop.books.members.file_actions import attach_portrait

    (photo,) = attachments((file,))
    book.act(attach_portrait, member_id, photo)


def tell_income(book: GroupFile, told: IncomeTold) -> None:
    """Write down what a member earns now."""
    from kube_desktop.books.members.income_actions import record_income

    book.act(record_income, told, today=today())


def take_income_back(book: GroupFile, member_id: int, income_id: int, reason: str) -> None:
    """Let a record of income count no more."""
    from kube_desktop.books.members.income_actions import cancel_income

    book.act(cancel_income, member_id, income_id, reason=reason)
