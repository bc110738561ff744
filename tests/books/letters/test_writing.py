from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.letters.actions import choose_numbering
from kube_desktop.books.letters.among import number_of_next
from kube_desktop.books.letters.numbering import (
    Numbering,
    PatternWithoutNumberError,
    Restart,
)
from kube_desktop.books.letters.queries import NUMBERING, numbering_on, numberings
from kube_desktop.books.letters.register import INCOMING_LETTERS, OUTGOING_LETTERS
from kube_desktop.books.letters.rules import (
    AgendaNumberMissingError,
    AgendaNumberTakenError,
    AnswersLaterLetterError,
    LetterNumberMissingError,
    LetterNumberTakenError,
)
from kube_desktop.groupfile.change_history import changes_of
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record, change_record
from kube_desktop.registers.errors import LinkUnknownError
from kube_desktop.registers.queries import record
from tests.books.letters.conftest import SECOND, Write
from tests.group_files import TODAY

LAST_YEAR = date(2025, 12, 30)
OCTOBER = date(2026, 10, 5)


def _number(book: GroupFile, letter_id: int) -> str:
    return book.read(record, OUTGOING_LETTERS, letter_id).entry.number


def _agenda_no(book: GroupFile, letter_id: int) -> int | None:
    return book.read(record, INCOMING_LETTERS, letter_id).entry.agenda_no


def test_letters_that_come_are_counted_by_year_in_the_order_of_writing(
    book: GroupFile, receive_letter: Write
) -> None:
    letters = [receive_letter(day) for day in (SECOND, LAST_YEAR, OCTOBER)]

    assert [_agenda_no(book, letter) for letter in letters] == [1, 1, 2]


def test_a_typed_agenda_number_is_kept_and_counted_on_from(
    book: GroupFile, receive_letter: Write
) -> None:
    typed, following = receive_letter(agenda_no=40), receive_letter()

    assert (_agenda_no(book, typed), _agenda_no(book, following)) == (40, 41)
    with pytest.raises(AgendaNumberTakenError):
        receive_letter(agenda_no=40)
    assert receive_letter(LAST_YEAR, agenda_no=40)


def test_an_agenda_number_is_not_emptied(book: GroupFile, receive_letter: Write) -> None:
    letter = receive_letter()
    entry = book.read(record, INCOMING_LETTERS, letter).entry

    with pytest.raises(AgendaNumberMissingError):
        book.act(
            change_record, INCOMING_LETTERS, letter, replace(entry, agenda_no=None), today=TODAY
        )


def test_the_groups_letters_are_numbered_by_the_date_on_them(
    book: GroupFile, send_letter: Write
) -> None:
    letters = [send_letter(day) for day in (OCTOBER, SECOND, LAST_YEAR, OCTOBER)]

    assert [_number(book, letter) for letter in letters] == [
        "001/KUBE-MELATI/X/2026",
        "002/KUBE-MELATI/XI/2026",
        "001/KUBE-MELATI/XII/2025",
        "003/KUBE-MELATI/X/2026",
    ]


def test_a_cancelled_letter_keeps_its_number(book: GroupFile, send_letter: Write) -> None:
    first = send_letter()
    book.act(cancel_record, OUTGOING_LETTERS, first, reason="Tidak jadi dikirim")

    second = send_letter()

    assert _number(book, second) == "002/KUBE-MELATI/XI/2026"
    with pytest.raises(LetterNumberTakenError):
        send_letter(number=_number(book, first).lower())


def test_a_typed_number_is_kept_and_given_once(book: GroupFile, send_letter: Write) -> None:
    typed = send_letter(number=" 12/LURAH/XI/2026 ")

    assert _number(book, typed) == "12/LURAH/XI/2026"
    with pytest.raises(LetterNumberTakenError):
        send_letter(OCTOBER, number="12/LURAH/XI/2026")


def test_a_number_typed_for_a_letter_of_another_year_is_stepped_over(
    book: GroupFile, send_letter: Write
) -> None:
    send_letter(LAST_YEAR, number="001/KUBE-MELATI/XI/2026")

    assert book.read(number_of_next, SECOND) == "002/KUBE-MELATI/XI/2026"


def test_a_number_is_not_emptied(book: GroupFile, send_letter: Write) -> None:
    letter = send_letter()
    entry = book.read(record, OUTGOING_LETTERS, letter).entry

    with pytest.raises(LetterNumberMissingError):
        book.act(change_record, OUTGOING_LETTERS, letter, replace(entry, number=" "), today=TODAY)


def test_an_answer_follows_the_letter_that_it_answers(
    receive_letter: Write, send_letter: Write
) -> None:
    letter = receive_letter()

    with pytest.raises(AnswersLaterLetterError):
        send_letter(OCTOBER, answers_id=letter)
    with pytest.raises(LinkUnknownError):
        send_letter(answers_id=letter + 1)
    assert send_letter(SECOND, answers_id=letter)


def test_a_chosen_numbering_holds_from_its_day_on(book: GroupFile, send_letter: Write) -> None:
    before = send_letter()
    book.act(
        choose_numbering,
        Numbering("MLT", "{kode}.{no}.{bulan}.{tahun}", Restart.MONTH),
        since=date(2026, 11, 10),
    )

    later, earlier = send_letter(TODAY), send_letter(SECOND)

    assert _number(book, before) == "001/KUBE-MELATI/XI/2026"
    assert _number(book, later) == "MLT.002.11.2026"
    assert _number(book, earlier) == "003/KUBE-MELATI/XI/2026"


def test_choosing_again_for_a_day_replaces_the_choice_and_is_noted(book: GroupFile) -> None:
    book.act(choose_numbering, Numbering("MLT"), since=TODAY)
    book.act(choose_numbering, Numbering("MELATI"), since=TODAY)

    (row,) = book.read(numberings)
    changes = book.read(changes_of, NUMBERING, row.id)
    assert book.read(numbering_on, TODAY) == Numbering("MELATI")
    assert (changes[0].field, changes[0].old, changes[0].new) == ("code", "MLT", "MELATI")


def test_a_numbering_that_cannot_be_used_is_not_written(book: GroupFile) -> None:
    with pytest.raises(PatternWithoutNumberError):
        book.act(choose_numbering, Numbering("MLT", "{tahun}"), since=TODAY)

    assert book.read(numberings) == ()
