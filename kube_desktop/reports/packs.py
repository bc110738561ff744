"""Packs of prints: planned first, so that whoever waits can be told which part is being made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from kube_desktop.books.paper import letterhead, seal_mark
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.clock import now
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Fact, Pack, Part, Report

Hear: TypeAlias = Callable[[int, int, str], None]
"""Hears the number of the part that is being made, how many there are, and its title; whatever it
raises ends the work."""


@dataclass(frozen=True, slots=True)
class PlannedPart:
    """A part of a pack that is not made yet.

    Attributes:
        chapter, has_letterhead: as of `Part`.
    """

    title: str
    build: Callable[[], Report]
    chapter: str = ""
    has_letterhead: bool = False


@dataclass(frozen=True, slots=True)
class PackPlan:
    """A pack that is not made yet.

    Attributes:
        facts: what the cover tells of the group.
        notes: sentences at the foot of the cover.
    """

    name: str
    title: str
    period: str
    parts: tuple[PlannedPart, ...]
    facts: tuple[Fact, ...] = ()
    notes: tuple[str, ...] = ()


def filled(reader: Reader, plan: PackPlan, hear: Hear | None = None) -> Pack:
    """Return the pack with every part made, and the one state of the books it stands for."""
    parts = []
    for place, part in enumerate(plan.parts, 1):
        if hear:
            hear(place, len(plan.parts), part.title)
        parts.append(Part(part.title, part.build(), part.chapter, part.has_letterhead))
    return official_pack(
        reader,
        name=plan.name,
        title=plan.title,
        period=plan.period,
        parts=parts,
        facts=plan.facts,
        notes=plan.notes,
    )


def official_pack(
    reader: Reader,
    *,
    name: str,
    title: str,
    period: str,
    parts: Sequence[Part],
    facts: Sequence[Fact] = (),
    notes: Sequence[str] = (),
) -> Pack:
    """Return a pack of the books with the group's letterhead and seal."""
    profile = group_profile(reader)
    return Pack(
        name=name,
        title=title,
        period=period,
        letterhead=letterhead(profile),
        parts=tuple(parts),
        printed_at=now(),
        facts=tuple(facts),
        notes=tuple(notes),
        seal=seal_mark(reader, profile),
        is_sample=profile.is_sample,
    )
