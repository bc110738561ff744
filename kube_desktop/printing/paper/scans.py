"""Sheets of paper as pictures, each as large as it stays sharp."""

import logging
from functools import partial
from io import BytesIO
from typing import Final

from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader

from kube_desktop.printing.model import Scan
from kube_desktop.printing.paper.flow import MM, Flow
from kube_desktop.printing.paper.fonts import TextStyle
from kube_desktop.printing.paper.passages import heading_height, lay_heading
from kube_desktop.printing.paper.pen import Pen

NOT_READABLE: Final = "Gambar ini tidak bisa dibaca."
_FEWEST_DOTS: Final = 96
"""Dots to the inch below which a picture is drawn smaller rather than blurred."""
_MOST_DOTS: Final = 200
"""Dots to the inch beyond which the paper shows nothing more."""
_INCH: Final = 72.0
_EMPTY_HEIGHT: Final = 40 * MM
_ABOVE_CAPTION: Final = 4.0
_QUALITY: Final = 85
_log = logging.getLogger(__name__)


def lay_scan(flow: Flow, scan: Scan) -> None:
    """Put a picture and its caption on one page, in the middle between the margins."""
    frame, styles = flow.frame, flow.styles
    caption = styles.body.wrap(scan.caption, frame.width)
    below = _ABOVE_CAPTION + len(caption) * styles.body.leading
    above = heading_height(flow, scan.heading)
    room = frame.height - above - below
    picture = _upright(scan, frame.width, room)
    size = _size(picture, frame.width, room) if picture else (frame.width, _EMPTY_HEIGHT)
    lay_heading(flow, scan.heading, keep=size[1] + below)
    draw = partial(
        _draw,
        picture=picture,
        size=size,
        middle=(frame.left + frame.right) / 2,
        caption=caption,
        style=styles.body,
    )
    flow.place(size[1] + below, draw)


def _upright(scan: Scan, width: float, height: float) -> ImageReader | None:
    """Return the picture as it is held upright, without more dots than the paper can show."""
    try:
        with Image.open(BytesIO(scan.picture)) as opened:
            opened.load()
            turned = ImageOps.exif_transpose(opened)
            most = (int(width / _INCH * _MOST_DOTS), int(height / _INCH * _MOST_DOTS))
            is_small = turned.width <= most[0] and turned.height <= most[1]
            if is_small and opened.format in {"JPEG", "PNG"} and turned.size == opened.size:
                return ImageReader(BytesIO(scan.picture))
            turned.thumbnail(most, Image.Resampling.LANCZOS)
            target = BytesIO()
            turned.convert("RGB").save(target, "JPEG", quality=_QUALITY)
            return ImageReader(target)
    except Exception:  # noqa: BLE001 - whatever the picture library raises about foreign bytes
        _log.warning("a scan is no picture", exc_info=True)
        return None


def _size(picture: ImageReader, width: float, height: float) -> tuple[float, float]:
    """Return how large it is drawn: within the room, and sharp."""
    across, down = picture.getSize()
    scale = min(width / across, height / down, _INCH / _FEWEST_DOTS)
    return across * scale, down * scale


def _draw(
    pen: Pen,
    top: float,
    *,
    picture: ImageReader | None,
    size: tuple[float, float],
    middle: float,
    caption: tuple[str, ...],
    style: TextStyle,
) -> None:
    corner = middle - size[0] / 2, top - size[1]
    if picture:
        pen.image(picture, corner, size)
    else:
        pen.centred(middle, top - size[1] / 2, NOT_READABLE, style)
    pen.box(corner, size, weight=0.4, grey=0.6)
    y = top - size[1] - _ABOVE_CAPTION - style.size
    for line in caption:
        pen.centred(middle, y, line, style)
        y -= style.leading
