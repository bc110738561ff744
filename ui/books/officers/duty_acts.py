"""What the window asks of the written duties, run on the worker thread.

The actions are imported when the first of them is asked for: SQLAlchemy is slow to import.
"""

from collections.abc import Sequence
from pathlib import Path

from kube_desktop.books.officers.duties import Duty
from kube_desktop.foundation.clock import today
from kube_desktop.groupfile.group_file import GroupFile
from ui.records.acts import attachments


def write(book: GroupFile, duty: Duty) -> None:
    """Write what an office has to do from a day on."""
    from kube_desktop.books.officers.duty_actions import write_duty

    book.act(write_duty, duty, today=today())


def mend(book: GroupFile, duty_id: int, duty: Duty, reason: str) -> None:
    """Correct a text that was written wrongly."""
    from kube_desktop.books.officers.duty_actions import change_duty

    book.act(change_duty, duty_id, duty, today=today(), reason=reason)


def take_back(book: GroupFile, duty_id: int, reason: str) -> None:
    """Take a text back that should not have been written."""
    from kube_desktop.books.officers.duty_actions import cancel_duty

    book.act(cancel_duty, duty_id, reason=reason)


def attach_papers(book: GroupFile, duty_id: int, files: Sequence[Path]) -> None:
    """Tie the minutes or other scans to a text."""
    from kube_desktop.books.officers.file_actions import attach_to_duty

    book.act(attach_to_duty, duty_id, attachments(files))
