"""Taking over letters in and out from one table, whose column `arah` says which they are."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeVar

from kube_desktop.exchange.columns import heading_key
from kube_desktop.exchange.faults import Fault, SourceFaultyError, SourceWithoutRowsError
from kube_desktop.exchange.record_cells import read_choice
from kube_desktop.exchange.records import RecordImport, also_called, target_of, write_rows
from kube_desktop.exchange.rehearsal import rehearse
from kube_desktop.exchange.tables import SourceCell, SourceTable, read_table
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.registers.choices import Choice
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.register import Register

_T = TypeVar("_T")


class Way(Choice):
    """Which way a letter went."""

    IN = "masuk", N_("masuk")
    OUT = "keluar", N_("keluar")


WAY: Final = Field(
    name="way",
    key="arah",
    title=N_("Surat masuk atau keluar"),
    kind=FieldKind.CHOICE,
    choices=Way,
    is_required=True,
)

_NEEDED: Final = {Way.IN: N_("wajib untuk surat masuk"), Way.OUT: N_("wajib untuk surat keluar")}


def letter_fields(books: Mapping[Way, Register[Any]]) -> tuple[Field, ...]:
    """Return the columns of a table of both books; required is what both books require."""
    found: dict[str, Field] = {}
    for book in books.values():
        others = [other for other in books.values() if other is not book]
        for field in book.fields:
            is_required = all(_requires(other, field.key) for other in (book, *others))
            found.setdefault(field.key, replace(field, is_required=is_required))
    return (WAY, *found.values())


def needed_in_some(books: Mapping[Way, Register[Any]]) -> dict[str, str]:
    """Return the columns that only one of the books requires, and the words for that."""
    return {
        field.key: _NEEDED[way]
        for way, book in books.items()
        for field in book.fields
        if field.is_required and not all(_requires(each, field.key) for each in books.values())
    }


def import_letters(
    book: GroupFile,
    books: Mapping[Way, Register[Any]],
    source: Path,
    *,
    today: date,
    dry_run: bool = False,
) -> RecordImport:
    """Write every row of a CSV or XLSX file into the book of letters that its column `arah` names.

    Args:
        book: the group.
        books: the two books.
        source: the table.
        today: what lies after it has not happened.
        dry_run: check everything and write nothing.

    Raises:
        FileMissingError, SourceEmptyError, SourceNotATableError: there is no table.
        SourceFaultyError: some rows are wrong, or there are none; nothing is written.
    """
    table = read_table(source)
    run = rehearse if dry_run else GroupFile.act
    return run(book, _write, table, books, today=today)


def _write(
    work: UnitOfWork, table: SourceTable, books: Mapping[Way, Register[Any]], *, today: date
) -> RecordImport:
    faults: set[Fault] = set()
    taken = []
    for register, part in _parts(table, books, faults):
        try:
            taken.append(write_rows(work, part, target_of(register), today=today))
        except SourceFaultyError as error:
            faults.update(error.faults)
    if faults:
        raise SourceFaultyError(table.name, tuple(faults))
    return RecordImport(
        table.name,
        sum(each.rows for each in taken),
        min(each.first for each in taken if each.first),
        max(each.last for each in taken if each.last),
        tuple(sorted(warning for each in taken for warning in each.warnings)),
    )


def _parts(
    table: SourceTable, books: Mapping[Way, Register[Any]], faults: set[Fault]
) -> Iterator[tuple[Register[Any], SourceTable]]:
    """Yield each book with its rows, and note what belongs to neither."""
    if not table.rows:
        raise SourceWithoutRowsError(table.name)
    if WAY.key not in table.headings:
        sentence = _("Judul kolom ini tidak ada. Tambahkan di baris judul.")
        raise SourceFaultyError(table.name, (Fault(table.heading_row, WAY.key, sentence),))
    place = table.headings.index(WAY.key)
    ways = {number: _way_of(cells[place], number, faults) for number, cells in table.rows}
    for way, register in books.items():
        others = [other for other in books.values() if other is not register]
        foreign = {
            column
            for column, heading in enumerate(table.headings)
            if not _knows(register, heading) and any(_knows(other, heading) for other in others)
        }
        rows = tuple((number, cells) for number, cells in table.rows if ways[number] is way)
        faults |= {
            Fault(number, table.headings[column], _foreign_words(register))
            for number, cells in rows
            for column in foreign
            if cells[column] != ""
        }
        if rows:
            yield register, _without(table, rows, {place, *foreign})


def _way_of(cell: SourceCell, number: int, faults: set[Fault]) -> Choice | None:
    try:
        return read_choice(tuple(Way), cell)
    except RuleError as error:
        faults.add(Fault(number, WAY.key, str(error)))
        return None


def _without(
    table: SourceTable, rows: Sequence[tuple[int, Sequence[SourceCell]]], places: Collection[int]
) -> SourceTable:
    """Return some rows of a table without some of its columns."""
    return replace(
        table,
        headings=tuple(_left(table.headings, places)),
        rows=tuple((number, tuple(_left(cells, places))) for number, cells in rows),
    )


def _left(cells: Sequence[_T], places: Collection[int]) -> list[_T]:
    return [cell for place, cell in enumerate(cells) if place not in places]


def _knows(register: Register[Any], heading: str) -> bool:
    return heading_key(heading) in also_called(register.fields)


def _requires(register: Register[Any], key: str) -> bool:
    return any(field.key == key and field.is_required for field in register.fields)


def _foreign_words(register: Register[Any]) -> str:
    return _("Kolom ini bukan untuk {book}. Kosongkan.").format(book=_(register.title).lower())
