"""Reading connections of an open group file: as many as read at once, lent one query at a time."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kube_desktop.groupfile.connections import connect_reader
from kube_desktop.groupfile.errors import GroupFileClosedError
from kube_desktop.groupfile.reading import Reader


class Readers:
    """Gives every query one consistent state of the books, on whatever thread it runs.

    Args:
        path: the group file.
        is_immutable: the place is read-only, and nobody else can write there either.
    """

    def __init__(self, path: Path, *, is_immutable: bool = False) -> None:
        self._path = path
        self._is_immutable = is_immutable
        self._idle: list[sqlite3.Connection] = []
        self._lent = 0
        self._is_closed = False
        self._changed = threading.Condition()
        self._local = threading.local()

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """Lend a reader; inside another reading of the same thread it is the same state.

        Raises:
            GroupFileClosedError: after `close`.
        """
        current: Reader | None = getattr(self._local, "reader", None)
        if current is not None:
            yield current
            return
        connection = self._borrowed()
        try:
            connection.execute("BEGIN")
            self._local.reader = Reader(connection)
            yield self._local.reader
        finally:
            self._local.reader = None
            if connection.in_transaction:
                connection.execute("ROLLBACK")  # it only read
            self._give_back(connection)

    def close(self) -> None:
        """Wait for the queries under way, then close every connection and refuse later ones."""
        with self._changed:
            self._is_closed = True
            self._changed.wait_for(lambda: self._lent == 0)
            while self._idle:
                self._idle.pop().close()

    def _borrowed(self) -> sqlite3.Connection:
        with self._changed:
            if self._is_closed:
                raise GroupFileClosedError(path=self._path)
            connection = (
                self._idle.pop()
                if self._idle
                else connect_reader(self._path, is_immutable=self._is_immutable)
            )
            self._lent += 1
        return connection

    def _give_back(self, connection: sqlite3.Connection) -> None:
        with self._changed:
            self._lent -= 1
            self._idle.append(connection)
            self._changed.notify_all()
