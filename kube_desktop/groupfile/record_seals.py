"""A chain of seals over the records that can be corrected: members, visits, letters and the like.

Journal entries carry their own seals. A record may change, so each act seals what its records say
by then; the last seal of a record tells whether it still says it. The connection that writes
notes by itself which records an act touches, so no action can forget one.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from typing import Any, Final

from kube_desktop.groupfile.chain import FIRST, Head
from kube_desktop.groupfile.kept import SEALED, Kept
from kube_desktop.groupfile.reading import Reader

_CANONICAL: Final = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), sort_keys=True, default=bytes.hex
)

_NOTE: Final = """
CREATE TEMP TRIGGER note_{table}_{verb} AFTER {verb} ON main.{table}
BEGIN INSERT INTO noted_record VALUES ('{name}', {row}); END
"""


def note_changes(connection: sqlite3.Connection) -> None:
    """Make a connection note every sealed record that it writes; nothing of it is in the file."""
    connection.execute("CREATE TEMP TABLE noted_record (name, record_id)")
    for kept in SEALED:
        for verb in ("INSERT", "UPDATE"):
            note = _NOTE.format(table=kept.table, verb=verb, name=kept.table, row="NEW.rowid")
            connection.execute(note)
        for part in kept.parts:
            for verb, row in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")):
                owner = f"{row}.{part.owner}"
                note = _NOTE.format(table=part.table, verb=verb, name=kept.table, row=owner)
                connection.execute(note)


def seal_noted(connection: sqlite3.Connection) -> None:
    """Seal what the records say that were noted since the last time."""
    reader = Reader(connection)
    noted = {name for (name,) in reader.rows("SELECT DISTINCT name FROM noted_record")}
    for kept in SEALED:
        if kept.table in noted:
            which = "IN (SELECT record_id FROM noted_record WHERE name = ?)"
            _seal(connection, kept, digests(reader, kept, which, (kept.table,)))
    if noted:
        connection.execute("DELETE FROM noted_record")


def seal_all(connection: sqlite3.Connection) -> None:
    """Seal every record of a file that knew no seals of records."""
    for kept in SEALED:
        _seal(connection, kept, digests(Reader(connection), kept))


def record_head(reader: Reader) -> Head:
    """Return the state of the records as they stand; its edition counts what acts left of them."""
    row = reader.row("SELECT id, seal FROM record_seal ORDER BY id DESC LIMIT 1")
    return Head(0, FIRST) if row is None else Head(*row)


def digests(
    reader: Reader, kept: Kept, which: str = "IS NOT NULL", parameters: tuple[str, ...] = ()
) -> Iterator[tuple[int, str]]:
    """Yield the number of every record and the hash of what it says, in the order of the numbers.

    Args:
        reader: the books.
        kept: the table.
        which: SQL that follows the number in a condition.
        parameters: what `which` asks for.
    """
    parts = {part.table: dict[int, list[dict[str, Any]]]() for part in kept.parts}
    for part in kept.parts:
        names = _columns(reader, part.table)
        place = names.index(part.owner)
        for row in reader.rows(
            f"SELECT * FROM {part.table} WHERE {part.owner} {which} ORDER BY {part.order}",  # noqa: S608 - our names
            parameters,
        ):
            parts[part.table].setdefault(row[place], []).append(_said(names, row))
    names = tuple(name for name in _columns(reader, kept.table) if name not in kept.unsealed)
    for row in reader.rows(
        f"SELECT rowid, {', '.join(names)} FROM {kept.table} WHERE rowid {which} ORDER BY rowid",  # noqa: S608 - our names
        parameters,
    ):
        record_id = row[0]
        content: list[object] = [_said(names, row[1:])]
        content += [(table, rows[record_id]) for table, rows in parts.items() if record_id in rows]
        yield record_id, _hash(content)


def seal_of_record(before: str, book: str, record_id: int, digest: str) -> str:
    """Return the seal of what a record says, after the seal before it."""
    return _hash([before, book, record_id, digest])


def _seal(connection: sqlite3.Connection, kept: Kept, said: Iterator[tuple[int, str]]) -> None:
    before = record_head(Reader(connection)).seal
    rows = []
    for record_id, digest in said:
        before = seal_of_record(before, kept.table, record_id, digest)
        rows.append((kept.table, record_id, digest, before))
    connection.executemany(
        "INSERT INTO record_seal (book, record_id, digest, seal) VALUES (?, ?, ?, ?)", rows
    )


def _columns(reader: Reader, table: str) -> tuple[str, ...]:
    return tuple(name for _place, name, *_rest in reader.rows(f"PRAGMA table_info({table})"))


def _said(names: tuple[str, ...], row: tuple[Any, ...]) -> dict[str, Any]:
    """Return what is filled in, so that a column that comes later changes no seal."""
    return {name: value for name, value in zip(names, row, strict=True) if value not in (None, "")}


def _hash(content: object) -> str:
    return hashlib.sha256(_CANONICAL.encode(content).encode()).hexdigest()
