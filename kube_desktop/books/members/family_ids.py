"""Numbers of a family: the family card (*No KK*) and the welfare register (*ID DTKS*).

No KK: 6 digits of the region, 6 of the day of issue, 4 of a series (domain.md 6.4, P57). ID DTKS:
17 digits of the family, and 2 more of the person in it (P58).
"""

from typing import Final

from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_

FAMILY_CARD_LENGTH: Final = 16
WELFARE_ID_LENGTHS: Final = (17, 19)
_SEPARATORS: Final = str.maketrans("", "", " .-\u00a0\t")


class FamilyCardNoError(RuleError):
    """Not sixteen digits."""

    message = N_("Nomor KK harus 16 angka, yang ditulis {count} angka. Kosongkan bila belum ada.")
    field = "family_card_no"


class FamilyCardDigitsError(RuleError):
    """Something other than digits."""

    message = N_("Nomor KK hanya berisi angka, 16 angka. Kosongkan bila belum ada.")
    field = "family_card_no"


class WelfareIdError(RuleError):
    """Neither the number of a family nor that of a person in it."""

    message = N_(
        "ID DTKS harus 17 angka, atau 19 angka dengan nomor orangnya; yang ditulis {count} angka. "
        "Kosongkan bila belum ada."
    )
    field = "welfare_id"


class WelfareIdDigitsError(RuleError):
    """Something other than digits."""

    message = N_("ID DTKS hanya berisi angka. Kosongkan bila belum ada.")
    field = "welfare_id"


def tidy_family_card_no(text: str) -> str:
    """Return the number of a family card as its sixteen digits, or nothing.

    Raises:
        FamilyCardDigitsError, FamilyCardNoError.

    >>> tidy_family_card_no("5371 0112 0318 0042")
    '5371011203180042'
    """
    digits = text.translate(_SEPARATORS)
    if digits and not _is_number(digits):
        raise FamilyCardDigitsError
    if digits and len(digits) != FAMILY_CARD_LENGTH:
        raise FamilyCardNoError(count=len(digits))
    return digits


def tidy_welfare_id(text: str) -> str:
    """Return a number of the welfare register as its digits, or nothing.

    Raises:
        WelfareIdDigitsError, WelfareIdError.
    """
    digits = text.translate(_SEPARATORS)
    if digits and not _is_number(digits):
        raise WelfareIdDigitsError
    if digits and len(digits) not in WELFARE_ID_LENGTHS:
        raise WelfareIdError(count=len(digits))
    return digits


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal()
