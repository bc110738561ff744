"""Writing what a command makes into files: whole or not at all, and never over a group's books."""

import errno
import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from kube_desktop.foundation.errors import FileProblemError
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.errors import FileExistsAlreadyError
from kube_desktop.groupfile.placing import free_name, put_in_place

_GROUP_FILE: Final = ".kube"


class OutputNotWrittenError(FileProblemError):
    """The place takes no file."""

    message = N_("“{path}” tidak bisa ditulis ({detail}). Pilih nama atau folder lain.")


class OutputIsGroupFileError(FileProblemError):
    """A report would take the place of a group's books."""

    message = N_("“{path}” bernama seperti buku kelompok, jadi tidak ditimpa laporan.")


def check_place(path: Path) -> None:
    """Make sure, before long work, that a file may be written there.

    Raises:
        OutputIsGroupFileError: the name is that of a group file.
        OutputNotWrittenError: there is no such folder, or a folder has that name.
    """
    if path.suffix.lower() == _GROUP_FILE:
        raise OutputIsGroupFileError(path=path)
    if not path.resolve().parent.is_dir():
        raise OutputNotWrittenError(path=path, detail=os.strerror(errno.ENOENT))
    if path.is_dir():
        raise OutputNotWrittenError(path=path, detail=os.strerror(errno.EISDIR))


def write_over(path: Path, content: bytes) -> None:
    """Write a file whose place the person named; one that is there is replaced.

    Raises:
        OutputIsGroupFileError: the name is that of a group file.
        OutputNotWrittenError: the place takes no file; what was there is as it was.
    """
    if path.suffix.lower() == _GROUP_FILE:
        raise OutputIsGroupFileError(path=path)
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():  # a pipe or a device keeps its place
            target.write_bytes(content)
            return
        unfinished = _write_unfinished(target, content)
        try:
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise OutputNotWrittenError(path=path, detail=error.strerror) from error


def write_new(path: Path, content: bytes) -> None:
    """Write a new file whose place the person named; one that is there is left alone.

    Raises:
        FileExistsAlreadyError: something is there.
        OutputIsGroupFileError: the name is that of a group file.
        OutputNotWrittenError: the place takes no file.
    """
    if path.exists():
        raise FileExistsAlreadyError(path=path)
    if path.suffix.lower() == _GROUP_FILE:
        raise OutputIsGroupFileError(path=path)
    _write_in_place(path, content)


def write_beside(group_file: Path, name: str, content: bytes) -> Path:
    """Write a new file in the folder of a group file and return its path.

    A file of that name is left alone; the new one then gets a number.

    Raises:
        OutputNotWrittenError: the folder takes no file.
    """
    return _write_in_place(free_name(group_file.with_name(name)), content)


def _write_in_place(path: Path, content: bytes) -> Path:
    try:
        unfinished = _write_unfinished(path, content)
        try:
            return put_in_place(unfinished, path)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise OutputNotWrittenError(path=path, detail=error.strerror) from error


def _write_unfinished(path: Path, content: bytes) -> Path:
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.sementara")
    try:
        with unfinished.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise
    return unfinished
