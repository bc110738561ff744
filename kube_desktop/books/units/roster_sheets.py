"""The roster for the wall, and how fairly the turns fell."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from kube_desktop.books.paper import official_print, period_of, register_signatures
from kube_desktop.books.units.queries import UnitRow, unit, units
from kube_desktop.books.units.roster import TurnState
from kube_desktop.books.units.roster_queries import TurnRow, fairness, turns_of
from kube_desktop.foundation.calendar import Month, format_weekday
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Cell, CellKind, Column, Prose, Report, Section, Table

ROSTER: Final = "roster"
FAIRNESS: Final = "roster-fairness"
_ROSTER: Final = (
    Column("hari", "Hari", width=15),
    Column("tanggal", "Tgl", CellKind.DAY, 21),
    Column("giliran", "Giliran", width=21),
    Column("petugas", "Petugas", width=60),
    Column("keterangan", "Keterangan", width=34),
    Column("paraf", "Paraf", width=16),
)
_FAIRNESS: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("nama", "Nama", width=36),
    Column("direncanakan", "Direncanakan", CellKind.COUNT, 18),
    Column("dijalankan", "Dijalankan", CellKind.COUNT, 18),
    Column("belum", "Belum dijalankan", CellKind.COUNT, 18),
    Column("selisih", "Lebih (kurang)", CellKind.COUNT, 18),
)
_ROOM_FOR_INITIALS: Final = 6


def roster_sheet(
    reader: Reader, first: Month, last: Month, *, unit_id: int | None = None
) -> Report:
    """Return who has a turn on which day, a page for each line of business that has shift groups.

    Raises:
        UnitNotFoundError: no such line of business.
    """

    def table(each: UnitRow) -> Table:
        turns = turns_of(reader, each.id, first.first, last.last)
        return _roster(f"giliran_{each.id}", each.name, tuple(_turn_row(turn) for turn in turns))

    return _sheet(reader, ROSTER, "JADWAL GILIRAN", first, last, unit_id=unit_id, table=table)


def blank_roster(reader: Reader, month: Month) -> Report:
    """Return the days of a month with room for who has the turn."""
    days = (
        month.first + timedelta(days=step) for step in range((month.last - month.first).days + 1)
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (_weekday(day), day, None, None, None, None) for day in days
    )
    report = official_print(
        reader,
        name=ROSTER,
        title="JADWAL GILIRAN",
        period=month.label,
        sections=(_roster("giliran", "Usaha: ........................................", rows),),
        signed=False,
    )
    return replace(report, signatures=register_signatures(reader), seal=None)


def fairness_sheet(
    reader: Reader, first: Month, last: Month, *, unit_id: int | None = None
) -> Report:
    """Return how often each member had a turn and served; who stood in for others served more.

    Raises:
        UnitNotFoundError: no such line of business.
    """

    def table(each: UnitRow) -> Table:
        rows = fairness(reader, each.id, first.first, last.last)
        return Table(
            f"pemerataan_{each.id}",
            _FAIRNESS,
            tuple(
                (number, row.name, row.planned, row.served, row.waiting, row.difference)
                for number, row in enumerate(rows, 1)
            ),
            heading=each.name,
            total=(
                None,
                "Jumlah",
                sum(row.planned for row in rows),
                sum(row.served for row in rows),
                sum(row.waiting for row in rows),
                sum(row.difference for row in rows),
            )
            if rows
            else None,
            when_empty="Belum ada giliran yang dijadwalkan.",
        )

    return _sheet(reader, FAIRNESS, "PEMERATAAN GILIRAN", first, last, unit_id=unit_id, table=table)


def _sheet(
    reader: Reader,
    name: str,
    title: str,
    first: Month,
    last: Month,
    *,
    unit_id: int | None,
    table: Callable[[UnitRow], Table],
) -> Report:
    wanted = (
        tuple(each for each in units(reader) if each.shifts)
        if unit_id is None
        else (unit(reader, unit_id),)
    )
    sections: list[Section] = [
        replace(table(each), starts_page=place > 0) for place, each in enumerate(wanted)
    ]
    if not sections:
        sections.append(Prose("kosong", ("Belum ada usaha yang dijalankan bergiliran.",)))
    report = official_print(
        reader,
        name=name,
        title=title,
        period=period_of(first, last),
        sections=sections,
        signed=False,
    )
    return replace(report, signatures=register_signatures(reader))


def _roster(name: str, heading: str, rows: tuple[tuple[Cell, ...], ...]) -> Table:
    return Table(
        name,
        _ROSTER,
        rows,
        heading=heading,
        when_empty="Belum ada giliran yang dijadwalkan.",
        row_height=_ROOM_FOR_INITIALS,
    )


def _turn_row(turn: TurnRow) -> tuple[date | str | None, ...]:
    if turn.state is TurnState.OFF:
        return (_weekday(turn.on), turn.on, "Libur", "", turn.reason, None)
    people = turn.served if turn.state is TurnState.DONE else turn.planned
    notes = []
    if turn.swapped_from:
        notes.append(f"tukar dengan {turn.swapped_from}")
    if turn.reason:
        notes.append(turn.reason)
    return (
        _weekday(turn.on),
        turn.on,
        turn.shift,
        ", ".join(each.name for each in people),
        ": ".join(notes),
        None,
    )


def _weekday(day: date) -> str:
    return format_weekday(day).split(",")[0]
