from datetime import date

from kube_desktop.books.conditions.queries import (
    Family,
    behaviour_change,
    criteria_change,
    criteria_counts,
    families,
)
from kube_desktop.books.conditions.register import FAMILY_CONDITIONS
from kube_desktop.books.members.actions import leave
from kube_desktop.books.members.rules import Leaving
from kube_desktop.registers.actions import cancel_record
from tests.books.conditions.conftest import (
    AT_FIRST,
    GOOD,
    LAST_YEAR,
    NOT_YET,
    NOW,
    PARTLY,
    THIS_YEAR,
    Asked,
)
from tests.group_files import TODAY
from tests.people import enter, woman

THE_YEAR = {"first": date(2026, 1, 1), "last": TODAY}


def _family(asked: Asked, member: int) -> Family:
    found = {each.member.id: each for each in asked.book.read(families, on=TODAY)}
    return found[member]


def test_every_member_has_a_family_whether_it_was_asked_or_not(asked: Asked) -> None:
    asked.tells(asked.anton, **AT_FIRST)

    found = asked.book.read(families, on=TODAY)

    assert [(each.member.name, len(each.told)) for each in found] == [
        ("Maria Bili", 0),
        ("Anton Nahak", 1),
    ]


def test_the_family_of_somebody_who_left_stays_where_it_answered(asked: Asked) -> None:
    asked.tells(asked.anton, LAST_YEAR, **AT_FIRST)
    for member in (asked.maria, asked.anton):
        asked.book.act(leave, Leaving(member, date(2026, 6, 1), "pindah"), today=TODAY)

    with_left = asked.book.read(families, on=TODAY, include_left=True)

    assert asked.book.read(families, on=TODAY) == ()
    assert [each.member.id for each in with_left] == [asked.anton]


def test_what_was_cancelled_or_is_later_is_not_told(asked: Asked) -> None:
    wrong = asked.tells(asked.maria, LAST_YEAR, **AT_FIRST)
    asked.tells(asked.maria, THIS_YEAR, **NOW)
    asked.book.act(cancel_record, FAMILY_CONDITIONS, wrong, reason="keluarga lain")

    (then, _anton) = asked.book.read(families, on=LAST_YEAR)

    assert then.told == ()
    assert [each.entry.on_day for each in _family(asked, asked.maria).told] == [THIS_YEAR]


def test_a_family_changes_only_in_what_was_asked_both_times(asked: Asked) -> None:
    asked.tells(asked.maria, LAST_YEAR, **AT_FIRST)
    asked.tells(asked.maria, THIS_YEAR, **{**NOW, "clinic": True})

    change = criteria_change(_family(asked, asked.maria))

    assert change is not None
    assert change.gone == ("flooring", "toilet", "belongings")
    assert change.come == ("clinic",)
    assert change.compared == 13


def test_a_family_that_told_its_criteria_once_has_not_changed(asked: Asked) -> None:
    asked.tells(asked.maria, LAST_YEAR, **AT_FIRST)
    asked.tells(asked.maria, THIS_YEAR, health=GOOD)

    assert criteria_change(_family(asked, asked.maria)) is None


def test_families_are_counted_by_criterion_at_first_and_now(asked: Asked) -> None:
    asked.tells(asked.maria, LAST_YEAR, **AT_FIRST)
    asked.tells(asked.maria, THIS_YEAR, **NOW)
    asked.tells(asked.anton, LAST_YEAR, water=True, toilet=True)
    asked.tells(asked.anton, THIS_YEAR, water=True, toilet=False)
    enter(asked.book, woman("Siti Aminah"))

    counts = asked.book.read(criteria_counts, on=TODAY)

    by_key = {each.key: (each.asked, each.first, each.now) for each in counts.criteria}
    assert (counts.families, counts.compared) == (3, 2)
    assert by_key["toilet"] == (2, 2, 0)
    assert by_key["water"] == (2, 1, 1)
    assert by_key["flooring"] == (1, 1, 0)
    assert by_key["lighting"] == (0, 0, 0)
    assert [(each.key, each.asked, each.up, each.same, each.down) for each in counts.areas] == [
        ("education", 1, 0, 1, 0),
        ("health", 1, 1, 0, 0),
        ("nutrition", 1, 1, 0, 0),
        ("cleanliness", 1, 0, 1, 0),
    ]


def test_behaviour_is_judged_against_the_record_before_the_period(asked: Asked) -> None:
    asked.tells(asked.maria, LAST_YEAR, health=NOT_YET)
    asked.tells(asked.maria, date(2026, 3, 1), health=PARTLY)
    latest = asked.tells(asked.maria, THIS_YEAR, health=PARTLY)

    found = asked.book.read(behaviour_change, **THE_YEAR)

    assert (found.members, found.asked, found.improved, found.not_judged) == (2, 1, 1, 0)
    assert [row.id for row in found.rows] == [latest]


def test_without_an_earlier_year_the_first_record_of_the_period_is_compared(asked: Asked) -> None:
    asked.tells(asked.maria, date(2026, 3, 1), health=NOT_YET)
    asked.tells(asked.maria, THIS_YEAR, health=PARTLY)

    assert asked.book.read(behaviour_change, **THE_YEAR).improved == 1


def test_a_single_record_is_judged_only_when_all_is_good(asked: Asked) -> None:
    unsure = asked.tells(asked.maria, health=PARTLY)
    good = asked.tells(asked.anton, health=GOOD, education=GOOD)

    found = asked.book.read(behaviour_change, **THE_YEAR)

    assert (found.asked, found.improved, found.not_judged) == (2, 1, 1)
    assert [row.id for row in found.rows] == [unsure, good]


def test_families_not_asked_in_the_period_are_not_counted(asked: Asked) -> None:
    asked.tells(asked.maria, LAST_YEAR, health=GOOD)
    asked.tells(asked.anton, THIS_YEAR, water=True)

    found = asked.book.read(behaviour_change, **THE_YEAR)

    assert (found.members, found.asked, found.improved, found.not_judged) == (2, 0, 0, 0)


def test_the_family_of_somebody_who_left_by_the_end_is_not_counted(asked: Asked) -> None:
    asked.tells(asked.maria, date(2026, 3, 1), health=GOOD)
    asked.book.act(leave, Leaving(asked.maria, date(2026, 6, 1), "pindah"), today=TODAY)

    found = asked.book.read(behaviour_change, **THE_YEAR)

    assert (found.members, found.asked) == (1, 0)
