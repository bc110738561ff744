"""Who signs: names in brackets, with room for a signature and a stamp, never split."""

from dataclasses import dataclass
from math import ceil
from typing import Final

from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.printing.cells import name_in_brackets
from kube_desktop.printing.model import Signature, SignatureBlock
from kube_desktop.printing.paper.flow import MM, Flow, Frame
from kube_desktop.printing.paper.fonts import Styles
from kube_desktop.printing.paper.pen import Pen

GAP: Final = 8 * MM
_ROOM_TO_SIGN: Final = 19 * MM
_BETWEEN: Final = 6 * MM
_BLANK: Final = 48 * MM
_NARROWEST: Final = 66 * MM


@dataclass(frozen=True, slots=True)
class SignaturesPiece:
    """A signature block as it will stand on the page."""

    block: SignatureBlock
    frame: Frame
    styles: Styles

    @property
    def columns(self) -> int:
        """How many people stand side by side."""
        return max(2, min(len(self.block.people), int(self.frame.width / _NARROWEST)))

    @property
    def height(self) -> float:
        """The height of the whole block in points."""
        rows = ceil(len(self.block.people) / self.columns)
        leading = self.styles.body.leading
        return leading + rows * self._row_height + (rows - 1) * _BETWEEN

    @property
    def _row_height(self) -> float:
        return 3 * self.styles.body.leading + _ROOM_TO_SIGN

    def draw(self, pen: Pen, top: float) -> None:
        """Draw place and day above the right column, and below it who signs."""
        frame, body, columns = self.frame, self.styles.body, self.columns
        width = frame.width / columns
        place_and_day = f"{self.block.place}, {format_long_day(self.block.on)}"
        middle = frame.right - width / 2
        line = body.face.drawable(place_and_day)
        if body.width(line) <= width:
            pen.centred(middle, top - body.size, line, body)
        else:
            pen.right(frame.right, top - body.size, line, body)
        y = top - body.leading
        people = self.block.people
        for first in range(0, len(people), columns):
            row = people[first : first + columns]
            for place, person in enumerate(row):
                self._draw_person(pen, y, person, middle=self._middle(row, place, width))
            y -= self._row_height + _BETWEEN

    def _middle(self, row: tuple[Signature, ...], place: int, width: float) -> float:
        if len(self.block.people) == 1:
            return self.frame.right - width / 2
        if len(row) < self.columns:
            centre = (self.frame.left + self.frame.right) / 2
            return centre + (place - (len(row) - 1) / 2) * width
        return self.frame.left + (place + 0.5) * width

    def _draw_person(self, pen: Pen, top: float, person: Signature, *, middle: float) -> None:
        body = self.styles.body
        drawable = body.face.drawable
        pen.centred(middle, top - body.size, drawable(person.role), body)
        pen.centred(middle, top - body.size - body.leading, drawable(person.office), body)
        baseline = top - 2 * body.leading - _ROOM_TO_SIGN - body.size
        draw_name(pen, (middle, baseline), person.person, self.styles)


def draw_name(pen: Pen, place: tuple[float, float], person: str, styles: Styles) -> None:
    """Write the underlined name of who signs in brackets, or a line for the pen, about a point."""
    bold = styles.body_bold
    middle, baseline = place
    if person:
        name = bold.face.drawable(name_in_brackets(person))
        pen.centred(middle, baseline, name, bold)
        half = bold.width(name) / 2 - bold.width("( ")
    else:
        half = _BLANK / 2
        pen.text(middle - half - 6, baseline, "(", bold)
        pen.text(middle + half + 2, baseline, ")", bold)
    pen.rule((middle - half, baseline - 2), (middle + half, baseline - 2), weight=0.6, grey=0)


def lay_signatures(flow: Flow, piece: SignaturesPiece) -> None:
    """Put the block below the last piece, on the same page as it."""
    flow.place_with_last(piece.height, piece.draw, gap=GAP)
