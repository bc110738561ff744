import dataclasses

from kube_desktop.printing.model import Letterhead, Table
from kube_desktop.printing.text import as_text
from tests.golden_files import Golden
from tests.printing.samples import CASH_COLUMNS, SIGNATURES, cash_table, monthly, report, slip


def test_the_monthly_report_reads_as_it_did(golden: Golden) -> None:
    golden.check("monthly.txt", as_text(monthly(is_sample=True)))


def test_a_cash_book_reads_as_it_did(golden: Golden) -> None:
    golden.check("cash_book.txt", as_text(report(cash_table(12), signatures=SIGNATURES)))


def test_receipt_slips_read_as_they_did(golden: Golden) -> None:
    stamped = slip("002/KW/X/2026", receiver="", stamp_duty_note="Bermeterai Rp10.000.")

    golden.check("slips.txt", as_text(report(slip(), stamped)))


def test_an_empty_table_gives_its_sentence_instead_of_rows() -> None:
    text = as_text(report(Table("empty", CASH_COLUMNS, (), when_empty="Belum ada kas.")))

    assert text.splitlines()[-1] == "Belum ada kas."


def test_a_line_break_in_a_cell_does_not_break_the_row() -> None:
    row = (1, None, "M-1", "baris satu\nbaris dua", 5, None, 5)

    text = as_text(report(dataclasses.replace(cash_table(0), rows=(row,), total=None)))

    assert "baris satu baris dua" in text


def test_the_time_of_printing_does_not_change_the_text() -> None:
    now = monthly()
    later = dataclasses.replace(now, printed_at=now.printed_at.replace(hour=23))

    assert as_text(now) == as_text(later)


def test_a_print_of_no_single_group_begins_with_its_title() -> None:
    text = as_text(report(cash_table(1), letterhead=Letterhead("")))

    assert text.splitlines()[0] == report().title
