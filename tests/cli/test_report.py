import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from kube_desktop.books.cash.actions import record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.foundation.i18n import use_language
from kube_desktop.groupfile.group_file import open_group_file
from kube_desktop.ledger.accounts import Fund
from kube_desktop.reports.catalogue import catalogue
from tests.books.units.businesses import begin_businesses
from tests.cli.conftest import Ended
from tests.group_files import TODAY, TREASURER

Kube = Callable[..., Ended]
UEP_BOX = 2_816_300


def test_the_list_names_every_report_and_what_it_takes(kube: Kube, sample_file: Path) -> None:
    listed = kube("report", sample_file, "--list")
    as_json = kube("report", sample_file, "--list", "--format", "json").json

    names = [entry.name for entry in catalogue()]
    assert [line.split()[0] for line in listed.out.splitlines()] == names
    assert [entry["name"] for entry in as_json] == names
    assert "cash-book" in listed.out
    assert set(as_json[0]) == {
        "name", "title", "group", "period", "takes_fund", "needs_fund", "takes_unit",
        "needs_voucher", "takes_date", "takes_member", "needs_member", "takes_record",
        "needs_record", "has_blank",
    }  # fmt: skip


def test_json_text_and_csv_come_to_the_terminal_with_the_same_figures(
    kube: Kube, sample_file: Path
) -> None:
    values = kube("report", sample_file, "monthly", "--format", "json").json
    text = kube("report", sample_file, "monthly", "--format", "text").out
    rows = list(
        csv.reader(io.StringIO(kube("report", sample_file, "monthly", "--format", "csv").out))
    )

    assert UEP_BOX in _integers(values)
    assert "2.816.300" in text
    assert any(str(UEP_BOX) in row for row in rows)


def test_without_a_month_the_last_one_with_entries_is_meant(kube: Kube, sample_file: Path) -> None:
    last = kube("report", sample_file, "monthly", "--format", "text").out
    named = kube("report", sample_file, "monthly", "--month", "2026-10", "--format", "text").out
    other = kube("report", sample_file, "monthly", "--month", "2026-09", "--format", "text").out

    assert last == named
    assert "September 2026" in other


def test_the_record_of_a_count_is_that_of_the_last_closed_month(
    kube: Kube, sample_file: Path
) -> None:
    record = kube("report", sample_file, "cash-count", "--format", "text").out

    assert "September 2026" in record


def test_paper_is_written_beside_the_group_file_and_overwrites_nothing(
    kube: Kube, sample_copy: Path
) -> None:
    first = kube("report", sample_copy, "cash-book", "--fund", "uep", "--month", "2026-10")
    second = kube("report", sample_copy, "cash-book", "--fund", "UEP", "--month", "2026-10")

    paths = [Path(ended.out.strip()) for ended in (first, second)]
    assert [path.name for path in paths] == [
        "contoh cash-book 2026-10.pdf",
        "contoh cash-book 2026-10 (2).pdf",
    ]
    assert all(path.parent == sample_copy.parent for path in paths)
    assert "BUKU KAS UEP" in PdfReader(paths[0]).pages[0].extract_text()


@pytest.mark.parametrize(("paper", "millimetres"), [("f4", (215, 330)), ("a4", (210, 297))])
def test_the_paper_is_chosen(
    kube: Kube, sample_file: Path, tmp_path: Path, paper: str, millimetres: tuple[int, int]
) -> None:
    path = tmp_path / "laporan.pdf"

    kube("report", sample_file, "monthly", "--paper", paper, "--output", path)

    box = PdfReader(path).pages[0].mediabox
    assert (round(box.width / 72 * 25.4), round(box.height / 72 * 25.4)) == millimetres


def test_the_ending_of_the_output_tells_the_form(
    kube: Kube, sample_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "setahun.xlsx"

    ended = kube("report", sample_file, "income-statement", "--year", "2026", "--output", path)

    assert ended.out == f"{path}\n"
    assert load_workbook(path).worksheets


def test_a_named_output_is_replaced_whole(kube: Kube, sample_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "laporan.txt"
    path.write_text("lama")

    kube("report", sample_file, "monthly", "--output", path)

    assert path.read_text(encoding="utf-8").startswith("KUBE Melati")
    assert list(tmp_path.iterdir()) == [path]


def test_a_kuitansi_is_printed_by_its_voucher(kube: Kube, sample_file: Path) -> None:
    ended = kube("report", sample_file, "receipt", "--voucher", "pb-2025-1", "--format", "text")

    assert ended.code == 0
    assert "Dua puluh juta rupiah" in ended.out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "Tulis nama laporan, atau --list"),
        (("lapor",), "Laporan “lapor” tidak ada"),
        (("monthly", "--month", "2026-13"), "“2026-13” bukan bulan"),
        (("monthly", "--month", "Oktober"), "bukan bulan"),
        (("monthly", "--year", "26"), "bukan tahun"),
        (("monthly", "--year", "2026"), "untuk satu bulan"),
        (("monthly", "--year", "2026", "--month", "2026-01"), "jangan keduanya"),
        (("cash-book",), "Pilih dana"),
        (("cash-book", "--fund", "kas"), "Dana “kas” tidak dikenal"),
        (("receipt",), "kuitansi"),
        (("receipt", "--voucher", "UEP-2026-9999"), "UEP-2026-9999"),
        (("receipt", "--voucher", "satu"), "“satu”"),
        (("cash-count", "--month", "2026-10"), "belum ditutup"),
        (("monthly", "--format", "docx"), "tidak mengenal “docx”"),
        (("monthly", "--paper", "a5"), "tidak mengenal “a5”"),
    ],
)
def test_a_refusal_is_one_sentence(
    kube: Kube, sample_copy: Path, arguments: tuple[str, ...], words: str
) -> None:
    ended = kube("report", sample_copy, *arguments)

    assert (ended.code, ended.out) == (2, "")
    assert words in ended.err
    assert ended.err.count("\n") == 1
    assert list(sample_copy.parent.iterdir()) == [sample_copy]


def test_a_report_never_takes_the_place_of_a_groups_books(kube: Kube, sample_copy: Path) -> None:
    before = sample_copy.read_bytes()

    ended = kube("report", sample_copy, "monthly", "--output", sample_copy)

    assert ended.code == 2
    assert "tidak ditimpa" in ended.err
    assert sample_copy.read_bytes() == before


@pytest.mark.parametrize("place", ["tidak-ada/laporan.pdf", "folder"])
def test_an_output_that_cannot_be_written_is_told(
    kube: Kube, sample_file: Path, tmp_path: Path, place: str
) -> None:
    (tmp_path / "folder").mkdir()

    ended = kube("report", sample_file, "monthly", "--output", tmp_path / place)

    assert ended.code == 2
    assert "tidak bisa ditulis" in ended.err
    assert list((tmp_path / "folder").iterdir()) == []


def test_a_device_keeps_its_place(kube: Kube, sample_file: Path) -> None:
    ended = kube("report", sample_file, "monthly", "--output", "/dev/null")

    assert ended.code == 0
    assert not Path("/dev/null").is_file()


def test_paper_stays_indonesian_whatever_the_language(kube: Kube, sample_file: Path) -> None:
    ended = kube("report", sample_file, "monthly", "--format", "text", "--language", "en")
    use_language("id")

    assert "LAPORAN BULANAN" in ended.out


def _integers(value: object) -> set[int]:
    if isinstance(value, dict):
        return {each for item in value.values() for each in _integers(item)}
    if isinstance(value, list):
        return {each for item in value for each in _integers(item)}
    return {value} if isinstance(value, int) else set()


@pytest.fixture
def two_businesses(group_path: Path) -> Path:
    """A group file with a sale of the warung and one of the tents, closed."""
    with open_group_file(group_path) as book:
        book.recorder = TREASURER
        begun = begin_businesses(book)
        for unit, amount in ((begun.warung, 350_000), (begun.tents, 75_000)):
            entry = CashEntry(Fund.UEP, 1101, TODAY, amount, "Penjualan", unit_id=unit)
            book.act(record, entry)
    return group_path


def test_a_cash_book_is_narrowed_to_a_business_by_its_name(
    kube: Kube, two_businesses: Path
) -> None:
    asked = ("report", two_businesses, "cash-book", "--fund", "UEP", "--format", "json")

    narrowed = kube(*asked, "--unit", "warung SEMBAKO").json

    assert 350_000 in _integers(narrowed)
    assert 75_000 not in _integers(narrowed)


def test_a_business_that_is_not_there_is_told(kube: Kube, two_businesses: Path) -> None:
    ended = kube("report", two_businesses, "cash-book", "--fund", "UEP", "--unit", "Ternak")

    assert ended.code == 2
    assert ended.err == "Usaha itu tidak ada di daftar.\n"
