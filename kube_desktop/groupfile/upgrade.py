"""Bringing a file to this program's schema: a new one from nothing, an older one with a backup."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kube_desktop.foundation.clock import today
from kube_desktop.groupfile.connections import APPLICATION_ID, SCHEMA_VERSION
from kube_desktop.groupfile.errors import DamagedFileError
from kube_desktop.groupfile.guards import drop_guards, install_guards
from kube_desktop.groupfile.placing import free_name, put_in_place
from kube_desktop.groupfile.record_seals import seal_all

_SCRIPTS = Path(__file__).with_name("migrations")


def upgrade(path: Path) -> None:
    """Migrate a file to the newest schema in one transaction: all of it, or the file as it was.

    The guards are off meanwhile; foreign keys are checked at the end.

    Raises:
        DamagedFileError: the result breaks a foreign key.
        sqlite3.Error: the disk refused.
    """
    with _migrated(path) as connection:
        if connection.execute("SELECT 1 FROM record_seal").fetchone() is None:
            seal_all(connection)
        install_guards(connection)
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
        if connection.execute("PRAGMA foreign_key_check").fetchall():
            raise DamagedFileError(path=path)


def migrate(path: Path) -> None:
    """Give a file the newest tables only, to be compared with the mapped classes."""
    with _migrated(path):
        pass


@contextmanager
def _migrated(path: Path) -> Iterator[sqlite3.Connection]:
    """Run the migrations and yield the connection, its transaction still open."""
    # Alembic takes half a second to import, and only a new or an old file needs it.
    from alembic import command
    from alembic.config import Config
    from sqlalchemy import create_engine
    from sqlalchemy.exc import DBAPIError
    from sqlalchemy.pool import StaticPool

    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
        config = Config()
        config.set_main_option("script_location", str(_SCRIPTS))
        try:
            # Begun here, so that Alembic neither begins nor commits anything of its own; and begun
            # again by hand, because for SQLAlchemy this driver begins by itself.
            with engine.connect() as migrated, migrated.begin():
                connection.execute("BEGIN IMMEDIATE")
                drop_guards(connection)
                config.attributes["connection"] = migrated
                command.upgrade(config, "head")
                yield connection
        except DBAPIError as error:
            raise error.orig or error from error


def back_up_before_upgrade(path: Path, version: int) -> Path:
    """Copy a file of schema `version` beside itself and return the copy's path.

    Raises:
        DamagedFileError: the copy is not sound.
        sqlite3.Error: the disk refused; no copy is left.
    """
    copy = free_name(path.with_name(f"{path.stem} sebelum versi {version + 1} {today()}.kube"))
    unfinished = copy.with_name(f".{copy.name}.sementara")
    try:
        if not copy_whole(sqlite3.connect(path), unfinished):
            raise DamagedFileError(path=path)
        return put_in_place(unfinished, copy)
    finally:
        unfinished.unlink(missing_ok=True)


def copy_whole(connection: sqlite3.Connection, copy: Path) -> bool:
    """Copy what a connection reads into a new file, close it, and tell whether the copy is sound.

    Raises:
        sqlite3.Error: the disk refused.
    """
    with closing(connection) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
        return bool(target.execute("PRAGMA integrity_check").fetchone()[0] == "ok")
