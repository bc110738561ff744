"""Loans that ran already on paper come in from one table, as details of the opening balance."""

from datetime import date
from pathlib import Path
from typing import Final

import pytest

from kube_desktop.books.loans.applications import LoanState
from kube_desktop.books.loans.cards import loan_card
from kube_desktop.books.loans.portfolio import arrears_list, loan_rows, untold_loans
from kube_desktop.books.loans.terms import Frequency
from kube_desktop.exchange.faults import Fault, SourceFaultyError, SourceWithoutRowsError
from kube_desktop.exchange.loans import LOAN_FIELDS, import_loans
from kube_desktop.exchange.records import RecordImport
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.balances import balance_after
from kube_desktop.ledger.closing import FundCount, MonthClosing, close_month
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from kube_desktop.ledger.seal import head
from tests.exchange.sources import write_csv, write_xlsx
from tests.group_files import TODAY
from tests.people import enter, man, woman
from tests.soundness import assert_sound

COLUMNS: Final = tuple(field.key for field in LOAN_FIELDS)
MOVED: Final = date(2026, 10, 1)
OF_ANTON: Final = {
    "no_pinjaman": "12/2026",
    "anggota": "Anton Nahak",
    "tujuan": "bibit sayur",
    "tgl_cair": "10 Mei 2026",
    "besar_pinjaman": "500rb",
    "sisa_pokok": "Rp. 300.000,-",
    "sisa_jasa": "9.000",
    "sisa_bulan": "3",
    "jatuh_tempo": "10/10/2026",
    "penjamin": "Maria Bili",
}
OF_A_STRANGER: Final = {
    "nama_bukan_anggota": "Yosef Tefa",
    "alamat": "Jl. Durian 8",
    "tgl_cair": "2026-08-20",
    "besar_pinjaman": "0,4 jt",
    "sisa_pokok": "250.000",
    "sisa_denda": "2.000",
    "sisa_bulan": "2",
    "jatuh_tempo": "5/12/2026",
    "angsuran": "setiap minggu",
}


@pytest.fixture
def melati(book: GroupFile) -> GroupFile:
    """Maria (1) and Anton (2); on 1 October there were loans of Rp550.000, not told apart."""
    enter(book, woman("Maria Bili"))
    enter(book, man("Anton Nahak"))
    book.act(record_opening, OpeningBalance(Fund.SP, MOVED, cash=700_000, others={211: 550_000}))
    return book


def _import(
    book: GroupFile, *rows: dict[str, str], folder: Path, dry_run: bool = False
) -> RecordImport:
    source = write_csv(folder / "pinjaman.csv", *rows, columns=COLUMNS)
    return import_loans(book, source, today=TODAY, dry_run=dry_run)


def _faults(
    book: GroupFile, *rows: dict[str, str], folder: Path, dry_run: bool = False
) -> tuple[Fault, ...]:
    with pytest.raises(SourceFaultyError) as refused:
        _import(book, *rows, folder=folder, dry_run=dry_run)
    return tuple(refused.value.faults)


def test_every_row_becomes_a_loan_with_its_card(melati: GroupFile, tmp_path: Path) -> None:
    taken = _import(melati, OF_ANTON, OF_A_STRANGER, folder=tmp_path)

    assert taken == RecordImport("pinjaman.csv", 2, None, None)
    rows = {row.borrower: row for row in melati.read(loan_rows, TODAY)}
    mine, stranger = rows["Anton Nahak"], rows["Yosef Tefa"]
    assert (mine.number, mine.principal, mine.outstanding) == ("12/2026", 500_000, 300_000)
    assert (stranger.number, stranger.principal) == ("P-2026-001", 400_000)
    assert {mine.state, stranger.state} == {LoanState.RUNNING}
    card = melati.read(loan_card, stranger.id, TODAY)
    assert card.schedule.terms.frequency is Frequency.WEEKLY
    assert (card.loan.address, card.settlement.late_fee) == ("Jl. Durian 8", 2_000)


def test_they_are_details_of_the_opening_balance_and_add_nothing(
    melati: GroupFile, tmp_path: Path
) -> None:
    _import(melati, OF_ANTON, OF_A_STRANGER, folder=tmp_path)

    assert melati.read(balance_after, 211, TODAY) == 550_000
    assert melati.read(untold_loans, TODAY) == 0
    assert_sound(melati)


def test_what_fell_due_on_paper_already_is_late(melati: GroupFile, tmp_path: Path) -> None:
    _import(melati, OF_ANTON, OF_A_STRANGER, folder=tmp_path)

    (late,) = melati.read(arrears_list, TODAY)

    assert (late.borrower, late.late_principal, late.late_charge) == ("Anton Nahak", 200_000, 6_000)
    assert (late.late_since, late.days_late) == (date(2026, 10, 10), 41)


def test_more_than_the_opening_balance_held_is_told_and_added(
    melati: GroupFile, tmp_path: Path
) -> None:
    larger = {**OF_ANTON, "sisa_pokok": "400.000"}

    taken = _import(melati, larger, OF_A_STRANGER, folder=tmp_path)

    (warning,) = taken.warnings
    assert (warning.row, warning.column) == (1, "sisa_pokok")
    assert "Rp100.000 lebih besar" in warning.sentence
    assert melati.read(balance_after, 211, TODAY) == 650_000
    assert_sound(melati)


@pytest.mark.parametrize(
    ("changed", "column", "told"),
    [
        ({"anggota": "Rosa"}, "anggota", "Rosa"),
        ({"anggota": ""}, "anggota", "Pilih anggota yang meminjam"),
        ({"nama_bukan_anggota": "Yosef"}, "nama_bukan_anggota", "jangan keduanya"),
        ({"sisa_pokok": "600.000"}, "sisa_pokok", "lebih besar dari pinjamannya"),
        ({"sisa_pokok": "banyak"}, "sisa_pokok", "bukan jumlah uang"),
        ({"sisa_pokok": ""}, "sisa_pokok", "belum diisi"),
        ({"sisa_bulan": "0"}, "sisa_bulan", "1 sampai 360 bulan"),
        ({"jatuh_tempo": "1 Mei 2026"}, "jatuh_tempo", "harus sesudah tanggal cair"),
        ({"tgl_cair": "2 Oktober 2026"}, "tgl_cair", "sesudah tanggal pindah buku"),
        ({"angsuran": "kadang-kadang"}, "angsuran", "kadang-kadang"),
    ],
)
def test_a_wrong_row_is_told_by_its_column_and_nothing_is_written(
    melati: GroupFile, tmp_path: Path, changed: dict[str, str], column: str, told: str
) -> None:
    before = melati.read(head)

    (fault,) = _faults(melati, OF_A_STRANGER, {**OF_ANTON, **changed}, folder=tmp_path)

    assert (fault.row, fault.column) == (3, column)
    assert told.casefold() in fault.sentence.casefold()
    assert melati.read(loan_rows, TODAY) == ()
    assert melati.read(head) == before


def test_every_fault_of_every_row_is_listed(melati: GroupFile, tmp_path: Path) -> None:
    faults = _faults(
        melati,
        {**OF_ANTON, "anggota": "Rosa", "sisa_pokok": "banyak"},
        {**OF_A_STRANGER, "tgl_cair": ""},
        folder=tmp_path,
    )

    assert [(fault.row, fault.column) for fault in faults] == [
        (2, "anggota"),
        (2, "sisa_pokok"),
        (3, "tgl_cair"),
    ]


def test_two_rows_cannot_have_one_number(melati: GroupFile, tmp_path: Path) -> None:
    twice = {**OF_A_STRANGER, "no_pinjaman": "12/2026"}

    (fault,) = _faults(melati, OF_ANTON, twice, folder=tmp_path)

    assert (fault.row, fault.column) == (3, "no_pinjaman")
    assert melati.read(loan_rows, TODAY) == ()


def test_a_row_that_is_there_does_not_come_in_twice(melati: GroupFile, tmp_path: Path) -> None:
    _import(melati, OF_ANTON, OF_A_STRANGER, folder=tmp_path)

    faults = _faults(melati, OF_ANTON, OF_A_STRANGER, folder=tmp_path)

    assert [fault.sentence for fault in faults] == ["Baris ini sudah ada di buku."] * 2
    assert len(melati.read(loan_rows, TODAY)) == 2


def test_a_trial_tells_the_same_and_writes_nothing(melati: GroupFile, tmp_path: Path) -> None:
    before = melati.read(head)
    larger = {**OF_ANTON, "sisa_pokok": "400.000"}

    taken = _import(melati, larger, OF_A_STRANGER, folder=tmp_path, dry_run=True)
    (fault,) = _faults(melati, {**OF_ANTON, "anggota": ""}, folder=tmp_path, dry_run=True)

    assert (taken.rows, len(taken.warnings)) == (2, 1)
    assert fault.column == "anggota"
    assert melati.read(loan_rows, TODAY) == ()
    assert melati.read(head) == before


def test_a_trial_works_on_a_file_that_can_only_be_read(
    melati: GroupFile, group_path: Path, tmp_path: Path
) -> None:
    melati.close()

    with open_group_file(group_path, read_only=True) as book:
        taken = _import(book, OF_ANTON, folder=tmp_path, dry_run=True)

    assert taken.rows == 1


def test_after_a_closed_month_they_stand_on_the_first_open_day(
    melati: GroupFile, tmp_path: Path
) -> None:
    _close_october(melati)

    _import(melati, OF_A_STRANGER, folder=tmp_path)

    (row,) = melati.read(loan_rows, TODAY)
    assert [line.day for line in melati.read(loan_card, row.id, TODAY).lines] == [date(2026, 11, 1)]
    assert_sound(melati)


@pytest.mark.parametrize("dry_run", [False, True])
def test_none_comes_into_a_closed_month(
    melati: GroupFile, tmp_path: Path, *, dry_run: bool
) -> None:
    _close_october(melati)
    dated = {**OF_A_STRANGER, "tanggal": "1/10/2026"}

    (fault,) = _faults(melati, dated, folder=tmp_path, dry_run=dry_run)

    assert (fault.row, fault.column) == (2, "tanggal")
    assert "Oktober 2026 sudah ditutup" in fault.sentence


def test_without_an_opening_balance_the_day_must_be_said(book: GroupFile, tmp_path: Path) -> None:
    (fault,) = _faults(book, OF_A_STRANGER, folder=tmp_path)

    taken = _import(book, {**OF_A_STRANGER, "tanggal": "1/9/2026"}, folder=tmp_path)

    assert (fault.column, "saldo awal Simpan Pinjam" in fault.sentence) == ("tanggal", True)
    assert (taken.first, taken.last) == (date(2026, 9, 1), date(2026, 9, 1))
    assert book.read(balance_after, 211, TODAY) == 250_000


def test_a_sheet_of_native_values_is_read_too(melati: GroupFile, tmp_path: Path) -> None:
    head_row = ("Nomor pinjaman", "Peminjam (anggota)", "Tanggal cair", "Besar pinjaman",
                "Sisa pokok", "Sisa jangka (bulan)", "jatuh_tempo")  # fmt: skip
    source = write_xlsx(
        tmp_path / "pinjaman.xlsx",
        head_row,
        ("3", "2", date(2026, 9, 1), 300_000, 200_000, 2, date(2026, 11, 1)),
    )

    import_loans(melati, source, today=TODAY)

    (row,) = melati.read(loan_rows, TODAY)
    assert (row.number, row.member_id, row.outstanding) == ("3", 2, 200_000)


def test_a_table_without_rows_is_refused(melati: GroupFile, tmp_path: Path) -> None:
    with pytest.raises(SourceWithoutRowsError):
        _import(melati, folder=tmp_path)


def _close_october(book: GroupFile) -> None:
    counted = FundCount(Fund.SP, {100_000: 7})
    others = (FundCount(fund, {}) for fund in Fund if fund is not Fund.SP)
    closing = MonthClosing(Month(2026, 10), TODAY, (counted, *others))
    book.act(close_month, closing, today=TODAY)
