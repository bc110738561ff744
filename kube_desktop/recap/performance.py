"""How many groups are how good in each aspect, in the shape of S2's table 9 (domain.md 4)."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from kube_desktop.books.assessments.instrument import Aspect, Instrument
from kube_desktop.books.members.statistics import shares
from kube_desktop.recap.groups import Assessed, GroupState


@dataclass(frozen=True, slots=True)
class BandCount:
    """How many groups lie in a band, and which share that is in tenths of a percent."""

    title: str
    groups: int
    share: int


@dataclass(frozen=True, slots=True)
class AspectPerformance:
    """How the groups lie in one aspect.

    Attributes:
        bands: the best first.
        groups: how many are counted; those without a band in this aspect are not.
    """

    aspect: Aspect
    bands: tuple[BandCount, ...]
    groups: int

    @property
    def most(self) -> tuple[str, ...]:
        """The bands with the most groups: one, or several that tie, or none without groups."""
        highest = max((band.groups for band in self.bands), default=0)
        return tuple(band.title for band in self.bands if band.groups == highest and highest)


@dataclass(frozen=True, slots=True)
class Comparable:
    """Groups that were assessed on the same scale, and may stand in one table.

    Attributes:
        groups: with their assessments, in the order given.
    """

    instrument: Instrument
    groups: tuple[tuple[GroupState, Assessed], ...]

    def totals(self, aspect: Aspect) -> tuple[int, ...]:
        """Return the totals of the groups in an aspect."""
        return tuple(assessed.totals[aspect.key] for _group, assessed in self.groups)


def comparable(groups: Iterable[GroupState]) -> tuple[Comparable, ...]:
    """Put groups together that were assessed on the same scale; the rest is left out.

    An office may word an instrument otherwise or set other thresholds for its proposals; what
    counts is which items were added up, to which highest level, and which bands name the sum.
    """
    together: dict[Hashable, list[tuple[GroupState, Assessed]]] = {}
    for group in groups:
        if group.assessed is not None:
            scale = _scale(group.assessed.instrument)
            together.setdefault(scale, []).append((group, group.assessed))
    return tuple(Comparable(found[0][1].instrument, tuple(found)) for found in together.values())


def performance(
    aspect: Aspect, assessed: Sequence[Assessed], *, forced: bool = False
) -> AspectPerformance:
    """Count assessments by the bands of an aspect; one without a band there does not count.

    `forced`: see `kube_desktop.books.members.statistics.shares`.
    """
    counts = Counter(each.band(aspect) for each in assessed)
    titles = tuple(dict.fromkeys(band.title for band in reversed(aspect.bands)))
    found = [counts[title] for title in titles]
    bands = zip(titles, found, shares(found, forced=forced), strict=True)
    return AspectPerformance(aspect, tuple(BandCount(*each) for each in bands), sum(found))


def _scale(instrument: Instrument) -> Hashable:
    return (
        instrument.key,
        instrument.highest,
        tuple(
            (aspect.key, tuple(item.key for item in aspect.items), aspect.bands)
            for aspect in instrument.aspects
        ),
    )
