"""The instrument as values: what figures speak for, and what totals are called."""

import pytest

from kube_desktop.books.assessments.instrument import (
    Aspect,
    Band,
    Condition,
    Figures,
    Instrument,
    Item,
    LevelRule,
    Sign,
)
from kube_desktop.books.assessments.instrument_text import shipped_instrument

MANY = Condition("meetings", Sign.AT_LEAST, 12)
NONE_LATE = Condition("late", Sign.AT_MOST, 0)


def aspect_of(key: str) -> Aspect:
    return next(each for each in shipped_instrument("three-aspect").aspects if each.key == key)


def judged(*rules: LevelRule) -> Item:
    return Item("X1", "Rapat", measure="meetings", rules=rules)


@pytest.mark.parametrize(
    ("key", "items", "least", "most"),
    [("social", 7, 7, 21), ("economic", 10, 10, 30), ("institutional", 14, 14, 42)],
)
def test_the_aspects_have_the_items_of_the_study(
    key: str, items: int, least: int, most: int
) -> None:
    aspect = aspect_of(key)

    assert len(aspect.items) == items
    assert (aspect.bands[0].first, aspect.bands[-1].last) == (least, most)


@pytest.mark.parametrize(
    ("key", "total", "band"),
    [
        ("social", 7, "kurang"),
        ("social", 11, "kurang"),
        ("social", 12, "cukup"),
        ("social", 16, "cukup"),
        ("social", 17, "baik"),
        ("social", 21, "baik"),
        ("economic", 10, "kurang"),
        ("economic", 16, "kurang"),
        ("economic", 17, "cukup"),
        ("economic", 23, "cukup"),
        ("economic", 24, "baik"),
        ("economic", 30, "baik"),
        ("institutional", 14, "kurang"),
        ("institutional", 22, "kurang"),
        ("institutional", 23, "cukup"),
        ("institutional", 32, "cukup"),
        ("institutional", 33, "baik"),
        ("institutional", 42, "baik"),
    ],
)
def test_a_total_has_the_band_that_the_study_prints(key: str, total: int, band: str) -> None:
    found = aspect_of(key).band(total)

    assert found is not None
    assert found.title == band


@pytest.mark.parametrize("total", [13, 43])
def test_a_total_that_cannot_be_has_no_band(total: int) -> None:
    assert aspect_of("institutional").band(total) is None


def test_the_four_point_variant_calls_no_total_anything() -> None:
    instrument = shipped_instrument("four-point")

    assert all(not aspect.bands for aspect in instrument.aspects)
    assert (instrument.highest, len(instrument.items)) == (4, 10)


@pytest.mark.parametrize(
    ("condition", "value", "holds"),
    [
        (MANY, 11, False),
        (MANY, 12, True),
        (MANY, 13, True),
        (NONE_LATE, 0, True),
        (NONE_LATE, 1, False),
    ],
)
def test_a_condition_holds_on_its_side_of_the_threshold(
    condition: Condition, value: int, *, holds: bool
) -> None:
    assert condition.holds({condition.figure: value}) is holds


@pytest.mark.parametrize("figures", [{}, {"meetings": None}])
def test_nobody_knows_whether_a_figure_that_nobody_knows_is_enough(figures: Figures) -> None:
    assert MANY.holds(figures) is None


@pytest.mark.parametrize(
    ("figures", "holds"),
    [
        ({"meetings": 12, "late": 0}, True),
        ({"meetings": 12, "late": 1}, False),
        ({"meetings": 11, "late": None}, False),
        ({"meetings": 12, "late": None}, None),
    ],
)
def test_a_way_wants_all_of_its_conditions(figures: Figures, *, holds: bool | None) -> None:
    assert LevelRule(3, ((MANY, NONE_LATE),)).holds(figures) is holds


@pytest.mark.parametrize(
    ("figures", "holds"),
    [
        ({"meetings": 12, "late": None}, True),
        ({"meetings": 11, "late": 1}, False),
        ({"meetings": 11, "late": None}, None),
    ],
)
def test_any_one_way_is_enough(figures: Figures, *, holds: bool | None) -> None:
    assert LevelRule(3, ((MANY,), (NONE_LATE,))).holds(figures) is holds


@pytest.mark.parametrize(("meetings", "level"), [(5, 1), (6, 2), (11, 2), (12, 3)])
def test_the_highest_level_that_holds_counts(meetings: int, level: int) -> None:
    some = LevelRule(2, ((Condition("meetings", Sign.AT_LEAST, 6),),))
    item = judged(LevelRule(3, ((MANY,),)), some)

    assert item.level({"meetings": meetings}) == level


def test_a_level_that_hangs_on_what_nobody_knows_is_not_guessed() -> None:
    some = LevelRule(2, ((MANY,),))
    item = judged(LevelRule(3, ((MANY, NONE_LATE),)), some)

    assert item.level({"meetings": 12, "late": None}) is None
    assert item.level({"meetings": 11, "late": None}) == 1


def test_an_item_without_rules_has_no_level() -> None:
    assert judged().level({"meetings": 12}) is None


def test_levels_and_items_are_found_by_number_and_key() -> None:
    instrument = shipped_instrument("three-aspect")

    assert [instrument.level_title(level) for level in (1, 2, 3)] == ["kurang", "cukup", "baik"]
    assert instrument.item("K14").measure == "reports"
    with pytest.raises(KeyError):
        instrument.item("K15")


def test_the_items_of_all_aspects_stand_in_their_order() -> None:
    first = Aspect("a", "A", (Item("A1", "satu"),), (Band(1, 3, "semua"),))
    second = Aspect("b", "B", (Item("B1", "dua"), Item("B2", "tiga")))
    instrument = Instrument("x", 1, "X", "", "", ("kurang", "baik"), 31, (), (first, second))

    assert [item.key for item in instrument.items] == ["A1", "B1", "B2"]
