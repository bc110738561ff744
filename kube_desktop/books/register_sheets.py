"""A book of records as its official form, filled in or blank."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, TypeAlias

from kube_desktop.books.paper import official_print, period_of, register_signatures
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import in_indonesian
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Cell, CellKind, Column, Report, Section, Table
from kube_desktop.registers.queries import is_nihil, link_names, records
from kube_desktop.registers.register import Record, Register
from kube_desktop.registers.words import cell_kind, value_on_paper

_ROWS_TO_FILL_IN: Final = 17
"""They fill both sides of a sheet on which the signatures stand too."""

_ROOM_FOR_A_PEN: Final = 11
_CANCELLED: Final = (
    Column("no", "No", CellKind.COUNT, 8),
    Column("catatan", "Catatan", width=90),
    Column("alasan", "Alasan dibatalkan", width=70),
    Column("dicatat_oleh", "Dicatat oleh", width=40),
)

NOT_WRITTEN_YET: Final = "Belum ada catatan."
"""What stands on paper where nothing was recorded, and nobody said that there was nothing."""

Ends: TypeAlias = Mapping[int, tuple[Cell, ...]]
"""What stands in the trailing columns of a form, by the id of the record."""


@dataclass(frozen=True, slots=True)
class BookForm:
    """How a book of records is printed.

    Attributes:
        name: the name of the report on the command line.
        title: over the sheet, in capitals.
        trailing: columns after those of the fields: for the pen (*tanda tangan*, *paraf*), or for
            what the book knows besides.
        landscape: whether the sheet lies on its side.
        row_height: room for the pen in a filled row, in millimetres; 0 for none.
    """

    register: Register[Any]
    name: str
    title: str
    trailing: tuple[Column, ...] = ()
    landscape: bool = True
    row_height: int = 0


def filled_book(
    reader: Reader, form: BookForm, first: Month, last: Month, *, ends: Ends | None = None
) -> Report:
    """Return a book of what happened over whole months.

    What was cancelled stands below, with the reason, and does not count. `ends` are the trailing
    cells of each record, which else are left to the pen.
    """
    register = form.register
    kept = records(reader, register, first=first.first, last=last.last, with_cancelled=True)
    standing = [row for row in kept if not row.is_cancelled]
    cancelled = [row for row in kept if row.is_cancelled]
    nothing = when_nothing_happened(reader, register, first, last)
    sections: list[Section] = [record_table(reader, form, standing, ends=ends, when_empty=nothing)]
    if cancelled:
        sections.append(cancelled_table(register, cancelled))
    return _sheet(reader, form, period_of(first, last), sections)


def when_nothing_happened(
    reader: Reader, register: Register[Any], first: Month, last: Month
) -> str:
    """Return what stands in an empty book: nihil only where that was said of each month."""
    said = all(is_nihil(reader, register.name, month) for month in first.through(last))
    return "Nihil." if said else NOT_WRITTEN_YET


def cancelled_table(register: Register[Any], rows: Sequence[Record[Any]]) -> Table:
    """Return the records that do not count any more, each with the reason."""
    with in_indonesian():
        lines = tuple(
            (place, register.naming(row.entry), row.cancel_reason, row.recorder)
            for place, row in enumerate(rows, 1)
        )
    return Table("dibatalkan", _CANCELLED, lines, heading="Catatan yang dibatalkan")


def blank_book(reader: Reader, form: BookForm) -> Report:
    """Return the empty form, for those who write on paper first."""
    columns = _columns(form)
    rows = ((None,) * len(columns),) * _ROWS_TO_FILL_IN
    table = Table("isian", columns, rows, row_height=_ROOM_FOR_A_PEN)
    period = (
        "Keadaan tanggal ........................"
        if form.register.is_standing
        else "Bulan ........................ Tahun ............"
    )
    report = _sheet(reader, form, period, [table])
    return replace(report, seal=None)


def record_table(
    reader: Reader,
    form: BookForm,
    rows: Sequence[Record[Any]],
    *,
    ends: Ends | None = None,
    when_empty: str = NOT_WRITTEN_YET,
) -> Table:
    """Return records as the table of their book, with `ends` as in `filled_book`."""
    register = form.register
    blank = (None,) * len(form.trailing)
    fields = [field for field in register.fields if field.width]
    with in_indonesian():
        names = link_names(reader, register, rows)
    lines: list[tuple[Cell, ...]] = []
    for place, row in enumerate(rows, 1):
        cells = (
            value_on_paper(field, getattr(row.entry, field.name), names.get(field.name, {}))
            for field in fields
        )
        lines.append((place, *cells, *((ends or {}).get(row.id, blank))))
    return Table(
        register.name,
        _columns(form),
        tuple(lines),
        when_empty=when_empty,
        row_height=form.row_height,
    )


def _columns(form: BookForm) -> tuple[Column, ...]:
    fields = [field for field in form.register.fields if field.width]
    return (
        Column("no", "No", CellKind.COUNT, 8),
        *(
            Column(field.key, field.heading or field.title, cell_kind(field), field.width)
            for field in fields
        ),
        *form.trailing,
    )


def _sheet(reader: Reader, form: BookForm, period: str, sections: Sequence[Section]) -> Report:
    report = official_print(
        reader,
        name=form.name,
        title=form.title,
        period=period,
        sections=sections,
        signed=False,
        landscape=form.landscape,
    )
    return replace(report, signatures=register_signatures(reader))
