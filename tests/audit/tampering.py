"""Changing a group file behind the program's back, as somebody with a database tool would."""

import sqlite3
from contextlib import closing
from pathlib import Path

from kube_desktop.groupfile.guards import drop_guards, install_guards


def tamper(path: Path, *statements: str, guards_back: bool = True) -> Path:
    """Run SQL on a file with its guards off, and put them back unless told otherwise."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        drop_guards(connection)
        connection.execute("PRAGMA ignore_check_constraints=ON")
        for statement in statements:
            connection.execute(statement)
        if guards_back:
            install_guards(connection)
    return path
