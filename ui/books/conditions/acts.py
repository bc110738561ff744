"""What the page asks of the book, run on the worker thread."""

from kube_desktop.books.conditions.register import FAMILY_CONDITIONS
from kube_desktop.books.conditions.rules import FamilyCondition
from kube_desktop.foundation.clock import today
from kube_desktop.groupfile.group_file import GroupFile
from ui.records import acts


def write(book: GroupFile, told: FamilyCondition) -> int:
    """Write down what a family answered and return the number of the record."""
    return acts.add(FAMILY_CONDITIONS)(book, told, ())


def correct(book: GroupFile, record_id: int, told: FamilyCondition, reason: str) -> int:
    """Correct what a family answered and return the number of the record."""
    from kube_desktop.books.conditions.actions import (  # SQLAlchemy is slow to import
        correct_condition,
    )

    book.act(correct_condition, record_id, told, today=today(), reason=reason)
    return record_id


def mark(book: GroupFile, record_id: int, reason: str, cancelling: bool) -> int:  # noqa: FBT001 - as the signal gives it
    """Let a record count no more, or again, and return its number."""
    return acts.mark(FAMILY_CONDITIONS, cancelling=cancelling)(book, record_id, reason)
