"""Short ways to write records at one instant."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any

from kube_desktop.foundation.clock import clock_set_to
from kube_desktop.groupfile.attachments import NewAttachment
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import add_record, cancel_record
from kube_desktop.registers.register import Register
from tests.group_files import TODAY

MARIA, ANTON, SITI, ROSA = 1, 2, 3, 4
"""Chair, secretary, treasurer, and who leaves on 15 November."""

SCAN = NewAttachment("scan.pdf", b"%PDF-1.4 scan")
_EVENING = datetime.combine(TODAY, time(12), UTC)


def day(text: str) -> date:
    """Return a day of 2026 from `11-20`, any other from `2027-01-31`."""
    return date.fromisoformat(text if len(text) > len("11-20") else f"2026-{text}")


def act(book: GroupFile, action: Callable[..., Any], *args: object, **given: object) -> Any:  # noqa: ANN401 - as the action gives it
    """Do something on the evening on which the records are typed in."""
    with clock_set_to(_EVENING):
        return book.act(action, *args, **given)


def add(book: GroupFile, register: Register[Any], entry: object, *files: NewAttachment) -> int:
    """Write a record and return its number."""
    return int(act(book, add_record, register, entry, today=TODAY, files=files))


def strike(book: GroupFile, register: Register[Any], entry: object, reason: str) -> None:
    """Write a record and cancel it."""
    act(book, cancel_record, register, add(book, register, entry), reason=reason)


def entry_of(book: GroupFile, description: str) -> int:
    """Return the number of the entry of a cash book with that description."""
    query = "SELECT id FROM entry WHERE description = ?"
    return int(book.read(lambda reader: reader.value(query, (description,))))
