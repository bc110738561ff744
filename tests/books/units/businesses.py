"""Lines of business for tests: the warung with two shift groups, and the tent hire."""

from dataclasses import dataclass
from datetime import date

from kube_desktop.books.units.actions import add_shift, add_unit
from kube_desktop.books.units.rules import ShiftDetails, UnitDetails
from kube_desktop.groupfile.group_file import GroupFile
from tests.people import enter, man, woman

BEGAN = date(2024, 3, 1)


@dataclass(frozen=True)
class Businesses:
    """The ids of what was begun."""

    warung: int
    tents: int
    first: int
    second: int


def begin_businesses(book: GroupFile) -> Businesses:
    """Begin Warung sembako with Giliran 1 (Maria) and Giliran 2 (Anton), and Sewa tenda."""
    maria, anton = enter(book, woman("Maria Bili")).id, enter(book, man("Anton Nahak")).id
    warung = book.act(add_unit, UnitDetails("Warung sembako", BEGAN))
    tents = book.act(add_unit, UnitDetails("Sewa tenda", BEGAN, note="Dua tenda, 50 kursi"))
    first = book.act(add_shift, warung, ShiftDetails("Giliran 1", BEGAN, (maria,)))
    second = book.act(add_shift, warung, ShiftDetails("Giliran 2", BEGAN, (anton,)))
    return Businesses(warung, tents, first, second)
