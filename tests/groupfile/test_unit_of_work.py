"""One act: all of it, or nothing."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from kube_desktop.foundation.errors import RuleError
from kube_desktop.groupfile.errors import (
    DiskFullError,
    FileGoneError,
    GroupFileClosedError,
    HeldByAnotherError,
    NoRecorderError,
    OpenedReadOnlyError,
)
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.unit_of_work import Recorder, UnitOfWork
from kube_desktop.ledger.journal import post_many
from kube_desktop.ledger.seal import head
from tests.group_files import TREASURER
from tests.groupfile.acts import record_three, sale
from tests.soundness import assert_sound


def _record_and_raise(work: UnitOfWork, error: BaseException) -> None:
    record_three(work, 1)
    assert head(work.reader).edition == 6
    raise error


@pytest.mark.parametrize(
    "error",
    [
        RuleError(),
        ValueError("salah"),
        AssertionError(),
        KeyboardInterrupt(),
        SystemExit(1),
        GeneratorExit(),
        sqlite3.ProgrammingError("salah"),
        MemoryError(),
    ],
    ids=lambda error: type(error).__name__,
)
def test_whatever_goes_wrong_takes_the_whole_act_back(
    book: GroupFile, error: BaseException
) -> None:
    book.act(record_three, 0)
    before = book.read(head)

    with pytest.raises(type(error)) as raised:
        book.act(_record_and_raise, error)

    assert raised.value is error
    assert book.read(head) == before
    assert_sound(book)
    book.act(record_three, 2)
    assert book.read(head).edition == 6


def test_an_act_sees_what_it_has_written_and_others_do_not(book: GroupFile) -> None:
    def act(work: UnitOfWork) -> tuple[int, int]:
        record_three(work, 0)
        return head(work.reader).edition, book.read(head).edition

    assert book.act(act) == (3, 0)
    assert book.read(head).edition == 3


def test_an_act_gives_its_result_back(book: GroupFile) -> None:
    posted = book.act(record_three, 0)

    assert [str(each.voucher) for each in posted] == [
        "UEP-2026-0001",
        "UEP-2026-0002",
        "UEP-2026-0003",
    ]


def test_an_act_of_nothing_is_harmless(book: GroupFile) -> None:
    assert book.act(post_many, ()) == ()
    assert book.read(head).edition == 0


def test_an_act_is_stamped_with_who_and_when(book: GroupFile) -> None:
    book.recorder = Recorder("Yohana Tallo", "")

    book.act(record_three, 0)

    assert book.read(
        lambda reader: reader.row("SELECT DISTINCT recorder, recorded_at FROM entry")
    ) == ("Yohana Tallo", "2026-11-20T04:00:00Z")


def test_nothing_is_recorded_before_somebody_says_who_records(group_path: Path) -> None:
    with open_group_file(group_path) as book, pytest.raises(NoRecorderError, match="siapa"):
        book.act(record_three, 0)


def test_a_file_opened_for_reading_takes_no_act(group_path: Path) -> None:
    with open_group_file(group_path, read_only=True) as book:
        book.recorder = TREASURER
        with pytest.raises(OpenedReadOnlyError, match="hanya untuk dibaca"):
            book.act(record_three, 0)


def test_a_closed_file_takes_nothing(group_path: Path) -> None:
    book = open_group_file(group_path)
    book.recorder = TREASURER
    book.close()

    with pytest.raises(GroupFileClosedError, match="sudah ditutup"):
        book.act(record_three, 0)
    with pytest.raises(GroupFileClosedError, match="sudah ditutup"):
        book.read(head)
    book.close()


def test_a_reader_cannot_write(book: GroupFile) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        book.read(lambda reader: reader.rows("DELETE FROM month_total"))


def test_a_mistake_in_a_query_is_no_sentence_for_a_person(book: GroupFile) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        book.read(lambda reader: reader.rows("SELECT * FROM tidak_ada"))
    with pytest.raises(sqlite3.ProgrammingError):
        book.read(lambda reader: reader.rows("SELECT ?", (1, 2)))

    assert book.read(head).edition == 0


def test_what_the_guards_refuse_is_a_mistake_of_the_program(book: GroupFile) -> None:
    book.act(record_three, 0)

    with pytest.raises(IntegrityError, match="append-only"):
        book.act(lambda work: work.execute(text("DELETE FROM entry")))

    assert book.read(head).edition == 3


def test_a_query_inside_a_query_sees_the_same_state(book: GroupFile) -> None:
    def outer(reader: Reader) -> tuple[int, int]:
        first = head(reader).edition
        book.act(record_three, 0)
        return first, book.read(head).edition

    assert book.read(outer) == (0, 0)
    assert book.read(head).edition == 3


def test_a_file_that_was_moved_away_is_told_before_anything_is_written(
    book: GroupFile, group_path: Path
) -> None:
    book.act(record_three, 0)
    moved = group_path.rename(group_path.with_name("pindah.kube"))

    with pytest.raises(FileGoneError, match="dipindah"):
        book.act(record_three, 1)

    moved.rename(group_path)
    book.act(record_three, 1)
    assert book.read(head).edition == 6


def test_another_program_that_writes_without_the_lock_is_told(
    book: GroupFile, group_path: Path
) -> None:
    book.act(lambda work: work.execute(text("PRAGMA busy_timeout=1")))
    other = sqlite3.connect(group_path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(HeldByAnotherError, match="program lain"):
        book.act(record_three, 0)

    other.close()
    book.act(record_three, 0)
    assert_sound(book)


def test_a_file_without_room_takes_nothing_of_the_act(book: GroupFile) -> None:
    book.act(record_three, 0)
    book.act(lambda work: work.execute(text("PRAGMA max_page_count=1")))  # as large as it is

    with pytest.raises(DiskFullError, match="Penyimpanan penuh"):
        book.act(post_many, [sale(number) for number in range(2_000)])

    assert book.read(head).edition == 3
    assert_sound(book)


def test_rows_are_inserted_however_many_there_are(book: GroupFile) -> None:
    book.act(post_many, [sale(number) for number in range(1_203)])

    assert book.read(head).edition == 1_203
    assert_sound(book)
