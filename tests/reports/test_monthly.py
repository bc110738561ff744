"""The parts of the monthly report that speak of members' money."""

from datetime import date

from kube_desktop.books.loans.changing import write_off
from kube_desktop.books.sharings.actions import share_result
from kube_desktop.books.sharings.rules import Purse
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.printing.model import Cell, Facts, Table
from kube_desktop.reports.monthly import monthly_report
from tests.books.loans.lending import DECISION, begin, bring, lend
from tests.books.sharings.sharings import open_warung, sharing
from tests.reports.own_affairs import live_a_full_life

AUGUST, SEPTEMBER, NOVEMBER = Month(2026, 8), Month(2026, 9), Month(2026, 11)


def _facts(book: GroupFile, month: Month, name: str) -> dict[str, Cell]:
    report = book.read(monthly_report, month)
    (found,) = [part for part in report.sections if isinstance(part, Facts) and part.name == name]
    return {fact.key: fact.value for fact in found.items}


def _ages(book: GroupFile, month: Month) -> list[tuple[Cell, ...]]:
    report = book.read(monthly_report, month)
    found = [part for part in report.sections if part.name == "umur_tunggakan"]
    return [row for part in found if isinstance(part, Table) for row in part.rows]


def test_loans_are_told_with_what_is_late_and_how_late(book: GroupFile) -> None:
    live_a_full_life(book)

    told = _facts(book, NOVEMBER, "pinjaman")

    assert told["beredar_awal"] == told["beredar_akhir"] == told["sisa_anggota"] == 333_333
    assert told["tunggakan"] == 333_333
    assert (told["berisiko"], told["kembali_persen"]) == (1000, 333)
    assert _ages(book, NOVEMBER) == [
        ("Lancar", "0", 0, 0),
        ("Perhatian", "1-30", 0, 0),
        ("Kurang lancar", "31-90", 1, 333_333),
        ("Macet", "lebih dari 90", 0, 0),
    ]


def test_where_nobody_borrowed_nothing_is_said_of_arrears(book: GroupFile) -> None:
    assert "tunggakan" not in _facts(book, NOVEMBER, "pinjaman")
    assert _ages(book, NOVEMBER) == []


def test_a_write_off_changes_the_loans_without_money(book: GroupFile) -> None:
    begin(book)
    loan = lend(book)
    bring(book, loan, date(2026, 9, 10), 166_667)
    day = date(2026, 9, 20)
    book.act(write_off, loan, on=day, decision_id=DECISION, reason="meninggal dunia")

    told = _facts(book, SEPTEMBER, "pinjaman")

    assert (told["beredar_awal"], told["kembali"]) == (500_000, 166_667)
    assert (told["tanpa_uang"], told["beredar_akhir"]) == (-333_333, 0)


def test_what_is_lent_is_told_in_its_month(book: GroupFile) -> None:
    begin(book)
    lend(book)

    told = _facts(book, AUGUST, "pinjaman")

    assert (told["diberikan"], told["kembali"], told["beredar_akhir"]) == (500_000, 0, 500_000)


def test_what_was_set_aside_is_not_called_shared(book: GroupFile) -> None:
    aside = ((Purse.GROUP_CASH, 100), (Purse.SOLIDARITY, 25))
    book.act(share_result, sharing(open_warung(book), aside=aside))

    told = _facts(book, NOVEMBER, "usaha")

    assert told["disisihkan_dari_hasil"] == 100_000 + 1
    assert told["dibagi"] == 699_999
    assert _facts(book, NOVEMBER, "iks")["dari_hasil"] == 20_000


def test_savings_and_dues_close_the_month(book: GroupFile) -> None:
    live_a_full_life(book)

    savings, dues = _facts(book, NOVEMBER, "tabungan"), _facts(book, NOVEMBER, "iks")

    assert (savings["awal"], savings["setor"], savings["ambil"]) == (500_000, 100_000, 250_000)
    assert savings["akhir"] == 350_000
    assert dues["tunggakan"] == 10_000 + 50_000
    assert _facts(book, Month(2026, 10), "iks")["santunan"] == 100_000
