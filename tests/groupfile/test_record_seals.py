"""Every act seals what its records say by then."""

import hashlib
import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kube_desktop.audit.record_checks import records_keep_their_seals
from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.members.actions import add_member, change_member
from kube_desktop.books.members.rules import MemberDetails, Sex
from kube_desktop.books.units.actions import add_shift, add_unit, change_shift
from kube_desktop.books.units.rules import ShiftDetails, UnitDetails
from kube_desktop.foundation.errors import RuleError
from kube_desktop.groupfile.attachments import NewAttachment
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.registers.actions import add_record, attach_to_record, cancel_record
from tests.books.schema import FOLDER
from tests.group_files import TODAY, TREASURER
from tests.registers.visits import THIRD, came, visit

_MARIA = MemberDetails(name="Maria Bili", sex=Sex.FEMALE, joined_on=THIRD)


def _seals(book: GroupFile) -> list[tuple[str, int]]:
    rows = book.read(lambda reader: reader.rows("SELECT book, record_id FROM record_seal"))
    return [(name, record) for name, record in rows if name != "group_profile"]


def _is_whole(book: GroupFile) -> bool:
    return list(book.read(records_keep_their_seals)) == []


def test_a_record_is_sealed_when_it_is_written_and_whenever_it_changes(book: GroupFile) -> None:
    written = came(book)
    book.act(cancel_record, GUESTS, written, reason="dua kali")

    assert _seals(book) == [("guest_visit", 1), ("guest_visit", 1), ("change_log", 1)]
    assert _is_whole(book)


def test_a_seal_is_the_hash_of_what_is_filled_in_and_of_the_seal_before(book: GroupFile) -> None:
    came(book, name="Pak Camat")

    before, (seal_id, *_names, digest, seal) = book.read(
        lambda reader: (
            reader.value("SELECT seal FROM record_seal ORDER BY id LIMIT 1"),
            reader.rows("SELECT * FROM record_seal")[-1],
        )
    )
    said = {
        "id": 1,
        "name": "Pak Camat",
        "on_day": "2026-11-03",
        "recorded_at": "2026-11-20T04:00:00Z",
        "recorder": "Siti Aminah (Bendahara)",
        "visitor": "facilitator",
    }
    assert seal_id == 2
    assert digest == _hash([said])
    assert seal == _hash([before, "guest_visit", 1, digest])


def _hash(content: object) -> str:
    text = json.dumps(content, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def test_members_are_sealed_too(book: GroupFile) -> None:
    maria = book.act(add_member, _MARIA, today=TODAY).id
    book.act(change_member, maria, replace(_MARIA, phone="0812"), today=TODAY)

    assert _seals(book) == [("member", 1), ("member", 1), ("change_log", 1)]
    assert _is_whole(book)


def test_who_belongs_to_a_record_is_part_of_what_it_says(book: GroupFile) -> None:
    maria = book.act(add_member, _MARIA, today=TODAY).id
    unit = book.act(add_unit, UnitDetails("Warung", THIRD))
    shift = book.act(add_shift, unit, ShiftDetails("Pagi", THIRD))
    before = _seals(book)

    book.act(change_shift, shift, ShiftDetails("Pagi", THIRD, members=(maria,)))

    assert [each for each in _seals(book)[len(before) :] if each[0] != "change_log"] == [
        ("shift_group", 1)
    ]
    assert _is_whole(book)


def test_a_photo_is_sealed_by_its_hash(book: GroupFile) -> None:
    photo = NewAttachment("tamu.jpg", b"\xff\xd8\xff tamu")

    book.act(attach_to_record, GUESTS, came(book), (photo,))

    assert _seals(book)[-1] == ("attachment", 1)
    assert _is_whole(book)


def test_many_records_of_one_act_are_sealed_once_each(book: GroupFile) -> None:
    def many(work: UnitOfWork) -> None:
        for number in range(30):
            add_record(work, GUESTS, visit(name=f"Tamu {number}"), today=TODAY)
        cancel_record(work, GUESTS, 30, reason="dua kali")

    book.act(many)

    assert [record for name, record in _seals(book) if name == "guest_visit"] == [*range(1, 31)]
    assert _is_whole(book)


def test_an_act_that_fails_leaves_no_seal_and_the_next_one_seals_its_own(book: GroupFile) -> None:
    def failing(work: UnitOfWork) -> None:
        add_record(work, GUESTS, visit(), today=TODAY)
        raise RuleError

    with pytest.raises(RuleError):
        book.act(failing)
    came(book)

    assert _seals(book) == [("guest_visit", 1)]
    assert _is_whole(book)


def test_seals_go_on_where_they_ended_when_a_file_is_opened_again(group_path: Path) -> None:
    for name in ("Pak Camat", "Bu Lurah"):
        with open_group_file(group_path) as book:
            book.recorder = TREASURER
            came(book, name=name)

    with open_group_file(group_path) as book:
        assert _seals(book) == [("guest_visit", 1), ("guest_visit", 2)]
        assert _is_whole(book)


def test_a_file_that_knew_no_seals_gets_them_when_it_is_upgraded(tmp_path: Path) -> None:
    path = Path(shutil.copy(FOLDER / "0001.kube", tmp_path / "lama.kube"))

    with open_group_file(path) as book:
        assert ("member", 1) in _seals(book)
        assert _is_whole(book)


def test_an_upgrade_seals_nothing_anew(group_path: Path) -> None:
    with open_group_file(group_path) as book:
        book.recorder = TREASURER
        came(book)
    with closing(sqlite3.connect(group_path)) as connection:
        connection.execute("PRAGMA user_version=0")

    with open_group_file(group_path) as book:
        assert _seals(book) == [("guest_visit", 1)]
