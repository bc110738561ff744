"""What the books propose for each item of an instrument, and what would raise it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kube_desktop.books.assessments.instrument import Condition, Instrument, Item, Sign, Way
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.cells import cell_text
from kube_desktop.printing.model import CellKind
from kube_desktop.scoring.measures.catalogue import MEASURES
from kube_desktop.scoring.measuring import Basis, Effort, Figure, Measure, Measured, Unit


@dataclass(frozen=True, slots=True)
class Lift:
    """One thing that brings an item nearer to a higher level.

    Attributes:
        words: what to do, in the language in use.
        page: where it is done and recorded.
    """

    words: str
    page: str
    effort: Effort


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the books say about an item.

    Attributes:
        level: the level that is proposed; None when the books do not tell.
        measured: the evidence; None for an item that only a person can judge.
        next_level: the level that the lifts lead to; None at the highest, or without rules.
        lifts: what is still wanted for it, all of it; the shortest way where there are several.
    """

    item: Item
    level: int | None
    measured: Measured | None
    next_level: int | None = None
    lifts: tuple[Lift, ...] = ()

    @property
    def gain(self) -> int:
        """How many points the lifts bring together; 0 when there are none."""
        if self.next_level is None or self.level is None:
            return 0
        return self.next_level - self.level

    @property
    def why_not(self) -> str:
        """Why nothing is proposed, in the language in use; empty when something is."""
        if self.level is not None:
            return ""
        if self.measured is None:
            return _("Butir ini dinilai langsung oleh pendamping.")
        told = self.measured.lacking or self.measured.untold
        return told or _("Bukti di buku belum cukup.")


def propose(
    reader: Reader, instrument: Instrument, first: date, last: date
) -> tuple[Proposal, ...]:
    """Return what the books propose for every item, in the order of the instrument.

    A measure that several items share with the same parameters is taken once.
    """
    members = active_members(reader, last)
    taken: dict[tuple[str, tuple[tuple[str, int], ...]], Measured] = {}
    proposals = []
    for item in instrument.items:
        measure = MEASURES.get(item.measure)
        if measure is None:
            proposals.append(Proposal(item, None, None))
            continue
        key = (item.measure, tuple(sorted(item.parameters.items())))
        if key not in taken:
            basis = Basis(
                reader, first, last, members, instrument.late_after_days, dict(item.parameters)
            )
            taken[key] = measure.take(basis)
        proposals.append(proposal_for(item, measure, taken[key], instrument.highest))
    return tuple(proposals)


def active_members(reader: Reader, day: date) -> int:
    """Return how many members the group has on a day."""
    count: int = reader.value(
        "SELECT count(*) FROM member WHERE joined_on <= :day"
        " AND (left_on IS NULL OR left_on > :day)",
        {"day": day.isoformat()},
    )
    return count


def proposal_for(item: Item, measure: Measure, measured: Measured, highest: int) -> Proposal:
    """Return what one item's evidence speaks for."""
    level = None if measured.lacking else item.level(measured.figures)
    if level is None:
        return Proposal(item, None, measured, lifts=_for_lack(measure, measured))
    above = sorted(rule.level for rule in item.rules if rule.level > level)
    if not above or level >= highest:
        return Proposal(item, level, measured)
    rule = next(rule for rule in item.rules if rule.level == above[0])
    ways = [_missing(way, measured.figures) for way in rule.ways]
    shortest = min(ways, key=lambda way: _length(way, measure))
    lifts = tuple(_lift(condition, measure, measured.figures) for condition in shortest)
    return Proposal(item, level, measured, rule.level, lifts)


def _missing(way: Way, figures: Mapping[str, int | None]) -> Way:
    return tuple(condition for condition in way if not condition.holds(figures))


def _length(way: Way, measure: Measure) -> tuple[int, int]:
    return len(way), sum(measure.figure(condition.figure).effort.value for condition in way)


def _lift(condition: Condition, measure: Measure, figures: Mapping[str, int | None]) -> Lift:
    figure = measure.figure(condition.figure)
    now = figures.get(condition.figure) or 0
    more = condition.threshold - now
    if condition.sign is Sign.AT_MOST:
        more = -more
    words = _(figure.advice).format(
        more=written(figure, more),
        now=written(figure, now),
        wanted=written(figure, condition.threshold),
    )
    return Lift(words, figure.page, figure.effort)


def _for_lack(measure: Measure, measured: Measured) -> tuple[Lift, ...]:
    """What brings evidence where there is none."""
    if not measured.lacking:
        return ()
    page = measured.links[0].page if measured.links else measure.figures[0].page
    return (Lift(measured.lacking, page, Effort.WRITE),)


def written(figure: Figure, value: int) -> str:
    """Return a figure as it is written for people."""
    if figure.unit is Unit.RUPIAH:
        return format_rupiah(value)
    kind = CellKind.TENTHS_PERCENT if figure.unit is Unit.TENTHS_PERCENT else CellKind.COUNT
    return cell_text(value, kind)
