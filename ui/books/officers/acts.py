"""What the window asks of the book of officers, run on the worker thread.

The actions are imported when the first of them is asked for: SQLAlchemy is slow to import.
"""

from collections.abc import Sequence
from pathlib import Path

from kube_desktop.books.officers.rules import Appointment, TermDetails, TermEnd
from kube_desktop.foundation.clock import today
from kube_desktop.groupfile.group_file import GroupFile
from ui.records.acts import attachments


def put_in_office(book: GroupFile, appointment: Appointment) -> None:
    """Put a member in office."""
    from kube_desktop.books.officers.actions import appoint

    book.act(appoint, appointment, today=today())


def mend(book: GroupFile, term_id: int, details: TermDetails, reason: str) -> None:
    """Change what is written about a term."""
    from kube_desktop.books.officers.actions import change_term

    book.act(change_term, term_id, details, today=today(), reason=reason)


def end(book: GroupFile, term_end: TermEnd) -> None:
    """End a term."""
    from kube_desktop.books.officers.actions import end_term

    book.act(end_term, term_end, today=today())


def attach_papers(book: GroupFile, term_id: int, files: Sequence[Path]) -> None:
    """Tie the decree or other scans to a term."""
    from kube_desktop.books.officers.file_actions import attach_to_term

    book.act(attach_to_term, term_id, attachments(files))
