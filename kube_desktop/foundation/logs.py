"""The log file that an engineer reads when a treasurer sends the laptop in."""

import logging
from logging.handlers import RotatingFileHandler

from kube_desktop.foundation.paths import log_folder


def start_logging() -> None:
    """Write the log to `kube-desktop.log`, at most three files of half a megabyte.

    Where no file can be written (a full disk, a borrowed account) the program runs without.
    """
    try:
        handler = RotatingFileHandler(
            log_folder() / "kube-desktop.log", maxBytes=500_000, backupCount=2, encoding="utf-8"
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
