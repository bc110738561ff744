"""What each level of the ladder asks, as data (domain.md 2.3; Hermawati 2011 in S1:127)."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from kube_desktop.books.assessments.instrument import Condition, Figures, LevelRule, Sign, Way
from kube_desktop.books.stages.levels import Level
from kube_desktop.foundation.resources import resource_path


@dataclass(frozen=True, slots=True)
class Criterion:
    """One column of the table, with the evidence that belongs to it.

    Attributes:
        key: its name, which also names what is looked at.
        words: words by which papers are told, where papers are looked at.
    """

    key: str
    title: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Requirement:
    """What a level says about one criterion.

    Attributes:
        words: as the source says it.
        rule: the figures that it takes; a way without conditions asks nothing.
        is_mark: it only describes the level, and keeps nobody from it.
    """

    criterion: str
    words: str
    rule: LevelRule
    is_mark: bool = False

    def is_met(self, figures: Figures) -> bool | None:
        """Return whether the figures meet it; None when they do not tell."""
        return self.rule.holds(figures)


@dataclass(frozen=True, slots=True)
class Rung:
    """One level of the ladder."""

    level: Level
    requirements: tuple[Requirement, ...]

    def requirement(self, criterion: str) -> Requirement | None:
        """Return what the level says about a criterion; None when it says nothing."""
        return next((each for each in self.requirements if each.criterion == criterion), None)


@dataclass(frozen=True, slots=True)
class Rungs:
    """The whole table.

    Attributes:
        note: what a person should know about it.
        rungs: the lowest first; a level without criteria is not among them.
    """

    version: int
    source: str
    note: str
    criteria: tuple[Criterion, ...]
    rungs: tuple[Rung, ...]


@cache
def shipped_rungs() -> Rungs:
    """Return the table that the program brings along."""
    path = resource_path("reference", "ladder.json")
    told = json.loads(path.read_text(encoding="utf-8"))
    return Rungs(
        told["version"],
        told["source"],
        told["note"],
        tuple(
            Criterion(each["key"], each["title"], tuple(each.get("words", ())))
            for each in told["criteria"]
        ),
        tuple(
            Rung(Level.kept_as(each["level"]), tuple(map(_requirement, each["requirements"])))
            for each in told["levels"]
        ),
    )


_LEVEL_OF_A_YES: Final = 2


def _requirement(told: Any) -> Requirement:  # noqa: ANN401 - as JSON has it
    rule = LevelRule(_LEVEL_OF_A_YES, tuple(map(_way, told["ways"])))
    return Requirement(told["criterion"], told["words"], rule, told.get("is_mark", False))


def _way(told: Any) -> Way:  # noqa: ANN401 - as JSON has it
    return tuple(Condition(figure, Sign(sign), limit) for figure, sign, limit in told)
