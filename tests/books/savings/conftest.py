"""Savers, and books in which anything can be tried."""

from datetime import date

import pytest

from kube_desktop.books.cash.actions import record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from tests.ledger.conftest import trial
from tests.people import enter, man, woman

__all__ = ["trial"]


class Savers:
    """Maria Bili (member 1) and Anton Nahak (member 2), and a short way to save."""

    def __init__(self, book: GroupFile) -> None:
        self.book = book
        self.maria = enter(book, woman("Maria Bili")).id
        self.anton = enter(book, man("Anton Nahak")).id

    def deposit(self, member: int, amount: int, on: date) -> int:
        """Record savings that were brought and return the entry."""
        return self._record(3101, member, amount, on, "Setoran tabungan")

    def withdraw(self, member: int, amount: int, on: date) -> int:
        """Record savings that were taken and return the entry."""
        return self._record(3201, member, amount, on, "Ambil tabungan untuk sekolah")

    def _record(self, kind: int, member: int, amount: int, on: date, words: str) -> int:
        entry = CashEntry(Fund.TAB, kind, on, amount, words, member_id=member)
        return self.book.act(record, entry).entry_id


@pytest.fixture
def savers(book: GroupFile) -> Savers:
    """Two savers of an empty book."""
    return Savers(book)
