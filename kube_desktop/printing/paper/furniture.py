"""What stands on every page: the foot with page number and seal, and CONTOH behind a sample."""

from dataclasses import dataclass
from typing import Final

from kube_desktop.printing.cells import edition_text, printed_text
from kube_desktop.printing.model import Report
from kube_desktop.printing.paper.flow import MM, Frame
from kube_desktop.printing.paper.fonts import Styles, TextStyle
from kube_desktop.printing.paper.pen import Pen
from kube_desktop.printing.paper.seal_code import SealCode

SAMPLE_MARK: Final = "CONTOH"
_RULE: Final = 25 * MM
_CODE_SIDE: Final = 15 * MM
_CODE_BOTTOM: Final = 8 * MM


@dataclass(frozen=True, slots=True)
class Furniture:
    """Draws the foot of each page.

    Attributes:
        code: the QR code of the seal, or None for prints without one.
        pack: the title of the pack that the print is a part of, or nothing.
    """

    report: Report
    frame: Frame
    styles: Styles
    code: SealCode | None
    pack: str = ""

    def draw_behind(self, pen: Pen) -> None:
        """Mark the page of a sample, lightly and across."""
        if self.report.is_sample:
            frame = self.frame
            middle = (frame.left + frame.right) / 2, frame.page_height / 2
            pen.slanted(middle, SAMPLE_MARK, self.styles.watermark, degrees=38)
            pen.flush()

    def draw_number(self, pen: Pen, page: int, pages: int) -> None:
        """Draw nothing but the number of the page, for slips that are cut off."""
        bold = self.styles.small_bold
        pen.right(self.frame.right, _RULE - 4.5 * MM, f"Halaman {page} dari {pages}", bold)

    def draw_foot(self, pen: Pen, page: int, pages: int) -> None:
        """Draw the foot of page `page` of `pages`."""
        frame, small, bold = self.frame, self.styles.small, self.styles.small_bold
        pen.rule((frame.left, _RULE), (frame.right, _RULE), weight=0.4, grey=0.6)
        right = frame.right
        if self.code:
            right -= _CODE_SIDE
            self.code.draw(pen, (right, _CODE_BOTTOM), _CODE_SIDE)
            right -= 4 * MM
        number = f"Halaman {page} dari {pages}"
        y = _RULE - 4.5 * MM
        room = right - frame.left - bold.width(number) - 6 * MM
        report = self.report
        title = " · ".join(filter(None, (self.pack, report.title, report.period)))
        pen.text(frame.left, y, _fitted(title, bold, room), bold)
        pen.right(right, y, number, bold)
        lines = [" · ".join(filter(None, (edition_text(report), report.letterhead.group_name)))]
        sample = " · CONTOH, bukan pembukuan yang sebenarnya" if report.is_sample else ""
        lines.append(printed_text(report.printed_at) + sample)
        for line in lines:
            y -= small.leading + 1
            pen.text(frame.left, y, _fitted(line, small, right - frame.left), small)


def _fitted(text: str, style: TextStyle, room: float) -> str:
    drawable = style.face.drawable(text)
    if style.width(drawable) <= room:
        return drawable
    while drawable and style.width(drawable + "…") > room:
        drawable = drawable[:-1]
    return drawable + "…"
