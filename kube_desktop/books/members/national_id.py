"""The NIK: sixteen digits that say where somebody was first registered and when they were born.

PP KK CC, then DDMMYY (women: day + 40), then a serial number; it never changes, so a mismatch
with today's data is a reason to look at the card again and no more (domain.md 6.4, P55, P56).
"""

from datetime import date
from typing import Final

from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_, _

LENGTH: Final = 16
_FEMALE_DAYS: Final = 40
_YOUNGEST: Final = 12
_NONE: Final = frozenset(f"999999999999999{last}" for last in "4569")


class NationalIdDigitsError(RuleError):
    """Something other than digits."""

    message = N_("NIK hanya berisi angka, 16 angka. Kosongkan bila belum ada.")
    field = "national_id"


class NationalIdLengthError(RuleError):
    """Too few digits, or too many."""

    message = N_("NIK harus 16 angka, yang ditulis {count} angka. Kosongkan bila belum ada.")
    field = "national_id"


def tidy_national_id(text: str) -> str:
    """Return a NIK as its sixteen digits, or nothing.

    Spaces, dots and hyphens are dropped; the codes with which the population survey marks a
    missing NIK (P59) count as none.

    Raises:
        NationalIdDigitsError, NationalIdLengthError.

    >>> tidy_national_id("3602 0412 1187 0001"), tidy_national_id("9999999999999996")
    ('3602041211870001', '')
    """
    digits = text.translate(str.maketrans("", "", " .-\u00a0\t"))
    if not digits or digits in _NONE:
        return ""
    if not (digits.isascii() and digits.isdecimal()):
        raise NationalIdDigitsError
    if len(digits) != LENGTH:
        raise NationalIdLengthError(count=len(digits))
    return digits


def is_womans(national_id: str) -> bool:
    """Tell whether a NIK of sixteen digits was given to a woman."""
    return int(national_id[6:8]) > _FEMALE_DAYS


def birth_date_in(national_id: str, *, today: date) -> date | None:
    """Return the birth date that a NIK of sixteen digits names, None when it names none.

    The year has two digits: the latest century is taken in which the person is at least
    `_YOUNGEST` years old, for a member works.

    >>> birth_date_in("3273056010900009", today=date(2026, 11, 20))
    datetime.date(1990, 10, 20)
    """
    day, month, year = _day_month_year(national_id)
    try:
        latest = date(today.year // 100 * 100 + year, month, day)
    except ValueError:
        return None
    is_too_young = latest.year > today.year - _YOUNGEST
    return latest.replace(year=latest.year - 100) if is_too_young else latest


def mismatches(national_id: str, *, is_woman: bool, birth_date: date | None) -> tuple[str, ...]:
    """Return a sentence for each thing that a tidy NIK says otherwise; none for an empty one."""
    if not national_id:
        return ()
    day, month, year = _day_month_year(national_id)
    found = []
    if not (1 <= day <= 31 and 1 <= month <= 12):  # noqa: PLR2004 - days of a month, months of a year
        return (_("Angka ke-7 sampai ke-12 NIK bukan tanggal lahir. Cocokkan dengan KTP."),)
    if is_womans(national_id) != is_woman:
        said = _("perempuan") if is_womans(national_id) else _("laki-laki")
        found.append(_("Menurut NIK ini {sex}. Cocokkan dengan KTP.").format(sex=said))
    if birth_date is not None and (day, month, year) != (
        birth_date.day,
        birth_date.month,
        birth_date.year % 100,
    ):
        said = f"{day:02d}/{month:02d}/{birth_date.year // 100:02d}{year:02d}"
        found.append(
            _("Menurut NIK lahir {said}, di sini {written}. Cocokkan dengan KTP.").format(
                said=said, written=format_day(birth_date)
            )
        )
    return tuple(found)


def masked(national_id: str) -> str:
    """Return a NIK as a posted print may show it: neither region, nor birth, nor serial number.

    First six and last four would still tell the region (domain.md 6.4), so two signs are left.

    >>> masked("3602041211870001"), masked("")
    ('**************01', '')
    """
    return "*" * (len(national_id) - 2) + national_id[-2:]


def _day_month_year(national_id: str) -> tuple[int, int, int]:
    day, month, year = (int(national_id[place : place + 2]) for place in (6, 8, 10))
    return day - (_FEMALE_DAYS if is_womans(national_id) else 0), month, year
