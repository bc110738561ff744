"""The file defends itself, whichever program writes in it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.attachments import NewAttachment, attach
from kube_desktop.groupfile.change_log import log_changes
from kube_desktop.groupfile.group_file import open_group_file
from kube_desktop.groupfile.guards import foreign_triggers, guard_statements, missing_guards
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.closing import FundCount, MonthClosing, close_month
from kube_desktop.ledger.entries import Draft, EntryType, Leg
from kube_desktop.ledger.journal import post, reverse
from tests.group_files import TODAY, TREASURER

_SEAL = "f" * 64
_GUARDED = (
    "entry",
    "posting",
    "month_event",
    "cash_count",
    "cash_count_line",
    "change_log",
    "attachment",
    "record_seal",
)


def _fill(work: UnitOfWork) -> None:
    """A row in every guarded table: October is closed, entry 3 takes back entry 2."""
    for day in (date(2026, 10, 5), date(2026, 10, 6)):
        legs = (Leg(101, 5_000, 1101), Leg(141, -5_000, 1101))
        post(work, Draft(EntryType.RECEIPT, day, "UEP", "Penjualan", legs))
    reverse(work, 2, on=date(2026, 10, 7), reason="salah ketik")
    attach(work, "cash", 1, NewAttachment("nota.jpg", b"\xff\xd8\xff nota"))
    log_changes(work, "profile", 1, old={"name": "Melati"}, new={"name": "KUBE Melati"})
    close_month(
        work,
        MonthClosing(Month(2026, 10), date(2026, 10, 31), (FundCount(Fund.UEP, {5_000: 1}),)),
        today=TODAY,
    )


@pytest.fixture
def stranger(group_path: Path) -> Iterator[sqlite3.Connection]:
    """Another program, which has the file open and checks nothing."""
    with open_group_file(group_path) as book:
        book.recorder = TREASURER
        book.act(_fill)
    with closing(sqlite3.connect(group_path, isolation_level=None)) as connection:
        yield connection


def _columns(stranger: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in stranger.execute(f"PRAGMA table_info({table})")]


def _rows(stranger: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    return {
        table: stranger.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - our names
        for table in (*_GUARDED, "month_lock")
    }


def _post(stranger: sqlite3.Connection, entry: int, *legs: tuple[int, int], day: str) -> None:
    for line, (account, amount) in enumerate(legs, start=1):
        stranger.execute(
            "INSERT INTO posting VALUES (?, ?, ?, ?, ?, NULL)", (entry, line, account, day, amount)
        )


def _seal(stranger: sqlite3.Connection, entry: int, **given: object) -> None:
    values = {
        "id": entry,
        "day": "2026-11-03",
        "type": "receipt",
        "series": "UEP",
        "voucher_year": 2026,
        "voucher_number": 4,
        "description": "",
        "party": "",
        "reference": "",
        "reason": "",
        "recorder": "",
        "recorded_at": "",
        "seal": _SEAL,
    } | given
    marks = ",".join("?" * len(values))
    stranger.execute(
        f"INSERT OR REPLACE INTO entry ({','.join(values)}) VALUES ({marks})",  # noqa: S608 - ours
        tuple(values.values()),
    )


@pytest.mark.parametrize("table", _GUARDED)
def test_no_row_is_changed(stranger: sqlite3.Connection, table: str) -> None:
    before = _rows(stranger)
    column = _columns(stranger, table)[-1]

    with pytest.raises(sqlite3.IntegrityError, match=f"{table} is append-only"):
        stranger.execute(f"UPDATE {table} SET {column} = {column}")  # noqa: S608 - our names

    assert _rows(stranger) == before


@pytest.mark.parametrize("table", _GUARDED)
def test_no_row_is_deleted(stranger: sqlite3.Connection, table: str) -> None:
    before = _rows(stranger)

    with pytest.raises(sqlite3.IntegrityError, match=f"{table} is append-only"):
        stranger.execute(f"DELETE FROM {table}")  # noqa: S608 - our names

    assert before[table] != []
    assert _rows(stranger) == before


@pytest.mark.parametrize("table", _GUARDED)
@pytest.mark.parametrize("way", ["INSERT OR REPLACE", "INSERT OR IGNORE", "INSERT", "REPLACE"])
def test_no_row_is_put_in_the_place_of_another(
    stranger: sqlite3.Connection, table: str, way: str
) -> None:
    before = _rows(stranger)

    with pytest.raises(sqlite3.IntegrityError):
        stranger.execute(f"{way} INTO {table} SELECT * FROM {table} LIMIT 1")  # noqa: S608 - ours

    assert _rows(stranger) == before


def test_an_entry_that_is_complete_and_next_is_taken(stranger: sqlite3.Connection) -> None:
    _post(stranger, 4, (101, 700), (141, -700), day="2026-11-03")

    _seal(stranger, 4)

    assert stranger.execute("SELECT count(*) FROM entry").fetchone() == (4,)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"voucher_number": 3}, "voucher out of order"),
        ({"voucher_number": 5}, "voucher out of order"),
        ({"voucher_number": None}, "voucher out of order"),
        ({"voucher_year": 2027, "voucher_number": 2}, "voucher out of order"),
        ({"type": "reversal", "reverses_id": 2}, "entry reversed twice"),
        ({"day": "2026-11-04"}, "entry out of balance"),
        ({"type": "gift"}, "ck_entry_type"),
        ({"type": "reversal"}, "ck_entry_reversal"),
        ({"reverses_id": 1}, "ck_entry_reversal"),
        ({"seal": "abc"}, "ck_entry_seal_whole"),
    ],
)
def test_an_entry_that_does_not_fit_is_refused(
    stranger: sqlite3.Connection, given: dict[str, object], told: str
) -> None:
    _post(stranger, 4, (101, 700), (141, -700), day="2026-11-03")

    with pytest.raises(sqlite3.IntegrityError, match=told):
        _seal(stranger, 4, **given)

    assert stranger.execute("SELECT count(*) FROM entry").fetchone() == (3,)


@pytest.mark.parametrize("entry", [1, 3, 5, 0, -1])
def test_an_entry_out_of_its_turn_is_refused(stranger: sqlite3.Connection, entry: int) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="entry out of order"):
        _seal(stranger, entry)


@pytest.mark.parametrize(
    "legs",
    [
        (),
        ((101, 700),),
        ((101, 700), (141, -699)),
        ((101, 700), (241, -700)),  # between two funds without an account between them
        ((101, 700), (141, -300), (202, -400)),
    ],
)
def test_an_entry_that_does_not_balance_in_every_fund_is_refused(
    stranger: sqlite3.Connection, legs: tuple[tuple[int, int], ...]
) -> None:
    _post(stranger, 4, *legs, day="2026-11-03")

    with pytest.raises(sqlite3.IntegrityError, match="entry out of balance"):
        _seal(stranger, 4)


@pytest.mark.parametrize("day", ["2026-10-31", "2026-10-01", "2026-09-30", "2025-12-31"])
def test_an_entry_in_a_closed_month_is_refused(stranger: sqlite3.Connection, day: str) -> None:
    _post(stranger, 4, (101, 700), (141, -700), day=day)
    series = {"series": None, "voucher_year": None, "voucher_number": None}

    with pytest.raises(sqlite3.IntegrityError, match="month is closed"):
        _seal(stranger, 4, day=day, **series)


def test_a_line_added_to_an_entry_later_is_refused(stranger: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="posting after its entry"):
        _post(stranger, 1, (101, 700), day="2026-10-05")
    with pytest.raises(sqlite3.IntegrityError, match="posting after its entry"):
        stranger.execute("INSERT INTO posting VALUES (1, 3, 101, '2026-10-05', 700, NULL)")


@pytest.mark.parametrize("amount", [0, 1.5, "banyak", "700.5"])
def test_an_amount_that_is_no_whole_rupiah_is_refused(
    stranger: sqlite3.Connection, amount: object
) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="amount_whole"):
        stranger.execute("INSERT INTO posting VALUES (4, 1, 101, '2026-11-03', ?, NULL)", (amount,))


@pytest.mark.parametrize("day", ["2026-11-3", "3/11/2026", "", "0999-11-03"])
def test_a_day_that_is_none_is_refused(stranger: sqlite3.Connection, day: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="ck_posting_day"):
        stranger.execute("INSERT INTO posting VALUES (4, 1, 101, ?, 700, NULL)", (day,))


def test_a_closed_month_does_not_open_without_the_act_of_reopening(
    stranger: sqlite3.Connection,
) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="month was not reopened"):
        stranger.execute("DELETE FROM month_lock")
    with pytest.raises(sqlite3.IntegrityError, match="not edited"):
        stranger.execute("UPDATE month_lock SET month = '2026-09'")


def test_a_month_does_not_close_without_the_act_of_closing(stranger: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="month was not closed"):
        stranger.execute("INSERT INTO month_lock VALUES ('2026-11')")


def test_reopening_needs_a_second_name(stranger: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="two_officers"):
        stranger.execute(
            "INSERT INTO month_event (month, act, first_officer, second_officer, reason, edition,"
            " seal, recorder, at) VALUES ('2026-10', 'reopen', 'Maria', '', 'x', 3, '', '', '')"
        )


@pytest.mark.parametrize(
    ("difference", "reason", "told"), [(1, "x", "difference"), (-5_000, "", "reason_given")]
)
def test_a_count_says_its_difference_and_why(
    stranger: sqlite3.Connection, difference: int, reason: str, told: str
) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=told):
        stranger.execute(
            "INSERT INTO cash_count (event_id, fund, counted_on, expected, counted, difference,"
            " reason) VALUES (1, 'SP', '2026-10-31', 5000, 0, ?, ?)",
            (difference, reason),
        )


def test_a_whole_file_lacks_no_guard(stranger: sqlite3.Connection) -> None:
    assert missing_guards(Reader(stranger)) == ()
    assert foreign_triggers(Reader(stranger)) == ()


@pytest.mark.parametrize("guard", [sql.split()[2] for sql in guard_statements()])
def test_a_guard_that_was_dropped_is_told(stranger: sqlite3.Connection, guard: str) -> None:
    stranger.execute(f"DROP TRIGGER {guard}")

    assert missing_guards(Reader(stranger)) == (guard,)


def test_a_guard_that_was_blunted_is_told(stranger: sqlite3.Connection) -> None:
    stranger.execute("DROP TRIGGER guard_entry_DELETE")
    stranger.execute(
        "CREATE TRIGGER guard_entry_DELETE BEFORE DELETE ON entry BEGIN SELECT 'entry'; END"
    )

    assert missing_guards(Reader(stranger)) == ("guard_entry_DELETE",)


def test_a_trigger_that_is_no_guard_is_told(stranger: sqlite3.Connection) -> None:
    stranger.execute(
        "CREATE TRIGGER sneak AFTER INSERT ON entry BEGIN DELETE FROM month_total; END"
    )

    assert foreign_triggers(Reader(stranger)) == ("sneak",)
