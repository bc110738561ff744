"""A program that shares a result among all members and is killed on the way.

`python -m tests.e2e.killed_sharing PATH…`: in each file the same sharing, killed after more and
more of it; in the last but one when only the end of the act is missing, in the last one after it.
For each it says what was acknowledged. The one who is killed is a fork, so that this one can tell.
"""

import os
import select
import signal
import sys
from datetime import date
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


def _share(path: str, told: int, *, is_last_missing: bool) -> None:
    book = open_group_file(Path(path), held_by=str(TREASURER))
    book.recorder = TREASURER
    sharing = sharing_of_all(book)
    os.write(told, b".")
    book.act(_share_and_die if is_last_missing else share_result, sharing)
    os.write(told, b"!")
    signal.pause()


def _share_and_die(work: UnitOfWork, sharing: Sharing) -> None:
    share_result(work, sharing)
    os.kill(os.getpid(), signal.SIGKILL)


def _kill_after(path: str, moment: float, *, is_last_missing: bool) -> bool:
    """Kill a sharing after some seconds or when it is acknowledged; tells whether it was."""
    reading, writing = os.pipe()
    sharer = os.fork()
    if sharer == 0:
        os.close(reading)
        _share(path, writing, is_last_missing=is_last_missing)
    os.close(writing)
    os.read(reading, 1)  # everything is loaded and open
    ready, *_rest = select.select([reading], [], [], moment)
    was_acknowledged = bool(ready and os.read(reading, 1))
    os.kill(sharer, signal.SIGKILL)
    os.waitpid(sharer, 0)
    os.close(reading)
    return was_acknowledged


def main(paths: list[str]) -> None:
    """Share in each file, and be killed there."""
    *cut, before_end, after_end = paths
    ways = [*((path, moment, False) for path, moment in zip(cut, _MOMENTS, strict=True))]
    ways += [(before_end, 60, True), (after_end, 60, False)]
    for path, moment, is_last_missing in ways:
        is_kept = _kill_after(path, moment, is_last_missing=is_last_missing)
        sys.stdout.write("written\n" if is_kept else "cut off\n")


if __name__ == "__main__":
    main(sys.argv[1:])
