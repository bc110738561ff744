from datetime import date

import pytest

from kube_desktop.books.conditions.completeness import conditions_state, is_stale
from kube_desktop.books.conditions.queries import FamilyWish
from kube_desktop.foundation.calendar import Month
from kube_desktop.registers.completeness import BookState, Completeness
from kube_desktop.scoring.completeness import book_states
from tests.books.conditions.conftest import AT_FIRST, Asked
from tests.group_files import TODAY
from tests.people import enter, woman

NOVEMBER = Month(2026, 11)
BEGUN = date(2026, 1, 10)


def _state(asked: Asked, month: Month = NOVEMBER) -> BookState:
    return asked.book.read(conditions_state, month, today=TODAY)


def _lacks(asked: Asked, month: Month = NOVEMBER) -> list[str]:
    return [lack.sentence for lack in _state(asked, month).lacks]


def _books(asked: Asked, month: Month) -> set[str]:
    return {each.book for each in asked.book.read(book_states, month, today=TODAY)}


def test_only_a_group_that_asks_keeps_the_book(asked: Asked) -> None:
    before = _books(asked, NOVEMBER)
    asked.tells(asked.maria, BEGUN, **AT_FIRST)

    assert "family_conditions" not in before
    assert "family_conditions" not in _books(asked, Month(2025, 12))
    assert "family_conditions" in _books(asked, Month(2026, 1))


def test_families_from_before_the_book_began_are_not_missed(asked: Asked) -> None:
    asked.tells(asked.maria, BEGUN, **AT_FIRST)

    found = _state(asked)

    assert found.completeness is Completeness.COMPLETE
    assert (found.entries, found.detail, found.may_be_nihil) == (1, None, False)


@pytest.mark.parametrize(
    ("joined", "told"),
    [
        (date(2026, 10, 20), []),
        (
            date(2026, 10, 19),
            ["Keluarga Rosa Tefa belum ditanya sejak masuk 19/10/2026."],
        ),
    ],
)
def test_a_new_family_is_missed_after_a_month(asked: Asked, joined: date, told: list[str]) -> None:
    asked.tells(asked.maria, BEGUN, **AT_FIRST)
    rosa = enter(asked.book, woman("Rosa Tefa", joined=joined)).id

    assert _lacks(asked) == told
    assert [lack.wish for lack in _state(asked).lacks] == [FamilyWish(rosa)] * len(told)


def test_a_new_family_that_was_asked_is_not_missed(asked: Asked) -> None:
    asked.tells(asked.maria, BEGUN, **AT_FIRST)
    rosa = enter(asked.book, woman("Rosa Tefa", joined=date(2026, 6, 1))).id
    asked.tells(rosa, date(2026, 9, 1), **AT_FIRST)

    assert _lacks(asked) == []


@pytest.mark.parametrize(
    ("on", "told"),
    [
        (date(2025, 8, 20), []),
        (date(2025, 8, 19), ["Keluarga Maria Bili terakhir ditanya 19/08/2025. Tanyakan lagi."]),
    ],
)
def test_answers_hold_for_fifteen_months(asked: Asked, on: date, told: list[str]) -> None:
    asked.tells(asked.maria, on, **AT_FIRST)

    assert _lacks(asked) == told
    assert _lacks(asked, Month(2026, 10)) == []


def test_the_fifteenth_month_ends_where_it_has_no_such_day() -> None:
    assert not is_stale(date(2025, 11, 30), date(2027, 2, 28))
    assert is_stale(date(2025, 11, 30), date(2027, 3, 1))
