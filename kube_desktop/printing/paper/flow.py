"""Where each piece of a report stands: pages that fill from top to bottom."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from kube_desktop.printing.model import PaperSize
from kube_desktop.printing.paper.fonts import Styles
from kube_desktop.printing.paper.pen import Pen

MM: Final = 72 / 25.4
MOVABLE_HEIGHT: Final = 60 * MM
"""What is higher is not moved to stand with what comes below it."""

Draw: TypeAlias = Callable[[Pen, float], None]
"""Draws a piece whose upper edge lies at the given height."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The printable part of a page, in points.

    The left margin is wide enough for punch holes; the foot lies in the lower margin
    (domain.md 6.3).
    """

    page_width: float
    page_height: float

    @classmethod
    def of(cls, paper: PaperSize, *, landscape: bool) -> "Frame":
        """Return the frame of a paper, lying on its side when `landscape`."""
        short, long = (side * MM for side in paper.value)
        return cls(long, short) if landscape else cls(short, long)

    @property
    def left(self) -> float:
        """The left edge of what is printed."""
        return 30 * MM

    @property
    def right(self) -> float:
        """The right edge of what is printed."""
        return self.page_width - 20 * MM

    @property
    def top(self) -> float:
        """The upper edge of what is printed."""
        return self.page_height - 20 * MM

    @property
    def bottom(self) -> float:
        """The lower edge of what is printed; the foot lies below it."""
        return 28 * MM

    @property
    def width(self) -> float:
        """The width of what is printed."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """The height of what is printed on a full page."""
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that stands on a page as a whole.

    Attributes:
        leads: belongs to what stands below it, as a heading does.
        heading: what a bookmark calls this place; empty where nothing begins.
    """

    draw: Draw
    top: float
    height: float
    leads: bool = False
    heading: str = ""


class Flow:
    """Puts pieces below each other and turns the page when one does not fit.

    Attributes:
        frame: the printable part of each page.
        styles: the styles of the document.
        pages: the pieces of each page so far.
        y: the height at which the next piece begins.
        bare: the places of pages on whose paper head and foot are printed already.
    """

    def __init__(self, frame: Frame, styles: Styles) -> None:
        self.frame = frame
        self.styles = styles
        self.pages: list[list[Piece]] = [[]]
        self.y = frame.top
        self.bare: set[int] = set()

    @property
    def room(self) -> float:
        """The height that is left on this page."""
        return self.y - self.frame.bottom

    @property
    def is_fresh(self) -> bool:
        """Nothing stands on this page yet."""
        return not self.pages[-1]

    def turn_page(self) -> None:
        """Go on at the top of a new page, unless this one is still empty."""
        if not self.is_fresh:
            self.pages.append([])
        self.y = self.frame.top

    def keep(self, height: float) -> None:
        """Turn the page unless `height` fits here."""
        if height > self.room:
            self.turn_page()

    def skip(self, height: float) -> None:
        """Leave a gap; none at the top of a page."""
        if not self.is_fresh:
            self.y -= height

    def place(self, height: float, draw: Draw, *, leads: bool = False, heading: str = "") -> None:
        """Put a piece here, or on the next page when it does not fit."""
        self.keep(height)
        self.pages[-1].append(Piece(draw, self.y, height, leads, heading))
        self.y -= height

    def place_with_last(self, height: float, draw: Draw, *, gap: float) -> None:
        """Put a piece below the last one; when both must part, the last one moves along.

        A heading goes with what it leads. A large last piece stays where it is.
        """
        page = self.pages[-1]
        if height + gap > self.room and len(page) > 1 and page[-1].height <= MOVABLE_HEIGHT:
            moved = [page.pop()]
            while len(page) > 1 and page[-1].leads:
                moved.insert(0, page.pop())
            self.turn_page()
            for piece in moved:
                self.place(piece.height, piece.draw, leads=piece.leads, heading=piece.heading)
        if height + gap > self.room:
            self.turn_page()
        self.skip(gap)
        self.place(height, draw)
