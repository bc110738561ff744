from datetime import date

import pytest

from kube_desktop.books.cash.actions import cancel, correct, record, transfer
from kube_desktop.books.cash.rules import CashEntry, Transfer, UnitNotOfFundError
from kube_desktop.books.cash.sheets import (
    NoReceiptForThisError,
    bank_book_sheet,
    cash_book_sheet,
    general_cash_book_sheet,
    receipt_slip,
)
from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.books.units.rules import UnitNotFoundError
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from kube_desktop.printing.model import Kuitansi
from kube_desktop.printing.text import as_text
from tests.books.units.businesses import Businesses, begin_businesses
from tests.golden_files import Golden
from tests.group_files import TODAY
from tests.money import bring_to_bank, pay, receive

NOVEMBER = Month(2026, 11)
SECOND, FOURTH = date(2026, 11, 2), date(2026, 11, 4)


@pytest.fixture
def melati(book: GroupFile) -> GroupFile:
    """An opening balance, a sale that was mended, a purchase, a way to the bank, a transfer."""
    book.act(record_opening, OpeningBalance(Fund.UEP, date(2026, 10, 1), cash=500_000))
    wrong = receive(book, 35_000, SECOND)
    right = CashEntry(Fund.UEP, 1101, SECOND, 350_000, "Penjualan warung")
    book.act(correct, wrong, right, on=SECOND, reason="salah tulis jumlah")
    pay(book, 120_000, FOURTH)
    bring_to_bank(book, 200_000, FOURTH)
    moved = Transfer(Fund.UEP, Place.CASH, Fund.IKS, Place.CASH, FOURTH, 50_000, "Untuk IKS")
    book.act(transfer, moved)
    return book


def slip(book: GroupFile, entry_id: int) -> Kuitansi:
    (section,) = book.read(receipt_slip, entry_id).sections
    assert isinstance(section, Kuitansi)
    return section


def test_the_cash_book_of_a_fund(melati: GroupFile, golden: Golden) -> None:
    sheet = melati.read(cash_book_sheet, Fund.UEP, NOVEMBER, NOVEMBER)

    golden.check("cash_book.txt", as_text(sheet))


def test_the_bank_book_of_all_funds(melati: GroupFile, golden: Golden) -> None:
    sheet = melati.read(bank_book_sheet, None, NOVEMBER, NOVEMBER)

    golden.check("bank_book.txt", as_text(sheet))


def test_the_general_cash_book(melati: GroupFile, golden: Golden) -> None:
    sheet = melati.read(general_cash_book_sheet, NOVEMBER, NOVEMBER)

    golden.check("general_cash_book.txt", as_text(sheet))


def test_whoever_was_treasurer_signs_for_what_the_group_received(
    book: GroupFile, maria: int
) -> None:
    treasurer = Appointment(maria, Office.TREASURER, FOURTH)
    book.act(appoint, treasurer, today=TODAY)
    sale = CashEntry(Fund.UEP, 1102, FOURTH, 750_000, "Sewa tenda", party="Yosef Nahak")
    made = slip(book, book.act(record, sale).entry_id)

    assert (made.received_from, made.receiver) == ("Yosef Nahak", "Maria Bili")
    assert (made.number, made.in_words) == ("UEP-2026-0001", "Tujuh ratus lima puluh ribu rupiah")
    assert made.place_and_day == "Kupang, 4 November 2026"


def test_before_there_is_a_treasurer_the_line_to_sign_on_stays_empty(book: GroupFile) -> None:
    assert slip(book, receive(book, 5, SECOND)).receiver == ""


def test_the_payee_signs_for_what_was_paid(book: GroupFile) -> None:
    wage = CashEntry(Fund.UEP, 1202, FOURTH, 150_000, "Upah", party="Om Beny")
    made = slip(book, book.act(record, wage).entry_id)

    assert (made.received_from, made.receiver) == ("KUBE Melati", "Om Beny")


@pytest.mark.parametrize(("amount", "is_told"), [(5_000_000, False), (5_000_001, True)])
def test_a_meterai_is_told_above_five_million(
    book: GroupFile, amount: int, *, is_told: bool
) -> None:
    made = slip(book, receive(book, amount, FOURTH))

    assert ("meterai Rp10.000" in made.stamp_duty_note) is is_told


def test_there_is_no_slip_for_what_was_taken_back_or_moved(book: GroupFile) -> None:
    wrong = receive(book, 5, SECOND)
    reversal = book.act(cancel, wrong, on=SECOND, reason="salah").entry_id
    moved = bring_to_bank(book, 5, SECOND)

    for entry in (wrong, reversal, moved):
        with pytest.raises(NoReceiptForThisError):
            book.read(receipt_slip, entry)


@pytest.fixture
def with_businesses(book: GroupFile) -> Businesses:
    """Sales and a purchase of the warung and the tents, and one of neither."""
    begun = begin_businesses(book)
    for kind, amount, unit, shift in (
        (1101, 350_000, begun.warung, begun.first),
        (1201, 120_000, begun.warung, None),
        (1102, 200_000, begun.tents, None),
        (1101, 15_000, None, None),
    ):
        entry = CashEntry(
            Fund.UEP, kind, SECOND, amount, "Uang usaha", unit_id=unit, shift_id=shift
        )
        book.act(record, entry)
    return begun


@pytest.mark.usefixtures("with_businesses")
def test_the_cash_book_of_a_group_with_lines_of_business(book: GroupFile, golden: Golden) -> None:
    sheet = book.read(cash_book_sheet, Fund.UEP, NOVEMBER, NOVEMBER)

    golden.check("cash_book_with_units.txt", as_text(sheet))


@pytest.mark.usefixtures("with_businesses")
def test_the_general_cash_book_leaves_lines_of_business_to_the_book_of_uep(
    book: GroupFile,
) -> None:
    text = as_text(book.read(general_cash_book_sheet, NOVEMBER, NOVEMBER))

    assert "Unit usaha" not in text


def test_the_cash_book_of_one_line_of_business(
    book: GroupFile, with_businesses: Businesses, golden: Golden
) -> None:
    sheet = book.read(cash_book_sheet, Fund.UEP, NOVEMBER, NOVEMBER, unit_id=with_businesses.warung)

    golden.check("cash_book_of_a_unit.txt", as_text(sheet))


def test_only_the_business_fund_has_lines_of_business(
    book: GroupFile, with_businesses: Businesses
) -> None:
    with pytest.raises(UnitNotOfFundError):
        book.read(cash_book_sheet, Fund.IKS, NOVEMBER, NOVEMBER, unit_id=with_businesses.warung)
    with pytest.raises(UnitNotFoundError):
        book.read(cash_book_sheet, Fund.UEP, NOVEMBER, NOVEMBER, unit_id=77)
