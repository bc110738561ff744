"""One writer at a time, and a name to call when it is somebody else.

The lock is a SQLite write lock on a small side file, so the operating system gives it back when
a process is killed, on every platform that SQLite knows. The side file also says who holds it:
readers may read it while the lock is held.
"""

import json
import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.clock import now
from kube_desktop.foundation.errors import FileProblemError
from kube_desktop.foundation.paths import computer_name
from kube_desktop.groupfile.connections import file_uri
from kube_desktop.groupfile.errors import (
    DiskFullError,
    FolderNotWritableError,
    HeldByAnotherError,
)
from kube_desktop.groupfile.problems import held_by_some_program, primary_code

_SUFFIX: Final = ".lock"
_TRIES: Final = 5


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a file: a name as people know it, the computer, and since when (UTC)."""

    name: str
    host: str
    since: str


class WriterLock:
    """The right to write in a group file; give it back with `release`.

    Args:
        path: the group file, which need not exist yet; a link counts as the file it leads to.
        name: who wants to write, in words for the person who is kept waiting.

    Raises:
        HeldByAnotherError: somebody else writes.
        FolderNotWritableError: the side file cannot be made.
        DiskFullError: there is no room for it.
    """

    def __init__(self, path: Path, name: str) -> None:
        whole = path.resolve()
        self._side_file = whole.with_name(f".{whole.name}{_SUFFIX}")
        self._token = os.urandom(8).hex()
        self._name = name
        for _attempt in range(_TRIES):
            self._connection = self._take()
            if self._is_still_the_file():
                return
            self._connection.close()
        raise held_by_some_program()

    def name_holder(self, name: str) -> None:
        """Let whoever is kept waiting from now on read another name.

        On a full disk the old name stays.

        Raises:
            HeldByAnotherError: somebody took the lock in the blink in which it had to be let go.
        """
        self._name = name
        self._connection.execute("PRAGMA busy_timeout=2000")  # somebody may be reading the name
        with suppress(sqlite3.OperationalError):
            self._connection.execute("UPDATE holder SET words = ?", (self._words(),))
            self._connection.execute("COMMIT")
        if not self._connection.in_transaction:
            try:
                self._connection.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:  # pragma: no cover - microseconds
                raise self._held() from error

    def release(self) -> None:
        """Give the lock back and remove the side file."""
        if os.name == "posix":
            with suppress(OSError):  # a disk that was pulled out
                self._side_file.unlink(missing_ok=True)
        self._connection.close()
        if os.name != "posix":  # pragma: no cover - Windows cannot remove an open file
            with suppress(OSError):
                self._side_file.unlink(missing_ok=True)

    def _take(self) -> sqlite3.Connection:
        try:
            connection = sqlite3.connect(
                self._side_file, timeout=0, isolation_level=None, check_same_thread=False
            )
        except sqlite3.Error as error:
            raise FolderNotWritableError(path=self._side_file.parent) from error
        try:
            self._write_name(connection)
        except sqlite3.DatabaseError as error:
            connection.close()
            raise self._problem(error) from error
        return connection

    def _write_name(self, connection: sqlite3.Connection) -> None:
        try:
            # What it says is worth nothing after a power cut, so no commit waits for the disk.
            connection.execute("PRAGMA synchronous=OFF")
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.DatabaseError as error:
            if primary_code(error) not in {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}:
                raise
            # Nobody can hold what is no database; a full disk left it half written.
            os.truncate(self._side_file, 0)
            connection.execute("BEGIN IMMEDIATE")
        connection.execute("CREATE TABLE IF NOT EXISTS holder (token TEXT, words TEXT)")
        connection.execute("DELETE FROM holder")
        connection.execute("INSERT INTO holder VALUES (?, ?)", (self._token, self._words()))
        connection.execute("COMMIT")
        connection.execute("BEGIN IMMEDIATE")

    def _problem(self, error: sqlite3.DatabaseError) -> FileProblemError:
        match primary_code(error):
            case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
                return self._held()
            case sqlite3.SQLITE_FULL:
                return DiskFullError()
            case _:
                return FolderNotWritableError(path=self._side_file.parent)

    def _words(self) -> str:
        return json.dumps([self._name, computer_name(), now().isoformat()])

    def _held(self) -> HeldByAnotherError:
        holder = holder_of(self._side_file)
        if holder is None:
            return held_by_some_program()
        since = datetime.fromisoformat(holder.since).astimezone()
        return HeldByAnotherError(
            holder=holder.name,
            host=holder.host,
            since=f"{format_long_day(since.date())} {since:%H.%M}",
        )

    def _is_still_the_file(self) -> bool:
        """Whether the locked file still carries the name; its last holder may have removed it."""
        return _read(self._side_file, "token") == self._token


def holder_of(side_file: Path) -> Holder | None:
    """Return who wrote their name in a lock's side file last, None when nobody did."""
    words = _read(side_file, "words")
    return Holder(*json.loads(words)) if words else None


def _read(side_file: Path, column: str) -> str | None:
    try:
        with closing(sqlite3.connect(file_uri(side_file, "ro"), uri=True)) as reader:
            row = reader.execute(f"SELECT {column} FROM holder").fetchone()  # noqa: S608 - our names
    except sqlite3.Error:
        return None
    return None if row is None else str(row[0])
