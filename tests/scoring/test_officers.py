"""Officers and their written duties: K1 and K2, at each side of every threshold."""

from datetime import date, timedelta

import pytest

from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.actions import appoint, end_term
from kube_desktop.books.officers.duties import Duty
from kube_desktop.books.officers.duty_actions import cancel_duty, write_duty
from kube_desktop.books.officers.rules import Appointment, TermEnd
from kube_desktop.groupfile.group_file import GroupFile
from tests.group_files import TODAY
from tests.people import FOUNDED
from tests.scoring.stage import LAST, level_of, on_the_day, people, propose_for

OFFICES = tuple(Office)


def take_office(
    book: GroupFile, member: int, office: Office, *, decree: str = "", until: date | None = None
) -> int:
    appointment = Appointment(member, office, FOUNDED, planned_end=until, decree=decree)
    return book.act(appoint, appointment, today=TODAY)


def write(book: GroupFile, office: Office | str, *, decided: str = "", since: date = LAST) -> int:
    duty = Duty(str(office), since, "Menjalankan tugas", decided)
    return book.act(write_duty, duty, today=TODAY)


def test_without_any_officer_nobody_can_tell(book: GroupFile) -> None:
    people(book)

    found = propose_for(book, "K1")

    assert found.level is None
    assert found.why_not == "Catat dulu siapa ketua, sekretaris dan bendahara."


@pytest.mark.parametrize(("offices", "level"), [(2, 1), (3, 2)])
def test_every_office_is_held(book: GroupFile, offices: int, level: int) -> None:
    members = people(book)
    for member, office in zip(members, OFFICES[:offices], strict=False):
        take_office(book, member, office)

    assert level_of(book, "K1") == level


def test_one_person_in_two_offices_is_too_few_persons(book: GroupFile) -> None:
    maria, anton, *_others = people(book)
    for member, office in zip((maria, anton, anton), OFFICES, strict=True):
        take_office(book, member, office, decree="SK 05/2024")

    found = propose_for(book, "K1")

    assert found.level == 1
    assert [lift.words for lift in found.lifts] == [
        "Bagi jabatan kepada 1 orang lagi: satu orang satu jabatan."
    ]


@pytest.mark.parametrize(("papers", "level"), [(0, 2), (2, 2), (3, 3)])
def test_every_officer_has_the_paper(book: GroupFile, papers: int, level: int) -> None:
    for place, (member, office) in enumerate(zip(people(book, 3), OFFICES, strict=True)):
        take_office(book, member, office, decree="SK 05/2024" if place < papers else "")

    assert level_of(book, "K1") == level


@pytest.mark.parametrize(("days", "level"), [(-1, 2), (0, 3), (1, 3)])
def test_a_term_that_is_over_lowers_the_level(book: GroupFile, days: int, level: int) -> None:
    for member, office in zip(people(book, 3), OFFICES, strict=True):
        take_office(book, member, office, decree="SK 05/2024", until=LAST + timedelta(days=days))

    assert level_of(book, "K1") == level


def test_who_stepped_down_holds_no_office_and_the_vacancy_comes_first(book: GroupFile) -> None:
    terms = [
        take_office(book, member, office, decree="SK 05/2024")
        for member, office in zip(people(book, 3), OFFICES, strict=True)
    ]
    book.act(end_term, TermEnd(terms[1], LAST, "pindah"), today=TODAY)

    found = propose_for(book, "K1")

    assert found.level == 1
    assert found.measured is not None
    assert found.measured.evidence == (
        "2 dari 3 jabatan terisi oleh 2 orang; 2 dengan SK atau berita acara, 0 lewat masa"
        " jabatannya"
    )
    assert [(link.words, link.wish) for link in found.measured.links] == [
        ("Pengurus", None),
        ("Belum ada sekretaris", None),
        ("Ketua: Maria Bili 0", terms[0]),
        ("Bendahara: Maria Bili 2", terms[2]),
    ]


@pytest.mark.parametrize(("written", "level"), [(0, 1), (1, 2), (2, 2), (3, 3)])
def test_duties_are_written_for_every_office(book: GroupFile, written: int, level: int) -> None:
    for office in OFFICES[:written]:
        write(book, office, decided="Rapat 3 Maret 2026")

    assert level_of(book, "K2") == level


@pytest.mark.parametrize(("decided", "level"), [(0, 2), (2, 2), (3, 3)])
def test_a_meeting_decided_on_the_duties(book: GroupFile, decided: int, level: int) -> None:
    for place, office in enumerate(OFFICES):
        write(book, office, decided="Rapat 3 Maret 2026" if place < decided else "")

    assert level_of(book, "K2") == level


def test_duties_of_other_offices_and_cancelled_ones_do_not_count(book: GroupFile) -> None:
    write(book, "Penjaga warung", decided="Rapat 3 Maret 2026")
    book.act(cancel_duty, write(book, Office.CHAIR), reason="salah tulis")

    found = propose_for(book, "K2")

    assert found.level == 1
    assert found.measured is not None
    assert found.measured.evidence == (
        "Uraian tugas tertulis untuk 0 dari 3 jabatan, 0 diputuskan rapat"
    )


def test_duties_that_were_written_long_after_their_day_are_late(book: GroupFile) -> None:
    in_time = LAST - timedelta(days=31)
    write(book, Office.CHAIR, since=in_time)
    write(book, Office.SECRETARY, since=in_time - timedelta(days=1))
    with on_the_day(date(2026, 2, 1)):
        write(book, Office.TREASURER, since=date(2026, 2, 1))

    measured = propose_for(book, "K2").measured

    assert measured is not None
    assert (measured.late, measured.counted) == (1, 3)
