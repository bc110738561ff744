"""How the window looks: colours, type and sizes, in one place.

The tokens are the only colours of the program. Every pair of text and ground reaches 4.5 : 1,
every outline of a control 3 : 1 (WCAG AA); the tests measure it.
"""

from dataclasses import dataclass, fields
from enum import Enum
from string import Template
from typing import Final

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from kube_desktop.foundation.resources import resource_path

FONT_FAMILY: Final = "Noto Sans"
SMALLEST_FONT: Final = 11
LARGEST_FONT: Final = 16
CONTROL_HEIGHT: Final = 36
ROW_HEIGHT: Final = 32
_MIDDLE: Final = 0.5
"""Between a light ink and a dark one."""


class ThemeName(Enum):
    """The looks that a person can choose."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one look, as `#rrggbb`.

    Attributes:
        ground: behind everything, like paper.
        panel: the rail, the top bar, entry panels, table heads.
        field: where one types, and tables.
        hover: under the pointer.
        selection: a chosen line; `ink` stands on it.
        outline: the edge of a control.
        hairline: the line between things that belong together.
    """

    ground: str
    panel: str
    field: str
    hover: str
    selection: str
    ink: str
    muted: str
    accent: str
    on_accent: str
    accent_hover: str
    masuk: str
    keluar: str
    warning: str
    warning_ground: str
    problem: str
    problem_ground: str
    outline: str
    hairline: str


THEMES: Final = {
    ThemeName.LIGHT: Tokens(
        ground="#FBF9F4",
        panel="#F1EDE3",
        field="#FFFFFF",
        hover="#E9E3D5",
        selection="#D6EBE7",
        ink="#1C2B33",
        muted="#4A5A63",
        accent="#0B6B63",
        on_accent="#FFFFFF",
        accent_hover="#08544E",
        masuk="#1D6B34",
        keluar="#A13B12",
        warning="#7A4F00",
        warning_ground="#FBEFD3",
        problem="#A3162B",
        problem_ground="#FBE6E6",
        outline="#8A8878",
        hairline="#DAD4C6",
    ),
    ThemeName.DARK: Tokens(
        ground="#14191C",
        panel="#1D2428",
        field="#10151A",
        hover="#2A3338",
        selection="#1C423F",
        ink="#E8E6E0",
        muted="#A9B4B9",
        accent="#5CC9BC",
        on_accent="#0B2421",
        accent_hover="#82D9CF",
        masuk="#7FD39A",
        keluar="#F2A07B",
        warning="#F0C674",
        warning_ground="#3A2F14",
        problem="#FF9AA6",
        problem_ground="#43191F",
        outline="#7C888E",
        hairline="#313A3F",
    ),
    ThemeName.CONTRAST: Tokens(
        ground="#000000",
        panel="#000000",
        field="#000000",
        hover="#1F1F3D",
        selection="#00344D",
        ink="#FFFFFF",
        muted="#F0F0F0",
        accent="#FFE94A",
        on_accent="#000000",
        accent_hover="#FFFFFF",
        masuk="#8CFFAB",
        keluar="#FFC29E",
        warning="#FFE94A",
        warning_ground="#2B2600",
        problem="#FFB3BC",
        problem_ground="#3D0009",
        outline="#FFFFFF",
        hairline="#B0B0B0",
    ),
}


class _Current:
    tokens: Tokens = THEMES[ThemeName.LIGHT]
    points: int = SMALLEST_FONT
    worn: tuple[ThemeName, int] | None = None


def tokens() -> Tokens:
    """Return the colours in use."""
    return _Current.tokens


def scaled(pixels: int) -> int:
    """Return a length that was drawn for the smallest font, for the font size in use."""
    return round(pixels * _Current.points / SMALLEST_FONT)


def is_worn(name: ThemeName, font_points: int) -> bool:
    """Tell whether the program wears that look already."""
    return _Current.worn == (name, font_points)


def load_fonts() -> None:
    """Hand the bundled typeface to Qt; its digits have equal width, so amounts line up."""
    for name in ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"):
        QFontDatabase.addApplicationFont(str(resource_path("fonts", name)))


def use_theme(app: QApplication, name: ThemeName, font_points: int = SMALLEST_FONT) -> None:
    """Give the whole program its colours and its type size (held between 11 and 16 points)."""
    _Current.worn = (name, font_points)
    _Current.tokens = THEMES[name]
    _Current.points = max(SMALLEST_FONT, min(LARGEST_FONT, font_points))
    app.setFont(QFont(FONT_FAMILY, _Current.points))
    app.setPalette(_palette(_Current.tokens))
    app.setStyleSheet(style_sheet())


def style_sheet() -> str:
    """Return the style sheet of the colours and type size in use."""
    colours = {token.name: getattr(_Current.tokens, token.name) for token in fields(Tokens)}
    sizes = {
        "control": scaled(CONTROL_HEIGHT) - 2,
        "small_control": scaled(28) - 2,
        "close_control": scaled(24) - 2,
        "tight_control": scaled(22) - 2,
        "base": _Current.points,
        "small": _Current.points - 1,
        "large": _Current.points + 2,
        "title": _Current.points + 6,
        "figure": _Current.points + 8,
    }
    tick = "light" if QColor(_Current.tokens.on_accent).lightnessF() > _MIDDLE else "dark"
    pictures = {"tick": resource_path("theme", f"tick-{tick}.svg").as_posix()}
    template = Template(resource_path("theme", "window.qss").read_text(encoding="utf-8"))
    return template.substitute(colours, **sizes, **pictures)


def _palette(colours: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for place, colour in {
        role.Window: colours.ground,
        role.WindowText: colours.ink,
        role.Base: colours.field,
        role.AlternateBase: colours.panel,
        role.Text: colours.ink,
        role.Button: colours.panel,
        role.ButtonText: colours.ink,
        role.ToolTipBase: colours.panel,
        role.ToolTipText: colours.ink,
        role.PlaceholderText: colours.muted,
        role.Highlight: colours.selection,
        role.HighlightedText: colours.ink,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Light: colours.hairline,
        role.Mid: colours.hairline,
        role.Dark: colours.outline,
    }.items():
        palette.setColor(place, QColor(colour))
    for place in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, place, QColor(colours.muted))
    return palette
