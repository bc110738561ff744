"""What SQLite says, told as a sentence for a person."""

import sqlite3
from pathlib import Path
from typing import Final

from kube_desktop.foundation.errors import FileProblemError
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.paths import computer_name
from kube_desktop.groupfile.errors import (
    DamagedFileError,
    DiskFullError,
    FileNotReadableError,
    HeldByAnotherError,
    WriteFailedError,
)

SOME_PROGRAM: Final = N_("program lain")
_JUST_NOW: Final = N_("tadi")


def primary_code(error: BaseException) -> int:
    """Return SQLite's own number of an error without its fine print, 0 when it is not SQLite's."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def write_problem(error: BaseException | None, path: Path) -> FileProblemError | None:
    """Return the sentence for a write that failed, None when the fault is the program's own."""
    if not isinstance(error, sqlite3.DatabaseError):
        return None
    match primary_code(error):
        case sqlite3.SQLITE_IOERR if error.sqlite_errorcode == sqlite3.SQLITE_IOERR_SHMSIZE:
            return DiskFullError()  # no room for the side file either
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN:
            return WriteFailedError(detail=str(error))
        case _:
            return _either_problem(error, path)


def read_problem(error: BaseException | None, path: Path) -> FileProblemError | None:
    """Return the sentence for a read that failed, None when the fault is the program's own."""
    if not isinstance(error, sqlite3.DatabaseError):
        return None
    match primary_code(error):
        case (
            sqlite3.SQLITE_IOERR
            | sqlite3.SQLITE_CANTOPEN
            | sqlite3.SQLITE_PERM
            | sqlite3.SQLITE_READONLY
        ) if error.sqlite_errorcode != sqlite3.SQLITE_READONLY:  # that is a query that writes
            return FileNotReadableError(path=path, detail=str(error))
        case _:
            return _either_problem(error, path)


def held_by_some_program() -> HeldByAnotherError:
    """Return the sentence for a file that a program without a name holds."""
    return HeldByAnotherError(holder=_(SOME_PROGRAM), host=computer_name(), since=_(_JUST_NOW))


def _either_problem(error: sqlite3.DatabaseError, path: Path) -> FileProblemError | None:
    match primary_code(error):
        case sqlite3.SQLITE_FULL:
            return DiskFullError()
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return DamagedFileError(path=path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return held_by_some_program()
        case _:
            return None
