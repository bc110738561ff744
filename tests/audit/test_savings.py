from datetime import date

import pytest

from kube_desktop.audit.check import check_books
from kube_desktop.audit.findings import CheckName
from kube_desktop.books.savings.profit_actions import cancel_profit, credit_profit
from kube_desktop.books.savings.profits import Measure, Profit
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from tests.audit.tampering import tamper
from tests.books.savings.conftest import Savers
from tests.group_files import TODAY

PROFIT = Profit(
    on_day=date(2026, 11, 10),
    from_day=date(2026, 10, 1),
    until_day=date(2026, 10, 31),
    measure=Measure.CLOSING,
    pot=1_000,
)


@pytest.fixture
def melati(book: GroupFile) -> GroupFile:
    """Two savers who got a profit, and one that was taken back."""
    savers = Savers(book)
    savers.deposit(savers.maria, 30_000, date(2026, 10, 5))
    savers.deposit(savers.anton, 10_000, date(2026, 10, 6))
    wrong = book.act(credit_profit, PROFIT, today=TODAY)
    book.act(cancel_profit, wrong, on=TODAY, reason="salah hitung")
    book.act(credit_profit, PROFIT, today=TODAY)
    return book


def test_savings_that_are_as_they_were_written_are_sound(melati: GroupFile) -> None:
    assert melati.read(check_books).findings == ()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            "UPDATE month_total SET credit = credit + 5 WHERE account_id = 321",
            "Semua buku tabungan berjumlah Rp41.000",
        ),
        (
            "UPDATE savings_profit_share SET amount = 751 WHERE profit_id = 2 AND member_id = 1",
            "Jasa tabungan tanggal 10/11/2026 tidak sama",
        ),
    ],
)
def test_whoever_changes_savings_is_found_out(melati: GroupFile, change: str, words: str) -> None:
    path = melati.path
    melati.close()
    tamper(path, change)

    with open_group_file(path) as book:
        found = [
            finding.sentence
            for finding in book.read(check_books).findings
            if finding.check is CheckName.SAVINGS
        ]

    assert any(sentence.startswith(words) for sentence in found)
