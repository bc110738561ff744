"""A member's card: two to a page, each complete in itself, to be cut out along the dashes."""

from dataclasses import dataclass
from functools import partial
from typing import Final

from kube_desktop.printing.cells import edition_text, fact_text
from kube_desktop.printing.model import MemberCard, Report
from kube_desktop.printing.paper.flow import MM, Flow, Frame
from kube_desktop.printing.paper.fonts import Styles, TextStyle
from kube_desktop.printing.paper.furniture import SAMPLE_MARK
from kube_desktop.printing.paper.letterhead import draw_picture, logo_of, picture_of
from kube_desktop.printing.paper.pen import Pen
from kube_desktop.printing.paper.signatures import draw_name

_WIDTH: Final = 148 * MM
_HEIGHT: Final = 105 * MM
_INSET: Final = 6 * MM
_LOGO: Final = 14 * MM
_PHOTO_WIDTH: Final = 30 * MM
_PHOTO_HEIGHT: Final = 40 * MM
_WORD_WIDTH: Final = 30 * MM
_SIGN_WIDTH: Final = 58 * MM
_ROOM_TO_SIGN: Final = 11 * MM
_CUT_GAP: Final = 6 * MM
_MOST_LINES: Final = 2
"""Lines that a value may take on a card; what is longer is cut with an ellipsis."""


@dataclass(frozen=True, slots=True)
class _Card:
    card: MemberCard
    report: Report
    frame: Frame
    styles: Styles

    @property
    def _edge(self) -> float:
        return (self.frame.page_width - _WIDTH) / 2

    @property
    def _left(self) -> float:
        return self._edge + _INSET

    @property
    def _right(self) -> float:
        return self._edge + _WIDTH - _INSET

    def draw(self, pen: Pen, top: float) -> None:
        bottom = top - _HEIGHT
        if self.report.is_sample:
            middle = self._edge + _WIDTH / 2, (top + bottom) / 2
            pen.slanted(middle, SAMPLE_MARK, self.styles.slip_watermark, degrees=24)
            pen.flush()
        for inset, weight in ((0.0, 1.2), (2.4, 0.4)):
            corner = self._edge + inset, bottom + inset
            pen.box(corner, (_WIDTH - 2 * inset, _HEIGHT - 2 * inset), weight=weight, grey=0)
        below = self._draw_head(pen, top - _INSET)
        self._draw_photo(pen, below)
        self._draw_person(pen, below)
        self._draw_foot(pen, bottom + _INSET)

    def _draw_head(self, pen: Pen, top: float) -> float:
        styles, head = self.styles, self.report.letterhead
        logo, x = logo_of(head), self._left
        if logo:
            draw_picture(pen, logo, (x, top - _LOGO), (_LOGO, _LOGO))
            x += _LOGO + 3 * MM
        title = styles.title
        room = self._right - x - title.width("KARTU ANGGOTA") - 4 * MM
        y = top
        for text, style in (
            (head.group_name, styles.slip_name),
            (_first(head.lines), styles.small),
        ):
            for line in _at_most(style.wrap(text, room), _MOST_LINES):
                pen.text(x, y - style.size, line, style)
                y -= style.leading
        pen.right(self._right, top - title.size, "KARTU ANGGOTA", title)
        number = styles.body.face.drawable(f"No. {self.card.number}")
        pen.right(self._right, top - title.leading - styles.body.size, number, styles.body)
        rule = min(y, top - _LOGO) - 2 * MM
        pen.rule((self._left, rule), (self._right, rule), weight=0.8, grey=0)
        return rule - 4 * MM

    def _draw_photo(self, pen: Pen, top: float) -> None:
        corner = self._left, top - _PHOTO_HEIGHT
        photo = picture_of(self.card.photo)
        if photo:
            draw_picture(pen, photo, corner, (_PHOTO_WIDTH, _PHOTO_HEIGHT))
            return
        pen.box(corner, (_PHOTO_WIDTH, _PHOTO_HEIGHT), weight=0.5, grey=0.45)
        middle, y = self._left + _PHOTO_WIDTH / 2, top - _PHOTO_HEIGHT / 2
        pen.centred(middle, y + 1, "pas foto", self.styles.small)
        pen.centred(middle, y - self.styles.small.leading + 1, "3 × 4", self.styles.small)

    def _draw_person(self, pen: Pen, top: float) -> None:
        body, x = self.styles.body, self._left + _PHOTO_WIDTH + 5 * MM
        facts: list[tuple[str, str, TextStyle]] = [
            ("Nama", self.card.person, self.styles.body_bold)
        ]
        facts += [(fact.label, fact_text(fact), body) for fact in self.card.facts]
        y = top
        for word, value, style in facts:
            pen.text(x, y - body.size, word, body)
            pen.text(x + _WORD_WIDTH - 3 * MM, y - body.size, ":", body)
            room = self._right - x - _WORD_WIDTH
            for line in _at_most(style.wrap(value or "-", room), _MOST_LINES):
                pen.text(x + _WORD_WIDTH, y - body.size, line, style)
                y -= body.leading
            y -= 1 * MM

    def _draw_foot(self, pen: Pen, base: float) -> None:
        body, small = self.styles.body, self.styles.small
        place_and_day = body.face.drawable(self.card.place_and_day)
        columns = (
            (self._left + _SIGN_WIDTH / 2, "", "Pemegang kartu", self.card.person),
            (self._right - _SIGN_WIDTH / 2, place_and_day, "Ketua", self.card.chair),
        )
        y = base + small.leading + 2 * MM
        for middle, above, office, person in columns:
            draw_name(pen, (middle, y), person, styles=self.styles, width=_SIGN_WIDTH)
            line = y + body.leading + _ROOM_TO_SIGN
            pen.centred(middle, line, office, body)
            pen.centred(middle, line + body.leading, above, body.fitting(above, _SIGN_WIDTH))
        pen.text(self._left, base, edition_text(self.report), small)


def lay_member_card(flow: Flow, card: MemberCard, report: Report) -> None:
    """Put a card: two to a page, with a line to cut between them."""
    is_second = not flow.is_fresh
    if is_second and flow.room >= _HEIGHT + 2 * _CUT_GAP:
        flow.place(2 * _CUT_GAP, partial(_draw_cut, frame=flow.frame))
    flow.place(_HEIGHT, _Card(card, report, flow.frame, flow.styles).draw)


def _draw_cut(pen: Pen, top: float, *, frame: Frame) -> None:
    y = top - _CUT_GAP
    pen.dashes((0, y), (frame.page_width, y))


def _at_most(lines: tuple[str, ...], most: int) -> tuple[str, ...]:
    return lines if len(lines) <= most else (*lines[: most - 1], f"{lines[most - 1]} …")


def _first(lines: tuple[str, ...]) -> str:
    return lines[0] if lines else ""
