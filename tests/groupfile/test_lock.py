import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kube_desktop.groupfile.errors import (
    DiskFullError,
    FolderNotWritableError,
    HeldByAnotherError,
)
from kube_desktop.groupfile.group_file import open_group_file
from kube_desktop.groupfile.lock import Holder, WriterLock, holder_of
from kube_desktop.ledger.seal import head
from tests.group_files import TREASURER
from tests.groupfile.acts import record_three
from tests.groupfile.conftest import Disk, fill

_ROOT = Path(__file__).parents[2]


@contextmanager
def _another_program(path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another process that holds the file until it is told to stop or is killed."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.groupfile.children", "hold", str(path)],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "held\n"
        try:
            yield program
        finally:
            program.kill()


def _side_file(path: Path) -> Path:
    return path.with_name(f".{path.name}.lock")


def test_a_second_program_is_told_who_holds_the_file(group_path: Path) -> None:
    with (
        _another_program(group_path),
        pytest.raises(HeldByAnotherError, match=r"sedang dibuka oleh Siti Aminah \(Bendahara\)"),
    ):
        open_group_file(group_path)


def test_a_held_file_can_be_read_meanwhile(group_path: Path) -> None:
    with _another_program(group_path), open_group_file(group_path, read_only=True) as book:
        assert book.is_read_only
        assert book.read(head).edition == 0


def test_a_killed_program_holds_nothing(group_path: Path) -> None:
    with _another_program(group_path) as program:
        program.kill()
        program.wait()

        with open_group_file(group_path) as book:
            assert not book.is_read_only


def test_a_program_that_ends_gives_the_lock_back(group_path: Path) -> None:
    with _another_program(group_path) as program:
        program.communicate("")

        open_group_file(group_path).close()

    assert [each.name for each in group_path.parent.iterdir()] == [group_path.name]


def test_the_side_file_is_gone_after_closing(group_path: Path) -> None:
    with open_group_file(group_path):
        assert _side_file(group_path).exists()

    assert not _side_file(group_path).exists()


def test_the_same_program_does_not_open_a_file_twice_for_writing(group_path: Path) -> None:
    with open_group_file(group_path, held_by="Maria"), pytest.raises(HeldByAnotherError):
        open_group_file(group_path)


def test_a_refusal_does_not_take_the_lock_away(group_path: Path) -> None:
    with open_group_file(group_path):
        for _attempt in range(3):
            with pytest.raises(HeldByAnotherError):
                open_group_file(group_path)


def test_a_file_reached_through_a_link_is_the_same_file(group_path: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "lain"
    elsewhere.mkdir()
    link = elsewhere / "tautan.kube"
    link.symlink_to(group_path)

    with open_group_file(group_path), pytest.raises(HeldByAnotherError):
        open_group_file(link)
    with open_group_file(link) as book:
        book.recorder = TREASURER
        book.act(record_three, 1)
    with open_group_file(group_path) as book:
        assert book.read(head).edition == 3


def test_two_files_in_one_folder_are_held_apart(group_path: Path) -> None:
    other = group_path.with_name("mawar.kube")
    other.write_bytes(group_path.read_bytes())

    with open_group_file(group_path), open_group_file(other) as book:
        assert not book.is_read_only


def test_a_side_file_of_garbage_is_in_nobodys_way(group_path: Path) -> None:
    _side_file(group_path).write_bytes(b"\x00garbage" * 1_000)

    with open_group_file(group_path, held_by="Maria"):
        assert holder_of(_side_file(group_path)) is not None
        with pytest.raises(HeldByAnotherError, match="Maria"):
            open_group_file(group_path)


def test_an_empty_side_file_is_in_nobodys_way(group_path: Path) -> None:
    _side_file(group_path).touch()

    with open_group_file(group_path) as book:
        assert not book.is_read_only


def test_the_side_file_tells_the_name_the_computer_and_since_when(tmp_path: Path) -> None:
    lock = WriterLock(tmp_path / "melati.kube", "Siti Aminah")

    holder = holder_of(tmp_path / ".melati.kube.lock")

    assert isinstance(holder, Holder)
    assert holder.name == "Siti Aminah"
    assert holder.host != ""
    assert holder.since == "2026-11-20T04:00:00+00:00"
    lock.release()


def test_nobody_holds_what_has_no_side_file(tmp_path: Path) -> None:
    assert holder_of(tmp_path / ".melati.kube.lock") is None


def test_a_folder_that_takes_no_side_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(FolderNotWritableError):
        WriterLock(tmp_path / "tidak-ada" / "melati.kube", "Siti")


def test_a_full_disk_is_told_when_the_lock_finds_no_room(small_disk: Disk) -> None:
    (small_disk.folder / "besar").write_bytes(bytes(1024 * 1024))

    with pytest.raises(DiskFullError):
        WriterLock(small_disk.folder / "melati.kube", "Siti")


def test_a_full_disk_keeps_the_old_name_and_the_lock(small_disk: Disk) -> None:
    lock = WriterLock(small_disk.folder / "melati.kube", "Siti")
    fill(small_disk.folder)

    lock.name_holder("Maria" * 2_000)

    with pytest.raises(HeldByAnotherError, match="Siti"):
        WriterLock(small_disk.folder / "melati.kube", "Yohana")
    lock.release()
