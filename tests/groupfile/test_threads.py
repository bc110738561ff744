"""Many threads read while one writes: each query sees one state of the books."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.errors import GroupFileClosedError
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.balances import movements
from kube_desktop.ledger.seal import head
from tests.group_files import TREASURER
from tests.groupfile.acts import record_three
from tests.soundness import assert_sound

_ACTS = 60
_READERS = 4


def _look(reader: Reader) -> tuple[int, int, int]:
    """Return entries, what the postings sum to on the box, and what the month totals say."""
    entries = head(reader).edition
    added = reader.value("SELECT coalesce(sum(amount), 0) FROM posting WHERE account_id = 101")
    moved = movements(reader, Month(2026, 1), Month(2026, 12))
    return entries, added, moved[101].closing if moved else 0


def test_every_query_sees_one_state_of_the_books(book: GroupFile) -> None:
    done = threading.Event()

    def keep_looking() -> list[tuple[int, int, int]]:
        seen = []
        while not done.is_set():
            seen.append(book.read(_look))
        return seen

    with ThreadPoolExecutor(_READERS) as readers:
        looking = [readers.submit(keep_looking) for _reader in range(_READERS)]
        for number in range(_ACTS):
            book.act(record_three, number)
        done.set()
        seen = [each.result() for each in looking]

    for states in seen:
        assert states == sorted(states)
        for entries, added, told in states:
            assert entries % 3 == 0
            assert added == told == entries // 3 * 6_000
    assert book.read(_look) == (3 * _ACTS, 6_000 * _ACTS, 6_000 * _ACTS)


def test_acts_of_many_threads_come_one_after_the_other(book: GroupFile) -> None:
    with ThreadPoolExecutor(_READERS) as writers:
        posted = list(writers.map(lambda number: book.act(record_three, number), range(20)))

    numbers = sorted(each.entry_id for three in posted for each in three)
    assert numbers == list(range(1, 61))
    assert_sound(book)


def test_a_thread_reads_and_another_writes_in_the_middle(book: GroupFile) -> None:
    def read_twice(reader: Reader) -> tuple[int, int]:
        before = head(reader).edition
        writer = threading.Thread(target=book.act, args=(record_three, 0))
        writer.start()
        writer.join()
        return before, head(reader).edition

    assert book.read(read_twice) == (0, 0)
    assert book.read(head).edition == 3


def test_closing_waits_for_the_act_under_way(group_path: Path) -> None:
    book = open_group_file(group_path)
    book.recorder = TREASURER
    began, go_on = threading.Event(), threading.Event()

    def slow_act(work: UnitOfWork) -> None:
        record_three(work, 0)
        began.set()
        assert go_on.wait(10)
        record_three(work, 1)

    with ThreadPoolExecutor(2) as pool:
        acting = pool.submit(book.act, slow_act)
        assert began.wait(10)
        closing = pool.submit(book.close)
        go_on.set()
        acting.result(10)
        closing.result(10)

    with open_group_file(group_path) as again:
        assert again.read(head).edition == 6


def test_closing_waits_for_the_query_under_way(book: GroupFile) -> None:
    began, go_on = threading.Event(), threading.Event()

    def slow_query(reader: Reader) -> int:
        began.set()
        assert go_on.wait(10)
        return head(reader).edition

    with ThreadPoolExecutor(2) as pool:
        reading = pool.submit(book.read, slow_query)
        assert began.wait(10)
        closing = pool.submit(book.close)
        go_on.set()

        assert reading.result(10) == 0
        closing.result(10)
    with pytest.raises(GroupFileClosedError):
        book.read(head)


def test_threads_that_come_and_go_leave_no_connections(book: GroupFile) -> None:
    for _time in range(30):
        thread = threading.Thread(target=book.read, args=(head,))
        thread.start()
        thread.join()

    assert len(book._readers._idle) == 1
