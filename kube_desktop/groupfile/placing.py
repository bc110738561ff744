"""Giving files their names: nothing that is there is ever overwritten."""

import os
import re
from pathlib import Path
from typing import Final

from kube_desktop.groupfile.errors import FileExistsAlreadyError

SUFFIX: Final = ".kube"
_UNUSABLE: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_LONGEST_STEM: Final = 60
_SIDE_FILES: Final = ("-wal", "-shm", "-journal")


def put_in_place(unfinished: Path, path: Path) -> Path:
    """Give a finished file its name, without ever overwriting what is there, and return the name.

    What a lost file of that name left beside itself is set aside: SQLite would take those acts
    for the new file's.

    Raises:
        FileExistsAlreadyError: something is there; neither file is touched.
        OSError: the folder takes no file.
    """
    if path.exists():
        raise FileExistsAlreadyError(path=path)
    for suffix in _SIDE_FILES:
        left = path.with_name(path.name + suffix)
        if left.exists():
            left.rename(free_name(path.with_name(f"{path.name}{suffix} lama")))
    try:
        os.link(unfinished, path)
    except FileExistsError as error:
        raise FileExistsAlreadyError(path=path) from error
    except OSError as error:  # a flash disk often knows no links
        if path.exists():
            raise FileExistsAlreadyError(path=path) from error
        unfinished.rename(path)
    unfinished.unlink(missing_ok=True)
    return path


def free_name(wanted: Path) -> Path:
    """Return `wanted`, or the first `wanted (2)`, `wanted (3)` … that does not exist."""
    number, name = 1, wanted
    while name.exists():
        number += 1
        name = wanted.with_name(f"{wanted.stem} ({number}){wanted.suffix}")
    return name


def proposed_path(folder: Path, group_name: str) -> Path:
    """Return a free path in `folder` that is named as the group, on every system.

    >>> proposed_path(Path("/tmp/kosong"), 'KUBE "Melati" 1/2').name
    'KUBE Melati 1 2.kube'
    """
    stem = " ".join(_UNUSABLE.sub(" ", group_name).split()).strip(". ")[:_LONGEST_STEM].strip(". ")
    return free_name(folder / f"{stem or 'Kelompok baru'}{SUFFIX}")
