from datetime import date

from kube_desktop.books.cash.actions import cancel, correct
from kube_desktop.books.cash.links import VOUCHER, standing_vouchers
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from tests.group_files import TODAY
from tests.money import COSTS, pay, receive

FOURTH = date(2026, 11, 4)


def test_a_voucher_is_named_by_its_number_its_purpose_and_its_amount(book: GroupFile) -> None:
    entry = pay(book, 250_000, FOURTH)

    names = book.read(VOUCHER.names, [entry, 99])

    assert names == {entry: "UEP-2026-0001 · Belanja di Toko Makmur · Rp250.000"}


def test_a_voucher_is_found_by_its_number_before_the_words(book: GroupFile) -> None:
    first, second = pay(book, 1_000, FOURTH), receive(book, 2_000, FOURTH)

    by_number = book.read(VOUCHER.find, "uep 1")
    by_words = book.read(VOUCHER.find, "toko belanja")
    latest = book.read(VOUCHER.find, "")

    assert [option.id for option in by_number] == [first]
    assert [option.id for option in by_words] == [first]
    assert [option.id for option in latest] == [second, first]


def test_a_cancelled_voucher_is_not_proposed_and_says_so_where_it_is_named(
    book: GroupFile,
) -> None:
    entry = pay(book, 1_000, FOURTH)

    book.act(cancel, entry, on=TODAY, reason="Tertulis dua kali")

    assert book.read(VOUCHER.find, "") == ()
    assert book.read(VOUCHER.names, [entry])[entry].endswith("Rp1.000 (dibatalkan)")
    assert book.read(standing_vouchers, [entry]) == {}


def test_the_right_entry_stands_for_the_one_that_it_corrects(book: GroupFile) -> None:
    wrong = pay(book, 1_000, FOURTH)

    corrected = book.act(
        correct,
        wrong,
        CashEntry(Fund.UEP, COSTS[Fund.UEP], FOURTH, 3_000, "Belanja di Toko Makmur"),
        on=TODAY,
        reason="Salah tulis",
    )

    standing = book.read(standing_vouchers, [wrong])
    assert [(each.entry_id, each.amount) for each in standing.values()] == [
        (corrected.replacement.entry_id, 3_000)
    ]
    assert list(standing) == [wrong]
