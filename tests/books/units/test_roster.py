from datetime import date

import pytest

from kube_desktop.books.members.rules import MemberNotFoundError
from kube_desktop.books.units.actions import add_shift, add_unit
from kube_desktop.books.units.roster import (
    NobodyServedError,
    NoFreeDayError,
    NoShiftGroupsError,
    RosterPlan,
    SameTurnError,
    ShiftWithoutMembersError,
    TurnDoneError,
    TurnInFutureError,
    TurnNotFoundError,
    TurnOffError,
    TurnReasonMissingError,
    TurnState,
    rotation,
)
from kube_desktop.books.units.roster_actions import (
    call_off,
    fill_roster,
    mark_served,
    record_turn,
    reopen_turn,
    swap_turns,
)
from kube_desktop.books.units.roster_queries import (
    ROSTER,
    TurnRow,
    fairness,
    latest_shift,
    turn,
    turns_of,
    turns_served,
)
from kube_desktop.books.units.rules import ShiftDetails, ShiftNotRunningError, UnitDetails
from kube_desktop.groupfile.change_history import changes_of
from kube_desktop.groupfile.group_file import GroupFile
from tests.books.units.businesses import Businesses
from tests.group_files import TODAY

FIRST, LAST = date(2026, 11, 16), date(2026, 11, 22)  # a week; Friday the 20th is today
SUNDAY = 6


def _turns(book: GroupFile, businesses: Businesses) -> tuple[TurnRow, ...]:
    return book.read(turns_of, businesses.warung, FIRST, LAST)


@pytest.fixture
def plan(book: GroupFile, businesses: Businesses) -> RosterPlan:
    """A week in two shift groups, Sundays off, filled in."""
    order = (businesses.first, businesses.second)
    week = RosterPlan(businesses.warung, FIRST, LAST, order, frozenset({SUNDAY}))
    book.act(fill_roster, week)
    return week


def test_nine_members_in_three_groups_have_a_turn_every_third_day() -> None:
    october = RosterPlan(1, date(2026, 10, 1), date(2026, 10, 12), (1, 2, 3))

    assert [shift for _day, shift in rotation(october)] == [1, 2, 3] * 4


def test_a_group_can_have_days_in_a_row() -> None:
    week = RosterPlan(1, date(2026, 10, 1), date(2026, 10, 7), (1, 2), days_each=3)

    assert [shift for _day, shift in rotation(week)] == [1, 1, 1, 2, 2, 2, 1]


def test_the_free_days_are_filled_in_turn(
    book: GroupFile, businesses: Businesses, plan: RosterPlan
) -> None:
    turns = _turns(book, businesses)

    assert [each.on.day for each in turns] == [16, 17, 18, 19, 20, 21]
    assert [each.shift for each in turns] == ["Giliran 1", "Giliran 2"] * 3
    assert [held.name for held in turns[0].planned] == ["Maria Bili"]
    assert book.read(latest_shift, businesses.warung, LAST) == businesses.second
    with pytest.raises(NoFreeDayError):
        book.act(fill_roster, plan)


def test_nobody_serves_in_a_group_that_is_empty_or_not_there(
    book: GroupFile, businesses: Businesses
) -> None:
    empty = book.act(add_shift, businesses.warung, ShiftDetails("Kosong", FIRST))
    kiosk = book.act(add_unit, UnitDetails("Kios pulsa", FIRST))
    early = date(2024, 2, 28)

    with pytest.raises(ShiftWithoutMembersError, match="Kosong"):
        book.act(fill_roster, RosterPlan(businesses.warung, FIRST, LAST, (empty,)))
    with pytest.raises(NoShiftGroupsError):
        book.act(fill_roster, RosterPlan(kiosk, FIRST, LAST, ()))
    with pytest.raises(ShiftNotRunningError):
        book.act(fill_roster, RosterPlan(businesses.warung, early, early, (businesses.first,)))


@pytest.mark.usefixtures("plan")
def test_two_groups_change_places_with_a_reason(book: GroupFile, businesses: Businesses) -> None:
    first, second = _turns(book, businesses)[:2]

    with pytest.raises(TurnReasonMissingError):
        book.act(swap_turns, first.id, second.id, reason=" ")
    book.act(swap_turns, first.id, second.id, reason="Maria ke pasar")

    first, second = _turns(book, businesses)[:2]
    assert (first.shift, first.swapped_from, first.reason) == (
        "Giliran 2",
        "Giliran 1",
        "Maria ke pasar",
    )
    assert [held.name for held in second.planned] == ["Maria Bili"]
    assert {each.field for each in book.read(changes_of, ROSTER, first.id)} == {"shift"}


@pytest.mark.usefixtures("plan")
def test_a_swap_needs_two_turns_that_are_still_to_come(
    book: GroupFile, businesses: Businesses
) -> None:
    first, second, third, fourth, *_rest = _turns(book, businesses)
    book.act(record_turn, second.id, {_only_member(second)}, today=TODAY)
    book.act(call_off, fourth.id, reason="hujan")

    with pytest.raises(SameTurnError):
        book.act(swap_turns, first.id, third.id, reason="tukar")
    with pytest.raises(TurnDoneError):
        book.act(swap_turns, first.id, second.id, reason="tukar")
    with pytest.raises(TurnOffError):
        book.act(swap_turns, first.id, fourth.id, reason="tukar")
    with pytest.raises(TurnNotFoundError):
        book.act(swap_turns, first.id, 99, reason="tukar")


@pytest.mark.usefixtures("plan")
def test_who_served_in_the_place_of_somebody_is_counted(
    book: GroupFile, businesses: Businesses
) -> None:
    first, second, *_rest = _turns(book, businesses)
    maria, anton = _only_member(first), _only_member(second)

    with pytest.raises(TurnReasonMissingError):
        book.act(record_turn, first.id, {anton}, today=TODAY)
    book.act(record_turn, first.id, {anton}, today=TODAY, reason="Maria sakit")
    count = book.act(mark_served, businesses.warung, through=TODAY)

    assert count == 4
    counted = {
        each.name: (each.planned, each.served, each.waiting, each.difference)
        for each in book.read(fairness, businesses.warung, FIRST, LAST)
    }
    assert counted == {"Maria Bili": (3, 2, 0, -1), "Anton Nahak": (3, 3, 1, 1)}
    assert book.read(turns_served, businesses.warung, FIRST, LAST) == {maria: 2, anton: 3}
    assert book.read(turns_served, None, FIRST, FIRST) == {anton: 1}
    assert book.read(turns_served, businesses.tents, FIRST, LAST) == {}


@pytest.mark.usefixtures("plan")
def test_a_day_off_counts_for_nobody_and_can_be_called_back(
    book: GroupFile, businesses: Businesses
) -> None:
    first = _turns(book, businesses)[0]
    book.act(call_off, first.id, reason="ada kedukaan")

    off = book.read(turn, first.id)
    assert (off.state, off.reason) == (TurnState.OFF, "ada kedukaan")
    assert [each.planned for each in book.read(fairness, businesses.warung, FIRST, LAST)] == [2, 3]
    with pytest.raises(TurnOffError):
        book.act(record_turn, first.id, {_only_member(first)}, today=TODAY)

    book.act(reopen_turn, first.id)
    assert book.read(turn, first.id) == first


@pytest.mark.usefixtures("plan")
def test_what_cannot_be_served_is_not_marked(book: GroupFile, businesses: Businesses) -> None:
    first, *_between, last = _turns(book, businesses)

    with pytest.raises(TurnInFutureError, match="21/11/2026"):
        book.act(record_turn, last.id, {_only_member(last)}, today=TODAY)
    with pytest.raises(NobodyServedError):
        book.act(record_turn, first.id, set(), today=TODAY)
    with pytest.raises(MemberNotFoundError):
        book.act(record_turn, first.id, {99}, today=TODAY)

    assert _turns(book, businesses)[0] == first


def _only_member(row: TurnRow) -> int:
    """Return the only member whose turn it is."""
    (only,) = row.planned
    return only.member_id
