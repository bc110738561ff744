"""Which reports were handed in, which were late, and which are still to be handed in."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.books.deliveries.register import DELIVERIES
from kube_desktop.books.deliveries.rules import Delivery, ReportKind, due_on
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.closings import closed_through
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Record

_LOOKED_BACK: Final = 3
"""Months; nobody is reminded of what is longer ago (our own rule)."""


@dataclass(frozen=True, slots=True)
class HandedIn:
    """The reports about a time that somebody got.

    Attributes:
        months: the months whose report was handed in, in order; `late`: those of them whose first
            hand-in came after its day.
        has_annual: the report of a year that the time touches was handed in, when that year was
            over or in its last month.
        due: how many months the time has.
        rows: the records that say so, monthly ones first, each in the order of their days.
    """

    months: tuple[Month, ...]
    late: tuple[Month, ...]
    has_annual: bool
    due: int
    rows: tuple[Record[Delivery], ...]


def reports_handed_in(
    reader: Reader, first: date, last: date, *, by: date | None = None
) -> HandedIn:
    """Return which reports about the months from `first` to `last` were handed in.

    `by`: what was handed in after that day does not count; None for any day.
    """
    wanted = Month.of(first).through(Month.of(last))
    earliest: dict[Month, Record[Delivery]] = {}
    monthly, annual = [], []
    for row in records(reader, DELIVERIES, last=by):
        told = row.entry.told
        if told in wanted:
            earliest.setdefault(told, row)
            monthly.append(row)
        elif _tells_a_year(row.entry) and first.year <= row.entry.year <= last.year:
            annual.append(row)
    return HandedIn(
        months=tuple(sorted(earliest)),
        late=tuple(month for month in sorted(earliest) if earliest[month].entry.is_late),
        has_annual=bool(annual),
        due=len(wanted),
        rows=(*monthly, *annual),
    )


def _tells_a_year(delivery: Delivery) -> bool:
    """Whether it is an annual report of a year of which hardly anything was still to come."""
    december = Month(delivery.year, 12)
    return delivery.report is ReportKind.ANNUAL and delivery.on_day >= december.first


def not_handed_in(reader: Reader, today: date) -> tuple[Month, ...]:
    """Return the closed months of late whose report should have been handed in, in order."""
    closed = closed_through(reader)
    if closed is None:
        return ()
    latest = min(closed, Month.of(today).previous())
    months = latest.plus(1 - _LOOKED_BACK).through(latest)
    begun = reader.value("SELECT min(month) FROM month_total")
    got = reports_handed_in(reader, months[0].first, latest.last).months
    return tuple(
        month
        for month in months
        if month not in got and str(month) >= begun and due_on(month) < today
    )
