"""Changing an instrument: each function returns another one, nothing is changed in place."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kube_desktop.books.assessments.instrument import Instrument, Item, LevelRule, Signatory

Place = tuple[int, int, int]
"""Where a threshold stands in an item: its rule, the way in it, the condition in that."""


def thresholds(item: Item) -> dict[Place, int]:
    """Return every threshold of an item by its place."""
    return {
        (rule_place, way_place, place): condition.threshold
        for rule_place, rule in enumerate(item.rules)
        for way_place, way in enumerate(rule.ways)
        for place, condition in enumerate(way)
    }


def with_thresholds(item: Item, values: Mapping[Place, int]) -> Item:
    """Return the item with other thresholds at those places."""
    rules = tuple(
        LevelRule(
            rule.level,
            tuple(
                tuple(
                    replace(
                        condition,
                        threshold=values.get((rule_place, way_place, place), condition.threshold),
                    )
                    for place, condition in enumerate(way)
                )
                for way_place, way in enumerate(rule.ways)
            ),
        )
        for rule_place, rule in enumerate(item.rules)
    )
    return replace(item, rules=rules)


def with_item(instrument: Instrument, item: Item) -> Instrument:
    """Return the instrument with another item of the same key."""
    aspects = tuple(
        replace(
            aspect, items=tuple(item if each.key == item.key else each for each in aspect.items)
        )
        for aspect in instrument.aspects
    )
    return replace(instrument, aspects=aspects)


def signatories_of(lines: Sequence[str]) -> tuple[Signatory, ...]:
    """Return who signs, from lines such as `Diketahui, | Ketua`; empty lines are left out."""
    parted = [line.partition("|") for line in lines if line.strip()]
    return tuple(Signatory(role.strip(), office.strip()) for role, _bar, office in parted)


def signatory_lines(signatories: Sequence[Signatory]) -> str:
    """Return the lines from which `signatories_of` makes the same."""
    return "\n".join(f"{each.role} | {each.office}" for each in signatories)
