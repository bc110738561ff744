from datetime import date

import pytest

from kube_desktop.books.members.rules import MemberNotFoundError
from kube_desktop.books.units.actions import add_shift, add_unit, change_shift, change_unit
from kube_desktop.books.units.queries import shift, unit, unit_named, units
from kube_desktop.books.units.rules import (
    EndedBeforeStartError,
    ShiftDetails,
    ShiftNameTakenError,
    ShiftNotFoundError,
    UnitDetails,
    UnitNameNotUsableError,
    UnitNameTakenError,
    UnitNoteTooLongError,
    UnitNotFoundError,
)
from kube_desktop.groupfile.change_history import changes_of
from kube_desktop.groupfile.group_file import GroupFile
from tests.books.units.businesses import BEGAN, Businesses
from tests.people import enter, woman

LATER = date(2026, 5, 31)


def test_a_line_of_business_is_kept_as_it_was_told(book: GroupFile) -> None:
    unit_id = book.act(add_unit, UnitDetails("  Warung   sembako ", BEGAN, note=" di rumah  Ibu "))

    (found,) = book.read(units)
    assert (found.id, found.name, found.note) == (unit_id, "Warung sembako", "di rumah Ibu")
    assert (found.started_on, found.ended_on, found.shifts) == (BEGAN, None, ())
    assert book.read(unit_named, "WARUNG sembako") == found


@pytest.mark.parametrize("name", ["", "  ", "x" * 41])
def test_a_name_that_cannot_be_used_is_refused(book: GroupFile, name: str) -> None:
    with pytest.raises(UnitNameNotUsableError):
        book.act(add_unit, UnitDetails(name, BEGAN))

    assert book.read(units) == ()


def test_a_remark_is_no_letter(book: GroupFile) -> None:
    with pytest.raises(UnitNoteTooLongError):
        book.act(add_unit, UnitDetails("Warung", BEGAN, note="x" * 201))


def test_two_lines_of_business_of_one_name_are_refused(
    book: GroupFile, businesses: Businesses
) -> None:
    with pytest.raises(UnitNameTakenError, match="“Warung sembako”"):
        book.act(add_unit, UnitDetails("warung SEMBAKO", BEGAN))
    with pytest.raises(UnitNameTakenError):
        book.act(change_unit, businesses.tents, UnitDetails("Warung sembako", BEGAN))


def test_closing_is_a_day_that_the_change_log_notes(
    book: GroupFile, businesses: Businesses
) -> None:
    book.act(change_unit, businesses.tents, UnitDetails("Sewa tenda", BEGAN, LATER, "Rusak"))

    closed = book.read(unit, businesses.tents)
    assert closed.runs_on(LATER)
    assert not closed.runs_on(date(2026, 6, 1))
    noted = book.read(changes_of, "units", businesses.tents)
    assert {(each.field, each.old, each.new) for each in noted} == {
        ("ended_on", "", "2026-05-31"),
        ("note", "Dua tenda, 50 kursi", "Rusak"),
    }


def test_nothing_closes_before_it_began(book: GroupFile, businesses: Businesses) -> None:
    early = date(2024, 2, 29)

    with pytest.raises(EndedBeforeStartError, match="1 Maret 2024"):
        book.act(change_unit, businesses.tents, UnitDetails("Sewa tenda", BEGAN, early))
    with pytest.raises(EndedBeforeStartError):
        book.act(change_shift, businesses.first, ShiftDetails("Giliran 1", BEGAN, (), early))


def test_a_shift_group_names_its_members(book: GroupFile, businesses: Businesses) -> None:
    found = book.read(unit, businesses.warung)

    assert [(each.name, [name for _id, name in each.members]) for each in found.shifts] == [
        ("Giliran 1", ["Maria Bili"]),
        ("Giliran 2", ["Anton Nahak"]),
    ]


def test_who_is_in_a_shift_group_changes_and_is_noted(
    book: GroupFile, businesses: Businesses
) -> None:
    rosa = enter(book, woman("Rosa Tefa")).id

    book.act(change_shift, businesses.first, ShiftDetails("Giliran 1", BEGAN, (rosa, rosa)))

    assert book.read(shift, businesses.first).members == ((rosa, "Rosa Tefa"),)
    (noted,) = book.read(changes_of, "shifts", businesses.first)
    assert (noted.field, noted.old, noted.new) == ("members", "Maria Bili", "Rosa Tefa")


def test_two_shift_groups_of_one_name_are_refused_within_a_business_only(
    book: GroupFile, businesses: Businesses
) -> None:
    with pytest.raises(ShiftNameTakenError, match="“Warung sembako” sudah punya “Giliran 1”"):
        book.act(add_shift, businesses.warung, ShiftDetails("giliran 1", BEGAN))

    book.act(add_shift, businesses.tents, ShiftDetails("Giliran 1", BEGAN))

    assert len(book.read(unit, businesses.tents).shifts) == 1


def test_what_is_not_there_is_refused(book: GroupFile, businesses: Businesses) -> None:
    with pytest.raises(UnitNotFoundError):
        book.act(add_shift, 77, ShiftDetails("Giliran 1", BEGAN))
    with pytest.raises(UnitNotFoundError):
        book.act(change_unit, 77, UnitDetails("Ternak", BEGAN))
    with pytest.raises(UnitNotFoundError):
        book.read(unit_named, "Ternak")
    with pytest.raises(ShiftNotFoundError):
        book.act(change_shift, 77, ShiftDetails("Giliran 1", BEGAN))
    with pytest.raises(MemberNotFoundError):
        book.act(add_shift, businesses.tents, ShiftDetails("Giliran 1", BEGAN, (77,)))

    assert book.read(unit, businesses.tents).shifts == ()
