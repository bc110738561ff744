"""Reading a book of records."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.errors import RecordNotFoundError
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.register import EntryT, Record, Register

_OWN: Final = "recorded_at, recorder, cancel_reason"


def records(
    reader: Reader,
    register: Register[EntryT],
    *,
    first: date | None = None,
    last: date | None = None,
    parent: int | None = None,
    with_cancelled: bool = False,
) -> tuple[Record[EntryT], ...]:
    """Return the records of a book in the order of their days, else in which they were written.

    Args:
        reader: the books.
        register: which book.
        first: the first day wanted; records without a day are then left out.
        last: the last day wanted, inclusive.
        parent: only what belongs to that record of the book above.
        with_cancelled: also those that do not count any more.
    """
    wanted, values = ["1"], dict[str, Any]()
    if not with_cancelled:
        wanted.append("cancelled_at IS NULL")
    if register.day and first is not None:
        wanted.append(f"{register.day} >= :first")
        values["first"] = first.isoformat()
    if register.day and last is not None:
        wanted.append(f"{register.day} <= :last")
        values["last"] = last.isoformat()
    if parent is not None:
        wanted.append(f"{register.parent} = :parent")
        values["parent"] = parent
    order = f"{register.day}, id" if register.day else "id"
    rows = reader.rows(
        f"{_select(register)} WHERE {' AND '.join(wanted)} ORDER BY {order}",
        {"book": register.name, **values},
    )
    make = _maker(register)
    return tuple(map(make, rows))


def record(reader: Reader, register: Register[EntryT], record_id: int) -> Record[EntryT]:
    """Return one record, cancelled or not.

    Raises:
        RecordNotFoundError: no such record.
    """
    row = reader.row(
        f"{_select(register)} WHERE id = :id", {"book": register.name, "id": record_id}
    )
    if row is None:
        raise RecordNotFoundError
    return _maker(register)(row)


def records_of_month(
    reader: Reader, register: Register[EntryT], month: Month
) -> tuple[Record[EntryT], ...]:
    """Return what a book holds for a month: what happened in it, or what stands at its end."""
    first = None if register.is_standing else month.first
    return records(reader, register, first=first, last=month.last)


def earlier_texts(
    reader: Reader, register: Register[Any], field: Field, text: str, *, limit: int = 8
) -> tuple[str, ...]:
    """Return what was written in a text field before and begins or goes on like `text`."""
    pattern = text.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")
    rows = reader.rows(
        f"SELECT {field.name} FROM {register.table} WHERE cancelled_at IS NULL"
        f" AND {field.name} <> '' AND {field.name} LIKE :anywhere ESCAPE '\\'"
        f" GROUP BY {field.name}"
        f" ORDER BY {field.name} LIKE :begins ESCAPE '\\' DESC, max(id) DESC LIMIT :limit",
        {"anywhere": f"%{pattern}%", "begins": f"{pattern}%", "limit": limit},
    )
    return tuple(str(found) for (found,) in rows)


def is_nihil(reader: Reader, book: str, month: Month) -> bool:
    """Tell whether somebody said that a book has nothing to hold for a month."""
    return (
        reader.value("SELECT 1 FROM nihil WHERE book = ? AND month = ?", (book, str(month)))
        is not None
    )


def link_names(
    reader: Reader, register: Register[EntryT], rows: Sequence[Record[EntryT]]
) -> Mapping[str, Mapping[int, str]]:
    """Return the words for all that the records point at, by the name of the field and the id."""
    names = {}
    for field in register.fields:
        if field.link is not None:
            ids = {getattr(row.entry, field.name) for row in rows} - {None}
            names[field.name] = field.link.names(reader, ids) if ids else {}
    return names


def _select(register: Register[Any]) -> str:
    files = (
        "(SELECT count(*) FROM attachment a WHERE a.book = :book"
        f" AND a.record_id = {register.table}.id)"
    )
    columns = ", ".join(register.columns)
    return f"SELECT id, {_OWN}, {files}, {columns} FROM {register.table}"


def _maker(register: Register[EntryT]) -> Callable[[Sequence[Any]], Record[EntryT]]:
    """Return what makes a record of a row of `_select`; one is asked for each row of a list."""
    meanings = [(place, _meaning(field)) for place, field in enumerate(register.fields)]
    told = [(place, meaning) for place, meaning in meanings if meaning is not None]
    names, entry = register.columns, register.entry

    def make(row: Sequence[Any]) -> Record[EntryT]:
        number, recorded_at, recorder, cancel_reason, files, *kept = row
        for place, meaning in told:
            if kept[place] is not None:
                kept[place] = meaning(kept[place])
        whole = entry(**dict(zip(names, kept, strict=True)))
        return Record(number, whole, recorded_at, recorder, cancel_reason, files)

    return make


def _meaning(field: Field) -> Callable[[Any], object] | None:
    """Return what makes a value of what SQLite gives; None where that is the value itself."""
    match field.kind:
        case FieldKind.DAY:
            return date.fromisoformat
        case FieldKind.YES_NO:
            return bool
        case FieldKind.CHOICE if field.choices is not None:
            return field.choices.kept_as
    return None
