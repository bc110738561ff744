"""Charts: laid out once as plain shapes, drawn on paper by the pen and on screen as SVG.

The layout needs neither ReportLab nor the font file, so the first screen of the window can show
charts without loading a PDF engine.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from kube_desktop.foundation.money import format_number
from kube_desktop.printing.model import Chart, ChartKind
from kube_desktop.printing.shapes import (
    PAPER_COLOURS,
    Anchor,
    Area,
    ChartColours,
    Label,
    Picture,
    Shape,
    Stroke,
)

NOTHING_YET: Final = "Belum ada data."
_STEPS: Final = 5
_TIDY: Final = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class _Plot:
    """The area inside the axes, and how amounts become heights."""

    left: float
    right: float
    bottom: float
    top: float
    lowest: int
    highest: int
    slots: int

    def y(self, amount: int) -> float:
        share = (amount - self.lowest) / (self.highest - self.lowest)
        return self.bottom + share * (self.top - self.bottom)

    @property
    def slot(self) -> float:
        return (self.right - self.left) / self.slots

    def middle(self, place: int) -> float:
        return self.left + (place + 0.5) * self.slot


def chart_picture(
    chart: Chart,
    *,
    width: float,
    height: float,
    colours: ChartColours = PAPER_COLOURS,
    text_size: float = 8.0,
) -> Picture:
    """Lay out a chart; a label that would touch another one is left out.

    Raises:
        ValueError: a series has more or fewer values than there are categories.
    """
    if any(len(series.values) != len(chart.categories) for series in chart.series):
        raise ValueError(f"a series of the chart {chart.name} does not match its categories")
    artist = _Artist(chart, colours, text_size)
    return Picture(width, height, tuple(artist.shapes(width, height)))


def tidy_ticks(lowest: int, highest: int) -> tuple[int, ...]:
    """Return round amounts that enclose all values and zero, at most seven.

    >>> tidy_ticks(0, 1_234_000)
    (0, 500000, 1000000, 1500000)
    >>> tidy_ticks(-30, 80)
    (-50, 0, 50, 100)
    """
    low, high = min(lowest, 0), max(highest, 0)
    least = max(1, -(-(high - low) // _STEPS))
    power = 10 ** (len(str(least)) - 1)
    step = next(tidy * power for tidy in _TIDY if tidy * power >= least)
    first, last = -(-low // -step) * -step if low else 0, -(-high // step)
    return tuple(range(first, max(last, 0 if low else 1) * step + 1, step))


class _Artist:
    def __init__(self, chart: Chart, colours: ChartColours, text_size: float) -> None:
        self._chart = chart
        self._colours = colours
        self._size = text_size

    def shapes(self, width: float, height: float) -> Iterator[Shape]:
        chart, size = self._chart, self._size
        amounts = [amount for series in chart.series for amount in series.values]
        ticks = tidy_ticks(min(amounts, default=0), max(amounts, default=0))
        if not any(amounts):
            ticks = ticks[:1]
        names = [format_number(tick) for tick in ticks]
        legend = list(self._legend(width, height))
        lines = max((len(_lines(name)) for name in chart.categories), default=1)
        plot = _Plot(
            left=max(_width(name, size) for name in names) + 0.8 * size,
            right=width - 0.5 * size,
            bottom=size * (1.25 * lines + 0.9),
            top=min((shape.y for shape in legend if isinstance(shape, Label)), default=height)
            - 2.2 * size,
            lowest=ticks[0],
            highest=max(ticks[-1], 1),
            slots=max(1, len(chart.categories)),
        )
        yield from legend
        yield from self._axes(plot, ticks, names)
        if not any(amounts):
            middle = (plot.left + plot.right) / 2, (plot.bottom + plot.top) / 2
            yield self._label(*middle, NOTHING_YET, Anchor.MIDDLE)
        elif chart.kind is ChartKind.BARS:
            yield from self._bars(plot)
        else:
            yield from self._lines(plot)

    def _legend(self, width: float, height: float) -> Iterator[Shape]:
        if len(self._chart.series) < 2:  # noqa: PLR2004 - one series needs no key
            return
        size = self._size
        x, y = 0.0, height - size
        for place, series in enumerate(self._chart.series):
            needed = 1.5 * size + _width(series.label, size) + 2 * size
            if x and x + needed > width:
                x, y = 0.0, y - 1.6 * size
            corner = x + 0.45 * size, y + 0.32 * size
            yield self._mark(place, corner, 0.45 * size)
            yield self._label(x + 1.4 * size, y, series.label, Anchor.START)
            x += needed

    def _axes(self, plot: _Plot, ticks: Sequence[int], names: Sequence[str]) -> Iterator[Shape]:
        size, colours = self._size, self._colours
        for tick, name in zip(ticks, names, strict=True):
            y = plot.y(tick)
            colour = colours.muted if tick == 0 else colours.hairline
            weight = 0.9 if tick == 0 else 0.5
            yield Stroke(((plot.left, y), (plot.right, y)), colour, weight)
            yield self._label(plot.left - 0.6 * size, y - 0.36 * size, name, Anchor.END)
        names_of_slots = [_lines(name) for name in self._chart.categories]
        widest = max((_width(line, size) for lines in names_of_slots for line in lines), default=0)
        every = max(1, -int(-(widest + 0.5 * size) // plot.slot))
        for place, lines in enumerate(names_of_slots):
            if place % every == 0:
                for down, line in enumerate(lines):
                    y = plot.bottom - size * (1.35 + 1.25 * down)
                    half = _width(line, size) / 2
                    x = max(half, min(plot.middle(place), plot.right - half))
                    yield self._label(x, y, line, Anchor.MIDDLE)

    def _bars(self, plot: _Plot) -> Iterator[Shape]:
        series = self._chart.series
        bar = plot.slot * 0.72 / len(series)
        fits = len(series) == 1 and all(
            _width(format_number(amount), self._size) < plot.slot for amount in series[0].values
        )
        for place, each in enumerate(series):
            for slot, amount in enumerate(each.values):
                x = plot.middle(slot) + (place - len(series) / 2) * bar
                ends = sorted((plot.y(0), plot.y(amount)))
                if amount:
                    yield self._area(place, _box(x, ends[0], bar * 0.94, ends[1] - ends[0]))
                if fits:
                    y = ends[1] + 0.35 * self._size
                    yield self._label(plot.middle(slot), y, format_number(amount), Anchor.MIDDLE)

    def _lines(self, plot: _Plot) -> Iterator[Shape]:
        series = self._chart.series
        for place, each in enumerate(series):
            points = tuple(
                (plot.middle(slot), plot.y(amount)) for slot, amount in enumerate(each.values)
            )
            yield Stroke(points, self._colour(place), 0.2 * self._size)
            for point in points:
                yield self._mark(place, point, 0.38 * self._size)
        last = sorted(each.values[-1] for each in series)
        apart = all(plot.y(b) - plot.y(a) > 2.2 * self._size for a, b in pairwise(last))
        for amount in last if apart else ():
            x = plot.middle(plot.slots - 1) + plot.slot / 2
            y = plot.y(amount) + 0.8 * self._size
            yield self._label(x, y, format_number(amount), Anchor.END)

    def _mark(self, place: int, middle: tuple[float, float], half: float) -> Area:
        x, y = middle
        if self._chart.kind is ChartKind.BARS or place % 4 == 1:
            return self._area(place, _box(x - half, y - half, 2 * half, 2 * half))
        tip = 1.25 * half
        corners = (
            tuple((x + half * dx, y + half * dy) for dx, dy in _OCTAGON),
            (),
            ((x - tip, y - half), (x + tip, y - half), (x, y + tip)),
            ((x - tip, y), (x, y - tip), (x + tip, y), (x, y + tip)),
        )[place % 4]
        return self._area(place, corners)

    def _area(self, place: int, corners: tuple[tuple[float, float], ...]) -> Area:
        return Area(corners, self._colour(place), self._colours.muted)

    def _label(self, x: float, y: float, text: str, anchor: Anchor) -> Label:
        return Label(x, y, text, self._size, self._colours.ink, anchor)

    def _colour(self, place: int) -> str:
        return self._colours.series[place % len(self._colours.series)]


_OCTAGON: Final = (
    (1, 0.41),
    (0.41, 1),
    (-0.41, 1),
    (-1, 0.41),
    (-1, -0.41),
    (-0.41, -1),
    (0.41, -1),
    (1, -0.41),
)


def _box(x: float, y: float, width: float, height: float) -> tuple[tuple[float, float], ...]:
    return ((x, y), (x + width, y), (x + width, y + height), (x, y + height))


def _lines(name: str) -> tuple[str, ...]:
    """Break a category at its last space: *Okt 2026* takes two short lines."""
    return tuple(name.rsplit(" ", 1))


def _width(text: str, size: float) -> float:
    """Return a width that the text does not exceed by much in any common sans serif."""
    return size * sum(
        0.28 if sign in " .,:;il|'" else 0.95 if sign in "mwMW" else 0.7 if sign.isupper() else 0.58
        for sign in text
    )
