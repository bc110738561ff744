"""What the pages of sharings hand to the task runner; it runs on the worker thread.

The actions are imported when the first of them is asked for: SQLAlchemy is slow to import.
"""

from datetime import date

from kube_desktop.books.sharings.rules import Sharing
from kube_desktop.groupfile.group_file import GroupFile


def share(book: GroupFile, sharing: Sharing) -> int:
    """Set aside, share and pay, and return the number of the sharing."""
    from kube_desktop.books.sharings.actions import share_result

    return book.act(share_result, sharing)


def cancel(book: GroupFile, sharing_id: int, on: date, reason: str) -> int:
    """Take a sharing back with all its entries, and return its number."""
    from kube_desktop.books.sharings.actions import cancel_sharing

    book.act(cancel_sharing, sharing_id, on=on, reason=reason)
    return sharing_id
