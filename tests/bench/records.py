"""Ten thousand records of other books beside the cash books: visits, letters, goods."""

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.guests.rules import Visit, Visitor
from kube_desktop.books.inventory.register import GOODS
from kube_desktop.books.inventory.rules import Condition, Good, GoodKind, Origin
from kube_desktop.books.letters.register import INCOMING_LETTERS
from kube_desktop.books.letters.rules import IncomingLetter
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.registers.actions import add_record
from kube_desktop.registers.register import Register
from tests.bench.books import LAST_MONTH, opened

RECORDS: Final = 10_000
_TODAY: Final = date(2026, 11, 20)
_DAYS: Final = 3_000
_NAMES: Final = ("Yohana Tallo", "Melkianus Ludji", "Ibu Rosa", "Pak Camat", "Bu Lurah", "Anton")


def add_records(path: Path, *, visits: int = 0, letters: int = 0, goods: int = 0) -> Path:
    """Write so many records into a book, spread over the years before the last month's end."""
    with opened(path) as book:
        book.act(_write, GUESTS, map(visit, range(visits)))
        book.act(_write, INCOMING_LETTERS, map(_letter, range(letters)))
        book.act(_write, GOODS, map(_good, range(goods)))
    return path


def visit(number: int) -> Visit:
    """Return a visit with advice that waits for nobody."""
    return Visit(
        _day(number),
        f"{_NAMES[number % len(_NAMES)]} {number}",
        Visitor.FACILITATOR,
        institution="Dinas Sosial Kota Kupang",
        purpose="memeriksa buku kas",
        advice=f"nota nomor {number} difoto",
        follow_up="sudah difoto",
        done_on=_day(number),
    )


def _letter(number: int) -> IncomingLetter:
    sender = _NAMES[number % len(_NAMES)]
    return IncomingLetter(
        _day(number), sender, f"Undangan rapat ke-{number}", letter_no=f"{number}/KEL/2025"
    )


def _good(number: int) -> Good:
    return Good(
        acquired_on=_day(number),
        name=f"Tenda {number}",
        kind=GoodKind.GOODS,
        origin=Origin.BOUGHT,
        quantity=2,
        unit="buah",
        unit_price=50_000,
        condition=Condition.GOOD,
        place="Gudang",
    )


def _day(number: int) -> date:
    return LAST_MONTH.last - timedelta(days=number % _DAYS)


def _write(work: UnitOfWork, register: Register[Any], entries: Iterable[object]) -> None:
    for entry in entries:
        add_record(work, register, entry, today=_TODAY)
