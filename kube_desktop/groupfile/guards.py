"""Triggers that keep the journal append-only and every record there, whichever program writes.

Alembic's batch mode silently drops triggers, so an upgrade removes all of them first and
installs these again afterwards.
"""

import sqlite3
from typing import Final

from kube_desktop.groupfile.kept import KEPT
from kube_desktop.groupfile.reading import Reader

_APPEND_ONLY: Final = (
    "entry",
    "posting",
    "month_event",
    "cash_count",
    "cash_count_line",
    "change_log",
    "attachment",
    "record_seal",
)

_SAME_ROW: Final = {
    "month_event": "id = NEW.id",
    "cash_count": "id = NEW.id",
    "cash_count_line": "count_id = NEW.count_id AND denomination = NEW.denomination",
    "change_log": "id = NEW.id",
    "attachment": "id = NEW.id",
    "record_seal": "id = NEW.id",
}
"""How a new row finds the one whose place it would take; the journal has guards of its own."""

_REFUSE_CHANGE: Final = """
CREATE TRIGGER guard_{table}_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""

# INSERT OR REPLACE would remove the row that is there without asking any guard of deletion.
_REFUSE_REPLACE: Final = """
CREATE TRIGGER guard_{table}_REPLACE BEFORE INSERT ON {table}
WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""

_KEEP: Final = (
    """
CREATE TRIGGER guard_{table}_DELETE BEFORE DELETE ON {table}
BEGIN SELECT RAISE(ABORT, 'a row of {table} is never deleted'); END
""",
    """
CREATE TRIGGER guard_{table}_REPLACE BEFORE INSERT ON {table}
WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})
BEGIN SELECT RAISE(ABORT, 'a row of {table} is never replaced'); END
""",
    # UPDATE OR REPLACE would remove the row that has the number already.
    """
CREATE TRIGGER guard_{table}_MOVE BEFORE UPDATE ON {table}
WHEN NEW.rowid <> OLD.rowid
  OR EXISTS (SELECT 1 FROM {table} WHERE rowid <> OLD.rowid AND ({same}))
BEGIN SELECT RAISE(ABORT, 'a row of {table} never takes the place of another'); END
""",
)
"""A record may be corrected, so only what removes one is refused."""

_JOURNAL: Final = (
    # Postings come first and the entry seals them, so a later posting finds its entry there.
    """
CREATE TRIGGER guard_posting_late BEFORE INSERT ON posting
WHEN EXISTS (SELECT 1 FROM entry WHERE id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'posting after its entry was sealed'); END
""",
    """
CREATE TRIGGER guard_entry_insert BEFORE INSERT ON entry
BEGIN SELECT CASE
  WHEN NEW.id <> (SELECT coalesce(max(id), 0) + 1 FROM entry)
    THEN RAISE(ABORT, 'entry out of order')
  WHEN NEW.series IS NOT NULL AND NEW.voucher_number IS NOT (
      SELECT coalesce(max(voucher_number), 0) + 1 FROM entry
      WHERE series = NEW.series AND voucher_year = NEW.voucher_year)
    THEN RAISE(ABORT, 'voucher out of order')
  WHEN EXISTS (SELECT 1 FROM entry WHERE reverses_id = NEW.reverses_id)
    THEN RAISE(ABORT, 'entry reversed twice')
  WHEN substr(NEW.day, 1, 7) <= (SELECT max(month) FROM month_lock)
    THEN RAISE(ABORT, 'month is closed')
  WHEN (SELECT count(*) < 2 OR min(day) <> NEW.day OR max(day) <> NEW.day OR sum(amount) <> 0
        -- and every fund in itself, told by the first digit of its accounts
        OR sum(iif(account_id / 100 = 1, amount, 0)) <> 0
        OR sum(iif(account_id / 100 = 2, amount, 0)) <> 0
        OR sum(iif(account_id / 100 = 3, amount, 0)) <> 0
        OR sum(iif(account_id / 100 = 4, amount, 0)) <> 0
        FROM posting WHERE entry_id = NEW.id)
    THEN RAISE(ABORT, 'entry out of balance')
END; END
""",
    """
CREATE TRIGGER guard_month_lock_insert BEFORE INSERT ON month_lock
WHEN 'close' <> coalesce(
  (SELECT act FROM month_event WHERE month = NEW.month ORDER BY id DESC LIMIT 1), '')
BEGIN SELECT RAISE(ABORT, 'month was not closed'); END
""",
    """
CREATE TRIGGER guard_month_lock_delete BEFORE DELETE ON month_lock
WHEN 'reopen' <> coalesce(
  (SELECT act FROM month_event WHERE month = OLD.month ORDER BY id DESC LIMIT 1), '')
BEGIN SELECT RAISE(ABORT, 'month was not reopened'); END
""",
    """
CREATE TRIGGER guard_month_lock_update BEFORE UPDATE ON month_lock
BEGIN SELECT RAISE(ABORT, 'month_lock is not edited'); END
""",
)


def guard_statements() -> tuple[str, ...]:
    """Return the SQL of every guard."""
    changes = tuple(
        _REFUSE_CHANGE.format(table=table, verb=verb)
        for table in _APPEND_ONLY
        for verb in ("UPDATE", "DELETE")
    )
    replacements = tuple(
        _REFUSE_REPLACE.format(table=table, same=same) for table, same in _SAME_ROW.items()
    )
    keeping = tuple(
        guard.format(table=kept.table, same=" OR ".join(("rowid = NEW.rowid", *kept.taken)))
        for kept in KEPT
        for guard in _KEEP
    )
    return tuple(statement.strip() for statement in changes + replacements + keeping + _JOURNAL)


def install_guards(connection: sqlite3.Connection) -> None:
    """Create every guard; there must be none."""
    for statement in guard_statements():
        connection.execute(statement)


def drop_guards(connection: sqlite3.Connection) -> None:
    """Remove every trigger."""
    for (name,) in connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
    ).fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')


def missing_guards(reader: Reader) -> tuple[str, ...]:
    """Return the guards that the file lacks or that somebody changed, by name."""
    there = {sql.strip() for _name, sql in _triggers(reader)}
    return tuple(_name_of(sql) for sql in guard_statements() if sql not in there)


def foreign_triggers(reader: Reader) -> tuple[str, ...]:
    """Return the triggers that are none of the guards, by name."""
    ours = {_name_of(sql) for sql in guard_statements()}
    return tuple(name for name, _sql in _triggers(reader) if name not in ours)


def _triggers(reader: Reader) -> list[tuple[str, str]]:
    return [
        (name, sql)
        for name, sql in reader.rows(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name"
        )
    ]


def _name_of(statement: str) -> str:
    return statement.split()[2]
