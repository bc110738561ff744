"""Who holds and held which office comes in from a table."""

from datetime import date
from pathlib import Path

import pytest

from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.queries import terms
from kube_desktop.exchange.faults import Fault, SourceFaultyError
from kube_desktop.exchange.officers import OFFICER_FIELDS, OFFICERS, OfficeWord
from kube_desktop.exchange.records import RecordImport, import_into
from kube_desktop.groupfile.group_file import GroupFile
from tests.exchange.sources import write_csv
from tests.group_files import TODAY
from tests.people import enter, man, woman

COLUMNS = tuple(field.key for field in OFFICER_FIELDS)
FORMER = {
    "anggota": "2",
    "jabatan": "Ketua",
    "tgl_diangkat": "1/3/2024",
    "berhenti": "1/3/2025",
    "alasan": "masa jabatan selesai",
}
CHAIR = {
    "anggota": "maria bili",
    "jabatan": "ketua",
    "tgl_diangkat": "1 Maret 2025",
    "rencana_akhir": "1/3/2028",
    "sk": "SK  Lurah 12/2025",
    "tgl_sk": "26/2/2025",
}


@pytest.fixture
def melati(book: GroupFile) -> GroupFile:
    """Maria Bili (1) and Anton Nahak (2)."""
    enter(book, woman("Maria Bili"))
    enter(book, man("Anton Nahak"))
    return book


def _import(book: GroupFile, *rows: dict[str, str], folder: Path) -> RecordImport:
    filled = [dict.fromkeys(COLUMNS, "") | row for row in rows]
    source = write_csv(folder / "pengurus.csv", *filled, columns=COLUMNS)
    return import_into(book, OFFICERS, source, today=TODAY, dry_run=False)


def _faults(book: GroupFile, *rows: dict[str, str], folder: Path) -> tuple[Fault, ...]:
    with pytest.raises(SourceFaultyError) as refused:
        _import(book, *rows, folder=folder)
    return refused.value.faults


@pytest.mark.parametrize("rows", [(FORMER, CHAIR), (CHAIR, FORMER)])
def test_the_offices_of_all_years_come_in_whatever_the_order(
    melati: GroupFile, tmp_path: Path, rows: tuple[dict[str, str], ...]
) -> None:
    _import(melati, *rows, folder=tmp_path)

    former, chair = melati.read(terms)
    assert (former.name, former.office, former.ended_on, former.end_reason) == (
        "Anton Nahak", Office.CHAIR, date(2025, 3, 1), "masa jabatan selesai",
    )  # fmt: skip
    assert (chair.name, chair.started_on, chair.planned_end) == (
        "Maria Bili", date(2025, 3, 1), date(2028, 3, 1),
    )  # fmt: skip
    assert (chair.decree, chair.decree_on) == ("SK Lurah 12/2025", date(2025, 2, 26))


def test_the_offices_are_those_of_the_group() -> None:
    assert [(each.value, each.title_on_paper) for each in OfficeWord] == [
        (office.value, office.title_on_paper) for office in Office
    ]


@pytest.mark.parametrize(
    ("row", "column", "words"),
    [
        ({**CHAIR, "anggota": "Rosa"}, "anggota", "tidak ditemukan"),
        ({**CHAIR, "jabatan": "Humas"}, "jabatan", "Pilih salah satu: Ketua"),
        ({**CHAIR, "sk": ""}, "sk", "nomor suratnya"),
        ({**CHAIR, "tgl_diangkat": "1/3/2020"}, "anggota", "bukan anggota"),
        ({**FORMER, "alasan": ""}, "alasan", "Tulis alasan berhenti"),
        ({**FORMER, "berhenti": ""}, "berhenti", "isi juga tanggal berhentinya"),
    ],
)
def test_a_fault_is_told_by_its_column_and_nothing_is_written(
    melati: GroupFile, tmp_path: Path, row: dict[str, str], column: str, words: str
) -> None:
    (fault,) = _faults(melati, row, folder=tmp_path)

    assert (fault.row, fault.column) == (2, column)
    assert words in fault.sentence
    assert melati.read(terms) == ()


def test_what_is_in_the_book_already_is_a_fault(melati: GroupFile, tmp_path: Path) -> None:
    _import(melati, FORMER, folder=tmp_path)

    (fault,) = _faults(melati, FORMER, folder=tmp_path)

    assert fault.sentence == "Baris ini sudah ada di buku."
