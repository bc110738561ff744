"""A receipt slip: half a page, complete in itself, to be cut off and handed over.

Source: domain.md 6.2 (parts of a kuitansi, duty stamp above Rp5.000.000).
"""

from dataclasses import dataclass
from functools import partial
from typing import Final

from kube_desktop.foundation.money import format_rupiah
from kube_desktop.printing.cells import printed_text, seal_texts
from kube_desktop.printing.model import Kuitansi, Report
from kube_desktop.printing.paper.flow import MM, Flow, Frame
from kube_desktop.printing.paper.fonts import Styles, TextStyle
from kube_desktop.printing.paper.furniture import SAMPLE_MARK
from kube_desktop.printing.paper.letterhead import draw_picture, logo_of
from kube_desktop.printing.paper.pen import Pen
from kube_desktop.printing.paper.seal_code import SealCode
from kube_desktop.printing.paper.signatures import draw_name

_CUT_GAP: Final = 7 * MM
_LOGO: Final = 14 * MM
_INSET: Final = 6 * MM
_LABEL_WIDTH: Final = 40 * MM
_TITLE_WIDTH: Final = 46 * MM
_LINE_GAP: Final = 3 * MM
_BOX_WIDTH: Final = 52 * MM
_BOX_HEIGHT: Final = 12 * MM
_SIGN_HEIGHT: Final = 42 * MM
_SIGN_WIDTH: Final = 62 * MM
_STAMP_WIDTH: Final = 27 * MM
_STAMP_HEIGHT: Final = 20 * MM
_CODE_SIDE: Final = 15 * MM
_ROUNDING: Final = 0.01
"""What keeps the second slip from missing its half page by a rounding error."""


@dataclass(frozen=True, slots=True)
class _Slip:
    slip: Kuitansi
    report: Report
    frame: Frame
    styles: Styles
    code: SealCode | None
    height: float

    @property
    def _left(self) -> float:
        return self.frame.left + _INSET

    @property
    def _right(self) -> float:
        return self.frame.right - _INSET

    def needed(self) -> float:
        """Return the height without which the words would not fit."""
        facts = sum(self._fact_height(lines) for _, lines, _ in self._facts())
        foot = max(_SIGN_HEIGHT, self._box_low() + _BOX_HEIGHT)
        return self._head_height() + 12 * MM + facts + foot + _INSET

    def draw(self, pen: Pen, top: float) -> None:
        frame = self.frame
        bottom = top - self.height
        if self.report.is_sample:
            middle = (frame.left + frame.right) / 2, (top + bottom) / 2
            pen.slanted(middle, SAMPLE_MARK, self.styles.slip_watermark, degrees=24)
            pen.flush()
        for weight, inset in ((1.2, 0.0), (0.4, 2.4)):
            corner = frame.left + inset, bottom + inset
            size = frame.width - 2 * inset, self.height - 2 * inset
            pen.box(corner, size, weight=weight, grey=0)
        y = self._draw_head(pen, top)
        for label, lines, style in self._facts():
            y = self._draw_fact(pen, y, label, lines, style=style)
        self._draw_foot(pen, bottom)

    def _head_lines(self) -> list[tuple[str, TextStyle]]:
        styles = self.styles
        width = self._right - self._left - _TITLE_WIDTH - _LOGO
        head = self.report.letterhead
        lines = [(line, styles.slip_name) for line in styles.slip_name.wrap(head.group_name, width)]
        for text in head.lines:
            lines += [(line, styles.small) for line in styles.small.wrap(text, width)]
        return lines

    def _head_height(self) -> float:
        words = sum(style.leading for _, style in self._head_lines())
        return max(words, _LOGO) + _INSET + 3 * MM

    def _draw_head(self, pen: Pen, top: float) -> float:
        styles = self.styles
        logo = logo_of(self.report.letterhead)
        x, y = self._left, top - _INSET
        if logo:
            draw_picture(pen, logo, (x, y - _LOGO), (_LOGO, _LOGO))
            x += _LOGO + 3 * MM
        for text, style in self._head_lines():
            pen.text(x, y - style.size, text, style)
            y -= style.leading
        title = styles.slip_title
        pen.right(self._right, top - _INSET - title.size, "KUITANSI", title)
        number = styles.body.face.drawable(f"No. {self.slip.number}")
        below = top - _INSET - title.leading - styles.body.size
        pen.right(self._right, below, number, styles.body.fitting(number, _TITLE_WIDTH))
        rule = top - self._head_height()
        pen.rule((self._left, rule), (self._right, rule), weight=0.8, grey=0)
        return rule - 6 * MM

    def _facts(self) -> list[tuple[str, tuple[str, ...], TextStyle]]:
        body, bold = self.styles.body, self.styles.body_bold
        width = self._right - self._left - _LABEL_WIDTH - 4 * MM
        words = f"# {self.slip.in_words} #" if self.slip.in_words else ""
        return [
            ("Telah terima dari", body.wrap(self.slip.received_from, width), body),
            ("Uang sejumlah", bold.wrap(words, width - 4 * MM), bold),
            ("Untuk pembayaran", body.wrap(self.slip.purpose, width), body),
        ]

    def _fact_height(self, lines: tuple[str, ...]) -> float:
        return len(lines) * self.styles.body.leading + _LINE_GAP

    def _draw_fact(
        self, pen: Pen, top: float, label: str, lines: tuple[str, ...], *, style: TextStyle
    ) -> float:
        body = self.styles.body
        pen.text(self._left, top - body.size, label, body)
        pen.text(self._left + _LABEL_WIDTH - 3 * MM, top - body.size, ":", body)
        x = self._left + _LABEL_WIDTH
        bottom = top - self._fact_height(lines)
        if style is self.styles.body_bold:
            height = len(lines) * body.leading + 2 * MM
            pen.area((x, top - height + 1 * MM), self._right - x, height, grey=0.93)
            x += 2 * MM
        for place, line in enumerate(lines):
            y = top - body.size - place * body.leading
            pen.text(x, y, line, style)
            if style is body:
                ends = (x, y - 2.6), (self._right, y - 2.6)
                pen.rule(*ends, weight=0.4, grey=0.6)
        return bottom

    def _note_lines(self) -> tuple[str, ...]:
        note = self.slip.stamp_duty_note
        return self.styles.small.wrap(note, self._box_width()) if note else ()

    def _box_low(self) -> float:
        """Return how far above the lower edge of the words the box with the amount begins."""
        return _CODE_SIDE + 6 * MM + len(self._note_lines()) * self.styles.small.leading

    def _box_width(self) -> float:
        amount = self.styles.amount.width(format_rupiah(self.slip.amount))
        return max(_BOX_WIDTH, amount + 10 * MM)

    def _draw_foot(self, pen: Pen, bottom: float) -> None:
        styles = self.styles
        base = bottom + _INSET
        low, width = base + self._box_low(), self._box_width()
        pen.area((self._left, low), width, _BOX_HEIGHT, grey=0.96)
        pen.box((self._left, low), (width, _BOX_HEIGHT), weight=1, grey=0)
        baseline = low + (_BOX_HEIGHT - 0.72 * styles.amount.size) / 2
        text = format_rupiah(self.slip.amount)
        pen.centred(self._left + width / 2, baseline, text, styles.amount)
        y = low - 3 * MM
        for line in self._note_lines():
            pen.text(self._left, y - styles.small.size, line, styles.small)
            y -= styles.small.leading
        self._draw_receiver(pen, base)
        if self.slip.stamp_duty_note:
            self._draw_stamp_place(pen, self._left + width, base)
        x = self._left
        if self.code:
            self.code.draw(pen, (x, base), _CODE_SIDE)
            x += _CODE_SIDE + 3 * MM
        lines = (*seal_texts(self.report), printed_text(self.report.printed_at))
        for place, line in enumerate(reversed(lines)):
            pen.text(x, base + 2 + place * styles.small.leading, line, styles.small)

    def _draw_stamp_place(self, pen: Pen, after: float, base: float) -> None:
        """Mark where the duty stamp is glued, between the amount and who signs."""
        left = (after + self._right - _SIGN_WIDTH - _STAMP_WIDTH) / 2
        low = base + _SIGN_HEIGHT - _STAMP_HEIGHT - 4 * MM
        pen.box((left, low), (_STAMP_WIDTH, _STAMP_HEIGHT), weight=0.4, grey=0.55)
        middle = low + _STAMP_HEIGHT / 2 - 3
        pen.centred(left + _STAMP_WIDTH / 2, middle, "meterai", self.styles.small)

    def _draw_receiver(self, pen: Pen, base: float) -> None:
        body = self.styles.body
        middle = self._right - _SIGN_WIDTH / 2
        top = base + _SIGN_HEIGHT
        day = body.face.drawable(self.slip.place_and_day)
        pen.centred(middle, top - body.size, day, body.fitting(day, _SIGN_WIDTH))
        pen.centred(middle, top - body.size - body.leading, "Yang menerima,", body)
        name = self.slip.receiver
        draw_name(pen, (middle, base + 3), name, styles=self.styles, width=_SIGN_WIDTH)


def lay_kuitansi(flow: Flow, slip: Kuitansi, report: Report, code: SealCode | None) -> None:
    """Put a slip: two to a page with a line to cut between them where half a page is enough."""
    frame = flow.frame
    half = frame.page_height / 2 - frame.bottom - _CUT_GAP
    probe = _Slip(slip, report, frame, flow.styles, code, 0.0)
    height = max(half, probe.needed())
    flow.keep(height)
    begins_page = flow.is_fresh
    whole = _Slip(slip, report, frame, flow.styles, code, height)
    flow.place(height, whole.draw)
    cut = flow.room - half
    if begins_page and cut >= 2 * _CUT_GAP:
        flow.place(cut - _ROUNDING, partial(_draw_cut, frame=frame))


def _draw_cut(pen: Pen, _top: float, *, frame: Frame) -> None:
    middle = frame.page_height / 2
    pen.dashes((0, middle), (frame.page_width, middle))
