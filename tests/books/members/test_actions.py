from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.members.actions import add_member, change_member, leave, undo_leaving
from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.queries import changes, member, members
from kube_desktop.books.members.rules import (
    JoinedAfterLeavingError,
    Leaving,
    LeavingReasonMissingError,
    LeftAlreadyError,
    LeftBeforeJoiningError,
    LeftInFutureError,
    LeftInOfficeError,
    MemberNameMissingError,
    MemberNotFoundError,
    NationalIdTakenError,
    NotLeftError,
    UndoReasonMissingError,
)
from kube_desktop.books.officers.actions import appoint, end_term
from kube_desktop.books.officers.rules import Appointment, TermEnd
from kube_desktop.groupfile.group_file import GroupFile
from tests.group_files import TODAY
from tests.people import FOUNDED, MANS_NIK, enter, man, woman

MOVED = "Pindah ke Atambua"


def test_a_member_is_entered_as_written_with_tidy_spaces(book: GroupFile) -> None:
    added = enter(book, man("  Anton  Nahak", national_id="3602 0412 1187 0001", dependants=3))

    row = book.read(member, added.id)
    assert row.details == man("Anton Nahak", national_id=MANS_NIK, dependants=3)


def test_numbers_run_in_the_order_of_entering_and_are_never_given_twice(book: GroupFile) -> None:
    first, second = enter(book, woman("Maria Bili")), enter(book, woman("Yuliana Seran"))
    book.act(leave, Leaving(second.id, TODAY, MOVED), today=TODAY)

    third = enter(book, man())

    assert (first.number, second.number, third.number) == (1, 2, 3)


def test_a_broken_rule_writes_nothing(book: GroupFile) -> None:
    with pytest.raises(MemberNameMissingError):
        enter(book, woman("   "))

    assert book.read(members) == ()


def test_two_present_members_cannot_have_one_national_id(book: GroupFile) -> None:
    enter(book, man("Anton Nahak", national_id=MANS_NIK))

    with pytest.raises(NationalIdTakenError, match="Anton Nahak"):
        enter(book, man("Anton N.", national_id=MANS_NIK))


def test_many_members_may_have_no_national_id(book: GroupFile) -> None:
    enter(book, woman("Maria Bili"))
    enter(book, woman("Yuliana Seran", national_id="9999999999999996"))

    assert [row.national_id for row in book.read(members)] == ["", ""]


def test_who_left_may_join_again_under_a_new_number(book: GroupFile) -> None:
    first = enter(book, man(national_id=MANS_NIK))
    book.act(leave, Leaving(first.id, date(2025, 1, 1), MOVED), today=TODAY)

    again = enter(book, man(national_id=MANS_NIK, joined=TODAY))

    assert again.number == 2


def test_a_correction_is_written_and_noted_field_by_field(book: GroupFile) -> None:
    added = enter(book, man("Anton Nahak", phone="0812"))

    book.act(
        change_member,
        added.id,
        man("Antonius Nahak", phone="0813"),
        today=TODAY,
        reason="Salah tulis",
    )

    assert book.read(member, added.id).name == "Antonius Nahak"
    noted = [(row.field, row.old, row.new, row.reason) for row in book.read(changes, added.id)]
    assert noted == [
        ("phone", "0812", "0813", "Salah tulis"),
        ("name", "Anton Nahak", "Antonius Nahak", "Salah tulis"),
    ]
    assert book.read(changes, added.id)[0].recorder == "Siti Aminah (Bendahara)"


def test_a_correction_keeps_the_rules(book: GroupFile) -> None:
    added = enter(book, man())
    enter(book, woman(national_id=MANS_NIK))

    with pytest.raises(NationalIdTakenError):
        book.act(change_member, added.id, man(national_id=MANS_NIK), today=TODAY)
    with pytest.raises(MemberNameMissingError):
        book.act(change_member, added.id, man(""), today=TODAY)
    assert book.read(changes, added.id) == ()


def test_nobody_is_changed_who_is_not_there(book: GroupFile) -> None:
    with pytest.raises(MemberNotFoundError):
        book.act(change_member, 7, man(), today=TODAY)


def test_a_leaving_is_a_day_and_a_reason_and_is_noted(book: GroupFile) -> None:
    added = enter(book, man())

    book.act(leave, Leaving(added.id, date(2026, 11, 1), f" {MOVED} "), today=TODAY)

    row = book.read(member, added.id)
    assert (row.left_on, row.left_reason) == (date(2026, 11, 1), MOVED)
    assert {change.field for change in book.read(changes, added.id)} == {"left_on", "left_reason"}


def test_a_leaving_without_reason_or_on_an_impossible_day_is_refused(book: GroupFile) -> None:
    added = enter(book, man())

    with pytest.raises(LeavingReasonMissingError):
        book.act(leave, Leaving(added.id, TODAY, "  "), today=TODAY)
    with pytest.raises(LeftInFutureError):
        book.act(leave, Leaving(added.id, date(2026, 11, 21), MOVED), today=TODAY)
    with pytest.raises(LeftBeforeJoiningError):
        book.act(leave, Leaving(added.id, date(2024, 2, 29), MOVED), today=TODAY)
    assert book.read(member, added.id).left_on is None


def test_who_has_left_cannot_leave_again(book: GroupFile) -> None:
    added = enter(book, man())
    book.act(leave, Leaving(added.id, date(2026, 11, 1), MOVED), today=TODAY)

    with pytest.raises(LeftAlreadyError, match="1 November 2026"):
        book.act(leave, Leaving(added.id, TODAY, MOVED), today=TODAY)


def test_an_officer_leaves_the_office_first(book: GroupFile) -> None:
    added = enter(book, man())
    term = book.act(appoint, Appointment(added.id, Office.CHAIR, FOUNDED), today=TODAY)

    with pytest.raises(LeftInOfficeError, match="Ketua"):
        book.act(leave, Leaving(added.id, TODAY, MOVED), today=TODAY)

    book.act(end_term, TermEnd(term, TODAY, "Mundur"), today=TODAY)
    book.act(leave, Leaving(added.id, TODAY, MOVED), today=TODAY)
    assert book.read(member, added.id).left_on == TODAY


def test_nobody_leaves_before_the_office_ended(book: GroupFile) -> None:
    added = enter(book, man())
    term = book.act(appoint, Appointment(added.id, Office.CHAIR, FOUNDED), today=TODAY)
    book.act(end_term, TermEnd(term, TODAY, "Mundur"), today=TODAY)

    with pytest.raises(LeftInOfficeError):
        book.act(leave, Leaving(added.id, date(2026, 11, 1), MOVED), today=TODAY)


def test_a_leaving_by_mistake_is_taken_back_with_a_reason(book: GroupFile) -> None:
    added = enter(book, man())
    book.act(leave, Leaving(added.id, TODAY, MOVED), today=TODAY)

    with pytest.raises(UndoReasonMissingError):
        book.act(undo_leaving, added.id, reason="")
    book.act(undo_leaving, added.id, reason="Salah orang")

    row = book.read(member, added.id)
    assert (row.left_on, row.left_reason) == (None, "")
    assert book.read(changes, added.id)[0].reason == "Salah orang"


def test_there_is_nothing_to_take_back_for_a_member(book: GroupFile) -> None:
    added = enter(book, man())

    with pytest.raises(NotLeftError):
        book.act(undo_leaving, added.id, reason="Salah orang")


def test_a_leaving_is_not_taken_back_when_the_national_id_is_in_use_again(book: GroupFile) -> None:
    first = enter(book, man(national_id=MANS_NIK))
    book.act(leave, Leaving(first.id, TODAY, MOVED), today=TODAY)
    enter(book, man(national_id=MANS_NIK, joined=TODAY))

    with pytest.raises(NationalIdTakenError):
        book.act(undo_leaving, first.id, reason="Salah orang")


def test_the_day_of_joining_cannot_move_past_the_day_of_leaving(book: GroupFile) -> None:
    added = enter(book, man())
    book.act(leave, Leaving(added.id, date(2025, 1, 1), MOVED), today=TODAY)

    with pytest.raises(JoinedAfterLeavingError):
        book.act(change_member, added.id, man(joined=date(2025, 1, 2)), today=TODAY)
    book.act(change_member, added.id, replace(man(), phone="0812"), today=TODAY)
    assert book.read(member, added.id).phone == "0812"


def test_entering_tells_which_book_changed(book: GroupFile) -> None:
    touched = book.act(lambda work: (add_member(work, man(), today=TODAY), work.touched)[1])

    assert touched == {"members"}


def test_numbers_of_the_family_and_whether_it_is_poor_are_kept_and_noted(book: GroupFile) -> None:
    added = enter(book, woman(family_card_no="5371 0112 0318 0042", is_poor=True))

    changed = woman(family_card_no="5371011203180042", welfare_id="53710100123456789")
    book.act(change_member, added.id, replace(changed, is_poor=False), today=TODAY)

    row = book.read(member, added.id)
    assert (row.family_card_no, row.is_poor) == ("5371011203180042", False)
    noted = {(each.field, each.old, each.new) for each in book.read(changes, added.id)}
    assert noted == {("welfare_id", "", "53710100123456789"), ("is_poor", "True", "False")}
