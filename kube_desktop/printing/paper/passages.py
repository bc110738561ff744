"""Headings, labelled values and paragraphs."""

from functools import partial
from typing import Final

from kube_desktop.printing.cells import fact_text
from kube_desktop.printing.model import CellKind, Fact, Facts, Prose
from kube_desktop.printing.paper.flow import MOVABLE_HEIGHT, Draw, Flow
from kube_desktop.printing.paper.fonts import TextStyle
from kube_desktop.printing.paper.pen import Pen

_LABEL_SHARE: Final = 0.42
_COLON_ROOM: Final = 12.0
_PARAGRAPH_GAP: Final = 6.0
_AFTER_HEADING: Final = 5.0
_ROW_GAP: Final = 2.5
_LINES_TOGETHER: Final = 2


def lay_heading(flow: Flow, heading: str, *, keep: float) -> None:
    """Put a heading, on the page on which `keep` points of what follows fit."""
    if not heading:
        flow.keep(min(keep, flow.frame.height))
        return
    style = flow.styles.heading
    lines = style.wrap(heading, flow.frame.width)
    height = heading_height(flow, heading)
    flow.keep(min(height + keep, flow.frame.height))
    draw = partial(_draw_lines, x=flow.frame.left, lines=lines, style=style)
    flow.place(height, draw, leads=True, heading=heading)


def heading_height(flow: Flow, heading: str) -> float:
    """Return the room that a heading takes; none takes none."""
    if not heading:
        return 0.0
    style = flow.styles.heading
    return len(style.wrap(heading, flow.frame.width)) * style.leading + _AFTER_HEADING


def lay_facts(flow: Flow, facts: Facts) -> None:
    """Put labelled values below each other, amounts flush right among themselves.

    A short list is not divided over two pages, and goes along with the signatures below it.
    """
    style = flow.styles.body
    drawable = style.face.drawable
    widest = max((style.width(drawable(fact.label)) for fact in facts.items), default=0.0)
    label_width = min(widest, flow.frame.width * _LABEL_SHARE)
    value_left = flow.frame.left + label_width + _COLON_ROOM
    amounts = [fact_text(fact) for fact in facts.items if _is_amount(fact)]
    value_right = value_left + max(map(style.width, amounts), default=0.0)
    lines: list[tuple[float, Draw]] = []
    for fact in facts.items:
        label = style.wrap(fact.label, label_width)
        if _is_amount(fact):
            words: tuple[str, ...] = (fact_text(fact),)
            x = value_right - style.width(words[0])
        else:
            words = style.wrap(fact_text(fact), flow.frame.right - value_left)
            x = value_left
        height = max(len(label), len(words)) * style.leading + _ROW_GAP
        draw = partial(
            _draw_fact,
            label=(flow.frame.left, label),
            colon_x=value_left - _COLON_ROOM + 4,
            value=(x, words),
            style=style,
        )
        lines.append((height, draw))
    whole = sum(height for height, _draw in lines)
    is_short = whole <= MOVABLE_HEIGHT
    start = _LINES_TOGETHER * (style.leading + _ROW_GAP)
    lay_heading(flow, facts.heading, keep=whole if is_short else start)
    for place, (height, draw_line) in enumerate(lines, 1):
        flow.place(height, draw_line, leads=is_short and place < len(lines))


def lay_prose(flow: Flow, prose: Prose) -> None:
    """Put paragraphs; one that does not fit goes on over the page, never by a single line."""
    style = flow.styles.body
    lay_heading(flow, prose.heading, keep=_LINES_TOGETHER * style.leading)
    for paragraph in prose.paragraphs:
        lines = style.wrap(paragraph, flow.frame.width)
        while lines:
            fitting = min(int(flow.room / style.leading), len(lines))
            if len(lines) - fitting == 1:
                fitting -= 1
            if fitting < min(_LINES_TOGETHER, len(lines)) and not flow.is_fresh:
                flow.turn_page()
                continue
            part, lines = lines[:fitting], lines[fitting:]
            draw = partial(_draw_lines, x=flow.frame.left, lines=part, style=style)
            flow.place(len(part) * style.leading, draw)
        flow.skip(_PARAGRAPH_GAP)


def _is_amount(fact: Fact) -> bool:
    return fact.kind is CellKind.MONEY and isinstance(fact.value, int)


def _draw_lines(
    pen: Pen, top: float, *, x: float, lines: tuple[str, ...], style: TextStyle
) -> None:
    for place, line in enumerate(lines):
        pen.text(x, top - style.size - place * style.leading, line, style)


def _draw_fact(
    pen: Pen,
    top: float,
    *,
    label: tuple[float, tuple[str, ...]],
    colon_x: float,
    value: tuple[float, tuple[str, ...]],
    style: TextStyle,
) -> None:
    _draw_lines(pen, top, x=label[0], lines=label[1], style=style)
    pen.text(colon_x, top - style.size, ":", style)
    _draw_lines(pen, top, x=value[0], lines=value[1], style=style)
