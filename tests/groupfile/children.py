"""Programs that tests start as processes of their own, because they are killed or have no rights.

`python -m tests.groupfile.children PROGRAM ARGUMENT…`
"""

import os
import select
import signal
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

# Everything an act needs, while this process may still read the program's files.
import alembic.command
import sqlalchemy.dialects.sqlite
import sqlalchemy.exc

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.meetings.actions import record_meeting
from kube_desktop.books.meetings.rules import Minutes
from kube_desktop.exchange.records import import_records
from kube_desktop.foundation.errors import KubeError
from kube_desktop.groupfile import upgrade
from kube_desktop.groupfile.group_file import GroupFile, create_group_file, open_group_file
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.seal import head
from tests.group_files import TODAY, TREASURER
from tests.groupfile.acts import record_three
from tests.groupfile.minutes import minutes_of

_NEEDED: Final = (alembic.command, sqlalchemy.dialects.sqlite, sqlalchemy.exc, upgrade)
_NOBODY: Final = 65534
_KILLS_AFTER: Final = 0.15


def open_as_nobody(path: str) -> None:
    """Open a file without any rights and say how it was opened, or what was told."""
    if os.geteuid() == 0:
        os.setgid(_NOBODY)
        os.setuid(_NOBODY)
    try:
        with open_group_file(Path(path)) as book:
            _say("read-only" if book.is_read_only else "writable", book.read(head).edition)
    except KubeError as error:
        _say(type(error).__name__, error)


def create_as_nobody(path: str) -> None:
    """Make a file without any rights and say what was told."""
    if os.geteuid() == 0:
        os.setgid(_NOBODY)
        os.setuid(_NOBODY)
    try:
        create_group_file(Path(path)).close()
        _say("made")
    except KubeError as error:
        _say(type(error).__name__, error)


def record_and_die(path: str, acts: str) -> None:
    """Record that many acts, and be killed with the file open."""
    book = _opened(path)
    for number in range(int(acts)):
        book.act(record_three, number)
    _say("done")
    os.kill(os.getpid(), signal.SIGKILL)


def die_in_an_act(path: str) -> None:
    """Record one act, and be killed in the middle of the next one."""
    book = _opened(path)
    book.act(record_three, 0)
    book.act(_record_half_and_die)


def die_in_a_meeting(path: str) -> None:
    """Write one meeting, and be killed while the next one has everything but the end of the act."""
    book = _opened(path)
    book.act(record_meeting, minutes_of(book, "Rapat Oktober"), today=TODAY)
    _say("written")
    book.act(_hold_half_and_die, minutes_of(book, "Rapat November"))


def import_and_die(path: str, source: str, moment: str) -> None:
    """Take a table over, be killed after some seconds or when it is in; say what was acknowledged.

    The one who is killed is a fork, so that this process can tell.
    """
    reading, writing = os.pipe()
    importer = os.fork()
    if importer == 0:
        os.close(reading)
        book = _opened(path)
        os.write(writing, b".")
        import_records(book, GUESTS, Path(source), today=TODAY)
        os.write(writing, b"!")
        signal.pause()
    os.close(writing)
    os.read(reading, 1)  # everything is loaded and open
    acknowledged, *_rest = select.select([reading], [], [], float(moment))
    os.kill(importer, signal.SIGKILL)
    os.waitpid(importer, 0)
    _say("written" if acknowledged else "cut off")


def die_with_a_journal(path: str) -> None:
    """Be killed in the middle of writing pages without a write-ahead log, as an upgrade does."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA cache_size=1")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE kind SET name = code || name")
    connection.execute("CREATE TABLE large AS SELECT * FROM kind a, kind b")
    os.kill(os.getpid(), signal.SIGKILL)


def hold(path: str) -> None:
    """Hold a file for writing until there is nothing more to read."""
    with _opened(path):
        _say("held")
        sys.stdin.read()


def record_until_killed(path: str) -> None:
    """For each line with a share of a moment, record acts until killed after it; tell what is sure.

    The recorder is a fork, so that it need not import everything anew.
    """
    for line in sys.stdin:
        reading, writing = os.pipe()
        recorder = os.fork()
        if recorder == 0:
            os.close(reading)
            _record_for_ever(path, writing)
        os.close(writing)
        acknowledged = os.read(reading, 1)  # the first act is on the disk
        time.sleep(float(line) * _KILLS_AFTER)
        os.kill(recorder, signal.SIGKILL)
        os.waitpid(recorder, 0)
        while more := os.read(reading, 65536):
            acknowledged += more
        os.close(reading)
        _say(len(acknowledged))


def _record_half_and_die(work: UnitOfWork) -> None:
    record_three(work, 1)
    os.kill(os.getpid(), signal.SIGKILL)


def _hold_half_and_die(work: UnitOfWork, minutes: Minutes) -> None:
    record_meeting(work, minutes, today=TODAY)
    os.kill(os.getpid(), signal.SIGKILL)


def _record_for_ever(path: str, acknowledge: int) -> None:
    book = _opened(path)
    number = book.read(head).edition // 3
    while True:
        book.act(record_three, number)
        os.write(acknowledge, b".")
        number += 1


def _say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def _opened(path: str) -> GroupFile:
    book = open_group_file(Path(path), held_by=str(TREASURER))
    book.recorder = TREASURER
    return book


_PROGRAMS: Final[dict[str, Callable[..., None]]] = {
    program.__name__: program
    for program in (
        open_as_nobody,
        create_as_nobody,
        record_and_die,
        die_in_an_act,
        die_in_a_meeting,
        import_and_die,
        die_with_a_journal,
        hold,
        record_until_killed,
    )
}

if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        _PROGRAMS[sys.argv[1]](*sys.argv[2:])
