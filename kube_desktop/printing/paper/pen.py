"""What draws on one page: words, rules and areas, gathered and written in few operators.

A page of a register holds several hundred words and lines. `Canvas.drawString` would open and
close a text object and save the state for each; here the words of a page share one text object
and the rules of one weight share one path.
"""

from math import cos, radians, sin
from typing import Final

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from kube_desktop.printing.paper.fonts import TextStyle

_ESCAPES: Final = tuple(
    "\\" + chr(code)
    if chr(code) in "()\\"
    else chr(code)
    if chr(code).isprintable() and code < 127  # noqa: PLR2004 - the end of ASCII
    else f"\\{code:03o}"
    for code in range(256)
)


class Pen:
    """Draws on the pages of one document, from the top page to the last.

    Coordinates are points from the lower left corner; greys run from 0 (black) to 1 (white).
    """

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        # A TTFont encodes for the document it is in, and ReportLab shows it nowhere else.
        self._document = canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001
        self._encoded: dict[tuple[str, str], list[tuple[int, str]]] = {}
        self._areas: list[str] = []
        self._rules: dict[tuple[float, float], list[str]] = {}
        self._words: list[str] = []
        self._style: TextStyle | None = None
        self._subset = -1

    def text(self, x: float, y: float, text: str, style: TextStyle) -> None:
        """Write a drawable text with its baseline at `y`, from `x` to the right."""
        self._write(f"1 0 0 1 {x:.2f} {y:.2f} Tm", text, style)

    def right(self, x: float, y: float, text: str, style: TextStyle) -> None:
        """Write a drawable text that ends at `x`."""
        self.text(x - style.width(text), y, text, style)

    def centred(self, x: float, y: float, text: str, style: TextStyle) -> None:
        """Write a drawable text whose middle is `x`."""
        self.text(x - style.width(text) / 2, y, text, style)

    def slanted(
        self, middle: tuple[float, float], text: str, style: TextStyle, *, degrees: float
    ) -> None:
        """Write a drawable text about its middle, turned to the left."""
        turn = radians(degrees)
        half, down = style.width(text) / 2, style.size * 0.36
        x = middle[0] - half * cos(turn) + down * sin(turn)
        y = middle[1] - half * sin(turn) - down * cos(turn)
        turned = f"{cos(turn):.5f} {sin(turn):.5f} {-sin(turn):.5f} {cos(turn):.5f}"
        self._write(f"{turned} {x:.2f} {y:.2f} Tm", text, style)

    def rule(
        self, start: tuple[float, float], end: tuple[float, float], *, weight: float, grey: float
    ) -> None:
        """Draw a straight line."""
        path = self._rules.setdefault((weight, grey), [])
        path.append(f"{start[0]:.2f} {start[1]:.2f} m {end[0]:.2f} {end[1]:.2f} l")

    def box(
        self,
        corner: tuple[float, float],
        size: tuple[float, float],
        *,
        weight: float,
        grey: float,
    ) -> None:
        """Draw the outline of a rectangle whose lower left corner is `corner`."""
        path = self._rules.setdefault((weight, grey), [])
        path.append(f"{corner[0]:.2f} {corner[1]:.2f} {size[0]:.2f} {size[1]:.2f} re")

    def dashes(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Draw a thin dashed line, to cut along."""
        line = f"{start[0]:.2f} {start[1]:.2f} m {end[0]:.2f} {end[1]:.2f} l S"
        self._areas.append(f"q 0.5 w 0.45 G [4 3] 0 d {line} Q")

    def area(
        self, corner: tuple[float, float], width: float, height: float, *, grey: float
    ) -> None:
        """Fill a rectangle whose lower left corner is `corner`."""
        self._areas.append(
            f"{grey:.3f} g {corner[0]:.2f} {corner[1]:.2f} {width:.2f} {height:.2f} re f"
        )

    def coloured(self, operators: str) -> None:
        """Draw path operators that set their own colours."""
        self._areas.append(f"q {operators} Q")

    def image(
        self, picture: ImageReader, corner: tuple[float, float], size: tuple[float, float]
    ) -> None:
        """Draw a picture into a box."""
        self._canvas.drawImage(picture, *corner, *size, mask="auto")

    def stamp(self, name: str, corner: tuple[float, float], scale: float) -> None:
        """Draw a form that the document holds, enlarged, with its origin at `corner`."""
        self.flush()
        self._canvas.saveState()
        self._canvas.translate(*corner)
        self._canvas.scale(scale, scale)
        self._canvas.doForm(name)
        self._canvas.restoreState()

    def link(self, corner: tuple[float, float], size: tuple[float, float], key: str) -> None:
        """Let a rectangle whose lower left corner is `corner` lead to the mark `key`."""
        right, upper = corner[0] + size[0], corner[1] + size[1]
        self._canvas.linkRect("", key, (*corner, right, upper), relative=0, thickness=0)

    def mark(self, key: str, top: float) -> None:
        """Call the height `top` of this page `key`, so that links and bookmarks find it."""
        self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=top, zoom=0)

    def flush(self) -> None:
        """Put everything drawn so far on the page, areas below rules below words."""
        code = ["q", *self._areas]
        for (weight, grey), path in self._rules.items():
            code += [f"{weight:.2f} w {grey:.3f} G", *path, "S"]
        if self._words:
            code += ["BT", *self._words, "ET"]
        code.append("Q")
        if len(code) > 2:  # noqa: PLR2004 - more than the two brackets
            self._canvas.addLiteral("\n".join(code))
        self._areas.clear()
        self._rules.clear()
        self._words.clear()
        self._style = None

    def _write(self, matrix: str, text: str, style: TextStyle) -> None:
        font = style.face.font
        words = self._words
        if style is not self._style:
            words.append(f"{style.grey:.3f} g")
            self._style, self._subset = style, -1
        words.append(matrix)
        key = (font.fontName, text)
        chunks = self._encoded.get(key)
        if chunks is None:
            chunks = [
                (subset, "(" + "".join(map(_ESCAPES.__getitem__, codes)) + ") Tj")
                for subset, codes in font.splitString(text, self._document)
            ]
            self._encoded[key] = chunks
        for subset, shown in chunks:
            if subset != self._subset:
                name = font.getSubsetInternalName(subset, self._document)
                words.append(f"{name} {style.size:g} Tf")
                self._subset = subset
            words.append(shown)
