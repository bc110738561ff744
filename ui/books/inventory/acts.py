"""What the window asks of the inventory, run on the worker thread.

The actions are imported when the first of them is asked for: SQLAlchemy is slow to import.
"""

from collections.abc import Sequence
from pathlib import Path

from kube_desktop.books.inventory.register import EVENTS
from kube_desktop.books.inventory.rules import Event, Good, Paid
from kube_desktop.foundation.clock import today
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.queries import record
from ui.records.acts import RecordAct, attachments


def buying(paid: Paid) -> RecordAct:
    """Return the act that writes a new good together with its payment."""

    def write(book: GroupFile, good: Good, files: Sequence[Path]) -> int:
        from kube_desktop.books.inventory.actions import buy

        receipts = attachments(files)
        return book.act(buy, good, paid, today=today(), receipts=receipts).good_id

    return write


def happen(book: GroupFile, event: Event, paid: Paid | None, files: Sequence[Path]) -> int:
    """Write an event, with its money where it is paid now, and return the number of the good."""
    from kube_desktop.books.inventory.actions import happen_with_money
    from kube_desktop.registers.actions import add_record

    papers = attachments(files)
    if paid is None:
        book.act(add_record, EVENTS, event, today=today(), files=papers)
    else:
        book.act(happen_with_money, event, paid, today=today(), receipts=papers)
    return event.good_id


def mend_event(book: GroupFile, event_id: int, event: Event, reason: str) -> int:
    """Correct an event and return the number of the good."""
    from kube_desktop.registers.actions import change_record

    book.act(change_record, EVENTS, event_id, event, today=today(), reason=reason)
    return event.good_id


def cancel_event(book: GroupFile, event_id: int, reason: str) -> int:
    """Let an event count no more and return the number of the good."""
    from kube_desktop.registers.actions import cancel_record

    book.act(cancel_record, EVENTS, event_id, reason=reason)
    return book.read(record, EVENTS, event_id).entry.good_id


def reinstate_event(book: GroupFile, event_id: int, reason: str) -> int:
    """Let a cancelled event count again and return the number of the good."""
    from kube_desktop.registers.actions import reinstate_record

    book.act(reinstate_record, EVENTS, event_id, reason=reason, today=today())
    return book.read(record, EVENTS, event_id).entry.good_id
