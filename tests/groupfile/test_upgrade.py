"""An older file is backed up beside itself and upgraded, or stays as it was."""

import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from kube_desktop.groupfile.connections import SCHEMA_VERSION
from kube_desktop.groupfile.errors import (
    DamagedFileError,
    DiskFullError,
    OlderFileReadOnlyError,
)
from kube_desktop.groupfile.group_file import open_group_file
from kube_desktop.groupfile.guards import drop_guards
from kube_desktop.ledger.seal import head
from tests.group_files import TREASURER
from tests.groupfile.acts import record_three
from tests.groupfile.conftest import Disk, fill
from tests.soundness import assert_sound


@pytest.fixture
def older_path(group_path: Path) -> Path:
    """A file of a schema before the first one: same tables, no guards."""
    with open_group_file(group_path) as book:
        book.recorder = TREASURER
        book.act(record_three, 0)
    with closing(sqlite3.connect(group_path)) as connection:
        drop_guards(connection)
        connection.execute("PRAGMA user_version=0")
    return group_path


def _version_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _copies(path: Path) -> list[Path]:
    return sorted(each for each in path.parent.glob("*.kube") if each != path)


def test_an_older_file_is_upgraded_with_its_guards_back(older_path: Path) -> None:
    with open_group_file(older_path) as book:
        assert not book.is_read_only
        assert book.read(head).edition == 3
        assert_sound(book)

    assert _version_of(older_path) == SCHEMA_VERSION


def test_the_file_as_it_was_is_kept_beside_it(older_path: Path) -> None:
    open_group_file(older_path).close()

    (copy,) = _copies(older_path)
    assert copy.name == "melati sebelum versi 1 2026-11-20.kube"
    assert _version_of(copy) == 0
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT max(id) FROM entry").fetchone() == (3,)


def test_an_earlier_copy_is_not_overwritten(older_path: Path) -> None:
    earlier = older_path.with_name("melati sebelum versi 1 2026-11-20.kube")
    earlier.write_text("salinan lama")

    open_group_file(older_path).close()

    assert earlier.read_text() == "salinan lama"
    assert [copy.name for copy in _copies(older_path)] == [
        "melati sebelum versi 1 2026-11-20 (2).kube",
        "melati sebelum versi 1 2026-11-20.kube",
    ]


def test_a_file_is_upgraded_once(older_path: Path) -> None:
    open_group_file(older_path).close()
    open_group_file(older_path).close()

    assert len(_copies(older_path)) == 1


def test_asked_for_reading_an_older_file_is_not_touched(older_path: Path) -> None:
    before = older_path.read_bytes()

    with open_group_file(older_path, read_only=True) as book:
        assert book.is_read_only
        assert book.path == older_path
        assert book.read(head).edition == 3

    assert older_path.read_bytes() == before
    assert _copies(older_path) == []


def test_the_passing_copy_goes_with_the_book(
    older_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "sementara"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))

    with open_group_file(older_path, read_only=True):
        assert [each.name[:5] for each in scratch.iterdir()] == ["kube-"]

    assert list(scratch.iterdir()) == []


def test_without_room_for_a_copy_an_older_file_is_told(
    older_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tidak ada"))

    with pytest.raises(OlderFileReadOnlyError, match="perlu disesuaikan"):
        open_group_file(older_path, read_only=True)


def test_an_upgrade_that_breaks_the_books_leaves_the_file_as_it_was(older_path: Path) -> None:
    with closing(sqlite3.connect(older_path, isolation_level=None)) as connection:
        connection.execute("UPDATE posting SET account_id = 777 WHERE entry_id = 2")
        before = list(connection.iterdump())

    with pytest.raises(DamagedFileError, match="rusak"):
        open_group_file(older_path)

    with closing(sqlite3.connect(older_path)) as connection:
        assert list(connection.iterdump()) == before
    assert _version_of(older_path) == 0


def test_an_upgrade_that_finds_no_room_leaves_the_file_as_it_was(
    older_path: Path, larger_disk: Disk
) -> None:
    path = Path(shutil.copy(older_path, larger_disk.folder))
    filler = fill(larger_disk.folder)
    filler.write_bytes(bytes(filler.stat().st_size - 65_536))

    with pytest.raises(DiskFullError):
        open_group_file(path)

    assert path.read_bytes() == older_path.read_bytes()
    assert sorted(each.name for each in larger_disk.folder.iterdir()) == ["besar", "melati.kube"]
    filler.unlink()
    with open_group_file(path) as book:
        assert_sound(book)
