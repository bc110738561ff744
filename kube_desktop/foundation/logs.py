"""The log file that an engineer reads when a treasurer sends the laptop in."""

import logging
from pathlib import Path
from typing import Final

from kube_desktop.foundation.paths import log_folder

_LARGEST: Final = 500_000
_KEPT: Final = 2


def start_logging() -> None:
    """Write the log to `kube-desktop.log`, at most three files of about half a megabyte.

    Where no file can be written (a full disk, a borrowed account) the program runs without.
    """
    try:
        log = log_folder() / "kube-desktop.log"
        _set_aside(log)
        handler = logging.FileHandler(log, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)


def _set_aside(log: Path) -> None:
    """Begin a new file when the last one is full; `logging.handlers` is too slow to import."""
    if not log.exists() or log.stat().st_size < _LARGEST:
        return
    for number in range(_KEPT, 0, -1):
        older = log.with_suffix(f".log.{number}")
        newer = log.with_suffix(f".log.{number - 1}") if number > 1 else log
        if newer.exists():
            newer.replace(older)
