"""Every file that was ever released opens with all that was in it."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.connections import SCHEMA_VERSION
from kube_desktop.groupfile.group_file import open_group_file
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.journal import post
from kube_desktop.printing.text import as_text
from kube_desktop.reports.catalogue import build
from kube_desktop.reports.request import ReportRequest
from tests.books.schema import old_files
from tests.golden_files import Golden
from tests.group_files import TREASURER
from tests.groupfile.acts import sale
from tests.soundness import assert_sound

_FIRST, _LAST = Month(2026, 9), Month(2026, 11)
_MONEY_AND_PEOPLE: Final = (
    "journal",
    "financial-position",
    "income-statement",
    "members",
    "officers",
)
_RECORDS: Final = (
    "duties",
    "member-statistics",
    "unit-results",
    "guests",
    "incoming-letters",
    "outgoing-letters",
    "activities",
    "training-participants",
    "meetings",
    "attendance-recap",
    "decisions",
    "inventory",
    "inventory-checks",
    "livestock-mutation",
    "work-plan",
    "business-plan",
    "partners",
    "papers",
)
_MEMBERS_MONEY: Final = (
    "borrowers",
    "arrears",
    "loan-rules",
    "savings-recap",
    "solidarity-aids",
    "sharing-sheet",
    "grants",
    "grant-use",
    "revolvings",
)
_SINCE: Final = {1: _MONEY_AND_PEOPLE, 2: _RECORDS, 3: _MEMBERS_MONEY}
"""The prints that the files of a schema have something for, by the first such schema."""


def _schema(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(
            "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL"
        )
        return {name: " ".join(sql.split()) for name, sql in rows}


def _prints_of(kept: Path) -> tuple[str, ...]:
    schema = int(kept.stem)
    return tuple(name for since, names in _SINCE.items() if since <= schema for name in names)


def _last_voucher(reader: Reader) -> int:
    query = "SELECT max(voucher_number) FROM entry WHERE series = 'UEP' AND voucher_year = 2026"
    return int(reader.value(query))


def test_there_is_a_file_of_every_schema() -> None:
    kept = [int(path.stem) for path in old_files()]

    assert kept == list(range(1, SCHEMA_VERSION + 1))


@pytest.mark.parametrize("kept", old_files(), ids=lambda path: path.stem)
def test_an_old_file_says_what_it_always_said(kept: Path, tmp_path: Path, golden: Golden) -> None:
    path = Path(shutil.copy(kept, tmp_path / "lama.kube"))

    with open_group_file(path) as book:
        assert_sound(book)
        texts = [
            as_text(book.read(build, ReportRequest(name, _FIRST, _LAST)))
            for name in _prints_of(kept)
        ]

    golden.check(f"old_file_{kept.stem}.txt", "\n".join(texts))


@pytest.mark.parametrize("kept", old_files(), ids=lambda path: path.stem)
def test_an_opened_old_file_has_the_schema_of_a_new_one(
    kept: Path, tmp_path: Path, group_path: Path
) -> None:
    """Fails also when an unreleased schema changed: run `python -m tests.books.schema`."""
    path = Path(shutil.copy(kept, tmp_path / "lama.kube"))

    open_group_file(path).close()

    assert _schema(path) == _schema(group_path)


@pytest.mark.parametrize("kept", old_files(), ids=lambda path: path.stem)
def test_an_old_file_takes_new_entries(kept: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(kept, tmp_path / "lama.kube"))

    with open_group_file(path) as book:
        book.recorder = TREASURER
        last = book.read(_last_voucher)

        posted = book.act(post, sale(320))

        assert str(posted.voucher) == f"UEP-2026-{last + 1:04d}"
        assert_sound(book)


def test_a_kind_of_the_groups_own_keeps_its_place_beside_a_new_one_of_that_name(
    tmp_path: Path,
) -> None:
    (kept,) = (path for path in old_files() if path.stem == "0002")
    path = Path(shutil.copy(kept, tmp_path / "lama.kube"))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(
            "INSERT INTO kind VALUES (3150, 'Setoran Simpanan Wajib', 'TAB', 'masuk', 321, 1, '',"
            " 1, 0)"
        )

    with open_group_file(path) as book:
        names = dict(
            book.read(
                lambda reader: reader.rows("SELECT code, name FROM kind WHERE code IN (3104, 3150)")
            )
        )
        assert_sound(book)

    assert names == {3104: "Setoran simpanan wajib", 3150: "Setoran Simpanan Wajib (lama)"}
