"""Charts on paper."""

from functools import partial
from typing import Final

from kube_desktop.printing.charts import chart_picture
from kube_desktop.printing.model import Chart
from kube_desktop.printing.paper.flow import MM, Flow
from kube_desktop.printing.paper.fonts import Styles, TextStyle
from kube_desktop.printing.paper.passages import lay_heading
from kube_desktop.printing.paper.pen import Pen
from kube_desktop.printing.shapes import Anchor, Area, Label, Picture, Stroke

_HEIGHT: Final = 62 * MM
_TEXT_SIZE: Final = 8.5


def lay_chart(flow: Flow, chart: Chart) -> None:
    """Put a chart over the whole width, on one page with its heading."""
    lay_heading(flow, chart.heading, keep=_HEIGHT)
    picture = chart_picture(chart, width=flow.frame.width, height=_HEIGHT, text_size=_TEXT_SIZE)
    draw = partial(_draw, picture=picture, left=flow.frame.left, styles=flow.styles)
    flow.place(_HEIGHT, draw)


def _draw(pen: Pen, top: float, *, picture: Picture, left: float, styles: Styles) -> None:
    bottom = top - picture.height
    words = TextStyle(styles.body.face, _TEXT_SIZE)
    for shape in picture.shapes:
        match shape:
            case Area():
                path = _path(shape.corners, left, bottom)
                outline = f"0.4 w {_rgb(shape.outline)} RG"
                pen.coloured(f"{_rgb(shape.fill)} rg {outline} {path} b")
            case Stroke():
                path = _path(shape.points, left, bottom)
                pen.coloured(f"1 j {shape.weight:g} w {_rgb(shape.colour)} RG {path} S")
            case Label():
                _draw_label(pen, shape, (left + shape.x, bottom + shape.y), words)


def _draw_label(pen: Pen, label: Label, place: tuple[float, float], style: TextStyle) -> None:
    text = style.face.drawable(label.text)
    shift = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[label.anchor]
    pen.text(place[0] - shift * style.width(text), place[1], text, style)


def _path(points: tuple[tuple[float, float], ...], left: float, bottom: float) -> str:
    return " ".join(
        f"{left + x:.2f} {bottom + y:.2f} {'l' if place else 'm'}"
        for place, (x, y) in enumerate(points)
    )


def _rgb(colour: str) -> str:
    parts = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return " ".join(f"{part / 255:.3f}" for part in parts)
