"""A group with two members and a tariff, and ways to bring dues."""

from dataclasses import dataclass, field
from datetime import date

import pytest

from kube_desktop.books.cash.actions import record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.iks.register import IKS_TARIFFS
from kube_desktop.books.iks.rules import Tariff, TariffPeriod
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.registers.actions import add_record
from tests.group_files import TODAY
from tests.ledger.conftest import trial
from tests.people import enter, man, woman

__all__ = ["trial"]

MONTHLY = Tariff(date(2026, 1, 1), TariffPeriod.MONTH, 1_000)


@dataclass
class Payers:
    """Maria and Anton, members since the founding."""

    book: GroupFile
    maria: int = field(init=False)
    anton: int = field(init=False)

    def __post_init__(self) -> None:
        self.maria = enter(self.book, woman()).id
        self.anton = enter(self.book, man()).id

    def asks(self, tariff: Tariff = MONTHLY) -> int:
        """Set a tariff and return its record."""
        return self.book.act(add_record, IKS_TARIFFS, tariff, today=TODAY)

    def bring(self, member: int | None, amount: int, on: date, party: str = "") -> int:
        """Record dues as any line of the cash book and return the entry."""
        entry = CashEntry(Fund.IKS, 4101, on, amount, "Iuran IKS", member_id=member, party=party)
        return self.book.act(record, entry).entry_id


@pytest.fixture
def payers(book: GroupFile) -> Payers:
    """Two members without any tariff yet."""
    return Payers(book)
