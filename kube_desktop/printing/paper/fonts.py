"""The two faces of the paper: how wide a text is, where it wraps, what the face cannot draw."""

import unicodedata
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from kube_desktop.foundation.resources import resource_path

_REPLACEMENT: Final = "\ufffd"
_LAST_CODE: Final = 0xFFFF
_LINE: Final = 1.32


class _Drawable(dict[int, str]):
    """What becomes of each character: itself, a space, nothing, or the replacement sign."""

    def __init__(self, font: TTFont) -> None:
        super().__init__()
        self._known = font.face.charToGlyph

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        category = unicodedata.category(sign)
        if sign.isspace():
            drawn = " "
        elif category in {"Cc", "Cf"}:
            drawn = ""
        else:
            drawn = sign if code in self._known and code <= _LAST_CODE else _REPLACEMENT
        self[code] = drawn
        return drawn


class _Widths(dict[str, float]):
    """Thousandths of the font size that each character takes."""

    def __init__(self, font: TTFont) -> None:
        super().__init__()
        self._widths = font.face.charWidths
        self._otherwise = font.face.defaultWidth

    def __missing__(self, sign: str) -> float:
        width = float(self._widths.get(ord(sign), self._otherwise))
        self[sign] = width
        return width


class Face:
    """One typeface.

    Attributes:
        font: the font as ReportLab knows it.
    """

    def __init__(self, name: str) -> None:
        self.font = _registered(name)
        self._drawable = _Drawable(self.font)
        self._widths = _Widths(self.font)
        self._measured: dict[str, float] = {}

    def drawable(self, text: str) -> str:
        """Return the text without what the face lacks: one sign stands for each such character."""
        if text.isascii() and text.isprintable():
            return text
        return unicodedata.normalize("NFC", text).translate(self._drawable)

    def width(self, text: str) -> float:
        """Return the width of a drawable text at size 1000."""
        width = self._measured.get(text)
        if width is None:
            width = sum(map(self._widths.__getitem__, text))
            self._measured[text] = width
        return width


@dataclass(frozen=True, slots=True)
class TextStyle:
    """A face in a size and a grey (0 is black)."""

    face: Face
    size: float
    grey: float = 0.0

    @property
    def leading(self) -> float:
        """The distance of two lines."""
        return self.size * _LINE

    def width(self, text: str) -> float:
        """Return the width of a drawable text in points."""
        return self.face.width(text) * self.size / 1000

    def fitting(self, text: str, width: float) -> "TextStyle":
        """Return this style, or a smaller one in which a drawable text fits on one line."""
        needed = self.width(text)
        return self if needed <= width else replace(self, size=self.size * width / needed)

    def wrap(self, text: str, width: float) -> tuple[str, ...]:
        """Return the drawable lines of a text, none wider than `width`; at least one line.

        A word that is wider by itself is broken, after a slash or hyphen where it has one.
        """
        if text.isascii() and text.isprintable() and self.width(text) <= width:
            return (text,)
        lines = [
            line
            for paragraph in text.splitlines()
            for line in self._filled(self.face.drawable(paragraph), width)
        ]
        return tuple(lines) or ("",)

    def _filled(self, paragraph: str, width: float) -> list[str]:
        if self.width(paragraph) <= width:
            return [paragraph]
        lines: list[str] = []
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}" if line else word
            if self.width(longer) <= width:
                line = longer
                continue
            if line:
                lines.append(line)
            line = word
            if self.width(word) > width:
                *full, line = self._broken(word, width)
                lines += full
        return [*lines, line]

    def _broken(self, word: str, width: float) -> list[str]:
        parts: list[str] = []
        rest = word
        while len(rest) > 1 and self.width(rest) > width:
            fitting = 1
            while self.width(rest[: fitting + 1]) <= width:
                fitting += 1
            seam = max(rest.rfind(sign, 1, fitting) for sign in "/-") + 1
            parts.append(rest[: seam or fitting])
            rest = rest[seam or fitting :]
        return [*parts, rest]


@dataclass(frozen=True, slots=True)
class Styles:
    """Every style that the paper uses; made anew for each document, with its own measures.

    Attributes:
        largest_cell: the size in which tables are written when their amounts fit.
    """

    group_name: TextStyle
    address: TextStyle
    title: TextStyle
    period: TextStyle
    heading: TextStyle
    body: TextStyle
    body_bold: TextStyle
    small: TextStyle
    small_bold: TextStyle
    watermark: TextStyle
    slip_name: TextStyle
    slip_title: TextStyle
    slip_watermark: TextStyle
    amount: TextStyle
    largest_cell: float


def load_styles(times: float = 1) -> Styles:
    """Return the styles of one document, in which what is read is so many `times` as large."""
    regular, bold = Face("NotoSans-Regular"), Face("NotoSans-Bold")
    return Styles(
        group_name=TextStyle(bold, 15),
        address=TextStyle(regular, 9.5, 0.2),
        title=TextStyle(bold, 13.5 * times),
        period=TextStyle(regular, 11.5 * times),
        heading=TextStyle(bold, 11.5 * times),
        body=TextStyle(regular, 10.5 * times),
        body_bold=TextStyle(bold, 10.5 * times),
        small=TextStyle(regular, 8, 0.25),
        small_bold=TextStyle(bold, 8, 0.25),
        watermark=TextStyle(bold, 120, 0.94),
        slip_name=TextStyle(bold, 12.5),
        slip_title=TextStyle(bold, 19),
        slip_watermark=TextStyle(bold, 76, 0.94),
        amount=TextStyle(bold, 15),
        largest_cell=10 * times,
    )


@cache
def _registered(name: str) -> TTFont:
    font = TTFont(name, str(resource_path("fonts", f"{name}.ttf")))
    pdfmetrics.registerFont(font)
    return font
