"""Books of any size for the bench: a full last month, the rest spread over the years before."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Final

from kube_desktop.books.profile.actions import found_group
from kube_desktop.books.profile.rules import GroupProfile
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile, create_group_file, open_group_file
from kube_desktop.groupfile.unit_of_work import Recorder
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.entries import Draft, EntryType, Leg
from kube_desktop.ledger.journal import post_many

LAST_MONTH: Final = Month(2026, 10)
IN_LAST_MONTH: Final = 100
YEARS: Final = 10
RECORDER: Final = Recorder("Siti Aminah", "Bendahara")
_TODAY: Final = date(2026, 11, 20)
_BATCH: Final = 100_000


def make_book(path: Path, transactions: int) -> Path:
    """Write a group file of so many receipts and payments, a hundred in the last month."""
    with create_group_file(path) as book:
        book.recorder = RECORDER
        profile = GroupProfile(name="KUBE Bangku Uji", founded_on=date(2016, 1, 1))
        book.act(found_group, profile, today=_TODAY)
        drafts = list(_drafts(transactions))
        for start in range(0, len(drafts), _BATCH):
            book.act(post_many, drafts[start : start + _BATCH])
    return path


@contextmanager
def opened(path: Path) -> Iterator[GroupFile]:
    """Open a book with somebody to record."""
    with open_group_file(path) as book:
        book.recorder = RECORDER
        yield book


def receipt(number: int, day: date) -> Draft:
    """Return a receipt (a payment for every fourth number) of the business fund."""
    if number % 4:
        legs = (Leg(101, 50_000, 1101), Leg(141, -50_000, 1101))
        return Draft(EntryType.RECEIPT, day, Fund.UEP, "Penjualan warung", legs)
    legs = (Leg(101, -40_000, 1201), Leg(151, 40_000, 1201))
    return Draft(EntryType.PAYMENT, day, Fund.UEP, "Beli gula dan tepung", legs)


def _drafts(transactions: int) -> Iterator[Draft]:
    earlier = transactions - IN_LAST_MONTH
    months = YEARS * 12
    for place in range(months):
        month = LAST_MONTH.plus(place - months)
        count = earlier * (place + 1) // months - earlier * place // months
        for number in range(count):
            yield receipt(number, date(month.year, month.number, 1 + number % 28))
    for number in range(IN_LAST_MONTH):
        yield receipt(number, date(LAST_MONTH.year, LAST_MONTH.number, 1 + number % 28))
