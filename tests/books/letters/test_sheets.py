from datetime import date

import pytest

from kube_desktop.books.letters.sheets import (
    INCOMING_BOOK,
    OUTGOING_BOOK,
    incoming_book,
    unanswered_letters,
)
from kube_desktop.books.register_sheets import blank_book, filled_book
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.printing.text import as_text
from tests.books.letters.conftest import SECOND, Write
from tests.golden_files import Golden
from tests.group_files import TODAY

NOVEMBER = Month(2026, 11)


@pytest.fixture
def letters(book: GroupFile, receive_letter: Write, send_letter: Write) -> GroupFile:
    """Three letters that came, of which one is answered, and two of the group."""
    answered = receive_letter(
        letter_on=date(2026, 10, 28),
        letter_no="460/123/DINSOS/2026",
        summary="Dua pengurus diminta hadir tanggal 20",
        needs_answer=True,
    )
    receive_letter(
        date(2026, 11, 4),
        sender="Bank BRI Cabang Kupang",
        subject="Penawaran tabungan kelompok",
        needs_answer=True,
        answer_by=date(2026, 11, 10),
        disposition="Dibahas di rapat",
    )
    receive_letter(date(2026, 11, 5), sender="Kelurahan Oebobo", subject="Kerja bakti")
    send_letter(
        date(2026, 11, 6),
        addressee="Dinas Sosial",
        subject="Nama peserta pelatihan",
        sent_on=date(2026, 11, 7),
        address="Jl. Timor Raya, Kupang",
        answers_id=answered,
    )
    send_letter(SECOND)
    return book


def test_the_agenda_of_letters_that_came(letters: GroupFile, golden: Golden) -> None:
    report = letters.read(incoming_book, NOVEMBER, NOVEMBER)

    golden.check("incoming.txt", as_text(report))


def test_the_agenda_of_the_groups_letters(letters: GroupFile, golden: Golden) -> None:
    report = letters.read(filled_book, OUTGOING_BOOK, NOVEMBER, NOVEMBER)

    golden.check("outgoing.txt", as_text(report))


def test_the_letters_that_wait_for_an_answer(letters: GroupFile, golden: Golden) -> None:
    report = letters.read(unanswered_letters, TODAY)

    golden.check("unanswered.txt", as_text(report))


def test_the_blank_agenda_has_lines_for_the_pen(book: GroupFile, golden: Golden) -> None:
    golden.check("blank_incoming.txt", as_text(book.read(blank_book, INCOMING_BOOK)))


def test_when_all_is_answered_the_sheet_says_so(book: GroupFile) -> None:
    assert "Semua surat sudah dijawab." in as_text(book.read(unanswered_letters, TODAY))
