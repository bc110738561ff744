"""What the story of the sample group is made of: steps, each written down on some evening."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.resources import resource_path
from kube_desktop.groupfile.attachments import NewAttachment
from kube_desktop.groupfile.unit_of_work import Recorder, UnitOfWork

FIRST_MONTH: Final = Month(2025, 11)
LAST_MONTH: Final = Month(2026, 10)
TREASURER: Final = Recorder("Agustina Tefa", "Bendahara")
SECRETARY: Final = Recorder("Yohanes Nahak", "Sekretaris")
FACILITATOR: Final = Recorder("Yohana Tallo", "Pendamping Sosial")
_RECORDING_EVENINGS: Final = (2, 5)  # Wednesday and Saturday

Row = dict[str, str]
"""A row of a table of the story."""

Labels = dict[str, int]
"""The ids of what was recorded, by the words under which other rows speak of it."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something that somebody writes down.

    Attributes:
        evening: on which day they sit down to it.
        act: writes it, and notes the ids that later steps need.
    """

    evening: date
    recorder: Recorder
    act: Callable[[UnitOfWork, Labels], None]


def evening_of(day: date) -> date:
    """Return the evening on which people write down what happened on a day."""
    evening = day
    while evening.weekday() not in _RECORDING_EVENINGS and evening != Month.of(day).last:
        evening += timedelta(days=1)
    return evening


def evening_for(row: Row, day: date) -> date:
    """Return the evening on which a row was written: late where it says so."""
    return day_in(row["ditulis"]) if row.get("ditulis") else evening_of(day)


def day_in(cell: str) -> date:
    """Return the day that a cell says."""
    return date.fromisoformat(cell)


def day_or_none(cell: str) -> date | None:
    """Return the day that a cell says, None for an empty cell."""
    return day_in(cell) if cell else None


def rows_of(name: str) -> Iterator[Row]:
    """Return the rows of a table of the story."""
    with resource_path("reference", "sample", name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def content_of(name: str) -> bytes:
    """Return a picture or paper of the story."""
    return resource_path("reference", "sample", name).read_bytes()


def files_in(cell: str) -> tuple[NewAttachment, ...]:
    """Return the pictures and papers that a cell names."""
    return tuple(NewAttachment(name, content_of(name)) for name in cell.split())
