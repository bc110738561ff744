"""Transfers between funds as paper books carry them: one line in each of two books."""

from dataclasses import dataclass, replace
from datetime import date

from kube_desktop.books.cash.actions import draft_transfer
from kube_desktop.books.cash.rules import Transfer
from kube_desktop.exchange.faults import Fault
from kube_desktop.exchange.transaction_cells import Way
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import Rupiah
from kube_desktop.ledger.entries import Draft


@dataclass(frozen=True, slots=True)
class HalfTransfer:
    """One line of a transfer: its row in the table and what it says."""

    number: int
    way: Way
    day: date
    amount: Rupiah
    description: str
    reference: str

    def fits(self, other: "HalfTransfer") -> bool:
        """Whether `other` is the line in the other book."""
        return self.way.fund is not other.way.fund and self.way.sign == -other.way.sign


class TransferHalves:
    """Finds the two lines that belong together: same day and amount, two funds, out and in."""

    def __init__(self) -> None:
        self._waiting: dict[tuple[date, Rupiah], list[HalfTransfer]] = {}
        self._joined: dict[int, Draft] = {}

    def add(self, half: HalfTransfer) -> HalfTransfer | None:
        """Take a line; returns it when it is the first of its pair, else None."""
        waiting = self._waiting.setdefault((half.day, half.amount), [])
        for first in waiting:
            if first.fits(half):
                waiting.remove(first)
                self._joined[first.number] = _join(first, half)
                return None
        waiting.append(half)
        return half

    def joined(self, draft: Draft | HalfTransfer) -> Draft:
        """Return an entry as it is, and of a first line the whole transfer."""
        return draft if isinstance(draft, Draft) else self._joined[draft.number]

    def lonely(self) -> list[Fault]:
        """Return a fault for each line whose other half did not come."""
        sentence = _(
            "Pindahan ini tidak punya pasangan: tulis juga baris {direction} di dana yang lain,"
            " dengan tanggal dan jumlah yang sama."
        )
        return [
            Fault(half.number, "jenis", sentence.format(direction=_other_direction(half)))
            for halves in self._waiting.values()
            for half in halves
        ]


def _join(one: HalfTransfer, other: HalfTransfer) -> Draft:
    out, into = (one, other) if one.way.sign < 0 else (other, one)
    moved = Transfer(
        source=out.way.fund,
        source_place=out.way.place,
        target=into.way.fund,
        target_place=into.way.place,
        on=out.day,
        amount=out.amount,
        description=out.description,
    )
    return replace(draft_transfer(moved), reference=out.reference or into.reference)


def _other_direction(half: HalfTransfer) -> str:
    return "masuk" if half.way.sign < 0 else "keluar"
