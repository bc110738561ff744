from datetime import date
from pathlib import Path

import pytest

from kube_desktop.books.members.queries import members
from kube_desktop.books.members.rules import EDUCATIONS, MemberDetails, Sex
from kube_desktop.exchange.faults import Fault, SourceFaultyError
from kube_desktop.exchange.members import MEMBER_FIELDS, MEMBERS, EducationWord
from kube_desktop.exchange.records import RecordImport, import_into
from kube_desktop.groupfile.group_file import GroupFile
from tests.exchange.sources import write_csv
from tests.group_files import TODAY
from tests.people import MANS_NIK, WOMANS_NIK, enter, woman

MARIA = {
    "nama": "Maria  Bili",
    "l_p": "Perempuan",
    "tgl_masuk": "01/03/2024",
    "tgl_lahir": "20/10/1990",
    "nik": "3273 0560 1090 0009",
    "no_kk": "3273051002150001",
    "keluarga_miskin": "ya",
    "alamat": "Dusun 2",
    "no_hp": "0812",
    "pendidikan": "tamat sd",
    "pekerjaan": "Peternak",
    "tanggungan": "3",
    "penghasilan_sebelum": "450rb",
}
COLUMNS = tuple(MARIA)


def _import(book: GroupFile, *rows: dict[str, str], folder: Path) -> RecordImport:
    source = write_csv(folder / "anggota.csv", *rows, columns=COLUMNS)
    return import_into(book, MEMBERS, source, today=TODAY, dry_run=False)


def _faults(book: GroupFile, *rows: dict[str, str], folder: Path) -> tuple[Fault, ...]:
    with pytest.raises(SourceFaultyError) as refused:
        _import(book, *rows, folder=folder)
    return refused.value.faults


def test_members_come_in_under_the_next_numbers(book: GroupFile, tmp_path: Path) -> None:
    enter(book, woman("Yuliana Tefa"))

    _import(book, MARIA, {**MARIA, "nama": "Anton", "l_p": "L", "nik": ""}, folder=tmp_path)

    _first, maria, anton = book.read(members)
    assert (maria.number, anton.number) == (2, 3)
    assert maria.details == MemberDetails(
        name="Maria Bili",
        sex=Sex.FEMALE,
        joined_on=date(2024, 3, 1),
        birth_date=date(1990, 10, 20),
        national_id=WOMANS_NIK,
        address="Dusun 2",
        phone="0812",
        education="Tamat SD",
        occupation="Peternak",
        dependants=3,
        income_before=450_000,
        family_card_no="3273051002150001",
        is_poor=True,
    )


@pytest.mark.parametrize(
    "heading", ["No,Nama,L/P,Tgl. Masuk", "No. Urut,NAMA LENGKAP,Laki-laki/Perempuan,tgl-masuk"]
)
def test_headings_are_understood_as_people_write_them(
    book: GroupFile, tmp_path: Path, heading: str
) -> None:
    source = tmp_path / "anggota.csv"
    source.write_text(f"DAFTAR ANGGOTA\n{heading}\n1,Ma'rifah,P,1 Maret 2024\n", encoding="utf-8")

    import_into(book, MEMBERS, source, today=TODAY, dry_run=False)

    assert [row.details.name for row in book.read(members)] == ["Ma'rifah"]


def test_members_may_be_old(book: GroupFile, tmp_path: Path) -> None:
    _import(book, {**MARIA, "tgl_lahir": "20/10/1938", "nik": ""}, folder=tmp_path)

    assert [row.details.birth_date for row in book.read(members)] == [date(1938, 10, 20)]


def test_every_detail_of_a_member_has_a_column() -> None:
    assert {field.name for field in MEMBER_FIELDS} == set(MemberDetails.__dataclass_fields__)
    assert tuple(each.value for each in EducationWord) == EDUCATIONS


def test_a_number_that_two_rows_share_is_told_also_in_a_trial(
    book: GroupFile, tmp_path: Path
) -> None:
    source = write_csv(tmp_path / "anggota.csv", MARIA, {**MARIA, "nama": "Ina"}, columns=COLUMNS)

    with pytest.raises(SourceFaultyError) as refused:
        import_into(book, MEMBERS, source, today=TODAY, dry_run=True)

    (fault,) = refused.value.faults
    assert (fault.row, fault.column) == (3, "nik")
    assert "sudah dipakai Maria Bili" in fault.sentence


def test_what_the_register_refuses_is_told_at_its_column(book: GroupFile, tmp_path: Path) -> None:
    faulty = {**MARIA, "nik": "123", "tanggungan": "40", "pendidikan": "tamat", "no_kk": "x"}

    faults = _faults(book, faulty, {**MARIA, "nik": "123"}, folder=tmp_path)

    assert [(fault.row, fault.column) for fault in faults] == [
        (2, "pendidikan"),
        (2, "tanggungan"),
        (3, "nik"),
    ]
    assert book.read(members) == ()


def test_who_is_there_already_does_not_come_again(book: GroupFile, tmp_path: Path) -> None:
    _import(book, MARIA, folder=tmp_path)

    assert _faults(book, MARIA, folder=tmp_path) == (Fault(2, "", "Baris ini sudah ada di buku."),)


def test_a_number_that_says_otherwise_is_worth_a_look(book: GroupFile, tmp_path: Path) -> None:
    taken = _import(book, {**MARIA, "nik": MANS_NIK}, folder=tmp_path)

    assert {warning.row for warning in taken.warnings} == {2}
