"""A facilitator who suspects that somebody changed the books with another program."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Ended

Kube = Callable[..., Ended]

_CHANGED = "Isi catatan ini diubah tanpa lewat program."


def _edit(path: Path, statement: str) -> None:
    """Run SQL with a database tool, the guards of the file in place."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute(statement)


@pytest.mark.parametrize(
    ("statement", "where", "book"),
    [
        ("UPDATE guest_visit SET advice = 'bagus' WHERE id = 1", "guest_visit 1", "Buku tamu"),
        ("DELETE FROM attendance WHERE meeting_id = 2", "meeting 2", "Notulen rapat"),
        (
            "UPDATE attendance SET presence = 'present', represented_by = '' WHERE meeting_id = 2",
            "meeting 2",
            "Notulen rapat",
        ),
        ("UPDATE decision SET text = 'Iuran turun' WHERE id = 1", "decision 1", "Keputusan rapat"),
        (
            "UPDATE inventory_good SET quantity = quantity + 1 WHERE id = 1",
            "inventory_good 1",
            "Inventaris",
        ),
        (
            "UPDATE outgoing_letter SET subject = 'Lain' WHERE id = 1",
            "outgoing_letter 1",
            "Surat keluar",
        ),
    ],
)
def test_each_record_that_was_changed_is_told_in_one_line_with_its_book(
    kube: Kube, sample_copy: Path, statement: str, where: str, book: str
) -> None:
    _edit(sample_copy, statement)

    ended = kube("check", sample_copy)

    told, total = ended.out.splitlines()[:2]
    assert ended.code == 1
    assert told.startswith(f"{where}: {book}, ")
    assert told.endswith(_CHANGED)
    assert total.startswith("1 temuan.")


def test_a_record_that_nobody_can_read_any_more_is_told_too(kube: Kube, sample_copy: Path) -> None:
    _edit(sample_copy, "UPDATE guest_visit SET on_day = 'kemarin' WHERE id = 1")

    ended = kube("check", sample_copy)

    assert f"guest_visit 1: Buku tamu. {_CHANGED}" in ended.out.splitlines()


@pytest.mark.parametrize(
    "table", ["guest_visit", "meeting", "decision", "inventory_good", "outgoing_letter"]
)
def test_a_database_tool_deletes_no_record(kube: Kube, sample_copy: Path, table: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=f"a row of {table} is never deleted"):
        _edit(sample_copy, f"DELETE FROM {table}")  # noqa: S608 - our names

    assert kube("check", sample_copy).code == 0
