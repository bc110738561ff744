"""KUBE Melati with Maria and Anton, money in the box, and goods to look after."""

from datetime import date

import pytest

from kube_desktop.books.inventory.rules import What
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from tests.books.inventory.goods import CHAIRS, GOATS, TENT, happens, have
from tests.people import enter, man, woman


@pytest.fixture
def melati(book: GroupFile) -> GroupFile:
    """Two members and five million in the box of UEP; an empty inventory."""
    enter(book, woman("Maria Bili"))
    enter(book, man("Anton Nahak"))
    book.act(record_opening, OpeningBalance(Fund.UEP, date(2026, 1, 1), cash=5_000_000))
    return book


@pytest.fixture
def stocked(melati: GroupFile) -> GroupFile:
    """Tent 1, chairs 2 and goats 3, with half a year of what happens to such things."""
    tent, chairs, goats = (have(melati, good) for good in (TENT, CHAIRS, GOATS))
    happens(melati, chairs, What.CHECK, "06-01", quantity=50, light=2, heavy=0)
    happens(melati, chairs, What.DISCARDED, "08-05", quantity=2, note="patah, dibakar")
    happens(melati, tent, What.DAMAGE, "09-12", light=1, follow_up="Dijahit", due=date(2026, 10, 1))
    happens(melati, goats, What.BIRTH, "05-20", quantity=3)
    happens(melati, goats, What.DEATH, "07-02", quantity=1, note="kembung")
    happens(melati, goats, What.SOLD, "09-30", quantity=2, amount=2_000_000, note="Pak Yosef")
    return melati
