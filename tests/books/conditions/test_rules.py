from collections.abc import Mapping
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.books.conditions.questions import NEWEST, every_area, every_criterion, questions
from kube_desktop.books.conditions.rules import (
    AreaLevel,
    FamilyCondition,
    Levels,
    NothingAskedError,
    VersionNotKnownError,
    check_condition,
    has_improved,
)
from tests.books.conditions.conftest import AT_FIRST, GOOD, NOT_YET, NOW, PARTLY, told
from tests.group_files import TODAY

AREAS = ("education", "health", "nutrition", "cleanliness")
levels = st.fixed_dictionaries({area: st.sampled_from([None, *AreaLevel]) for area in AREAS})


def test_there_are_fourteen_criteria_and_four_areas_of_three_levels() -> None:
    newest = questions(NEWEST)

    assert newest.version == NEWEST
    assert len(newest.criteria) == 14
    assert tuple(area.key for area in newest.areas) == AREAS
    assert {len(area.levels) for area in newest.areas} == {len(newest.levels)} == {3}
    assert newest.levels == {level.value: level.title_on_paper for level in AreaLevel}


def test_every_question_has_a_place_in_the_record() -> None:
    places = {field.name for field in fields(FamilyCondition)}

    assert {each.key for each in every_criterion()} <= places
    assert {each.key for each in every_area()} <= places


def test_criteria_met_and_not_asked_are_counted() -> None:
    first, now = told(1, **AT_FIRST), told(1, **NOW)

    assert (first.met, first.not_asked) == (9, 0)
    assert (now.met, now.not_asked) == (6, 1)


def test_either_part_may_be_left_out() -> None:
    check_condition(told(1, water=False), TODAY)
    check_condition(told(1, health=NOT_YET), TODAY)


def test_a_record_in_which_nothing_was_answered_is_refused() -> None:
    with pytest.raises(NothingAskedError):
        check_condition(told(1, asker="Yohana", note="tidak di rumah"), TODAY)


@pytest.mark.parametrize("version", [0, NEWEST + 1])
def test_a_list_that_there_is_not_is_refused(version: int) -> None:
    with pytest.raises(VersionNotKnownError):
        check_condition(told(1, water=False, list_version=version), TODAY)


@pytest.mark.parametrize(
    ("earlier", "now", "expected"),
    [
        ({"health": NOT_YET}, {"health": PARTLY}, True),
        ({"health": NOT_YET, "education": GOOD}, {"health": PARTLY, "education": PARTLY}, False),
        ({"health": PARTLY}, {"health": PARTLY}, False),
        ({"health": PARTLY}, {"health": PARTLY, "education": GOOD}, False),
        ({"education": NOT_YET}, {"health": PARTLY}, None),
        ({"health": GOOD}, {"health": GOOD}, True),
        ({"health": None}, {"health": PARTLY}, None),
        (None, {"health": GOOD, "education": None}, True),
        (None, {"health": GOOD, "education": PARTLY}, None),
        (None, {"health": None}, None),
    ],
)
def test_a_family_improves_when_nothing_fell_and_something_rose_or_all_is_good(
    earlier: Levels | None, now: Levels, expected: object
) -> None:
    assert has_improved(earlier, now) is expected


@given(earlier=st.none() | levels, now=levels, area=st.sampled_from(AREAS))
def test_one_more_good_area_never_lowers_what_improved(
    earlier: Mapping[str, AreaLevel | None] | None,
    now: dict[str, AreaLevel | None],
    area: str,
) -> None:
    before = has_improved(earlier, now)

    after = has_improved(earlier, {**now, area: GOOD})

    assert after is True or before is not True
