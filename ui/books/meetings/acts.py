"""What the window asks of the book of meetings, run on the worker thread.

The actions are imported when the first of them is asked for: SQLAlchemy is slow to import.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from kube_desktop.books.meetings.register import MEETINGS
from kube_desktop.books.meetings.rules import Minutes
from kube_desktop.foundation.clock import today
from kube_desktop.groupfile.group_file import GroupFile
from ui.records.acts import attachments


def write(book: GroupFile, minutes: Minutes, files: Sequence[Path]) -> int:
    """Write a new meeting and return its number."""
    from kube_desktop.books.meetings.actions import record_meeting

    return book.act(record_meeting, minutes, today=today(), files=attachments(files))


def correct(
    book: GroupFile, meeting_id: int, minutes: Minutes, reason: str, files: Sequence[Path]
) -> int:
    """Correct what is written about a meeting, attach further papers, and return its number."""
    from kube_desktop.books.meetings.actions import change_meeting
    from kube_desktop.registers.actions import attach_to_record

    added = attachments(files)
    book.act(change_meeting, meeting_id, minutes, today=today(), reason=reason)
    if added:
        book.act(attach_to_record, MEETINGS, meeting_id, added)
    return meeting_id


def finish(book: GroupFile, task_id: int, done_on: date, result: str) -> None:
    """Write what came of a task."""
    from kube_desktop.books.meetings.actions import finish_task

    book.act(finish_task, task_id, done_on=done_on, result=result, today=today())
