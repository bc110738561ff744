"""Business plans come in with their lines from one table."""

from datetime import date
from pathlib import Path

import pytest

from kube_desktop.books.plans.queries import plan_result
from kube_desktop.books.plans.register import BUSINESS_PLANS, PLAN_LINES
from kube_desktop.books.plans.rules import BusinessPlan, Part
from kube_desktop.exchange.business_plans import PLANNED_LINES
from kube_desktop.exchange.faults import Fault, SourceFaultyError
from kube_desktop.exchange.records import RecordImport, import_into
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record
from kube_desktop.registers.queries import records
from tests.books.units.businesses import begin_businesses
from tests.exchange.sources import write_csv
from tests.group_files import TODAY

COLUMNS = tuple(field.key for field in PLANNED_LINES.fields)
PLAN = {
    "judul": "RAB warung 2026",
    "unit_usaha": "warung sembako",
    "mulai": "1/1/2026",
    "sampai": "31/12/2026",
}
SALES = {
    **PLAN,
    "bagian": "Pendapatan",
    "uraian": "Penjualan warung",
    "banyaknya": "12",
    "satuan": "bulan",
    "harga_satuan": "1.500.000",
    "jenis_kas": "1101",
}
RICE = {
    **PLAN,
    "bagian": "Biaya",
    "uraian": "Beras",
    "banyaknya": "50",
    "satuan": "kg",
    "harga_satuan": "12rb",
}


@pytest.fixture
def melati(book: GroupFile) -> GroupFile:
    """Two lines of business: Warung sembako (1) and Sewa tenda (2)."""
    begin_businesses(book)
    return book


def _import(
    book: GroupFile, *rows: dict[str, str], folder: Path, dry_run: bool = False
) -> RecordImport:
    source = write_csv(folder / "rab.csv", *rows, columns=COLUMNS)
    return import_into(book, PLANNED_LINES, source, today=TODAY, dry_run=dry_run)


def _faults(book: GroupFile, *rows: dict[str, str], folder: Path) -> tuple[Fault, ...]:
    with pytest.raises(SourceFaultyError) as refused:
        _import(book, *rows, folder=folder)
    return refused.value.faults


def test_rows_of_one_plan_become_one_plan_with_its_lines(melati: GroupFile, tmp_path: Path) -> None:
    other = {**RICE, "judul": "RAB tenda 2026", "unit_usaha": "sewa tenda", "uraian": "Terpal"}

    taken = _import(melati, SALES, other, {**RICE, "judul": "rab  WARUNG 2026"}, folder=tmp_path)

    assert taken == RecordImport("rab.csv", 3, None, None)
    plans = [each.entry for each in melati.read(records, BUSINESS_PLANS)]
    assert plans == [
        BusinessPlan("RAB warung 2026", date(2026, 1, 1), date(2026, 12, 31), 1),
        BusinessPlan("RAB tenda 2026", date(2026, 1, 1), date(2026, 12, 31), 2),
    ]
    result = melati.read(plan_result, 1)
    assert [row.entry.what for row in result.lines] == ["Penjualan warung", "Beras"]
    assert (result.planned(Part.INCOME), result.planned(Part.COST)) == (18_000_000, 600_000)


def test_further_lines_come_into_a_plan_that_is_there(melati: GroupFile, tmp_path: Path) -> None:
    _import(melati, SALES, folder=tmp_path)

    _import(melati, RICE, folder=tmp_path)

    assert len(melati.read(records, BUSINESS_PLANS)) == 1
    assert len(melati.read(plan_result, 1).lines) == 2


def test_a_line_that_is_there_does_not_come_in_twice(melati: GroupFile, tmp_path: Path) -> None:
    _import(melati, SALES, folder=tmp_path)

    assert _faults(melati, SALES, RICE, folder=tmp_path) == (
        Fault(2, "", "Baris ini sudah ada di buku."),
    )
    assert len(melati.read(records, PLAN_LINES)) == 1


def test_lines_of_a_cancelled_plan_begin_a_new_one(melati: GroupFile, tmp_path: Path) -> None:
    _import(melati, SALES, folder=tmp_path)
    melati.act(cancel_record, BUSINESS_PLANS, 1, reason="Ditulis ulang")

    _import(melati, SALES, folder=tmp_path)

    assert [each.id for each in melati.read(records, BUSINESS_PLANS)] == [2]
    assert len(melati.read(plan_result, 2).lines) == 1


def test_rows_that_say_different_things_of_one_plan_are_refused(
    melati: GroupFile, tmp_path: Path
) -> None:
    noted = {**RICE, "keterangan": "harga naik"}

    (fault,) = _faults(melati, SALES, noted, folder=tmp_path)

    assert (fault.row, fault.column) == (3, "keterangan")
    assert "Keterangan lain daripada di rencana “RAB warung 2026”" in fault.sentence
    assert melati.read(records, BUSINESS_PLANS) == ()


def test_every_fault_of_plan_and_line_is_told_by_row(melati: GroupFile, tmp_path: Path) -> None:
    backwards = {**SALES, "judul": "Terbalik", "sampai": "31/12/2025"}
    wrong_way = {**RICE, "jenis_kas": "1101"}
    nothing = {**RICE, "banyaknya": "0"}

    faults = _faults(melati, backwards, wrong_way, nothing, folder=tmp_path)

    assert [(fault.row, fault.column) for fault in faults] == [
        (2, "sampai"), (3, "jenis_kas"), (4, "banyaknya"),
    ]  # fmt: skip
    assert melati.read(records, BUSINESS_PLANS) == ()


def test_a_trial_writes_nothing(melati: GroupFile, tmp_path: Path) -> None:
    taken = _import(melati, SALES, RICE, folder=tmp_path, dry_run=True)

    assert taken.rows == 2
    assert melati.read(records, BUSINESS_PLANS) == ()
