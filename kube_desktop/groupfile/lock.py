"""One writer at a time, and a name to call when it is somebody else.

The lock is a SQLite write lock on a small side file, so the operating system gives it back when
a process is killed, on every platform that SQLite knows. The side file also says who holds it:
readers may read it while the lock is held.
"""

import json
import os
import secrets
import socket
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.clock import now
from kube_desktop.groupfile.errors import FolderNotWritableError, HeldByAnotherError

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
        path: the group file, which need not exist yet.
        name: who wants to write, in words for the person who is kept waiting.

    Raises:
        HeldByAnotherError: somebody else writes.
        FolderNotWritableError: the side file cannot be made.
    """

    def __init__(self, path: Path, name: str) -> None:
        self._side_file = path.with_name(f".{path.name}{_SUFFIX}")
        self._token = secrets.token_hex(8)
        self._name = name
        for _attempt in range(_TRIES):
            self._connection = self._take()
            if self._is_still_the_file():
                return
            self._connection.close()
        raise HeldByAnotherError(holder="?", host="?", since="?")

    def name_holder(self, name: str) -> None:
        """Let whoever is kept waiting from now on read another name.

        Raises:
            HeldByAnotherError: somebody took the lock in the blink in which it had to be let go.
        """
        self._name = name
        self._connection.execute("PRAGMA busy_timeout=2000")  # somebody may be reading the name
        self._connection.execute("UPDATE holder SET words = ?", (self._words(),))
        try:
            self._connection.execute("COMMIT")
            self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:  # pragma: no cover - a matter of microseconds
            raise self._held() from error

    def release(self) -> None:
        """Give the lock back and remove the side file."""
        if os.name == "posix":
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
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("CREATE TABLE IF NOT EXISTS holder (token TEXT, words TEXT)")
            connection.execute("DELETE FROM holder")
            connection.execute("INSERT INTO holder VALUES (?, ?)", (self._token, self._words()))
            connection.execute("COMMIT")
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            connection.close()
            if error.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
                raise self._held() from error
            raise FolderNotWritableError(path=self._side_file.parent) from error
        return connection

    def _words(self) -> str:
        return json.dumps([self._name, socket.gethostname(), now().isoformat()])

    def _held(self) -> HeldByAnotherError:
        holder = holder_of(self._side_file)
        if holder is None:
            return HeldByAnotherError(
                holder="program lain", host=socket.gethostname(), since="tadi"
            )
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
        with closing(
            sqlite3.connect(f"{side_file.absolute().as_uri()}?mode=ro", uri=True)
        ) as reader:
            row = reader.execute(f"SELECT {column} FROM holder").fetchone()  # noqa: S608 - our names
    except sqlite3.Error:
        return None
    return None if row is None else str(row[0])
