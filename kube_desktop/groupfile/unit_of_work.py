"""One act on the books: all of it is written, or nothing."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from kube_desktop.foundation.clock import now
from kube_desktop.groupfile.reading import Reader

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection, CursorResult, Executable

_ROWS_IN_A_STATEMENT: Final = 500


@dataclass(frozen=True, slots=True)
class Recorder:
    """Who records, as chosen when the group was opened; stamped on every act.

    Attributes:
        name: the person's name.
        office: the office in words (`Bendahara`, `Pendamping`).
    """

    name: str
    office: str

    def __str__(self) -> str:
        return f"{self.name} ({self.office})" if self.office else self.name


class UnitOfWork:
    """What an action gets: reads and writes inside one transaction that it does not end itself.

    Attributes:
        reader: queries that see what this act has written so far.
        recorder: who acts.
        at: when, in UTC.
        touched: names of the books that changed; screens reload by them.
    """

    __slots__ = ("_connection", "at", "reader", "recorder", "touched")

    def __init__(self, connection: "Connection", recorder: Recorder) -> None:
        self._connection = connection
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - tells mypy which driver
        self.reader = Reader(driver)
        self.recorder = recorder
        self.at: datetime = now()
        self.touched: set[str] = set()

    def execute(self, statement: "Executable", parameters: Any = None) -> "CursorResult[Any]":  # noqa: ANN401 - SQLAlchemy's own type
        """Run a SQLAlchemy statement; a list of dicts runs it once for each."""
        return self._connection.execute(statement, parameters)

    def insert(self, statement: "Executable", row: Mapping[str, object]) -> int:
        """Insert one row and return the number that SQLite gave it."""
        return int(self._connection.execute(statement, dict(row)).lastrowid)

    def insert_many(
        self, into: str, rows: Sequence[tuple[object, ...]], *, on_conflict: str = ""
    ) -> None:
        """Insert rows with as few statements as possible.

        Guards make SQLite set aside every page that a statement touches, which costs more than
        the row; a statement that carries many rows pays for it once.

        Args:
            into: `INSERT INTO table (columns)`.
            rows: as many values each as there are columns.
            on_conflict: what follows the values, if anything.
        """
        for start in range(0, len(rows), _ROWS_IN_A_STATEMENT):
            part = rows[start : start + _ROWS_IN_A_STATEMENT]
            row = f"({','.join('?' * len(part[0]))})"
            self._connection.exec_driver_sql(
                f"{into} VALUES {','.join([row] * len(part))} {on_conflict}",
                tuple(chain.from_iterable(part)),
            )

    @property
    def at_text(self) -> str:
        """The instant of this act as the tables keep it: `2026-10-31T08:15:00Z`."""
        return self.at.strftime("%Y-%m-%dT%H:%M:%SZ")
