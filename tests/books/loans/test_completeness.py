from datetime import date

import pytest

from kube_desktop.books.loans.completeness import with_cards
from kube_desktop.books.loans.paying_out import pay_out
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from kube_desktop.registers.completeness import BookState
from tests.books.loans.lending import DECISION, PAID_OUT, ask, grant, lend, rule
from tests.group_files import TODAY

AUGUST = Month.of(PAID_OUT)


def lacks(reader: Reader, month: Month = AUGUST) -> list[tuple[str, object]]:
    """Return what the cards add to a cash book that lacks nothing."""
    state = BookState("cash_sp", "Kas SP", "cash_sp", month, entries=1)
    return [(lack.sentence, lack.wish) for lack in with_cards(state, reader, month).lacks]


def test_a_loan_by_rules_and_by_a_decision_lacks_nothing(lender: GroupFile) -> None:
    rule(lender, decision_id=DECISION)
    lend(lender)

    assert lender.read(lacks) == []


def test_a_loan_without_a_decision_is_told_in_the_month_it_was_paid_out(
    lender: GroupFile,
) -> None:
    rule(lender, decision_id=DECISION)
    loan_id = ask(lender)
    grant(lender, loan_id, decision_id=None)
    lender.act(pay_out, loan_id, on=PAID_OUT)

    assert lender.read(lacks) == [
        ("Pinjaman P-2026-001 cair tanpa menyebut keputusan rapat.", loan_id)
    ]
    assert lender.read(lacks, AUGUST.next()) == []


def test_lending_without_written_rules_is_told(lender: GroupFile) -> None:
    lend(lender)

    assert lender.read(lacks) == [("Aturan pinjaman kelompok belum ditulis.", None)]


def test_rules_without_a_decision_are_told(lender: GroupFile) -> None:
    rule(lender)
    lend(lender)

    assert lender.read(lacks) == [("Keputusan rapat tentang aturan pinjaman belum disebut.", None)]


@pytest.mark.parametrize("month", [Month(2026, 1), Month.of(TODAY)])
def test_loans_without_a_card_are_told_until_they_have_one(book: GroupFile, month: Month) -> None:
    opening = OpeningBalance(Fund.SP, date(2026, 1, 1), cash=1_000, others={211: 550_000})
    book.act(record_opening, opening)

    assert book.read(lacks, month) == [
        ("Pinjaman Rp550.000 belum punya kartu. Rincikan per peminjam.", None)
    ]
