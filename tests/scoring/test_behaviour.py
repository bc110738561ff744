from datetime import date, timedelta

import pytest

from kube_desktop.books.conditions.queries import FamilyWish
from kube_desktop.books.conditions.register import FAMILY_CONDITIONS
from kube_desktop.books.conditions.rules import AreaLevel, FamilyCondition, Occasion
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record
from tests.group_files import TODAY
from tests.scoring.stage import FIRST, add, level_of, people, propose_for

BEFORE, NOW = date(2025, 11, 1), date(2026, 11, 14)


def _ask(book: GroupFile, member: int, on: date, level: AreaLevel) -> int:
    told = FamilyCondition(on, member, Occasion.YEARLY, health=level)
    return add(book, FAMILY_CONDITIONS, told)


def _ask_everybody(book: GroupFile, everybody: tuple[int, ...], *, improved: int) -> None:
    for place, member in enumerate(everybody):
        _ask(book, member, BEFORE, AreaLevel.NOT_YET)
        _ask(book, member, NOW, AreaLevel.PARTLY if place < improved else AreaLevel.NOT_YET)


@pytest.mark.parametrize(("improved", "level"), [(2, 1), (3, 2), (4, 2), (5, 2), (6, 3), (7, 3)])
def test_families_that_improved_make_the_level(book: GroupFile, improved: int, level: int) -> None:
    _ask_everybody(book, people(book, 10), improved=improved)

    assert level_of(book, "S7") == level


def test_nothing_is_proposed_until_somebody_was_asked(book: GroupFile) -> None:
    people(book, 2)

    proposal = propose_for(book, "S7")

    assert proposal.level is None
    assert proposal.why_not.startswith("Tanyakan perubahan perilaku setiap keluarga")


@pytest.mark.parametrize(("asked", "level"), [(1, None), (2, 2), (3, 3)])
def test_half_of_the_families_have_to_tell(book: GroupFile, asked: int, level: int | None) -> None:
    everybody = people(book, 4)
    _ask_everybody(book, everybody[:asked], improved=asked)

    assert level_of(book, "S7") == level


def test_answers_that_were_cancelled_or_are_older_do_not_count(book: GroupFile) -> None:
    (maria,) = people(book, 1)
    _ask(book, maria, FIRST - timedelta(days=1), AreaLevel.GOOD)
    cancelled = _ask(book, maria, NOW, AreaLevel.GOOD)
    book.act(cancel_record, FAMILY_CONDITIONS, cancelled, reason="Salah keluarga")

    assert level_of(book, "S7") is None


def test_a_link_names_the_family_and_nothing_that_it_answered(book: GroupFile) -> None:
    (maria,) = people(book, 1)
    _ask(book, maria, NOW, AreaLevel.GOOD)

    measured = propose_for(book, "S7").measured

    assert measured is not None
    link = measured.links[1]
    assert (link.words, link.wish) == ("Maria Bili 0, 14/11/2026", FamilyWish(maria))


def test_answers_written_long_after_are_late(book: GroupFile) -> None:
    (maria,) = people(book, 1)
    _ask(book, maria, TODAY - timedelta(days=32), AreaLevel.GOOD)

    measured = propose_for(book, "S7").measured

    assert measured is not None
    assert (measured.late, measured.counted) == (1, 1)
