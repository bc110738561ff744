"""Which opening balances stand: read without what writes them."""

from dataclasses import dataclass
from datetime import date

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import AccountClass, Fund, fund_accounts, standard_accounts
from kube_desktop.ledger.closings import closed_through


@dataclass(frozen=True, slots=True)
class OpeningItem:
    """Stock, tools, receivables, loans out or debts: a positive amount under its account's name."""

    account: int
    name: str
    amount: Rupiah


@dataclass(frozen=True, slots=True)
class OpeningPosition:
    """A fund's opening balance that stands, as it was entered.

    Attributes:
        capital: what was left after debts; negative when the debts were larger.
    """

    entry_id: int
    fund: Fund
    on: date
    cash: Rupiah
    bank: Rupiah
    others: tuple[OpeningItem, ...]
    capital: Rupiah
    recorder: str


def opening_entry(reader: Reader, fund: Fund) -> int | None:
    """Return the id of a fund's opening entry that still stands, None when there is none."""
    found = reader.value(
        "SELECT e.id FROM entry e JOIN posting p ON p.entry_id = e.id"
        " WHERE e.type = 'opening' AND p.account_id / 100 = ?"
        " AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses_id = e.id) LIMIT 1",
        (fund.number,),
    )
    return None if found is None else int(found)


def opening_of(reader: Reader, fund: Fund) -> OpeningPosition | None:
    """Return a fund's opening balance that stands, None when there is none."""
    entry_id = opening_entry(reader, fund)
    if entry_id is None:
        return None
    written = reader.row("SELECT day, recorder FROM entry WHERE id = ?", (entry_id,))
    assert written is not None  # noqa: S101 - it was found a line above
    legs: dict[int, Rupiah] = dict(
        reader.rows("SELECT account_id, amount FROM posting WHERE entry_id = ?", (entry_id,))
    )
    accounts = fund_accounts(fund)
    return OpeningPosition(
        entry_id=entry_id,
        fund=fund,
        on=date.fromisoformat(written[0]),
        cash=legs.pop(accounts.cash, 0),
        bank=legs.pop(accounts.bank, 0),
        capital=-legs.pop(accounts.opening, 0),
        others=tuple(
            OpeningItem(account.id, account.name, abs(legs[account.id]))
            for account in standard_accounts()
            if account.id in legs
        ),
        recorder=written[1],
    )


def opening_correction_day(reader: Reader, standing: OpeningPosition) -> date:
    """Return the day on which an opening balance is corrected: its own, or the first open one.

    A closed month keeps what it was closed with; the difference then counts from the first day
    after the closed months on, before everything that can still be recorded.
    """
    closed = closed_through(reader)
    if closed is None or Month.of(standing.on) > closed:
        return standing.on
    return closed.next().first


def owed_accounts() -> frozenset[int]:
    """Return the accounts of debts, which an opening balance takes off what the fund holds."""
    return frozenset(
        account.id
        for account in standard_accounts()
        if account.account_class is AccountClass.LIABILITY
    )
