"""Reading the books: SQL text over plain sqlite3.

Queries do not go through SQLAlchemy on purpose. Importing it costs more time than a whole empty
window, and a register of rows needs no objects; so the first screen shows before it is loaded,
and reads cost what SQLite costs.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

Parameters: TypeAlias = Sequence[Any] | Mapping[str, Any]


class Reader:
    """A view of one consistent state of the books; it cannot write.

    Args:
        connection: an open connection; whoever made it closes it.
    """

    __slots__ = ("_connection",)

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def rows(self, sql: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
        """Return all rows that `sql` selects."""
        return self._connection.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: Parameters = ()) -> tuple[Any, ...] | None:
        """Return the first row, or None when there is none."""
        found: tuple[Any, ...] | None = self._connection.execute(sql, parameters).fetchone()
        return found

    def value(self, sql: str, parameters: Parameters = ()) -> Any:  # noqa: ANN401 - as SQL gives it
        """Return the first column of the first row, or None when there is none."""
        found = self.row(sql, parameters)
        return None if found is None else found[0]
