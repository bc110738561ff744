"""Entries that name a line of business and a shift group."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kube_desktop.audit.check import check_books
from kube_desktop.audit.findings import CheckName
from kube_desktop.books.cash.actions import cancel, correct, record
from kube_desktop.books.cash.entry_details import entry_detail
from kube_desktop.books.cash.queries import CashLine, CashView, cash_accounts, cash_book
from kube_desktop.books.cash.rules import CashEntry, UnitNotOfFundError
from kube_desktop.books.cash.suggestions import suggest_entries
from kube_desktop.books.units.actions import change_shift, change_unit
from kube_desktop.books.units.rules import (
    ShiftDetails,
    ShiftNotFoundError,
    ShiftNotRunningError,
    UnitDetails,
    UnitNotFoundError,
    UnitNotRunningError,
)
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.ledger.accounts import Direction, Fund, Place
from tests.audit.tampering import tamper
from tests.books.schema import old_files
from tests.books.units.businesses import BEGAN, Businesses, begin_businesses
from tests.group_files import TODAY, TREASURER
from tests.soundness import assert_sound, faults_of_seals

NOVEMBER = Month(2026, 11)
FOURTH, FIFTH = date(2026, 11, 4), date(2026, 11, 5)


def sale(unit: int | None = None, shift: int | None = None, amount: int = 350_000) -> CashEntry:
    return CashEntry(Fund.UEP, 1101, FOURTH, amount, "Penjualan", unit_id=unit, shift_id=shift)


def lines(book: GroupFile, search: str = "", unit: int | None = None) -> tuple[CashLine, ...]:
    accounts = cash_accounts(Fund.UEP, Place.CASH)
    return book.read(cash_book, CashView(accounts, NOVEMBER, NOVEMBER, search, unit)).lines


def test_a_line_says_whose_business_and_whose_shift_it_was(
    book: GroupFile, businesses: Businesses
) -> None:
    book.act(record, sale(businesses.warung, businesses.first))
    book.act(record, sale(businesses.tents))
    book.act(record, sale())

    assert [(line.unit, line.shift) for line in lines(book)] == [
        ("Warung sembako", "Giliran 1"),
        ("Sewa tenda", ""),
        ("", ""),
    ]
    assert_sound(book)


def test_the_details_give_back_what_was_entered(book: GroupFile, businesses: Businesses) -> None:
    entered = sale(businesses.warung, businesses.second)

    posted = book.act(record, entered)

    detail = book.read(entry_detail, posted.entry_id)
    assert (detail.unit, detail.shift) == ("Warung sembako", "Giliran 2")
    assert detail.form == entered


def test_a_book_is_narrowed_to_a_business_with_the_balance_of_the_whole_box(
    book: GroupFile, businesses: Businesses
) -> None:
    book.act(record, sale(businesses.warung))
    book.act(record, sale(businesses.tents, amount=50_000))
    book.act(record, sale(businesses.warung))

    found = lines(book, unit=businesses.warung)

    assert [(line.received, line.balance) for line in found] == [
        (350_000, 350_000),
        (350_000, 750_000),
    ]


def test_business_and_shift_are_searched_too(book: GroupFile, businesses: Businesses) -> None:
    book.act(record, sale(businesses.warung, businesses.first))
    book.act(record, sale(businesses.tents))

    assert [line.unit for line in lines(book, "tenda")] == ["Sewa tenda"]
    assert [line.shift for line in lines(book, "giliran 1 warung")] == ["Giliran 1"]
    assert lines(book, "tenda", unit=businesses.warung) == ()


def test_an_earlier_entry_brings_its_business_along(
    book: GroupFile, businesses: Businesses
) -> None:
    book.act(record, sale(businesses.warung, businesses.first))

    (proposed,) = book.read(suggest_entries, Fund.UEP, Direction.IN, "penj")

    assert (proposed.unit_id, proposed.shift_id) == (businesses.warung, businesses.first)


def test_a_reversal_carries_the_business_of_what_it_takes_back(
    book: GroupFile, businesses: Businesses
) -> None:
    posted = book.act(record, sale(businesses.warung, businesses.first))

    book.act(cancel, posted.entry_id, on=FIFTH, reason="dua kali")

    taken_back = lines(book, unit=businesses.warung)[-1]
    assert (taken_back.received, taken_back.shift) == (-350_000, "Giliran 1")


def test_only_the_business_can_be_what_was_wrong(book: GroupFile, businesses: Businesses) -> None:
    posted = book.act(record, sale(businesses.warung, businesses.first))

    written = book.act(
        correct, posted.entry_id, sale(businesses.tents), on=FOURTH, reason="salah usaha"
    )

    units = [
        book.read(entry_detail, each.entry_id).unit
        for each in (written.reversal, written.replacement)
    ]
    assert units == ["Warung sembako", "Sewa tenda"]
    assert_sound(book)


def test_a_correction_keeps_a_business_that_has_closed_since(
    book: GroupFile, businesses: Businesses
) -> None:
    posted = book.act(record, sale(businesses.tents))
    book.act(change_unit, businesses.tents, UnitDetails("Sewa tenda", BEGAN, FOURTH))

    right = replace(sale(businesses.tents, amount=35_000), on=FIFTH)
    written = book.act(correct, posted.entry_id, right, on=FIFTH, reason="salah jumlah")

    assert book.read(entry_detail, written.replacement.entry_id).unit == "Sewa tenda"


@pytest.mark.parametrize(
    ("unit", "shift", "refusal"),
    [
        (77, None, UnitNotFoundError),
        (None, 1, UnitNotFoundError),
        (1, 77, ShiftNotFoundError),
        (2, 1, ShiftNotFoundError),
    ],
)
@pytest.mark.usefixtures("businesses")
def test_what_does_not_belong_together_is_refused(
    book: GroupFile, unit: int | None, shift: int | None, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        book.act(record, sale(unit, shift))

    assert lines(book) == ()


def test_other_funds_have_no_lines_of_business(book: GroupFile, businesses: Businesses) -> None:
    dues = CashEntry(Fund.IKS, 4102, FOURTH, 5_000, "Sumbangan", unit_id=businesses.warung)

    with pytest.raises(UnitNotOfFundError, match="Kosongkan di dana IKS"):
        book.act(record, dues)


def test_nothing_is_entered_for_a_business_or_a_shift_that_has_closed(
    book: GroupFile, businesses: Businesses
) -> None:
    third = date(2026, 11, 3)
    book.act(change_unit, businesses.tents, UnitDetails("Sewa tenda", BEGAN, third))
    book.act(change_shift, businesses.first, ShiftDetails("Giliran 1", BEGAN, (), third))

    with pytest.raises(UnitNotRunningError, match=r"“Sewa tenda” .* 04/11/2026"):
        book.act(record, sale(businesses.tents))
    with pytest.raises(ShiftNotRunningError, match=r"“Giliran 1” .* 04/11/2026"):
        book.act(record, sale(businesses.warung, businesses.first))

    assert lines(book) == ()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE entry SET unit_id = 2, shift_id = NULL WHERE id = 1",
        "UPDATE entry SET unit_id = NULL, shift_id = NULL WHERE id = 1",
        "UPDATE entry SET shift_id = 2 WHERE id = 1",
        "UPDATE entry SET unit_id = 1 WHERE id = 2",
    ],
)
def test_a_business_changed_behind_the_programs_back_breaks_the_seal(
    book: GroupFile, businesses: Businesses, change: str
) -> None:
    book.act(record, sale(businesses.warung, businesses.first))
    book.act(record, sale())
    assert book.read(faults_of_seals) == []

    tamper(book.path, change)

    assert len(book.read(faults_of_seals)) == 1
    assert CheckName.SEALS in {each.check for each in book.read(check_books).findings}


def test_entries_of_the_first_schema_keep_their_seals_and_take_no_business_unseen(
    tmp_path: Path,
) -> None:
    path = Path(shutil.copy(old_files()[0], tmp_path / "lama.kube"))
    with open_group_file(path) as book:
        book.recorder = TREASURER
        assert_sound(book)
        begun = begin_businesses(book)
        book.act(record, replace(sale(begun.warung, begun.first), on=TODAY))
        assert_sound(book)

    tamper(path, "UPDATE entry SET unit_id = 1 WHERE id = 1")

    with open_group_file(path, read_only=True) as book:
        assert book.read(faults_of_seals) == ["seal of entry 1"]
