"""Reading several group files: what is wrong with one is told, the others count."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from kube_desktop.foundation.errors import KubeError
from kube_desktop.groupfile.errors import (
    DamagedFileError,
    EmptyFileError,
    FileMissingError,
    IsAFolderError,
    NewerFileError,
    NotAGroupFileError,
    UnfoundedFileError,
)
from kube_desktop.groupfile.group_file import create_group_file, open_group_file
from kube_desktop.recap.errors import SameFileError, SameGroupError
from kube_desktop.recap.reading import read_groups
from tests.group_files import TODAY
from tests.money import receive
from tests.recap.groups import FIVE, FOUR, RECORDER, SmallGroup, assess, make_group

OLD_FILES = Path(__file__).parents[1] / "books" / "schema"
TERATAI = FIVE[-1]
_TRIGGERS = "SELECT name FROM sqlite_schema WHERE type = 'trigger'"


def _missing(path: Path) -> None:
    path.unlink()


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _strange(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04 a letter, not books")


def _cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-4096])


def _smashed(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(bytes(content))


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version=99")


def _stripped(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE assessment_item")
        connection.execute("DROP TABLE assessment")


def _without_an_item(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for (name,) in connection.execute(_TRIGGERS).fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("DELETE FROM assessment_item WHERE item_key = 'S1'")


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _unfounded(path: Path) -> None:
    path.unlink()
    create_group_file(path).close()


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (_missing, FileMissingError),
        (_empty, EmptyFileError),
        (_strange, NotAGroupFileError),
        (_cut_off, DamagedFileError),
        (_smashed, DamagedFileError),
        (_stripped, DamagedFileError),
        (_without_an_item, DamagedFileError),
        (_newer, NewerFileError),
        (_folder, IsAFolderError),
        (_unfounded, UnfoundedFileError),
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_the_others_count(
    five: list[Path], spoil: Callable[[Path], None], error: type[KubeError]
) -> None:
    spoil(five[1])

    found = read_groups(five, on=TODAY)

    assert [type(each.error) for each in found.unread] == [error]
    assert [each.path for each in found.unread] == [five[1]]
    assert [each.name for each in found.groups] == [
        "KUBE Kenari",
        "KUBE Mawar",
        "KUBE Melati",
        "KUBE Teratai",
    ]
    assert "anggrek.kube" in found.unread[0].sentence
    assert str(five[1].parent) not in found.unread[0].sentence


def test_nothing_is_written_into_a_file_or_beside_it(five: list[Path]) -> None:
    folder = five[0].parent
    old = Path(shutil.copy(OLD_FILES / "0001.kube", folder / "lama.kube"))
    paths = [*five, old]
    before = {path: path.read_bytes() for path in paths}
    beside = sorted(each.name for each in folder.iterdir())

    found = read_groups(paths, on=TODAY)

    assert found.unread == ()
    assert {path: path.read_bytes() for path in paths} == before
    assert sorted(each.name for each in folder.iterdir()) == beside


@pytest.mark.parametrize("name", sorted(each.name for each in OLD_FILES.glob("*.kube")))
def test_an_older_file_is_read_from_a_passing_copy(name: str) -> None:
    found = read_groups([OLD_FILES / name], on=TODAY)

    assert (len(found.groups), found.unread) == (1, ())


def test_a_damaged_older_file_is_told_too(tmp_path: Path) -> None:
    old = Path(shutil.copy(OLD_FILES / "0001.kube", tmp_path))
    _smashed(old)

    found = read_groups([old], on=TODAY)

    assert [type(each.error) for each in found.unread] == [DamagedFileError]


def test_a_group_that_somebody_writes_in_is_read_as_it_stands(five: list[Path]) -> None:
    with open_group_file(five[0]) as book:
        book.recorder = RECORDER
        receive(book, 50_000, date(2026, 11, 1))

        found = read_groups(five, on=TODAY)

    melati = next(each for each in found.groups if each.name == "KUBE Melati")
    assert (len(found.groups), melati.seal.edition) == (5, 1)


def test_a_file_named_twice_counts_once(five: list[Path]) -> None:
    round_about = five[0].parent / "." / ".." / five[0].parent.name / five[0].name

    found = read_groups([*five, round_about], on=TODAY)

    assert len(found.groups) == 5
    assert [(each.path, type(each.error)) for each in found.repeated] == [
        (round_about, SameFileError)
    ]


def test_of_two_files_of_one_group_the_fuller_one_counts(five: list[Path]) -> None:
    older = Path(shutil.copy(five[0], five[0].with_name("melati salinan lama.kube")))
    with open_group_file(five[0]) as book:
        book.recorder = RECORDER
        receive(book, 50_000, date(2026, 11, 1))

    found = read_groups([older, *five], on=TODAY)

    assert [each.path for each in found.groups if each.name == "KUBE Melati"] == [five[0]]
    assert [(each.path, type(each.error)) for each in found.repeated] == [(older, SameGroupError)]
    assert "melati.kube" in found.repeated[0].sentence


def test_groups_of_one_name_in_two_villages_are_two_groups(tmp_path: Path) -> None:
    one = make_group(tmp_path, TERATAI)
    other = make_group(
        tmp_path, SmallGroup(TERATAI.name, "Oesapa", "Ikan asap", (40,)), file="oesapa"
    )

    found = read_groups([one, other], on=TODAY)

    assert (len(found.groups), found.repeated) == (2, ())


def test_the_order_of_the_files_does_not_matter(five: list[Path]) -> None:
    assert read_groups(five, on=TODAY) == read_groups(five[::-1], on=TODAY)


def test_a_group_is_told_as_it_stood_on_the_day(five: list[Path]) -> None:
    found = read_groups(five, on=date(2026, 10, 15))

    assert [each.name for each in found.groups if each.assessed] == ["KUBE Kenari"]


def test_the_latest_finished_assessment_counts(tmp_path: Path) -> None:
    path = make_group(tmp_path, FIVE[0])
    least = {each.key: len(each.items) for each in FOUR.aspects}
    with open_group_file(path) as book:
        book.recorder = RECORDER
        assess(
            book,
            SmallGroup(
                "", "", "", (), least, assessed_on=TODAY, instrument=FOUR, is_finished=False
            ),
        )

    (melati,) = read_groups([path], on=TODAY).groups

    assert melati.assessed is not None
    assert melati.assessed.on == date(2026, 10, 31)
    assert dict(melati.assessed.totals) == FIVE[0].totals
    assert melati.is_being_assessed


def test_it_tells_how_far_it_is_and_can_be_stopped(five: list[Path]) -> None:
    heard: list[tuple[int, int]] = []

    def listen(done: int, whole: int) -> None:
        heard.append((done, whole))
        if done == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        read_groups(five, on=TODAY, progress=listen)

    assert heard == [(0, 5), (1, 5), (2, 5)]


def test_who_accompanies_all_groups_is_known_only_when_it_is_one_person(tmp_path: Path) -> None:
    one = make_group(tmp_path, TERATAI)
    other = make_group(
        tmp_path, SmallGroup("KUBE Lontar", "Oesapa", "Gula lempeng", (), facilitator="Markus Bani")
    )

    assert read_groups([one], on=TODAY).facilitator == "Yohana Tallo"
    assert read_groups([one, other], on=TODAY).facilitator == ""
