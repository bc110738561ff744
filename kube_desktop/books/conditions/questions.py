"""What families are asked: data in `resources/reference/conditions/`, one file for each version.

Fourteen criteria of poverty (S2; domain.md 2.5) and four areas of behaviour (S2; domain.md 2.1,
S7). A version is never changed once it was used: new words make a new file, with the same keys for
what means the same, so that a record can always be read in the words in which it was asked.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from kube_desktop.foundation.resources import resource_path

NEWEST: Final = 1
"""The version with which families are asked now; versions count from 1."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """A statement that holds for a family or does not.

    Attributes:
        key: its name in the file of the group; versions that mean the same share it.
        heading: its column in tables; snake_case Indonesian.
        short: its name where room is short; `full`: the statement itself.
    """

    key: str
    heading: str
    short: str
    full: str


@dataclass(frozen=True, slots=True)
class Area:
    """An area of behaviour; `levels` says what each level means, the lowest first."""

    key: str
    heading: str
    short: str
    levels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Questions:
    """One version of the list.

    Attributes:
        source, behaviour_source: where the criteria and the areas come from.
        note: what a person should know who reads the answers.
        levels: the words for the levels of an area by their keys, the lowest first.
    """

    version: int
    source: str
    note: str
    criteria: tuple[Criterion, ...]
    behaviour_source: str
    levels: Mapping[str, str]
    areas: tuple[Area, ...]


@cache
def questions(version: int = NEWEST) -> Questions:
    """Return a version of the list."""
    path = resource_path("reference", "conditions", f"{version}.json")
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return Questions(
        version=found["version"],
        source=found["source"],
        note=found["note"],
        criteria=tuple(Criterion(**each) for each in found["criteria"]),
        behaviour_source=found["behaviour_source"],
        levels={each["key"]: each["word"] for each in found["levels"]},
        areas=tuple(
            Area(each["key"], each["heading"], each["short"], tuple(each["levels"]))
            for each in found["areas"]
        ),
    )


def every_criterion() -> tuple[Criterion, ...]:
    """Return the criteria of all versions, each in its newest words."""
    known = {each.key: each for version in _versions() for each in questions(version).criteria}
    return tuple(known.values())


def every_area() -> tuple[Area, ...]:
    """Return the areas of all versions, each in its newest words."""
    known = {each.key: each for version in _versions() for each in questions(version).areas}
    return tuple(known.values())


def _versions() -> range:
    return range(1, NEWEST + 1)
