"""`python -m tests.books.schema` keeps a small group of the schema of this program.

Run it when a schema is released, and again as long as it is not: the file of a released schema is
never written anew.
"""

import sqlite3
import sys
from contextlib import closing

from kube_desktop.groupfile.connections import SCHEMA_VERSION
from kube_desktop.groupfile.group_file import create_group_file
from tests.books.schema import FOLDER
from tests.small_book import write_small_book
from tests.small_records import write_small_records
from tests.small_records.members_money import write_members_money
from tests.small_records.standing import write_standing

path = FOLDER / f"{SCHEMA_VERSION:04d}.kube"
path.unlink(missing_ok=True)
with create_group_file(path) as book:
    write_small_book(book)
    write_small_records(book)
    write_members_money(book)
    write_standing(book)
with closing(sqlite3.connect(path, isolation_level=None)) as connection:
    connection.execute("PRAGMA page_size=1024")  # half as large in the history of the checkout
    connection.execute("VACUUM")
sys.stdout.write(f"{path}\n")
