"""The private environment in .venv: made once, checked in milliseconds, repaired when half made.

A stamp in .venv tells what is installed there. It is taken away before anything is installed and
written again afterwards, so an environment without a stamp was left half made by a killed process
and is made anew.
"""

import hashlib
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from installer.steps.console import SetupError, execute, say
from installer.steps.layout import LOCKS, ROOT, VENV, VENV_PYTHON

_STAMP: Final = VENV / "kube-desktop-setup.json"
_PYTHON: Final = "python"


@dataclass(frozen=True, slots=True)
class Part:
    """Something that pip installs into the environment.

    Attributes:
        name: its key in the stamp.
        title: what the person reads while it is installed.
        sources: the files that decide what is installed; a change in one installs it again.
        options: what pip is told.
    """

    name: str
    title: str
    sources: tuple[Path, ...]
    options: tuple[str, ...]


def _locked(*locks: str) -> tuple[str, ...]:
    # Wheels only: building a package would fetch its build tools, and no hash is checked for those.
    requirements = [part for lock in locks for part in ("--requirement", str(LOCKS / lock))]
    return ("--require-hashes", "--only-binary=:all:", *requirements)


_OWN: Final = ("--no-deps", "--no-index", "--no-build-isolation", "--editable", str(ROOT))

TO_RUN: Final = (
    Part(
        "run",
        "Installing the packages that the program needs (about 110 MB to fetch, once)",
        (LOCKS / "build.txt", LOCKS / "run.txt"),
        _locked("build.txt", "run.txt"),
    ),
    Part("program", "Installing the program itself", (ROOT / "pyproject.toml",), _OWN),
)
TO_TEST: Final = (
    Part(
        "dev",
        "Installing the packages that the checks need",
        (LOCKS / "dev.txt",),
        _locked("dev.txt"),
    ),
)


def prepare(parts: Sequence[Part]) -> None:
    """Bring the environment up to date with the lock files.

    Raises:
        SetupError: a step failed; what was complete before it still is.
    """
    stamp = read_stamp(_STAMP)
    if stamp.get(_PYTHON) != _this_python() or not VENV_PYTHON.exists():
        say("Making a private environment in .venv")
        make = [_base_python(), "-m", "venv", "--clear", str(VENV)]
        execute(make, "The private environment could not be made; the reason is above.")
        stamp = {_PYTHON: _this_python()}
        write_stamp(_STAMP, stamp)
    for part in outdated(parts, stamp):
        _install(part, stamp)
        stamp[part.name] = fingerprint(part.sources)
        write_stamp(_STAMP, stamp)


def outdated(parts: Sequence[Part], stamp: Mapping[str, str]) -> list[Part]:
    """Return the parts whose sources have changed since the stamp was written."""
    return [part for part in parts if stamp.get(part.name) != fingerprint(part.sources)]


def fingerprint(sources: Sequence[Path]) -> str:
    """Return the SHA-256 over the contents of the files."""
    digest = hashlib.sha256()
    for source in sources:
        digest.update(hashlib.sha256(source.read_bytes()).digest())
    return digest.hexdigest()


def read_stamp(path: Path) -> dict[str, str]:
    """Return what is installed; nothing when there is no stamp or only half of one."""
    try:
        stamp = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write_stamp(path: Path, stamp: Mapping[str, str]) -> None:
    """Say what is installed."""
    path.write_text(json.dumps(stamp, indent=2), encoding="utf-8")


def _install(part: Part, stamp: Mapping[str, str]) -> None:
    say(part.title)
    quiet = () if sys.stdout.isatty() else ("--quiet",)
    pip = [str(VENV_PYTHON), "-m", "pip", "install", "--disable-pip-version-check", *quiet]
    _STAMP.unlink(missing_ok=True)
    try:
        execute([*pip, *part.options], "pip could not install the packages; its reason is above.")
    except SetupError:
        # pip gave up by itself, and then it leaves things as they were.
        write_stamp(_STAMP, {name: key for name, key in stamp.items() if name != part.name})
        raise


def _this_python() -> str:
    return f"{sys.implementation.cache_tag} of {sys.base_prefix} for {ROOT}"


def _base_python() -> str:
    """Return a Python outside .venv, which is about to be emptied."""
    return sys._base_executable or sys.executable  # type: ignore[attr-defined] # noqa: SLF001
