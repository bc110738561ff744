from datetime import date

from kube_desktop.books.cash.actions import cancel
from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.ledger.closing import FundCount, MonthClosing, close_month
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from kube_desktop.reports.overview import MonthFlow, Overview, overview
from tests.books.stages.conftest import write_activity
from tests.group_files import TODAY
from tests.money import PHOTO, bring_to_bank, pay, receive
from tests.people import enter, woman

OCTOBER = Month(2026, 10)
NOVEMBER = Month(2026, 11)


def seen(book: GroupFile, month: Month = NOVEMBER) -> Overview:
    return book.read(overview, month, today=TODAY)


def test_a_new_group_has_nothing_yet_and_nobody(book: GroupFile) -> None:
    view = seen(book)

    assert not view.has_entries
    assert not view.has_members
    assert view.due_to_close is None
    assert view.vacant == (Office.CHAIR, Office.SECRETARY, Office.TREASURER)
    assert [purse.amount for purse in view.purses] == [0, 0, 0, 0, 0]
    assert not any(purse.was_used for purse in view.purses)


def test_each_box_is_shown_apart_and_all_bank_money_together(book: GroupFile) -> None:
    receive(book, 900_000, date(2026, 11, 2))
    receive(book, 400_000, date(2026, 11, 2), fund=Fund.SP)
    bring_to_bank(book, 500_000, date(2026, 11, 3))
    receive(book, 70_000, date(2026, 11, 4), fund=Fund.IKS, place=Place.BANK)

    purses = {purse.fund: purse.amount for purse in seen(book).purses}

    assert purses == {Fund.UEP: 400_000, Fund.SP: 400_000, Fund.TAB: 0, Fund.IKS: 0, None: 570_000}


def test_the_trend_ends_with_the_month_in_hand(book: GroupFile) -> None:
    receive(book, 100_000, date(2026, 9, 2))
    receive(book, 50_000, date(2026, 11, 2))

    purse = seen(book, OCTOBER).purses[0]

    assert purse.trend == (0,) * 10 + (100_000, 100_000)
    assert purse.amount == 100_000


def test_money_moved_to_the_bank_neither_came_nor_went(book: GroupFile) -> None:
    receive(book, 900_000, date(2026, 11, 2))
    bring_to_bank(book, 500_000, date(2026, 11, 3))
    pay(book, 120_000, date(2026, 11, 4))

    assert seen(book).flows[-1] == MonthFlow(NOVEMBER, 900_000, 120_000)


def test_an_opening_balance_is_no_income(book: GroupFile) -> None:
    book.act(record_opening, OpeningBalance(Fund.UEP, date(2026, 11, 1), cash=300_000))

    view = seen(book)

    assert view.flows[-1] == MonthFlow(NOVEMBER, 0, 0)
    assert view.purses[0].amount == 300_000


def test_what_was_cancelled_counts_no_more(book: GroupFile) -> None:
    entry = receive(book, 900_000, date(2026, 11, 2))
    book.act(cancel, entry, on=date(2026, 11, 2), reason="tercatat dua kali")

    assert seen(book).flows[-1] == MonthFlow(NOVEMBER, 0, 0)


def test_a_month_that_is_over_is_due_until_it_is_closed(book: GroupFile) -> None:
    receive(book, 50_000, date(2026, 10, 2))

    before = seen(book)
    closing = MonthClosing(OCTOBER, date(2026, 10, 31), (FundCount(Fund.UEP, {50_000: 1}),))
    book.act(close_month, closing, today=TODAY)

    assert before.due_to_close == OCTOBER
    assert seen(book).due_to_close is None


def test_the_month_that_runs_is_not_due(book: GroupFile) -> None:
    receive(book, 50_000, date(2026, 11, 2))

    assert seen(book).due_to_close is None


def test_only_large_payments_without_a_receipt_are_counted(book: GroupFile) -> None:
    pay(book, 500_000, date(2026, 11, 2))
    pay(book, 499_999, date(2026, 11, 3))
    pay(book, 800_000, date(2026, 11, 4), photos=(PHOTO,))
    taken_back = pay(book, 900_000, date(2026, 11, 5))
    book.act(cancel, taken_back, on=date(2026, 11, 5), reason="tidak jadi")

    assert seen(book).without_receipt == {Fund.UEP: 1}
    assert seen(book, OCTOBER).without_receipt == {}


def test_an_office_that_is_held_is_not_vacant(book: GroupFile) -> None:
    member = enter(book, woman()).id
    book.act(appoint, Appointment(member, Office.CHAIR, date(2024, 3, 1)), today=TODAY)

    view = seen(book)

    assert view.vacant == (Office.SECRETARY, Office.TREASURER)
    assert view.has_members


def test_an_activity_of_a_stage_past_its_planned_day_is_named(book: GroupFile) -> None:
    late = write_activity(book, done_from=None)
    write_activity(book, activity="Semiloka daerah", planned_on=TODAY, done_from=None)

    assert seen(book).late_activities == (late,)
