"""All that concerns one member, out of every book: the member's own page."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.books.iks.dues_queries import MemberDues, dues_of
from kube_desktop.books.loans.applications import LoanState
from kube_desktop.books.loans.payments import Parts
from kube_desktop.books.loans.portfolio import LoanRow, loans_of_member
from kube_desktop.books.loans.queries import position_of
from kube_desktop.books.meetings.queries import roll_between
from kube_desktop.books.meetings.turnout import Turnout, turnout_of
from kube_desktop.books.members.queries import MemberRow, member
from kube_desktop.books.savings.queries import PassbookLine, passbook, savings_of
from kube_desktop.books.savings.rules import KindSums
from kube_desktop.books.units.roster_queries import turns_served
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import AccountId
from kube_desktop.reports.group_month import AID_ACCOUNTS

MONTHS: Final = 12
"""How far back the page looks where it does not tell the state of the day."""
_SHARES: Final = (AccountId.PROFIT_SHARED, AccountId.SURPLUS_SHARED)
_OPEN: Final = {LoanState.APPLIED, LoanState.GRANTED, LoanState.RUNNING}


@dataclass(frozen=True, slots=True)
class Received:
    """Something that a member got from the group: a share of the profit, help."""

    on: date
    words: str
    amount: Rupiah


@dataclass(frozen=True, slots=True)
class OwnLoan:
    """A loan that is asked for or runs.

    Attributes:
        owed: what should have been paid by now, late fee and all; nothing before paying out.
    """

    row: LoanRow
    owed: Parts


@dataclass(frozen=True, slots=True)
class OwnTurns:
    """Turns in the roster: how many were served, and the day of the next one."""

    served: int
    next_on: date | None


@dataclass(frozen=True, slots=True)
class OwnBook:
    """What a member has, owes and got.

    Attributes:
        on: the day whose state it is.
        lines: of the passbook, in the last twelve months.
        loans: those that are asked for or run, the latest first.
        attendance: at the meetings of the last twelve months.
        shares, aid: of the last twelve months, by day.
        turns: of the last twelve months; None for who has none in any roster.
    """

    member: MemberRow
    on: date
    savings: KindSums
    lines: tuple[PassbookLine, ...]
    loans: tuple[OwnLoan, ...]
    dues: MemberDues | None
    attendance: Turnout
    shares: tuple[Received, ...]
    aid: tuple[Received, ...]
    turns: OwnTurns | None


def own_book(reader: Reader, member_id: int, *, on: date) -> OwnBook:
    """Return all that concerns a member, as it stands at the end of a day.

    Raises:
        MemberNotFoundError: no such member.
    """
    who = member(reader, member_id, on=on)
    last = Month.of(on)
    first = last.plus(1 - MONTHS)
    roll = roll_between(reader, first.first, on)
    return OwnBook(
        member=who,
        on=on,
        savings=savings_of(reader, member_id, on),
        lines=tuple(
            line for line in passbook(reader, member_id, first, last).lines if line.day <= on
        ),
        loans=_loans(reader, member_id, on),
        dues=dues_of(reader, member_id, on=on),
        attendance=turnout_of(row.mark for row in roll if row.member_id == member_id),
        shares=_received(reader, member_id, _SHARES, first.first, on),
        aid=_received(reader, member_id, AID_ACCOUNTS, first.first, on),
        turns=_turns(reader, member_id, first.first, on),
    )


def _loans(reader: Reader, member_id: int, on: date) -> tuple[OwnLoan, ...]:
    return tuple(
        OwnLoan(
            row,
            position_of(reader, row.id, on=on).owed(on)
            if row.state is LoanState.RUNNING
            else Parts(),
        )
        for row in loans_of_member(reader, member_id, on)
        if row.state in _OPEN
    )


def _received(
    reader: Reader, member_id: int, accounts: Sequence[int], first: date, on: date
) -> tuple[Received, ...]:
    """Return what stands on the debit of accounts in a member's name, net of what was taken back.

    What a reversal takes back, and the reversal, are both left out.
    """
    rows = reader.rows(
        "SELECT e.day, e.description, sum(p.amount) FROM entry e"
        " CROSS JOIN posting p ON p.entry_id = e.id"
        " WHERE e.member_id = ? AND p.account_id IN (SELECT value FROM json_each(?))"
        " AND e.day BETWEEN ? AND ? AND e.reverses_id IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses_id = e.id AND r.day <= ?)"
        " GROUP BY e.id HAVING sum(p.amount) > 0 ORDER BY e.day, e.id",
        (member_id, json.dumps(accounts), first.isoformat(), on.isoformat(), on.isoformat()),
    )
    return tuple(Received(date.fromisoformat(day), words, amount) for day, words, amount in rows)


def _turns(reader: Reader, member_id: int, first: date, on: date) -> OwnTurns | None:
    following = reader.value(
        "SELECT min(t.on_day) FROM shift_turn t JOIN shift_turn_member s ON s.turn_id = t.id"
        " WHERE s.member_id = ? AND s.is_planned AND t.state = 'planned' AND t.on_day > ?",
        (member_id, on.isoformat()),
    )
    served = turns_served(reader, None, first, on).get(member_id, 0)
    if not served and following is None:
        return None
    return OwnTurns(served, date.fromisoformat(following) if following else None)
