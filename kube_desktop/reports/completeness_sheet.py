"""*Kelengkapan buku* on paper: every book, what is lacking, and which fields are empty."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.paper import official_print, register_signatures
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import in_indonesian
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Cell, CellKind, Column, Fact, Facts, Report, Section, Table
from kube_desktop.registers.completeness import BookState
from kube_desktop.scoring.completeness import book_states

_BOOKS: Final = (
    Column("no", "No", CellKind.COUNT, 6),
    Column("buku", "Buku", width=44),
    Column("catatan", "Jumlah catatan", CellKind.COUNT, 16),
    Column("keadaan", "Kelengkapan", width=20),
    Column("rinci", "Kerincian (%)", CellKind.TENTHS_PERCENT, 18),
    Column("yang_kurang", "Jumlah kekurangan", CellKind.COUNT, 18),
)
_LACKS: Final = (
    Column("no", "No", CellKind.COUNT, 6),
    Column("buku", "Buku", width=36),
    Column("yang_kurang", "Yang kurang", width=90),
)
_FIELDS: Final = (
    Column("buku", "Buku", width=40),
    Column("isian", "Isian yang kosong", width=60),
    Column("jumlah", "Jumlah catatan", CellKind.COUNT, 24),
)


def completeness_sheet(reader: Reader, month: Month, *, today: date) -> Report:
    """Return the state of all books in a month, with one sentence for each thing that lacks."""
    with in_indonesian():
        states = book_states(reader, month, today=today)
    filled = [state for state in states if state.entries or state.is_nihil]
    complete = [state for state in states if state.is_kept]
    sections: list[Section] = [
        Table("buku", _BOOKS, tuple(_row(place, state) for place, state in enumerate(states, 1))),
        Facts(
            "ringkasan",
            (
                Fact("dipakai", "Buku yang terisi", len(filled), CellKind.COUNT),
                Fact("lengkap", "Buku yang lengkap", len(complete), CellKind.COUNT),
                Fact("semua", "Semua buku", len(states), CellKind.COUNT),
            ),
        ),
        Table("yang_kurang", _LACKS, _lack_rows(states), heading="Yang masih kurang"),
        Table("isian_kosong", _FIELDS, _field_rows(states), heading="Isian yang masih kosong"),
    ]
    report = official_print(
        reader,
        name="completeness",
        title="KELENGKAPAN BUKU",
        period=month.label,
        sections=sections,
        signed=False,
    )
    return replace(report, signatures=register_signatures(reader))


def _row(place: int, state: BookState) -> tuple[Cell, ...]:
    return (
        place,
        state.title,
        state.entries,
        state.completeness.value,
        state.detail,
        len(state.lacks),
    )


def _lack_rows(states: Sequence[BookState]) -> tuple[tuple[Cell, ...], ...]:
    lacks = [(state.title, sentence) for state in states for sentence in _sentences(state)]
    return tuple((place, *each) for place, each in enumerate(lacks, 1))


def _sentences(state: BookState) -> tuple[str, ...]:
    if state.is_unwritten:
        return ("Belum ada catatan.",)
    return tuple(lack.sentence for lack in state.lacks)


def _field_rows(states: Sequence[BookState]) -> tuple[tuple[Cell, ...], ...]:
    return tuple(
        (state.title, field.title, field.count) for state in states for field in state.empty_fields
    )
