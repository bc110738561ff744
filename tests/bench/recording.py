"""Recording one transaction so that it survives a power cut, and loading many of them."""

import csv
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from kube_desktop.books.cash.actions import record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.guests.register import GUESTS
from kube_desktop.exchange.records import import_records
from kube_desktop.exchange.transactions import import_transactions
from kube_desktop.groupfile.connections import connect_writer
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.guards import drop_guards
from kube_desktop.ledger.accounts import Fund
from tests.bench.books import make_book, opened
from tests.bench.measuring import Measured, best_of, milliseconds
from tests.bench.records import RECORDS, visit

_DAY = date(2026, 11, 3)
_ROUNDS = 200
_ROWS = 100_000
_TABLES = ("posting", "entry", "month_total")
_RECORD_TABLES = ("guest_visit", "record_seal")
_TODAY = date(2026, 11, 20)


def measure_recording(folder: Path, large: Path) -> Iterator[Measured]:
    """Compare one durable act with a raw commit of the same rows, and 100,000 with 1,000."""
    small = make_book(folder / "1000.kube", 1_000)
    bare = _bare_copy(small, folder / "bare.kube")
    with opened(small) as few, opened(large) as many, closing(bare):
        for book in (few, many):
            _record(book)
        few_ms, many_ms, raw_ms = best_of(
            _ROUNDS, lambda: _record(few), lambda: _record(many), lambda: _commit(bare)
        )
    yield Measured("record one transaction, against a raw commit", few_ms, raw_ms, 6)
    yield Measured("record one at 100,000, against at 1,000", many_ms, few_ms, 1.5)


def measure_import(folder: Path) -> Iterator[Measured]:
    """Compare the import of 100,000 rows with executemany of the rows that it writes."""
    source = folder / "rows.csv"
    with source.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow("tanggal no_bukti dana jenis uraian anggota masuk keluar".split())  # noqa: SIM905
        for number in range(_ROWS):
            day = date(2020, 1, 1) + timedelta(days=number % 2000)
            row = [day.isoformat(), f"N{number}", "UEP", "Penjualan", "Penjualan warung", ""]
            writer.writerow([*row, 50_000, ""])
    ours = []
    raw = []
    for turn in range(2):
        path = make_book(folder / f"import{turn}.kube", 200)
        with opened(path) as book:
            ours.append(milliseconds(partial(import_transactions, book, source)))
        raw.append(_executemany(path, folder / f"raw{turn}.kube", _TABLES))
    yield Measured("import 100,000 rows, against raw executemany", min(ours), min(raw), 3)


def measure_record_import(folder: Path) -> Iterator[Measured]:
    """Compare the import of 10,000 visits with executemany of the rows that it writes."""
    source = folder / "visits.csv"
    with source.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(field.key for field in GUESTS.fields)
        for number in range(RECORDS):
            words = [getattr(visit(number), field.name) for field in GUESTS.fields]
            writer.writerow(getattr(word, "title_on_paper", word) for word in words)
    ours, raw = [], []
    for turn in range(2):
        path = make_book(folder / f"visits{turn}.kube", 200)
        with opened(path) as book:
            act = partial(import_records, book, GUESTS, source, today=_TODAY)
            ours.append(milliseconds(act))
        raw.append(_executemany(path, folder / f"visits_raw{turn}.kube", _RECORD_TABLES))
    yield Measured("import 10,000 visits, against raw executemany", min(ours), min(raw), 30)


def _record(book: GroupFile) -> None:
    book.act(record, CashEntry(Fund.UEP, 1101, _DAY, 50_000, "Penjualan warung"))


def _bare_copy(path: Path, copy: Path) -> sqlite3.Connection:
    copy.write_bytes(path.read_bytes())
    connection = connect_writer(copy)
    drop_guards(connection)
    return connection


def _commit(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    entry = connection.execute("SELECT max(id) + 1 FROM entry").fetchone()[0]
    day = _DAY.isoformat()
    connection.executemany(
        "INSERT INTO posting VALUES (?, ?, ?, ?, ?, ?)",
        [(entry, 1, 101, day, 50_000, 1101), (entry, 2, 141, day, -50_000, 1101)],
    )
    connection.execute(
        "INSERT INTO entry (id, day, type, series, voucher_year, voucher_number, description,"
        " party, reference, reason, recorder, recorded_at, seal)"
        " VALUES (?, ?, 'receipt', 'UEP', 2030, ?, 'Penjualan warung', '', '', '', 'Siti', ?, ?)",
        (entry, day, entry, "2026-11-20T04:00:00Z", f"{time.monotonic_ns():064d}"),
    )
    connection.executemany(
        "INSERT INTO month_total VALUES (?, '2026-11', ?, ?, 0, 1) ON CONFLICT DO UPDATE"
        " SET debit = debit + excluded.debit, credit = credit + excluded.credit",
        [(101, 50_000, 0), (141, 0, 50_000)],
    )
    connection.execute("COMMIT")


def _executemany(filled: Path, copy: Path, tables: Sequence[str]) -> float:
    """The time in which raw SQLite writes all rows of a filled book into an empty one."""
    with closing(_bare_copy(filled, copy)) as connection:
        rows = {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in tables}
        connection.execute("PRAGMA foreign_keys=OFF")
        for table in reversed(tables):
            connection.execute(f"DELETE FROM {table}")
        connection.execute("PRAGMA foreign_keys=ON")

        def write() -> None:
            connection.execute("BEGIN IMMEDIATE")
            for table, lines in rows.items():
                marks = ",".join("?" * len(lines[0]))
                connection.executemany(f"INSERT INTO {table} VALUES ({marks})", lines)
            connection.execute("COMMIT")

        return milliseconds(write)
