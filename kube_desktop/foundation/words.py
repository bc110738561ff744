"""Amounts and days in words (*terbilang*).

num2words 0.5.14 writes 1.001.000 as "satu juta satu ribu"; forms want "satu juta seribu"
(domain.md 6.3), so the few rules stand here.
"""

from datetime import date
from typing import Final

from kube_desktop.foundation.calendar import format_weekday
from kube_desktop.foundation.money import Rupiah, format_rupiah

_DIGITS: Final = (
    "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split()  # noqa: SIM905
)
_GROUPS: Final = ("", "ribu", "juta", "miliar", "triliun")


def terbilang(number: int) -> str:
    """Write a whole number in Indonesian words.

    Raises:
        ValueError: a thousand triliun or more.

    >>> terbilang(1_001_000), terbilang(101_000), terbilang(-11)
    ('satu juta seribu', 'seratus satu ribu', 'minus sebelas')
    """
    if abs(number) >= 1000 ** len(_GROUPS):
        raise ValueError("terbilang knows numbers below a thousand triliun")
    if number == 0:
        return _DIGITS[0]
    words = ["minus"] if number < 0 else []
    for place in range(len(_GROUPS) - 1, -1, -1):
        group = abs(number) // 1000**place % 1000
        if group == 1 and place == 1:
            words.append("seribu")
        elif group:
            words += [*_below_thousand(group), _GROUPS[place]]
    return " ".join(word for word in words if word)


def rupiah_in_words(amount: Rupiah) -> str:
    """Write an amount as kuitansi and berita acara want it (domain.md 6.3).

    >>> rupiah_in_words(375_000)
    'Tiga ratus tujuh puluh lima ribu rupiah'
    """
    words = f"{terbilang(amount)} rupiah"
    return words[0].upper() + words[1:]


def in_figures_and_words(amount: Rupiah) -> str:
    """Write an amount for who reads it and for who hears it: figures, then words.

    >>> in_figures_and_words(11_000)
    'Rp11.000 (sebelas ribu rupiah)'
    """
    return f"{format_rupiah(amount)} ({terbilang(amount)} rupiah)"


def day_in_words(day: date) -> str:
    """Write a day as a berita acara or an agreement opens (domain.md 6.2).

    >>> day_in_words(date(2024, 5, 20))
    'Senin tanggal dua puluh bulan Mei tahun dua ribu dua puluh empat'
    """
    weekday, _number, month, _year = format_weekday(day).replace(",", "").split()
    return f"{weekday} tanggal {terbilang(day.day)} bulan {month} tahun {terbilang(day.year)}"


def ordinal_in_words(number: int) -> str:
    """Write a place in a row as decisions on paper are counted (domain.md 6.2).

    >>> ordinal_in_words(1), ordinal_in_words(2), ordinal_in_words(11)
    ('Pertama', 'Kedua', 'Kesebelas')
    """
    return "Pertama" if number == 1 else f"Ke{terbilang(number)}"


def _below_thousand(number: int) -> list[str]:
    hundreds, rest = divmod(number, 100)
    words = {0: [], 1: ["seratus"]}.get(hundreds, [_DIGITS[hundreds], "ratus"])
    return words + _below_hundred(rest)


def _below_hundred(number: int) -> list[str]:
    tens, ones = divmod(number, 10)
    if number == 0:
        return []
    if number < len(_DIGITS):
        return [_DIGITS[number]]
    if tens == 1:
        return [_DIGITS[ones], "belas"]
    return [_DIGITS[tens], "puluh", *([_DIGITS[ones]] if ones else [])]
