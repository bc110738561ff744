from datetime import date, timedelta
from pathlib import Path

import pytest

from kube_desktop.audit.check import check_books
from kube_desktop.books.conditions.actions import correct_condition
from kube_desktop.books.conditions.queries import records_of_family
from kube_desktop.books.conditions.questions import NEWEST
from kube_desktop.books.conditions.register import FAMILY_CONDITIONS
from kube_desktop.books.conditions.rules import (
    AskedOutsideMembershipError,
    AskedThatDayError,
    MendingReasonMissingError,
    NothingAskedError,
)
from kube_desktop.books.members.actions import leave
from kube_desktop.books.members.rules import Leaving
from kube_desktop.groupfile.change_history import changes_of
from kube_desktop.groupfile.group_file import open_group_file
from kube_desktop.registers.actions import cancel_record, reinstate_record
from kube_desktop.registers.errors import DayInFutureError, LinkUnknownError
from tests.audit.tampering import tamper
from tests.books.conditions.conftest import AT_FIRST, NOW, THIS_YEAR, Asked, told
from tests.group_files import TODAY
from tests.people import FOUNDED


def test_a_record_remembers_the_list_from_which_it_was_asked(asked: Asked) -> None:
    asked.tells(asked.maria, **AT_FIRST)

    (row,) = asked.book.read(records_of_family, asked.maria)
    assert row.entry == told(asked.maria, **AT_FIRST, list_version=NEWEST)


def test_a_family_is_asked_from_the_day_of_joining_on(asked: Asked) -> None:
    asked.tells(asked.maria, FOUNDED, water=True)

    with pytest.raises(AskedOutsideMembershipError, match="Anton Nahak bukan anggota"):
        asked.tells(asked.anton, FOUNDED - timedelta(days=1), water=True)
    assert asked.book.read(records_of_family, asked.anton) == ()


def test_a_family_is_not_asked_tomorrow(asked: Asked) -> None:
    asked.tells(asked.maria, TODAY, water=True)

    with pytest.raises(DayInFutureError):
        asked.tells(asked.anton, TODAY + timedelta(days=1), water=True)


def test_the_family_of_somebody_who_left_is_not_asked(asked: Asked) -> None:
    asked.book.act(leave, Leaving(asked.anton, THIS_YEAR, "pindah"), today=TODAY)

    asked.tells(asked.anton, THIS_YEAR - timedelta(days=1), water=True)

    with pytest.raises(AskedOutsideMembershipError):
        asked.tells(asked.anton, THIS_YEAR, water=True)


def test_the_family_of_nobody_is_refused(asked: Asked) -> None:
    with pytest.raises(LinkUnknownError):
        asked.tells(99, water=True)


def test_a_family_is_asked_once_a_day(asked: Asked) -> None:
    first = asked.tells(asked.maria, water=True)

    with pytest.raises(AskedThatDayError, match="Maria Bili"):
        asked.tells(asked.maria, health=None, water=False)
    asked.tells(asked.anton, water=True)
    asked.book.act(cancel_record, FAMILY_CONDITIONS, first, reason="keluarga lain")
    again = asked.tells(asked.maria, water=False)

    with pytest.raises(AskedThatDayError):
        asked.book.act(reinstate_record, FAMILY_CONDITIONS, first, reason="benar juga", today=TODAY)
    assert [row.id for row in asked.book.read(records_of_family, asked.maria)] == [again, first]


def test_an_answer_is_corrected_with_a_reason_and_the_old_one_stays_in_the_log(
    asked: Asked,
) -> None:
    record = asked.tells(asked.maria, **NOW)
    right = told(asked.maria, **{**NOW, "water": True}, list_version=NEWEST)

    with pytest.raises(MendingReasonMissingError):
        asked.book.act(correct_condition, record, right, today=TODAY, reason=" ")
    asked.book.act(correct_condition, record, right, today=TODAY, reason="salah dengar")

    (change,) = asked.book.read(changes_of, FAMILY_CONDITIONS.name, record)
    assert (change.field, change.old, change.new) == ("water", "0", "1")
    assert change.reason == "salah dengar"


def test_a_record_is_not_corrected_into_nothing(asked: Asked) -> None:
    record = asked.tells(asked.maria, water=True)

    with pytest.raises(NothingAskedError):
        asked.book.act(correct_condition, record, told(asked.maria), today=TODAY, reason="salah")


def test_a_corrected_record_keeps_out_of_the_way_of_another_day(asked: Asked) -> None:
    asked.tells(asked.maria, date(2026, 1, 5), water=True)
    record = asked.tells(asked.maria, water=True)
    moved = told(asked.maria, date(2026, 1, 5), water=True)

    with pytest.raises(AskedThatDayError):
        asked.book.act(correct_condition, record, moved, today=TODAY, reason="salah hari")


def test_answers_changed_behind_the_program_are_named(asked: Asked, group_path: Path) -> None:
    asked.tells(asked.maria, **AT_FIRST)
    asked.book.close()

    tamper(group_path, "UPDATE family_condition SET water = 1")

    with open_group_file(group_path, read_only=True) as book:
        (finding,) = book.read(check_books).findings
    assert finding.where == "family_condition 1"
    assert "Kondisi keluarga, Tahunan, 14/11/2026" in finding.sentence
