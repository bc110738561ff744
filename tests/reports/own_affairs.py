"""A member for whom every book has something, for the member's own page."""

from datetime import date

from kube_desktop.books.cash.actions import record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.iks.aid_actions import pay_aid
from kube_desktop.books.iks.register import IKS_TARIFFS
from kube_desktop.books.iks.rules import Aid, AidEvent, Beneficiary, Tariff, TariffPeriod
from kube_desktop.books.units.actions import add_shift, add_unit
from kube_desktop.books.units.roster import RosterPlan
from kube_desktop.books.units.roster_actions import fill_roster, mark_served
from kube_desktop.books.units.rules import ShiftDetails, UnitDetails
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.registers.actions import add_record
from tests.books.loans.lending import DECISION, MARIA, begin, bring, lend
from tests.group_files import TODAY
from tests.people import FOUNDED
from tests.small_book import take_over

_SHARED = 1209
"""Shares from before the page that reckons them, as a cash book of paper has them."""


def live_a_full_life(book: GroupFile) -> None:
    """Let Maria save, borrow, pay late, serve, be helped and get her share."""
    begin(book)
    enter_money(book, 4102, Fund.IKS, date(2026, 1, 12), 900_000, None)
    enter_money(book, 1101, Fund.UEP, date(2026, 1, 12), 900_000, None)
    for month in range(6, 12):
        enter_money(book, 3101, Fund.TAB, date(2026, month, 8), 100_000, MARIA)
    enter_money(book, 3201, Fund.TAB, date(2026, 11, 9), 250_000, MARIA)
    book.act(
        add_record, IKS_TARIFFS, Tariff(date(2026, 1, 1), TariffPeriod.MONTH, 5_000), today=TODAY
    )
    enter_money(book, 4101, Fund.IKS, date(2026, 8, 8), 40_000, MARIA)
    bring(book, lend(book), date(2026, 9, 10), 166_667)
    enter_money(book, 1209, Fund.UEP, date(2026, 6, 9), 75_000, MARIA)
    enter_money(book, 1209, Fund.UEP, date(2026, 11, 6), 60_000, MARIA)
    help_paid = Aid(
        on_day=date(2026, 10, 9),
        event=AidEvent.ILLNESS,
        what="dirawat di puskesmas",
        beneficiary=Beneficiary.MEMBER,
        amount=100_000,
        member_id=MARIA,
        decision_id=DECISION,
    )
    book.act(pay_aid, help_paid, today=TODAY)
    serve(book)


def serve(book: GroupFile) -> None:
    """Plan the whole of November in the shop for Maria; up to yesterday she has served."""
    shop = book.act(add_unit, UnitDetails("Warung", FOUNDED))
    group = book.act(add_shift, shop, ShiftDetails("Kelompok 1", FOUNDED, members=(MARIA,)))
    plan = RosterPlan(shop, date(2026, 11, 1), date(2026, 11, 30), (group,))
    book.act(fill_roster, plan)
    book.act(mark_served, shop, through=date(2026, 11, 19))


def enter_money(
    book: GroupFile, kind: int, fund: Fund, on: date, amount: int, member: int | None
) -> int:
    """Record a line of a cash book and return its entry."""
    entry = CashEntry(fund, kind, on, amount, "Dicatat bendahara", member_id=member)
    if kind == _SHARED:
        return book.act(take_over, entry).entry_id
    return book.act(record, entry).entry_id
