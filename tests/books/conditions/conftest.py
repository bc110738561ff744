"""Two families that are asked about their condition: Maria's and Anton's."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from kube_desktop.books.conditions.register import FAMILY_CONDITIONS
from kube_desktop.books.conditions.rules import AreaLevel, FamilyCondition, Occasion
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import add_record
from tests.group_files import TODAY
from tests.people import enter, man, woman

NOT_YET, PARTLY, GOOD = AreaLevel
LAST_YEAR = date(2025, 11, 12)
THIS_YEAR = date(2026, 11, 14)

AT_FIRST: dict[str, Any] = {
    "floor_area": True,
    "flooring": True,
    "walls": True,
    "toilet": True,
    "water": False,
    "lighting": False,
    "fuel": True,
    "meat": True,
    "meals": False,
    "clothes": True,
    "clinic": False,
    "income": True,
    "schooling": False,
    "belongings": True,
    "education": PARTLY,
    "health": NOT_YET,
    "nutrition": PARTLY,
    "cleanliness": PARTLY,
}
"""Nine criteria met, all asked."""

NOW: dict[str, Any] = {
    **AT_FIRST,
    "flooring": False,
    "toilet": False,
    "lighting": None,
    "belongings": False,
    "health": PARTLY,
    "nutrition": GOOD,
}
"""Six criteria met, one not asked; two areas went up."""


def told(member_id: int, on: date = THIS_YEAR, **given: Any) -> FamilyCondition:  # noqa: ANN401 - as FamilyCondition takes it
    """Return what a family answers on a day."""
    occasion = given.pop("occasion", Occasion.YEARLY)
    return FamilyCondition(on, member_id, occasion, **given)


@dataclass
class Asked:
    """The group, and how its families are asked."""

    book: GroupFile
    maria: int
    anton: int

    def tells(self, member_id: int, on: date = THIS_YEAR, **given: Any) -> int:  # noqa: ANN401 - as `told` takes it
        """Write down what a family answers, and return the number of the record."""
        condition = told(member_id, on, **given)
        return self.book.act(add_record, FAMILY_CONDITIONS, condition, today=TODAY)


@pytest.fixture
def asked(book: GroupFile) -> Asked:
    """Members since 1 March 2024; nobody was asked yet."""
    maria = enter(book, woman())
    anton = enter(book, man())
    return Asked(book, maria.id, anton.id)
