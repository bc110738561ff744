"""Runs migrations: on the connection that `upgrade` hands in, or for `alembic check`.

`alembic check` gets a throw-away file brought to head here, and compares it with the mapped
classes that `kube_desktop.books.schema` gathers; the name is resolved by text, because the group
file must not import the books.
"""

import importlib
import subprocess
import sys
import tempfile
from pathlib import Path

from alembic import context
from sqlalchemy import create_engine

_MIGRATE = "import sys, pathlib; from kube_desktop.groupfile.upgrade import migrate; "
_MIGRATE += "migrate(pathlib.Path(sys.argv[1]))"

handed_in = context.config.attributes.get("connection")

if handed_in is not None:
    context.configure(connection=handed_in, render_as_batch=True)
    context.run_migrations()
else:
    metadata = importlib.import_module("kube_desktop.books.schema").metadata
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "head.kube"
        if not context.get_x_argument(as_dictionary=True).get("empty"):
            # In a process of its own: one Alembic environment cannot run inside another.
            subprocess.run([sys.executable, "-c", _MIGRATE, str(path)], check=True)  # noqa: S603
        engine = create_engine(f"sqlite:///{path}")
        with engine.connect() as connection:
            context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
            with context.begin_transaction():
                context.run_migrations()
        engine.dispose()
