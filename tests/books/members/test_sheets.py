from datetime import date

import pytest

from kube_desktop.books.members.actions import leave
from kube_desktop.books.members.card_sheet import NoMemberCardError, member_cards
from kube_desktop.books.members.income_actions import record_income
from kube_desktop.books.members.incomes import IncomeTold
from kube_desktop.books.members.movement_sheet import members_movement
from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.rules import Leaving
from kube_desktop.books.members.sheets import blank_register, member_register
from kube_desktop.books.members.statistics_sheet import member_statistics
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.foundation.calendar import Month
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
            family_card_no="5371011203180042",
            welfare_id="53710100123456789",
            is_poor=False,
        ),
    )
    enter(book, man(national_id=MANS_NIK))
    enter(book, woman("Rosa Tefa", phone="0821 1111 2222"))
    book.act(appoint, Appointment(1, Office.CHAIR, FOUNDED), today=TODAY)
    book.act(leave, Leaving(2, date(2026, 6, 10), "Pindah ke Atambua"), today=TODAY)
    book.act(record_income, IncomeTold(1, date(2026, 9, 1), 900_000), today=TODAY)
    return book


def test_the_register_shows_who_belongs_and_who_left(melati: GroupFile, golden: Golden) -> None:
    report = melati.read(member_register, on=TODAY)

    golden.check("register.txt", as_text(report))


def test_a_posted_print_hides_national_ids_and_incomes(melati: GroupFile) -> None:
    text = as_text(melati.read(member_register, on=TODAY, is_masked=True))

    assert "**************09" in text
    assert WOMANS_NIK not in text
    assert "650.000" not in text
    assert "5371011203180042" not in text
    assert not {"Tgl lahir", "Alamat", "Alasan keluar"} & set(text.split("  "))


def test_the_register_of_an_earlier_day_is_that_days(melati: GroupFile) -> None:
    report = melati.read(member_register, on=date(2026, 6, 9))

    first, *others = [section for section in report.sections if isinstance(section, Table)]
    assert [row[1] for row in first.rows] == ["Maria Goreti Bili", "Anton Nahak", "Rosa Tefa"]
    assert "keluar" not in {section.name for section in others}


def test_an_empty_register_says_so(book: GroupFile) -> None:
    assert "Belum ada anggota" in as_text(book.read(member_register, on=TODAY))


def test_the_blank_register_has_room_for_the_largest_group(
    melati: GroupFile, golden: Golden
) -> None:
    text = as_text(melati.read(blank_register))

    assert "Maria Goreti Bili" not in text.split("Kupang,")[0]
    golden.check("blank_register.txt", text)


def test_statistics_tell_how_the_members_spread(melati: GroupFile, golden: Golden) -> None:
    golden.check("statistics.txt", as_text(melati.read(member_statistics, on=TODAY)))


def test_statistics_say_when_the_last_row_was_adjusted(melati: GroupFile) -> None:
    rounded = as_text(melati.read(member_statistics, on=TODAY))
    forced = as_text(melati.read(member_statistics, on=TODAY, forced=True))

    assert "disesuaikan" not in rounded
    assert "disesuaikan supaya jumlahnya 100,0%" in forced


def test_statistics_of_a_group_without_members_are_dashes(book: GroupFile) -> None:
    report = book.read(member_statistics, on=TODAY)

    totals = {section.total for section in report.sections if isinstance(section, Table)}
    assert totals == {(None, "Jumlah", 0, 0)}


def test_the_movement_of_a_year_names_who_came_and_who_went(
    melati: GroupFile, golden: Golden
) -> None:
    enter(melati, woman("Blandina Lake", joined=date(2026, 11, 1)))

    report = melati.read(members_movement, Month(2026, 1), Month(2026, 12))

    golden.check("movement.txt", as_text(report))


def test_the_movement_of_a_quiet_month_says_so(melati: GroupFile) -> None:
    text = as_text(melati.read(members_movement, Month(2026, 7), Month(2026, 7)))

    assert text.count("Nihil.") == 2
    assert "Bulan demi bulan" not in text


def test_a_card_tells_whose_it_is_and_no_number_of_the_person(
    melati: GroupFile, golden: Golden
) -> None:
    text = as_text(melati.read(member_cards, on=TODAY, member_id=1))

    assert WOMANS_NIK not in text
    golden.check("card.txt", text)


def test_cards_are_printed_for_all_who_are_members(melati: GroupFile) -> None:
    report = melati.read(member_cards, on=TODAY)

    assert [section.name for section in report.sections] == ["kartu_1", "kartu_3"]


def test_who_has_left_gets_no_card(melati: GroupFile) -> None:
    with pytest.raises(NoMemberCardError, match="Anton Nahak"):
        melati.read(member_cards, on=TODAY, member_id=2)
