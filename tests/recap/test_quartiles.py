"""The quartiles of study S0 (domain.md 2.2)."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.recap.quartiles import CLASSES, class_of, in_hundredths, quartiles

TOTALS = st.lists(st.integers(min_value=0, max_value=60), min_size=1, max_size=40)


@pytest.mark.parametrize(
    ("totals", "expected"),
    [
        ((1, 2, 2, 3, 3, 4, 4), (200, 300, 400)),
        ((7, 9, 12, 13, 15, 18, 20), (900, 1300, 1800)),
        ((1, 2, 3, 4), (125, 250, 375)),
        ((4, 3, 2, 1), (125, 250, 375)),
        ((11,), (1100, 1100, 1100)),
        ((10, 20), (1000, 1500, 2000)),
    ],
)
def test_quartiles_lie_where_the_study_puts_them(
    totals: tuple[int, ...], expected: tuple[int, ...]
) -> None:
    assert tuple(map(in_hundredths, quartiles(totals))) == expected


def test_of_no_totals_there_are_no_quartiles() -> None:
    with pytest.raises(ValueError, match="no totals"):
        quartiles(())


@pytest.mark.parametrize(
    ("total", "expected"),
    [(8, "I"), (9, "I"), (10, "II"), (13, "II"), (14, "III"), (18, "III"), (19, "IV")],
)
def test_a_total_on_a_quartile_belongs_to_the_class_below_it(total: int, expected: str) -> None:
    assert class_of(total, quartiles((7, 9, 12, 13, 15, 18, 20))) == expected


@given(TOTALS, st.randoms())
def test_the_order_of_the_groups_does_not_matter(totals: list[int], chance: object) -> None:
    shuffled = sorted(totals, key=lambda _each: chance.random())  # type: ignore[attr-defined]

    assert quartiles(shuffled) == quartiles(totals)


@given(TOTALS)
def test_quartiles_rise_and_stay_between_the_lowest_and_the_highest(totals: list[int]) -> None:
    first, second, third = quartiles(totals)

    assert min(totals) <= first <= second <= third <= max(totals)


@given(TOTALS)
def test_quartiles_are_whole_in_hundredths(totals: list[int]) -> None:
    assert all(Fraction(in_hundredths(each), 100) == each for each in quartiles(totals))


@given(TOTALS, st.data())
def test_no_quartile_falls_when_a_total_rises(totals: list[int], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(totals) - 1))
    raised = [*totals[:place], totals[place] + 5, *totals[place + 1 :]]

    assert all(
        before <= after for before, after in zip(quartiles(totals), quartiles(raised), strict=True)
    )


@given(TOTALS)
def test_a_higher_total_is_never_in_a_lower_class(totals: list[int]) -> None:
    bounds = quartiles(totals)

    places = [CLASSES.index(class_of(each, bounds)) for each in sorted(totals)]

    assert places == sorted(places)
