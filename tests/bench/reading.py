"""A month's cash book and two statements, against raw SQLite that reads the same."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from kube_desktop.books.cash.queries import CashView, cash_accounts, cash_book
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.ledger.statements import financial_position, income_statement
from tests.bench.books import LAST_MONTH, make_book, opened
from tests.bench.measuring import Measured, best_of

_ROUNDS = 60


def measure_reading(folder: Path, large: Path, *, largest: int) -> Iterator[Measured]:
    """Compare on a book of 100,000 transactions, and the largest book with one of 10,000."""
    with opened(large) as book, closing(sqlite3.connect(large)) as bare:
        ours, raw = best_of(_ROUNDS, lambda: read_month(book), _raw_month(bare))
        yield Measured("month + statements at 100,000, against raw SQLite", ours, raw, 2)
    small = make_book(folder / "10000.kube", 10_000)
    huge = make_book(folder / "huge.kube", largest)
    with opened(small) as few, opened(huge) as many:
        slow, quick = best_of(_ROUNDS, lambda: read_month(many), lambda: read_month(few))
        yield Measured(f"month + statements at {largest:,}, against 10,000", slow, quick, 4)


def read_month(book: GroupFile) -> None:
    """Read what the window and the monthly report read."""

    def query(reader: Reader) -> None:
        cash_book(reader, CashView(cash_accounts(Fund.UEP, Place.CASH), LAST_MONTH, LAST_MONTH))
        financial_position(reader, LAST_MONTH)
        income_statement(reader, LAST_MONTH, LAST_MONTH)

    book.read(query)


def _raw_month(connection: sqlite3.Connection) -> Callable[[], object]:
    first, last = LAST_MONTH.first.isoformat(), LAST_MONTH.last.isoformat()

    def read() -> None:
        connection.execute(
            "SELECT sum(debit - credit + opening) FROM month_total"
            " WHERE account_id = 101 AND month < ?",
            (str(LAST_MONTH),),
        ).fetchone()
        connection.execute(
            "SELECT e.id, p.line, p.day, e.type, e.series, e.voucher_year, e.voucher_number,"
            " e.description, p.kind, k.name, m.name, e.party, p.amount, e.reference, e.reason,"
            " e.reverses_id, r.id, e.corrects_id, o.series, o.voucher_year, o.voucher_number,"
            " e.unit_id, e.shift_id,"
            " (SELECT count(*) FROM attachment a WHERE a.book = 'cash' AND a.record_id = e.id)"
            " FROM posting p JOIN entry e ON e.id = p.entry_id LEFT JOIN kind k ON k.code = p.kind"
            " LEFT JOIN member m ON m.id = e.member_id LEFT JOIN entry r ON r.reverses_id = e.id"
            " LEFT JOIN entry o ON o.id = coalesce(e.reverses_id, e.corrects_id)"
            " WHERE p.account_id = 101 AND p.day BETWEEN ? AND ?"
            " ORDER BY p.day, p.entry_id, p.line",
            (first, last),
        ).fetchall()
        connection.execute(
            "SELECT account_id, sum(debit - credit + opening) FROM month_total"
            " WHERE month <= ? GROUP BY account_id",
            (str(LAST_MONTH),),
        ).fetchall()
        connection.execute(
            "SELECT account_id, debit - credit FROM month_total WHERE month = ?",
            (str(LAST_MONTH),),
        ).fetchall()

    return read
