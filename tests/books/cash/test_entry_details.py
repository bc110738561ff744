from datetime import date

import pytest

from kube_desktop.books.cash.actions import cancel, correct, record, transfer
from kube_desktop.books.cash.entry_details import (
    BoxMove,
    entry_detail,
    voucher_of,
)
from kube_desktop.books.cash.rules import CashEntry, Transfer
from kube_desktop.groupfile.attached_files import content_of
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.ledger.entries import EntryType
from kube_desktop.ledger.journal_errors import EntryNotFoundError
from kube_desktop.ledger.opening import OpeningBalance, record_opening

FOURTH = date(2026, 11, 4)


def test_a_receipt_is_told_in_full(book: GroupFile, maria: int) -> None:
    entered = CashEntry(
        Fund.SP, 2105, FOURTH, 250_000, "Setoran modal", member_id=maria, reference="K-7"
    )

    posted = book.act(record, entered)

    detail = book.read(entry_detail, posted.entry_id)
    assert detail.voucher == "SP-2026-0001"
    assert (detail.person, detail.kind, detail.reference) == (
        "Maria Bili",
        "Setoran modal anggota",
        "K-7",
    )
    assert detail.moves == (BoxMove(Fund.SP, Place.CASH, 250_000),)
    assert (detail.recorder, detail.recorded_at) == (
        "Siti Aminah (Bendahara)",
        "2026-11-20T04:00:00Z",
    )


@pytest.mark.parametrize(
    "entered",
    [
        CashEntry(Fund.UEP, 1101, FOURTH, 5, "Jual", party="Pak Yosef", reference="3"),
        CashEntry(Fund.UEP, 1211, FOURTH, 5, "Biaya", place=Place.BANK),
        CashEntry(Fund.UEP, 1802, FOURTH, 5, "Setor ke BRI", reference="slip 4"),
        CashEntry(Fund.TAB, 3801, FOURTH, 5, "Ambil di BRI"),
    ],
)
def test_what_was_entered_can_be_entered_again(book: GroupFile, entered: CashEntry) -> None:
    posted = book.act(record, entered)

    assert book.read(entry_detail, posted.entry_id).form == entered


def test_a_transfer_between_funds_can_be_entered_again(book: GroupFile) -> None:
    moved = Transfer(Fund.UEP, Place.BANK, Fund.SP, Place.CASH, FOURTH, 5, "Pindah")

    posted = book.act(transfer, moved)

    detail = book.read(entry_detail, posted.entry_id)
    assert detail.form == moved
    assert detail.moves == (BoxMove(Fund.UEP, Place.BANK, -5), BoxMove(Fund.SP, Place.CASH, 5))


def test_a_transfer_within_a_fund_is_told_from_its_box(book: GroupFile) -> None:
    moved = Transfer(Fund.UEP, Place.BANK, Fund.UEP, Place.CASH, FOURTH, 5, "Ambil")

    posted = book.act(transfer, moved)

    form = book.read(entry_detail, posted.entry_id).form
    assert form == CashEntry(Fund.UEP, 1801, FOURTH, 5, "Ambil")


def test_the_journal_view_shows_debit_and_credit_by_account(book: GroupFile) -> None:
    posted = book.act(record, CashEntry(Fund.UEP, 1201, FOURTH, 5, "Belanja"))

    legs = book.read(entry_detail, posted.entry_id).legs
    assert [(leg.account_name, leg.debit, leg.credit) for leg in legs] == [
        ("Kas UEP", 0, 5),
        ("Belanja bahan dan barang dagangan", 5, 0),
    ]


def test_a_reversal_and_what_it_takes_back_name_each_other(book: GroupFile) -> None:
    wrong = book.act(record, CashEntry(Fund.UEP, 1101, FOURTH, 5, "Jual"))
    back = book.act(cancel, wrong.entry_id, on=FOURTH, reason="salah")

    reversal = book.read(entry_detail, back.entry_id)
    assert reversal.type is EntryType.REVERSAL
    assert reversal.form is None
    assert reversal.reverses is not None
    assert (reversal.reverses.entry_id, reversal.reverses.voucher) == (1, "UEP-2026-0001")
    taken_back = book.read(entry_detail, wrong.entry_id)
    assert taken_back.reversed_by is not None
    assert taken_back.reversed_by.voucher == "UEP-2026-0002"
    assert taken_back.corrected_by is None


def test_a_correction_and_what_it_mends_name_each_other(book: GroupFile) -> None:
    wrong = book.act(record, CashEntry(Fund.UEP, 1101, FOURTH, 5, "Jual"))
    right = CashEntry(Fund.UEP, 1101, FOURTH, 6, "Jual")
    written = book.act(correct, wrong.entry_id, right, on=FOURTH, reason="salah jumlah")

    replacement = book.read(entry_detail, written.replacement.entry_id)
    assert replacement.corrects is not None
    assert replacement.corrects.voucher == "UEP-2026-0001"
    assert replacement.reason == "salah jumlah"


def test_an_opening_balance_has_no_voucher_and_no_form(book: GroupFile) -> None:
    posted = book.act(record_opening, OpeningBalance(Fund.UEP, date(2026, 1, 1), cash=500_000))
    assert posted is not None

    detail = book.read(entry_detail, posted.entry_id)
    assert (detail.voucher, detail.form, detail.kind) == ("#1", None, "")
    assert detail.amount == 500_000


def test_no_entry_has_no_voucher(book: GroupFile) -> None:
    assert book.read(voucher_of, None) == ""


def test_an_entry_that_is_not_there_is_told(book: GroupFile) -> None:
    with pytest.raises(EntryNotFoundError, match="77"):
        book.read(entry_detail, 77)


def test_an_attachment_that_is_not_there_is_empty(book: GroupFile) -> None:
    assert book.read(content_of, 77) == b""
