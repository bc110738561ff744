from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from kube_desktop.exchange.tables import SourceEmptyError, SourceNotATableError, read_table
from kube_desktop.groupfile.errors import FileMissingError
from tests.exchange.sources import write_xlsx


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_told_by_the_headings(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "kas.csv"
    path.write_text(f'Tanggal{delimiter} Dana \n1{delimiter}"a{delimiter}b"\n', encoding="utf-8")

    table = read_table(path)

    assert table.headings == ("tanggal", "dana")
    assert table.rows == ((2, ["1", f"a{delimiter}b"]),)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_the_writing_is_told_by_the_content(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "kas.csv"
    path.write_bytes("uraian,dana\r\nBeli “gula” é,UEP\r\n".encode(encoding))

    assert read_table(path).rows == ((2, ["Beli “gula” é", "UEP"]),)


def test_rows_are_numbered_as_a_spreadsheet_shows_them(tmp_path: Path) -> None:
    path = tmp_path / "kas.csv"
    path.write_text('\na,b\n1,2\n\n , \n"3\n3",4\n5,6\n', encoding="utf-8")

    table = read_table(path)

    assert table.heading_row == 2
    assert [number for number, _cells in table.rows] == [3, 6, 7]


def test_short_rows_are_filled_and_empty_cells_beyond_the_headings_left_out(tmp_path: Path) -> None:
    path = tmp_path / "kas.csv"
    path.write_text("a,b,,\n1\n1,2,,,\n1,2,3\n", encoding="utf-8")

    table = read_table(path)

    assert table.headings == ("a", "b")
    assert [tuple(cells) for _number, cells in table.rows] == [
        ("1", ""),
        ("1", "2"),
        ("1", "2", "3"),
    ]


def test_a_workbook_gives_its_native_values(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "kas.xlsx",
        ("Tanggal", "Masuk", "Keluar", "Catatan", "Ya"),
        (datetime(2026, 11, 3), 150_000, 1.5, "  teks ", True),  # noqa: DTZ001 - as Excel keeps it
        (),
        (date(2026, 11, 4), 2_000_000.0, None, 7, None),
    )

    table = read_table(path)

    assert table.headings == ("tanggal", "masuk", "keluar", "catatan", "ya")
    assert table.rows == (
        (2, (date(2026, 11, 3), 150_000, 1.5, "teks", "TRUE")),
        (4, (date(2026, 11, 4), 2_000_000, "", 7, "")),
    )


def test_a_workbook_that_starts_further_down_keeps_its_row_numbers(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet["B3"], sheet["B6"] = "dana", "UEP"
    workbook.save(tmp_path / "kas.xlsx")

    table = read_table(tmp_path / "kas.xlsx")

    assert table.heading_row == 3
    assert [number for number, _cells in table.rows] == [6]


def test_the_title_of_a_sheet_stands_above_its_headings(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "tamu.xlsx", ("BUKU TAMU 2026",), (), (None, "Nama", "Asal"), (1, "Yohana", "RT")
    )

    table = read_table(path)

    assert (table.headings, table.heading_row) == (("", "nama", "asal"), 3)
    assert [number for number, _cells in table.rows] == [4]


@pytest.mark.parametrize("title", ["Buku tamu", "Buku tamu, 2026;;"])
def test_the_delimiter_is_not_told_by_the_title(tmp_path: Path, title: str) -> None:
    path = tmp_path / "tamu.csv"
    path.write_text(f"{title}\n\nnama;asal;hari\nYohana;RT 3, RW 1;1\n", encoding="utf-8")

    assert read_table(path).rows == ((4, ["Yohana", "RT 3, RW 1", "1"]),)


def test_a_workbook_is_known_by_its_content_and_not_by_its_name(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "kas.xlsx", ("dana",), ("UEP",)).rename(tmp_path / "kas.csv")

    assert read_table(path).headings == ("dana",)


@pytest.mark.parametrize("content", [b"", b"\n\n , \n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "kas.csv"
    path.write_bytes(content)

    with pytest.raises(SourceEmptyError, match=r"kas\.csv"):
        read_table(path)


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04 torn", b"\xd0\xcf\x11\xe0 old Excel", b'a,b\n"' + b"x" * 200_000]
)
def test_what_is_no_table_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "kas.xlsx"
    path.write_bytes(content)

    with pytest.raises(SourceNotATableError, match="CSV atau XLSX"):
        read_table(path)


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(FileMissingError):
        read_table(tmp_path / "tidak-ada.csv")
    with pytest.raises(FileMissingError):
        read_table(tmp_path)
