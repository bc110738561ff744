"""Taking over a book of records from a table: every row is right, or nothing is written."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from kube_desktop.exchange.columns import find_columns, heading_key
from kube_desktop.exchange.faults import Fault, SourceFaultyError, SourceWithoutRowsError
from kube_desktop.exchange.record_cells import cell_reader
from kube_desktop.exchange.rehearsal import rehearse
from kube_desktop.exchange.tables import SourceCell, SourceTable, read_table
from kube_desktop.exchange.transaction_cells import Meanings, Refused
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.closings import closed_through
from kube_desktop.registers.checking import check_field, tidied
from kube_desktop.registers.errors import FieldMissingError
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Register

_PLACE_IN_THE_LIST: Final = frozenset({"no", "no_urut", "nomor_urut"})
"""A number that only counts the rows, as every print of ours begins with."""

_TEXTS: Final = {FieldKind.TEXT, FieldKind.PASSAGE}


@dataclass(frozen=True, slots=True)
class RecordImport:
    """What a table holds and, unless it was a trial, what was written of it.

    Attributes:
        name: of the source.
        rows: how many.
        first, last: the days that the rows span, None for a book without dates.
        warnings: what is allowed and still worth a look, by row.
    """

    name: str
    rows: int
    first: date | None
    last: date | None
    warnings: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What the rows of a table become.

    Attributes:
        fields: the columns.
        build: makes the entry of the tidy values of a row, by the names of the fields; raises
            `RuleError`. Its attributes are named as the fields.
        add: writes it; raises `RuleError` before it writes anything.
        try_out: writes it in a trial, in which no money is written; None where `add` writes none.
        present: the entries that are there already.
        day_of: the day of an entry.
        concerns: sentences about an entry that may well be right.
    """

    fields: tuple[Field, ...]
    build: Callable[[Mapping[str, object]], Any]
    add: Callable[[UnitOfWork, Any, date], object]
    present: Callable[[Reader], Iterable[Any]]
    day_of: Callable[[Any], date | None]
    concerns: Callable[[Any], Sequence[str]] = lambda _entry: ()
    try_out: Callable[[UnitOfWork, Any, date], object] | None = None


def import_records(
    book: GroupFile, register: Register[Any], source: Path, *, today: date, dry_run: bool = False
) -> RecordImport:
    """Write every row of a CSV or XLSX file into a book of records, in the order of the file.

    The columns are those of the book's template; the words on the screen and on paper for them
    are understood too.

    Args:
        book: the group.
        register: which book; not a part of another one.
        source: the table.
        today: what lies after it has not happened.
        dry_run: check everything and write nothing.

    Raises:
        FileMissingError, SourceEmptyError, SourceNotATableError: there is no table.
        SourceFaultyError: some rows are wrong, or there are none; nothing is written.
    """
    return import_into(book, target_of(register), source, today=today, dry_run=dry_run)


def import_into(
    book: GroupFile, target: Target, source: Path, *, today: date, dry_run: bool
) -> RecordImport:
    """Write every row of a table into a target, as `import_records` does."""
    table = read_table(source)
    if not dry_run:
        return book.act(write_rows, table, target, today=today)
    tried = target if target.try_out is None else replace(target, add=target.try_out)
    return rehearse(book, write_rows, table, tried, today=today)


def target_of(register: Register[Any]) -> Target:
    """Return a book of records as the target of a table."""

    def add(work: UnitOfWork, entry: object, today: date) -> int:
        # SQLAlchemy is slow to import; a template does without.
        from kube_desktop.registers.actions import add_record

        return add_record(work, register, entry, today=today)

    return Target(
        fields=register.fields,
        build=lambda values: register.entry(**values),
        add=add,
        present=lambda reader: (each.entry for each in records(reader, register)),
        day_of=register.day_of,
    )


def write_rows(
    work: UnitOfWork, table: SourceTable, target: Target, *, today: date
) -> RecordImport:
    """Write the rows of a table, to be taken back when one of them is wrong.

    Raises:
        SourceFaultyError: some rows are wrong, or there are none.
    """
    taken = _TakenOver(work.reader, table, target, today=today)
    for number, cells in table.rows:
        entry = taken.entry(number, cells)
        if entry is not None:
            taken.write(work, number, entry)
    return taken.result()


def also_called(fields: Collection[Field]) -> dict[str, str]:
    """Return the headings that are understood, as `heading_key` gives them."""
    found: dict[str, str] = {}
    for field in fields:
        for words in (field.title, _(field.title), field.heading):
            found.setdefault(heading_key(words), field.key)
    found.pop("", None)
    return found | {field.key: field.key for field in fields}


class _TakenOver:
    """The rows of a table on their way into a book.

    Args:
        reader: the books before the first row is written.
        table: the table.
        target: what its rows become.
        today: what lies after it has not happened.

    Raises:
        SourceFaultyError: the headings are wrong.
        SourceWithoutRowsError: nothing stands below them.
    """

    def __init__(self, reader: Reader, table: SourceTable, target: Target, *, today: date) -> None:
        if not table.rows:
            raise SourceWithoutRowsError(table.name)
        self._table = table
        self._target = target
        self._today = today
        self._at = _columns(table, target.fields)
        self._meanings = {
            field.name: Meanings(field.key, cell_reader(field, reader))
            for field in target.fields
            if field.key in self._at
        }
        self._present = tuple(target.present(reader))
        self._present_by: dict[tuple[str, ...], set[tuple[object, ...]]] = {}
        self._closed = closed_through(reader)
        self._rows_of: dict[object, int] = {}
        self._faults: list[Fault] = []
        self._warnings: list[Fault] = []
        self._days: list[date] = []

    def entry(self, number: int, cells: Sequence[SourceCell]) -> object | None:
        """Return the entry of a row; None when it has faults, which are noted."""
        values: dict[str, object] = {}
        before = len(self._faults)
        if len(cells) > len(self._table.headings):
            self._note(number, "", _("Ada isi di luar kolom yang berjudul."))
        for field in self._target.fields:
            cell = cells[self._at[field.key]] if field.key in self._at else ""
            meaning = self._meanings[field.name][cell] if field.key in self._at else None
            if isinstance(meaning, Refused):
                self._note(number, field.key, meaning.sentence)
            elif meaning is None or meaning == "":
                if field.is_required:
                    self._note(number, field.key, str(FieldMissingError(field)))
            else:
                values[field.name] = self._checked(number, field, meaning)
        if len(self._faults) > before:
            return None
        try:
            entry: object = self._target.build(values)
        except RuleError as error:
            self._refuse(number, error)
            return None
        if self._is_present(entry, tuple(values)):
            self._note(number, "", _("Baris ini sudah ada di buku."))
            return None
        self._look_at(number, entry)
        return entry

    def write(self, work: UnitOfWork, number: int, entry: object) -> None:
        """Write an entry, or note why the book refuses it."""
        try:
            self._target.add(work, entry, self._today)
        except RuleError as error:
            self._refuse(number, error)

    def result(self) -> RecordImport:
        """Return what was taken over.

        Raises:
            SourceFaultyError: some rows are wrong.
        """
        if self._faults:
            raise SourceFaultyError(self._table.name, self._faults)
        return RecordImport(
            self._table.name,
            len(self._table.rows),
            min(self._days, default=None),
            max(self._days, default=None),
            tuple(sorted(self._warnings)),
        )

    def _checked(self, number: int, field: Field, value: object) -> object:
        tidy = tidied(value, field) if isinstance(value, str) and field.kind in _TEXTS else value
        try:
            check_field(field, tidy, today=self._today)
        except RuleError as error:
            self._note(number, field.key, str(error))
        return tidy

    def _is_present(self, entry: object, names: tuple[str, ...]) -> bool:
        """Whether a record says all that the row says; it may say more."""
        if names not in self._present_by:
            known = self._present
            self._present_by[names] = {tuple(getattr(e, name) for name in names) for e in known}
        return tuple(getattr(entry, name) for name in names) in self._present_by[names]

    def _look_at(self, number: int, entry: object) -> None:
        """Note what is worth a look, without refusing it."""
        sentences = list(self._target.concerns(entry))
        earlier = self._rows_of.setdefault(entry, number)
        if earlier != number:
            sentences.append(_("Sama persis dengan baris {row}.").format(row=earlier))
        day = self._target.day_of(entry)
        if day is not None:
            self._days.append(day)
            if self._closed is not None and Month.of(day) <= self._closed:
                month = Month.of(day).label
                sentences.append(_("{month} sudah ditutup.").format(month=month))
        self._warnings += [Fault(number, "", sentence) for sentence in sentences]

    def _refuse(self, number: int, error: RuleError) -> None:
        keys = {field.name: field.key for field in self._target.fields}
        self._note(number, keys.get(error.field or "", ""), str(error))

    def _note(self, number: int, column: str, sentence: str) -> None:
        self._faults.append(Fault(number, column, sentence))


def _columns(table: SourceTable, fields: Collection[Field]) -> dict[str, int]:
    known = also_called(fields)
    empty = {
        heading_key(heading)
        for place, heading in enumerate(table.headings)
        if not any(cells[place] != "" for _number, cells in table.rows)
    }
    return find_columns(
        table,
        [field.key for field in fields if field.is_required],
        [field.key for field in fields if not field.is_required],
        also_called=known,
        ignored=_PLACE_IN_THE_LIST | (empty - known.keys()),
    )
