from datetime import date

import pytest

from kube_desktop.books.members.actions import leave
from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.queries import (
    MemberCount,
    find_members,
    holder_of_national_id,
    member,
    member_count,
    members,
)
from kube_desktop.books.members.rules import Leaving, MemberNotFoundError
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from tests.group_files import TODAY
from tests.people import FOUNDED, MANS_NIK, enter, man, woman


@pytest.fixture
def melati(book: GroupFile) -> GroupFile:
    """Three founders, of whom Yuliana left on 10 June 2025, and Rosa, who joined on that day."""
    enter(book, woman("Maria Bili"))
    yuliana = enter(book, woman("Yuliana Seran"))
    enter(book, man("Anton Nahak", national_id=MANS_NIK))
    book.act(leave, Leaving(yuliana.id, date(2025, 6, 10), "Pindah"), today=TODAY)
    enter(book, woman("Rosa Maria Tefa", joined=date(2025, 6, 10)))
    return book


def test_the_register_as_it_stands_keeps_who_left(melati: GroupFile) -> None:
    everybody = melati.read(members)
    present = melati.read(members, include_left=False)

    assert [row.number for row in everybody] == [1, 2, 3, 4]
    assert [row.number for row in present] == [1, 3, 4]


@pytest.mark.parametrize(
    ("day", "numbers"),
    [
        (date(2024, 2, 29), []),
        (FOUNDED, [1, 2, 3]),
        (date(2025, 6, 9), [1, 2, 3]),
        (date(2025, 6, 10), [1, 3, 4]),
    ],
)
def test_the_members_of_a_day(melati: GroupFile, day: date, numbers: list[int]) -> None:
    rows = melati.read(members, on=day, include_left=False)

    assert [row.number for row in rows] == numbers
    assert all(row.is_member_on(day) for row in rows)


def test_a_member_is_shown_with_the_office_of_that_day(melati: GroupFile) -> None:
    melati.act(appoint, Appointment(1, Office.CHAIR, date(2025, 1, 1)), today=TODAY)

    assert melati.read(member, 1).offices == (Office.CHAIR,)
    assert melati.read(member, 1, on=date(2024, 12, 31)).offices == ()
    assert melati.read(members)[0].offices == (Office.CHAIR,)


def test_nobody_is_shown_who_is_not_there(melati: GroupFile) -> None:
    with pytest.raises(MemberNotFoundError):
        melati.read(member, 99)


def test_people_are_found_by_words_of_the_name_and_by_number(melati: GroupFile) -> None:
    found = {text: melati.read(find_members, text) for text in ("maria", "ROSA TEFA", "3", "xyz")}

    assert [row.name for row in found["maria"]] == ["Maria Bili", "Rosa Maria Tefa"]
    assert [row.name for row in found["ROSA TEFA"]] == ["Rosa Maria Tefa"]
    assert [row.name for row in found["3"]] == ["Anton Nahak"]
    assert found["xyz"] == ()


def test_who_left_is_proposed_last_or_not_at_all(melati: GroupFile) -> None:
    everybody = melati.read(find_members, "")
    present = melati.read(find_members, "", include_left=False, limit=2)

    assert [row.name for row in everybody][-1] == "Yuliana Seran"
    assert [row.name for row in present] == ["Anton Nahak", "Maria Bili"]


def test_the_holder_of_a_national_id_is_a_present_member(melati: GroupFile) -> None:
    holder = melati.read(holder_of_national_id, MANS_NIK)

    assert holder is not None
    assert holder.name == "Anton Nahak"
    assert melati.read(holder_of_national_id, MANS_NIK, besides=3) is None
    assert melati.read(holder_of_national_id, "") is None


@pytest.mark.parametrize(
    ("month", "expected"),
    [
        (Month(2024, 2), MemberCount(0, 0, 0, 0)),
        (Month(2024, 3), MemberCount(0, 3, 0, 3)),
        (Month(2025, 5), MemberCount(3, 0, 0, 3)),
        (Month(2025, 6), MemberCount(3, 1, 1, 3)),
        (Month(2025, 7), MemberCount(3, 0, 0, 3)),
    ],
)
def test_membership_of_a_month(melati: GroupFile, month: Month, expected: MemberCount) -> None:
    assert melati.read(member_count, month) == expected


def test_an_empty_register_counts_nobody(book: GroupFile) -> None:
    assert book.read(member_count, Month(2026, 11)) == MemberCount(0, 0, 0, 0)
