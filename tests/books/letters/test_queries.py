from datetime import date

from kube_desktop.books.letters.links import INCOMING
from kube_desktop.books.letters.queries import answers_to, settled_days, waiting_letters
from kube_desktop.books.letters.register import INCOMING_LETTERS, OUTGOING_LETTERS
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record
from tests.books.letters.conftest import SECOND, Write
from tests.group_files import TODAY

FIFTH = date(2026, 11, 5)


def test_only_letters_that_need_an_answer_wait_the_most_urgent_first(
    book: GroupFile, receive_letter: Write
) -> None:
    receive_letter()
    slow = receive_letter(needs_answer=True)
    urgent = receive_letter(needs_answer=True, answer_by=FIFTH)

    waiting = book.read(waiting_letters, TODAY)

    assert [(each.id, each.days_late) for each in waiting] == [(urgent, 15), (slow, 4)]


def test_a_letter_waits_no_more_from_the_day_of_its_answer(
    book: GroupFile, receive_letter: Write, send_letter: Write
) -> None:
    letter = receive_letter(needs_answer=True)
    answer = send_letter(FIFTH, answers_id=letter)

    assert len(book.read(waiting_letters, date(2026, 11, 4))) == 1
    assert book.read(waiting_letters, FIFTH) == ()
    assert [each.number for each in book.read(answers_to, letter)] == ["001/KUBE-MELATI/XI/2026"]

    book.act(cancel_record, OUTGOING_LETTERS, answer, reason="Tidak jadi")

    assert len(book.read(waiting_letters, FIFTH)) == 1
    assert book.read(answers_to, letter) == ()


def test_a_letter_that_was_settled_or_cancelled_does_not_wait(
    book: GroupFile, receive_letter: Write
) -> None:
    receive_letter(needs_answer=True, settled_on=FIFTH)
    cancelled = receive_letter(needs_answer=True)
    book.act(cancel_record, INCOMING_LETTERS, cancelled, reason="Tertulis dua kali")

    assert book.read(waiting_letters, FIFTH) == ()


def test_a_letter_is_found_by_its_words_and_those_that_wait_come_first(
    book: GroupFile, receive_letter: Write
) -> None:
    settled = receive_letter(TODAY, sender="Lurah Oebobo", letter_no="470/12")
    waiting = receive_letter(SECOND, needs_answer=True)

    every, by_number = book.read(INCOMING.find, ""), book.read(INCOMING.find, "470/12 oebobo")

    assert [option.id for option in every] == [waiting, settled]
    assert [(option.text, option.detail) for option in by_number] == [
        ("Agenda 1/2026, Lurah Oebobo", "Undangan pelatihan")
    ]
    assert book.read(INCOMING.names, [waiting]) == {waiting: "Agenda 2/2026, Dinas Sosial"}


def test_a_letter_is_settled_on_the_first_day_that_said_so(
    book: GroupFile, receive_letter: Write, send_letter: Write
) -> None:
    answered, told = receive_letter(needs_answer=True), receive_letter(settled_on=FIFTH)
    receive_letter(needs_answer=True)
    send_letter(date(2026, 11, 9), answers_id=answered)
    first = send_letter(FIFTH, answers_id=answered)

    assert book.read(settled_days) == {answered: FIFTH, told: FIFTH}

    book.act(cancel_record, OUTGOING_LETTERS, first, reason="Tidak dikirim")

    assert book.read(settled_days)[answered] == date(2026, 11, 9)
