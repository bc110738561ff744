"""The handover of a group to the local government, on paper."""

from datetime import date

from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.printing.text import as_text
from kube_desktop.reports.handover import blank_handover_record, handover_record
from kube_desktop.reports.kept_books import kept_books
from tests.books.stages.conftest import HANDED_OVER, hand_over
from tests.golden_files import Golden
from tests.group_files import TODAY
from tests.money import bring_to_bank, receive
from tests.people import enter, man, woman


def test_the_handover_names_the_parties_and_tells_the_day_in_words(
    book: GroupFile, golden: Golden
) -> None:
    enter(book, woman())
    enter(book, man())
    receive(book, 1_250_000, HANDED_OVER.on_day)
    bring_to_bank(book, 1_000_000, HANDED_OVER.on_day)
    receive(book, 5_000, TODAY)
    hand_over(book, note="Tenda dan kursi diperiksa bersama")

    golden.check("handover.txt", as_text(book.read(handover_record, TODAY)))


def test_before_it_is_written_down_there_is_room_for_the_parties(book: GroupFile) -> None:
    text = as_text(book.read(handover_record, TODAY))

    assert "Pada hari ini Jumat tanggal dua puluh bulan November" in text
    assert "bertempat di ......" in text
    assert "(20/11/2026)" in text


def test_a_chair_who_hands_over_signs_once(book: GroupFile) -> None:
    chair = enter(book, woman("Maria Bili")).id
    book.act(appoint, Appointment(chair, Office.CHAIR, date(2026, 1, 1)), today=TODAY)
    hand_over(book, giver="Maria Bili", giver_office="Ketua")

    report = book.read(handover_record, TODAY)

    assert report.signatures is not None
    signs = [(each.role, each.person) for each in report.signatures.people]
    assert signs == [("PIHAK PERTAMA,", "Maria Bili"), ("PIHAK KEDUA,", "Petrus Lado")]


def test_books_are_counted_until_the_day(book: GroupFile) -> None:
    receive(book, 1_250_000, HANDED_OVER.on_day)
    receive(book, 5_000, TODAY)

    kept = {each.title: each for each in book.read(kept_books, HANDED_OVER.on_day)}

    assert kept["Buku kas UEP kelompok"].count == 1
    assert kept["Buku kas UEP kelompok"].last == HANDED_OVER.on_day
    assert kept["Buku tamu"].count == 0
    assert kept["Buku tamu"].first is None


def test_the_blank_form_has_dots_where_a_pen_starts(book: GroupFile, golden: Golden) -> None:
    hand_over(book)

    golden.check("handover-blank.txt", as_text(book.read(blank_handover_record)))
