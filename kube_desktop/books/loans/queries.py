"""The cash book of savings and loans, its amounts told apart by what they are."""

import json
from dataclasses import dataclass

from kube_desktop.books.cash.queries import CashLine, CashView, cash_accounts, cash_book
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import AccountId, Fund, Place
from kube_desktop.ledger.balances import Movement


@dataclass(frozen=True, slots=True)
class LoanCashLine:
    """One line of the box.

    Attributes:
        line: as every cash book has it.
        is_member: whose money it is: a member's, or (None) nobody's in particular.
        lent, paid_otherwise: what went out; with `principal`, `charge`, `late_fee` and
            `received_otherwise`, what came in, it is the amount of the line, in one of the six.
    """

    line: CashLine
    is_member: bool | None
    lent: Rupiah = 0
    paid_otherwise: Rupiah = 0
    principal: Rupiah = 0
    charge: Rupiah = 0
    late_fee: Rupiah = 0
    received_otherwise: Rupiah = 0


@dataclass(frozen=True, slots=True)
class LoanCashBook:
    """The box of savings and loans over a time."""

    movement: Movement
    lines: tuple[LoanCashLine, ...]


def loan_cash_book(reader: Reader, first: Month, last: Month) -> LoanCashBook:
    """Return the box of savings and loans over whole months: the lines of its cash book."""
    accounts = cash_accounts(Fund.SP, Place.CASH)
    book = cash_book(reader, CashView(accounts, first, last))
    parts = _parts_by_kind(reader)
    members = _entries_of_members(reader, accounts, first, last)
    lines = []
    for line in book.lines:
        came, went = parts.get(line.kind_code, _OTHERS)
        is_member = line.entry_id in members or (False if line.person else None)
        lines.append(LoanCashLine(line, is_member, **{came: line.received, went: line.paid}))
    return LoanCashBook(book.movement, tuple(lines))


_OTHERS = ("received_otherwise", "paid_otherwise")
_PARTS = {
    AccountId.LOANS_OUT: ("principal", "lent"),
    AccountId.LOAN_CHARGE: ("charge", "paid_otherwise"),
    AccountId.LATE_FEE: ("late_fee", "paid_otherwise"),
}
"""Where money in and money out against an account belong."""


def _parts_by_kind(reader: Reader) -> dict[int | None, tuple[str, str]]:
    """Kinds of the group's own count as the standard kind with whose account they are added up."""
    rows = reader.rows("SELECT code, account_id FROM kind WHERE fund = ?", (Fund.SP.value,))
    return {code: _PARTS[account] for code, account in rows if account in _PARTS}


def _entries_of_members(
    reader: Reader, accounts: tuple[int, ...], first: Month, last: Month
) -> set[int]:
    rows = reader.rows(
        "SELECT p.entry_id FROM posting p CROSS JOIN entry e ON e.id = p.entry_id"
        " WHERE p.account_id IN (SELECT value FROM json_each(?)) AND p.day BETWEEN ? AND ?"
        " AND e.member_id IS NOT NULL AND e.party = ''",
        (json.dumps(accounts), first.first.isoformat(), last.last.isoformat()),
    )
    return {entry_id for (entry_id,) in rows}
