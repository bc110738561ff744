"""Triggers that keep the journal append-only, whichever program writes in the file.

Alembic's batch mode silently drops triggers, so an upgrade removes all of them first and
installs these again afterwards.
"""

import sqlite3
from typing import Final

from kube_desktop.groupfile.reading import Reader

_APPEND_ONLY: Final = (
    "entry",
    "posting",
    "month_event",
    "cash_count",
    "cash_count_line",
    "change_log",
    "attachment",
)

_REFUSE_CHANGE: Final = """
CREATE TRIGGER guard_{table}_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""

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
  WHEN substr(NEW.day, 1, 7) <= (SELECT max(month) FROM month_lock)
    THEN RAISE(ABORT, 'month is closed')
  WHEN (SELECT count(*) < 2 OR sum(amount) <> 0 OR min(day) <> NEW.day OR max(day) <> NEW.day
        FROM posting WHERE entry_id = NEW.id)
    THEN RAISE(ABORT, 'entry out of balance')
END; END
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
    return tuple(statement.strip() for statement in changes + _JOURNAL)


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
