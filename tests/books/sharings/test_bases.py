from datetime import date

from kube_desktop.books.cash.actions import record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.sharings.bases import SavingsCounted, known_weights, saved_by_members
from kube_desktop.books.sharings.rules import Basis
from kube_desktop.books.units.actions import add_shift
from kube_desktop.books.units.roster import RosterPlan
from kube_desktop.books.units.roster_actions import fill_roster, mark_served
from kube_desktop.books.units.rules import ShiftDetails
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from tests.books.sharings.sharings import OCTOBER, Warung
from tests.people import FOUNDED

JANUARY, MARCH, DECEMBER = Month(2026, 1), Month(2026, 3), Month(2026, 12)


def _save(book: GroupFile, kind: int, amount: int, on: date, member: int) -> None:
    book.act(record, CashEntry(Fund.TAB, kind, on, amount, "Tabungan", member_id=member))


def test_savings_count_by_the_mean_of_the_month_ends_or_by_the_last(
    book: GroupFile, warung: Warung
) -> None:
    _save(book, 3101, 90_000, date(2025, 12, 31), warung.maria)
    _save(book, 3201, 30_000, date(2026, 2, 28), warung.maria)
    _save(book, 3101, 50_000, date(2026, 3, 31), warung.anton)
    _save(book, 3101, 50_000, date(2026, 4, 1), warung.yohana)

    mean = book.read(saved_by_members, JANUARY, MARCH, counted=SavingsCounted.AVERAGE)
    last = book.read(saved_by_members, JANUARY, MARCH, counted=SavingsCounted.YEAR_END)

    assert mean == {warung.maria: 70_000, warung.anton: 16_666}
    assert last == {warung.maria: 60_000, warung.anton: 50_000}


def test_turns_that_were_served_are_known_from_the_roster(book: GroupFile, warung: Warung) -> None:
    groups = tuple(
        book.act(add_shift, warung.unit, ShiftDetails(f"Giliran {number}", FOUNDED, (member,)))
        for number, member in enumerate(warung.members, 1)
    )
    book.act(fill_roster, RosterPlan(warung.unit, OCTOBER.first, date(2026, 10, 10), groups))
    book.act(mark_served, warung.unit, through=date(2026, 10, 8))

    served = book.read(
        known_weights, Basis.SHIFTS, unit_id=warung.unit, first=OCTOBER, last=OCTOBER
    )

    assert served == {warung.maria: 3, warung.anton: 3, warung.yohana: 2}


def test_what_people_tell_is_not_known(book: GroupFile, warung: Warung) -> None:
    known = book.read(
        known_weights, Basis.PRODUCTION, unit_id=warung.unit, first=OCTOBER, last=OCTOBER
    )

    assert known == {}
