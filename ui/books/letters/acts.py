"""What the window asks of the letters besides what it asks of every book."""

from datetime import date

from kube_desktop.books.letters.numbering import Numbering
from kube_desktop.groupfile.group_file import GroupFile


def choose_numbering(book: GroupFile, numbering: Numbering, since: date) -> None:
    """Number letters dated `since` or later in that way."""
    from kube_desktop.books.letters import actions  # SQLAlchemy is slow to import

    book.act(actions.choose_numbering, numbering, since=since)
