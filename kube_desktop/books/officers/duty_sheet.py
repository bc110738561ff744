"""*Uraian tugas* on paper: what each office has to do, who holds it, and where it was decided."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.duties import DutyRow, duties_on, office_order, office_title
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.paper import official_print, register_signatures
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import CellKind, Column, Prose, Report, Section, Table

NAME: Final = "duties"

_BLANK_ROWS: Final = 9
_PEN_HEIGHT: Final = 8
_BLANK: Final = (Column("no", "No", CellKind.COUNT, 8), Column("tugas", "Uraian tugas", width=100))


def duty_list(reader: Reader, *, on: date) -> Report:
    """Return what every office has to do on a day; an office without a text is named too."""
    written = {row.duty.office: row for row in duties_on(reader, on)}
    offices = sorted({*map(str, Office), *written}, key=office_order)
    holders = {office.value: name for office, name in officers_on(reader, on).items()}
    sections = [
        _section(number, office, holders.get(office, ""), written.get(office))
        for number, office in enumerate(offices, start=1)
    ]
    return _print(reader, sections, f"Keadaan tanggal {format_long_day(on)}")


def blank_duties(reader: Reader) -> Report:
    """Return the form of the three offices, to be filled in by pen."""
    rows = ((None, None),) * _BLANK_ROWS
    sections = [
        Table(office.value, _BLANK, rows, office.title_on_paper, row_height=_PEN_HEIGHT)
        for office in Office
    ]
    return _print(reader, sections, "Berlaku mulai ........................................")


def _print(reader: Reader, sections: Sequence[Section], period: str) -> Report:
    report = official_print(
        reader, name=NAME, title="URAIAN TUGAS", period=period, sections=sections, signed=False
    )
    return replace(report, signatures=register_signatures(reader))


def _section(number: int, office: str, holder: str, row: DutyRow | None) -> Prose:
    title = office_title(office)
    heading = f"{title}: {holder}" if holder else title
    if row is None:
        return Prose(f"tugas_{number}", ("Belum ditulis.",), heading)
    listed = tuple(f"{place}. {line}" for place, line in enumerate(row.lines, start=1))
    since = f"Berlaku sejak {format_long_day(row.duty.valid_from)}."
    source = f" Diputuskan: {row.duty.decided}." if row.duty.decided else ""
    return Prose(f"tugas_{number}", (*listed, since + source), heading)
