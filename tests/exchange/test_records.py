from datetime import date
from pathlib import Path

import pytest

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.guests.rules import Visit, Visitor
from kube_desktop.exchange.faults import Fault, SourceFaultyError, SourceWithoutRowsError
from kube_desktop.exchange.records import RecordImport, import_records
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.registers.actions import cancel_record
from kube_desktop.registers.queries import records
from tests.exchange.sources import write_csv, write_xlsx
from tests.group_files import TODAY
from tests.ledger.closed import close
from tests.money import receive
from tests.registers.visits import THIRD, came, visit

ROW = {
    "tanggal": "03/11/2026",
    "nama": "Yohana Tallo",
    "dari": "Pendamping",
    "maksud": "memeriksa buku kas",
}
NEIGHBOUR = {**ROW, "tanggal": "2026-11-05", "nama": "Maria Bili", "dari": "warga"}
COLUMNS = tuple(ROW)


def _import(book: GroupFile, source: Path, *, dry_run: bool = False) -> RecordImport:
    return import_records(book, GUESTS, source, today=TODAY, dry_run=dry_run)


def _visits(book: GroupFile) -> list[Visit]:
    return [each.entry for each in book.read(records, GUESTS)]


def _faults(book: GroupFile, source: Path) -> list[Fault]:
    with pytest.raises(SourceFaultyError) as refused:
        _import(book, source)
    return list(refused.value.faults)


def test_every_row_becomes_a_record(book: GroupFile, tmp_path: Path) -> None:
    taken = _import(book, write_csv(tmp_path / "tamu.csv", ROW, NEIGHBOUR, columns=COLUMNS))

    assert taken == RecordImport("tamu.csv", 2, THIRD, date(2026, 11, 5))
    assert _visits(book) == [
        visit(purpose="memeriksa buku kas"),
        visit(
            on_day=date(2026, 11, 5),
            name="Maria Bili",
            visitor=Visitor.NEIGHBOUR,
            purpose="memeriksa buku kas",
        ),
    ]


def test_a_workbook_gives_days_as_days(book: GroupFile, tmp_path: Path) -> None:
    source = write_xlsx(
        tmp_path / "tamu.xlsx",
        ("Dari", "Nama tamu", "Tanggal", "Selesai tanggal", "Tindak lanjut"),
        ("dinas", "Anton Nahak", date(2026, 11, 2), "10 November 2026", "nota  difoto "),
    )

    _import(book, source)

    assert _visits(book) == [
        visit(
            on_day=date(2026, 11, 2),
            name="Anton Nahak",
            visitor=Visitor.OFFICE,
            follow_up="nota difoto",
            done_on=date(2026, 11, 10),
        )
    ]


def test_a_column_that_counts_the_rows_and_one_without_content_are_passed_over(
    book: GroupFile, tmp_path: Path
) -> None:
    source = tmp_path / "tamu.csv"
    source.write_text(
        "No,tanggal,nama,dari,tanda_tangan\n1,03/11/2026,Yohana Tallo,pendamping,\n",
        encoding="utf-8",
    )

    assert _import(book, source).rows == 1


def test_a_trial_writes_nothing_and_needs_no_right_to_write(
    book: GroupFile, tmp_path: Path
) -> None:
    source = write_csv(tmp_path / "tamu.csv", ROW, columns=COLUMNS)

    with open_group_file(book.path, read_only=True) as looked_at:
        taken = _import(looked_at, source, dry_run=True)

    assert taken.rows == 1
    assert _visits(book) == []


def test_one_faulty_row_keeps_all_out_and_every_fault_is_told(
    book: GroupFile, tmp_path: Path
) -> None:
    faulty = {**ROW, "tanggal": "31/02/2026", "nama": "", "dari": "bulan"}
    late = {**ROW, "tanggal": "01/12/2026", "maksud": "x" * 201}
    source = write_csv(tmp_path / "tamu.csv", ROW, faulty, late, columns=COLUMNS)

    faults = _faults(book, source)

    assert [(fault.row, fault.column) for fault in faults] == [
        (3, "dari"),
        (3, "nama"),
        (3, "tanggal"),
        (4, "maksud"),
        (4, "tanggal"),
    ]
    assert faults[0].sentence.startswith("“bulan” tidak ada dalam pilihan. Pilih salah satu: Pend")
    assert faults[1].sentence == "Nama tamu belum diisi."
    assert "belum tiba" in faults[4].sentence
    assert _visits(book) == []


def test_what_the_book_itself_refuses_is_told_at_its_column(
    book: GroupFile, tmp_path: Path
) -> None:
    done_before = {
        **ROW,
        "saran": "nota difoto",
        "tindak_lanjut": "difoto",
        "tgl_selesai": "01/11/2026",
    }
    source = write_csv(tmp_path / "tamu.csv", done_before, columns=tuple(done_before))

    assert [(fault.row, fault.column) for fault in _faults(book, source)] == [(2, "tgl_selesai")]


def test_a_trial_tells_the_same_faults_as_the_import(book: GroupFile, tmp_path: Path) -> None:
    source = write_csv(tmp_path / "tamu.csv", {**ROW, "dari": ""}, columns=COLUMNS)

    with pytest.raises(SourceFaultyError) as refused:
        _import(book, source, dry_run=True)

    assert list(refused.value.faults) == _faults(book, source)


def test_a_row_that_a_record_says_already_is_a_fault(book: GroupFile, tmp_path: Path) -> None:
    came(book, purpose="memeriksa buku kas", advice="nota difoto")
    source = write_csv(tmp_path / "tamu.csv", NEIGHBOUR, ROW, columns=COLUMNS)

    assert _faults(book, source) == [Fault(3, "", "Baris ini sudah ada di buku.")]


def test_the_same_row_twice_and_a_closed_month_are_worth_a_look(
    book: GroupFile, tmp_path: Path
) -> None:
    receive(book, 1_000, date(2024, 3, 4))
    close(book, Month(2024, 3))
    early = {**ROW, "tanggal": "05/03/2024"}
    source = write_csv(tmp_path / "tamu.csv", ROW, ROW, early, columns=COLUMNS)

    taken = _import(book, source)

    assert taken.rows == 3
    assert taken.first == date(2024, 3, 5)
    assert taken.warnings == (
        Fault(3, "", "Sama persis dengan baris 2."),
        Fault(4, "", "Maret 2024 sudah ditutup."),
    )


def test_missing_unknown_and_doubled_columns_are_told(book: GroupFile, tmp_path: Path) -> None:
    source = tmp_path / "tamu.csv"
    source.write_text("tanggal,Tanggal,warna\n03/11/2026,,biru\n", encoding="utf-8")

    assert [fault.column for fault in _faults(book, source)] == [
        "dari",
        "nama",
        "tanggal",
        "warna",
    ]


def test_a_table_without_rows_is_told_in_one_sentence(book: GroupFile, tmp_path: Path) -> None:
    source = write_csv(tmp_path / "tamu.csv", columns=COLUMNS)

    with pytest.raises(SourceWithoutRowsError, match="belum berisi baris"):
        _import(book, source)


def test_content_beside_the_table_is_told(book: GroupFile, tmp_path: Path) -> None:
    source = tmp_path / "tamu.csv"
    source.write_text("tanggal,nama,dari\n03/11/2026,Ina,warga,lebih\n", encoding="utf-8")

    assert [fault.sentence for fault in _faults(book, source)] == [
        "Ada isi di luar kolom yang berjudul."
    ]


def test_a_cancelled_record_can_come_again(book: GroupFile, tmp_path: Path) -> None:
    book.act(cancel_record, GUESTS, came(book), reason="Salah tulis")

    assert _import(book, write_csv(tmp_path / "tamu.csv", ROW, columns=COLUMNS)).rows == 1
