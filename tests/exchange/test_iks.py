from datetime import date
from pathlib import Path

import pytest

from kube_desktop.books.iks.aid_queries import standing_entries
from kube_desktop.books.iks.dues_queries import dues_of
from kube_desktop.books.iks.register import IKS_AIDS, IKS_POSITIONS
from kube_desktop.books.iks.rules import StartingPosition
from kube_desktop.exchange.faults import SourceFaultyError
from kube_desktop.exchange.iks import PaidMonthNotUnderstoodError, read_month
from kube_desktop.exchange.record_cells import RecordNotFoundByNameError
from kube_desktop.exchange.table_kinds import find_table_kind
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.queries import records
from tests.books.iks.conftest import Payers
from tests.exchange.sources import write_csv, write_xlsx
from tests.group_files import TODAY

MARIA = {"anggota": "Maria Bili", "lunas_sampai": "Sep 2026"}
ANTON = {"anggota": "2", "lunas_sampai": "06/2026", "lebih_bayar": "Rp 500"}


def _take(
    book: GroupFile, *rows: dict[str, str], folder: Path, kind: str = "iks", dry_run: bool = False
) -> None:
    columns = tuple(dict.fromkeys(key for row in rows for key in row))
    source = write_csv(folder / "iks.csv", *rows, columns=columns)
    find_table_kind(kind).take(book, source, TODAY, dry_run)


def _faults(book: GroupFile, *rows: dict[str, str], folder: Path) -> list[str]:
    with pytest.raises(SourceFaultyError) as refused:
        _take(book, *rows, folder=folder)
    return [str(fault) for fault in refused.value.faults]


@pytest.fixture
def payers(book: GroupFile) -> Payers:
    """Maria and Anton; Rp1.000 a month since January 2026."""
    made = Payers(book)
    made.asks()
    return made


@pytest.mark.parametrize(
    "text",
    ["Desember 2025", "des 2025", "12/2025", "12-2025", "2025-12", "31/12/2025", "2025-12-31"],
)
def test_a_month_is_read_as_people_write_it(text: str) -> None:
    assert read_month(text) == Month(2025, 12)


@pytest.mark.parametrize("text", ["", "Des", "13/2025", "lunas", "2025"])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(PaidMonthNotUnderstoodError):
        read_month(text)


def test_positions_say_how_far_everybody_had_paid(
    book: GroupFile, payers: Payers, tmp_path: Path
) -> None:
    _take(book, MARIA, ANTON, folder=tmp_path)

    assert [each.entry for each in book.read(records, IKS_POSITIONS)] == [
        StartingPosition(payers.maria, date(2026, 9, 1)),
        StartingPosition(payers.anton, date(2026, 6, 1), 500),
    ]
    anton = book.read(dues_of, payers.anton, on=TODAY)
    assert anton is not None
    assert anton.account.arrears == 3_500


def test_a_cell_with_a_day_is_a_month_too(book: GroupFile, payers: Payers, tmp_path: Path) -> None:
    rows = (("anggota", "lunas_sampai"), (1, date(2026, 9, 30)))
    source = write_xlsx(tmp_path / "iks.xlsx", *rows)

    find_table_kind("iks").take(book, source, TODAY, False)  # noqa: FBT003 - as the table has it

    (kept,) = book.read(records, IKS_POSITIONS)
    assert (kept.entry.member_id, kept.entry.paid_through) == (payers.maria, date(2026, 9, 1))


def test_every_fault_is_listed_and_nothing_is_written(
    book: GroupFile, payers: Payers, tmp_path: Path
) -> None:
    nobody = {**MARIA, "anggota": "Yosef"}
    never = {**ANTON, "lunas_sampai": "kapan-kapan"}

    assert _faults(book, MARIA, nobody, never, MARIA, folder=tmp_path) == [
        f"Baris 3, kolom anggota: {RecordNotFoundByNameError(text='Yosef')}",
        f"Baris 4, kolom lunas_sampai: {PaidMonthNotUnderstoodError(text='kapan-kapan')}",
        "Baris 5, kolom anggota: Posisi awal Maria Bili sudah ditulis. Perbaiki yang sudah ada.",
    ]
    assert book.read(records, IKS_POSITIONS) == ()
    assert payers.maria == 1


def test_what_is_there_does_not_come_in_twice(
    book: GroupFile, payers: Payers, tmp_path: Path
) -> None:
    _take(book, MARIA, folder=tmp_path)

    assert _faults(book, MARIA, folder=tmp_path) == ["Baris 2: Baris ini sudah ada di buku."]
    assert payers.maria == 1


def test_a_trial_writes_nothing(book: GroupFile, payers: Payers, tmp_path: Path) -> None:
    _take(book, MARIA, folder=tmp_path, dry_run=True)

    assert book.read(records, IKS_POSITIONS) == ()
    assert payers.maria == 1


def test_help_comes_in_with_its_money(book: GroupFile, payers: Payers, tmp_path: Path) -> None:
    aid = {
        "tanggal": "09/10/2026",
        "kejadian": "sakit",
        "uraian": "dirawat",
        "untuk": "anggota",
        "anggota": "Maria Bili",
        "jumlah": "100rb",
        "lewat": "tunai",
    }
    _take(book, aid, folder=tmp_path, kind="iks_aids", dry_run=True)
    tried = book.read(records, IKS_AIDS)

    _take(book, aid, folder=tmp_path, kind="iks_aids")

    (kept,) = book.read(records, IKS_AIDS)
    assert tried == ()
    assert kept.entry.member_id == payers.maria
    assert [each.amount for each in book.read(standing_entries, [kept.id]).values()] == [100_000]
