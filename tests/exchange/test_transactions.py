from datetime import date
from pathlib import Path

import pytest

from kube_desktop.books.cash.actions import cancel
from kube_desktop.books.cash.queries import CashView, cash_accounts, cash_book
from kube_desktop.books.units.actions import add_shift
from kube_desktop.books.units.rules import ShiftDetails
from kube_desktop.exchange.faults import SourceFaultyError, SourceWithoutRowsError
from kube_desktop.exchange.transactions import COLUMNS, FundSum, import_transactions
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund, Place, fund_accounts
from kube_desktop.ledger.balances import balance_after
from kube_desktop.ledger.closing import FundCount, MonthClosing, close_month
from kube_desktop.ledger.seal import head
from tests.books.units.businesses import BEGAN, begin_businesses
from tests.exchange.sources import (
    INTO_IKS,
    OUT_OF_UEP,
    PURCHASE,
    SALE,
    write_csv,
    write_xlsx,
)
from tests.group_files import TODAY
from tests.people import enter, man, woman
from tests.soundness import assert_sound

NOVEMBER = Month(2026, 11)


def _lines(
    book: GroupFile, fund: Fund | None = None, place: Place | None = None
) -> list[tuple[int, str, str, int, int, str]]:
    view = CashView(cash_accounts(fund, place), NOVEMBER, NOVEMBER)
    return [
        (line.day.day, line.voucher, line.description, line.received, line.paid, line.reference)
        for line in book.read(cash_book, view).lines
    ]


def _faults(book: GroupFile, source: Path) -> list[tuple[int, str]]:
    with pytest.raises(SourceFaultyError) as refused:
        import_transactions(book, source)
    return [(fault.row, fault.column) for fault in refused.value.faults]


def test_every_row_becomes_an_entry_with_the_programs_own_voucher(
    book: GroupFile, tmp_path: Path
) -> None:
    source = write_csv(tmp_path / "kas.csv", SALE, PURCHASE)

    result = import_transactions(book, source)

    assert _lines(book) == [
        (3, "UEP-2026-0001", "Penjualan warung", 150_000, 0, "N-1"),
        (4, "UEP-2026-0002", "Beli gula", 0, 90_000, "Nota 77"),
    ]
    assert (result.name, result.rows) == ("kas.csv", 2)
    assert result.funds == (FundSum(Fund.UEP, 2, 150_000, 90_000),)
    assert [(str(each.first), str(each.last)) for each in result.vouchers] == [
        ("UEP-2026-0001", "UEP-2026-0002")
    ]
    assert_sound(book)


def test_columns_may_stand_in_any_order_and_money_may_go_through_the_bank(
    book: GroupFile, tmp_path: Path
) -> None:
    columns = (*reversed(COLUMNS), "lewat")
    source = write_csv(tmp_path / "kas.csv", {**SALE, "lewat": "Bank"}, columns=columns)

    import_transactions(book, source)

    assert book.read(balance_after, fund_accounts(Fund.UEP).bank, TODAY) == 150_000


@pytest.mark.parametrize(
    ("fund", "kind"),
    [("UEP", 1209), ("UEP", 1213), ("UEP", 1214), ("SP", 2201), ("SP", 2205), ("IKS", 4201)],
)
def test_an_old_cash_book_holds_what_has_a_page_of_its_own_today(
    book: GroupFile, tmp_path: Path, fund: str, kind: int
) -> None:
    source = write_csv(tmp_path / "kas.csv", {**PURCHASE, "dana": fund, "jenis": str(kind)})

    assert import_transactions(book, source).rows == 1

    assert [line[4] for line in _lines(book)] == [90_000]


def test_a_workbook_is_taken_over_with_its_own_dates_and_numbers(
    book: GroupFile, tmp_path: Path
) -> None:
    row = (date(2026, 11, 3), 12, "UEP", 1101, "Penjualan", None, 150_000, None)
    source = write_xlsx(tmp_path / "kas.xlsx", COLUMNS, row)

    import_transactions(book, source)

    assert _lines(book) == [(3, "UEP-2026-0001", "Penjualan", 150_000, 0, "12")]


def test_a_member_is_named_by_number_or_by_name(book: GroupFile, tmp_path: Path) -> None:
    maria = enter(book, woman("Maria Bili"))
    anton = enter(book, man("Anton Nahak"))
    savings = {**SALE, "dana": "Tabungan", "jenis": "setoran  TABUNGAN"}
    source = write_csv(
        tmp_path / "kas.csv",
        {**savings, "no_bukti": "1", "anggota": f" {maria.number} "},
        {**savings, "no_bukti": "2", "anggota": "anton  NAHAK"},
        {**savings, "no_bukti": "3"},
    )

    import_transactions(book, source)

    who = book.read(lambda reader: reader.rows("SELECT member_id FROM entry ORDER BY id"))
    assert who == [(maria.id,), (anton.id,), (None,)]


def test_whole_numbers_may_carry_the_fraction_that_programs_write(
    book: GroupFile, tmp_path: Path
) -> None:
    enter(book, woman())
    row = {**SALE, "masuk": "150000.0", "keluar": "0.00", "anggota": "1.0"}

    import_transactions(book, write_csv(tmp_path / "kas.csv", row))

    assert _lines(book)[0][3:5] == (150_000, 0)


def test_a_heading_may_be_written_with_a_space(book: GroupFile, tmp_path: Path) -> None:
    source = write_csv(tmp_path / "kas.csv", SALE)
    source.write_text(source.read_text().replace("no_bukti", "No Bukti"))

    assert import_transactions(book, source).rows == 1


@pytest.mark.parametrize("rows", [(OUT_OF_UEP, SALE, INTO_IKS), (INTO_IKS, SALE, OUT_OF_UEP)])
def test_the_two_lines_of_a_transfer_become_one_entry(
    book: GroupFile, tmp_path: Path, rows: tuple[dict[str, str], ...]
) -> None:
    result = import_transactions(book, write_csv(tmp_path / "kas.csv", *rows))

    transfer = (4, "PB-2026-0001", "Penyisihan untuk IKS")
    assert _lines(book, Fund.IKS) == [(*transfer, 75_000, 0, "PB 1")]
    assert _lines(book, Fund.UEP)[1:] == [(*transfer, 0, 75_000, "PB 1")]
    assert result.funds == (
        FundSum(Fund.UEP, 2, 150_000, 75_000),
        FundSum(Fund.IKS, 1, 75_000, 0),
    )
    assert_sound(book)


@pytest.mark.parametrize(
    "rows",
    [
        (OUT_OF_UEP,),
        (OUT_OF_UEP, {**INTO_IKS, "masuk": "70.000"}),
        (OUT_OF_UEP, {**INTO_IKS, "tanggal": "5/11/2026"}),
        (OUT_OF_UEP, {**INTO_IKS, "dana": "UEP", "jenis": "1901"}),
        (OUT_OF_UEP, INTO_IKS, OUT_OF_UEP),
    ],
)
def test_half_a_transfer_is_refused(
    book: GroupFile, tmp_path: Path, rows: tuple[dict[str, str], ...]
) -> None:
    found = _faults(book, write_csv(tmp_path / "kas.csv", *rows))

    assert {column for _row, column in found} == {"jenis"}
    assert _lines(book) == []


@pytest.mark.parametrize(
    ("change", "column", "words"),
    [
        ({"tanggal": "31/02/2026"}, "tanggal", "31/02/2026"),
        ({"tanggal": ""}, "tanggal", "bukan tanggal"),
        ({"tanggal": "46000"}, "tanggal", "46000"),
        ({"dana": "Kas"}, "dana", "UEP, SP, TAB atau IKS"),
        ({"dana": ""}, "dana", "tidak dikenal"),
        ({"jenis": "Iuran anggota"}, "jenis", "tidak ada di dana UEP"),
        ({"jenis": "9999"}, "jenis", "9999"),
        ({"jenis": "1201"}, "jenis", "untuk uang keluar"),
        ({"uraian": " "}, "uraian", "Tulis uraiannya"),
        ({"uraian": "x" * 201}, "uraian", "201 huruf"),
        ({"anggota": "Siapa"}, "anggota", "Siapa"),
        ({"masuk": "seratus"}, "masuk", "bukan jumlah uang"),
        ({"masuk": "12,50"}, "masuk", "bukan jumlah uang"),
        ({"masuk": "-500"}, "masuk", "bukan jumlah uang"),
        ({"masuk": "1.000.000.000.000"}, "masuk", "terlalu besar"),
        ({"masuk": ""}, "masuk", "masuk atau keluar"),
        ({"masuk": "0", "keluar": "-"}, "masuk", "masuk atau keluar"),
        ({"keluar": "150.000"}, "keluar", "jangan dua-duanya"),
        ({"lewat": "kantong"}, "lewat", "tunai atau bank"),
        ({"jenis": "1801", "lewat": "bank"}, "lewat", "buku kas tunai"),
    ],
)
def test_a_wrong_cell_is_told_with_its_row_and_column(
    book: GroupFile, tmp_path: Path, change: dict[str, str], column: str, words: str
) -> None:
    source = write_csv(
        tmp_path / "kas.csv", PURCHASE, {**SALE, **change}, columns=(*COLUMNS, "lewat")
    )

    with pytest.raises(SourceFaultyError) as refused:
        import_transactions(book, source)

    (fault,) = refused.value.faults
    assert (fault.row, fault.column) == (3, column)
    assert words in fault.sentence
    assert str(fault).startswith(f"Baris 3, kolom {column}: ")
    assert _lines(book) == []


@pytest.mark.parametrize(
    ("place", "value", "column"),
    [
        (6, 1500.5, "masuk"),
        (6, -500, "masuk"),
        (6, 10**12, "masuk"),
        (0, date(1901, 1, 1), "tanggal"),
    ],
)
def test_a_wrong_native_value_is_told(
    book: GroupFile, tmp_path: Path, place: int, value: object, column: str
) -> None:
    row: list[object] = [date(2026, 11, 3), "N-1", "UEP", 1101, "Penjualan", "", 150_000, ""]
    row[place] = value
    source = write_xlsx(tmp_path / "kas.xlsx", COLUMNS, tuple(row))

    assert _faults(book, source) == [(2, column)]


def test_every_fault_of_every_row_is_listed(book: GroupFile, tmp_path: Path) -> None:
    source = write_csv(
        tmp_path / "kas.csv",
        {**SALE, "tanggal": "x", "dana": "y", "uraian": "", "anggota": "z", "keluar": "1"},
        SALE,
        {**SALE, "masuk": "?", "keluar": "?"},
    )

    assert _faults(book, source) == [
        (2, "anggota"),
        (2, "dana"),
        (2, "keluar"),
        (2, "tanggal"),
        (2, "uraian"),
        (4, "keluar"),
        (4, "masuk"),
    ]
    assert book.read(head).edition == 0


def test_cells_beyond_the_headings_are_told(book: GroupFile, tmp_path: Path) -> None:
    source = write_csv(tmp_path / "kas.csv", SALE)
    source.write_text(source.read_text().rstrip() + ",lebih\n")

    assert _faults(book, source) == [(2, "")]


@pytest.mark.parametrize(
    ("columns", "column"),
    [
        (COLUMNS[1:], "tanggal"),
        ((*COLUMNS, "catatan"), "catatan"),
        ((*COLUMNS, "masuk"), "masuk"),
        ((*COLUMNS[:4], "", *COLUMNS[4:]), "#5"),
    ],
)
def test_wrong_headings_are_told(
    book: GroupFile, tmp_path: Path, columns: tuple[str, ...], column: str
) -> None:
    source = write_csv(tmp_path / "kas.csv", SALE, columns=columns)

    assert _faults(book, source) == [(1, column)]


def test_a_table_without_rows_is_told(book: GroupFile, tmp_path: Path) -> None:
    with pytest.raises(SourceWithoutRowsError, match="belum berisi baris"):
        import_transactions(book, write_csv(tmp_path / "kas.csv"))


def test_a_name_that_two_members_bear_is_refused(book: GroupFile, tmp_path: Path) -> None:
    enter(book, woman("Maria Bili"))
    enter(book, woman("Maria Bili"))
    source = write_csv(tmp_path / "kas.csv", {**SALE, "anggota": "maria bili"})

    with pytest.raises(SourceFaultyError) as refused:
        import_transactions(book, source)

    assert "nomor 1, 2" in refused.value.faults[0].sentence


def test_a_closed_month_takes_no_row(book: GroupFile, tmp_path: Path) -> None:
    import_transactions(book, write_csv(tmp_path / "awal.csv", {**SALE, "tanggal": "2026-10-05"}))
    count = FundCount(Fund.UEP, {50_000: 3})
    book.act(close_month, MonthClosing(Month(2026, 10), date(2026, 10, 31), (count,)), today=TODAY)
    late = {**SALE, "tanggal": "2026-09-30", "no_bukti": "N-2"}

    assert _faults(book, write_csv(tmp_path / "kas.csv", SALE, late)) == [(3, "tanggal")]
    assert _lines(book) == []


def test_a_day_long_before_any_book_is_no_day(book: GroupFile, tmp_path: Path) -> None:
    typo = {**SALE, "tanggal": "05/10/1926"}

    assert _faults(book, write_csv(tmp_path / "kas.csv", typo)) == [(2, "tanggal")]


def test_a_row_that_the_books_hold_is_not_taken_twice(book: GroupFile, tmp_path: Path) -> None:
    source = write_csv(
        tmp_path / "kas.csv", SALE, PURCHASE, OUT_OF_UEP, {**INTO_IKS, "no_bukti": "9"}
    )
    import_transactions(book, source)

    assert _faults(book, source)[:3] == [(2, "no_bukti"), (3, "no_bukti"), (4, "no_bukti")]


def test_a_cancelled_row_and_one_without_a_number_may_be_taken_again(
    book: GroupFile, tmp_path: Path
) -> None:
    source = write_csv(tmp_path / "kas.csv", SALE, {**PURCHASE, "no_bukti": ""})
    import_transactions(book, source)
    book.act(cancel, 1, on=TODAY, reason="Salah buku")

    import_transactions(book, source)

    assert book.read(head).edition == 5


def test_a_trial_says_the_same_and_writes_nothing(book: GroupFile, tmp_path: Path) -> None:
    source = write_csv(tmp_path / "kas.csv", SALE, PURCHASE)

    trial = import_transactions(book, source, dry_run=True)

    assert trial.vouchers == ()
    assert book.read(head).edition == 0
    assert import_transactions(book, source).funds == trial.funds


UNITS = (*COLUMNS, "unit", "giliran")
WARUNG = {**SALE, "unit": " warung  SEMBAKO ", "giliran": "giliran 2"}


def _named(book: GroupFile) -> list[tuple[str, str]]:
    view = CashView(cash_accounts(Fund.UEP, None), NOVEMBER, NOVEMBER)
    return [(line.unit, line.shift) for line in book.read(cash_book, view).lines]


def test_a_row_may_name_its_business_and_its_shift(book: GroupFile, tmp_path: Path) -> None:
    begin_businesses(book)
    source = write_csv(tmp_path / "kas.csv", WARUNG, {**PURCHASE, "unit": ""}, columns=UNITS)

    import_transactions(book, source)

    assert _named(book) == [("Warung sembako", "Giliran 2"), ("", "")]
    assert_sound(book)


def test_a_shift_that_only_one_business_has_needs_no_business_named(
    book: GroupFile, tmp_path: Path
) -> None:
    begin_businesses(book)
    columns = (*COLUMNS, "giliran")
    source = write_csv(tmp_path / "kas.csv", {**SALE, "giliran": "Giliran 1"}, columns=columns)

    import_transactions(book, source)

    assert _named(book) == [("Warung sembako", "Giliran 1")]


def test_a_business_or_shift_that_is_not_in_the_list_is_named_by_row(
    book: GroupFile, tmp_path: Path
) -> None:
    begun = begin_businesses(book)
    book.act(add_shift, begun.tents, ShiftDetails("Giliran 1", BEGAN))
    rows = (
        {**SALE, "unit": "Ternak"},
        {**SALE, "unit": "Sewa tenda", "giliran": "Giliran 2"},
        {**SALE, "giliran": "Giliran 1"},
        {**INTO_IKS, "jenis": "4102", "unit": "Sewa tenda"},
        {**OUT_OF_UEP, "unit": "Sewa tenda"},
        INTO_IKS,
    )
    source = write_csv(tmp_path / "kas.csv", *rows, columns=UNITS)

    assert _faults(book, source) == [
        (2, "unit"),
        (3, "giliran"),
        (4, "giliran"),
        (5, "unit"),
        (6, "unit"),
        (7, "jenis"),
    ]
    assert _named(book) == []
