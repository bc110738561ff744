"""An opened group file: every act and every read goes through here."""

import sqlite3
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Self, TypeVar

from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.connections import (
    SCHEMA_VERSION,
    TAKES_NO_WRITING,
    check_is_group_file,
    connect_reader,
    connect_writer,
    version_for_reading,
    version_for_writing,
)
from kube_desktop.groupfile.errors import (
    FileExistsAlreadyError,
    FileGoneError,
    FolderNotWritableError,
    GroupFileClosedError,
    NoRecorderError,
    OlderFileReadOnlyError,
    OpenedReadOnlyError,
)
from kube_desktop.groupfile.lock import WriterLock
from kube_desktop.groupfile.placing import put_in_place
from kube_desktop.groupfile.problems import SOME_PROGRAM, primary_code, read_problem, write_problem
from kube_desktop.groupfile.readers import Readers
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

    def __init__(
        self,
        path: Path,
        *,
        lock: WriterLock | None,
        readers: Readers,
        scratch: TemporaryDirectory[str] | None = None,
    ) -> None:
        self.path = path
        self._scratch = scratch
        self.is_read_only = lock is None
        self._recorder: Recorder | None = None
        self._lock = lock
        self._readers = readers
        self._writing = threading.RLock()
        self._is_closed = False
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
            OpenedReadOnlyError, NoRecorderError, GroupFileClosedError: before anything is tried.
            FileGoneError: the file is no longer where it was opened; nothing is tried.
            DiskFullError, WriteFailedError, DamagedFileError, HeldByAnotherError: the disk or
                another program refused; nothing of the act was kept.
            Whatever the action raises; nothing of the act was kept.
        """
        if self.is_read_only:
            raise OpenedReadOnlyError
        if self.recorder is None:
            raise NoRecorderError
        # SQLAlchemy is slow to import; the first act pays, not the first screen.
        from sqlalchemy.exc import DBAPIError

        from kube_desktop.groupfile.record_seals import seal_noted

        with self._writing:
            if self._is_closed:
                raise GroupFileClosedError(path=self.path)
            if not self.path.exists():
                raise FileGoneError(path=self.path)
            with self._connected_engine().connect() as connection:
                try:
                    connection.exec_driver_sql("BEGIN IMMEDIATE")
                    result = action(UnitOfWork(connection, self.recorder), *args, **kwargs)
                    seal_noted(self._connected_writer())
                    connection.commit()
                except BaseException as error:
                    connection.rollback()
                    cause = error.orig if isinstance(error, DBAPIError) else error
                    if problem := write_problem(cause, self.path):
                        raise problem from error
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
            DamagedFileError, FileNotReadableError: the disk does not give what the query needs.
            GroupFileClosedError: the file was closed before.
        """
        try:
            with self._readers.reading() as reader:
                return query(reader, *args, **kwargs)
        except sqlite3.DatabaseError as error:
            if problem := read_problem(error, self.path):
                raise problem from error
            raise

    def close(self) -> None:
        """Fold the write-ahead log into the file, so that a copy of it is whole, and let go.

        Waits for the act and the queries under way.
        """
        with self._writing:
            self._is_closed = True
            self._readers.close()
            if self._writer is not None:
                # A full disk or a reader elsewhere: the log is used at the next opening.
                with suppress(sqlite3.OperationalError):
                    self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                    self._writer.execute("PRAGMA journal_mode=DELETE")
                if self._engine is not None:
                    self._engine.dispose()  # closes the writer, so it comes last
                self._writer.close()
                self._writer = None
            if self._lock is not None:
                self._lock.release()
                self._lock = None
            if self._scratch is not None:
                self._scratch.cleanup()

    def _connected_engine(self) -> "Engine":
        if self._engine is None:
            from sqlalchemy import create_engine
            from sqlalchemy.pool import StaticPool

            from kube_desktop.groupfile.record_seals import note_changes

            writer = self._connected_writer()
            note_changes(writer)
            self._engine = create_engine("sqlite://", creator=lambda: writer, poolclass=StaticPool)
        return self._engine

    def _connected_writer(self) -> sqlite3.Connection:
        assert self._writer is not None  # noqa: S101 - act() has refused a read-only file before
        return self._writer

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
        HeldByAnotherError: another program is making a file of that name.
        DiskFullError, WriteFailedError: the disk refused; nothing is left behind.
    """
    from kube_desktop.groupfile.upgrade import upgrade  # Alembic is slow to import

    unfinished = path.with_name(f".{path.name}.sementara")
    try:
        if path.exists():
            raise FileExistsAlreadyError(path=path)
        lock = WriterLock(path, held_by or _(SOME_PROGRAM))
        try:
            unfinished.unlink(missing_ok=True)
            upgrade(unfinished)
            put_in_place(unfinished, path)
            return GroupFile(path, lock=lock, readers=Readers(path))
        except BaseException:
            unfinished.unlink(missing_ok=True)
            lock.release()
            raise
    except sqlite3.DatabaseError as error:
        raise (write_problem(error, path) or error) from error
    except OSError as error:
        raise FolderNotWritableError(path=path.parent) from error


def open_group_file(path: Path, *, read_only: bool = False, held_by: str = "") -> GroupFile:
    """Open a group file, for writing unless asked otherwise or the place takes no writing.

    What a killed program left half done is taken back first; an older file is backed up beside
    itself and upgraded. Where it can only be read, a passing copy is upgraded instead.

    Raises:
        FileMissingError, IsAFolderError, EmptyFileError, FileNotReadableError: no content.
        NotAGroupFileError, NewerFileError, UnfoundedFileError, DamagedFileError: no use.
        HeldByAnotherError: another program writes in it.
        DiskFullError: no room for the side files that writing needs.
        NotClosedProperlyError, OlderFileReadOnlyError: it must be written, or copied, to be read.
    """
    check_is_group_file(path)
    if not read_only and (book := _opened_for_writing(path, held_by)) is not None:
        return book
    version, is_immutable = version_for_reading(path)
    if version < SCHEMA_VERSION:
        return _opened_as_copy(path, is_immutable=is_immutable)
    return GroupFile(path, lock=None, readers=Readers(path, is_immutable=is_immutable))


def _opened_for_writing(path: Path, held_by: str) -> GroupFile | None:
    """Return the opened file, None when the folder or the file takes no writing."""
    try:
        lock = WriterLock(path, held_by or _(SOME_PROGRAM))
    except FolderNotWritableError:
        return None
    try:
        _upgrade_if_older(path, version_for_writing(path))
        return GroupFile(path, lock=lock, readers=Readers(path))
    except sqlite3.DatabaseError as error:
        lock.release()
        if primary_code(error) in TAKES_NO_WRITING:
            return None
        raise (write_problem(error, path) or error) from error
    except BaseException:
        lock.release()
        raise


def _opened_as_copy(path: Path, *, is_immutable: bool) -> GroupFile:
    """Return an older file as it reads after an upgrade, which only a passing copy gets.

    Raises:
        OlderFileReadOnlyError: there is no room for the copy.
    """
    # Alembic is slow to import, and only an older file needs it.
    from kube_desktop.groupfile.upgrade import copy_whole, upgrade

    try:
        scratch = TemporaryDirectory(prefix="kube-")
    except OSError as error:
        raise OlderFileReadOnlyError(path=path) from error
    try:
        copy = Path(scratch.name) / path.name
        copy_whole(connect_reader(path, is_immutable=is_immutable), copy)
        upgrade(copy)
        return GroupFile(path, lock=None, readers=Readers(copy), scratch=scratch)
    except BaseException as error:
        scratch.cleanup()
        if isinstance(error, OSError | sqlite3.OperationalError):
            raise OlderFileReadOnlyError(path=path) from error
        raise


def _upgrade_if_older(path: Path, version: int) -> None:
    if version < SCHEMA_VERSION:
        # Alembic is slow to import, and only an older file needs it.
        from kube_desktop.groupfile.upgrade import back_up_before_upgrade, upgrade

        back_up_before_upgrade(path, version)
        upgrade(path)
