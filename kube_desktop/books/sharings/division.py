"""Dividing a result: set aside first, then each pot by its basis; no rupiah is lost."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kube_desktop.books.sharings.percents import WHOLE
from kube_desktop.books.sharings.rules import Basis, Pot, Purse
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import Rupiah, apportion, format_number, format_rupiah


@dataclass(frozen=True, slots=True)
class SetAside:
    """A part of the result that nobody gets; `tenths` of a percent of it."""

    purse: Purse
    tenths: int
    amount: Rupiah


@dataclass(frozen=True, slots=True)
class PotAmount:
    """A part of the result that is shared; `tenths` of a percent of it, None for all the rest."""

    basis: Basis
    tenths: int | None
    amount: Rupiah


@dataclass(frozen=True, slots=True)
class Division:
    """A result divided: what is set aside, the pots, and what stays where it is, sum to it."""

    aside: tuple[SetAside, ...]
    pots: tuple[PotAmount, ...]
    undivided: Rupiah


@dataclass(frozen=True, slots=True)
class Shares:
    """A pot shared: the shares and what is left over sum to it."""

    amounts: tuple[Rupiah, ...]
    left_over: Rupiah


def divide(
    amount: Rupiah,
    aside: Iterable[tuple[Purse, int]],
    pots: Sequence[Pot],
    *,
    coin: Rupiah = 1,
) -> Division:
    """Divide a result by percentages, in tenths of a percent, which together are at most all of it.

    A pot without a percentage gets what is not set aside. What is set aside is rounded down to
    whole coins; the rest of it goes to that pot, or stays where it is.

    >>> done = divide(1_000_001, [(Purse.GROUP_CASH, 100)], [Pot(Basis.EQUAL)])
    >>> done.aside[0].amount, done.pots[0].amount, done.undivided
    (100000, 900001, 0)
    """
    kept = [(purse, tenths) for purse, tenths in aside if tenths]
    named = sum(tenths for _purse, tenths in kept) + sum(pot.tenths or 0 for pot in pots)
    rest = WHOLE - named
    takes_rest = any(pot.tenths is None for pot in pots)
    weights = [
        *(tenths for _purse, tenths in kept),
        *(rest if pot.tenths is None else pot.tenths for pot in pots),
        0 if takes_rest else rest,
    ]
    amounts = list(apportion(amount, weights))
    rest_to = next((place for place, pot in enumerate(pots, len(kept)) if pot.tenths is None), -1)
    for place in range(len(kept)):
        small = amounts[place] % coin
        amounts[place] -= small
        amounts[rest_to] += small
    return Division(
        tuple(SetAside(*each, amounts[place]) for place, each in enumerate(kept)),
        tuple(
            PotAmount(pot.basis, pot.tenths, amounts[place])
            for place, pot in enumerate(pots, len(kept))
        ),
        amounts[-1],
    )


def share_out(pot: Rupiah, weights: Sequence[int], *, coin: Rupiah = 1) -> Shares:
    """Share a pot by weights: each share is the exact one without its part of a coin.

    What cannot be divided is left over; nobody gets it by chance.

    >>> share_out(720_000, (3, 33)), share_out(100, (1, 1, 1))
    (Shares(amounts=(60000, 660000), left_over=0), Shares(amounts=(33, 33, 33), left_over=1))
    """
    whole = sum(weights)
    amounts = tuple(pot * weight // (whole * coin) * coin if whole else 0 for weight in weights)
    return Shares(amounts, pot - sum(amounts))


_COUNTED: dict[Basis, str] = {
    Basis.EQUAL: N_("bagian"),
    Basis.DAYS: N_("hari kerja"),
    Basis.CAPITAL: N_("modal"),
    Basis.PRODUCTION: N_("hasil produksi"),
    Basis.SHIFTS: N_("giliran"),
    Basis.SAVINGS: N_("tabungan"),
    Basis.LOANS: N_("pinjaman"),
}


def counted(basis: Basis) -> str:
    """Return what is counted for a basis, in a word."""
    return _(_COUNTED[basis])


def weight_words(basis: Basis, weight: int, whole: int) -> str:
    """Return the number behind a share: `3 dari 36 giliran`."""
    number = format_rupiah if basis.is_money else format_number
    return _("{weight} dari {whole} {counted}").format(
        weight=number(weight), whole=number(whole), counted=counted(basis)
    )


def working(basis: Basis, weight: int, whole: int, *, pot: Rupiah, amount: Rupiah) -> str:
    """Return how a share came about, in a sentence: `3 dari 36 giliran × Rp720.000 = Rp60.000`.

    A share that was rounded down to a coin says so.
    """
    words = f"{weight_words(basis, weight, whole)} × {format_rupiah(pot)} = {format_rupiah(amount)}"
    if whole and pot * weight // whole != amount:
        return _("{words}, dibulatkan ke bawah").format(words=words)
    return words
