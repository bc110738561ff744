"""What a measure is: it looks at the books and says figures, evidence, the way to the records."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from kube_desktop.books.assessments.instrument import Figures
from kube_desktop.groupfile.reading import Reader


class Unit(Enum):
    """How a figure is written and typed in."""

    COUNT = "count"
    TENTHS_PERCENT = "tenths_percent"
    RUPIAH = "rupiah"


class Effort(Enum):
    """How much a step asks of a group; what is only not written down yet is the easiest."""

    WRITE = 1
    ARRANGE = 2
    DO = 3
    KEEP_UP = 4


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a measure.

    Attributes:
        name: its key in the instrument, unique in its measure.
        title: words for it in the table of thresholds; marked with `N_`.
        advice: what to do so that it comes to its threshold, marked with `N_`; may name `{more}`
            (how much lacks, or how much is too much), `{now}` and `{wanted}`, already written in
            its unit.
        page: where that is done and recorded.
    """

    name: str
    title: str
    advice: str
    page: str
    unit: Unit = Unit.COUNT
    effort: Effort = Effort.DO


@dataclass(frozen=True, slots=True)
class Link:
    """The way to a record, or to the page that holds them.

    Attributes:
        words: what is found there, in the language in use.
        page: the key of the page; `wish`: what it is asked to show, such as the id of a record.
    """

    words: str
    page: str
    wish: object = None


@dataclass(frozen=True, slots=True)
class Basis:
    """What a measure looks at.

    Attributes:
        first, last: the days of the period, both counted.
        members: how many were active members on the last day.
        late_after_days: a record written so many days after its day is late.
        parameters: numbers of the item.
    """

    reader: Reader
    first: date
    last: date
    members: int
    late_after_days: int
    parameters: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Measured:
    """What the books say.

    Attributes:
        figures: by the names of the measure's figures; None where the books do not tell.
        evidence: one line with the figures (*9 dari 12 rapat ada notulen*), in the language in
            use; records written late are not in it, `late` tells how many they are.
        links: the page first, then the very records, those that ask for something before others.
        lacking: why nothing can be proposed, empty when something can.
        untold: why a figure is None although the others are known; said where the level hangs
            on it.
        late: how many of the records that count were written late; `counted`: of how many.
    """

    figures: Figures
    evidence: str
    links: tuple[Link, ...]
    lacking: str = ""
    untold: str = ""
    late: int = 0
    counted: int = 0


@dataclass(frozen=True, slots=True)
class Measure:
    """One way to look at the books.

    Attributes:
        name: its key in the instrument.
        title: which books it looks at; marked with `N_`.
        parameters: the numbers that its items may set, with their titles (`N_`).
    """

    name: str
    title: str
    figures: tuple[Figure, ...]
    take: Callable[[Basis], Measured]
    parameters: Mapping[str, str]

    def figure(self, name: str) -> Figure:
        """Return the figure of that name.

        Raises:
            KeyError: none.
        """
        for figure in self.figures:
            if figure.name == name:
                return figure
        raise KeyError(name)
