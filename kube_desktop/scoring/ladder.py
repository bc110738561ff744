"""The ladder of *tumbuh*, *berkembang* and *mandiri*: which criteria the books show to be met.

*Maju* is never proposed, because no criteria of it are known (domain.md 2.3). The ladder and the
score of the three aspects are two things: all groups of one study are *berkembang*, and half of
them are *kurang* in two aspects.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from kube_desktop.books.stages.levels import Level
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader
from kube_desktop.scoring.ladder_evidence import LOOKS, Seen
from kube_desktop.scoring.rungs import Criterion, Requirement, Rungs, shipped_rungs


class Verdict(Enum):
    """Whether a criterion is met; the value is the word for it."""

    MET = N_("terpenuhi")
    NOT_MET = N_("belum")
    UNKNOWN = N_("belum bisa dinilai")


@dataclass(frozen=True, slots=True)
class Judged:
    """What a level says about a criterion, and whether the group meets it."""

    level: Level
    requirement: Requirement
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """One criterion with its evidence, and what each level says about it.

    Attributes:
        judged: the lowest level first; levels that say nothing are left out.
    """

    criterion: Criterion
    seen: Seen
    judged: tuple[Judged, ...]

    def at(self, level: Level) -> Judged | None:
        """Return what a level says about it; None when it says nothing."""
        return next((each for each in self.judged if each.level is level), None)

    def blocks(self, level: Level) -> bool:
        """Whether it keeps the group from a level."""
        judged = self.at(level)
        return (
            judged is not None
            and not judged.requirement.is_mark
            and judged.verdict is not Verdict.MET
        )


@dataclass(frozen=True, slots=True)
class Ladder:
    """Where a group stands on a day, as its books tell.

    Attributes:
        proposed: the highest level all of whose criteria are met, and those of the levels below;
            None below the first.
        next_level: the level above that has criteria; None at the top.
        blocking: the criteria that keep the group from it, the one that is known to lack first.
    """

    on: date
    rungs: Rungs
    rows: tuple[CriterionRow, ...]
    proposed: Level | None
    next_level: Level | None
    blocking: tuple[CriterionRow, ...]

    @property
    def blocker(self) -> CriterionRow | None:
        """The one criterion that blocks the next level; None at the top."""
        return self.blocking[0] if self.blocking else None


def ladder(reader: Reader, on: date) -> Ladder:
    """Return where the group stands on a day, with the evidence."""
    rungs = shipped_rungs()
    return judge(
        on, rungs, {each.key: LOOKS[each.key](reader, on, each.words) for each in rungs.criteria}
    )


def judge(on: date, rungs: Rungs, seen: Mapping[str, Seen]) -> Ladder:
    """Return where a group stands of which that was seen, by the key of the criterion."""
    rows = tuple(_row(each, seen[each.key], rungs) for each in rungs.criteria)
    proposed: Level | None = None
    for rung in rungs.rungs:
        blocking = [row for row in rows if row.blocks(rung.level)]
        if blocking:
            first = sorted(blocking, key=lambda row: _is_unknown(row, rung.level))
            return Ladder(on, rungs, rows, proposed, rung.level, tuple(first))
        proposed = rung.level
    return Ladder(on, rungs, rows, proposed, None, ())


def _row(criterion: Criterion, seen: Seen, rungs: Rungs) -> CriterionRow:
    judged = []
    for rung in rungs.rungs:
        requirement = rung.requirement(criterion.key)
        if requirement is not None:
            verdict = _VERDICTS[requirement.is_met(seen.figures)]
            judged.append(Judged(rung.level, requirement, verdict))
    return CriterionRow(criterion, seen, tuple(judged))


def _is_unknown(row: CriterionRow, level: Level) -> bool:
    judged = row.at(level)
    return judged is not None and judged.verdict is Verdict.UNKNOWN


_VERDICTS = {True: Verdict.MET, False: Verdict.NOT_MET, None: Verdict.UNKNOWN}
