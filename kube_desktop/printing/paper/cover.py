"""The first pages of a pack: its cover, and the table of contents that leads into it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from reportlab.lib.utils import ImageReader

from kube_desktop.printing.model import Facts, Pack, Prose
from kube_desktop.printing.paper.flow import MM, Flow
from kube_desktop.printing.paper.fonts import TextStyle
from kube_desktop.printing.paper.letterhead import draw_picture, lay_title, logo_of, place_centred
from kube_desktop.printing.paper.passages import lay_facts, lay_prose
from kube_desktop.printing.paper.pen import Pen

CONTENTS: Final = "Daftar isi"
_LOGO: Final = 34 * MM
_ABOVE: Final = 26 * MM
_BETWEEN: Final = 14 * MM
_RULES: Final = 10 * MM
_DEEPER: Final = 6 * MM
_NUMBER_ROOM: Final = 5 * MM
_LINE: Final = 1.6
_BEFORE_CHAPTER: Final = 5.0


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """One line of the table of contents.

    Attributes:
        page: the number that stands on the page it leads to.
        key: the mark there.
        is_chapter: stands over the lines after it.
        is_inner: stands below a chapter.
    """

    title: str
    page: int
    key: str
    is_chapter: bool = False
    is_inner: bool = False


def lay_cover(flow: Flow, pack: Pack) -> None:
    """Put the logo, the title, the name of the group, and what the cover tells."""
    frame, styles, head = flow.frame, flow.styles, pack.letterhead
    logo = logo_of(head)
    middle = (frame.left + frame.right) / 2
    height = _ABOVE + (_LOGO + _BETWEEN if logo else 0)
    flow.place(height, partial(_draw_logo, logo=logo, middle=middle))
    large = styles.slip_title
    lines = [(line, large) for line in large.wrap(pack.title.upper(), frame.width)]
    lines += _lines(pack.period, styles.title, frame.width)
    place_centred(flow, lines)
    flow.place(_RULES, partial(_draw_rules, left=frame.left, right=frame.right))
    lines = _lines(head.group_name, styles.group_name, frame.width)
    for text in head.lines:
        lines += _lines(text, styles.body, frame.width)
    place_centred(flow, lines)
    flow.skip(_BETWEEN)
    lay_facts(flow, Facts("sampul", pack.facts))
    flow.skip(_BETWEEN)
    lay_prose(flow, Prose("catatan", pack.notes))


def lay_contents(flow: Flow, lines: Sequence[ContentsLine]) -> None:
    """Put the table of contents; each line leads to its page when it is pressed."""
    frame, styles = flow.frame, flow.styles
    lay_title(flow, CONTENTS, "")
    numbers = max((styles.body_bold.width(str(line.page)) for line in lines), default=0.0)
    for line in lines:
        style = styles.body_bold if line.is_chapter else styles.body
        left = frame.left + (_DEEPER if line.is_inner else 0.0)
        words = style.wrap(line.title, frame.right - numbers - _NUMBER_ROOM - left)
        height = (len(words) - 1) * style.leading + style.size * _LINE
        if line.is_chapter:
            flow.keep(_BEFORE_CHAPTER + height + 2 * styles.body.size * _LINE)
            flow.skip(_BEFORE_CHAPTER)
        edges = (left, frame.right)
        flow.place(
            height,
            partial(_draw_line, line=line, words=words, style=style, edges=edges, height=height),
        )


def _lines(text: str, style: TextStyle, width: float) -> list[tuple[str, TextStyle]]:
    return [(line, style) for line in style.wrap(text, width)] if text else []


def _draw_logo(pen: Pen, top: float, *, logo: ImageReader | None, middle: float) -> None:
    if logo:
        corner = middle - _LOGO / 2, top - _ABOVE - _LOGO
        draw_picture(pen, logo, corner, (_LOGO, _LOGO))


def _draw_rules(pen: Pen, top: float, *, left: float, right: float) -> None:
    y = top - _RULES / 2
    for weight, height in ((1.6, y), (0.5, y - 2.2)):
        pen.rule((left, height), (right, height), weight=weight, grey=0)


def _draw_line(
    pen: Pen,
    top: float,
    *,
    line: ContentsLine,
    words: tuple[str, ...],
    style: TextStyle,
    edges: tuple[float, float],
    height: float,
) -> None:
    left, right = edges
    base = top - style.size
    for place, text in enumerate(words):
        base = top - style.size - place * style.leading
        pen.text(left, base, text, style)
    number = str(line.page)
    end = right - style.width(number) - 2 * MM
    room = end - left - style.width(words[-1]) - 2 * MM
    dots = int(room / style.width(". "))
    pen.right(end, base, ". " * dots, style)
    pen.right(right, base, number, style)
    pen.link((left, top - height), (right - left, height), line.key)
