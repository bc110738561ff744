"""More of a good figure never lowers a level, more of a bad one never raises it."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kube_desktop.books.assessments.instrument import Item, Sign
from kube_desktop.books.assessments.instrument_text import SHIPPED, shipped_instrument
from kube_desktop.scoring.measures.catalogue import MEASURES
from kube_desktop.scoring.measuring import Link, Measured
from kube_desktop.scoring.proposals import proposal_for

_ITEMS = [
    pytest.param(item, shipped_instrument(key).highest, id=item.key)
    for key in SHIPPED
    for item in shipped_instrument(key).items
    if item.rules
]
_FIGURES = st.integers(-2_000, 2_000)
_FEW = settings(max_examples=20)
"""Each item is asked by itself, and there are many."""


def signs(item: Item) -> dict[str, set[Sign]]:
    """Return on which sides of its thresholds each figure of an item is asked for."""
    found: dict[str, set[Sign]] = {}
    for rule in item.rules:
        for way in rule.ways:
            for condition in way:
                found.setdefault(condition.figure, set()).add(condition.sign)
    return found


def thresholds(item: Item, figure: str) -> Iterable[int]:
    """Return every threshold of a figure, with its neighbours."""
    for rule in item.rules:
        for way in rule.ways:
            for condition in way:
                if condition.figure == figure:
                    at = condition.threshold
                    yield from (at - 1, at, at + 1)


@pytest.mark.parametrize(("item", "highest"), _ITEMS)
def test_a_figure_is_either_good_or_bad(item: Item, highest: int) -> None:
    assert all(len(sides) == 1 for sides in signs(item).values())
    assert {rule.level for rule in item.rules} == set(range(2, highest + 1))


@pytest.mark.parametrize(("item", "highest"), _ITEMS)
@given(drawn=st.data())
@_FEW
def test_better_figures_never_lower_a_level(item: Item, highest: int, drawn: st.DataObject) -> None:
    sides = signs(item)
    worse, better = {}, {}
    for figure, (side,) in sides.items():
        near = st.sampled_from(sorted(set(thresholds(item, figure))))
        low, high = sorted((drawn.draw(near | _FIGURES), drawn.draw(near | _FIGURES)))
        is_good = side is Sign.AT_LEAST
        worse[figure], better[figure] = (low, high) if is_good else (high, low)

    below, above = item.level(worse), item.level(better)

    assert below is not None
    assert above is not None
    assert 1 <= below <= above <= highest


@pytest.mark.parametrize(("item", "highest"), _ITEMS)
@given(drawn=st.data())
@_FEW
def test_to_know_less_never_names_another_level(
    item: Item, highest: int, drawn: st.DataObject
) -> None:
    known = {
        figure: drawn.draw(st.sampled_from(sorted(set(thresholds(item, figure)))) | _FIGURES)
        for figure in signs(item)
    }
    hidden = drawn.draw(st.sets(st.sampled_from(sorted(known))))
    half = {figure: None if figure in hidden else value for figure, value in known.items()}

    assert item.level(half) in {None, item.level(known)}
    assert item.level(known) in range(1, highest + 1)


@pytest.mark.parametrize(("item", "highest"), _ITEMS)
@given(drawn=st.data())
@_FEW
def test_what_is_advised_leads_to_the_next_level(
    item: Item, highest: int, drawn: st.DataObject
) -> None:
    figures = {
        figure: drawn.draw(st.sampled_from(sorted(set(thresholds(item, figure)))))
        for figure in signs(item)
    }
    measure = MEASURES[item.measure]
    measured = Measured(figures, "", (Link("", measure.figures[0].page),))

    proposal = proposal_for(item, measure, measured, highest)

    assert proposal.level == item.level(figures)
    if proposal.level == highest:
        assert not proposal.lifts
        assert proposal.gain == 0
    else:
        assert proposal.lifts
        assert proposal.gain >= 1
        assert all("{" not in lift.words for lift in proposal.lifts)
