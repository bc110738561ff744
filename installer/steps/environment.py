"""The private environment in .venv: made once, checked in milliseconds, repaired when half made.

A stamp in it tells what is installed there. It is taken away before anything is installed and
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
from installer.steps.layout import LOCKS, ROOT, VENV, program_of

_STAMP: Final = "kube-desktop-setup.json"
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


# "compat" is a plain path file; setuptools' other way adds 20 ms to each start of Python.
_OWN: Final = (
    *("--no-deps", "--no-index", "--no-build-isolation"),
    *("--config-settings", "editable_mode=compat", "--editable", str(ROOT)),
)

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


def prepare(parts: Sequence[Part], folder: Path = VENV) -> None:
    """Bring the environment in `folder` up to date with the sources of its parts.

    Raises:
        SetupError: a step failed; what was complete before it still is.
    """
    path = folder / _STAMP
    stamp = read_stamp(path)
    if stamp.get(_PYTHON) != _this_python() or not program_of(folder, "python").exists():
        say(f"Making a private environment in {folder.name}")
        make = [_base_python(), "-m", "venv", "--clear", str(folder)]
        execute(make, "The private environment could not be made; the reason is above.")
        stamp = {_PYTHON: _this_python()}
        write_stamp(path, stamp)
    for part in outdated(parts, stamp):
        without = {name: key for name, key in stamp.items() if name != part.name}
        path.unlink()
        try:
            _install(part, folder)
        except SetupError:
            # pip gave up by itself, and then it leaves things as they were.
            write_stamp(path, without)
            raise
        stamp = without | {part.name: fingerprint(part.sources)}
        write_stamp(path, stamp)


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


def _install(part: Part, folder: Path) -> None:
    say(part.title)
    pip = [str(program_of(folder, "python")), "-m", "pip", "--disable-pip-version-check", "install"]
    execute(
        [*pip, *part.options],
        "pip could not install the packages; its reason is above. If the internet was not to be "
        "reached, run the same command again when it is.",
    )


def _this_python() -> str:
    return f"{sys.implementation.cache_tag} of {sys.base_prefix} for {ROOT}"


def _base_python() -> str:
    """Return a Python outside .venv, which is about to be emptied."""
    return sys._base_executable or sys.executable  # type: ignore[attr-defined] # noqa: SLF001
