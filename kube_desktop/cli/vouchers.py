"""Finding an entry by the voucher number that stands on paper."""

import re
from typing import Final

from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader

_VOUCHER: Final = re.compile(r"([A-Z]+)-(\d{4})-(\d{1,9})")


class VoucherNotFoundError(RuleError):
    """No entry carries that number."""

    message = N_("Nomor bukti “{text}” tidak ada. Tulis misalnya UEP-2026-0001.")
    field = "voucher"


def entry_of_voucher(reader: Reader, text: str) -> int:
    """Return the entry with that voucher number.

    Raises:
        VoucherNotFoundError: none.
    """
    match = _VOUCHER.fullmatch(text.strip().upper())
    entry = match and reader.value(
        "SELECT id FROM entry WHERE series = ? AND voucher_year = ? AND voucher_number = ?",
        (match[1], int(match[2]), int(match[3])),
    )
    if not entry:
        raise VoucherNotFoundError(text=text.strip())
    return int(entry)
