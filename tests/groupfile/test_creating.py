import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kube_desktop.books.profile.actions import found_group
from kube_desktop.groupfile.connections import APPLICATION_ID, SCHEMA_VERSION
from kube_desktop.groupfile.errors import (
    DiskFullError,
    FileExistsAlreadyError,
    FolderNotWritableError,
    HeldByAnotherError,
)
from kube_desktop.groupfile.group_file import create_group_file, open_group_file
from kube_desktop.groupfile.guards import missing_guards
from kube_desktop.groupfile.lock import WriterLock
from kube_desktop.groupfile.placing import free_name, put_in_place
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.seal import head
from tests.group_files import PROFILE, TODAY, TREASURER
from tests.groupfile.conftest import Child, Disk
from tests.soundness import assert_sound


def _names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_new_file_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "melati.kube"

    create_group_file(path).close()

    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert missing_guards(Reader(connection)) == ()
    assert path.read_bytes()[68:72] == b"KUBE"


def test_nothing_but_the_file_is_left(tmp_path: Path) -> None:
    create_group_file(tmp_path / "melati.kube").close()

    assert _names(tmp_path) == ["melati.kube"]


@pytest.mark.parametrize("content", [b"", b"surat penting"])
def test_what_is_there_is_never_overwritten(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "melati.kube"
    path.write_bytes(content)

    with pytest.raises(FileExistsAlreadyError, match=r"melati\.kube” sudah ada"):
        create_group_file(path)

    assert path.read_bytes() == content
    assert _names(tmp_path) == ["melati.kube"]


def test_a_folder_of_that_name_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "melati.kube").mkdir()

    with pytest.raises(FileExistsAlreadyError):
        create_group_file(tmp_path / "melati.kube")


def test_a_link_that_leads_nowhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "melati.kube").symlink_to(tmp_path / "hilang.kube")

    with pytest.raises(FileExistsAlreadyError):
        create_group_file(tmp_path / "melati.kube")

    assert _names(tmp_path) == ["melati.kube"]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(FolderNotWritableError, match="tidak-ada” tidak bisa ditulisi"):
        create_group_file(tmp_path / "tidak-ada" / "melati.kube")


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(FolderNotWritableError):
        create_group_file(tmp_path / f"{'m' * 300}.kube")


def test_a_folder_without_the_right_to_write_is_told(open_folder: Path, child: Child) -> None:
    open_folder.chmod(0o555)

    told = child("create_as_nobody", open_folder / "melati.kube").stdout

    assert told.startswith("FolderNotWritableError")
    assert _names(open_folder) == []


def test_a_full_disk_leaves_nothing_behind(small_disk: Disk) -> None:
    (small_disk.folder / "besar").write_bytes(bytes(900_000))

    with pytest.raises(DiskFullError, match="Penyimpanan penuh"):
        create_group_file(small_disk.folder / "melati.kube")

    assert _names(small_disk.folder) == ["besar"]


def test_two_programs_do_not_make_the_same_file(tmp_path: Path) -> None:
    lock = WriterLock(tmp_path / "melati.kube", "Siti Aminah")

    with pytest.raises(HeldByAnotherError, match="Siti Aminah"):
        create_group_file(tmp_path / "melati.kube")

    lock.release()
    assert _names(tmp_path) == []


def test_what_a_lost_file_left_beside_itself_is_not_taken_for_the_new_one(
    tmp_path: Path, child: Child
) -> None:
    path = tmp_path / "melati.kube"
    with create_group_file(path) as book:
        book.recorder = TREASURER
        book.act(found_group, PROFILE, today=TODAY)
    child("record_and_die", path, 5)
    assert path.with_name("melati.kube-wal").stat().st_size > 0
    path.unlink()

    with create_group_file(path) as book:
        book.recorder = TREASURER
        book.act(found_group, PROFILE, today=TODAY)

        assert book.read(head).edition == 0
        assert_sound(book)
    assert "melati.kube-wal lama" in _names(tmp_path)


def test_a_making_that_was_killed_does_not_stand_in_the_way(tmp_path: Path) -> None:
    (tmp_path / ".melati.kube.sementara").write_bytes(b"setengah")

    create_group_file(tmp_path / "melati.kube").close()

    assert _names(tmp_path) == ["melati.kube"]


def test_a_new_file_holds_the_lock_from_the_start(tmp_path: Path) -> None:
    path = tmp_path / "melati.kube"
    with create_group_file(path, held_by="Siti Aminah") as book:
        book.recorder = TREASURER
        book.act(found_group, PROFILE, today=TODAY)

        with pytest.raises(HeldByAnotherError, match="Siti Aminah"):
            open_group_file(path)


def test_free_names_count_up(tmp_path: Path) -> None:
    for name in ("melati.kube", "melati (2).kube"):
        (tmp_path / name).touch()

    assert free_name(tmp_path / "melati.kube").name == "melati (3).kube"
    assert free_name(tmp_path / "mawar.kube").name == "mawar.kube"


def test_side_files_that_are_set_aside_overwrite_nothing(tmp_path: Path) -> None:
    (tmp_path / "melati.kube-wal").write_text("baru")
    (tmp_path / "melati.kube-wal lama").write_text("lama")
    (tmp_path / "jadi").write_text("berkas")

    put_in_place(tmp_path / "jadi", tmp_path / "melati.kube")

    texts = {each.name: each.read_text() for each in tmp_path.iterdir()}
    assert texts["melati.kube"] == "berkas"
    assert texts["melati.kube-wal lama"] == "lama"
    assert sorted(texts.values()) == ["baru", "berkas", "lama"]
