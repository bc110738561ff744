"""Making packs of prints: one part after the other, all for one state of the books."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from kube_desktop.books.paper import letterhead, seal_mark
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.clock import now
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Document, Fact, Pack, Part, Report
from kube_desktop.reports.request import PackPlan, PlannedPart, ReportRequest

Hear: TypeAlias = Callable[[int, int, str], None]
"""Hears the number of the part that is being made, how many there are, and its title; whatever it
raises ends the work."""

Ask: TypeAlias = Callable[[Reader, ReportRequest], Document]
"""Makes a print of the catalogue."""


def filled(reader: Reader, plan: PackPlan, ask: Ask, hear: Hear | None = None) -> Pack:
    """Return the pack with every part made, and the one state of the books it stands for."""
    parts = []
    for place, part in enumerate(plan.parts, 1):
        if hear:
            hear(place, len(plan.parts), part.title)
        parts.append(Part(part.title, _made(reader, part, ask), part.chapter, part.has_letterhead))
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


def _made(reader: Reader, part: PlannedPart, ask: Ask) -> Report:
    if not isinstance(part.make, ReportRequest):
        return part.make(reader)
    made = ask(reader, part.make)
    assert isinstance(made, Report)  # noqa: S101 - a pack is no part of a pack
    return made
