from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kube_desktop.books.letters.register import INCOMING_LETTERS, OUTGOING_LETTERS
from kube_desktop.exchange.faults import Fault, SourceFaultyError, SourceWithoutRowsError
from kube_desktop.exchange.letters import Way, import_letters
from kube_desktop.exchange.records import RecordImport, import_records
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Register
from tests.exchange.sources import write_csv
from tests.group_files import TODAY

BOOKS: dict[Way, Register[Any]] = {Way.IN: INCOMING_LETTERS, Way.OUT: OUTGOING_LETTERS}
COLUMNS = ("arah", "tgl_terima", "pengirim", "tgl_surat", "no_surat", "perihal", "kepada")
CAME = {
    "arah": "masuk",
    "tgl_terima": "03/11/2026",
    "pengirim": "Dinas Sosial",
    "tgl_surat": "01/11/2026",
    "no_surat": "005/12",
    "perihal": "undangan",
}
WENT = {
    "arah": "Keluar",
    "tgl_surat": "05/11/2026",
    "perihal": "balasan undangan",
    "kepada": "Dinas Sosial",
}


def _import(
    book: GroupFile, *rows: dict[str, str], folder: Path, dry_run: bool = False
) -> RecordImport:
    columns = (*COLUMNS, *sorted({key for row in rows for key in row} - set(COLUMNS)))
    source = write_csv(folder / "surat.csv", *rows, columns=columns)
    return import_letters(book, BOOKS, source, today=TODAY, dry_run=dry_run)


def _faults(book: GroupFile, *rows: dict[str, str], folder: Path) -> tuple[Fault, ...]:
    with pytest.raises(SourceFaultyError) as refused:
        _import(book, *rows, folder=folder)
    return refused.value.faults


def test_each_letter_comes_into_its_book_and_gets_its_number(
    book: GroupFile, tmp_path: Path
) -> None:
    later = {**WENT, "tgl_surat": "10/11/2026", "perihal": "permohonan"}

    taken = _import(book, WENT, CAME, later, folder=tmp_path)

    assert taken == RecordImport("surat.csv", 3, date(2026, 11, 3), date(2026, 11, 10))
    (came,) = book.read(records, INCOMING_LETTERS)
    assert (came.entry.sender, came.entry.agenda_no) == ("Dinas Sosial", 1)
    went = book.read(records, OUTGOING_LETTERS)
    assert [each.entry.number for each in went] == [
        "001/KUBE-MELATI/XI/2026",
        "002/KUBE-MELATI/XI/2026",
    ]


def test_an_answer_finds_the_letter_that_stands_in_the_same_table(
    book: GroupFile, tmp_path: Path
) -> None:
    _import(book, {**WENT, "menjawab": "Dinas Sosial"}, CAME, folder=tmp_path)

    (came,) = book.read(records, INCOMING_LETTERS)
    (went,) = book.read(records, OUTGOING_LETTERS)
    assert went.entry.answers_id == came.id


def test_a_number_that_two_rows_share_is_told_also_in_a_trial(
    book: GroupFile, tmp_path: Path
) -> None:
    typed = {**WENT, "no_surat": "7/2026"}
    twice = {**typed, "perihal": "lain"}

    with pytest.raises(SourceFaultyError) as refused:
        _import(book, typed, twice, folder=tmp_path, dry_run=True)

    assert [(fault.row, fault.column) for fault in refused.value.faults] == [(3, "no_surat")]
    assert book.read(records, OUTGOING_LETTERS) == ()


def test_what_belongs_to_the_other_book_or_to_none_is_told(book: GroupFile, tmp_path: Path) -> None:
    faults = _faults(
        book,
        {**CAME, "kepada": "Lurah"},
        {**WENT, "pengirim": "Lurah"},
        {**WENT, "arah": "samping"},
        folder=tmp_path,
    )

    assert [(fault.row, fault.column) for fault in faults] == [
        (2, "kepada"),
        (3, "pengirim"),
        (4, "arah"),
    ]
    assert faults[0].sentence == "Kolom ini bukan untuk surat masuk. Kosongkan."


def test_what_one_way_needs_the_other_does_not(book: GroupFile, tmp_path: Path) -> None:
    faults = _faults(book, {**CAME, "pengirim": ""}, {**WENT, "kepada": ""}, folder=tmp_path)

    assert [(fault.row, fault.column) for fault in faults] == [(2, "pengirim"), (3, "kepada")]


def test_a_table_without_the_way_is_told(book: GroupFile, tmp_path: Path) -> None:
    source = write_csv(tmp_path / "surat.csv", CAME, columns=COLUMNS[1:])

    with pytest.raises(SourceFaultyError) as refused:
        import_letters(book, BOOKS, source, today=TODAY)

    assert [(fault.row, fault.column) for fault in refused.value.faults] == [(1, "arah")]


def test_a_table_without_rows_is_told(book: GroupFile, tmp_path: Path) -> None:
    with pytest.raises(SourceWithoutRowsError):
        _import(book, folder=tmp_path)


def test_one_book_of_letters_needs_no_way(book: GroupFile, tmp_path: Path) -> None:
    source = write_csv(tmp_path / "surat.csv", CAME, columns=COLUMNS[1:6])

    assert import_records(book, INCOMING_LETTERS, source, today=TODAY).rows == 1
