"""Each criterion of the ladder: just below its threshold, at it, above it."""

import pytest

from kube_desktop.books.assessments.instrument import Condition, Sign
from kube_desktop.books.stages.levels import Level
from kube_desktop.scoring.ladder_evidence import LOOKS
from kube_desktop.scoring.rungs import Requirement, shipped_rungs

ALL = [
    pytest.param(requirement, way, condition, id=f"{rung.level}-{condition.figure}")
    for rung in shipped_rungs().rungs
    for requirement in rung.requirements
    for way in requirement.rule.ways
    for condition in way
]


def _met(requirement: Requirement, way: tuple[Condition, ...], figure: str, value: int) -> bool:
    """Tell whether a way holds with one figure as given and the others at their thresholds."""
    figures: dict[str, int | None] = {
        each.figure: -1 for other in requirement.rule.ways if other is not way for each in other
    }
    figures |= {each.figure: each.threshold for each in way} | {figure: value}
    met = requirement.is_met(figures)
    assert met is not None
    return met


@pytest.mark.parametrize(("requirement", "way", "condition"), ALL)
def test_a_criterion_is_met_from_its_threshold_on(
    requirement: Requirement, way: tuple[Condition, ...], condition: Condition
) -> None:
    step = 1 if condition.sign is Sign.AT_LEAST else -1
    met = [
        _met(requirement, way, condition.figure, condition.threshold + step * beyond)
        for beyond in (-1, 0, 1)
    ]

    assert met == [False, True, True]


def test_the_levels_stand_in_their_order_and_advanced_has_none() -> None:
    levels = [rung.level for rung in shipped_rungs().rungs]

    assert levels == [Level.GROWING, Level.DEVELOPING, Level.INDEPENDENT]


def test_every_criterion_is_looked_at_and_every_requirement_names_one() -> None:
    keys = {each.key for each in shipped_rungs().criteria}

    assert keys == set(LOOKS)
    assert keys == {each.criterion for rung in shipped_rungs().rungs for each in rung.requirements}


def test_what_the_growing_group_may_have_little_of_asks_for_nothing() -> None:
    growing = shipped_rungs().rungs[0]

    assert (marketing := growing.requirement("marketing"))
    assert (assets := growing.requirement("assets"))
    assert marketing.is_met({"outside_buyers": None})
    assert assets.is_met({"assets_growth": None})
    assert growing.requirement("sources") is None
