from datetime import date

import pytest

from kube_desktop.books.letters.completeness import (
    incoming_letters_state,
    outgoing_letters_state,
)
from kube_desktop.books.letters.register import INCOMING_LETTERS
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.completeness import Completeness
from tests.books.letters.conftest import SECOND, Write
from tests.group_files import TODAY

OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)


@pytest.mark.parametrize(
    ("answer_by", "completeness"),
    [
        (date(2026, 11, 19), Completeness.LACKING),
        (TODAY, Completeness.COMPLETE),
        (date(2026, 11, 21), Completeness.COMPLETE),
    ],
)
def test_a_letter_lacks_its_answer_from_the_day_after_it_was_due(
    book: GroupFile, receive_letter: Write, answer_by: date, completeness: Completeness
) -> None:
    receive_letter(needs_answer=True, answer_by=answer_by)

    state = book.read(incoming_letters_state, NOVEMBER, today=TODAY)

    assert state.completeness is completeness


def test_what_is_overdue_is_told_this_month_and_in_the_month_it_came(
    book: GroupFile, receive_letter: Write
) -> None:
    letter = receive_letter(date(2026, 10, 5), needs_answer=True)

    now = book.read(incoming_letters_state, NOVEMBER, today=TODAY)
    then = book.read(incoming_letters_state, OCTOBER, today=TODAY)
    before = book.read(incoming_letters_state, Month(2026, 9), today=TODAY)

    assert [lack.sentence for lack in now.lacks] == [
        "Surat dari Dinas Sosial tanggal 05/10/2026 belum dijawab."
    ]
    assert (then.lacks[0].page, then.lacks[0].wish) == (INCOMING_LETTERS.page, letter)
    assert before.lacks == ()


def test_an_answer_may_come_in_a_later_month(
    book: GroupFile, receive_letter: Write, send_letter: Write
) -> None:
    letter = receive_letter(date(2026, 10, 5), needs_answer=True)
    send_letter(SECOND, answers_id=letter)

    now = book.read(incoming_letters_state, NOVEMBER, today=TODAY)

    assert now.lacks == ()


def test_a_letter_without_its_particulars_is_complete_and_not_detailed(
    book: GroupFile, receive_letter: Write, send_letter: Write
) -> None:
    receive_letter()
    send_letter()

    came = book.read(incoming_letters_state, NOVEMBER, today=TODAY)
    went = book.read(outgoing_letters_state, NOVEMBER, today=TODAY)

    assert (came.completeness, came.filled, came.expected) == (Completeness.COMPLETE, 0, 4)
    assert (went.completeness, went.filled, went.expected) == (Completeness.COMPLETE, 0, 3)


def test_a_month_without_letters_is_empty_and_may_be_declared_so(book: GroupFile) -> None:
    state = book.read(outgoing_letters_state, NOVEMBER, today=TODAY)

    assert state.completeness is Completeness.EMPTY
    assert state.may_be_nihil
