"""Who signs: names in brackets, with room for a signature and a stamp, never split."""

from dataclasses import dataclass
from typing import Final

from kube_desktop.printing.cells import name_in_brackets
from kube_desktop.printing.model import Signature, SignatureBlock
from kube_desktop.printing.paper.flow import MM, Flow, Frame
from kube_desktop.printing.paper.fonts import Styles
from kube_desktop.printing.paper.pen import Pen

GAP: Final = 8 * MM
_ROOM_TO_SIGN: Final = 19 * MM
_BETWEEN: Final = 6 * MM
_APART: Final = 4 * MM
_BLANK: Final = 48 * MM
_NARROWEST: Final = 60 * MM


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
        rows = self._rows()
        heights = sum(self._row_height(row) for row in rows)
        return self.styles.body.leading + heights + (len(rows) - 1) * _BETWEEN

    @property
    def _width(self) -> float:
        return self.frame.width / self.columns

    def _rows(self) -> list[tuple[Signature, ...]]:
        people, columns = self.block.people, self.columns
        return [people[first : first + columns] for first in range(0, len(people), columns)]

    def _titles(self, person: Signature) -> tuple[str, ...]:
        body, width = self.styles.body, self._width - _APART
        return body.wrap(person.role, width) + body.wrap(person.office, width)

    def _titles_height(self, row: tuple[Signature, ...]) -> float:
        return max(len(self._titles(person)) for person in row) * self.styles.body.leading

    def _row_height(self, row: tuple[Signature, ...]) -> float:
        return self._titles_height(row) + _ROOM_TO_SIGN + self.styles.body.leading

    def draw(self, pen: Pen, top: float) -> None:
        """Draw place and day above the right column, and below it who signs."""
        frame, body = self.frame, self.styles.body
        line = body.face.drawable(self.block.place_and_day)
        if body.width(line) <= self._width:
            pen.centred(frame.right - self._width / 2, top - body.size, line, body)
        else:
            pen.right(frame.right, top - body.size, line, body.fitting(line, frame.width))
        y = top - body.leading
        for row in self._rows():
            for place, person in enumerate(row):
                middle = self._middle(row, place)
                for down, text in enumerate(self._titles(person)):
                    pen.centred(middle, y - body.size - down * body.leading, text, body)
                baseline = y - self._titles_height(row) - _ROOM_TO_SIGN - body.size
                draw_name(
                    pen,
                    (middle, baseline),
                    person.person,
                    styles=self.styles,
                    width=self._width - _APART,
                )
            y -= self._row_height(row) + _BETWEEN

    def _middle(self, row: tuple[Signature, ...], place: int) -> float:
        if len(self.block.people) == 1:
            return self.frame.right - self._width / 2
        if len(row) < self.columns:
            centre = (self.frame.left + self.frame.right) / 2
            return centre + (place - (len(row) - 1) / 2) * self._width
        return self.frame.left + (place + 0.5) * self._width


def draw_name(
    pen: Pen, place: tuple[float, float], person: str, *, styles: Styles, width: float
) -> None:
    """Write the underlined name of who signs in brackets, or a line for the pen, about a point.

    A name that is wider than `width` is written smaller.
    """
    middle, baseline = place
    bold = styles.body_bold
    if person:
        name = bold.face.drawable(name_in_brackets(person))
        bold = bold.fitting(name, width)
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
