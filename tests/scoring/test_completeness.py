from datetime import date

import pytest

from kube_desktop.books.cash.actions import draft_entry, kinds_by_code
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.closing import FundCount, MonthClosing, close_month
from kube_desktop.ledger.journal import post
from kube_desktop.registers.completeness import BookState, Completeness
from kube_desktop.scoring.completeness import book_states
from tests.group_files import TODAY
from tests.money import pay, receive
from tests.people import WOMANS_NIK, enter, woman

OCTOBER = Month(2026, 10)


def state(book: GroupFile, name: str) -> BookState:
    states = book.read(book_states, OCTOBER, today=TODAY)
    return next(one for one in states if one.book == name)


def sentences(found: BookState) -> list[str]:
    return [lack.sentence for lack in found.lacks]


def import_one(work: UnitOfWork, entry: CashEntry) -> None:
    post(work, draft_entry(work, entry, kinds_by_code(work)))


def test_a_book_without_a_line_in_the_month_is_empty(book: GroupFile) -> None:
    receive(book, 10_000, date(2026, 11, 2))

    assert state(book, "cash_uep").completeness is Completeness.EMPTY


def test_a_book_with_lines_that_say_all_is_complete(book: GroupFile) -> None:
    receive(book, 10_000, date(2026, 10, 2))

    found = state(book, "cash_uep")

    assert found.completeness is Completeness.COMPLETE
    assert found.entries == 1


def test_a_box_below_nothing_lacks_something(book: GroupFile) -> None:
    pay(book, 10_000, date(2026, 10, 2))

    found = state(book, "cash_uep")

    assert found.completeness is Completeness.LACKING
    assert sentences(found) == ["Saldo Kas UEP kurang dari nol."]


def test_a_large_payment_without_a_receipt_is_told(book: GroupFile) -> None:
    receive(book, 900_000, date(2026, 10, 1))
    pay(book, 500_000, date(2026, 10, 2))

    assert sentences(state(book, "cash_uep")) == ["1 pengeluaran belum ada foto notanya."]


def test_imported_savings_of_nobody_in_particular_are_told(book: GroupFile) -> None:
    book.act(import_one, CashEntry(Fund.TAB, 3101, date(2026, 10, 3), 10_000, "Setoran"))

    found = state(book, "cash_tab")
    assert (found.filled, found.expected) == (2, 3)
    assert [(each.title, each.count) for each in found.empty_fields] == [("Nama orang", 1)]


def test_a_closed_month_is_complete_even_without_lines(book: GroupFile) -> None:
    receive(book, 50_000, date(2026, 9, 2))
    for month in (Month(2026, 9), OCTOBER):
        counts = (FundCount(Fund.UEP, {50_000: 1}),)
        book.act(close_month, MonthClosing(month, month.last, counts), today=TODAY)

    found = state(book, "cash_uep")

    assert found.completeness is Completeness.NIHIL


def test_a_register_lacks_what_members_have_not_told(book: GroupFile) -> None:
    empty = state(book, "members")
    enter(book, woman())
    lacking = state(book, "members")

    assert empty.completeness is Completeness.EMPTY
    assert lacking.completeness is Completeness.LACKING
    assert sentences(lacking) == ["Data Maria Bili belum lengkap: NIK, Tanggal lahir, Alamat."]


def test_a_register_with_all_particulars_is_complete(book: GroupFile) -> None:
    born = date(1990, 10, 20)
    enter(book, woman(national_id=WOMANS_NIK, birth_date=born, address="Jl. Kenari 5"))

    assert state(book, "members").completeness is Completeness.COMPLETE


def test_vacant_offices_are_named(book: GroupFile) -> None:
    member = enter(book, woman()).id
    none_held = state(book, "officers")
    book.act(appoint, Appointment(member, Office.CHAIR, date(2024, 3, 1)), today=TODAY)

    found = state(book, "officers")

    assert none_held.completeness is Completeness.EMPTY
    assert found.completeness is Completeness.LACKING
    assert sentences(found) == ["Belum ada sekretaris.", "Belum ada bendahara."]


@pytest.mark.parametrize("month", [Month(2024, 2), Month(2026, 12)])
def test_nothing_lacks_before_the_founding_and_in_months_to_come(
    book: GroupFile, month: Month
) -> None:
    enter(book, woman())

    states = book.read(book_states, month, today=TODAY)

    assert {state.completeness for state in states} == {Completeness.NOT_DUE}
    assert not any(state.lacks or state.empty_fields or state.may_be_nihil for state in states)


@pytest.mark.parametrize("month", [Month(2024, 3), Month(2026, 11)])
def test_the_month_of_founding_and_the_running_one_are_due(book: GroupFile, month: Month) -> None:
    states = book.read(book_states, month, today=TODAY)

    assert Completeness.NOT_DUE not in {state.completeness for state in states}
