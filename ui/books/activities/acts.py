"""Writing activities with their participants and vouchers, on the worker thread."""

from collections.abc import Sequence
from pathlib import Path

from kube_desktop.books.activities.rules import Activity, Taking
from kube_desktop.foundation.clock import today
from kube_desktop.groupfile.group_file import GroupFile
from ui.records.acts import CorrectingAct, RecordAct, attachments


def add_with(taking: Taking) -> RecordAct:
    """Return the act that writes an activity in which these took part."""

    def write(book: GroupFile, activity: Activity, files: Sequence[Path]) -> int:
        from kube_desktop.books.activities import actions  # SQLAlchemy is slow to import

        return book.act(
            actions.record_activity, activity, taking, today=today(), files=attachments(files)
        )

    return write


def change_with(taking: Taking) -> CorrectingAct:
    """Return the act that corrects an activity, so that these took part."""

    def write(book: GroupFile, activity_id: int, activity: Activity, reason: str) -> int:
        from kube_desktop.books.activities import actions  # SQLAlchemy is slow to import

        book.act(
            actions.change_activity, activity_id, activity, taking, today=today(), reason=reason
        )
        return activity_id

    return write
