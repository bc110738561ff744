import csv
from io import StringIO

from kube_desktop.printing.delimited import write_csv
from kube_desktop.printing.model import Report
from tests.printing.samples import (
    FUNDS,
    IDENTITY,
    LOANS,
    cash_table,
    monthly,
    report,
    slip,
)


def _lines(given: Report) -> list[list[str]]:
    return list(csv.reader(StringIO(write_csv(given).decode("utf-8-sig"), newline="")))


def test_a_table_has_the_keys_of_its_columns_as_headings_and_bare_amounts() -> None:
    lines = _lines(report(IDENTITY, cash_table(2)))

    assert lines == [
        ["no", "tanggal", "no_bukti", "uraian", "masuk", "keluar", "saldo"],
        [
            "1",
            "2026-10-02",
            "M-0001",
            "Beli beras 25 kg dan minyak goreng untuk persediaan warung kelompok",
            "1000",
            "",
            "1000",
        ],
        [
            "2",
            "2026-10-03",
            "K-0002",
            "Setoran dari penjualan kue di pasar Oeba",
            "",
            "800",
            "200",
        ],
    ]


def test_it_begins_with_a_byte_order_mark_so_that_spreadsheets_see_utf8() -> None:
    assert write_csv(report(FUNDS)).startswith(b"\xef\xbb\xbf")


def test_several_tables_stand_under_their_titles_with_an_empty_line_between() -> None:
    lines = _lines(report(FUNDS, LOANS))

    assert lines[0] == ["2. Kas per dana"]
    assert lines[1][0] == "dana"
    gap = lines.index([])
    assert lines[gap + 1 :] == [["5. Tunggakan"], ["nama", "sisa", "bagian"]]


def test_text_comes_back_exactly_even_when_it_looks_like_a_formula() -> None:
    nasty = '=1+1;"kutip", koma\nbaris'
    table = cash_table(1)
    row = (1, None, nasty, "-5 x", 1, None, 1)

    lines = _lines(report(type(table)("t", table.columns, (row,))))

    assert lines[1][2:4] == [nasty, "-5 x"]


def test_a_report_without_tables_gives_its_labelled_values() -> None:
    lines = _lines(report(IDENTITY, slip()))

    assert lines[0] == ["section", "key", "value"]
    assert ["identity", "founded", "2019-02-03"] in lines
    assert ["slip_001", "amount", "375000"] in lines


def test_a_pack_gives_all_its_tables() -> None:
    lines = _lines(monthly())

    assert [line[0] for line in lines if len(line) == 1] == ["2. Kas per dana", "5. Tunggakan"]
