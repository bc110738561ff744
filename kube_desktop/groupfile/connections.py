"""Connections to a group file, and what the file says of itself before anything is read."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Final
from urllib.parse import quote

from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.errors import (
    DamagedFileError,
    EmptyFileError,
    FileMissingError,
    FileNotReadableError,
    IsAFolderError,
    NewerFileError,
    NotAGroupFileError,
    NotClosedProperlyError,
    UnfoundedFileError,
)
from kube_desktop.groupfile.problems import primary_code, read_problem

APPLICATION_ID: Final = 0x4B554245
"""“KUBE”: what `PRAGMA application_id` of every group file says."""

SCHEMA_VERSION: Final = 4
"""What `PRAGMA user_version` of a file written by this program says."""

TAKES_NO_WRITING: Final = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}
"""What SQLite says of a place or a file that can only be read."""


def connect_writer(path: Path) -> sqlite3.Connection:
    """Open for writing: write-ahead log, every commit on the disk, foreign keys checked."""
    connection = _connect(path, "rw", timeout=5)
    try:
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
    except BaseException:
        connection.close()
        raise
    return connection


def connect_reader(path: Path, *, is_immutable: bool = False) -> sqlite3.Connection:
    """Open for reading only; an immutable file is read without the side files that WAL needs."""
    connection = _connect(path, "ro&immutable=1" if is_immutable else "ro", timeout=5)
    connection.execute("PRAGMA query_only=ON")
    return connection


def file_uri(path: Path, mode: str) -> str:
    """Return how SQLite wants a file and the way of opening it named, network shares included."""
    whole = path.absolute().as_posix()
    return f"file://{quote(whole if whole.startswith('/') else f'/{whole}')}?mode={mode}"


def check_is_group_file(path: Path) -> None:
    """Make sure that there is a file and that no stranger wrote it.

    It is asked through SQLite: reading the bytes of a file that this process has open would, on
    closing, give back the locks that keep other programs out of it.

    Raises:
        FileMissingError, IsAFolderError, EmptyFileError, FileNotReadableError, NotAGroupFileError.
    """
    try:
        size = path.stat().st_size
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileMissingError(path=path) from error
    except OSError as error:
        raise FileNotReadableError(path=path, detail=error.strerror) from error
    if path.is_dir():
        raise IsAFolderError(path=path)
    if not size:
        raise EmptyFileError(path=path)
    if not os.access(path, os.R_OK):
        raise FileNotReadableError(path=path, detail=_("tidak ada izin"))
    try:
        with closing(connect_reader(path)) as reader:
            is_ours = _application_id(reader) == APPLICATION_ID
    except sqlite3.Error as error:
        # Any other fault is judged when the file is opened in earnest.
        is_ours = primary_code(error) != sqlite3.SQLITE_NOTADB
    if not is_ours:
        raise NotAGroupFileError(path=path)


def version_for_writing(path: Path) -> int:
    """Return the schema version, after SQLite took back what a killed program left half done.

    Raises:
        NotAGroupFileError, NewerFileError, UnfoundedFileError, DamagedFileError.
        sqlite3.Error: the disk or another program refused.
    """
    with closing(_connect(path, "rw", timeout=5)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
        return _schema_version(connection, path)


def version_for_reading(path: Path) -> tuple[int, bool]:
    """Return the schema version, and whether the file must be read as an immutable one.

    Raises:
        NewerFileError, UnfoundedFileError, DamagedFileError, FileNotReadableError.
        NotClosedProperlyError: a side file holds acts, and the place does not let it be read.
    """
    if _side_file(path, "-journal"):  # of a killed program; SQLite takes back its unfinished act
        with suppress(sqlite3.Error), closing(_connect(path, "rw", timeout=5)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    try:
        return _version_by_reader(path, is_immutable=False), False
    except sqlite3.Error as error:
        if primary_code(error) not in TAKES_NO_WRITING:
            raise (read_problem(error, path) or error) from error
        if _side_file(path, "-journal") or _side_file(path, "-wal"):
            raise NotClosedProperlyError(path=path) from error
    try:
        return _version_by_reader(path, is_immutable=True), True
    except sqlite3.Error as error:
        raise (read_problem(error, path) or error) from error


def _version_by_reader(path: Path, *, is_immutable: bool) -> int:
    with closing(connect_reader(path, is_immutable=is_immutable)) as reader:
        return _schema_version(reader, path)


def _application_id(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA application_id").fetchone()[0])


def _schema_version(connection: sqlite3.Connection, path: Path) -> int:
    if _application_id(connection) != APPLICATION_ID:
        raise NotAGroupFileError(path=path)
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > SCHEMA_VERSION:
        raise NewerFileError(path=path)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        connection.execute("SELECT max(id) FROM entry").fetchone()
        is_founded = connection.execute("SELECT name FROM group_profile").fetchone() is not None
    except sqlite3.OperationalError as error:
        if primary_code(error) == sqlite3.SQLITE_ERROR:  # a table is not there
            raise DamagedFileError(path=path) from error
        raise
    if not _side_file(path, "-wal") and path.stat().st_size < _size_of_pages(connection):
        raise DamagedFileError(path=path)  # SQLite takes what is cut off the last page for zeros
    if not is_founded:
        raise UnfoundedFileError(path=path)
    return version


def _size_of_pages(connection: sqlite3.Connection) -> int:
    pages, size = (
        connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size")
    )
    return int(pages * size)


def _connect(path: Path, mode: str, *, timeout: float) -> sqlite3.Connection:
    """Open a file that must be there: SQLite would otherwise make an empty one."""
    return sqlite3.connect(
        file_uri(path, mode),
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=timeout,
    )


def _side_file(path: Path, suffix: str) -> bool:
    side_file = path.with_name(path.name + suffix)
    try:
        return side_file.stat().st_size > 0
    except OSError:
        return False
