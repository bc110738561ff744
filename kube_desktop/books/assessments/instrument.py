"""The instrument with which a group is assessed, as plain values.

An instrument is data (`resources/reference/instruments/`, or a file that an office loads): aspects
with their items and the table of their bands, and for each item how its level follows from figures
that the books give. Bands are a table, because those of the study are no equal thirds
(S2:1184-1231; domain.md 2.1). No total over the aspects exists in the source, so none is here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

Figures: TypeAlias = Mapping[str, int | None]
"""What was measured, by the name of the figure; None where the books do not tell."""


class Sign(Enum):
    """On which side of its threshold a figure has to be."""

    AT_LEAST = ">="
    AT_MOST = "<="


@dataclass(frozen=True, slots=True)
class Condition:
    """A figure at or above, at or below its threshold.

    Shares are tenths of a percent, amounts whole rupiah, statements 0 or 1.
    """

    figure: str
    sign: Sign
    threshold: int

    def holds(self, figures: Figures) -> bool | None:
        """Return whether it holds; None when the figure is not known."""
        value = figures.get(self.figure)
        if value is None:
            return None
        return value >= self.threshold if self.sign is Sign.AT_LEAST else value <= self.threshold


Way: TypeAlias = tuple[Condition, ...]
"""Conditions that all have to hold."""


@dataclass(frozen=True, slots=True)
class LevelRule:
    """A level is reached in any one of several ways."""

    level: int
    ways: tuple[Way, ...]

    def holds(self, figures: Figures) -> bool | None:
        """Return whether some way holds; None when that hangs on a figure that is not known."""
        known = [_all_hold(way, figures) for way in self.ways]
        if any(known):
            return True
        return None if None in known else False


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is scored.

    Attributes:
        key: its short name, such as `S1`.
        indicator: the words of the study for it.
        source: where the study names it.
        descriptors: what the study says about each level, the lowest first; empty where it says
            nothing.
        measure: which evidence is looked at; empty when only a person can judge.
        rules: when a level above the lowest is proposed, the highest first.
        parameters: numbers that the measure itself needs, such as days within which help counts.
        note: what the office adds.
    """

    key: str
    title: str
    indicator: str = ""
    source: str = ""
    descriptors: tuple[str, ...] = ()
    measure: str = ""
    rules: tuple[LevelRule, ...] = ()
    parameters: Mapping[str, int] = field(default_factory=dict)
    note: str = ""

    def level(self, figures: Figures) -> int | None:
        """Return the level that the figures speak for, None when they do not tell.

        The levels count from 1; the lowest is what remains when no rule holds.
        """
        if not self.rules:
            return None
        for rule in self.rules:
            holds = rule.holds(figures)
            if holds is None:
                return None
            if holds:
                return rule.level
        return 1


@dataclass(frozen=True, slots=True)
class Band:
    """Totals from `first` through `last` are called `title`."""

    first: int
    last: int
    title: str


@dataclass(frozen=True, slots=True)
class Aspect:
    """Items that are added up, and what their sum is called.

    Attributes:
        bands: the lowest first; none when the source prints no bands.
    """

    key: str
    title: str
    items: tuple[Item, ...]
    bands: tuple[Band, ...] = ()

    def band(self, total: int) -> Band | None:
        """Return the band in which a total lies, None outside all of them."""
        return next((band for band in self.bands if band.first <= total <= band.last), None)


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs an assessment: `Dinilai oleh,` / `Pendamping Sosial`."""

    role: str
    office: str


@dataclass(frozen=True, slots=True)
class Instrument:
    """A whole instrument.

    Attributes:
        key: its name; versions of one instrument share it.
        version: counts up with each change.
        source: where it comes from.
        note: what a person should know before using it.
        levels: the words for the levels, the lowest (1) first.
        late_after_days: a record written so many days after what it tells of counts as late.
    """

    key: str
    version: int
    title: str
    source: str
    note: str
    levels: tuple[str, ...]
    late_after_days: int
    signatories: tuple[Signatory, ...]
    aspects: tuple[Aspect, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """All items in their order."""
        return tuple(item for aspect in self.aspects for item in aspect.items)

    @property
    def highest(self) -> int:
        """The highest level."""
        return len(self.levels)

    def level_title(self, level: int) -> str:
        """Return the word for a level."""
        return self.levels[level - 1]

    def item(self, key: str) -> Item:
        """Return the item of that name.

        Raises:
            KeyError: none.
        """
        for item in self.items:
            if item.key == key:
                return item
        raise KeyError(key)


def _all_hold(way: Way, figures: Figures) -> bool | None:
    known = [condition.holds(figures) for condition in way]
    if False in known:
        return False
    return None if None in known else True
