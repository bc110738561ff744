"""Trying an act out: it runs on a copy of the books in memory, and the books stay as they are."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import Concatenate, Final, ParamSpec, TypeVar

from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.unit_of_work import Recorder, UnitOfWork

_P = ParamSpec("_P")
_T = TypeVar("_T")
_NOBODY: Final = Recorder("", "")
_LEFT_OUT: Final = "attachment"
"""Photos would fill the memory, and no rule asks for them."""


def rehearse(
    book: GroupFile,
    action: Callable[Concatenate[UnitOfWork, _P], _T],
    *args: _P.args,
    **kwargs: _P.kwargs,
) -> _T:
    """Run one action as if it were written and return its result; works on a read-only file too.

    Raises:
        Whatever the action raises.
    """
    # SQLAlchemy is slow to import; a list of commands does without.
    from sqlalchemy import create_engine
    from sqlalchemy.pool import StaticPool

    with closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        book.read(_copy_into, memory)
        engine = create_engine("sqlite://", creator=lambda: memory, poolclass=StaticPool)
        with engine.connect() as connection:
            return action(UnitOfWork(connection, book.recorder or _NOBODY), *args, **kwargs)


def _copy_into(reader: Reader, memory: sqlite3.Connection) -> None:
    """Copy tables and indexes; guards stay away, since nothing here is kept."""
    kinds = {name: kind for _schema, name, kind, *_rest in reader.rows("PRAGMA table_list")}
    made = reader.rows(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
        " AND type IN ('table', 'index') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        " ORDER BY type = 'index'"
    )
    memory.execute("BEGIN")
    for name, sql in made:
        if kinds.get(name) == "shadow":
            continue
        memory.execute(sql)
        if kinds.get(name) == "table" and name != _LEFT_OUT:
            rows = reader.rows(f'SELECT * FROM "{name}"')  # noqa: S608 - a name of our own schema
            if rows:
                marks = ", ".join("?" * len(rows[0]))
                memory.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows)  # noqa: S608
    memory.execute("COMMIT")
