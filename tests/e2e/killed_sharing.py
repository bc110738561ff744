"""A program that shares a result among all members and is killed on the way.

`python -m tests.e2e.killed_sharing PATH…`: in each file the same sharing, killed after more and
more of it; in the last but one when only the end of the act is missing, in the last one after it.
For each it says what was acknowledged.
"""

import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from kube_desktop.books.members.queries import members
from kube_desktop.books.sharings.actions import share_result
from kube_desktop.books.sharings.rules import (
    Basis,
    Destination,
    Pot,
    Purse,
    Sharer,
    Sharing,
    Source,
)
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from tests.e2e.killing import die, kill_after
from tests.group_files import TREASURER

_OCTOBER: Final = Month(2026, 10)
_MOMENTS: Final = (0.01, 0.05, 0.15)
"""Seconds; after them comes the kill before the end, and then the one after it."""


def sharing_of_all(book: GroupFile) -> Sharing:
    """Return a sharing in equal parts, every other one into savings."""
    people = [row.id for row in book.read(members)]
    ways = (Destination.PAID, Destination.SAVINGS)
    return Sharing(
        source=Source.BUSINESS,
        first=_OCTOBER,
        last=_OCTOBER,
        on=date(2026, 11, 1),
        amount=900_000,
        aside=((Purse.GROUP_CASH, 100), (Purse.SOLIDARITY, 50)),
        pots=(Pot(Basis.EQUAL),),
        sharers=tuple(Sharer(each, (1,), ways[each % 2]) for each in people),
    )


def _ready_to_share(path: str, *, is_last_missing: bool) -> Callable[[], object]:
    book = open_group_file(Path(path), held_by=str(TREASURER))
    book.recorder = TREASURER
    act = _share_and_die if is_last_missing else share_result
    return partial(book.act, act, sharing_of_all(book))


def _share_and_die(work: UnitOfWork, sharing: Sharing) -> None:
    share_result(work, sharing)
    die()


def main(paths: list[str]) -> None:
    """Share in each file, and be killed there."""
    *cut, before_end, after_end = paths
    ways = [*((path, moment, False) for path, moment in zip(cut, _MOMENTS, strict=True))]
    ways += [(before_end, 60, True), (after_end, 60, False)]
    for path, moment, is_last_missing in ways:
        prepare = partial(_ready_to_share, path, is_last_missing=is_last_missing)
        is_kept = kill_after(moment, prepare)
        sys.stdout.write("written\n" if is_kept else "cut off\n")


if __name__ == "__main__":
    main(sys.argv[1:])
