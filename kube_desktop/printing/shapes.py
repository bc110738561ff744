"""What a chart is made of: plain shapes that paper and screen draw alike."""

from dataclasses import dataclass
from enum import Enum
from typing import Final, TypeAlias


@dataclass(frozen=True, slots=True)
class ChartColours:
    """Colours of a chart as `#RRGGBB`; the series take theirs in turn."""

    ink: str
    muted: str
    hairline: str
    ground: str
    series: tuple[str, ...]


PAPER_COLOURS: Final = ChartColours(
    ink="#000000",
    muted="#404040",
    hairline="#CFCFCF",
    ground="#FFFFFF",
    series=("#0B5A54", "#E2A55A", "#6E8FB3", "#7C2F17", "#C8D8D4"),
)
"""Dark and light in turn, so that neighbours differ on a grey printer too."""


class Anchor(Enum):
    """Which point of a text lies at its place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Area:
    """A closed shape through its corners, filled and thinly outlined."""

    corners: tuple[tuple[float, float], ...]
    fill: str
    outline: str


@dataclass(frozen=True, slots=True)
class Stroke:
    """An open line through points."""

    points: tuple[tuple[float, float], ...]
    colour: str
    weight: float


@dataclass(frozen=True, slots=True)
class Label:
    """A text whose baseline lies at `y`."""

    x: float
    y: float
    text: str
    size: float
    colour: str
    anchor: Anchor = Anchor.START


Shape: TypeAlias = Area | Stroke | Label


@dataclass(frozen=True, slots=True)
class Picture:
    """Shapes on a ground, points from the lower left corner."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
