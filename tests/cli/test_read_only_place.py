"""Commands on a file and in a folder that take no writing."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Ended
from tests.exchange.sources import SALE, write_csv

# Everything is loaded first: without rights the program's own files may be out of reach.
_AS_NOBODY = """
import contextlib, encodings.utf_8_sig, io, os, sys
import alembic.command, sqlalchemy.dialects.sqlite
from kube_desktop.cli import check, demo, import_table, new, report
from kube_desktop.cli.program import run
from kube_desktop.groupfile import upgrade
with contextlib.redirect_stdout(io.StringIO()):
    run(["report", sys.argv[1], "monthly", "--format", "pdf", "--output", os.devnull])
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
sys.exit(run(sys.argv[2:]))
"""


@pytest.fixture
def closed_folder(sample_file: Path) -> Iterator[Path]:
    """A folder with the sample group, in which nothing may be written."""
    folder = Path(tempfile.mkdtemp())
    shutil.copy(sample_file, folder / "contoh.kube")
    write_csv(folder / "kas.csv", SALE)
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.fixture
def kube_as_nobody(sample_file: Path) -> Callable[..., Ended]:
    """Run `kube-desktop` without any rights."""

    def run_it(*arguments: object) -> Ended:
        done = subprocess.run(
            [sys.executable, "-c", _AS_NOBODY, sample_file, *map(str, arguments)],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "HOME": tempfile.gettempdir()},
        )
        return Ended(done.returncode, done.stdout, done.stderr)

    return run_it


def test_books_are_checked_and_read(
    kube_as_nobody: Callable[..., Ended], closed_folder: Path
) -> None:
    checked = kube_as_nobody("check", closed_folder / "contoh.kube")
    read = kube_as_nobody("report", closed_folder / "contoh.kube", "monthly", "--format", "text")

    assert (checked.code, checked.err) == (0, "")
    assert (read.code, read.err) == (0, "")
    assert read.out.startswith("KUBE Melati")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("new", "{}/baru.kube", "--name", "A", "--founded", "2026-01-02"), "tidak bisa ditulisi"),
        (("demo", "{}/baru.kube"), "tidak bisa ditulisi"),
        (("report", "{}/contoh.kube", "monthly"), "tidak bisa ditulis ("),
        (("report", "{}/contoh.kube", "monthly", "--output", "{}/a.pdf"), "tidak bisa ditulis ("),
        (("import", "{}/contoh.kube", "transactions", "{}/kas.csv"), "hanya untuk dibaca"),
    ],
)
def test_writing_is_refused_in_one_sentence(
    kube_as_nobody: Callable[..., Ended],
    closed_folder: Path,
    arguments: tuple[str, ...],
    words: str,
) -> None:
    ended = kube_as_nobody(*(each.format(closed_folder) for each in arguments))

    assert (ended.code, ended.out) == (2, "")
    assert words in ended.err
    assert ended.err.count("\n") == 1
    assert {path.name for path in closed_folder.iterdir()} == {"contoh.kube", "kas.csv"}
