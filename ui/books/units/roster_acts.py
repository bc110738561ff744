"""What the page of the roster hands to the task runner; it runs on the worker thread.

The actions are imported when the first of them is asked for: SQLAlchemy is slow to import.
"""

from kube_desktop.books.units.roster import RosterPlan
from kube_desktop.foundation.clock import today
from kube_desktop.groupfile.group_file import GroupFile


def fill(book: GroupFile, plan: RosterPlan) -> int:
    """Give the free days to the shift groups and return how many there were."""
    from kube_desktop.books.units.roster_actions import fill_roster

    return book.act(fill_roster, plan)


def swap(book: GroupFile, first_id: int, second_id: int, reason: str) -> None:
    """Let two shift groups change places."""
    from kube_desktop.books.units.roster_actions import swap_turns

    book.act(swap_turns, first_id, second_id, reason=reason)


def call_off(book: GroupFile, turn_id: int, reason: str) -> None:
    """Make a day a day off."""
    from kube_desktop.books.units import roster_actions

    book.act(roster_actions.call_off, turn_id, reason=reason)


def record_served(book: GroupFile, turn_id: int, served: frozenset[int], reason: str) -> None:
    """Mark who served."""
    from kube_desktop.books.units.roster_actions import record_turn

    book.act(record_turn, turn_id, served, today=today(), reason=reason)


def mark_all(book: GroupFile, unit_id: int) -> int:
    """Mark every turn to today as served, and return how many there were."""
    from kube_desktop.books.units.roster_actions import mark_served

    return book.act(mark_served, unit_id, through=today())


def reopen(book: GroupFile, turn_id: int) -> None:
    """Make a turn one that is still to come."""
    from kube_desktop.books.units.roster_actions import reopen_turn

    book.act(reopen_turn, turn_id)
