"""An act that writes several entries, so that half of it would show."""

from datetime import date, timedelta

from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.entries import Draft, EntryType, Leg, Posted
from kube_desktop.ledger.journal import post

FIRST_DAY = date(2026, 1, 1)


def sale(number: int, amount: int = 5_000) -> Draft:
    """Return a sale of the warung; the number spreads sales over the days of a year."""
    return Draft(
        EntryType.RECEIPT,
        FIRST_DAY + timedelta(days=number % 330),
        "UEP",
        f"Penjualan {number}",
        (Leg(101, amount, 1101), Leg(141, -amount, 1101)),
    )


def record_three(work: UnitOfWork, number: int) -> tuple[Posted, ...]:
    """Record three sales one after the other, each by a statement of its own."""
    return tuple(post(work, sale(number, amount)) for amount in (1_000, 2_000, 3_000))
