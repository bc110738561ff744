"""Finding an entry by the number of its voucher."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.entries import Voucher

AMOUNT_OF_ENTRY: Final = """
(SELECT coalesce(nullif(abs(sum(CASE WHEN account_id % 100 <= 2 THEN amount ELSE 0 END)), 0),
  max(abs(amount))) FROM posting WHERE entry_id = e.id)
"""
"""SQL, for an entry `e`: what came in or went out in all, or how much changed its place."""

_ASKED: Final = re.compile(r"(?:([a-z]{2,3})[\s-]*)?(?:(\d{4})-)?0*(\d{1,7})")


@dataclass(frozen=True, slots=True)
class VoucherFound:
    """An entry and its voucher."""

    entry_id: int
    voucher: Voucher
    day: date
    description: str
    amount: Rupiah


def find_vouchers(reader: Reader, text: str, *, limit: int = 5) -> tuple[VoucherFound, ...]:
    """Return the latest entries whose voucher a text may mean: `41`, `uep 41`, `UEP-2026-0041`."""
    asked = _ASKED.fullmatch(text.strip().lower())
    if asked is None:
        return ()
    series, year, number = asked.groups()
    rows = reader.rows(
        "SELECT id, series, voucher_year, voucher_number, day, description,"  # noqa: S608 - ours
        f" {AMOUNT_OF_ENTRY} FROM entry e"
        " WHERE voucher_number = :number AND (:series IS NULL OR series = :series)"
        " AND (:year IS NULL OR voucher_year = :year) ORDER BY id DESC LIMIT :limit",
        {
            "number": int(number),
            "series": series and series.upper(),
            "year": year and int(year),
            "limit": limit,
        },
    )
    return tuple(
        VoucherFound(entry, Voucher(*voucher), date.fromisoformat(day), description, amount)
        for entry, *voucher, day, description, amount in rows
    )
