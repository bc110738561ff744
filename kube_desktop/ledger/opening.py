"""Opening balances: entered once per fund when a group moves over from paper."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import AccountClass, Fund, fund_accounts, standard_accounts
from kube_desktop.ledger.entries import Draft, EntryType, Leg, Posted
from kube_desktop.ledger.journal import post

_OWED_BY_THE_GROUP: Final = {AccountClass.LIABILITY}


class OpeningTwiceError(RuleError):
    """A fund has one opening balance."""

    message = N_("Saldo awal {fund} sudah dicatat. Perbaiki yang sudah ada, jangan mencatat lagi.")
    field = "opening"


class OpeningAfterEntriesError(RuleError):
    """An opening balance stands before everything else in its fund."""

    message = N_(
        "Saldo awal {fund} harus bertanggal paling lambat {day}, hari pertama ada catatan."
    )
    field = "on"


class OpeningNegativeError(RuleError):
    """Nobody moves over with less than nothing in the box."""

    message = N_("Saldo awal tidak boleh kurang dari nol.")
    field = "opening"


@dataclass(frozen=True, slots=True)
class OpeningBalance:
    """What a fund holds on the day of moving over, in whole rupiah.

    Attributes:
        others: further positions by account id: stock, tools, receivables, loans out, debts;
            all given as positive amounts.
    """

    fund: Fund
    on: date
    cash: Rupiah = 0
    bank: Rupiah = 0
    others: Mapping[int, Rupiah] = field(default_factory=dict)


def record_opening(work: UnitOfWork, opening: OpeningBalance) -> Posted | None:
    """Write a fund's opening balance; None when there is nothing to write.

    What is left after debts stands as opening capital (for savings: as savings that are not yet
    told apart by member; for IKS: as its restricted fund).

    Raises:
        OpeningNegativeError, OpeningTwiceError, OpeningAfterEntriesError, MonthClosedError.
    """
    accounts = fund_accounts(opening.fund)
    amounts = {accounts.cash: opening.cash, accounts.bank: opening.bank, **opening.others}
    if any(amount < 0 for amount in amounts.values()):
        raise OpeningNegativeError
    if opening_entry(work.reader, opening.fund) is not None:
        raise OpeningTwiceError(fund=opening.fund.label)
    first = _first_day(work.reader, opening.fund)
    if first is not None and first < opening.on:
        raise OpeningAfterEntriesError(fund=opening.fund.label, day=format_day(first))
    classes = {account.id: account.account_class for account in standard_accounts()}
    legs = [
        Leg(account, -amount if classes[account] in _OWED_BY_THE_GROUP else amount)
        for account, amount in amounts.items()
        if amount
    ]
    capital = -sum(leg.amount for leg in legs)
    if not legs:
        return None
    if capital:
        legs.append(Leg(accounts.opening, capital))
    return post(
        work,
        Draft(
            type=EntryType.OPENING,
            on=opening.on,
            series=None,
            description=f"Saldo awal {opening.fund.label}",
            legs=tuple(legs),
            is_opening=True,
        ),
    )


def opening_entry(reader: Reader, fund: Fund) -> int | None:
    """Return the id of a fund's opening entry that still stands, None when there is none."""
    found = reader.value(
        "SELECT e.id FROM entry e JOIN posting p ON p.entry_id = e.id"
        " WHERE e.type = 'opening' AND p.account_id / 100 = ?"
        " AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses_id = e.id) LIMIT 1",
        (fund.number,),
    )
    return None if found is None else int(found)


def _first_day(reader: Reader, fund: Fund) -> date | None:
    first = reader.value(
        "SELECT min(p.day) FROM posting p JOIN entry e ON e.id = p.entry_id"
        " LEFT JOIN entry o ON o.id = e.reverses_id"
        " WHERE p.account_id BETWEEN ? AND ? AND e.type <> 'opening'"
        " AND coalesce(o.type, '') <> 'opening'",
        (fund.number * 100, fund.number * 100 + 99),
    )
    return None if first is None else date.fromisoformat(first)
