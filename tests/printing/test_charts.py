import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.printing.chart_svg import chart_svg
from kube_desktop.printing.charts import NOTHING_YET, chart_picture, tidy_ticks
from kube_desktop.printing.model import Chart, ChartKind, Series
from kube_desktop.printing.shapes import Anchor, Area, Label, Picture, Stroke
from tests.printing.samples import CASH_CHART, SAVINGS_CHART

MONTHS = CASH_CHART.categories


def _texts(picture: Picture) -> list[str]:
    return [shape.text for shape in picture.shapes if isinstance(shape, Label)]


def _boxes(picture: Picture) -> list[tuple[float, float, float, float]]:
    """The rectangles that the labels may take, by the width of their letters."""
    boxes = []
    for label in picture.shapes:
        if isinstance(label, Label):
            width = sum(0.27 if sign in " ." else 0.572 for sign in label.text) * label.size
            shift = {Anchor.START: 0, Anchor.MIDDLE: width / 2, Anchor.END: width}[label.anchor]
            left = label.x - shift
            boxes.append((left, label.y, left + width, label.y + 0.72 * label.size))
    return boxes


@given(st.integers(-(10**12), 10**12), st.integers(-(10**12), 10**12))
def test_ticks_are_few_even_and_enclose_all_amounts_and_zero(one: int, other: int) -> None:
    ticks = tidy_ticks(min(one, other), max(one, other))

    assert ticks[0] <= min(one, other, 0)
    assert ticks[-1] >= max(one, other, 0)
    assert 0 in ticks
    assert 2 <= len(ticks) <= 7
    assert len({b - a for a, b in itertools.pairwise(ticks)}) == 1


@given(
    st.lists(st.lists(st.integers(-(10**9), 10**9), min_size=12, max_size=12), max_size=4),
    st.sampled_from(ChartKind),
    st.sampled_from([(470, 176), (300, 160), (900, 240)]),
)
def test_no_label_touches_another_and_nothing_leaves_the_picture(
    values: list[list[int]], kind: ChartKind, size: tuple[int, int]
) -> None:
    categories = tuple(f"Bulan {n} 2026" for n in range(12))
    series = tuple(Series(f"Dana {n}", tuple(row)) for n, row in enumerate(values))

    picture = chart_picture(Chart("c", categories, series, kind), width=size[0], height=size[1])

    for (l1, b1, r1, t1), (l2, b2, r2, t2) in itertools.combinations(_boxes(picture), 2):
        assert r1 <= l2 or r2 <= l1 or t1 <= b2 or t2 <= b1
    for left, bottom, right, top in _boxes(picture):
        assert left >= -0.5
        assert right <= size[0] + 0.5
        assert 0 <= bottom < top <= size[1]


def test_amounts_stand_over_single_bars_with_dots() -> None:
    chart = Chart("c", ("Jan", "Feb"), (Series("Kas", (1_250_000, 90_000)),))

    texts = _texts(chart_picture(chart, width=400, height=150))

    assert "1.250.000" in texts
    assert "90.000" in texts


def test_several_series_are_named_in_a_key_and_drawn_in_different_colours() -> None:
    picture = chart_picture(CASH_CHART, width=470, height=176)

    fills = {shape.fill for shape in picture.shapes if isinstance(shape, Area)}
    assert {"Masuk", "Keluar"} <= set(_texts(picture))
    assert len(fills) == 2


def test_lines_end_with_their_last_amount() -> None:
    picture = chart_picture(SAVINGS_CHART, width=470, height=176)

    assert {"2.210.000", "195.000"} <= set(_texts(picture))
    assert (
        sum(isinstance(shape, Stroke) and len(shape.points) == 10 for shape in picture.shapes) == 2
    )


@pytest.mark.parametrize("series", [(), (Series("Kas", (0,) * 10),)])
def test_a_chart_without_amounts_says_so(series: tuple[Series, ...]) -> None:
    assert NOTHING_YET in _texts(chart_picture(Chart("c", MONTHS, series), width=470, height=176))


def test_a_chart_without_categories_is_drawn_empty() -> None:
    assert NOTHING_YET in _texts(chart_picture(Chart("c", (), ()), width=470, height=176))


def test_a_series_that_does_not_match_the_categories_is_a_fault() -> None:
    with pytest.raises(ValueError, match="does not match"):
        chart_picture(Chart("c", ("Jan",), (Series("Kas", (1, 2)),)), width=100, height=100)


def test_the_screen_gets_the_same_labels_as_the_paper_escaped_for_svg() -> None:
    chart = Chart("c", ("A<B", "C&D"), (Series("x", (5, 7)),), heading="Kas & bank")

    svg = chart_svg(chart, width=300, height=120).decode()

    assert "<title>Kas &amp; bank</title>" in svg
    assert ">A&lt;B</text>" in svg
    assert ">C&amp;D</text>" in svg


def test_qt_can_draw_the_svg(qapp: object) -> None:
    from PySide6.QtSvg import QSvgRenderer

    assert qapp is not None
    assert QSvgRenderer(chart_svg(SAVINGS_CHART, width=520, height=220)).isValid()
