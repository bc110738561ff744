from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.books.inventory.depreciation import (
    book_value,
    months_worn,
    piece_of_month,
    written_off,
)
from kube_desktop.books.inventory.rules import Good
from kube_desktop.foundation.calendar import Month
from tests.books.inventory.goods import TENT

LASTING = replace(TENT, unit_price=1_000_000, residual=100_000, useful_life=48)


@st.composite
def lasting(draw: st.DrawFn) -> Good:
    """A good of any price, residual value, life and day."""
    price = draw(st.integers(0, 500_000_000))
    return replace(
        TENT,
        unit_price=price,
        residual=draw(st.integers(0, price)),
        useful_life=draw(st.integers(1, 120)),
        acquired_on=draw(st.dates(date(2020, 1, 1), date(2030, 12, 31))),
    )


def test_a_month_is_written_off_on_its_last_day_from_the_month_after() -> None:
    assert months_worn(LASTING, date(2026, 3, 31)) == 0
    assert months_worn(LASTING, date(2026, 4, 29)) == 0
    assert months_worn(LASTING, date(2026, 4, 30)) == 1
    assert months_worn(LASTING, date(2026, 5, 1)) == 1


def test_the_value_falls_evenly_to_what_is_left_of_it() -> None:
    assert book_value(LASTING, date(2026, 4, 30)) == 1_000_000 - 18_750
    assert book_value(LASTING, date(2030, 3, 31)) == 100_000
    assert book_value(LASTING, date(2040, 1, 1)) == 100_000


def test_without_a_life_nothing_is_written_off() -> None:
    assert book_value(TENT, date(2040, 1, 1)) == TENT.unit_price
    assert months_worn(TENT, date(2040, 1, 1)) == 0
    assert book_value(replace(TENT, unit_price=None), date(2040, 1, 1)) is None


def test_before_it_came_nothing_is_worn() -> None:
    assert months_worn(LASTING, date(2025, 1, 1)) == 0


@given(lasting())
def test_the_pieces_of_all_months_add_up_to_the_whole_base(good: Good) -> None:
    life = good.useful_life or 0
    start = Month.of(good.acquired_on)

    pieces = [piece_of_month(good, start.plus(place)) for place in range(life + 3)]

    assert pieces[0] == 0
    assert sum(pieces) == (good.unit_price or 0) - (good.residual or 0)
    assert max(pieces) - min(pieces[1 : life + 1]) <= 1
    assert pieces[life + 1 :] == [0, 0]


@given(lasting(), st.integers(0, 150))
def test_the_book_value_never_rises_nor_falls_below_the_rest(good: Good, months: int) -> None:
    before, after = written_off(good, months), written_off(good, months + 1)

    assert 0 <= before <= after <= (good.unit_price or 0) - (good.residual or 0)
