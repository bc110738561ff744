"""Help with the lines of the cash book that paid for it."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.entries import OriginBook, voucher_text


@dataclass(frozen=True, slots=True)
class AidEntry:
    """The entry that paid for a help and still stands.

    Attributes:
        account: the account on which it is added up.
    """

    id: int
    day: date
    voucher: str
    account: int
    amount: Rupiah


def standing_entry(reader: Reader, aid_id: int) -> AidEntry | None:
    """Return the entry of a help that still stands; None when it was taken back."""
    return standing_entries(reader, (aid_id,)).get(aid_id)


def standing_entries(reader: Reader, aid_ids: Collection[int]) -> dict[int, AidEntry]:
    """Return the entries that stand, by the number of their help."""
    rows = reader.rows(
        "SELECT e.origin_id, e.id, e.day, e.series, e.voucher_year, e.voucher_number,"
        " p.account_id, p.amount"
        " FROM entry e JOIN posting p ON p.entry_id = e.id AND p.amount > 0"
        " WHERE e.origin_book = ? AND e.origin_id IN (SELECT value FROM json_each(?))"
        " AND e.type = 'payment'"
        " AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses_id = e.id) ORDER BY e.id",
        (OriginBook.IKS_AIDS.value, json.dumps(sorted(aid_ids))),
    )
    return {
        aid_id: AidEntry(entry, date.fromisoformat(day), voucher_text(*voucher), account, amount)
        for aid_id, entry, day, *voucher, account, amount in rows
    }
