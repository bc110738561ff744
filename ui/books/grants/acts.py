"""What the window asks of aid and of revolvings, run on the worker thread.

The actions are imported when the first of them is asked for: SQLAlchemy is slow to import.
"""

from collections.abc import Sequence
from pathlib import Path

from kube_desktop.books.grants.revolving_register import RETURNS
from kube_desktop.books.grants.revolving_rules import Return, Revolving
from kube_desktop.books.grants.rules import Grant
from kube_desktop.foundation.clock import today
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.queries import record
from ui.records.acts import attachments


def add_grant(book: GroupFile, grant: Grant, files: Sequence[Path]) -> int:
    """Write aid down with its entry and return its number."""
    from kube_desktop.books.grants.actions import record_grant

    return book.act(record_grant, grant, today=today(), files=attachments(files))


def mend_grant(book: GroupFile, grant_id: int, grant: Grant, reason: str) -> int:
    """Correct aid with its entry and return its number."""
    from kube_desktop.books.grants.actions import change_grant

    book.act(change_grant, grant_id, grant, today=today(), reason=reason)
    return grant_id


def cancel_grant(book: GroupFile, grant_id: int, reason: str) -> int:
    """Let aid count no more, take its entry back, and return its number."""
    from kube_desktop.books.grants import actions

    book.act(actions.cancel_grant, grant_id, today=today(), reason=reason)
    return grant_id


def reinstate_grant(book: GroupFile, grant_id: int, reason: str) -> int:
    """Let cancelled aid count again with a new entry, and return its number."""
    from kube_desktop.books.grants import actions

    book.act(actions.reinstate_grant, grant_id, today=today(), reason=reason)
    return grant_id


def add_revolving(book: GroupFile, revolving: Revolving, files: Sequence[Path]) -> int:
    """Write down what goes on to others with its entry, and return its number."""
    from kube_desktop.books.grants.revolving_actions import record_revolving

    return book.act(record_revolving, revolving, today=today(), files=attachments(files))


def mend_revolving(book: GroupFile, revolving_id: int, revolving: Revolving, reason: str) -> int:
    """Correct a revolving with its entry and return its number."""
    from kube_desktop.books.grants.revolving_actions import change_revolving

    book.act(change_revolving, revolving_id, revolving, today=today(), reason=reason)
    return revolving_id


def cancel_revolving(book: GroupFile, revolving_id: int, reason: str) -> int:
    """Let a revolving count no more, take its entry back, and return its number."""
    from kube_desktop.books.grants import revolving_actions as actions

    book.act(actions.cancel_revolving, revolving_id, today=today(), reason=reason)
    return revolving_id


def reinstate_revolving(book: GroupFile, revolving_id: int, reason: str) -> int:
    """Let a cancelled revolving count again with a new entry, and return its number."""
    from kube_desktop.books.grants import revolving_actions as actions

    book.act(actions.reinstate_revolving, revolving_id, today=today(), reason=reason)
    return revolving_id


def add_return(book: GroupFile, returned: Return, files: Sequence[Path]) -> int:
    """Write down what came back with its entry, and return the number of the revolving."""
    from kube_desktop.books.grants.revolving_actions import record_return

    book.act(record_return, returned, today=today(), files=attachments(files))
    return returned.revolving_id


def mend_return(book: GroupFile, return_id: int, returned: Return, reason: str) -> int:
    """Correct what came back with its entry, and return the number of the revolving."""
    from kube_desktop.books.grants.revolving_actions import change_return

    book.act(change_return, return_id, returned, today=today(), reason=reason)
    return returned.revolving_id


def cancel_return(book: GroupFile, return_id: int, reason: str) -> int:
    """Let a return count no more, and return the number of the revolving."""
    from kube_desktop.books.grants import revolving_actions as actions

    book.act(actions.cancel_return, return_id, today=today(), reason=reason)
    return _revolving_of(book, return_id)


def reinstate_return(book: GroupFile, return_id: int, reason: str) -> int:
    """Let a cancelled return count again, and return the number of the revolving."""
    from kube_desktop.books.grants import revolving_actions as actions

    book.act(actions.reinstate_return, return_id, today=today(), reason=reason)
    return _revolving_of(book, return_id)


def _revolving_of(book: GroupFile, return_id: int) -> int:
    return book.read(record, RETURNS, return_id).entry.revolving_id
