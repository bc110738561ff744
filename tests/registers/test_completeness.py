from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.guests.rules import Visitor
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record, declare_nihil
from kube_desktop.registers.completeness import (
    BookState,
    Completeness,
    EmptyField,
    Lack,
    state_of_register,
)
from tests.group_files import TODAY
from tests.registers.visits import came

NOVEMBER, DECEMBER = Month(2026, 11), Month(2026, 12)
LACK = Lack("Saran belum ditindaklanjuti.", "guests", 1)


def _state(book: GroupFile, month: Month = NOVEMBER, *lacks: Lack) -> BookState:
    return book.read(state_of_register, GUESTS, month, lacks=lacks, today=TODAY)


def test_a_month_without_records_is_empty_and_may_be_declared_so(book: GroupFile) -> None:
    state = _state(book)

    assert (state.completeness, state.may_be_nihil) == (Completeness.EMPTY, True)
    assert (state.entries, state.detail) == (0, None)


def test_a_month_declared_empty_is_nihil(book: GroupFile) -> None:
    book.act(declare_nihil, GUESTS, NOVEMBER, today=TODAY)

    assert _state(book).completeness is Completeness.NIHIL


def test_a_month_with_records_is_complete_unless_something_lacks(book: GroupFile) -> None:
    came(book)

    assert _state(book).completeness is Completeness.COMPLETE
    assert not _state(book).may_be_nihil
    assert _state(book, NOVEMBER, LACK).completeness is Completeness.LACKING


def test_only_records_that_are_not_cancelled_count(book: GroupFile) -> None:
    book.act(cancel_record, GUESTS, came(book), reason="keliru")

    assert _state(book).entries == 0


def test_a_month_that_has_not_begun_lacks_nothing(book: GroupFile) -> None:
    assert _state(book, DECEMBER, LACK).lacks == ()
    assert _state(book, NOVEMBER, LACK).lacks == (LACK,)


def test_the_filled_fields_of_those_that_have_a_meaning_are_counted(book: GroupFile) -> None:
    came(book, visitor=Visitor.NEIGHBOUR, purpose="arisan")
    monitored = came(book, purpose="memeriksa", institution="Dinas", advice="nota difoto")
    came(book, on_day=date(2026, 11, 5))

    state = _state(book)

    # institution and purpose of three, advice of two monitors, follow-up of one advice
    assert (state.filled, state.expected) == (4, 9)
    assert state.detail == 444
    assert state.empty_fields == (
        EmptyField("Instansi atau alamat", 2, 1),
        EmptyField("Maksud kunjungan", 1, 3),
        EmptyField("Saran yang ditinggalkan", 1, 3),
        EmptyField("Tindak lanjut", 1, monitored),
    )


@pytest.mark.parametrize(
    ("filled", "expected", "detail"),
    [(0, 0, None), (0, 3, 0), (1, 3, 333), (2, 3, 666), (999, 1000, 999), (3, 3, 1000)],
)
def test_detail_is_rounded_down_to_tenths_of_a_percent(
    filled: int, expected: int, detail: int | None
) -> None:
    state = BookState(
        "guests", "Buku tamu", "guests", NOVEMBER, 1, filled=filled, expected=expected
    )

    assert state.detail == detail


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_only_a_book_with_every_field_filled_is_wholly_detailed(filled: int, more: int) -> None:
    expected = filled + more
    state = BookState(
        "guests", "Buku tamu", "guests", NOVEMBER, 1, filled=filled, expected=expected
    )

    assert state.detail is not None
    assert 0 <= state.detail < 1000
