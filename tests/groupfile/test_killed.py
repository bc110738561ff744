"""A program that was killed: the file opens afterwards with the last complete act."""

import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.groupfile.errors import NotClosedProperlyError
from kube_desktop.groupfile.group_file import open_group_file
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.seal import head
from kube_desktop.registers.queries import records
from tests.group_files import PROFILE, TREASURER
from tests.groupfile.acts import record_three
from tests.groupfile.conftest import Child, Disk
from tests.people import enter, man, woman
from tests.soundness import assert_sound

_ROOT = Path(__file__).parents[2]
_KILLS = 25
_GUESTS = 5_000
_KEPT = {"written": (_GUESTS,), "cut off": (0, _GUESTS)}


def _side_files(path: Path) -> list[str]:
    return sorted(each.name for each in path.parent.iterdir() if each != path)


def _descriptions(reader: Reader) -> list[str]:
    return [text for (text,) in reader.rows("SELECT description FROM entry ORDER BY id")]


def test_every_act_before_the_kill_is_there(group_path: Path, child: Child) -> None:
    assert child("record_and_die", group_path, 7).stdout == "done\n"
    assert group_path.with_name("melati.kube-wal").stat().st_size > 0

    with open_group_file(group_path) as book:
        assert book.read(head).edition == 21
        assert_sound(book)
    assert _side_files(group_path) == []


def test_a_reader_sees_them_too(group_path: Path, child: Child) -> None:
    child("record_and_die", group_path, 7)

    with open_group_file(group_path, read_only=True) as book:
        assert book.read(head).edition == 21


def test_an_act_that_was_cut_in_half_is_not_there(group_path: Path, child: Child) -> None:
    assert child("die_in_an_act", group_path).returncode == -9

    with open_group_file(group_path) as book:
        assert book.read(_descriptions) == ["Penjualan 0"] * 3
        assert_sound(book)


def _parts_of_meetings(reader: Reader) -> dict[str, int]:
    tables = ("meeting", "attendance", "decision", "meeting_task")
    return {table: int(reader.value(f"SELECT count(*) FROM {table}")) for table in tables}  # noqa: S608 - our names


def test_a_meeting_that_was_cut_in_half_is_not_there(group_path: Path, child: Child) -> None:
    with open_group_file(group_path) as book:
        book.recorder = TREASURER
        for person in (woman(), man()):
            enter(book, person)

    killed = child("die_in_a_meeting", group_path)

    assert (killed.returncode, killed.stdout) == (-9, "written\n")
    with open_group_file(group_path) as book:
        assert book.read(_parts_of_meetings) == {
            "meeting": 1,
            "attendance": 2,
            "decision": 1,
            "meeting_task": 1,
        }
        assert_sound(book)


def test_a_table_of_five_thousand_comes_in_whole_or_not_at_all(
    group_path: Path, tmp_path: Path, child: Child
) -> None:
    source = tmp_path / "tamu.csv"
    rows = "".join(f"3/11/2026,Tamu {number},Warga\n" for number in range(_GUESTS))
    source.write_text(f"tanggal,nama,dari\n{rows}", encoding="utf-8")

    told = []
    for number, moment in enumerate((0.05, 0.4, 0.8, 50)):
        path = Path(shutil.copy(group_path, tmp_path / f"{number}.kube"))
        told.append(child("import_and_die", path, source, moment).stdout.strip())
        with open_group_file(path) as book:
            assert len(book.read(records, GUESTS)) in _KEPT[told[-1]]
            assert_sound(book)

    assert (told[0], told[-1]) == ("cut off", "written")


def test_recording_goes_on_where_it_stopped(group_path: Path, child: Child) -> None:
    child("die_in_an_act", group_path)

    with open_group_file(group_path) as book:
        book.recorder = TREASURER
        posted = book.act(record_three, 1)

        assert [each.entry_id for each in posted] == [4, 5, 6]
        assert_sound(book)


def test_after_closing_the_file_alone_is_the_whole_book(group_path: Path, child: Child) -> None:
    child("record_and_die", group_path, 3)
    with open_group_file(group_path) as book:
        book.recorder = TREASURER
        book.act(record_three, 3)

    folder = group_path.parent / "salinan"
    folder.mkdir()
    copy = Path(shutil.copy(group_path, folder))

    assert _side_files(copy) == []
    with open_group_file(copy, read_only=True) as book:
        assert book.read(head).edition == 12


@pytest.mark.parametrize("read_only", [False, True])
def test_pages_that_were_written_half_are_taken_back(
    group_path: Path, child: Child, *, read_only: bool
) -> None:
    child("die_with_a_journal", group_path)
    assert group_path.with_name("melati.kube-journal").stat().st_size > 0

    with open_group_file(group_path, read_only=read_only) as book:
        assert book.read(group_profile) == PROFILE
        assert_sound(book)


def test_where_nothing_can_be_written_the_last_acts_are_shown(
    small_disk: Disk, group_path: Path, child: Child
) -> None:
    path = Path(shutil.copy(group_path, small_disk.folder))
    child("record_and_die", path, 1)
    small_disk.protect()

    with open_group_file(path) as book:
        assert book.is_read_only
        assert book.read(head).edition == 3


def test_where_they_cannot_be_shown_they_are_not_passed_over(
    small_disk: Disk, group_path: Path, child: Child
) -> None:
    path = Path(shutil.copy(group_path, small_disk.folder))
    child("record_and_die", path, 1)
    path.with_name("melati.kube-shm").unlink()
    small_disk.protect()

    with pytest.raises(NotClosedProperlyError, match="-wal"):
        open_group_file(path)


def test_where_nothing_can_be_written_half_pages_are_not_shown(
    small_disk: Disk, group_path: Path, child: Child
) -> None:
    path = Path(shutil.copy(group_path, small_disk.folder))
    child("die_with_a_journal", path)
    small_disk.protect()

    with pytest.raises(NotClosedProperlyError):
        open_group_file(path)


@contextmanager
def _recorder(path: Path) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.groupfile.children", "record_until_killed", str(path)],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        yield program
        program.communicate("")


def test_killed_at_any_moment_the_book_holds_every_act_that_was_acknowledged(
    group_path: Path,
) -> None:
    moments = random.Random(20_261_120)  # noqa: S311 - moments, not secrets
    acts = 0
    with _recorder(group_path) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        for _kill in range(_KILLS):
            program.stdin.write(f"{moments.random()}\n")
            program.stdin.flush()
            acknowledged = int(program.stdout.readline())

            with open_group_file(group_path) as book:
                written = book.read(_descriptions)
                assert_sound(book)
            found, rest = divmod(len(written), 3)
            assert rest == 0
            assert acknowledged <= found - acts <= acknowledged + 1
            assert written == [f"Penjualan {number}" for number in range(found) for _ in range(3)]
            acts = found

    assert acts > _KILLS
    assert _side_files(group_path) == []


def test_a_file_in_use_is_copied_whole_by_sqlite(group_path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "salinan.kube"
    with open_group_file(group_path) as book:
        book.recorder = TREASURER
        book.act(record_three, 0)

        with (
            closing(sqlite3.connect(group_path)) as source,
            closing(sqlite3.connect(copy)) as target,
        ):
            source.backup(target)

    with open_group_file(copy) as book:
        assert book.read(head).edition == 3
        assert_sound(book)
