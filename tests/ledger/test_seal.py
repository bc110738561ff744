"""The chain of seals: any change in the past shows at the end."""

import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings

from kube_desktop.groupfile.chain import FIRST, Head
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.groupfile.guards import drop_guards
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.unit_of_work import Recorder, UnitOfWork
from kube_desktop.ledger.entries import Draft
from kube_desktop.ledger.journal import post
from kube_desktop.ledger.seal import head, head_at, seal_of
from tests.group_files import TREASURER
from tests.groupfile.acts import sale
from tests.ledger.conftest import Trial
from tests.ledger.drafts import TakeBack, steps, write
from tests.soundness import ENTRY_COLUMNS, LATER_COLUMNS, faults_of_seals

_COLUMNS = [name.strip() for name in f"{ENTRY_COLUMNS}, {LATER_COLUMNS}".split(",")]


def test_empty_books_are_edition_zero(book: GroupFile) -> None:
    assert book.read(head) == Head(0, FIRST)
    assert book.read(head).code == "AAAA-AAAA"
    assert book.read(head_at, 1) is None


def test_the_head_is_the_last_entry(book: GroupFile) -> None:
    heads = []
    for number in range(3):
        book.act(post, sale(number))
        heads.append(book.read(head))

    assert [each.edition for each in heads] == [1, 2, 3]
    assert len({each.seal for each in heads}) == 3
    assert [book.read(head_at, edition) for edition in (1, 2, 3)] == heads


def test_the_code_is_eight_signs_of_the_seal() -> None:
    assert Head(1, "ff" * 32).code == "7777-7777"
    assert Head(1, "6ace646b00" + "0" * 54).code == "NLHG-I2YA"


def test_a_seal_is_the_hash_of_what_can_be_written_down() -> None:
    content = (1, "2026-10-05", "receipt", None, "Kue “Nastar”")
    legs = [(1, 101, 5_000, 1101), (2, 141, -5_000, None)]

    text = json.dumps([FIRST, *content, *legs], ensure_ascii=False, separators=(",", ":"))

    assert seal_of(FIRST, content, legs) == hashlib.sha256(text.encode()).hexdigest()


def test_a_unit_is_sealed_and_its_absence_leaves_the_seal_of_older_files() -> None:
    content, legs = (1, "2026-10-05", "receipt"), [(1, 101, 5_000, 1101)]

    plain = seal_of(FIRST, content, legs)
    of_unit = seal_of(FIRST, content, legs, unit_id=1)
    of_shift = seal_of(FIRST, content, legs, unit_id=1, shift_id=2)

    assert seal_of(FIRST, content, legs, unit_id=None, shift_id=None) == plain
    assert len({plain, of_unit, of_shift}) == 3


def test_the_record_that_an_entry_belongs_to_is_sealed_when_there_is_one() -> None:
    content, legs = (1, "2026-10-05", "receipt"), [(1, 101, 5_000, 1101)]

    seals = {
        seal_of(FIRST, content, legs),
        seal_of(FIRST, content, legs, origin=("loans", 1)),
        seal_of(FIRST, content, legs, origin=("loans", 2)),
        seal_of(FIRST, content, legs, origin=("sharings", 1)),
    }

    assert len(seals) == 4


def test_the_same_acts_give_the_same_seal(tmp_path: Path, founded_file: Path) -> None:
    seals = set()
    for name in ("satu.kube", "dua.kube"):
        path = tmp_path / name
        path.write_bytes(founded_file.read_bytes())
        with open_group_file(path) as book:
            book.recorder = TREASURER
            book.act(post, sale(1))
            book.act(post, sale(2))
            seals.add(book.read(head).seal)

    assert len(seals) == 1


def test_who_recorded_is_sealed_too(tmp_path: Path, founded_file: Path) -> None:
    seals = set()
    for name in ("Siti", "Maria"):
        path = tmp_path / f"{name}.kube"
        path.write_bytes(founded_file.read_bytes())
        with open_group_file(path) as book:
            book.recorder = Recorder(name, "")
            book.act(post, sale(1))
            seals.add(book.read(head).seal)

    assert len(seals) == 2


@settings(max_examples=50, deadline=None)
@given(steps)
def test_the_chain_can_be_verified_from_the_rows(
    trial: Trial, wanted: list[Draft | TakeBack]
) -> None:
    def act(work: UnitOfWork) -> list[str]:
        write(work, wanted)
        return faults_of_seals(work.reader)

    assert trial.of(act) == []


def _changed(value: object) -> object:
    if isinstance(value, int):
        return value + 1_000
    return "2026-01-09" if value and str(value)[:4] == "2026" else f"{value or ''} "


@pytest.fixture
def tampered(group_path: Path) -> sqlite3.Connection:
    """A file of four entries, opened by somebody who dropped every guard."""
    with open_group_file(group_path) as book:
        book.recorder = TREASURER
        for number in range(4):
            book.act(post, sale(number))
    connection = sqlite3.connect(group_path, isolation_level=None)
    drop_guards(connection)
    connection.execute("PRAGMA ignore_check_constraints=ON")
    return connection


def _broken_seals(connection: sqlite3.Connection) -> list[str]:
    return faults_of_seals(Reader(connection))


@pytest.mark.parametrize("column", [*_COLUMNS[1:], "seal"])
def test_any_changed_field_of_an_entry_shows(tampered: sqlite3.Connection, column: str) -> None:
    with closing(tampered):
        assert _broken_seals(tampered) == []
        (value,) = tampered.execute(f"SELECT {column} FROM entry WHERE id = 2").fetchone()  # noqa: S608 - our names

        tampered.execute(f"UPDATE entry SET {column} = ? WHERE id = 2", (_changed(value),))  # noqa: S608 - our names

        assert _broken_seals(tampered) == ["seal of entry 2"]


@pytest.mark.parametrize("column", ["line", "account_id", "amount", "kind"])
def test_any_changed_field_of_a_leg_shows(tampered: sqlite3.Connection, column: str) -> None:
    with closing(tampered):
        tampered.execute(
            f"UPDATE posting SET {column} = {column} + 7 WHERE entry_id = 3 AND line = 2"  # noqa: S608 - our names
        )

        assert _broken_seals(tampered) == ["seal of entry 3"]


@pytest.mark.parametrize(
    ("change", "entry"),
    [
        ("DELETE FROM posting WHERE entry_id = 2 AND line = 1", 2),
        ("INSERT INTO posting VALUES (2, 3, 101, '2026-01-02', 5, NULL)", 2),
        ("DELETE FROM entry WHERE id = 2", 3),
        ("UPDATE posting SET amount = -amount WHERE entry_id = 4", 4),
    ],
)
def test_what_is_added_or_taken_away_shows(
    tampered: sqlite3.Connection, change: str, entry: int
) -> None:
    with closing(tampered):
        tampered.execute(change)

        assert _broken_seals(tampered) == [f"seal of entry {entry}"]
