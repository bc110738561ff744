"""Where the program keeps what is not part of a group file, and what this computer is called."""

import os
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("KUBE Desktop", appauthor=False)


def settings_folder() -> Path:
    """Return the folder of this person's settings, made when missing."""
    return _made(Path(_DIRS.user_config_dir))


def log_folder() -> Path:
    """Return the folder of the logs, made when missing."""
    return _made(Path(_DIRS.user_log_dir))


def practice_folder() -> Path:
    """Return the folder of practice copies of the sample group, made when missing."""
    return _made(Path(_DIRS.user_data_dir) / "contoh")


def documents_folder() -> Path:
    """Return the folder that a person knows as their documents; the home folder otherwise."""
    documents = Path(_DIRS.user_documents_dir)
    return documents if documents.is_dir() else Path.home()


def computer_name() -> str:
    """Return what this computer is called; `socket` and `platform` are too slow to import."""
    return os.uname().nodename if os.name == "posix" else os.environ.get("COMPUTERNAME", "?")


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
