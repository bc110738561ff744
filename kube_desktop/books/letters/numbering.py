"""How the group numbers its letters: a pattern, a code, and when counting starts again.

Practice: a sequence of three digits, a code, the month in Roman figures, the year
(domain.md 1.6, P17); the pattern is the group's own.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.registers.choices import Choice

DEFAULT_PATTERN: Final = "{no}/{kode}/{bulan romawi}/{tahun}"
LONGEST_PATTERN: Final = 80
LONGEST_CODE: Final = 40
_ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
_READ_BACK: Final = {
    "no": r"(?P<no>\d{1,9})",
    "kode": "",  # each numbering has its own
    "bulan romawi": r"[IVX]{1,4}",
    "bulan": r"\d{2}",
    "tahun": r"\d{4}",
}


class PatternNotUsableError(RuleError):
    """A pattern that says nothing, or too much."""

    message = N_("Pola nomor harus berisi 1 sampai 80 huruf.")
    field = "pattern"


class PlaceholderUnknownError(RuleError):
    """Words in braces that stand for nothing."""

    message = N_(
        "Program tidak mengenal {placeholder}."
        " Yang dikenal: {{no}}, {{kode}}, {{bulan romawi}}, {{bulan}}, {{tahun}}."
    )
    field = "pattern"


class PatternWithoutNumberError(RuleError):
    """Letters that all have the same number."""

    message = N_("Pola nomor harus memuat {{no}} satu kali.")
    field = "pattern"


class PatternWithoutYearError(RuleError):
    """Numbers that come again after a year."""

    message = N_("Karena hitungan mulai lagi, pola nomor harus memuat {{tahun}}.")
    field = "pattern"


class PatternWithoutMonthError(RuleError):
    """Numbers that come again after a month."""

    message = N_(
        "Karena hitungan mulai lagi setiap bulan, pola nomor harus memuat {{bulan romawi}}"
        " atau {{bulan}}."
    )
    field = "pattern"


class CodeNotUsableError(RuleError):
    """A code that says nothing, or breaks the pattern."""

    message = N_("Kode harus berisi 1 sampai 40 huruf, tanpa tanda {{ dan }}.")
    field = "code"


class Restart(Choice):
    """When counting starts again at one."""

    YEAR = "year", N_("Setiap tahun")
    MONTH = "month", N_("Setiap bulan")
    NEVER = "never", N_("Tidak pernah")


@dataclass(frozen=True, slots=True)
class Numbering:
    """How letters are numbered from some day on.

    Attributes:
        pattern: text with `{no}`, `{kode}`, `{bulan romawi}`, `{bulan}`, `{tahun}` in it.
        code: what stands for the group.

    >>> Numbering(code="KUBE-MELATI").number(1, date(2026, 11, 20))
    '001/KUBE-MELATI/XI/2026'
    """

    code: str
    pattern: str = DEFAULT_PATTERN
    restart: Restart = Restart.YEAR

    def number(self, place: int, day: date) -> str:
        """Return the number of the letter that is `place`-th of its time, dated `day`."""
        words = {
            "no": f"{place:03d}",
            "kode": self.code,
            "bulan romawi": _ROMAN[day.month - 1],
            "bulan": f"{day.month:02d}",
            "tahun": f"{day.year:04d}",
        }
        return _PLACEHOLDER.sub(lambda found: words[found[1]], self.pattern)

    def place_of(self, number: str) -> int | None:
        """Return which letter of its time has that number, None for one numbered otherwise.

        >>> Numbering(code="KUBE-MELATI").place_of("12/KUBE-MELATI/I/2026")
        12
        """
        readers = _READ_BACK | {"kode": re.escape(self.code)}
        parts = _PLACEHOLDER.split(self.pattern)
        shape = "".join(
            readers[part] if at % 2 else re.escape(part) for at, part in enumerate(parts)
        )
        found = re.fullmatch(shape, number, re.IGNORECASE)
        return int(found["no"]) if found else None

    def period_of(self, day: date) -> tuple[date, date]:
        """Return the first and the last day of the time within which letters are counted."""
        match self.restart:
            case Restart.YEAR:
                return date(day.year, 1, 1), date(day.year, 12, 31)
            case Restart.MONTH:
                return Month.of(day).first, Month.of(day).last
            case _:
                return date.min, date.max


def default_numbering(group_name: str) -> Numbering:
    """Return how a group numbers its letters before it says otherwise.

    >>> default_numbering("KUBE Melati").code
    'KUBE-MELATI'
    """
    words = re.findall(r"\w+", group_name.upper())
    code = "-".join(words)[:LONGEST_CODE].rstrip("-")
    return Numbering(code=code or "KUBE")


def tidied_numbering(numbering: Numbering) -> Numbering:
    """Return a numbering without doubled or outer spaces, when its numbers cannot repeat.

    Raises:
        PatternNotUsableError, PlaceholderUnknownError, PatternWithoutNumberError,
        PatternWithoutYearError, PatternWithoutMonthError, CodeNotUsableError.
    """
    pattern, code = " ".join(numbering.pattern.split()), " ".join(numbering.code.split())
    if not 1 <= len(pattern) <= LONGEST_PATTERN:
        raise PatternNotUsableError
    named = _PLACEHOLDER.findall(pattern)
    for name in named:
        if name not in _READ_BACK:
            raise PlaceholderUnknownError(placeholder=f"{{{name}}}")
    if named.count("no") != 1:
        raise PatternWithoutNumberError
    _refuse_repeats(numbering.restart, named)
    if not 1 <= len(code) <= LONGEST_CODE or "{" in code or "}" in code:
        raise CodeNotUsableError
    return Numbering(code, pattern, numbering.restart)


def next_number(
    numbering: Numbering, known: Iterable[Numbering], day: date, used: Iterable[str]
) -> str:
    """Return the number of a new letter dated `day`: one more than the highest of its time.

    Args:
        numbering: how letters of that day are numbered.
        known: every numbering that the group ever had.
        day: the date on the letter.
        used: the numbers of all letters of its time, also of those that were cancelled.
    """
    shapes = (numbering, *known)
    places = (_place(number, shapes) for number in used)
    return numbering.number(max(places, default=0) + 1, day)


def _place(number: str, shapes: Iterable[Numbering]) -> int:
    places = (shape.place_of(number) for shape in shapes)
    return next((place for place in places if place is not None), 0)


def _refuse_repeats(restart: Restart, named: list[str]) -> None:
    if restart is not Restart.NEVER and "tahun" not in named:
        raise PatternWithoutYearError
    if restart is Restart.MONTH and not {"bulan", "bulan romawi"} & set(named):
        raise PatternWithoutMonthError
