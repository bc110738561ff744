"""The papers of a loan: what they say at each step, and that reprinting gives the same figures."""

from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.cash.actions import record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.loans.agreement_sheet import loan_agreement
from kube_desktop.books.loans.application_sheet import loan_application
from kube_desktop.books.loans.applications import Verdict
from kube_desktop.books.loans.applying import Decided, decide_on_loan
from kube_desktop.books.loans.arrears_sheet import arrears_sheet
from kube_desktop.books.loans.borrowers_sheet import borrowers_sheet
from kube_desktop.books.loans.card_sheet import loan_card_sheet
from kube_desktop.books.loans.changing import NewTerms, reschedule
from kube_desktop.books.loans.due_sheet import loans_due_sheet
from kube_desktop.books.loans.loan_rules import LateFee
from kube_desktop.books.loans.portfolio import portfolio
from kube_desktop.books.loans.queries import LoanNotFoundError
from kube_desktop.books.loans.receipts import receipt_with_split
from kube_desktop.books.loans.register import LOANS
from kube_desktop.books.loans.schedule_sheet import loan_schedule
from kube_desktop.books.loans.sheets import loan_cash_book_sheet
from kube_desktop.books.loans.terms import Method
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.printing.model import Kuitansi, Report, Table
from kube_desktop.printing.text import as_text
from kube_desktop.registers.actions import cancel_record
from tests.books.loans.lending import (
    ANTON,
    ASKED,
    DECISION,
    USUAL,
    ask,
    begin,
    bring,
    card,
    grant,
    lend,
    rule,
)
from tests.group_files import TODAY

SEPTEMBER, NOVEMBER = date(2026, 9, 10), date(2026, 11, 10)


@pytest.fixture
def melati(book: GroupFile) -> GroupFile:
    """Maria (1) and Anton (2), money to lend, and a decision (1)."""
    return begin(book)


def _table(report: Report, name: str) -> Table:
    return next(each for each in report.sections if isinstance(each, Table) and each.name == name)


def _column(table: Table, key: str) -> list[object]:
    place = [column.key for column in table.columns].index(key)
    return [row[place] for row in table.rows]


def _without_seal(report: Report) -> str:
    return as_text(replace(report, seal=None))


def test_an_agreement_prints_the_same_after_instalments_and_a_new_schedule(
    melati: GroupFile,
) -> None:
    loan = lend(melati)
    before = _without_seal(melati.read(loan_agreement, loan))
    bring(melati, loan, SEPTEMBER, 100_000)
    melati.act(reschedule, NewTerms(loan, TODAY, 5, DECISION, "gagal panen"))

    after = _without_seal(melati.read(loan_agreement, loan))

    assert after == before


def test_before_paying_out_papers_say_that_their_days_may_change(melati: GroupFile) -> None:
    loan = ask(melati)
    grant(melati, loan)

    schedule, agreement = melati.read(loan_schedule, loan), melati.read(loan_agreement, loan)

    assert "Uangnya belum cair." in as_text(schedule)
    assert "Uangnya belum cair." in as_text(agreement)
    assert agreement.signatures is not None
    assert agreement.signatures.on is None


def test_papers_of_a_loan_that_nobody_may_pay_out_say_so(melati: GroupFile) -> None:
    asked, refused, cancelled = ask(melati), ask(melati), ask(melati, member_id=ANTON)
    decided = Decided(Verdict.REFUSED, ASKED)
    melati.act(decide_on_loan, refused, decided, today=TODAY)
    melati.act(cancel_record, LOANS, cancelled, reason="tidak jadi")

    marks = [melati.read(loan_agreement, each).period for each in (asked, refused, cancelled)]

    assert [mark.partition(" (")[2] for mark in marks] == [
        "BELUM DISETUJUI)",
        "DITOLAK)",
        "DIBATALKAN: tidak jadi)",
    ]
    assert "DIBATALKAN" in melati.read(loan_application, cancelled).period
    assert "DIBATALKAN" in melati.read(loan_schedule, cancelled).period


@pytest.mark.parametrize(("principal", "is_told"), [(5_000_000, False), (5_000_001, True)])
def test_a_meterai_is_asked_for_above_five_million(
    melati: GroupFile, principal: int, *, is_told: bool
) -> None:
    rule(melati)
    loan = lend(melati, principal=principal)

    text = as_text(melati.read(loan_agreement, loan))

    assert ("meterai Rp10.000" in text) is is_told


def test_a_paper_of_a_loan_that_is_not_there_is_refused(melati: GroupFile) -> None:
    for paper in (loan_agreement, loan_application, loan_schedule):
        with pytest.raises(LoanNotFoundError):
            melati.read(paper, 7)
    with pytest.raises(LoanNotFoundError):
        melati.read(loan_card_sheet, 7, on=TODAY)


def test_the_card_sums_to_the_loans_lines_of_the_cash_book(melati: GroupFile) -> None:
    loan = lend(melati)
    bring(melati, loan, SEPTEMBER, 100_000)
    bring(melati, loan, SEPTEMBER, 66_667)

    table = _table(melati.read(loan_card_sheet, loan, on=TODAY), "kartu")

    assert table.total is not None
    assert table.total[5] == 166_667
    assert table.total[8] == 333_333
    assert _column(table, "ke") == [None, "1", "1", "2", "3"]
    assert _column(table, "sisa_pokok") == [500_000, 400_000, 333_333, None, None]


def test_a_card_shows_the_state_of_a_day(melati: GroupFile) -> None:
    loan = lend(melati)
    bring(melati, loan, NOVEMBER, 500_000)

    september = melati.read(loan_card_sheet, loan, on=SEPTEMBER)

    assert len(_table(september, "kartu").rows) == 4
    assert "Sudah harus dibayar     : Rp166.667 (pokok Rp166.667)" in as_text(september)


def test_a_kuitansi_of_a_loan_says_what_is_left(melati: GroupFile) -> None:
    loan = lend(melati)
    paid = bring(melati, loan, SEPTEMBER, 166_667)

    (slip,) = melati.read(receipt_with_split, paid.posted.entry_id).sections

    assert isinstance(slip, Kuitansi)
    assert slip.purpose == ("Angsuran pinjaman P-2026-001: pokok Rp166.667. Sisa pokok Rp333.333.")


def test_a_kuitansi_of_other_money_says_what_the_book_says(melati: GroupFile) -> None:
    sale = CashEntry(Fund.UEP, 1101, NOVEMBER, 50_000, "Penjualan warung")
    entry = melati.act(record, sale).entry_id

    (slip,) = melati.read(receipt_with_split, entry).sections

    assert isinstance(slip, Kuitansi)
    assert slip.purpose == "Penjualan warung"


def test_borrowers_and_arrears_agree_with_the_portfolio(melati: GroupFile) -> None:
    lend(melati)
    lend(melati, replace(USUAL, member_id=None, borrower="Yosef Tefa", principal=300_000))

    people = _table(melati.read(borrowers_sheet, on=TODAY), "peminjam")
    classes = _table(melati.read(arrears_sheet, on=TODAY), "kelas")

    whole = melati.read(portfolio, TODAY)
    assert people.total is not None
    assert classes.total is not None
    assert people.total[5] == classes.total[5] == whole.outstanding == 800_000
    assert classes.total[3:5] == (whole.members.outstanding, whole.others.outstanding)
    assert _column(classes, "sisa_pokok") == [each.outstanding for each in whole.classes]


def test_arrears_tell_the_late_fee_that_is_owed_as_the_card_does(melati: GroupFile) -> None:
    rule(melati, late_fee=LateFee.FIXED, late_fee_amount=2_000)
    loan = lend(melati)

    late = _table(melati.read(arrears_sheet, on=TODAY), "tunggakan")

    assert _column(late, "denda") == [card(melati, loan).owed.late_fee] == [6_000]
    assert late.total is not None
    assert late.total[8] == 6_000
    assert late.total[7] == card(melati, loan).row.late


def test_the_cash_book_has_a_voucher_in_one_line_with_its_parts_in_columns(
    melati: GroupFile,
) -> None:
    rule(melati, late_fee=LateFee.FIXED, late_fee_amount=2_000)
    loan = lend(melati, method=Method.FLAT, rate="1")
    bring(melati, loan, date(2026, 9, 20), 173_667)

    table = _table(melati.read(loan_cash_book_sheet, Month(2026, 9), Month(2026, 9)), "baris")

    paid = [row for row in table.rows if row[2]]
    assert [row[8:11] for row in paid] == [(166_667, 5_000, 2_000)]


def test_what_falls_due_leaves_out_what_was_paid_before_and_keeps_what_was_not(
    melati: GroupFile,
) -> None:
    loan = lend(melati)
    bring(melati, loan, SEPTEMBER, 200_000)

    table = _table(melati.read(loans_due_sheet, Month(2026, 11), Month(2026, 11)), "jatuh_tempo")

    assert table.total is not None
    assert table.total[8] == 300_000
    assert [each for each in _column(table, "angsuran_ke") if each] == ["2 dari 3", "3 dari 3"]
    assert _column(table, "sudah_dibayar")[1] == 33_333
