"""Trying an act out: it writes into temporary tables, and the books stay as they are."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Concatenate, Final, ParamSpec, TypeVar

from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.unit_of_work import Recorder, UnitOfWork

_P = ParamSpec("_P")
_T = TypeVar("_T")
_NOBODY: Final = Recorder("", "")
_ONLY_READ: Final = frozenset({"attachment", "entry", "month_total", "posting", "record_seal"})
"""The large tables, in which no record is written; they are read where they are."""


def rehearse(
    book: GroupFile,
    action: Callable[Concatenate[UnitOfWork, _P], _T],
    *args: _P.args,
    **kwargs: _P.kwargs,
) -> _T:
    """Run one action as if it were written and return its result; works on a read-only file too.

    The action may write records, but neither money nor photos.

    Raises:
        Whatever the action raises.
    """

    def run(reader: Reader) -> _T:
        # SQLAlchemy is slow to import; a template does without.
        from sqlalchemy import create_engine
        from sqlalchemy.pool import StaticPool

        connection = reader._connection  # noqa: SLF001 - what a reader does not offer: to write
        engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
        with engine.connect() as lent, _shadowed(reader):
            return action(UnitOfWork(lent, book.recorder or _NOBODY), *args, **kwargs)

    return book.read(run)


@contextmanager
def _shadowed(reader: Reader) -> Iterator[None]:
    """Put temporary tables before those of the file, which SQLite asks first for every name.

    The file was opened for reading only, so nothing can reach it; what is temporary goes when the
    reading ends, which takes its transaction back.
    """
    made = reader.rows(
        "SELECT name, sql FROM main.sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'"
    )
    reader.rows("PRAGMA query_only=OFF")
    try:
        reader.rows("BEGIN")  # SQLAlchemy took the transaction back when it looked around
        for name, sql in made:
            if name not in _ONLY_READ:
                reader.rows(sql.replace("CREATE TABLE", "CREATE TEMP TABLE", 1))
                reader.rows(f'INSERT INTO temp."{name}" SELECT * FROM main."{name}"')  # noqa: S608 - a name of our own schema
        yield
    finally:
        reader.rows("PRAGMA query_only=ON")
