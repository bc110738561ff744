"""What a group's profile must hold."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_

LONGEST_NAME: Final = 80
LARGEST_LOGO: Final = 2 * 1024 * 1024
_LOGO_HEADS: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


class GroupNameMissingError(RuleError):
    """A group has a name of reasonable length."""

    message = N_("Tulis nama kelompok, paling banyak 80 huruf.")
    field = "name"


class FoundedInFutureError(RuleError):
    """A group is founded before it keeps books."""

    message = N_("Tanggal berdiri ({day}) belum tiba.")
    field = "founded_on"


class LogoNotUsableError(RuleError):
    """The letterhead takes a small PNG or JPEG."""

    message = N_("Lambang harus gambar PNG atau JPG, paling besar 2 MB.")
    field = "logo"


@dataclass(frozen=True, slots=True)
class GroupProfile:
    """Who the group is, as its letterhead and reports say (domain.md 6.1, part 1).

    Attributes:
        village: desa or kelurahan.
        subdistrict: kecamatan.
        regency: kabupaten or kota; prints are dated there.
        facilitator: the pendamping's name.
        village_head: who signs under *Mengetahui*, empty when nobody does.
        logo: PNG or JPEG for the letterhead.
        is_sample: a practice copy, whose prints carry CONTOH.
    """

    name: str
    founded_on: date
    address: str = ""
    village: str = ""
    subdistrict: str = ""
    regency: str = ""
    province: str = ""
    lines_of_business: str = ""
    bank_name: str = ""
    bank_account: str = ""
    bank_holder: str = ""
    facilitator: str = ""
    village_head: str = ""
    logo: bytes | None = None
    is_sample: bool = False


def check_profile(profile: GroupProfile, *, today: date) -> None:
    """Make sure that a profile can stand on a letterhead.

    Raises:
        GroupNameMissingError, FoundedInFutureError, LogoNotUsableError.
    """
    if not 1 <= len(profile.name) <= LONGEST_NAME:
        raise GroupNameMissingError
    if profile.founded_on > today:
        raise FoundedInFutureError(day=format_long_day(profile.founded_on))
    if profile.logo is not None:
        check_logo(profile.logo)


def check_logo(logo: bytes) -> None:
    """Make sure that a picture can be printed on a letterhead.

    Raises:
        LogoNotUsableError: neither PNG nor JPEG, or above 2 MB.
    """
    if len(logo) > LARGEST_LOGO or not logo.startswith(_LOGO_HEADS):
        raise LogoNotUsableError
