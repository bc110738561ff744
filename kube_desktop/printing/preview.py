"""The pages of a PDF as pictures: what the preview shows is what the printer gets."""

from dataclasses import dataclass
from io import BytesIO
from threading import Lock
from typing import Final, Self

import pypdfium2

_ONE_AT_A_TIME: Final = Lock()
"""PDFium allows no two threads at once, not even on two documents."""


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as pixels.

    Attributes:
        pixels: rows from the top, four bytes a pixel: blue, green, red, unused (Qt calls it
            `Format_RGB32`).
        stride: bytes from one row to the next.
    """

    pixels: bytes
    width: int
    height: int
    stride: int


class PdfPages:
    """The pages of a PDF, drawn one at a time when asked for, whichever thread asks.

    Raises:
        PdfiumError: it is no PDF that can be read.
    """

    def __init__(self, pdf: bytes) -> None:
        with _ONE_AT_A_TIME:
            self._document = pypdfium2.PdfDocument(pdf)

    def __len__(self) -> int:
        with _ONE_AT_A_TIME:
            return len(self._document)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_details: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the document back; no page can be drawn afterwards."""
        with _ONE_AT_A_TIME:
            self._document.close()

    def size(self, page: int) -> tuple[float, float]:
        """Return width and height of a page (the first is 0) in points."""
        with _ONE_AT_A_TIME:
            width, height = self._document.get_page_size(page)
        return float(width), float(height)

    def image(self, page: int, *, scale: float) -> PageImage:
        """Draw a page; at scale 1 a point is a pixel, 300 dots per inch are `300 / 72`."""
        with _ONE_AT_A_TIME:
            bitmap = self._bitmap(page, scale)
            image = PageImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
            bitmap.close()
        return image

    def png(self, page: int, *, scale: float) -> bytes:
        """Draw a page as a PNG file."""
        with _ONE_AT_A_TIME:
            bitmap = self._bitmap(page, scale)
            picture = bitmap.to_pil().convert("RGB")
            bitmap.close()
        target = BytesIO()
        picture.save(target, "PNG")
        return target.getvalue()

    def _bitmap(self, page: int, scale: float) -> pypdfium2.PdfBitmap:
        opened = self._document[page]
        try:
            return opened.render(scale=scale, prefer_bgrx=True)
        finally:
            opened.close()
