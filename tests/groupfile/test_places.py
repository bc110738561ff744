"""Places that take no writing, or no more of it."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.groupfile.attachments import NewAttachment, attach
from kube_desktop.groupfile.errors import DiskFullError
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.groupfile.guards import drop_guards
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.journal import post_many
from kube_desktop.ledger.seal import head
from kube_desktop.registers.actions import add_record
from kube_desktop.registers.queries import records
from tests.group_files import TODAY, TREASURER
from tests.groupfile.acts import record_three, sale
from tests.groupfile.conftest import Child, Disk, fill
from tests.registers.visits import visit
from tests.soundness import assert_sound


@pytest.fixture
def path(small_disk: Disk, group_path: Path) -> Path:
    """A closed group file with three entries on the small disk."""
    copy = Path(shutil.copy(group_path, small_disk.folder))
    with _opened(copy) as book:
        book.act(record_three, 0)
    return copy


def _opened(path: Path) -> GroupFile:
    book = open_group_file(path)
    book.recorder = TREASURER
    return book


def _integrity(reader: Reader) -> object:
    return reader.value("PRAGMA integrity_check")


def _as_if_copied_while_open(path: Path) -> None:
    """Make the file say that a write-ahead log belongs to it, without one beside it."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")


def test_a_protected_disk_opens_for_reading(path: Path, small_disk: Disk) -> None:
    small_disk.protect()

    with open_group_file(path) as book:
        assert book.is_read_only
        assert book.read(head).edition == 3
        assert_sound(book)


def test_a_file_that_was_copied_while_open_opens_from_a_protected_disk(
    path: Path, small_disk: Disk
) -> None:
    _as_if_copied_while_open(path)
    small_disk.protect()

    with open_group_file(path) as book:
        assert book.is_read_only
        assert book.read(head).edition == 3


def test_an_older_file_on_a_protected_disk_is_read_from_a_passing_copy(
    path: Path, small_disk: Disk
) -> None:
    with closing(sqlite3.connect(path)) as connection:
        drop_guards(connection)
        connection.execute("PRAGMA user_version=0")
    small_disk.protect()

    with open_group_file(path) as book:
        assert book.is_read_only
        assert book.read(head).edition == 3


def test_a_folder_without_the_right_to_write_opens_for_reading(
    group_path: Path, open_folder: Path, child: Child
) -> None:
    copy = Path(shutil.copy(group_path, open_folder))
    open_folder.chmod(0o555)

    assert child("open_as_nobody", copy).stdout == "read-only 0\n"
    assert [each.name for each in open_folder.iterdir()] == [copy.name]


def test_a_file_copied_while_open_opens_from_a_folder_without_rights(
    group_path: Path, open_folder: Path, child: Child
) -> None:
    copy = Path(shutil.copy(group_path, open_folder))
    _as_if_copied_while_open(copy)
    open_folder.chmod(0o555)

    assert child("open_as_nobody", copy).stdout == "read-only 0\n"


def test_a_file_without_the_right_to_write_opens_for_reading(
    group_path: Path, open_folder: Path, child: Child
) -> None:
    copy = Path(shutil.copy(group_path, open_folder))
    copy.chmod(0o444)
    open_folder.chmod(0o777)

    assert child("open_as_nobody", copy).stdout == "read-only 0\n"
    assert [each.name for each in open_folder.iterdir()] == [copy.name]


def test_a_full_disk_keeps_what_was_recorded_and_nothing_of_the_rest(
    path: Path, small_disk: Disk
) -> None:
    with _opened(path) as book:
        book.act(record_three, 1)
        filler = fill(small_disk.folder)

        with pytest.raises(DiskFullError, match="Yang terakhir belum dicatat"):
            book.act(post_many, [sale(number) for number in range(500)])

        assert book.read(head).edition == 6
        filler.unlink()
        book.act(record_three, 2)
        assert_sound(book)

    with _opened(path) as book:
        assert book.read(head).edition == 9
        assert_sound(book)


def test_a_photo_that_finds_no_room_takes_its_entry_back(path: Path) -> None:
    def act(work: UnitOfWork) -> None:
        record_three(work, 1)
        attach(work, "cash", 4, NewAttachment("nota.jpg", b"\xff\xd8\xff" + bytes(900_000)))

    with _opened(path) as book:
        with pytest.raises(DiskFullError):
            book.act(act)

        assert book.read(head).edition == 3
        assert_sound(book)


def test_a_guest_whose_photo_finds_no_room_is_not_there_and_can_be_written_later(
    path: Path,
) -> None:
    photo = NewAttachment("tamu.jpg", b"\xff\xd8\xff" + bytes(3 * 1024 * 1024))
    smaller = NewAttachment("tamu.jpg", b"\xff\xd8\xff kecil")
    with _opened(path) as book:
        with pytest.raises(DiskFullError):
            book.act(add_record, GUESTS, visit(), today=TODAY, files=(photo,))
        assert book.read(records, GUESTS) == ()

        book.act(add_record, GUESTS, visit(), today=TODAY, files=(smaller,))

        assert [row.files for row in book.read(records, GUESTS)] == [1]
        assert_sound(book)


def test_a_file_closed_on_a_full_disk_opens_with_its_last_act(path: Path, small_disk: Disk) -> None:
    with _opened(path) as book:
        book.act(record_three, 1)
        filler = fill(small_disk.folder)

    with open_group_file(path, read_only=True) as book:
        assert book.read(head).edition == 6
        assert book.read(_integrity) == "ok"
    filler.unlink()
    with _opened(path) as book:
        assert book.read(head).edition == 6
        assert_sound(book)


def test_a_full_disk_is_told_when_a_file_is_opened_for_writing(
    path: Path, small_disk: Disk
) -> None:
    before = path.read_bytes()
    fill(small_disk.folder)

    with pytest.raises(DiskFullError):
        open_group_file(path)

    assert path.read_bytes() == before
    with open_group_file(path, read_only=True) as book:
        assert book.read(head).edition == 3
