"""One group file of every schema that was ever released, to be opened by every later program."""

from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent
"""Holds `0001.kube` and so on, named by the number of the schema."""


def old_files() -> tuple[Path, ...]:
    """Return the kept files, the oldest first."""
    return tuple(sorted(FOLDER.glob("[0-9][0-9][0-9][0-9].kube")))
