"""Connections to a group file, and what the file says of itself before anything is read."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from kube_desktop.groupfile.errors import (
    DamagedFileError,
    FileMissingError,
    NewerFileError,
    NotAGroupFileError,
)

APPLICATION_ID: Final = 0x4B554245
"""“KUBE”: what `PRAGMA application_id` of every group file says."""

SCHEMA_VERSION: Final = 1
"""What `PRAGMA user_version` of a file written by this program says."""

_SQLITE_HEAD: Final = b"SQLite format 3\x00"


def connect_writer(path: Path) -> sqlite3.Connection:
    """Open for writing: write-ahead log, every commit on the disk, foreign keys checked."""
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=5)
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    return connection


def connect_reader(path: Path, *, media_is_read_only: bool = False) -> sqlite3.Connection:
    """Open for reading only; on read-only media without the side files that WAL would need."""
    uri = f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if media_is_read_only else ''}"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA query_only=ON")
    return connection


def schema_version_of(path: Path, *, media_is_read_only: bool = False) -> int:
    """Return the schema version of a group file after making sure that it is one.

    Raises:
        FileMissingError, NotAGroupFileError, NewerFileError, DamagedFileError.
    """
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except (FileNotFoundError, IsADirectoryError) as error:
        raise FileMissingError(path=path) from error
    except OSError as error:
        raise DamagedFileError(path=path) from error
    # The id stands in the first page, so a damaged file of ours is still told from a stranger's.
    if not head.startswith(_SQLITE_HEAD) or int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise NotAGroupFileError(path=path)
    try:
        with closing(connect_reader(path, media_is_read_only=media_is_read_only)) as reader:
            version = int(reader.execute("PRAGMA user_version").fetchone()[0])
            if version <= SCHEMA_VERSION:
                reader.execute("SELECT count(*) FROM sqlite_schema").fetchone()
                reader.execute("SELECT name FROM group_profile").fetchone()
                reader.execute("SELECT max(id) FROM entry").fetchone()
    except sqlite3.DatabaseError as error:
        raise DamagedFileError(path=path) from error
    if version > SCHEMA_VERSION:
        raise NewerFileError(path=path)
    return version
