"""What the pages of the solidarity fund hand to the task runner; it runs on the worker thread.

The actions are imported when the first of them is asked for: SQLAlchemy is slow to import.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from kube_desktop.books.iks.rules import Aid
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Place
from kube_desktop.ledger.entries import Posted
from ui.records.acts import attachments


def pay_dues(
    book: GroupFile, payments: Sequence[tuple[int, Rupiah]], on: date, place: Place
) -> tuple[Posted, ...]:
    """Receive dues of members, given as id and amount."""
    from kube_desktop.books.iks import dues_actions

    paid = [dues_actions.DuesPaid(member_id, amount) for member_id, amount in payments]
    return book.act(dues_actions.pay_dues, paid, on=on, place=place)


def pay_aid(book: GroupFile, aid: Aid, files: Sequence[Path]) -> int:
    """Pay a help and return its number."""
    from kube_desktop.books.iks import aid_actions

    return book.act(aid_actions.pay_aid, aid, today=today(), files=attachments(files))


def change_aid(book: GroupFile, aid_id: int, aid: Aid, reason: str) -> int:
    """Correct a help and return its number."""
    from kube_desktop.books.iks import aid_actions

    book.act(aid_actions.change_aid, aid_id, aid, today=today(), reason=reason)
    return aid_id


def cancel_aid(book: GroupFile, aid_id: int, reason: str) -> int:
    """Take a help back and return its number."""
    from kube_desktop.books.iks import aid_actions

    book.act(aid_actions.cancel_aid, aid_id, today=today(), reason=reason)
    return aid_id


def reinstate_aid(book: GroupFile, aid_id: int, reason: str) -> int:
    """Let a help count again and return its number."""
    from kube_desktop.books.iks import aid_actions

    book.act(aid_actions.reinstate_aid, aid_id, today=today(), reason=reason)
    return aid_id
