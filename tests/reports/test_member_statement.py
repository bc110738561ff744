"""A member's own page: everything that is theirs, nothing that is another's."""

from datetime import date

import pytest

from kube_desktop.books.cash.actions import cancel
from kube_desktop.books.members.rules import MemberNotFoundError
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.printing.model import PaperSize
from kube_desktop.printing.pdf import write_pdf
from kube_desktop.printing.text import as_text
from kube_desktop.reports.member_statement import member_statement
from kube_desktop.reports.own_book import own_book
from kube_desktop.reports.own_words import own_sentences
from tests.books.loans.lending import ANTON, MARIA
from tests.golden_files import Golden
from tests.group_files import TODAY
from tests.people import WOMANS_NIK, enter, man, woman
from tests.printing.reading import page_texts
from tests.reports.own_affairs import enter_money, live_a_full_life


@pytest.fixture
def full(book: GroupFile) -> GroupFile:
    """Maria's books are full, Anton's are empty."""
    live_a_full_life(book)
    return book


def test_the_page_says_everything_in_words_and_figures(full: GroupFile, golden: Golden) -> None:
    text = as_text(full.read(member_statement, MARIA, on=TODAY))

    golden.check("member-statement.txt", text.replace(text.splitlines()[6], "Edisi"))


def test_who_has_nothing_is_told_so(full: GroupFile) -> None:
    sentences = full.read(lambda reader: own_sentences(own_book(reader, ANTON, on=TODAY)))

    assert sentences == (
        "Tabungan Bapak Anton Nahak Rp0 (nol rupiah).",
        "Tidak ada pinjaman.",
        "Iuran IKS menunggak 10 bulan, Rp50.000 (lima puluh ribu rupiah).",
    )


def test_an_earlier_day_shows_what_was_known_then(full: GroupFile) -> None:
    own = full.read(own_book, MARIA, on=date(2026, 9, 30))

    assert own.savings.total == 400_000
    assert [loan.row.outstanding for loan in own.loans] == [333_333]
    assert not own.loans[0].row.late
    assert [share.amount for share in own.shares] == [75_000]
    assert not own.aid


def test_a_share_that_was_taken_back_is_not_hers(full: GroupFile) -> None:
    paid = enter_money(full, 1209, Fund.UEP, date(2026, 11, 10), 99_000, MARIA)
    full.act(cancel, paid, on=date(2026, 11, 12), reason="salah orang")

    own = full.read(own_book, MARIA, on=TODAY)

    assert [share.amount for share in own.shares] == [75_000, 60_000]


@pytest.mark.parametrize("paper", PaperSize)
def test_it_is_one_page(full: GroupFile, paper: PaperSize) -> None:
    assert len(page_texts(write_pdf(full.read(member_statement, MARIA, on=TODAY), paper))) == 1


def test_it_names_nobody_else_and_no_national_id(book: GroupFile) -> None:
    maria = enter(book, woman(national_id=WOMANS_NIK, phone="081234567890")).id
    enter(book, man("Anton Nahak"))

    text = as_text(book.read(member_statement, maria, on=TODAY))

    assert "Maria Bili" in text
    assert not any(private in text for private in (WOMANS_NIK, "0812", "Anton"))


def test_nobody_has_no_page(book: GroupFile) -> None:
    with pytest.raises(MemberNotFoundError):
        book.read(member_statement, 99, on=TODAY)
