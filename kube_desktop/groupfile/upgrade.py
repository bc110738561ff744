"""Bringing a file to this program's schema: a new one from nothing, an older one with a backup."""

import sqlite3
from contextlib import closing
from pathlib import Path

from kube_desktop.foundation.clock import today
from kube_desktop.groupfile.connections import APPLICATION_ID, SCHEMA_VERSION
from kube_desktop.groupfile.errors import DamagedFileError
from kube_desktop.groupfile.guards import drop_guards, install_guards

_SCRIPTS = Path(__file__).with_name("migrations")


def upgrade(path: Path) -> None:
    """Migrate a file to the newest schema, with the guards off meanwhile and checked afterwards.

    Raises:
        DamagedFileError: the result breaks a foreign key; the caller still has the backup.
    """
    # Alembic takes half a second to import, and only a new or an old file needs it.
    from alembic import command
    from alembic.config import Config
    from sqlalchemy import create_engine
    from sqlalchemy.pool import StaticPool

    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("BEGIN IMMEDIATE")
        drop_guards(connection)
        engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
        with engine.connect() as migrated:
            config = Config()
            config.set_main_option("script_location", str(_SCRIPTS))
            config.attributes["connection"] = migrated
            command.upgrade(config, "head")
            migrated.commit()
        connection.execute("BEGIN IMMEDIATE")
        install_guards(connection)
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        connection.execute("ROLLBACK" if broken else "COMMIT")
    if broken:
        raise DamagedFileError(path=path)


def back_up_before_upgrade(path: Path, version: int) -> Path:
    """Copy a file of schema `version` beside itself and return the copy's path."""
    copy = free_name(path.with_name(f"{path.stem} sebelum versi {version + 1} {today()}.kube"))
    unfinished = copy.with_name(f".{copy.name}.sementara")
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(unfinished)) as target:
        source.backup(target)
        sound = target.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    if not sound:
        unfinished.unlink()
        raise DamagedFileError(path=path)
    return unfinished.rename(copy)


def free_name(wanted: Path) -> Path:
    """Return `wanted`, or the first `wanted (2)`, `wanted (3)` … that does not exist."""
    number, name = 1, wanted
    while name.exists():
        number += 1
        name = wanted.with_name(f"{wanted.stem} ({number}){wanted.suffix}")
    return name
