"""Lines of the cash book that another book wrote: seen here, mended there."""

from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.cash.actions import cancel, correct
from kube_desktop.books.cash.entry_details import entry_detail
from kube_desktop.books.cash.links import voucher_names
from kube_desktop.books.cash.queries import CashView, cash_accounts, cash_book
from kube_desktop.books.cash.receipts import payments_without_receipt
from kube_desktop.books.cash.rules import CashEntry, KeptElsewhereError
from kube_desktop.books.cash.vouchers import find_vouchers
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Fund, Place, fund_accounts
from kube_desktop.ledger.entries import Draft, EntryType, Leg, Origin, OriginBook
from kube_desktop.ledger.journal import post, reverse
from tests.soundness import faults

FOURTH = date(2026, 11, 4)
OF_LOAN = Origin(OriginBook.LOANS, 7)
INSTALMENT = Draft(
    EntryType.RECEIPT,
    FOURTH,
    "SP",
    "Angsuran ke-1",
    (
        Leg(201, 45_000, 2101),
        Leg(211, -45_000, 2101),
        Leg(201, 10_000, 2102),
        Leg(241, -10_000, 2102),
    ),
    party="Yosef",
    origin=OF_LOAN,
)


def _entries(reader: Reader) -> int:
    count = reader.value("SELECT count(*) FROM entry")
    assert isinstance(count, int)
    return count


def test_a_voucher_of_several_parts_stands_as_several_lines_of_one_number(
    book: GroupFile,
) -> None:
    book.act(post, INSTALMENT)

    view = CashView(cash_accounts(Fund.SP, Place.CASH), Month.of(FOURTH), Month.of(FOURTH))
    lines = book.read(cash_book, view).lines

    assert [(line.voucher, line.kind_code, line.received) for line in lines] == [
        ("SP-2026-0001", 2101, 45_000),
        ("SP-2026-0001", 2102, 10_000),
    ]
    assert book.read(faults) == []


def test_its_amount_is_all_that_came_in(book: GroupFile) -> None:
    entry_id = book.act(post, INSTALMENT).entry_id

    detail = book.read(entry_detail, entry_id)
    (found,) = book.read(find_vouchers, "SP 1")
    words = book.read(voucher_names, [entry_id])

    assert (detail.amount, found.amount) == (55_000, 55_000)
    assert words == {entry_id: "SP-2026-0001 · Angsuran ke-1 · Rp55.000"}


def test_it_names_the_record_that_it_belongs_to_and_offers_no_form(book: GroupFile) -> None:
    entry_id = book.act(post, INSTALMENT).entry_id

    detail = book.read(entry_detail, entry_id)

    assert detail.origin == OF_LOAN
    assert detail.form is None


def test_it_is_neither_cancelled_nor_corrected_from_the_cash_book(book: GroupFile) -> None:
    entry_id = book.act(post, INSTALMENT).entry_id
    right = CashEntry(Fund.SP, 2107, FOURTH, 55_000, "Pendapatan lain")

    with pytest.raises(KeptElsewhereError, match="di halaman Pinjaman"):
        book.act(cancel, entry_id, on=FOURTH, reason="Salah")
    with pytest.raises(KeptElsewhereError, match="di halaman Pinjaman"):
        book.act(correct, entry_id, right, on=FOURTH, reason="Salah")

    assert book.read(_entries) == 1


@pytest.mark.parametrize(
    ("fund", "held", "page"), [(Fund.SP, 211, "Pinjaman"), (Fund.TAB, 321, "Buku tabungan")]
)
def test_what_tells_an_opening_balance_apart_is_mended_where_it_was_told(
    book: GroupFile, fund: Fund, held: int, page: str
) -> None:
    told = (Leg(held, 45_000), Leg(fund_accounts(fund).opening, -45_000))
    entry_id = book.act(post, Draft(EntryType.TRANSFER, FOURTH, None, "Dirinci", told)).entry_id
    right = CashEntry(Fund.SP, 2107, FOURTH, 45_000, "Pendapatan lain")

    with pytest.raises(KeptElsewhereError, match=f"di halaman {page}"):
        book.act(cancel, entry_id, on=FOURTH, reason="Salah")
    with pytest.raises(KeptElsewhereError, match=f"di halaman {page}"):
        book.act(correct, entry_id, right, on=FOURTH, reason="Salah")

    assert book.read(entry_detail, entry_id).form is None
    assert book.read(_entries) == 1


def test_what_takes_it_back_belongs_to_the_same_record(book: GroupFile) -> None:
    entry_id = book.act(post, INSTALMENT).entry_id

    reversal = book.act(reverse, entry_id, on=FOURTH, reason="Salah")

    assert book.read(entry_detail, reversal.entry_id).origin == OF_LOAN
    assert book.read(faults) == []


def test_a_loan_that_is_paid_out_wants_no_shops_receipt(book: GroupFile) -> None:
    legs = (Leg(201, -700_000, 2201), Leg(211, 700_000, 2201))
    lent = Draft(EntryType.PAYMENT, FOURTH, "SP", "Pinjaman", legs, party="Yosef", origin=OF_LOAN)
    book.act(post, lent)
    book.act(post, replace(lent, description="Belanja", origin=None))

    assert book.read(payments_without_receipt, Month.of(FOURTH), Fund.SP) == 1


@pytest.mark.parametrize("origin", OriginBook)
def test_every_book_that_writes_entries_has_a_page_by_name(origin: OriginBook) -> None:
    assert origin.label
