"""Money that lies together, at the end of a month: the first thing that Beranda shows."""

import json
from dataclasses import dataclass
from typing import Final

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Fund, fund_accounts
from kube_desktop.ledger.balances import monthly_closings

MONTHS_SHOWN: Final = 12


@dataclass(frozen=True, slots=True)
class Purse:
    """A fund's box, or (without a fund) what all funds have at the bank.

    Attributes:
        trend: the balance at the end of each of the last twelve months; the last is `amount`.
        was_used: money was ever put in, or is there.
    """

    fund: Fund | None
    amount: Rupiah
    trend: tuple[Rupiah, ...]
    was_used: bool


def purses(reader: Reader, month: Month) -> tuple[Purse, ...]:
    """Return the four boxes in the order of funds, then the bank."""
    boxes = [(fund, (fund_accounts(fund).cash,)) for fund in Fund]
    bank = (None, tuple(fund_accounts(fund).bank for fund in Fund))
    found = []
    for fund, accounts in (*boxes, bank):
        trend = monthly_closings(reader, accounts, month, MONTHS_SHOWN)
        was_used = reader.value(
            "SELECT 1 FROM month_total"
            " WHERE account_id IN (SELECT value FROM json_each(?)) LIMIT 1",
            (json.dumps(accounts),),
        )
        found.append(Purse(fund, trend[-1], trend, bool(was_used)))
    return tuple(found)


def has_entries(reader: Reader) -> bool:
    """Tell whether anything was ever recorded."""
    return bool(reader.value("SELECT 1 FROM entry LIMIT 1"))
