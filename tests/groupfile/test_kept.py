"""Records are corrected or cancelled; no program deletes one or puts another in its place."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Column, Table, UniqueConstraint, inspect

from kube_desktop.books.schema import metadata
from kube_desktop.groupfile.group_file import open_group_file
from kube_desktop.groupfile.guards import (
    drop_guards,
    guard_statements,
    install_guards,
    missing_guards,
)
from kube_desktop.groupfile.kept import KEPT, Kept
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.schema import Base
from kube_desktop.registers.tables import RecordColumns
from tests.books.schema import FOLDER

_REPLACED = {part.table for kept in KEPT for part in kept.parts}
_ELSEWHERE = {
    "account",  # the chart, of which the check knows every row
    "kind",
    "month_total",  # can be made anew from the postings
    "month_lock",  # guarded by the acts of closing and reopening
    "nihil",  # taken back when something is written after all
}


@pytest.fixture
def stranger(group_path: Path) -> Iterator[sqlite3.Connection]:
    """Another program, which checks nothing; there are two rows in every table of records."""
    with closing(sqlite3.connect(group_path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints=ON")
        connection.execute("BEGIN")
        drop_guards(connection)
        for kept in KEPT:
            connection.execute(f"DELETE FROM {kept.table}")  # noqa: S608 - our names
            for number in (1, 2):
                _put(connection, metadata.tables[kept.table], number)
        install_guards(connection)
        connection.execute("COMMIT")
        yield connection


def _put(connection: sqlite3.Connection, table: Table, number: int) -> None:
    row = {column.name: _filling(column, number) for column in table.columns}
    marks = ",".join("?" * len(row))
    connection.execute(
        f"INSERT INTO {table.name} ({','.join(row)}) VALUES ({marks})",  # noqa: S608 - our names
        tuple(row.values()),
    )


def _filling(column: Column[object], number: int) -> object:
    if column.nullable:
        return None
    return number if column.type.python_type in {int, bool} else f"2026-10-{number:02d}"


def _rows(connection: sqlite3.Connection, kept: Kept) -> list[tuple[object, ...]]:
    return connection.execute(f"SELECT * FROM {kept.table}").fetchall()  # noqa: S608 - our names


def test_every_table_of_records_is_kept() -> None:
    classes = [mapper.class_ for mapper in Base.registry.mappers]
    records = {
        inspect(each).local_table.name for each in classes if issubclass(each, RecordColumns)
    }

    assert len(records) > 10
    assert records <= {kept.table for kept in KEPT}


def test_no_table_is_forgotten() -> None:
    guarded = {
        statement.split()[2].removeprefix("guard_").removesuffix("_DELETE")
        for statement in guard_statements()
        if "_DELETE" in statement
    }

    assert guarded == metadata.tables.keys() - _REPLACED - _ELSEWHERE


def test_every_value_that_only_one_row_may_have_is_known() -> None:
    for kept in KEPT:
        table = metadata.tables[kept.table]
        alone = [
            rule.columns.keys() for rule in table.constraints if isinstance(rule, UniqueConstraint)
        ]
        alone += [index.columns.keys() for index in table.indexes if index.unique]

        assert len(kept.taken) == len(alone), kept.table
        for columns, taken in zip(alone, kept.taken, strict=True):
            for column in columns:
                assert f"{column} = NEW.{column}" in taken


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.table)
def test_no_record_is_deleted(stranger: sqlite3.Connection, kept: Kept) -> None:
    before = _rows(stranger, kept)

    with pytest.raises(sqlite3.IntegrityError, match=f"a row of {kept.table} is never deleted"):
        stranger.execute(f"DELETE FROM {kept.table} WHERE rowid = 2")  # noqa: S608 - our names

    assert _rows(stranger, kept) == before


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.table)
def test_no_record_is_put_in_the_place_of_another(stranger: sqlite3.Connection, kept: Kept) -> None:
    before = _rows(stranger, kept)

    with pytest.raises(sqlite3.IntegrityError, match=f"a row of {kept.table} is never replaced"):
        stranger.execute(f"REPLACE INTO {kept.table} SELECT * FROM {kept.table} LIMIT 1")  # noqa: S608 - ours

    assert _rows(stranger, kept) == before


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.table)
def test_no_record_moves_onto_another(stranger: sqlite3.Connection, kept: Kept) -> None:
    before = _rows(stranger, kept)

    with pytest.raises(sqlite3.IntegrityError, match="takes the place of another"):
        stranger.execute(f"UPDATE OR REPLACE {kept.table} SET rowid = 1 WHERE rowid = 2")  # noqa: S608 - ours

    assert _rows(stranger, kept) == before


@pytest.mark.parametrize(
    ("table", "taken"),
    [
        ("member", "number = 1"),
        ("decision", "meeting_id = 1, number = 1"),
        ("outgoing_letter", "number = '2026-10-01'"),
        ("letter_numbering", "valid_from = '2026-10-01'"),
        ("member_income", "member_id = 1, day = '2026-10-01'"),
        ("office_duty", "office = '2026-10-01', valid_from = '2026-10-01'"),
    ],
)
def test_no_record_takes_what_only_one_may_have(
    stranger: sqlite3.Connection, table: str, taken: str
) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="takes the place of another"):
        stranger.execute(f"UPDATE OR REPLACE {table} SET {taken} WHERE rowid = 2")  # noqa: S608

    assert stranger.execute(f"SELECT count(*) FROM {table}").fetchone() == (2,)  # noqa: S608


def test_a_record_may_be_corrected(stranger: sqlite3.Connection) -> None:
    stranger.execute("UPDATE member SET name = 'Maria' WHERE id = 2")

    assert stranger.execute("SELECT name FROM member WHERE id = 2").fetchone() == ("Maria",)


def test_a_file_of_the_first_schema_gets_the_guards(tmp_path: Path) -> None:
    path = Path(shutil.copy(FOLDER / "0001.kube", tmp_path / "lama.kube"))

    open_group_file(path).close()

    with closing(sqlite3.connect(path)) as connection:
        assert missing_guards(Reader(connection)) == ()
        with pytest.raises(sqlite3.IntegrityError, match="never deleted"):
            connection.execute("DELETE FROM member")
