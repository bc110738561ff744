"""What Beranda shows at a glance: money per fund, what came and went, and what is to be done."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.books.cash.receipts import payments_without_receipt
from kube_desktop.books.deliveries.queries import not_handed_in
from kube_desktop.books.grants.queries import waiting_grants
from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.stages.queries import late_activities
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import AccountClass, Fund, fund_accounts, standard_accounts
from kube_desktop.ledger.balances import monthly_closings
from kube_desktop.ledger.closings import month_to_close
from kube_desktop.reports.members_money import MembersMoney, members_money
from kube_desktop.reports.purses import MONTHS_SHOWN, Purse, has_entries, purses

_INTERNAL: Final = {AccountClass.CASH, AccountClass.BANK, AccountClass.INTERFUND}


@dataclass(frozen=True, slots=True)
class MonthFlow:
    """What came from and went to people outside in a month; money moved between boxes is not."""

    month: Month
    received: Rupiah
    paid: Rupiah


@dataclass(frozen=True, slots=True)
class Overview:
    """The state of the group at the end of a month.

    Attributes:
        purses: the four boxes in the order of funds, then the bank.
        fund_trends: cash and bank of each fund together at the end of each month of `flows`.
        has_entries: anything was ever recorded.
        has_members: anybody was ever entered in the register.
        due_to_close: a month that is over and not closed, the earliest one.
        vacant: offices that nobody holds today.
        members_money: what members owe, and how savings and loans went.
        untold_grants: aid of which it is not written yet what it was used for, by its id.
        unsent: the closed months of late whose report should have been handed in, in order.
        late_activities: activities of the stages T0 to T3 past their planned day, by their id.
        without_receipt: how many payments of the month of at least `RECEIPT_FROM` have nothing
            attached; funds without any are left out.
    """

    purses: tuple[Purse, ...]
    flows: tuple[MonthFlow, ...]
    fund_trends: dict[Fund, tuple[Rupiah, ...]]
    has_entries: bool
    has_members: bool
    due_to_close: Month | None
    vacant: tuple[Office, ...]
    without_receipt: dict[Fund, int]
    members_money: MembersMoney
    untold_grants: tuple[int, ...]
    late_activities: tuple[int, ...]
    unsent: tuple[Month, ...]


def overview(reader: Reader, month: Month, *, today: date) -> Overview:
    """Return the state of the group at the end of `month`, and what is to be done today."""
    due = month_to_close(reader)
    held = officers_on(reader, today)
    return Overview(
        purses=purses(reader, month),
        flows=_flows(reader, month),
        fund_trends={
            fund: monthly_closings(
                reader, (fund_accounts(fund).cash, fund_accounts(fund).bank), month, MONTHS_SHOWN
            )
            for fund in Fund
        },
        has_entries=has_entries(reader),
        has_members=bool(reader.value("SELECT 1 FROM member LIMIT 1")),
        due_to_close=due if due is not None and due.last < today else None,
        vacant=tuple(office for office in Office if office not in held),
        without_receipt={
            fund: count for fund in Fund if (count := payments_without_receipt(reader, month, fund))
        },
        members_money=members_money(reader, month, today=today),
        untold_grants=tuple(row.record.id for row in waiting_grants(reader, today)),
        late_activities=tuple(row.id for row in late_activities(reader, today)),
        unsent=not_handed_in(reader, today),
    )


def _flows(reader: Reader, last: Month) -> tuple[MonthFlow, ...]:
    """Told by what stands against the boxes: its credit was received, its debit was paid."""
    inside = [each.id for each in standard_accounts() if each.account_class in _INTERNAL]
    first = last.plus(1 - MONTHS_SHOWN)
    moved = {
        month: (received, paid)
        for month, received, paid in reader.rows(
            "SELECT month, sum(credit), sum(debit) FROM month_total"
            " WHERE month BETWEEN :first AND :last"
            " AND account_id NOT IN (SELECT value FROM json_each(:inside)) GROUP BY month",
            {"first": str(first), "last": str(last), "inside": json.dumps(inside)},
        )
    }
    months = [first.plus(place) for place in range(MONTHS_SHOWN)]
    return tuple(MonthFlow(month, *moved.get(str(month), (0, 0))) for month in months)
