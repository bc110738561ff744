"""Aid and revolvings come in from tables with their entries, all rows or none."""

from pathlib import Path

import pytest

from kube_desktop.books.grants.register import GRANTS
from kube_desktop.books.grants.revolving_register import REVOLVINGS
from kube_desktop.books.grants.rules import HeldAs
from kube_desktop.exchange.faults import Fault, SourceFaultyError
from kube_desktop.exchange.grants import AID, REVOLVED
from kube_desktop.exchange.records import import_into
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.registers.queries import record, records
from tests.books.grants.conftest import balance, entries
from tests.exchange.sources import write_csv
from tests.group_files import TODAY
from tests.ledger.closed import close
from tests.money import receive
from tests.soundness import assert_sound

MONEY = {
    "tgl_terima": "10/9/2026",
    "sumber": "Pemerintah kabupaten/kota",
    "pemberi": "Dinas Sosial",
    "bentuk": "Uang",
    "pencatatan": "Catat di sini",
    "rupiah": "20 jt",
    "lewat": "bank",
    "no_sk": "460/112",
}
MACHINES = {
    "tgl_terima": "5/10/2026",
    "sumber": "desa",
    "bentuk": "Barang",
    "pencatatan": "catat",
    "rupiah": "4.000.000",
    "barang": "Mesin jahit",
    "banyaknya": "2",
    "satuan": "buah",
    "dipakai_atau_dijual": "dipakai",
}
LENT = {
    "tanggal": "1/10/2026",
    "kepada": "kelompok",
    "nama_penerima": "KUBE Anggrek",
    "bentuk": "uang",
    "rupiah": "1.000.000",
    "pencatatan": "catat di sini",
    "lewat": "tunai",
    "akan_kembali": "ya",
}
OF_AID = tuple(field.key for field in AID.fields)
OF_REVOLVINGS = tuple(field.key for field in REVOLVED.fields)


def test_aid_comes_in_with_its_entries(book: GroupFile, tmp_path: Path) -> None:
    source = write_csv(tmp_path / "bantuan.csv", MONEY, MACHINES, columns=OF_AID)

    taken = import_into(book, AID, source, today=TODAY, dry_run=False)

    assert taken.rows == 2
    assert balance(book, 102) == balance(book, 202) == 10_000_000
    assert balance(book, 112) == 4_000_000
    assert book.read(record, GRANTS, 2).entry.held_as is HeldAs.EQUIPMENT
    assert_sound(book)


def test_a_trial_writes_no_money_also_in_a_file_that_is_only_read(
    book: GroupFile, tmp_path: Path
) -> None:
    source = write_csv(tmp_path / "bantuan.csv", MONEY, MACHINES, columns=OF_AID)
    book.close()

    with open_group_file(book.path, read_only=True) as looked_at:
        assert import_into(looked_at, AID, source, today=TODAY, dry_run=True).rows == 2
        assert entries(looked_at) == 0
        assert looked_at.read(records, GRANTS) == ()


@pytest.mark.parametrize("dry_run", [True, False])
def test_one_faulty_row_keeps_all_others_out(
    book: GroupFile,
    tmp_path: Path,
    dry_run: bool,  # noqa: FBT001 - pytest gives it
) -> None:
    receive(book, 5_000, Month(2026, 8).first)
    close(book, Month(2026, 8))
    late = {**MONEY, "tgl_terima": "31/8/2026"}
    unequal = {**MONEY, "untuk_uep": "1.000", "untuk_simpan_pinjam": "1.000"}
    source = write_csv(tmp_path / "b.csv", MACHINES, late, unequal, columns=OF_AID)

    with pytest.raises(SourceFaultyError) as refused:
        import_into(book, AID, source, today=TODAY, dry_run=dry_run)

    assert [(fault.row, fault.column) for fault in refused.value.faults] == [
        (3, "tgl_terima"),
        (4, "untuk_uep"),
    ]
    assert entries(book) == 1
    assert book.read(records, GRANTS) == ()


def test_a_row_that_is_there_already_is_a_fault(book: GroupFile, tmp_path: Path) -> None:
    source = write_csv(tmp_path / "bantuan.csv", MONEY, columns=OF_AID)
    import_into(book, AID, source, today=TODAY, dry_run=False)

    with pytest.raises(SourceFaultyError) as refused:
        import_into(book, AID, source, today=TODAY, dry_run=False)

    assert refused.value.faults == (Fault(2, "", "Baris ini sudah ada di buku."),)


def test_revolvings_come_in_with_their_entries(book: GroupFile, tmp_path: Path) -> None:
    source = write_csv(tmp_path / "gulir.csv", LENT, columns=OF_REVOLVINGS)

    import_into(book, REVOLVED, source, today=TODAY, dry_run=True)
    assert entries(book) == 0
    import_into(book, REVOLVED, source, today=TODAY, dry_run=False)

    assert balance(book, 114) == 1_000_000
    assert [row.entry.name for row in book.read(records, REVOLVINGS)] == ["KUBE Anggrek"]
    assert_sound(book)
