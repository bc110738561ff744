from datetime import date

import pytest

from kube_desktop.books.units.roster import RosterPlan
from kube_desktop.books.units.roster_actions import (
    call_off,
    fill_roster,
    mark_served,
    record_turn,
    swap_turns,
)
from kube_desktop.books.units.roster_sheets import blank_roster, fairness_sheet, roster_sheet
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.printing.model import Table
from kube_desktop.printing.text import as_text
from tests.books.units.businesses import Businesses
from tests.golden_files import Golden
from tests.group_files import TODAY

NOVEMBER = Month(2026, 11)


@pytest.fixture
def rostered(book: GroupFile, businesses: Businesses) -> GroupFile:
    """A week of turns: one swapped, one called off, one in which somebody stood in."""
    order = (businesses.first, businesses.second)
    book.act(
        fill_roster,
        RosterPlan(
            businesses.warung, date(2026, 11, 16), date(2026, 11, 22), order, frozenset({6})
        ),
    )
    book.act(swap_turns, 1, 2, reason="Maria ke pasar")
    book.act(call_off, 3, reason="ada kedukaan")
    book.act(record_turn, 4, {1}, today=TODAY, reason="Anton sakit")
    book.act(mark_served, businesses.warung, through=date(2026, 11, 19))
    return book


def test_the_roster_for_the_wall_tells_who_swapped_and_why(
    rostered: GroupFile, golden: Golden
) -> None:
    golden.check("roster.txt", as_text(rostered.read(roster_sheet, NOVEMBER, NOVEMBER)))


def test_fairness_is_counted_for_each_member(rostered: GroupFile, golden: Golden) -> None:
    golden.check("fairness.txt", as_text(rostered.read(fairness_sheet, NOVEMBER, NOVEMBER)))


def test_a_group_without_shifts_has_no_roster(book: GroupFile) -> None:
    text = as_text(book.read(roster_sheet, NOVEMBER, NOVEMBER))

    assert "Belum ada usaha yang dijalankan bergiliran." in text


def test_one_line_of_business_can_be_asked_for(rostered: GroupFile, businesses: Businesses) -> None:
    report = rostered.read(roster_sheet, NOVEMBER, NOVEMBER, unit_id=businesses.tents)

    headings = [each.heading for each in report.sections if isinstance(each, Table)]
    assert headings == ["Sewa tenda"]


def test_the_empty_roster_has_every_day_of_the_month(book: GroupFile) -> None:
    (table,) = book.read(blank_roster, NOVEMBER).sections

    assert isinstance(table, Table)
    assert len(table.rows) == 30
