"""Days and months as the books use them: reading what people type, writing what people read."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final, Self

from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_

# As Babel has them for id_ID (a test compares); loading Babel costs a tenth of the start.
_MONTHS: Final = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
_SHORT_MONTHS: Final = (
    "Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des",
)  # fmt: skip
_DAYS: Final = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
EARLIEST: Final = date(1900, 1, 1)
"""The first day that is understood; old members were born long before any book."""

EARLIEST_RECORDED: Final = date(1950, 1, 1)
"""The first day on which something in a book can have happened."""

LATEST: Final = date(2199, 12, 31)
_NUMERIC = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]00:00(?::00)?)?")
_WORDED = re.compile(r"(?:([a-z']+),?\s+)?(\d{1,2})\s+([a-z]+)\.?\s+(\d{4})")
_MONTH_ISO = re.compile(r"(\d{4})-(\d{2})")


class DateNotUnderstoodError(RuleError):
    """A text that is no day of the calendar."""

    message = N_("“{text}” bukan tanggal. Tulis misalnya 31/10/2026 atau 31 Oktober 2026.")
    field = "on"


class MonthNotUnderstoodError(RuleError):
    """A text that is no month of the calendar."""

    message = N_("“{text}” bukan bulan. Tulis tahun dan bulan, misalnya 2026-10.")
    field = "month"


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of a year.

    >>> Month(2026, 12).next(), str(Month(2026, 1).previous()), Month(2026, 10).label
    (Month(year=2027, number=1), '2025-12', 'Oktober 2026')
    """

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the month in which `day` lies."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2026-10`.

        Raises:
            MonthNotUnderstoodError: anything else.
        """
        match = _MONTH_ISO.fullmatch(text.strip())
        if match is None or not text.isascii() or not EARLIEST.year <= int(match[1]) <= LATEST.year:
            raise MonthNotUnderstoodError(text=text.strip())
        number = int(match[2])
        if not 1 <= number <= 12:  # noqa: PLR2004 - months of a year
            raise MonthNotUnderstoodError(text=text.strip())
        return cls(int(match[1]), number)

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """The last day."""
        return self.next().first - timedelta(days=1)

    @property
    def label(self) -> str:
        """The month as forms write it: `Oktober 2026`."""
        return f"{_MONTHS[self.number - 1]} {self.year}"

    @property
    def short_label(self) -> str:
        """The month where room is scarce: `Okt 2026`."""
        return f"{_SHORT_MONTHS[self.number - 1]} {self.year}"

    def next(self) -> "Month":
        """Return the month after this one."""
        return self.plus(1)

    def previous(self) -> "Month":
        """Return the month before this one."""
        return self.plus(-1)

    def plus(self, months: int) -> "Month":
        """Return the month that lies `months` later (earlier when negative)."""
        year, place = divmod(self.year * 12 + self.number - 1 + months, 12)
        return Month(year, place + 1)

    def through(self, last: "Month") -> tuple["Month", ...]:
        """Return this month and all that follow, to `last` inclusive; none when it lies before."""
        count = (last.year - self.year) * 12 + last.number - self.number + 1
        return tuple(self.plus(step) for step in range(count))

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.number:02d}"


def parse_date(text: str, *, near: date | None = None) -> date:
    """Read a day as people write it: `31/10/2026`, `2026-10-31`, `31 Oktober 2026`.

    With `near` (the month in hand), `4` alone is the fourth of that month and `4/10` lies in
    that year.

    Raises:
        DateNotUnderstoodError: not a day, or outside 1900 to 2199.

    >>> parse_date("4", near=date(2026, 10, 20)), parse_date("Sabtu, 14 Desember 2024")
    (datetime.date(2026, 10, 4), datetime.date(2024, 12, 14))
    """
    written = text.strip().lower()
    try:
        found = _numbers_of(written, near) if written.isascii() else None
        day = date(*found) if found else None
    except ValueError:
        day = None
    if day is None or not EARLIEST <= day <= LATEST:
        raise DateNotUnderstoodError(text=text.strip())
    return day


def _numbers_of(written: str, near: date | None) -> tuple[int, int, int] | None:
    if match := _ISO.fullmatch(written):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _NUMERIC.fullmatch(written):
        century = 2000 if len(match[3]) == len("26") else 0
        return century + int(match[3]), int(match[2]), int(match[1])
    if match := _WORDED.fullmatch(written):
        number = _months_by_name().get(match[3])
        is_day = match[1] is None or match[1] in _names_of_days()
        return (int(match[4]), number, int(match[2])) if number and is_day else None
    if near is not None and re.fullmatch(r"\d{1,2}", written):
        return near.year, near.month, int(written)
    if near is not None and (match := re.fullmatch(r"(\d{1,2})[-/. ](\d{1,2})", written)):
        return near.year, int(match[2]), int(match[1])
    return None


def format_day(day: date) -> str:
    """Write a day for a table: `31/10/2026`."""
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def format_long_day(day: date) -> str:
    """Write a day for a letter: `31 Oktober 2026`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def format_weekday(day: date) -> str:
    """Write a day with its name: `Sabtu, 14 Desember 2024`."""
    return f"{_DAYS[day.weekday()]}, {format_long_day(day)}"


def format_weekday_and_day(day: date) -> str:
    """Write a day with its name for a table: `Sabtu, 14/12/2024`."""
    return f"{_DAYS[day.weekday()]}, {format_day(day)}"


@cache
def _months_by_name() -> dict[str, int]:
    names = (*enumerate(_SHORT_MONTHS, 1), *enumerate(_MONTHS, 1))
    by_name = {name.lower(): number for number, name in names}
    return by_name | {"agt": 8, "sept": 9, "nop": 11, "pebruari": 2}


@cache
def _names_of_days() -> frozenset[str]:
    return frozenset(name.lower() for name in _DAYS) | {"jum'at", "ahad"}
