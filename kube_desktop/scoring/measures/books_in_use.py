"""Which of the ten required books are in use (K3; the list is that of S2:1037-1046)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any, Final

from kube_desktop.books.activities.register import ACTIVITIES
from kube_desktop.books.cash.completeness import CASH_TITLES
from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.inventory.register import GOODS
from kube_desktop.books.letters.register import INCOMING_LETTERS, OUTGOING_LETTERS
from kube_desktop.books.meetings.register import MEETINGS
from kube_desktop.books.officers.queries import terms
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.balances import recorded_months
from kube_desktop.ledger.closings import closed_through
from kube_desktop.registers.queries import is_nihil
from kube_desktop.registers.register import Register
from kube_desktop.scoring.evidence import first_asking
from kube_desktop.scoring.measuring import Basis, Effort, Figure, Link, Measure, Measured
from kube_desktop.scoring.queries import has_lines, has_marks, has_records

_PAGE: Final = "completeness"
_MONTHS: Final = "months_in_use"


@dataclass(frozen=True, slots=True)
class _Book:
    """One of the ten: `is_used` tells whether it was, from a day to the end of the period."""

    title: str
    page: str
    is_used: Callable[[Basis, date], bool]


def _people(basis: Basis, first: date) -> bool:
    """Both lists have somebody on the last day."""
    del first
    held = any(term.is_held_on(basis.last) for term in terms(basis.reader))
    return held and basis.members > 0


def _written(registers: Sequence[Register[Any]], basis: Basis, first: date) -> bool:
    return any(
        has_records(basis.reader, register, first, basis.last) or _is_nihil(register, basis, first)
        for register in registers
    )


def _gathered(basis: Basis, first: date) -> bool:
    """Minutes and the attendance list are one book: a meeting where somebody was marked."""
    return has_marks(basis.reader, first, basis.last) or _is_nihil(MEETINGS, basis, first)


def _goods(basis: Basis, first: date) -> bool:
    del first  # a list of what is there
    return has_records(basis.reader, GOODS, None, basis.last)


def _cash(fund: Fund, basis: Basis, first: date) -> bool:
    """A month that was closed without a line is empty as everybody agreed."""
    recorded, closed = recorded_months(basis.reader), closed_through(basis.reader)
    if recorded is not None and closed is not None:
        began, ended = max(Month.of(first), recorded[0]), min(Month.of(basis.last), closed)
        if began <= ended:
            return True
    return has_lines(basis.reader, fund, first, basis.last)


def _is_nihil(register: Register[Any], basis: Basis, first: date) -> bool:
    months = Month.of(first).through(Month.of(basis.last))
    return any(is_nihil(basis.reader, register.name, month) for month in months)


def _cash_book(fund: Fund) -> _Book:
    return _Book(CASH_TITLES[fund], f"cash_{fund.lower()}", partial(_cash, fund))


_BOOKS: Final = (
    _Book(N_("Daftar pengurus dan anggota"), "members", _people),
    _Book(N_("Buku tamu"), GUESTS.page, partial(_written, (GUESTS,))),
    _Book(N_("Daftar hadir dan notulen"), MEETINGS.page, _gathered),
    _Book(N_("Inventaris"), GOODS.page, _goods),
    _Book(
        N_("Surat masuk dan keluar"),
        INCOMING_LETTERS.page,
        partial(_written, (INCOMING_LETTERS, OUTGOING_LETTERS)),
    ),
    _cash_book(Fund.UEP),
    _cash_book(Fund.SP),
    _cash_book(Fund.TAB),
    _Book(N_("Buku kegiatan"), ACTIVITIES.page, partial(_written, (ACTIVITIES,))),
    _cash_book(Fund.IKS),
)


def _take(basis: Basis) -> Measured:
    months = basis.parameters.get(_MONTHS, 3)
    first = _months_before(basis.last, months) + timedelta(days=1)
    unused = [book for book in _BOOKS if not book.is_used(basis, first)]
    evidence = _("{count} dari {all} buku terpakai dalam {months} bulan terakhir").format(
        count=len(_BOOKS) - len(unused), all=len(_BOOKS), months=months
    )
    if unused:
        evidence = _("{evidence}; belum: {books}").format(
            evidence=evidence, books=", ".join(_(book.title) for book in unused)
        )
    return Measured(
        {"books": len(_BOOKS) - len(unused)},
        evidence,
        first_asking(
            Link(_("Kelengkapan buku"), _PAGE),
            (Link(_("{book} belum terpakai").format(book=_(b.title)), b.page) for b in unused),
        ),
    )


def _months_before(day: date, months: int) -> date:
    """Return the same day so many months before; of the last day of a month the last one."""
    month = Month.of(day).plus(-months)
    is_last = day == Month.of(day).last
    return month.last if is_last else month.first.replace(day=min(day.day, month.last.day))


BOOKS_IN_USE: Final = Measure(
    name="books_in_use",
    title=N_("Sepuluh buku wajib"),
    figures=(
        Figure(
            "books",
            N_("Buku yang terpakai, dari sepuluh buku wajib"),
            N_(
                "Pakai {more} buku lagi: catat apa yang terjadi, atau nyatakan nihil bila memang"
                " tidak ada."
            ),
            _PAGE,
            effort=Effort.WRITE,
        ),
    ),
    take=_take,
    parameters={_MONTHS: N_("Buku terpakai bila ada catatan dalam sekian bulan terakhir")},
)
