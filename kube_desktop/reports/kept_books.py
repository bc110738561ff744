"""Which books a group kept until a day: how many records, and from when to when."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from kube_desktop.books.activities.register import ACTIVITIES
from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.inventory.register import GOODS
from kube_desktop.books.letters.register import INCOMING_LETTERS, OUTGOING_LETTERS
from kube_desktop.books.meetings.register import MEETINGS
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Fund, fund_accounts
from kube_desktop.registers.register import Register


@dataclass(frozen=True, slots=True)
class KeptBook:
    """One book; without records it has no days, without a count it is only named."""

    title: str
    count: int | None
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class _Book:
    """A book of the required list (S2:1037-1046), and how its records are counted until a day."""

    title: str
    query: str


def _of(title: str, register: Register[Any]) -> _Book:
    day = register.day
    return _Book(
        title,
        f"SELECT count(*), min({day}), max({day}) FROM {register.table}"  # noqa: S608 - names are ours
        f" WHERE cancelled_at IS NULL AND {day} <= :on",
    )


def _cash(title: str, fund: Fund) -> _Book:
    accounts = fund_accounts(fund)
    return _Book(
        title,
        "SELECT count(DISTINCT entry_id), min(day), max(day) FROM posting"  # noqa: S608 - numbers are ours
        f" WHERE account_id IN ({accounts.cash}, {accounts.bank}) AND day <= :on",
    )


BOOKS: Final = (
    _Book(
        "Daftar anggota",
        "SELECT count(*), min(joined_on), max(joined_on) FROM member WHERE joined_on <= :on",
    ),
    _Book(
        "Daftar pengurus",
        "SELECT count(*), min(started_on), max(started_on) FROM officer_term"
        " WHERE started_on <= :on",
    ),
    _of("Buku tamu", GUESTS),
    _of("Daftar hadir dan notulen rapat", MEETINGS),
    _of("Buku inventaris", GOODS),
    _of("Buku surat masuk", INCOMING_LETTERS),
    _of("Buku surat keluar", OUTGOING_LETTERS),
    _cash("Buku kas UEP kelompok", Fund.UEP),
    _cash("Buku kas simpan pinjam", Fund.SP),
    _cash("Buku kas tabungan anggota", Fund.TAB),
    _of("Buku kegiatan kelompok", ACTIVITIES),
    _cash("Buku kas IKS (UKS)", Fund.IKS),
)


def kept_books(reader: Reader, on: date) -> tuple[KeptBook, ...]:
    """Return the books of the required list as they were kept until a day."""
    return tuple(_read(reader, each, on) for each in BOOKS)


def _read(reader: Reader, book: _Book, on: date) -> KeptBook:
    row = reader.row(book.query, {"on": on.isoformat()})
    assert row is not None  # noqa: S101 - a count always has a row
    count, first, last = row
    return KeptBook(book.title, count, _day(first), _day(last))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
