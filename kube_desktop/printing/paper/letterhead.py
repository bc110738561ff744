"""The head of the paper: logo, name of the group, address, and the title of the report."""

import logging
from collections.abc import Sequence
from functools import partial
from io import BytesIO
from typing import Final

from reportlab.lib.utils import ImageReader

from kube_desktop.printing.model import Letterhead
from kube_desktop.printing.paper.flow import MM, Flow, Frame
from kube_desktop.printing.paper.fonts import TextStyle
from kube_desktop.printing.paper.pen import Pen

_LOGO: Final = 19 * MM
_ABOVE_RULE: Final = 2.5 * MM
_BELOW_RULE: Final = 7 * MM
_log = logging.getLogger(__name__)


def lay_letterhead(flow: Flow, head: Letterhead) -> None:
    """Put the letterhead, centred between the margins, over a double rule; none without a name."""
    if not head.group_name:
        return
    logo = logo_of(head)
    frame, styles = flow.frame, flow.styles
    width = frame.width - (2 * (_LOGO + 4 * MM) if logo else 0)
    lines = [(line, styles.group_name) for line in styles.group_name.wrap(head.group_name, width)]
    for text in head.lines:
        lines += [(line, styles.address) for line in styles.address.wrap(text, width)]
    flow.place(_head_height(lines, logo) + _BELOW_RULE, partial(_draw_head, lines, logo, frame))


def lay_title(flow: Flow, title: str, period: str) -> None:
    """Put the title in capitals and the period below it, centred."""
    frame, styles = flow.frame, flow.styles
    lines = [(line, styles.title) for line in styles.title.wrap(title.upper(), frame.width)]
    if period:
        lines += [(line, styles.period) for line in styles.period.wrap(period, frame.width)]
    place_centred(flow, lines)
    flow.skip(5 * MM)


def place_centred(flow: Flow, lines: Sequence[tuple[str, TextStyle]]) -> None:
    """Put lines below each other, centred between the margins, on one page."""
    height = sum(style.leading for _, style in lines)
    middle = (flow.frame.left + flow.frame.right) / 2
    flow.place(height, partial(_draw_centred, lines=tuple(lines), middle=middle))


def logo_of(head: Letterhead) -> ImageReader | None:
    """Return the logo, or None when there is none or its file is no picture."""
    return picture_of(head.logo)


def picture_of(content: bytes | None) -> ImageReader | None:
    """Return a JPEG or PNG to be drawn, or None when there is none or it is no picture."""
    if not content:
        return None
    try:
        return ImageReader(BytesIO(content))
    except Exception:  # noqa: BLE001 - ReportLab passes on whatever the picture library raises
        _log.warning("a logo or photo is no picture", exc_info=True)
        return None


def draw_picture(
    pen: Pen, picture: ImageReader, corner: tuple[float, float], room: tuple[float, float]
) -> None:
    """Draw a picture as large as a box allows, in its middle."""
    width, height = picture.getSize()
    scale = min(room[0] / width, room[1] / height)
    x = corner[0] + (room[0] - width * scale) / 2
    y = corner[1] + (room[1] - height * scale) / 2
    pen.image(picture, (x, y), (width * scale, height * scale))


def _head_height(lines: list[tuple[str, TextStyle]], logo: ImageReader | None) -> float:
    words = sum(style.leading for _, style in lines)
    return max(words, _LOGO if logo else 0) + _ABOVE_RULE


def _draw_head(
    lines: list[tuple[str, TextStyle]],
    logo: ImageReader | None,
    frame: Frame,
    pen: Pen,
    top: float,
) -> None:
    height = _head_height(lines, logo)
    if logo:
        draw_picture(pen, logo, (frame.left, top - _LOGO), (_LOGO, _LOGO))
    spare = (height - _ABOVE_RULE - sum(style.leading for _, style in lines)) / 2
    _draw_centred(pen, top - spare, lines=lines, middle=(frame.left + frame.right) / 2)
    for weight, y in ((1.6, top - height), (0.5, top - height - 2.2)):
        pen.rule((frame.left, y), (frame.right, y), weight=weight, grey=0)


def _draw_centred(
    pen: Pen, top: float, *, lines: Sequence[tuple[str, TextStyle]], middle: float
) -> None:
    y = top
    for text, style in lines:
        pen.centred(middle, y - style.size, text, style)
        y -= style.leading
