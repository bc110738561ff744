from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.books.inventory.rules import Condition, Event, What
from kube_desktop.books.inventory.states import (
    DamagedMoreThanThereError,
    MoreThanThereError,
    Moved,
    Standing,
    movement,
    standing,
    state_of,
)
from tests.books.inventory.goods import CAME, CHAIRS, GOATS, TENT, happened

TALLIES = st.lists(
    st.tuples(
        st.sampled_from([What.BIRTH, What.BOUGHT, What.DEATH, What.SOLD, What.LOST, What.CHECK]),
        st.integers(1, 28),
        st.integers(1, 4),
    ),
    max_size=12,
)


def _possible(tallies: list[tuple[What, int, int]]) -> list[Event]:
    """Return what of these can have happened to six goats, one after the other."""
    told: list[Event] = []
    for what, day, quantity in tallies:
        event = happened(3, what, f"05-{day:02d}", quantity=quantity)
        try:
            state_of(GOATS, [*told, event])
        except MoreThanThereError:
            continue
        told.append(event)
    return told


def test_a_good_stands_as_it_came_until_something_happens() -> None:
    state = state_of(CHAIRS, [])

    assert (state.good, state.light, state.heavy) == (50, 0, 0)
    assert (state.looked_on, state.checked_on) == (CAME, None)


def test_what_came_damaged_is_damaged() -> None:
    state = state_of(replace(CHAIRS, condition=Condition.LIGHT), [])

    assert (state.good, state.light) == (0, 50)


def test_a_check_tells_how_many_there_are_and_how_they_are() -> None:
    check = happened(2, What.CHECK, "06-01", quantity=48, light=3, heavy=1)

    state = state_of(CHAIRS, [check])

    assert (state.quantity, state.good, state.light, state.heavy) == (48, 44, 3, 1)
    assert state.checked_on == date(2026, 6, 1)


def test_a_check_that_counts_nothing_changes_no_number() -> None:
    state = state_of(CHAIRS, [happened(2, What.CHECK, "06-01")])

    assert state.quantity == 50


def test_the_state_of_an_earlier_day_knows_nothing_of_what_came_later() -> None:
    lost = happened(2, What.LOST, "06-01", quantity=5)

    assert state_of(CHAIRS, [lost], date(2026, 5, 31)).quantity == 50
    assert state_of(CHAIRS, [lost], date(2026, 6, 1)).quantity == 45


def test_events_count_in_the_order_of_their_days() -> None:
    born, sold = (
        happened(3, What.BIRTH, "05-01", quantity=4),
        happened(3, What.SOLD, "06-01", quantity=10),
    )

    assert state_of(GOATS, [sold, born]).quantity == 0


def test_no_more_can_go_than_there_are() -> None:
    with pytest.raises(MoreThanThereError, match="Tanggal 01/06/2026 hanya ada 6 ekor Kambing"):
        state_of(GOATS, [happened(3, What.SOLD, "06-01", quantity=7)])


def test_no_more_can_be_damaged_than_there_are() -> None:
    with pytest.raises(DamagedMoreThanThereError) as refused:
        state_of(TENT, [happened(1, What.DAMAGE, "06-01", light=1, heavy=1)])

    assert refused.value.field == "light"


def test_what_is_discarded_was_the_worst() -> None:
    told = [
        happened(2, What.CHECK, "06-01", light=3, heavy=2),
        happened(2, What.DISCARDED, "06-02", quantity=4),
    ]

    state = state_of(CHAIRS, told)

    assert (state.good, state.light, state.heavy) == (45, 1, 0)


def test_what_is_lost_was_good_as_long_as_there_were_good_ones() -> None:
    told = [
        happened(2, What.CHECK, "06-01", light=3, heavy=2),
        happened(2, What.LOST, "06-02", quantity=46),
    ]

    state = state_of(CHAIRS, told)

    assert (state.good, state.light, state.heavy) == (0, 3, 1)


def test_a_repair_mends_everything_unless_it_says_otherwise() -> None:
    damage = happened(2, What.DAMAGE, "06-01", light=3, heavy=2)

    whole = state_of(CHAIRS, [damage, happened(2, What.REPAIR, "06-09")])
    part = state_of(CHAIRS, [damage, happened(2, What.REPAIR, "06-09", light=1)])

    assert whole.damaged == 0
    assert (part.light, part.heavy) == (1, 2)


def test_what_is_to_be_done_stays_open_until_it_is_done() -> None:
    damage = happened(
        1, What.DAMAGE, "06-01", light=1, follow_up="Dijahit", done_on=date(2026, 6, 20)
    )

    assert state_of(TENT, [damage], date(2026, 6, 19)).to_do == (damage,)
    assert state_of(TENT, [damage], date(2026, 6, 20)).to_do == ()


def test_mending_or_losing_all_of_it_leaves_nothing_to_be_done() -> None:
    damage = happened(1, What.DAMAGE, "06-01", light=1, follow_up="Dijahit")

    mended = state_of(TENT, [damage, happened(1, What.REPAIR, "06-09")])
    gone = state_of(TENT, [damage, happened(1, What.LOST, "06-09", quantity=1)])

    assert mended.to_do == ()
    assert gone.to_do == ()


def test_the_standing_says_the_worst_first() -> None:
    unknown = replace(TENT, condition=None)
    events = [happened(2, What.CHECK, "06-01", light=3, heavy=2)]

    assert standing(CHAIRS, state_of(CHAIRS, [])) is Standing.GOOD
    assert standing(CHAIRS, state_of(CHAIRS, events)) is Standing.HEAVY
    assert standing(unknown, state_of(unknown, [])) is Standing.UNKNOWN
    assert standing(GOATS, state_of(GOATS, [])) is Standing.ALIVE
    assert standing(TENT, replace(state_of(TENT, []), quantity=0)) is Standing.GONE


@given(TALLIES)
def test_what_moved_adds_up_to_what_is_there(tallies: list[tuple[What, int, int]]) -> None:
    told = _possible(tallies)

    moved = movement(GOATS, told, date(2026, 5, 1), date(2026, 5, 31))

    assert moved.start == 6
    assert moved.end == state_of(GOATS, told).quantity >= 0


@given(TALLIES, st.integers(1, 30))
def test_two_parts_of_a_time_follow_each_other(
    tallies: list[tuple[What, int, int]], cut: int
) -> None:
    told = _possible(tallies)
    middle = date(2026, 5, cut)

    before = movement(GOATS, told, date(2026, 1, 1), middle)
    after = movement(GOATS, told, date(2026, 5, cut + 1), date(2026, 12, 31))

    assert before.start == 0
    assert before.came >= GOATS.quantity
    assert after.start == before.end
    assert after.end == state_of(GOATS, told).quantity


def test_herds_are_added_up() -> None:
    assert Moved(start=2, born=3, died=1) + Moved(start=4, sold=2, recounted=-1) == Moved(
        start=6, born=3, died=1, sold=2, recounted=-1
    )
