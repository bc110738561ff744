"""What members had saved before the books comes in from one table."""

from datetime import date
from pathlib import Path

import pytest

from kube_desktop.books.savings.actions import switch_kind
from kube_desktop.books.savings.queries import savings_of, told_savings, untold_savings
from kube_desktop.books.savings.rules import KindSums, SavingsKind
from kube_desktop.exchange.faults import Fault, SourceFaultyError
from kube_desktop.exchange.records import RecordImport
from kube_desktop.exchange.savings import SAVINGS_FIELDS, import_savings
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from kube_desktop.ledger.seal import head
from tests.exchange.sources import write_csv
from tests.group_files import TODAY
from tests.people import enter, man, woman
from tests.soundness import assert_sound

COLUMNS = tuple(field.key for field in SAVINGS_FIELDS)
TENTH = date(2026, 10, 10)


@pytest.fixture
def melati(book: GroupFile) -> GroupFile:
    """Maria (1) and Anton (2); they brought 450.000 along."""
    enter(book, woman("Maria Bili"))
    enter(book, man("Anton Nahak"))
    book.act(record_opening, OpeningBalance(Fund.TAB, TENTH, cash=450_000))
    return book


def _import(
    book: GroupFile, *rows: dict[str, str], folder: Path, dry_run: bool = False
) -> RecordImport:
    source = write_csv(folder / "tabungan.csv", *rows, columns=COLUMNS)
    return import_savings(book, source, today=TODAY, dry_run=dry_run)


def _faults(book: GroupFile, *rows: dict[str, str], folder: Path) -> tuple[Fault, ...]:
    before = book.read(head)
    for dry_run in (True, False):
        with pytest.raises(SourceFaultyError) as refused:
            _import(book, *rows, folder=folder, dry_run=dry_run)
    assert book.read(head) == before
    return refused.value.faults


def test_the_opening_balance_is_told_apart_by_member_and_kind(
    melati: GroupFile, tmp_path: Path
) -> None:
    melati.act(switch_kind, SavingsKind.BASIC, on=True)

    result = _import(
        melati,
        {"anggota": "Maria Bili", "saldo": "Rp. 250.000,-"},
        {"anggota": "1", "jenis": "pokok", "saldo": "25rb", "tanggal": "12/10/2026"},
        {"anggota": "2", "jenis": "Sukarela", "saldo": "100.000"},
        folder=tmp_path,
    )

    assert result.rows == 3
    assert melati.read(savings_of, 1, TODAY) == KindSums(voluntary=250_000, basic=25_000)
    assert melati.read(savings_of, 2, TODAY) == KindSums(voluntary=100_000)
    assert melati.read(untold_savings) == 75_000
    assert [row.day for row in melati.read(told_savings)] == [TENTH, date(2026, 10, 12), TENTH]
    assert_sound(melati)


def test_a_trial_writes_nothing(melati: GroupFile, tmp_path: Path) -> None:
    before = melati.read(head)

    result = _import(melati, {"anggota": "1", "saldo": "250.000"}, folder=tmp_path, dry_run=True)

    assert result.rows == 1
    assert melati.read(head) == before


def test_all_that_is_wrong_is_told_by_row(melati: GroupFile, tmp_path: Path) -> None:
    faults = _faults(
        melati,
        {"anggota": "Yosef", "saldo": "10.000"},
        {"anggota": "1", "jenis": "deposito", "saldo": "10.000"},
        {"anggota": "1", "jenis": "wajib", "saldo": "10.000"},
        {"anggota": "1", "saldo": ""},
        {"anggota": "2", "saldo": "10.000", "tanggal": "1/10/2026"},
        {"anggota": "2", "saldo": "10.000"},
        {"anggota": "2", "saldo": "20.000"},
        folder=tmp_path,
    )

    assert [(fault.row, fault.column) for fault in faults] == [
        (2, "anggota"),
        (3, "jenis"),
        (4, "jenis"),
        (5, "saldo"),
        (6, "tanggal"),
        (8, "anggota"),
    ]


def test_more_than_the_opening_balance_holds_is_refused_with_both_sums(
    melati: GroupFile, tmp_path: Path
) -> None:
    faults = _faults(
        melati,
        {"anggota": "1", "saldo": "250.000"},
        {"anggota": "2", "saldo": "200.001"},
        folder=tmp_path,
    )

    assert [str(fault) for fault in faults] == [
        (
            "Baris 1, kolom saldo: Rinciannya Rp450.001, padahal saldo awal yang belum dirinci"
            " hanya Rp450.000. Periksa jumlahnya, atau perbaiki dulu saldo awal Tabungan."
        )
    ]


def test_a_second_import_of_the_same_savings_is_refused(melati: GroupFile, tmp_path: Path) -> None:
    row = {"anggota": "1", "saldo": "100.000"}
    _import(melati, row, folder=tmp_path)

    again = _faults(melati, row, folder=tmp_path)
    more = _faults(melati, {"anggota": "1", "saldo": "50.000"}, folder=tmp_path)

    assert [(fault.row, fault.sentence) for fault in again] == [(2, "Baris ini sudah ada di buku.")]
    assert [fault.sentence for fault in more] == [
        "Saldo awal sukarela Maria Bili sudah dicatat (Rp100.000)."
    ]


def test_without_an_opening_balance_there_is_nothing_to_tell_apart(
    book: GroupFile, tmp_path: Path
) -> None:
    enter(book, woman("Maria Bili"))

    (fault,) = _faults(book, {"anggota": "1", "saldo": "100.000"}, folder=tmp_path)

    assert fault.sentence.startswith("Saldo awal Tabungan belum dicatat.")
