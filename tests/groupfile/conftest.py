import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

Child = Callable[..., "subprocess.CompletedProcess[str]"]

_ROOT = Path(__file__).parents[2]


@pytest.fixture
def child() -> Child:
    """Run one of the programs of `tests/groupfile/children.py` as a process of its own."""

    def run(program: str, *arguments: object) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "tests.groupfile.children", program, *map(str, arguments)],
            cwd=_ROOT,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    return run


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user of this machine can enter, unlike pytest's own."""
    with TemporaryDirectory() as folder:
        path = Path(folder)
        path.chmod(0o755)
        yield path
        path.chmod(0o755)


class Disk:
    """A disk of one megabyte with a switch that protects it from writing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def protect(self) -> None:
        """Let nothing more be written."""
        subprocess.run(["mount", "-o", "remount,ro", str(self.folder)], check=True)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Disk]:
    """A real disk of one megabyte."""
    yield from _disk(tmp_path, "1m")


@pytest.fixture
def larger_disk(tmp_path: Path) -> Iterator[Disk]:
    """A real disk on which a group, its copy and an upgrade have room."""
    yield from _disk(tmp_path, "3m")


def _disk(tmp_path: Path, size: str) -> Iterator[Disk]:
    """Put a disk in; who may not (not root, or a locked container) skips."""
    folder = tmp_path / "disk"
    folder.mkdir()
    put_in = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    if put_in.returncode != 0:
        pytest.skip("no right to mount a small disk here")
    yield Disk(folder)
    subprocess.run(["umount", str(folder)], check=True)


def fill(disk: Path) -> Path:
    """Leave no room on a disk, and return the file that takes it."""
    filler = disk / "besar"
    with filler.open("ab", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4096))
    return filler
