from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.printing.paper.slices import Measures, Slice, page_slices

PAGE = 700.0
MEASURES = Measures(page=PAGE, head=30, carry=20, total=20, tail=0)


def _used(heights: list[float], part: Slice, measures: Measures) -> float:
    carries = (not part.opens) + (not part.closes)
    total = measures.total + measures.tail if part.closes else 0
    return sum(heights[part.first : part.end]) + measures.head + carries * measures.carry + total


@given(
    st.lists(st.floats(15, 300), min_size=1, max_size=80),
    st.floats(0, PAGE),
    st.sampled_from([0.0, 120.0, 240.0]),
    st.sets(st.integers(0, 80), max_size=10),
)
def test_every_row_stands_once_in_order_and_no_page_overflows(
    heights: list[float], first_room: float, tail: float, leading: set[int]
) -> None:
    measures = Measures(page=PAGE, head=30, carry=20, total=20, tail=tail)

    slices = page_slices(heights, measures, first_room=first_room, leading_rows=leading)

    assert [row for part in slices for row in range(part.first, part.end)] == [*range(len(heights))]
    assert [part.closes for part in slices] == [False] * (len(slices) - 1) + [True]
    assert slices[-1].end > slices[-1].first
    for place, part in enumerate(slices):
        room = first_room if place == 0 else PAGE
        without_tail = Measures(page=PAGE, head=30, carry=20, total=20, tail=0)
        if part.end > part.first:
            assert _used(heights, part, without_tail) <= room


def test_rows_that_fit_stay_together() -> None:
    assert page_slices([20.0] * 10, MEASURES, first_room=300) == [
        Slice(0, 10, opens=True, closes=True)
    ]


def test_a_page_with_room_for_one_row_only_is_left() -> None:
    slices = page_slices([20.0] * 10, MEASURES, first_room=85)

    assert [(part.first, part.end) for part in slices] == [(0, 0), (0, 10)]


def test_the_total_takes_two_rows_along_to_its_page() -> None:
    heights = [20.0] * 33

    slices = page_slices(heights, MEASURES, first_room=PAGE)

    assert sum(heights) + MEASURES.head <= PAGE
    assert [(part.first, part.end) for part in slices] == [(0, 31), (31, 33)]


def test_what_must_follow_takes_two_rows_along() -> None:
    signed = Measures(page=PAGE, head=30, carry=20, total=20, tail=240)

    slices = page_slices([20.0] * 25, signed, first_room=PAGE)

    assert [(part.first, part.end) for part in slices] == [(0, 23), (23, 25)]


def test_of_three_rows_one_goes_along_so_that_no_page_is_left_empty() -> None:
    signed = Measures(page=PAGE, head=30, carry=20, total=20, tail=240)

    slices = page_slices([60.0] * 3, signed, first_room=400)

    assert [(part.first, part.end) for part in slices] == [(0, 2), (2, 3)]


def test_a_heading_row_goes_to_the_page_of_its_rows() -> None:
    slices = page_slices([20.0] * 40, MEASURES, first_room=PAGE, leading_rows={31, 32})

    assert [(part.first, part.end) for part in slices] == [(0, 31), (31, 40)]
