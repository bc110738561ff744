from datetime import date

import pytest

from kube_desktop.books.cash.queries import CashView, cash_accounts, cash_book
from kube_desktop.books.cash.rules import MemberNotFoundError
from kube_desktop.books.iks.dues_actions import DuesPaid, NobodyPaysError, PaysTwiceError, pay_dues
from kube_desktop.books.iks.dues_queries import dues_matrix
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.ledger.entries import AmountOutOfRangeError, MonthClosedError
from tests.books.iks.conftest import Payers
from tests.group_files import TODAY
from tests.ledger.closed import close

NOVEMBER = Month(2026, 11)
MEETING = date(2026, 11, 14)


def _lines(book: GroupFile, place: Place = Place.CASH) -> list[tuple[str, str, str, int]]:
    view = CashView(cash_accounts(Fund.IKS, place), NOVEMBER, NOVEMBER)
    return [
        (line.voucher, line.person, line.description, line.received)
        for line in book.read(cash_book, view).lines
    ]


def test_several_members_pay_in_one_go_with_a_voucher_each(book: GroupFile, payers: Payers) -> None:
    payers.asks()
    payers.bring(payers.maria, 10_000, date(2026, 10, 5))

    paid = [DuesPaid(payers.maria, 2_000), DuesPaid(payers.anton, 11_000)]
    posted = book.act(pay_dues, paid, on=MEETING)

    assert len(posted) == 2
    assert _lines(book) == [
        ("IKS-2026-0002", "Maria Bili", "Iuran IKS Nov-Des 2026", 2_000),
        ("IKS-2026-0003", "Anton Nahak", "Iuran IKS Jan-Nov 2026", 11_000),
    ]
    assert book.read(dues_matrix, 2026, on=TODAY).arrears == 0


def test_dues_can_come_over_the_bank(book: GroupFile, payers: Payers) -> None:
    payers.asks()

    book.act(pay_dues, [DuesPaid(payers.anton, 500)], on=MEETING, place=Place.BANK)

    assert _lines(book, Place.BANK) == [
        ("IKS-2026-0001", "Anton Nahak", "Iuran IKS sebagian Jan 2026", 500)
    ]


def test_without_a_tariff_the_line_names_no_month(book: GroupFile, payers: Payers) -> None:
    book.act(pay_dues, [DuesPaid(payers.anton, 500)], on=MEETING)

    assert [line[2] for line in _lines(book)] == ["Iuran IKS"]


def test_when_one_payment_is_refused_none_is_written(book: GroupFile, payers: Payers) -> None:
    payers.asks()
    good = DuesPaid(payers.maria, 1_000)

    with pytest.raises(AmountOutOfRangeError):
        book.act(pay_dues, [good, DuesPaid(payers.anton, 0)], on=MEETING)
    with pytest.raises(PaysTwiceError, match="Maria Bili"):
        book.act(pay_dues, [good, good], on=MEETING)
    with pytest.raises(MemberNotFoundError):
        book.act(pay_dues, [good, DuesPaid(77, 1_000)], on=MEETING)
    with pytest.raises(NobodyPaysError):
        book.act(pay_dues, [], on=MEETING)
    assert _lines(book) == []


def test_a_closed_month_takes_no_dues(book: GroupFile, payers: Payers) -> None:
    payers.bring(payers.maria, 1_000, date(2026, 10, 5))
    close(book, Month(2026, 10))

    with pytest.raises(MonthClosedError):
        book.act(pay_dues, [DuesPaid(payers.maria, 1_000)], on=date(2026, 10, 6))
