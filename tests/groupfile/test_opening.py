"""What is opened, and what is refused with which sentence."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.errors import FileProblemError
from kube_desktop.groupfile.errors import (
    DamagedFileError,
    EmptyFileError,
    FileMissingError,
    FileNotReadableError,
    IsAFolderError,
    NewerFileError,
    NotAGroupFileError,
    UnfoundedFileError,
)
from kube_desktop.groupfile.group_file import create_group_file, open_group_file
from tests.group_files import PROFILE, TREASURER
from tests.groupfile.acts import record_three
from tests.groupfile.conftest import Child
from tests.soundness import assert_sound


@pytest.fixture
def filled_path(group_path: Path) -> Path:
    """A closed group file with entries on many pages."""
    with open_group_file(group_path) as book:
        book.recorder = TREASURER
        for number in range(60):
            book.act(record_three, number)
    return group_path


def _told(path: Path, error: type[FileProblemError]) -> str:
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(error) as refused:
        open_group_file(path)
    with pytest.raises(error):
        open_group_file(path, read_only=True)
    assert (path.read_bytes() if path.is_file() else b"") == before
    return str(refused.value)


def test_a_file_opens_with_what_was_recorded(filled_path: Path) -> None:
    with open_group_file(filled_path) as book:
        assert not book.is_read_only
        assert book.read(group_profile) == PROFILE
        assert_sound(book)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert "tidak ditemukan" in _told(tmp_path / "melati.kube", FileMissingError)
    assert "tidak ditemukan" in _told(tmp_path / "tidak" / "ada.kube", FileMissingError)
    assert list(tmp_path.iterdir()) == []


def test_a_path_through_a_file_is_missing(group_path: Path) -> None:
    _told(group_path / "melati.kube", FileMissingError)


def test_a_folder_is_told(tmp_path: Path) -> None:
    assert "adalah folder" in _told(tmp_path, IsAFolderError)


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "melati.kube"
    path.touch()

    assert "kosong" in _told(path, EmptyFileError)


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotReadableError, match="File name too long"):
        open_group_file(tmp_path / f"{'m' * 300}.kube")


def test_a_file_without_the_right_to_read_is_told(
    open_folder: Path, group_path: Path, child: Child
) -> None:
    path = Path(shutil.copy(group_path, open_folder))
    path.chmod(0)

    told = child("open_as_nobody", path).stdout

    assert told.startswith("FileNotReadableError")
    assert "tidak ada izin" in told


@pytest.mark.parametrize(
    "content",
    [b"x", b"surat untuk Pak Lurah\n" * 400, b"SQLite format 3\x00", b"PK\x03\x04" * 2_000],
)
def test_a_file_of_something_else_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "melati.kube"
    path.write_bytes(content)

    assert "bukan buku KUBE" in _told(path, NotAGroupFileError)


def test_a_database_of_another_program_is_told(tmp_path: Path) -> None:
    path = tmp_path / "koperasi.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE entry (id)")
        other.commit()

    assert "bukan buku KUBE" in _told(path, NotAGroupFileError)


def test_a_file_of_a_newer_program_is_told(group_path: Path) -> None:
    with closing(sqlite3.connect(group_path)) as newer:
        newer.execute("PRAGMA user_version=99")

    assert "lebih baru" in _told(group_path, NewerFileError)


@pytest.mark.parametrize("kept", [0.999, 0.5, 0.05])
def test_a_file_that_was_cut_off_is_told(filled_path: Path, kept: float) -> None:
    os.truncate(filled_path, int(filled_path.stat().st_size * kept))

    assert "rusak" in _told(filled_path, DamagedFileError)


def test_a_file_with_garbage_after_its_first_page_is_told(filled_path: Path) -> None:
    content = filled_path.read_bytes()
    filled_path.write_bytes(content[:4096] + b"\x5a" * (len(content) - 4096))

    assert "rusak" in _told(filled_path, DamagedFileError)


def test_a_first_page_of_garbage_under_our_name_is_told(filled_path: Path) -> None:
    content = filled_path.read_bytes()
    filled_path.write_bytes(content[:100] + b"\xff" * (4096 - 100) + content[4096:])

    assert "rusak" in _told(filled_path, DamagedFileError)


def test_a_file_without_our_tables_is_told(group_path: Path) -> None:
    with closing(sqlite3.connect(group_path)) as other:
        other.execute("DROP TABLE group_profile")

    assert "rusak" in _told(group_path, DamagedFileError)


def test_garbage_in_one_page_is_told_when_it_is_read_or_written(filled_path: Path) -> None:
    content = bytearray(filled_path.read_bytes())
    with closing(sqlite3.connect(filled_path)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'month_total'"
        ).fetchone()
    content[(page - 1) * 4096 : page * 4096] = b"\x5a" * 4096
    filled_path.write_bytes(content)

    with open_group_file(filled_path) as book:
        book.recorder = TREASURER
        with pytest.raises(DamagedFileError, match="rusak"):
            book.read(lambda reader: reader.rows("SELECT * FROM month_total"))
        with pytest.raises(DamagedFileError, match="rusak"):
            book.act(record_three, 1)

        assert book.read(lambda reader: reader.value("SELECT count(*) FROM entry")) == 180


def test_a_file_whose_founding_was_cut_short_is_told(tmp_path: Path) -> None:
    path = tmp_path / "melati.kube"
    create_group_file(path).close()

    assert "belum berisi kelompok" in _told(path, UnfoundedFileError)


def test_nothing_is_left_beside_a_file_that_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "melati.kube"
    path.write_bytes(b"SQLite format 3\x00" + bytes(5_000))

    _told(path, NotAGroupFileError)

    assert list(tmp_path.iterdir()) == [path]


def test_names_that_mean_something_to_sqlite_are_plain_names(filled_path: Path) -> None:
    path = filled_path.rename(filled_path.with_name("50% ?mode=memory #1 ünï.kube"))

    with open_group_file(path) as book:
        book.recorder = TREASURER
        book.act(record_three, 61)

        assert_sound(book)
    assert [each.name for each in path.parent.iterdir()] == [path.name]
