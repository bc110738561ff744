from datetime import date

import pytest

from kube_desktop.books.members.actions import leave
from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.rules import Leaving
from kube_desktop.books.members.sheets import member_register
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.printing.model import Table
from kube_desktop.printing.text import as_text
from tests.golden_files import Golden
from tests.group_files import TODAY
from tests.people import FOUNDED, MANS_NIK, WOMANS_NIK, enter, man, woman


@pytest.fixture
def melati(book: GroupFile) -> GroupFile:
    """Maria, who is chair, Anton, who left, and Rosa, of whom little is known."""
    enter(
        book,
        woman(
            "Maria Goreti Bili",
            birth_date=date(1990, 10, 20),
            national_id=WOMANS_NIK,
            address="Jl. Kenari 5",
            phone="0812 3456 7890",
            education="Tamat SLTA",
            occupation="Pedagang",
            dependants=3,
            income_before=650_000,
        ),
    )
    enter(book, man(national_id=MANS_NIK))
    enter(book, woman("Rosa Tefa", phone="0821 1111 2222"))
    book.act(appoint, Appointment(1, Office.CHAIR, FOUNDED), today=TODAY)
    book.act(leave, Leaving(2, date(2026, 6, 10), "Pindah ke Atambua"), today=TODAY)
    return book


def test_the_register_shows_who_belongs_and_who_left(melati: GroupFile, golden: Golden) -> None:
    report = melati.read(member_register, on=TODAY)

    golden.check("register.txt", as_text(report))


def test_a_posted_print_hides_national_ids_and_incomes(melati: GroupFile) -> None:
    text = as_text(melati.read(member_register, on=TODAY, is_masked=True))

    assert "**************09" in text
    assert WOMANS_NIK not in text
    assert "650.000" not in text


def test_the_register_of_an_earlier_day_is_that_days(melati: GroupFile) -> None:
    report = melati.read(member_register, on=date(2026, 6, 9))

    first, *others = [section for section in report.sections if isinstance(section, Table)]
    assert [row[1] for row in first.rows] == ["Maria Goreti Bili", "Anton Nahak", "Rosa Tefa"]
    assert "keluar" not in {section.name for section in others}


def test_an_empty_register_says_so(book: GroupFile) -> None:
    assert "Belum ada anggota" in as_text(book.read(member_register, on=TODAY))
