"""Whole rupiah: reading what people write, writing what people read, dividing without loss."""

import re
from collections.abc import Sequence
from typing import Final, TypeAlias

from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_

Rupiah: TypeAlias = int
"""An amount of money in whole rupiah; negative where a text says so."""

LARGEST_AMOUNT: Final[Rupiah] = 999_999_999_999
"""No group of poor families moves a thousand miliar: more digits are a slip of the finger."""

_DIGITS_IN_A_GROUP: Final = 3
_LONGEST_QUOTE: Final = 40
_UNITS: Final = {
    "": 1,
    "rb": 1_000,
    "ribu": 1_000,
    "jt": 1_000_000,
    "juta": 1_000_000,
    "m": 1_000_000_000,
    "miliar": 1_000_000_000,
    "milyar": 1_000_000_000,
}
_WITH_UNIT = re.compile(r"(?P<whole>\d+)(?:(?P<sign>[.,])(?P<part>\d{1,9}))?\s*(?P<unit>[a-z]+)")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+")
_CENTS = re.compile(r",(?:-+|0{1,2}(?:-+)?)$|\.-+$")


class AmountNotUnderstoodError(RuleError):
    """A text that is not an amount of whole rupiah."""

    message = N_("“{text}” bukan jumlah uang. Tulis misalnya 1.250.000, 50rb atau 1,25 jt.")
    field = "amount"


class AmountTooLargeError(RuleError):
    """More digits than any group's money has."""

    message = N_("{text} terlalu besar. Jumlah paling besar Rp999.999.999.999.")
    field = "amount"


def parse_rupiah(text: str) -> Rupiah:
    """Read a non-negative amount as people write it.

    A dot before three digits groups thousands, so `1.250 rb` could be meant either way and is
    refused; `1,25 jt` and `1.5 jt` are not.

    Raises:
        AmountNotUnderstoodError: not an amount, a fraction of a rupiah, or one of two amounts.
        AmountTooLargeError: above `LARGEST_AMOUNT`.

    Source: domain.md 6.3 (official and everyday ways of writing money).

    >>> [parse_rupiah(t) for t in ("Rp. 15.000.000,-", "Rp250.000,00", "1,25 jt", "50rb", "1250")]
    [15000000, 250000, 1250000, 50000, 1250]
    """
    written = " ".join(text.lower().split())
    written = re.sub(r"^(rp\.?|idr)\s*", "", written)
    written = re.sub(r"\s*rupiah$", "", written)
    plain = re.sub(r"(?<=\d) (?=\d{3}(\D|$))", "", _CENTS.sub("", written)).strip()
    if _DOTTED.fullmatch(plain) and plain.isascii():
        amount = _whole(plain.replace(".", ""), text)
    else:
        amount = _amount_with_unit(written, text)
    if amount > LARGEST_AMOUNT:
        raise AmountTooLargeError(text=_shortened(text.strip()))
    return amount


def _amount_with_unit(written: str, text: str) -> Rupiah:
    match = _WITH_UNIT.fullmatch(written)
    if match is None or match["unit"] not in _UNITS or not written.isascii():
        raise AmountNotUnderstoodError(text=_shortened(text.strip()))
    unit = _UNITS[match["unit"]]
    part = match["part"] or ""
    if match["sign"] == "." and len(part) == _DIGITS_IN_A_GROUP:
        raise AmountNotUnderstoodError(text=_shortened(text.strip()))
    fraction, lost = divmod(int(part or "0") * unit, int("1" + "0" * len(part)))
    if lost:
        raise AmountNotUnderstoodError(text=_shortened(text.strip()))
    return _whole(match["whole"], text) * unit + fraction


def _whole(digits: str, text: str) -> int:
    if len(digits.lstrip("0")) > len(str(LARGEST_AMOUNT)):
        raise AmountTooLargeError(text=_shortened(text.strip()))
    return int(digits)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"


def format_number(amount: int) -> str:
    """Group digits with dots, as Indonesian forms do.

    >>> format_number(1250000), format_number(-500)
    ('1.250.000', '-500')
    """
    return f"{amount:,}".replace(",", ".")


def format_rupiah(amount: Rupiah) -> str:
    """Write an amount with its sign of currency, without a space (domain.md 6.3).

    >>> format_rupiah(1250000), format_rupiah(-500)
    ('Rp1.250.000', '-Rp500')
    """
    return f"{'-' if amount < 0 else ''}Rp{format_number(abs(amount))}"


def apportion(amount: Rupiah, weights: Sequence[int]) -> tuple[Rupiah, ...]:
    """Divide a non-negative `amount` by `weights` without losing a rupiah.

    Largest-remainder rule; equal remainders are served in the order given, so the
    same input always pays the same members.

    Raises:
        ValueError: a negative amount or weight, or weights that sum to nothing.

    >>> apportion(100, (1, 1, 1))
    (34, 33, 33)
    """
    whole = sum(weights)
    if amount < 0 or whole <= 0 or min(weights) < 0:
        raise ValueError("apportion needs a non-negative amount and positive weights")
    shares = [amount * weight // whole for weight in weights]
    remainders = [amount * weight % whole for weight in weights]
    left = amount - sum(shares)
    by_remainder = sorted(range(len(weights)), key=lambda place: (-remainders[place], place))
    for place in by_remainder[:left]:
        shares[place] += 1
    return tuple(shares)
