"""What a loan costs: a share of what is owed for a time, kept exact, and how it is rounded."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah
from kube_desktop.registers.choices import Choice

MONTHS_IN_YEAR: Final = 12
DAYS_IN_MONTH: Final = 30
"""Where days are counted, a monthly rate is for thirty of them (oracles: 1% per 30 days)."""

_DECIMALS: Final = 6
_PERCENT: Final = re.compile(
    r"(?P<whole>\d{1,3})(?:[.,](?P<part>\d{1,6}))?\s*(?:%|persen)?\s*(?P<per>\D*)", re.ASCII
)


class RateNotUnderstoodError(RuleError):
    """A text that is no percentage for a month or a year."""

    message = N_("“{text}” bukan jasa. Tulis misalnya 1,5 atau 1,5% sebulan atau 12% setahun.")
    field = "rate"


class RatePeriodTwiceError(RuleError):
    """The text names another time than was chosen."""

    message = N_("“{text}” menyebut waktu lain dari yang dipilih ({per}). Tulis salah satu saja.")
    field = "rate"


class RatePer(Choice):
    """The time that a rate is for."""

    MONTH = "month", N_("sebulan")
    YEAR = "year", N_("setahun")

    @property
    def months(self) -> int:
        """How many months that is."""
        return MONTHS_IN_YEAR if self is RatePer.YEAR else 1


_WORDS: Final = {
    **dict.fromkeys(("sebulan", "per bulan", "/bulan", "/ bulan", "a month"), RatePer.MONTH),
    **dict.fromkeys(("setahun", "per tahun", "/tahun", "/ tahun", "a year"), RatePer.YEAR),
}


@dataclass(frozen=True, slots=True)
class Rate:
    """A share of what is owed, for a time.

    Attributes:
        share: exact; 1% is `Fraction(1, 100)`.
        days: the days that the rate is for where days are counted; thirty to a month if None.
    """

    share: Fraction
    per: RatePer = RatePer.MONTH
    days: int | None = None

    @property
    def a_year(self) -> Fraction:
        """The share for a year."""
        return self.share * Fraction(MONTHS_IN_YEAR, self.per.months)

    @property
    def a_day(self) -> Fraction:
        """The share for one day."""
        return self.share * Fraction(1, self.days or DAYS_IN_MONTH * self.per.months)

    @property
    def percent(self) -> str:
        """The percentage as a plain decimal with a point, rounded to six places.

        >>> Rate(Fraction(15, 1000)).percent, Rate(Fraction(2, 100)).percent
        ('1.5', '2')
        """
        scale = 10**_DECIMALS
        whole, part = divmod(round_half_up(self.share * 100 * scale), scale)
        return f"{whole}.{part:0{_DECIMALS}d}".rstrip("0").rstrip(".")


NO_CHARGE: Final = Rate(Fraction())


def parse_rate(text: str, per: RatePer | None = None) -> Rate:
    """Read a percentage as people write it, of a month unless the text or `per` says otherwise.

    Raises:
        RateNotUnderstoodError: it is none.
        RatePeriodTwiceError: the text names another time than `per`.

    >>> parse_rate("1,5%").share, parse_rate("12% setahun").a_year
    (Fraction(3, 200), Fraction(3, 25))
    """
    match = _PERCENT.fullmatch(" ".join(text.lower().split()))
    words = match["per"] if match else ""
    if match is None or (words and words not in _WORDS):
        raise RateNotUnderstoodError(text=text.strip())
    named = _WORDS.get(words)
    if named and per and named is not per:
        raise RatePeriodTwiceError(text=text.strip(), per=per.label)
    part = match["part"] or ""
    share = Fraction(int(match["whole"] + part), 100 * 10 ** len(part))
    return Rate(share, named or per or RatePer.MONTH)


def round_half_up(amount: Fraction, unit: int = 1) -> int:
    """Round a non-negative amount to whole units, a half upwards.

    >>> round_half_up(Fraction(191_666), 100), round_half_up(Fraction(1, 2))
    (191700, 1)
    """
    return (
        (2 * amount.numerator + amount.denominator * unit) // (2 * amount.denominator * unit) * unit
    )


def charge_for_days(balance: Rupiah, days: int, rate: Rate, *, unit: int = 1) -> Rupiah:
    """Return what a balance costs for some days, rounded half up to `unit`.

    >>> charge_for_days(1_000_000, 6, Rate(Fraction(1, 100)))
    2000
    """
    return round_half_up(balance * days * rate.a_day, unit)
