"""Large payments, which should have the photo of their receipt attached."""

from datetime import date
from typing import Final

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Fund, fund_accounts

RECEIPT_FROM: Final[Rupiah] = 500_000
"""A payment of this much or more should have the photo of its receipt attached (our own rule)."""


_LARGE: Final = (
    "FROM posting p JOIN entry e ON e.id = p.entry_id"
    " WHERE p.account_id IN (:cash, :bank)"
    " AND p.day BETWEEN :first AND :last AND e.type = 'payment' AND -p.amount >= :large"
    " AND e.origin_book IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses_id = e.id)"
)
_WITHOUT: Final = (
    "NOT EXISTS (SELECT 1 FROM attachment a WHERE a.book = 'cash' AND a.record_id = e.id)"
)


def payments_without_receipt(reader: Reader, month: Month, fund: Fund) -> int:
    """Return how many payments of a month that still stand should have a receipt and have none.

    What another book wrote (a loan, a share, help) is signed for on a paper of that book.
    """
    _asked, missing = receipts_between(reader, fund, month.first, month.last)
    return len(missing)


def receipts_between(
    reader: Reader, fund: Fund, first: date, last: date
) -> tuple[int, tuple[int, ...]]:
    """Return how many payments of a time should have a receipt, and the entries that have none."""
    rows = reader.rows(
        f"SELECT DISTINCT p.entry_id, {_WITHOUT} {_LARGE} ORDER BY p.entry_id",
        {
            "cash": fund_accounts(fund).cash,
            "bank": fund_accounts(fund).bank,
            "first": first.isoformat(),
            "last": last.isoformat(),
            "large": RECEIPT_FROM,
        },
    )
    return len(rows), tuple(entry_id for entry_id, is_missing in rows if is_missing)
