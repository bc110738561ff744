"""Charts for the screen, as SVG that Qt's SVG Tiny reader understands."""

from html import escape

from kube_desktop.printing.charts import chart_picture
from kube_desktop.printing.model import Chart
from kube_desktop.printing.shapes import PAPER_COLOURS, Area, ChartColours, Label, Shape, Stroke

_HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
    'viewBox="0 0 {width:g} {height:g}" font-family="Noto Sans">'
)


def chart_svg(
    chart: Chart,
    *,
    width: float,
    height: float,
    colours: ChartColours = PAPER_COLOURS,
    text_size: float = 11.0,
) -> bytes:
    """Return a chart as an SVG document of `width` by `height` pixels, without a background.

    Raises:
        ValueError: a series has more or fewer values than there are categories.
    """
    picture = chart_picture(chart, width=width, height=height, colours=colours, text_size=text_size)
    lines = [
        _HEAD.format(width=width, height=height),
        f"<title>{escape(chart.heading)}</title>",
        *(_element(shape, height) for shape in picture.shapes),
        "</svg>",
    ]
    return "\n".join(lines).encode()


def _element(shape: Shape, height: float) -> str:
    match shape:
        case Area():
            return (
                f'<polygon points="{_points(shape.corners, height)}" fill="{shape.fill}" '
                f'stroke="{shape.outline}" stroke-width="0.5"/>'
            )
        case Stroke():
            return (
                f'<polyline points="{_points(shape.points, height)}" fill="none" '
                f'stroke="{shape.colour}" stroke-width="{shape.weight:g}" '
                'stroke-linejoin="round"/>'
            )
        case Label():
            return (
                f'<text x="{shape.x:.2f}" y="{height - shape.y:.2f}" '
                f'font-size="{shape.size:g}" fill="{shape.colour}" '
                f'text-anchor="{shape.anchor.value}">{escape(shape.text)}</text>'
            )


def _points(points: tuple[tuple[float, float], ...], height: float) -> str:
    return " ".join(f"{x:.2f},{height - y:.2f}" for x, y in points)
