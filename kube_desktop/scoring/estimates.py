"""Between assessments: where each aspect stands by the proposals alone, and what comes next.

An estimate is no score. Where the books do not tell, the item may still come to anything from the
lowest to the highest level, so an aspect is a range and may lie in more than one band.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kube_desktop.books.assessments.instrument import Aspect, Band, Instrument, Item
from kube_desktop.books.assessments.queries import instrument_in_use
from kube_desktop.groupfile.reading import Reader
from kube_desktop.scoring.measuring import Effort
from kube_desktop.scoring.periods import period_to
from kube_desktop.scoring.proposals import Lift, Proposal, propose


@dataclass(frozen=True, slots=True)
class AspectEstimate:
    """What an aspect would come to.

    Attributes:
        least, most: the lowest and the highest total that the proposals leave open.
        unknown: how many items the books do not tell of.
        bands: in which bands such a total lies, the lowest first; none without bands.
    """

    aspect: Aspect
    least: int
    most: int
    unknown: int
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class NextStep:
    """Something to do and to record that would raise an item.

    Attributes:
        lifts: all that is wanted for it, the easiest first.
        gain: the points that all of it brings; 0 when it lets the item be proposed at all.
    """

    item: Item
    lifts: tuple[Lift, ...]
    gain: int

    @property
    def effort(self) -> int:
        """How much it asks in all."""
        return sum(lift.effort.value for lift in self.lifts)


@dataclass(frozen=True, slots=True)
class Estimate:
    """A provisional view of a group on a day; `first` and `last` are its period."""

    instrument: Instrument
    first: date
    last: date
    proposals: tuple[Proposal, ...]
    aspects: tuple[AspectEstimate, ...]
    steps: tuple[NextStep, ...]


def estimate_on(reader: Reader, day: date) -> Estimate:
    """Return the estimate of the twelve months that end on a day, with the instrument in use."""
    instrument = instrument_in_use(reader).instrument
    first, last = period_to(day)
    proposals = propose(reader, instrument, first, last)
    return Estimate(
        instrument,
        first,
        last,
        proposals,
        aspect_estimates(instrument, proposals),
        easiest_steps(proposals),
    )


def aspect_estimates(
    instrument: Instrument, proposals: Sequence[Proposal]
) -> tuple[AspectEstimate, ...]:
    """Return between which totals each aspect lies."""
    levels = {proposal.item.key: proposal.level for proposal in proposals}
    return tuple(_aspect_estimate(aspect, levels, instrument) for aspect in instrument.aspects)


def _aspect_estimate(
    aspect: Aspect, levels: dict[str, int | None], instrument: Instrument
) -> AspectEstimate:
    given = [levels[item.key] for item in aspect.items]
    known = [level for level in given if level is not None]
    unknown = len(given) - len(known)
    least, most = sum(known) + unknown, sum(known) + unknown * instrument.highest
    bands = tuple(band for band in aspect.bands if band.first <= most and band.last >= least)
    return AspectEstimate(aspect, least, most, unknown, bands)


def easiest_steps(proposals: Sequence[Proposal]) -> tuple[NextStep, ...]:
    """Return every step that is known, the easiest first.

    What asks least stands first, among these what brings more; steps that only let an item be
    proposed stand behind those that bring a point for the same effort.
    """
    steps = [
        NextStep(
            proposal.item,
            tuple(sorted(proposal.lifts, key=lambda lift: lift.effort.value)),
            proposal.gain,
        )
        for proposal in proposals
        if proposal.lifts
    ]
    return tuple(sorted(steps, key=lambda step: (_rank(step), -step.gain)))


def _rank(step: NextStep) -> int:
    hardest = max(step.lifts, key=lambda lift: lift.effort.value).effort
    return hardest.value * 10 + step.effort + (0 if step.gain else Effort.WRITE.value)
