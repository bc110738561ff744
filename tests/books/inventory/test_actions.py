from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.cash.actions import cancel, correct
from kube_desktop.books.cash.entry_details import entry_detail
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.inventory.actions import (
    AmountMissingError,
    NothingPaidForError,
    PriceMissingError,
    VoucherTwiceError,
    buy,
    happen_with_money,
)
from kube_desktop.books.inventory.queries import voucher_notes
from kube_desktop.books.inventory.register import EVENTS, GOODS
from kube_desktop.books.inventory.rules import Origin, Paid, QuantityMissingError, What
from kube_desktop.books.inventory.states import MoreThanThereError
from kube_desktop.books.units.actions import add_unit
from kube_desktop.books.units.rules import UnitDetails
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.attachments import NewAttachment
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.ledger.balances import balance_after
from kube_desktop.ledger.entries import MonthClosedError
from kube_desktop.registers.queries import record, records
from tests.books.inventory.goods import CHAIRS, GOATS, happened, have
from tests.group_files import TODAY
from tests.ledger.closed import close
from tests.soundness import assert_sound

POTS = replace(CHAIRS, name="Panci besar", quantity=3, unit_price=33_333, origin=Origin.BOUGHT)
CASH_BOX = 101


def _entries(book: GroupFile) -> int:
    return int(book.read(lambda reader: reader.value("SELECT count(*) FROM entry")))


def test_buying_writes_the_cash_book_and_the_inventory_in_one_act(melati: GroupFile) -> None:
    bought = melati.act(buy, POTS, Paid(party="Toko Jaya", amount=100_000), today=TODAY)

    detail = melati.read(entry_detail, bought.posted.entry_id)
    assert (detail.amount, detail.description) == (100_000, "Beli 3 buah Panci besar")
    assert (detail.kind, detail.person) == ("Pembelian alat dan inventaris", "Toko Jaya")
    good = melati.read(record, GOODS, bought.good_id).entry
    assert (good.voucher_id, good.code) == (bought.posted.entry_id, "INV-001")
    assert_sound(melati)


def test_the_price_times_the_number_is_paid_unless_it_is_said_otherwise(melati: GroupFile) -> None:
    bought = melati.act(buy, POTS, Paid(place=Place.BANK), today=TODAY)

    detail = melati.read(entry_detail, bought.posted.entry_id)
    assert detail.amount == 99_999
    assert detail.moves[0].place is Place.BANK


def test_the_receipt_goes_to_the_cash_book(melati: GroupFile) -> None:
    nota = NewAttachment("nota.jpg", b"\xff\xd8\xff nota")

    bought = melati.act(buy, POTS, Paid(), today=TODAY, receipts=(nota,))

    attached = melati.read(entry_detail, bought.posted.entry_id).attachments
    assert [file.name for file in attached] == ["nota.jpg"]


def test_buying_something_wrong_writes_nothing_at_all(melati: GroupFile) -> None:
    with pytest.raises(QuantityMissingError):
        melati.act(buy, replace(POTS, quantity=0), Paid(amount=5_000), today=TODAY)

    assert _entries(melati) == 1
    assert melati.read(records, GOODS) == ()


def test_what_the_register_refuses_at_the_end_takes_the_payment_back(melati: GroupFile) -> None:
    have(melati, replace(CHAIRS, code="K-1"))

    with pytest.raises(Exception, match="K-1"):
        melati.act(buy, replace(POTS, code="K-1"), Paid(), today=TODAY)

    assert _entries(melati) == 1


def test_buying_needs_a_price_and_no_voucher_of_before(melati: GroupFile) -> None:
    with pytest.raises(PriceMissingError):
        melati.act(buy, replace(POTS, unit_price=None), Paid(), today=TODAY)
    with pytest.raises(VoucherTwiceError):
        melati.act(buy, replace(POTS, voucher_id=1), Paid(), today=TODAY)


def test_selling_an_animal_brings_its_price_into_the_box(melati: GroupFile) -> None:
    goats = have(melati, GOATS)
    sale = happened(goats, What.SOLD, "11-05", quantity=2, amount=2_100_000)

    done = melati.act(happen_with_money, sale, Paid(party="Pak Yosef"), today=TODAY)

    detail = melati.read(entry_detail, done.posted.entry_id)
    assert (detail.kind, detail.description) == ("Penjualan", "Jual 2 ekor Kambing")
    assert melati.read(balance_after, CASH_BOX, TODAY) == 7_100_000
    assert melati.read(record, EVENTS, done.event_id).entry.voucher_id == done.posted.entry_id
    assert_sound(melati)


@pytest.mark.parametrize(
    ("what", "quantity", "kind", "words"),
    [
        (What.REPAIR, None, "Perawatan dan perbaikan", "Perbaikan Kursi plastik"),
        (What.BOUGHT, 10, "Pembelian alat dan inventaris", "Beli 10 buah Kursi plastik"),
        (What.SOLD, 5, "Pendapatan lain", "Jual 5 buah Kursi plastik"),
    ],
)
def test_money_for_a_thing_stands_under_its_own_kind(
    melati: GroupFile, what: What, quantity: int | None, kind: str, words: str
) -> None:
    chairs = have(melati, CHAIRS)
    event = happened(chairs, what, "11-05", quantity=quantity, amount=60_000)

    done = melati.act(happen_with_money, event, Paid(), today=TODAY)

    detail = melati.read(entry_detail, done.posted.entry_id)
    assert (detail.kind, detail.description, detail.amount) == (kind, words, 60_000)


def test_what_moves_no_money_is_not_written_into_the_cash_book(melati: GroupFile) -> None:
    chairs = have(melati, CHAIRS)
    lost = happened(chairs, What.LOST, "11-05", quantity=1, amount=45_000)

    with pytest.raises(NothingPaidForError, match="Hilang"):
        melati.act(happen_with_money, lost, Paid(), today=TODAY)


def test_money_needs_an_amount_and_no_voucher_of_before(melati: GroupFile) -> None:
    chairs = have(melati, CHAIRS)
    repair = happened(chairs, What.REPAIR, "11-05")

    with pytest.raises(AmountMissingError):
        melati.act(happen_with_money, repair, Paid(), today=TODAY)
    with pytest.raises(VoucherTwiceError):
        melati.act(
            happen_with_money, replace(repair, amount=5_000, voucher_id=1), Paid(), today=TODAY
        )


def test_selling_more_than_there_is_leaves_the_box_as_it_was(melati: GroupFile) -> None:
    goats = have(melati, GOATS)

    with pytest.raises(MoreThanThereError):
        melati.act(
            happen_with_money,
            happened(goats, What.SOLD, "11-05", quantity=7, amount=7_000_000),
            Paid(),
            today=TODAY,
        )

    assert melati.read(balance_after, CASH_BOX, TODAY) == 5_000_000


def test_a_closed_month_takes_no_purchase(melati: GroupFile) -> None:
    close(melati, Month(2026, 1))
    january = replace(POTS, acquired_on=date(2026, 1, 20))

    with pytest.raises(MonthClosedError):
        melati.act(buy, january, Paid(), today=TODAY)

    assert melati.read(records, GOODS) == ()


def test_a_cancelled_or_corrected_voucher_is_told_of_the_good(melati: GroupFile) -> None:
    pots = melati.act(buy, POTS, Paid(), today=TODAY)
    chairs = melati.act(buy, CHAIRS, Paid(), today=TODAY)
    melati.act(cancel, pots.posted.entry_id, on=TODAY, reason="tidak jadi")
    right = CashEntry(Fund.UEP, 1208, CHAIRS.acquired_on, 2_000_000, "Beli 50 buah Kursi plastik")
    melati.act(correct, chairs.posted.entry_id, right, on=date(2026, 11, 1), reason="salah jumlah")

    notes = melati.read(voucher_notes)

    assert [(note.voucher, note.replaced_by) for note in notes] == [
        ("UEP-2026-0001", ""),
        ("UEP-2026-0002", "UEP-2026-0005"),
    ]
    assert "INV-001 Panci besar: bukti UEP-2026-0001 dibatalkan" in notes[0].sentence
    assert "diperbaiki menjadi UEP-2026-0005" in notes[1].sentence
    assert melati.read(voucher_notes, {chairs.good_id}) == notes[1:]


@pytest.mark.parametrize(("names", "unit"), [((), ""), (("Warung",), "Warung"), (("A", "B"), "")])
def test_money_for_a_good_belongs_to_the_only_line_of_business(
    melati: GroupFile, names: tuple[str, ...], unit: str
) -> None:
    for name in names:
        melati.act(add_unit, UnitDetails(name, date(2024, 3, 1)))

    bought = melati.act(buy, POTS, Paid(), today=TODAY)

    assert melati.read(entry_detail, bought.posted.entry_id).unit == unit


def test_money_for_a_good_can_name_one_of_several_lines_of_business(melati: GroupFile) -> None:
    tents = [
        melati.act(add_unit, UnitDetails(name, date(2024, 3, 1))) for name in ("Warung", "Tenda")
    ][1]

    bought = melati.act(buy, POTS, Paid(unit_id=tents), today=TODAY)

    assert melati.read(entry_detail, bought.posted.entry_id).unit == "Tenda"
