"""The log file that an engineer reads when a treasurer sends the laptop in."""

import logging
from logging.handlers import RotatingFileHandler

from kube_desktop.foundation.paths import log_folder


def start_logging() -> None:
    """Write warnings and errors to `kube-desktop.log`, at most three files of half a megabyte."""
    handler = RotatingFileHandler(
        log_folder() / "kube-desktop.log", maxBytes=500_000, backupCount=2, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
