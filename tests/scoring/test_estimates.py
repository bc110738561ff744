"""Between assessments: ranges instead of scores, and the easiest steps first."""

from dataclasses import replace

import pytest

from kube_desktop.books.assessments.instrument import Aspect, Band, Item
from kube_desktop.books.assessments.instrument_text import shipped_instrument
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.scoring.estimates import (
    NextStep,
    aspect_estimates,
    easiest_steps,
    estimate_on,
)
from kube_desktop.scoring.measuring import Effort
from kube_desktop.scoring.proposals import Lift, Proposal
from tests.group_files import TODAY

THREE = shipped_instrument("three-aspect")


def _proposals(*levels: int | None) -> list[Proposal]:
    """Proposals of the three levels for all items; those not named are of level 2."""
    given = (*levels, *(2,) * (len(THREE.items) - len(levels)))
    return [Proposal(item, level, None) for item, level in zip(THREE.items, given, strict=True)]


def _step(key: str, *efforts: Effort, gain: int = 1) -> Proposal:
    level = 1 if gain else None
    lifts = tuple(Lift(f"{key} {effort.name}", "home", effort) for effort in efforts)
    return Proposal(Item(key, key), level, None, 1 + gain if gain else None, lifts)


def _names(*steps: NextStep) -> list[str]:
    return [step.item.key for step in steps]


def test_an_aspect_without_unknown_items_is_one_total_in_one_band() -> None:
    social = aspect_estimates(THREE, _proposals())[0]

    assert (social.least, social.most, social.unknown) == (14, 14, 0)
    assert [band.title for band in social.bands] == ["cukup"]


def test_an_unknown_item_may_come_to_anything_and_is_never_a_silent_one() -> None:
    social = aspect_estimates(THREE, _proposals(None, None, 3, 3))[0]

    assert (social.least, social.most, social.unknown) == (14, 18, 2)
    assert [band.title for band in social.bands] == ["cukup", "baik"]


@pytest.mark.parametrize(
    ("levels", "titles"),
    [
        ((1, 1, 1, 2, 2, 2, 2), ["kurang"]),
        ((1, 1, 2, 2, 2, 2, 2), ["cukup"]),
        ((3, 3, 2, 2, 2, 2, 2), ["cukup"]),
        ((3, 3, 3, 2, 2, 2, 2), ["baik"]),
    ],
)
def test_the_bands_change_where_the_table_says(levels: tuple[int, ...], titles: list[str]) -> None:
    social = aspect_estimates(THREE, _proposals(*levels))[0]

    assert [band.title for band in social.bands] == titles


def test_an_instrument_without_bands_has_ranges_only() -> None:
    aspect = Aspect("a", "A", (Item("P1", "P"), Item("P2", "P")))
    four = replace(shipped_instrument("four-point"), aspects=(aspect,))
    proposals = [Proposal(aspect.items[0], 3, None), Proposal(aspect.items[1], None, None)]

    found = aspect_estimates(four, proposals)[0]

    assert (found.least, found.most, found.bands) == (4, 7, ())
    assert Band(1, 2, "x") not in found.aspect.bands


def test_what_only_has_to_be_written_stands_before_what_has_to_be_done() -> None:
    steps = easiest_steps(
        [
            _step("K6", Effort.KEEP_UP),
            _step("K7", Effort.WRITE),
            _step("S2", Effort.DO),
            _step("K2", Effort.ARRANGE),
        ]
    )

    assert _names(*steps) == ["K7", "K2", "S2", "K6"]


def test_for_the_same_effort_more_points_and_fewer_things_stand_first() -> None:
    steps = easiest_steps(
        [
            _step("A", Effort.DO, Effort.DO),
            _step("B", Effort.DO),
            _step("C", Effort.DO, gain=2),
        ]
    )

    assert _names(*steps) == ["C", "B", "A"]


def test_a_step_that_only_lets_an_item_be_proposed_stands_behind_one_that_brings_a_point() -> None:
    steps = easiest_steps([_step("A", Effort.WRITE, gain=0), _step("B", Effort.WRITE)])

    assert _names(*steps) == ["B", "A"]
    assert [step.gain for step in steps] == [1, 0]


def test_an_item_at_the_highest_level_asks_for_nothing() -> None:
    assert easiest_steps([Proposal(Item("A", "A"), 3, None)]) == ()


def test_a_group_that_recorded_nothing_has_an_estimate_that_says_what_to_do(
    book: GroupFile,
) -> None:
    known = book.read(estimate_on, TODAY)

    assert [each.aspect.key for each in known.aspects] == ["social", "economic", "institutional"]
    assert all(each.unknown for each in known.aspects)
    assert known.steps
    assert all(lift.words and lift.page for step in known.steps for lift in step.lifts)
