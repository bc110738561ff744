"""The QR code of the seal, kept once in the document and stamped where it is wanted."""

from dataclasses import dataclass

from reportlab.graphics.barcode import qrencoder
from reportlab.pdfgen.canvas import Canvas

from kube_desktop.printing.paper.pen import Pen

_FORM = "seal"


@dataclass(frozen=True, slots=True)
class SealCode:
    """A QR code that is part of the document.

    Attributes:
        modules: how many dark or light squares stand side by side.
    """

    modules: int

    def draw(self, pen: Pen, corner: tuple[float, float], side: float) -> None:
        """Stamp the code with its lower left corner at `corner`, `side` points wide."""
        pen.stamp(_FORM, corner, side / self.modules)


def add_seal_code(canvas: Canvas, text: str) -> SealCode:
    """Put the code of a text into the document; a quarter of a worn code may be unreadable.

    Neighbouring dark squares of a line are one rectangle, so that no viewer shows seams.
    """
    code = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    count = len(code.modules)
    canvas.beginForm(_FORM, 0, 0, count, count)
    rectangles = [
        f"{start} {count - 1 - line} {end - start} 1 re"
        for line, modules in enumerate(code.modules)
        for start, end in _runs(modules)
    ]
    canvas.addLiteral("\n".join(["0 g", *rectangles, "f"]))
    canvas.endForm()
    return SealCode(count)


def _runs(modules: list[bool]) -> list[tuple[int, int]]:
    edges = [
        place
        for place, (before, after) in enumerate(
            zip([False, *modules], [*modules, False], strict=True)
        )
        if bool(before) != bool(after)
    ]
    return list(zip(edges[::2], edges[1::2], strict=True))
