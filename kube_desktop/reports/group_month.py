"""What happened in the group in a month, as everybody may know it: no names, no single debts."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.books.activities.queries import activities
from kube_desktop.books.activities.rules import ActivityKind
from kube_desktop.books.iks.dues_queries import tariff_in
from kube_desktop.books.iks.rules import Tariff
from kube_desktop.books.loans.portfolio import portfolio
from kube_desktop.books.meetings.queries import roll_between
from kube_desktop.books.meetings.turnout import Turnout, turnout_of
from kube_desktop.books.members.queries import MemberCount, member_count
from kube_desktop.books.savings.queries import savings_recap
from kube_desktop.books.savings.rules import SavingsMovement
from kube_desktop.books.units.results import UnitResult, unit_results
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import AccountId, Fund, fund_accounts
from kube_desktop.ledger.balances import Movement, movements

AID_ACCOUNTS: Final = (
    AccountId.AID_ILLNESS,
    AccountId.AID_DEATH,
    AccountId.AID_MISFORTUNE,
    AccountId.AID_OTHER,
)
"""Where help to people is written (domain.md 1.11)."""


@dataclass(frozen=True, slots=True)
class FundMonth:
    """Money of a fund, in the box and at the bank together, over a month.

    Attributes:
        received, paid: what came and went, net of what was taken back; moving between box and
            bank is neither.
    """

    fund: Fund
    opening: Rupiah
    received: Rupiah
    paid: Rupiah

    @property
    def closing(self) -> Rupiah:
        """What is there at the end."""
        return self.opening + self.received - self.paid


@dataclass(frozen=True, slots=True)
class LoansMonth:
    """Loans of the whole group over a month.

    Attributes:
        opening, closing: the principal with borrowers at both ends.
        lent, repaid: principal that went out and came back in money, net of what was taken back.
        late: principal and charge that should have been paid by the end, or by now.
    """

    opening: Rupiah
    lent: Rupiah
    repaid: Rupiah
    closing: Rupiah
    late: Rupiah

    @property
    def otherwise(self) -> Rupiah:
        """What changed without money: written off (less), told apart at the opening (more)."""
        return self.closing - self.opening - self.lent + self.repaid


@dataclass(frozen=True, slots=True)
class SolidarityMonth:
    """The solidarity fund over a month: what members brought, and what helped whom."""

    dues: Rupiah
    gifts: Rupiah
    aid: Rupiah
    welfare: Rupiah


@dataclass(frozen=True, slots=True)
class MeetingsMonth:
    """Meetings of a month together.

    Attributes:
        held: how many.
        turnout: all of them together.
        next_on: the day that the latest meeting named for the next one.
    """

    held: int
    turnout: Turnout
    next_on: date | None


@dataclass(frozen=True, slots=True)
class GroupMonth:
    """Everything that is told to everybody about a month.

    Attributes:
        between_funds: what went from fund to fund: part of `received` of one, `paid` of another.
        activities: how many of each kind; what is written of them names people.
        tariff: what members bring for solidarity, None without any.
    """

    month: Month
    members: MemberCount
    funds: tuple[FundMonth, ...]
    between_funds: Rupiah
    units: tuple[UnitResult, ...]
    loans: LoansMonth
    savings: SavingsMovement
    solidarity: SolidarityMonth
    meetings: MeetingsMonth
    activities: tuple[tuple[ActivityKind, int], ...]
    tariff: Tariff | None

    @property
    def money(self) -> Rupiah:
        """What all funds together have at the end."""
        return sum(fund.closing for fund in self.funds)


def group_month(reader: Reader, month: Month) -> GroupMonth:
    """Return what is told to everybody about a month."""
    moved = movements(reader, month, month)
    funds = tuple(_fund_month(reader, fund, month, moved) for fund in Fund)
    every = [account for fund in Fund for account in _boxes(fund)]
    received = sum(fund.received for fund in funds)
    savers = savings_recap(reader, month, month)
    held = activities(reader, month.first, month.last)
    tariff = tariff_in(reader, month)
    done = Counter(row.activity.kind for row in held)
    return GroupMonth(
        month=month,
        members=member_count(reader, month),
        funds=funds,
        between_funds=received - _flow(reader, every, month)[0],
        units=unit_results(reader, month, month),
        loans=loans_month(reader, month, moved),
        savings=sum((saver.movement for saver in savers), SavingsMovement()),
        solidarity=_solidarity(moved),
        meetings=_meetings(reader, month),
        activities=tuple((kind, done[kind]) for kind in ActivityKind if done[kind]),
        tariff=tariff if tariff and tariff.amount else None,
    )


def _boxes(fund: Fund) -> tuple[int, int]:
    accounts = fund_accounts(fund)
    return accounts.cash, accounts.bank


def _fund_month(reader: Reader, fund: Fund, month: Month, moved: dict[int, Movement]) -> FundMonth:
    opening = sum(moved.get(account, Movement()).opening for account in _boxes(fund))
    return FundMonth(fund, opening, *_flow(reader, _boxes(fund), month))


def _flow(reader: Reader, boxes: Iterable[int], month: Month) -> tuple[Rupiah, Rupiah]:
    """Return what entries brought into some boxes as a whole, and what they took out.

    What a reversal takes back is taken off the side on which it stood.
    """
    row = reader.row(
        "SELECT sum(CASE WHEN (net > 0) = (reverses_id IS NULL) THEN net ELSE 0 END),"
        " -sum(CASE WHEN (net < 0) = (reverses_id IS NULL) THEN net ELSE 0 END)"
        " FROM (SELECT e.reverses_id, sum(p.amount) AS net"
        "  FROM posting p CROSS JOIN entry e ON e.id = p.entry_id"
        "  LEFT JOIN entry o ON o.id = e.reverses_id"
        "  WHERE p.account_id IN (SELECT value FROM json_each(:boxes))"
        "  AND p.day BETWEEN :first AND :last"
        "  AND e.type <> 'opening' AND coalesce(o.type, '') <> 'opening'"
        "  GROUP BY e.id HAVING net <> 0)",
        {
            "boxes": json.dumps(tuple(boxes)),
            "first": month.first.isoformat(),
            "last": month.last.isoformat(),
        },
    )
    received, paid = row or (0, 0)
    return received or 0, paid or 0


def loans_month(reader: Reader, month: Month, moved: Mapping[int, Movement]) -> LoansMonth:
    """Return how loans moved in a month of which the movements of all accounts are known.

    A write-off takes no money, and neither do the details of an opening balance.
    """
    row = reader.row(
        "SELECT sum(CASE WHEN (p.amount > 0) = (e.reverses_id IS NULL) THEN p.amount ELSE 0 END),"
        " -sum(CASE WHEN (p.amount < 0) = (e.reverses_id IS NULL) THEN p.amount ELSE 0 END)"
        " FROM posting p CROSS JOIN entry e ON e.id = p.entry_id"
        " LEFT JOIN entry o ON o.id = e.reverses_id"
        " WHERE p.account_id = :loans AND p.day BETWEEN :first AND :last"
        " AND e.type <> 'opening' AND coalesce(o.type, '') <> 'opening'"
        " AND EXISTS (SELECT 1 FROM posting c WHERE c.entry_id = e.id"
        "  AND c.account_id IN (SELECT value FROM json_each(:boxes)))",
        {
            "loans": AccountId.LOANS_OUT.value,
            "boxes": json.dumps(_boxes(Fund.SP)),
            "first": month.first.isoformat(),
            "last": month.last.isoformat(),
        },
    )
    lent, repaid = row or (0, 0)
    movement = moved.get(AccountId.LOANS_OUT, Movement())
    late = portfolio(reader, state_day(month)).late
    return LoansMonth(movement.opening, lent or 0, repaid or 0, movement.closing, late)


def state_day(month: Month) -> date:
    """Return the day of whose state a report on a month tells: its last one, or today."""
    return min(month.last, max(month.first, today()))


def _solidarity(moved: dict[int, Movement]) -> SolidarityMonth:
    def net(account: int) -> Rupiah:
        movement = moved.get(account, Movement())
        return movement.credit - movement.debit

    return SolidarityMonth(
        dues=net(AccountId.IKS_DUES),
        gifts=net(AccountId.IKS_GIFTS),
        aid=-sum(map(net, AID_ACCOUNTS)),
        welfare=-net(AccountId.WELFARE_ACTIVITY),
    )


def _meetings(reader: Reader, month: Month) -> MeetingsMonth:
    roll = roll_between(reader, month.first, month.last)
    held = reader.value(
        "SELECT count(*) FROM meeting WHERE cancelled_at IS NULL AND on_day BETWEEN ? AND ?",
        (month.first.isoformat(), month.last.isoformat()),
    )
    named = reader.value(
        "SELECT next_on FROM meeting WHERE cancelled_at IS NULL AND on_day <= ?"
        " ORDER BY on_day DESC, id DESC LIMIT 1",
        (month.last.isoformat(),),
    )
    return MeetingsMonth(
        held=int(held or 0),
        turnout=turnout_of(row.mark for row in roll),
        next_on=date.fromisoformat(named) if named else None,
    )
