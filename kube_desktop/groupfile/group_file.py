"""An opened group file: every act and every read goes through here."""

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Self, TypeVar

from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.connections import (
    SCHEMA_VERSION,
    connect_reader,
    connect_writer,
    schema_version_of,
)
from kube_desktop.groupfile.errors import (
    DamagedFileError,
    DiskFullError,
    FileExistsAlreadyError,
    FolderNotWritableError,
    NoRecorderError,
    OpenedReadOnlyError,
    WriteFailedError,
)
from kube_desktop.groupfile.lock import WriterLock
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.unit_of_work import Recorder, UnitOfWork

if TYPE_CHECKING:
    from sqlalchemy import Engine

_P = ParamSpec("_P")
_T = TypeVar("_T")


class GroupFile:
    """One group's books, opened.

    Use `create_group_file` or `open_group_file`; close it, or use it as a context manager.

    Attributes:
        path: the file.
        is_read_only: whether acts are refused.
    """

    def __init__(self, path: Path, *, lock: WriterLock | None, media_is_read_only: bool) -> None:
        self.path = path
        self.is_read_only = lock is None
        self._recorder: Recorder | None = None
        self._lock = lock
        self._media_is_read_only = media_is_read_only
        self._writing = threading.RLock()
        self._local = threading.local()
        self._readers: list[sqlite3.Connection] = []
        self._writer = connect_writer(path) if lock else None
        self._engine: Engine | None = None

    @property
    def recorder(self) -> Recorder | None:
        """Who records from now on; None until somebody was chosen."""
        return self._recorder

    @recorder.setter
    def recorder(self, recorder: Recorder) -> None:
        """Stamp this person on every act, and name them to others who want to write."""
        if self._lock is not None:
            self._lock.name_holder(str(recorder))
        self._recorder = recorder

    def act(
        self,
        action: Callable[Concatenate[UnitOfWork, _P], _T],
        *args: _P.args,
        **kwargs: _P.kwargs,
    ) -> _T:
        """Run one action as one transaction and return its result.

        Raises:
            OpenedReadOnlyError, NoRecorderError: before anything is tried.
            DiskFullError, WriteFailedError: the disk refused; nothing of the act was kept.
            Whatever the action raises; nothing of the act was kept.
        """
        if self._writer is None:
            raise OpenedReadOnlyError
        if self.recorder is None:
            raise NoRecorderError
        # SQLAlchemy is slow to import; the first act pays, not the first screen.
        from sqlalchemy.exc import DBAPIError

        with self._writing, self._connected_engine().connect() as connection:
            try:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
                result = action(UnitOfWork(connection, self.recorder), *args, **kwargs)
                connection.commit()
            except DBAPIError as error:
                connection.rollback()
                if isinstance(error.orig, sqlite3.OperationalError):
                    raise write_problem(error.orig) from error
                raise
            except sqlite3.OperationalError as error:
                connection.rollback()
                raise write_problem(error) from error
            except BaseException:
                connection.rollback()
                raise
        return result

    def read(
        self,
        query: Callable[Concatenate[Reader, _P], _T],
        *args: _P.args,
        **kwargs: _P.kwargs,
    ) -> _T:
        """Run one query on one consistent state of the books and return its result.

        Raises:
            DamagedFileError: SQLite cannot read a page that the query needs.
        """
        with self._reading() as reader:
            return query(reader, *args, **kwargs)

    def close(self) -> None:
        """Fold the write-ahead log into the file, so that a copy of it is whole, and let go."""
        for reader in self._readers:
            reader.close()
        self._readers.clear()
        if self._writer is not None:
            if self._engine is not None:
                self._engine.dispose()
            with suppress(sqlite3.Error):  # a full disk: the log stays and is used at next opening
                self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                self._writer.execute("PRAGMA journal_mode=DELETE")
            self._writer.close()
            self._writer = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    @contextmanager
    def _reading(self) -> Iterator[Reader]:
        connection: sqlite3.Connection | None = getattr(self._local, "reader", None)
        if connection is None or connection not in self._readers:
            connection = connect_reader(self.path, media_is_read_only=self._media_is_read_only)
            self._local.reader = connection
            self._readers.append(connection)
        try:
            if connection.in_transaction:  # a query inside a query sees the same state
                yield Reader(connection)
                return
            connection.execute("BEGIN")
            try:
                yield Reader(connection)
            finally:
                connection.execute("COMMIT")
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
                raise DamagedFileError(path=self.path) from error
            raise

    def _connected_engine(self) -> "Engine":
        if self._engine is None:
            from sqlalchemy import create_engine
            from sqlalchemy.pool import StaticPool

            writer = self._writer
            assert writer is not None  # noqa: S101 - act() has refused a read-only file before
            self._engine = create_engine("sqlite://", creator=lambda: writer, poolclass=StaticPool)
        return self._engine

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


def create_group_file(path: Path, *, held_by: str = "") -> GroupFile:
    """Make a new group file with empty books and open it.

    Args:
        path: where; nothing must be there.
        held_by: who will write, as another person at the file is told.

    Raises:
        FileExistsAlreadyError: something is there; it is not touched.
        FolderNotWritableError: the folder is missing or takes no file.
        DiskFullError, WriteFailedError: the disk refused; nothing is left behind.
    """
    from kube_desktop.groupfile.upgrade import upgrade  # Alembic is slow to import

    if path.exists():
        raise FileExistsAlreadyError(path=path)
    unfinished = path.with_name(f".{path.name}.sementara")
    try:
        unfinished.unlink(missing_ok=True)
        upgrade(unfinished)
        put_in_place(unfinished, path)
    except FileExistsAlreadyError:
        unfinished.unlink(missing_ok=True)
        raise
    except sqlite3.OperationalError as error:
        unfinished.unlink(missing_ok=True)
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CANTOPEN:
            raise FolderNotWritableError(path=path.parent) from error
        raise write_problem(error) from error
    except OSError as error:
        raise FolderNotWritableError(path=path.parent) from error
    return open_group_file(path, held_by=held_by)


def open_group_file(path: Path, *, read_only: bool = False, held_by: str = "") -> GroupFile:
    """Open a group file, for writing unless asked otherwise or the place takes no writing.

    An older file is backed up beside itself and upgraded first.

    Raises:
        FileMissingError, NotAGroupFileError, NewerFileError, DamagedFileError.
        HeldByAnotherError: another program writes in it.
    """
    writable = _is_writable(path)
    media_is_read_only = not _is_writable_folder(path.parent)
    version = schema_version_of(path, media_is_read_only=media_is_read_only)
    if read_only or not writable:
        return GroupFile(path, lock=None, media_is_read_only=media_is_read_only)
    lock = WriterLock(path, held_by or _("program lain"))
    try:
        if version < SCHEMA_VERSION:
            from kube_desktop.groupfile.upgrade import back_up_before_upgrade, upgrade

            back_up_before_upgrade(path, version)
            upgrade(path)
        return GroupFile(path, lock=lock, media_is_read_only=False)
    except sqlite3.DatabaseError as error:
        lock.release()
        raise DamagedFileError(path=path) from error
    except BaseException:
        lock.release()
        raise


def put_in_place(unfinished: Path, path: Path) -> None:
    """Give a finished file its name, without ever overwriting what is there.

    Raises:
        FileExistsAlreadyError: something is there; neither file is touched.
        OSError: the folder takes no file.
    """
    try:
        os.link(unfinished, path)
    except FileExistsError as error:
        raise FileExistsAlreadyError(path=path) from error
    except OSError as error:  # a flash disk often knows no links
        if path.exists():
            raise FileExistsAlreadyError(path=path) from error
        unfinished.rename(path)
    unfinished.unlink(missing_ok=True)


def write_problem(error: sqlite3.OperationalError) -> DiskFullError | WriteFailedError:
    """Return the sentence for what SQLite says when the disk refuses."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return DiskFullError()
    return WriteFailedError(detail=str(error))


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and _is_writable_folder(path.parent)


def _is_writable_folder(folder: Path) -> bool:
    return os.access(folder, os.W_OK)
