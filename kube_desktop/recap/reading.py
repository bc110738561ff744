"""Reading several group files; nothing is written into any of them."""

import logging
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

from kube_desktop.books.assessments.queries import AssessmentRow, assessments
from kube_desktop.books.members.queries import members
from kube_desktop.books.paper import seal_mark
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.books.stages.queries import level_on
from kube_desktop.foundation.errors import KubeError, RuleError
from kube_desktop.groupfile.errors import DamagedFileError
from kube_desktop.groupfile.group_file import open_group_file
from kube_desktop.groupfile.reading import Reader
from kube_desktop.recap.errors import SameFileError, SameGroupError
from kube_desktop.recap.groups import Assessed, Gathered, GroupState, LeftOut

_log = logging.getLogger(__name__)


def read_groups(
    paths: Sequence[Path],
    *,
    on: date,
    progress: Callable[[int, int], None] | None = None,
) -> Gathered:
    """Return what the files tell of their groups on a day.

    What is wrong with a file is told with it, and the others still count. Of two files of one
    group the one with more in its books counts. `progress` hears how many files are read, of how
    many; whatever it raises ends the work.
    """
    files, repeated = _each_once(paths)
    groups: list[GroupState] = []
    unread = []
    for place, path in enumerate(files):
        if progress is not None:
            progress(place, len(files))
        try:
            groups.append(_read(path, on))
        except KubeError as error:
            unread.append(LeftOut(path, error))
    kept, same = _one_of_each(groups)
    return Gathered(on, kept, tuple(unread), (*repeated, *same))


def group_state(reader: Reader, *, path: Path, on: date) -> GroupState:
    """Return what a group's books tell of it on a day."""
    profile = group_profile(reader)
    made = assessments(reader, through=on)
    decided = level_on(reader, on)
    return GroupState(
        path=path,
        name=profile.name,
        founded_on=profile.founded_on,
        lines_of_business=profile.lines_of_business,
        village=profile.village,
        regency=profile.regency,
        place=", ".join(
            dict.fromkeys(filter(None, (profile.village, profile.subdistrict, profile.regency)))
        ),
        facilitator=profile.facilitator,
        level=decided.entry.level if decided else None,
        members=members(reader, on=on, include_left=False),
        assessed=next((_assessed(each) for each in made if each.is_finished), None),
        is_being_assessed=any(not each.is_finished for each in made),
        seal=seal_mark(reader, profile),
        is_sample=profile.is_sample,
    )


def _assessed(row: AssessmentRow) -> Assessed:
    totals = {each.aspect.key: each.total for each in row.results if each.total is not None}
    return Assessed(row.assessment.on_day, row.instrument, totals)


def _read(path: Path, on: date) -> GroupState:
    """Read one file.

    Raises:
        FileProblemError: it is missing, damaged, newer, or no group file at all.
    """
    try:
        with open_group_file(path, read_only=True) as book:
            return book.read(group_state, path=path, on=on)
    except (sqlite3.DatabaseError, RuleError) as error:
        _log.warning("%s could not be read", path, exc_info=True)
        raise DamagedFileError(path=path) from error


def _each_once(paths: Iterable[Path]) -> tuple[list[Path], list[LeftOut]]:
    seen: dict[Path, Path] = {}
    repeated = []
    for path in paths:
        whole = path.resolve()
        if whole in seen:
            repeated.append(LeftOut(path, SameFileError(path=path)))
        else:
            seen[whole] = path
    return list(seen.values()), repeated


def _one_of_each(groups: Sequence[GroupState]) -> tuple[tuple[GroupState, ...], list[LeftOut]]:
    """Return the groups by name, each once, and the files that tell less of one of them."""
    fullest = sorted(groups, key=lambda each: (-each.seal.edition, -each.seal.records))
    kept: list[GroupState] = []
    same = []
    for group in fullest:
        other = next((each for each in kept if each.is_same_as(group)), None)
        if other is None:
            kept.append(group)
        else:
            same.append(LeftOut(group.path, SameGroupError(path=group.path, other=other.path)))
    kept.sort(key=lambda each: (each.name.casefold(), each.founded_on, each.village, each.path))
    return tuple(kept), same
