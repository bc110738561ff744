"""*Susunan pengurus* on paper: the eleven columns of domain.md 1.1 (P2)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.officers.queries import TermRow, terms
from kube_desktop.books.paper import official_print, register_signatures
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import (
    Cell,
    CellKind,
    Column,
    Prose,
    Report,
    Section,
    Table,
)

NAME: Final = "officers"
_BLANK_ROWS: Final = 16
_PEN_HEIGHT: Final = 9

_COLUMNS: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("nama", "Nama", width=38),
    Column("tgl_lahir", "Tgl lahir", CellKind.DAY, 22),
    Column("l_p", "L/P", width=8),
    Column("pekerjaan", "Pekerjaan", width=30),
    Column("alamat", "Alamat", width=44),
    Column("jabatan", "Jabatan", width=24),
    Column("tgl_diangkat", "Tgl diangkat", CellKind.DAY, 22),
    Column("tgl_berhenti", "Berhenti: tgl", CellKind.DAY, 22),
    Column("alasan_berhenti", "Berhenti: alasan", width=34),
    Column("ttd", "Tanda tangan", width=30),
)


def blank_officers(reader: Reader) -> Report:
    """Return the form without a line in it, to be filled in by pen."""
    rows = ((None,) * len(_COLUMNS),) * _BLANK_ROWS
    table = Table("pengurus", _COLUMNS, rows, row_height=_PEN_HEIGHT)
    return _print(reader, [table], "Periode tahun ............ s.d. ............")


def officer_list(reader: Reader, *, on: date) -> Report:
    """Return the officers in office on a day, and below them those who held an office before."""
    known = [term for term in terms(reader) if term.started_on <= on]
    in_office = [term for term in known if term.is_held_on(on)]
    former = [term for term in known if not term.is_held_on(on)]
    rows = tuple(
        _row(number, term, on) for number, term in enumerate((*in_office, *former), start=1)
    )
    sections: list[Table | Prose] = [
        Table("pengurus", _COLUMNS, rows, when_empty="Belum ada pengurus yang dicatat.")
    ]
    decrees = tuple(
        dict.fromkeys(
            f"{term.office.title_on_paper}: {_paper(term)}" for term in in_office if term.decree
        )
    )
    if decrees:
        sections.append(Prose("dasar", decrees, heading="Dasar pengangkatan"))
    return _print(reader, sections, _period(in_office, on))


def _print(reader: Reader, sections: Sequence[Section], period: str) -> Report:
    report = official_print(
        reader,
        name=NAME,
        title="SUSUNAN PENGURUS",
        period=period,
        sections=sections,
        signed=False,
        landscape=True,
    )
    return replace(report, signatures=register_signatures(reader))


def _paper(term: TermRow) -> str:
    day = f", tanggal {format_long_day(term.decree_on)}" if term.decree_on else ""
    return term.decree + day


def _period(in_office: list[TermRow], on: date) -> str:
    planned = [term.planned_end for term in in_office if term.planned_end]
    if not planned:
        return f"Keadaan tanggal {format_long_day(on)}"
    first = min(term.started_on for term in in_office)
    return f"Periode tahun {first.year} s.d. {max(planned).year}"


def _row(number: int, term: TermRow, on: date) -> tuple[Cell, ...]:
    has_ended = not term.is_held_on(on)
    return (
        number,
        term.name,
        term.birth_date,
        term.sex.value,
        term.occupation,
        term.address,
        term.office.title_on_paper,
        term.started_on,
        term.ended_on if has_ended else None,
        term.end_reason if has_ended else "",
        None,
    )
