"""What the pages of savings hand to the task runner; it runs on the worker thread."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kube_desktop.books.savings.profits import Profit
from kube_desktop.books.savings.rules import SavingsKind
from kube_desktop.books.savings.told import ToldSavings
from kube_desktop.foundation.clock import today
from ui.records.acts import attachments

if TYPE_CHECKING:
    from kube_desktop.groupfile.group_file import GroupFile


def tell_old_savings(book: "GroupFile", told: ToldSavings) -> None:
    """Tell a part of the opening balance apart."""
    from kube_desktop.books.savings.actions import tell_savings  # SQLAlchemy is slow to import

    book.act(tell_savings, told)


def take_back_old_savings(book: "GroupFile", entry_id: int, on: date, reason: str) -> None:
    """Take back what was told apart wrongly."""
    from kube_desktop.books.savings.actions import take_back_told  # SQLAlchemy is slow to import

    book.act(take_back_told, entry_id, on=on, reason=reason)


def switch(book: "GroupFile", kind: SavingsKind, on: bool) -> None:  # noqa: FBT001 - as a menu gives it
    """Let a kind of savings be taken, or no more."""
    from kube_desktop.books.savings.actions import switch_kind  # SQLAlchemy is slow to import

    book.act(switch_kind, kind, on=on)


def mark(book: "GroupFile", member_id: int, lines: int) -> None:
    """Note how far a book of paper is printed."""
    from kube_desktop.books.savings.actions import mark_printed  # SQLAlchemy is slow to import

    book.act(mark_printed, member_id, lines)


def credit(book: "GroupFile", profit: Profit, files: Sequence[Path]) -> int:
    """Credit a profit to all savers and return its number."""
    from kube_desktop.books.savings.profit_actions import (  # SQLAlchemy is slow to import
        credit_profit,
    )

    return book.act(credit_profit, profit, today=today(), files=attachments(files))


def take_back_profit(book: "GroupFile", profit_id: int, on: date, reason: str) -> int:
    """Take a profit back from every saver and return its number."""
    from kube_desktop.books.savings.profit_actions import (  # SQLAlchemy is slow to import
        cancel_profit,
    )

    book.act(cancel_profit, profit_id, on=on, reason=reason)
    return profit_id
