"""Search while typing, the state of every book, and a long inventory, against SQLite alone."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path
from shutil import copyfile
from typing import Final

from kube_desktop.books.inventory.queries import inventory
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.scoring.completeness import book_states
from kube_desktop.search.index import SearchIndex
from tests.bench.books import LAST_MONTH, make_book, opened
from tests.bench.measuring import Measured, best_of
from tests.bench.records import RECORDS, add_records

_ROUNDS: Final = 5
_BUILDS: Final = 2
_TODAY: Final = date(2026, 11, 20)
_SIGN_MS: Final = 50
"""How long a sign may take so that typing does not stumble."""

_TYPED: Final = ("p", "pe", "penj", "penjualan war", "uep 2026 12", "nota", "yohana 12", "rapat ke")

_WORDS: Final = {
    "entry": "series voucher_year voucher_number description party reference reason",
    "guest_visit": "name institution position purpose impression advice follow_up on_day",
    "incoming_letter": "sender letter_no subject summary disposition received_on",
    "inventory_good": "name code brand place unit origin_note note acquired_on",
}
"""The columns in which one searches, by their tables."""

_ROWS: Final = (
    "SELECT * FROM guest_visit WHERE on_day <= :last",
    "SELECT * FROM incoming_letter WHERE received_on <= :last",
    "SELECT * FROM inventory_good WHERE acquired_on <= :last",
    "SELECT * FROM posting WHERE day BETWEEN :first AND :last",
)
"""What the rules look at: advice and letters of any time, what stands, the entries of a month."""


def measure_searching(folder: Path, large: Path) -> Iterator[Measured]:
    """Compare on a book of 100,000 transactions and 10,000 other records."""
    path = folder / "everything.kube"
    copyfile(large, path)
    add_records(path, visits=4_000, letters=3_000, goods=3_000)
    days = {"first": LAST_MONTH.first.isoformat(), "last": LAST_MONTH.last.isoformat()}
    with opened(path) as book, closing(sqlite3.connect(path)) as bare:
        ours, raw = best_of(_BUILDS, lambda: _build(book).close(), lambda: _raw(bare).close())
        yield Measured("first search builds its index, against a raw one", ours, raw, 4)
        with closing(_build(book)) as index, closing(_raw(bare)) as memory:
            pairs = [
                best_of(_ROUNDS, partial(book.read, index.find, text), _raw_find(memory, text))
                for text in _TYPED
            ]
        ours, raw = (sum(times) for times in zip(*pairs, strict=True))
        yield Measured("search at each of 8 texts, against the same raw", ours, raw, 2)
        slowest = max(ours for ours, _raw in pairs)
        yield Measured("the slowest of them", slowest, _SIGN_MS, 1)
        ours, raw = best_of(
            _ROUNDS,
            lambda: book.read(book_states, LAST_MONTH, today=_TODAY),
            lambda: [bare.execute(sql, days).fetchall() for sql in _ROWS],
        )
        yield Measured("state of every book of a month, against reading it", ours, raw, 10)


def measure_inventory(folder: Path) -> Iterator[Measured]:
    """Compare the inventory of 10,000 goods on a day with reading its rows."""
    path = add_records(make_book(folder / "goods.kube", 200), goods=RECORDS)
    day = LAST_MONTH.first
    with opened(path) as book, closing(sqlite3.connect(path)) as bare:
        ours, raw = best_of(
            _ROUNDS,
            lambda: book.read(inventory, day),
            lambda: bare.execute(
                "SELECT * FROM inventory_good WHERE cancelled_at IS NULL AND acquired_on <= ?"
                " ORDER BY acquired_on, id",
                (day.isoformat(),),
            ).fetchall(),
        )
        yield Measured("inventory of 10,000 goods on a day, against raw SQLite", ours, raw, 10)


def _build(book: GroupFile) -> SearchIndex:
    index = SearchIndex()
    book.read(index.refresh)
    return index


def _raw(bare: sqlite3.Connection) -> sqlite3.Connection:
    """Return an index over the same words in memory, each book in a table."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    memory.execute("BEGIN")
    for table, columns in _WORDS.items():
        memory.execute(
            f"CREATE VIRTUAL TABLE raw_{table} USING fts5(words, content='',"
            " tokenize='unicode61 remove_diacritics 2')"
        )
        words = " || ' ' || ".join(columns.split())
        memory.executemany(
            f"INSERT INTO raw_{table} (rowid, words) VALUES (?, ?)",
            bare.execute(f"SELECT id, {words} FROM {table}"),
        )
    memory.execute("COMMIT")
    return memory


def _raw_find(memory: sqlite3.Connection, text: str) -> Callable[[], object]:
    wanted = " ".join(f'"{word}"*' for word in text.split())

    def find() -> None:
        for table in _WORDS:
            order = "rowid DESC" if table == "entry" else "rank, rowid DESC"
            memory.execute(
                f"SELECT rowid FROM raw_{table} WHERE raw_{table} MATCH ? ORDER BY {order} LIMIT 6",
                (wanted,),
            ).fetchall()

    return find
