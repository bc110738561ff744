"""What the window asks of the lines of business, run on the worker thread.

The actions are imported when the first of them is asked for: SQLAlchemy is slow to import.
"""

from kube_desktop.books.units.rules import ShiftDetails, UnitDetails
from kube_desktop.groupfile.group_file import GroupFile


def save_unit(book: GroupFile, unit_id: int | None, details: UnitDetails) -> str:
    """Begin a line of business, or correct one, and return its name."""
    from kube_desktop.books.units.actions import add_unit, change_unit

    if unit_id is None:
        book.act(add_unit, details)
    else:
        book.act(change_unit, unit_id, details)
    return " ".join(details.name.split())


def save_shift(book: GroupFile, unit_id: int, shift_id: int | None, details: ShiftDetails) -> str:
    """Begin a shift group of a line of business, or correct one, and return its name."""
    from kube_desktop.books.units.actions import add_shift, change_shift

    if shift_id is None:
        book.act(add_shift, unit_id, details)
    else:
        book.act(change_shift, shift_id, details)
    return " ".join(details.name.split())
