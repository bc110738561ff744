"""A program that assesses a group and is killed on the way.

`python -m tests.e2e.killed_assessment PATH…`: in each file the same three acts, begun, decided
and finished; killed after more and more of them, then in each of the last three files when only
the end of the first, second or third act is missing. For each it says whether it was done.
"""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from kube_desktop.books.assessments.actions import conclude, decide_items
from kube_desktop.books.assessments.queries import assessment
from kube_desktop.books.assessments.rules import Assessment, Verdict
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.scoring.assessing import begin_assessment
from kube_desktop.scoring.periods import period_to
from tests.e2e.killing import die, kill_after
from tests.group_files import TODAY, TREASURER

CONCLUDED: Final = "Rajin rapat. Catat semua usaha."
_MOMENTS: Final = (0.02, 0.1, 0.3, 60)
"""Seconds; the last one is long enough for all of it."""

_ACTS: Final = 3


def _ready_to_assess(path: str, dies_in: int | None) -> Callable[[], object]:
    book = open_group_file(Path(path), held_by=str(TREASURER))
    book.recorder = TREASURER
    return partial(_assess, book, dies_in)


def _assess(book: GroupFile, dies_in: int | None) -> None:
    acts: list[Callable[[UnitOfWork], object]] = [_begin, _decide, _conclude]
    for place, act in enumerate(acts):
        book.act(partial(_act_and_die, act) if place == dies_in else act)


def _begin(work: UnitOfWork) -> None:
    first, last = period_to(TODAY)
    made = Assessment(TODAY, first, last, "Yohana Tallo", "Pendamping Sosial")
    begin_assessment(work, made, today=TODAY)


def _decide(work: UnitOfWork) -> None:
    items = assessment(work.reader, 1).items
    decide_items(work, 1, {each.proposed.item: Verdict(2, "dilihat sendiri") for each in items})


def _conclude(work: UnitOfWork) -> None:
    conclude(work, 1, CONCLUDED, today=TODAY)


def _act_and_die(act: Callable[[UnitOfWork], object], work: UnitOfWork) -> None:
    act(work)
    die()


def main(paths: Sequence[str]) -> None:
    """Assess in each file, and be killed there."""
    ways = [*((moment, None) for moment in _MOMENTS), *((60, place) for place in range(_ACTS))]
    for path, (moment, dies_in) in zip(paths, ways, strict=True):
        was_done = kill_after(moment, partial(_ready_to_assess, path, dies_in))
        sys.stdout.write("done\n" if was_done else "cut off\n")


if __name__ == "__main__":
    main(sys.argv[1:])
