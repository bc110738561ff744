"""Vouchers of the cash books as other books point at them."""

import json
from collections.abc import Collection
from datetime import date
from typing import Final

from kube_desktop.books.cash.vouchers import AMOUNT_OF_ENTRY, VoucherFound, find_vouchers
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.entries import Voucher, voucher_text
from kube_desktop.registers.fields import Link, Option

PAGE: Final = "cash_general"
_LOOKED_BACK: Final = 5000
_PROPOSED: Final = 8
_STANDING: Final = f"""
WITH RECURSIVE later (asked, id) AS (
  SELECT value, value FROM json_each(:ids)
  UNION SELECT later.asked, e.id FROM later JOIN entry e ON e.corrects_id = later.id
)
SELECT later.asked, e.id, e.series, e.voucher_year, e.voucher_number, e.day, e.description,
  {AMOUNT_OF_ENTRY}
FROM later JOIN entry e ON e.id = later.id
WHERE NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses_id = e.id)
"""
_ENTRY: Final = (
    "SELECT e.id, e.day, e.series, e.voucher_year, e.voucher_number, e.description,"
    f" {AMOUNT_OF_ENTRY},"
    " EXISTS (SELECT 1 FROM entry r WHERE r.reverses_id = e.id) FROM entry e"
)


def standing_vouchers(reader: Reader, ids: Collection[int]) -> dict[int, VoucherFound]:
    """Return what stands in the books for entries, by the id that was asked for.

    For a corrected entry that is the right one; what was taken back altogether is left out.
    """
    rows = reader.rows(_STANDING, {"ids": json.dumps(sorted(ids))})
    return {
        asked: VoucherFound(entry, Voucher(*voucher), date.fromisoformat(day), description, amount)
        for asked, entry, *voucher, day, description, amount in rows
    }


def voucher_names(reader: Reader, ids: Collection[int]) -> dict[int, str]:
    """Return the words for entries by id: `UEP-2026-0041 · Beli beras · Rp250.000`."""
    rows = reader.rows(
        f"{_ENTRY} WHERE e.id IN (SELECT value FROM json_each(?))", (json.dumps(sorted(ids)),)
    )
    return {entry: _words_of(*rest) for entry, *rest in rows}


def _find(reader: Reader, text: str) -> tuple[Option, ...]:
    """Return the latest entries that still stand, by number or by words of their description."""
    numbered = [found.entry_id for found in find_vouchers(reader, text, limit=_PROPOSED)]
    words = text.lower().split()
    conditions = " ".join(
        f"AND instr(lower(e.description), :word{place}) > 0" for place in range(len(words))
    )
    rows = reader.rows(
        f"{_ENTRY} WHERE e.id > (SELECT coalesce(max(id), 0) FROM entry) - :back"
        " AND e.type IN ('receipt', 'payment')"
        " AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses_id = e.id)"
        f" AND (e.id IN (SELECT value FROM json_each(:numbered)) OR (1 {conditions}))"
        " ORDER BY e.id IN (SELECT value FROM json_each(:numbered)) DESC, e.id DESC LIMIT :most",
        {
            "back": _LOOKED_BACK,
            "numbered": json.dumps(numbered),
            "most": _PROPOSED,
            **{f"word{place}": word for place, word in enumerate(words)},
        },
    )
    return tuple(
        Option(entry, _words_of(day, *rest), format_day(date.fromisoformat(day)))
        for entry, day, *rest in rows
    )


def _words_of(
    _day: str,
    series: str | None,
    year: int,
    number: int,
    description: str,
    amount: Rupiah,
    is_reversed: int,
) -> str:
    voucher = voucher_text(series, year, number) if series else ""
    words = " · ".join(filter(None, (voucher, description, format_rupiah(amount))))
    return _("{voucher} (dibatalkan)").format(voucher=words) if is_reversed else words


VOUCHER: Final = Link(PAGE, _find, voucher_names)
