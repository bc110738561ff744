"""A warung with three members and something to share, for tests."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from kube_desktop.books.cash.actions import record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.sharings.rules import Basis, Pot, Purse, Sharer, Sharing, Source
from kube_desktop.books.units.actions import add_unit
from kube_desktop.books.units.rules import UnitDetails
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from tests.people import FOUNDED, enter, man, woman

OCTOBER = Month(2026, 10)
PAYDAY = date(2026, 11, 1)


@dataclass(frozen=True)
class Warung:
    """The ids of a line of business that earned 800,000 in October, and of its three members."""

    unit: int
    maria: int
    anton: int
    yohana: int

    @property
    def members(self) -> tuple[int, int, int]:
        """All three."""
        return (self.maria, self.anton, self.yohana)


def open_warung(book: GroupFile) -> Warung:
    """Sell for 1,000,000 and spend 200,000 in October."""
    people = (woman("Maria Bili"), man("Anton Nahak"), woman("Yohana Tallo"))
    maria, anton, yohana = (enter(book, each).id for each in people)
    unit = book.act(add_unit, UnitDetails("Warung sembako", FOUNDED))
    earn(book, 1_000_000, date(2026, 10, 5), unit)
    spent = CashEntry(Fund.UEP, 1201, date(2026, 10, 6), 200_000, "Belanja", unit_id=unit)
    book.act(record, spent)
    return Warung(unit, maria, anton, yohana)


def earn(book: GroupFile, amount: int, on: date, unit: int | None = None) -> None:
    """Record what the warung sold."""
    book.act(record, CashEntry(Fund.UEP, 1101, on, amount, "Penjualan warung", unit_id=unit))


def sharing(warung: Warung, **other: Any) -> Sharing:  # noqa: ANN401 - as Sharing takes it
    """Return a sharing of October: a tenth for the group's cash, the rest in three equal parts."""
    usual = Sharing(
        source=Source.BUSINESS,
        first=OCTOBER,
        last=OCTOBER,
        on=PAYDAY,
        amount=800_000,
        aside=((Purse.GROUP_CASH, 100),),
        pots=(Pot(Basis.EQUAL),),
        sharers=tuple(Sharer(member, (1,)) for member in warung.members),
        unit_id=warung.unit,
    )
    return replace(usual, **other)
