"""The loan cash book says what the cash book of its fund says, told apart by what it is."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from kube_desktop.books.cash.actions import cancel, draft_entry, kinds_by_code, transfer
from kube_desktop.books.cash.queries import CashView, cash_accounts, cash_book
from kube_desktop.books.cash.rules import CashEntry, Transfer
from kube_desktop.books.loans.queries import LoanCashLine, loan_cash_book
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import Direction, Fund, Place
from kube_desktop.ledger.entries import Draft
from kube_desktop.ledger.journal import post
from kube_desktop.ledger.kinds import NewKind, add_kind
from kube_desktop.ledger.opening import OpeningBalance
from tests.ledger.conftest import Trial
from tests.ledger.drafts import TakeBack, openings, steps, write
from tests.people import enter, woman

NOVEMBER = Month(2026, 11)
SECOND = date(2026, 11, 2)


def _record(book: GroupFile, kind: int, amount: int, member: int | None, party: str = "") -> int:
    """Write a line as it was taken over from paper, so that it may be a loan's without a card."""
    entry = CashEntry(Fund.SP, kind, SECOND, amount, "Catatan", member_id=member, party=party)

    def keep(work: UnitOfWork) -> int:
        return post(work, draft_entry(work, entry, kinds_by_code(work))).entry_id

    return book.act(keep)


def _lines(book: GroupFile) -> tuple[LoanCashLine, ...]:
    return book.read(loan_cash_book, NOVEMBER, NOVEMBER).lines


def test_every_amount_stands_in_the_column_of_what_it_is(book: GroupFile) -> None:
    maria = enter(book, woman()).id
    for kind in (2201, 2101, 2102, 2103, 2105, 2204):
        _record(book, kind, kind, maria)

    assert [
        (
            line.lent,
            line.paid_otherwise,
            line.principal,
            line.charge,
            line.late_fee,
            line.received_otherwise,
        )
        for line in _lines(book)
    ] == [
        (2201, 0, 0, 0, 0, 0),
        (0, 0, 2101, 0, 0, 0),
        (0, 0, 0, 2102, 0, 0),
        (0, 0, 0, 0, 2103, 0),
        (0, 0, 0, 0, 0, 2105),
        (0, 2204, 0, 0, 0, 0),
    ]


def test_a_kind_of_the_groups_own_counts_as_what_it_is_added_up_with(book: GroupFile) -> None:
    new = NewKind("Jasa pinjaman ternak", Fund.SP, Direction.IN, counts_as=2102)
    own = book.act(add_kind, new).code
    _record(book, own, 4_000, None, "Bu Ina")

    assert [line.charge for line in _lines(book)] == [4_000]


def test_a_loan_that_was_taken_back_is_taken_off_what_was_lent(book: GroupFile) -> None:
    wrong = _record(book, 2201, 400_000, None, "Bu Ina")
    book.act(cancel, wrong, on=SECOND, reason="tidak jadi")

    assert [line.lent for line in _lines(book)] == [400_000, -400_000]


def test_members_are_told_from_others_and_from_nobody(book: GroupFile) -> None:
    maria = enter(book, woman()).id
    _record(book, 2201, 400_000, maria)
    _record(book, 2201, 100_000, None, "Bu Ina")
    moved = Transfer(Fund.SP, Place.CASH, Fund.SP, Place.BANK, SECOND, 50_000, "Setor ke BRI")
    book.act(transfer, moved)

    assert [line.is_member for line in _lines(book)] == [True, False, None]


@settings(max_examples=60, deadline=None)
@given(
    steps,
    st.lists(openings(), max_size=3),
    st.builds(Month, st.integers(2025, 2027), st.integers(1, 12)),
    st.integers(0, 5),
)
def test_it_agrees_with_the_cash_book_of_the_fund(
    trial: Trial,
    wanted: list[Draft | TakeBack],
    first: list[OpeningBalance],
    month: Month,
    more: int,
) -> None:
    def act(work: UnitOfWork) -> None:
        write(work, wanted, *first)
        last = month.plus(more)

        loans = loan_cash_book(work.reader, month, last)

        view = CashView(cash_accounts(Fund.SP, Place.CASH), month, last)
        book = cash_book(work.reader, view)
        assert loans.movement == book.movement
        assert [line.line for line in loans.lines] == list(book.lines)
        for line in loans.lines:
            came = line.principal + line.charge + line.late_fee + line.received_otherwise
            assert came == line.line.received
            assert line.lent + line.paid_otherwise == line.line.paid

    trial.of(act)
