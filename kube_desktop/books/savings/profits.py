"""*Jasa tabungan*: what savers get for a time, divided by what they had saved."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah, apportion
from kube_desktop.registers.choices import Choice

_PERCENT: Final = re.compile(r"(\d{1,2})(?:[.,](\d))?\s*%?", re.ASCII)
_TENTHS: Final = 1000
"""A percentage is kept in tenths of a percent."""


class ProfitPotError(RuleError):
    """An amount to divide, or a percentage, and not both."""

    message = N_("Isi jumlah yang dibagi atau persennya, salah satu saja.")
    field = "pot"


class ProfitRateError(RuleError):
    """No percentage."""

    message = N_("“{text}” bukan persen. Tulis misalnya 2 atau 1,5.")
    field = "rate"


class ProfitTimeError(RuleError):
    """The time ends before it begins, or after the day of the credit."""

    message = N_("Waktunya dari {first} sampai {last} tidak bisa. Periksa tanggalnya.")
    field = "until_day"


class ProfitWithoutMonthEndError(RuleError):
    """Balances at the end of months, and no month ends in that time."""

    message = N_(
        "Tidak ada akhir bulan antara {first} dan {last}. Pilih “Saldo akhir”, atau waktu yang"
        " lebih panjang."
    )
    field = "until_day"


class NothingToDivideError(RuleError):
    """Nobody had anything, or the percentage comes to less than a rupiah."""

    message = N_(
        "Tidak ada yang bisa dibagi: pada waktu itu belum ada tabungan, atau terlalu kecil."
    )
    field = "pot"


class ProfitStandsError(RuleError):
    """What was credited cannot become another amount."""

    message = N_(
        "Jasa ini sudah masuk ke buku tabungan anggota. Untuk mengubah jumlah atau waktunya,"
        " batalkan dulu, lalu catat yang benar."
    )


class ProfitTakenBackError(RuleError):
    """What was taken back from everybody does not count again by itself."""

    message = N_(
        "Jasa yang sudah dibatalkan tidak bisa dipakai lagi. Catat sebagai jasa yang baru."
    )


class ProfitTimeTakenError(RuleError):
    """A time for which savers got their profit already."""

    message = N_("Jasa tabungan {first} sampai {last} sudah dicatat. Pilih waktu yang lain.")
    field = "from_day"


class Measure(Choice):
    """Which balances a profit is divided by."""

    AVERAGE = "average", N_("Rata-rata saldo akhir bulan")
    CLOSING = "closing", N_("Saldo akhir")


@dataclass(frozen=True, slots=True, kw_only=True)
class Profit:
    """One profit that is credited to all savers.

    Attributes:
        on_day: the day of the credit.
        from_day, until_day: the time for which it is.
        pot: what is divided; None where `rate` says how much.
        rate: percent of the balances for the whole time, as people write it, such as `1,5`.
    """

    on_day: date
    from_day: date
    until_day: date
    measure: Measure
    pot: Rupiah | None = None
    rate: str = ""
    decision_id: int | None = None
    note: str = ""

    @property
    def days(self) -> tuple[date, ...]:
        """The days whose balances are measured."""
        if self.measure is Measure.CLOSING:
            return (self.until_day,)
        months = Month.of(self.from_day).through(Month.of(self.until_day))
        return tuple(month.last for month in months if month.last <= self.until_day)


def check_profit(profit: Profit, _today: date) -> None:
    """Make sure that a profit can be reckoned.

    Raises:
        ProfitTimeError, ProfitWithoutMonthEndError, ProfitPotError, ProfitRateError.
    """
    times = {"first": format_day(profit.from_day), "last": format_day(profit.until_day)}
    if not profit.from_day <= profit.until_day <= profit.on_day:
        raise ProfitTimeError(**times)
    if not profit.days:
        raise ProfitWithoutMonthEndError(**times)
    if (profit.pot is None) is not bool(profit.rate):
        raise ProfitPotError
    if profit.rate:
        tenths_of_percent(profit.rate)


def tenths_of_percent(text: str) -> int:
    """Read a percentage with at most one decimal.

    Raises:
        ProfitRateError: it is none, or nothing.

    >>> tenths_of_percent("1,5"), tenths_of_percent("2 %")
    (15, 20)
    """
    read = _PERCENT.fullmatch(text.strip())
    tenths = int(read[1]) * 10 + int(read[2] or 0) if read else 0
    if not tenths:
        raise ProfitRateError(text=text.strip())
    return tenths


def divide_profit(profit: Profit, weights: tuple[int, ...]) -> tuple[Rupiah, ...]:
    """Return what each saver gets, without losing a rupiah.

    `weights` are the sums of each saver's balances on `profit.days`. A percentage is taken of the
    average balance of all together, rounded down, and then divided like an amount.

    Raises:
        NothingToDivideError: no weights, or a percentage of less than a rupiah.
    """
    whole = sum(weights)
    pot = profit.pot or 0
    if profit.rate:
        pot = whole * tenths_of_percent(profit.rate) // (_TENTHS * len(profit.days))
    if not whole or not pot:
        raise NothingToDivideError
    return apportion(pot, weights)
