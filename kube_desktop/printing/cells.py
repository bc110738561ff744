"""How the values of a report are written wherever a person reads them."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Final, NamedTuple

from kube_desktop.foundation.calendar import (
    format_day,
    format_long_day,
    format_weekday_and_day,
)
from kube_desktop.foundation.money import format_number, format_rupiah
from kube_desktop.printing.model import Cell, CellKind, Column, Fact, Report

TALLIES: Final = frozenset({CellKind.TALLY, CellKind.TALLY_TENTHS_PERCENT})
TENTHS: Final = frozenset({CellKind.TENTHS_PERCENT, CellKind.TALLY_TENTHS_PERCENT})
RIGHT_ALIGNED: Final = TALLIES | TENTHS | {CellKind.MONEY, CellKind.COUNT, CellKind.HUNDREDTHS}
_DECIMALS: Final = {CellKind.HUNDREDTHS: (100, ""), **dict.fromkeys(TENTHS, (10, "%"))}
_ZONES: Final = {7: "WIB", 8: "WITA", 9: "WIT"}


class Span(NamedTuple):
    """A text and the columns it may spread over, `end` not included."""

    start: int
    end: int
    text: str


def cell_text(value: Cell, kind: CellKind) -> str:
    """Write one cell of a table as the paper shows it.

    >>> cell_text(1250000, CellKind.MONEY), cell_text(883, CellKind.TENTHS_PERCENT)
    ('1.250.000', '88,3%')
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return format_weekday_and_day(value) if kind is CellKind.WEEKDAY else format_day(value)
    if value == 0 and kind in TALLIES:
        return "-"
    if kind in _DECIMALS:
        parts, unit = _DECIMALS[kind]
        whole, rest = divmod(abs(value), parts)
        sign = "-" if value < 0 else ""
        return f"{sign}{format_number(whole)},{str(parts + rest)[1:]}{unit}"
    return str(value) if kind is CellKind.TEXT else format_number(value)


def fact_text(fact: Fact) -> str:
    """Write a labelled value; money carries its sign of currency, a day its month in words."""
    if isinstance(fact.value, date):
        return format_long_day(fact.value)
    if fact.kind is CellKind.MONEY and isinstance(fact.value, int):
        return format_rupiah(fact.value)
    return cell_text(fact.value, fact.kind)


def spanned(texts: Sequence[str], columns: Sequence[Column]) -> Iterator[Span]:
    """Yield the filled cells of a heading or total, whose words may spread over empty neighbours.

    Only words spread; a number stays in its own column.
    """
    place = 0
    while place < len(texts):
        end = place + 1
        if texts[place]:
            if columns[place].kind not in RIGHT_ALIGNED:
                while end < len(texts) and not texts[end]:
                    end += 1
            yield Span(place, end, texts[place])
        place = end


def column_index(columns: Sequence[Column], keys: Sequence[str]) -> tuple[int, ...]:
    """Return the places of the columns with these keys.

    Raises:
        ValueError: a key that no column has.
    """
    names = [column.key for column in columns]
    return tuple(names.index(key) for key in keys)


def name_in_brackets(person: str) -> str:
    """Write the name of who signs, or a dotted line for the pen."""
    return f"( {person or '.' * 36} )"


def edition_text(report: Report) -> str:
    """Say in one line which state of the books a print stands for; empty without a seal."""
    return " · ".join(seal_texts(report))


def seal_texts(report: Report) -> tuple[str, ...]:
    """Say which state of the journal and of the records a print stands for."""
    seal = report.seal
    if seal is None:
        return ()
    return (
        f"Edisi {seal.edition} · Segel {seal.code}",
        f"Catatan {seal.records} · Segel {seal.records_code}",
    )


def printed_text(instant: datetime) -> str:
    """Say when a print was made.

    An instant in UTC is shown by the laptop's own clock, any other in the zone it carries.
    """
    local = instant.astimezone() if instant.tzinfo is UTC else instant
    offset = local.utcoffset()
    zone = _ZONES.get(int(offset.total_seconds() // 3600)) if offset is not None else None
    clock = f"{local:%H.%M}" + (f" {zone}" if zone else "")
    return f"Dicetak {format_long_day(local.date())} pukul {clock}"
