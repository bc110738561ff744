from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.guests.completeness import guests_state
from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.guests.rules import Visit, Visitor
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import add_record, cancel_record, declare_nihil
from kube_desktop.registers.completeness import BookState, Completeness
from tests.group_files import TODAY

NOVEMBER = Month(2026, 11)
VISIT = Visit(
    date(2026, 11, 4), "Yohana Tallo", Visitor.FACILITATOR, "Dinas Sosial", purpose="memeriksa kas"
)


def _state(book: GroupFile, month: Month = NOVEMBER) -> BookState:
    return book.read(guests_state, month, today=TODAY)


def test_a_month_without_guests_is_empty_until_it_is_declared_nihil(book: GroupFile) -> None:
    assert _state(book).completeness is Completeness.EMPTY

    book.act(declare_nihil, GUESTS, NOVEMBER, today=TODAY)

    assert _state(book).completeness is Completeness.NIHIL


def test_a_guest_ends_nihil(book: GroupFile) -> None:
    book.act(declare_nihil, GUESTS, NOVEMBER, today=TODAY)

    visit = book.act(add_record, GUESTS, VISIT, today=TODAY)
    book.act(cancel_record, GUESTS, visit, reason="salah buku")

    assert _state(book).completeness is Completeness.EMPTY


def test_a_monitoring_visit_is_asked_for_its_advice(book: GroupFile) -> None:
    book.act(add_record, GUESTS, VISIT, today=TODAY)
    book.act(add_record, GUESTS, replace(VISIT, visitor=Visitor.NEIGHBOUR), today=TODAY)

    state = _state(book)

    assert state.completeness is Completeness.COMPLETE
    assert (state.filled, state.expected) == (4, 5)
    assert [(each.title, each.count) for each in state.empty_fields] == [
        ("Saran yang ditinggalkan", 1)
    ]


@pytest.mark.parametrize(
    ("visited", "lacking"), [(date(2026, 10, 22), False), (date(2026, 10, 21), True)]
)
def test_advice_that_waits_for_thirty_days_is_open(
    book: GroupFile, visited: date, *, lacking: bool
) -> None:
    advice = replace(VISIT, on_day=visited, advice="Foto nota")
    book.act(add_record, GUESTS, advice, today=date(2026, 10, 30))
    book.act(add_record, GUESTS, VISIT, today=TODAY)

    assert bool(_state(book).lacks) is lacking


def test_advice_that_was_followed_waits_for_nothing(book: GroupFile) -> None:
    visited = date(2026, 9, 1)
    followed = replace(
        VISIT, on_day=visited, advice="Foto nota", follow_up="Difoto", done_on=date(2026, 9, 9)
    )
    book.act(add_record, GUESTS, followed, today=TODAY)

    assert _state(book).lacks == ()
