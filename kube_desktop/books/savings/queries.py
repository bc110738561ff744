"""Passbooks: views of the postings that stand on the accounts of savings."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple

from kube_desktop.books.savings.rules import SavingsMovement
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import AccountId, Fund, fund_accounts
from kube_desktop.ledger.entries import EntryType, voucher_text

SAVINGS_ACCOUNTS: Final = (AccountId.MEMBER_SAVINGS.value, fund_accounts(Fund.TAB).opening)
"""What the group owes its savers: told apart by member, and not yet told apart at the opening."""


class PassbookLine(NamedTuple):
    """One line of a passbook.

    Attributes:
        deposited, withdrawn: whole rupiah; a reversal stands as a negative amount on the side of
            the line that it takes back.
        balance: after this line.
        reason: why the line takes back or replaces another one; `related` is its voucher.
        reversed_by: the entry that took this one back, if any.
    """

    entry_id: int
    day: date
    type: EntryType
    voucher: str
    description: str
    deposited: Rupiah
    withdrawn: Rupiah
    balance: Rupiah
    reason: str
    related: str
    corrects: int | None
    reversed_by: int | None


@dataclass(frozen=True, slots=True)
class Passbook:
    """One saver's book over a time."""

    movement: SavingsMovement
    lines: tuple[PassbookLine, ...]


@dataclass(frozen=True, slots=True)
class SaverRow:
    """One line of the recap.

    Attributes:
        member_id: None for what names no member: entries without a name, and an opening balance
            that was not told apart.
        left_on: the first day on which they were no member any more.
    """

    member_id: int | None
    number: int | None
    name: str
    left_on: date | None
    movement: SavingsMovement


def passbook(reader: Reader, member_id: int | None, first: Month, last: Month) -> Passbook:
    """Return a member's passbook over whole months; for None, what names no member.

    Opening balances are no lines: they are where the book starts.
    """
    given = {
        "member": member_id,
        "first": first.first.isoformat(),
        "last": last.last.isoformat(),
    }
    of_saver, day = (_OF_NOBODY, "p.day") if member_id is None else (_OF_MEMBER, "e.day")
    opening = reader.value(
        f"SELECT coalesce(-sum(p.amount), 0) FROM {of_saver}"
        f" AND {day} <= :last AND ({day} < :first OR {_IS_OPENING})",
        given,
    )
    rows = reader.rows(
        f"SELECT {_COLUMNS} FROM {of_saver} AND {day} BETWEEN :first AND :last"
        f" AND NOT {_IS_OPENING} ORDER BY e.day, e.id, p.line",
        given,
    )
    lines: list[PassbookLine] = []
    balance = opening
    for row in rows:
        lines.append(_line(row, balance))
        balance = lines[-1].balance
    movement = SavingsMovement(
        opening, sum(line.deposited for line in lines), sum(line.withdrawn for line in lines)
    )
    return Passbook(movement, tuple(lines))


def savings_recap(reader: Reader, first: Month, last: Month) -> tuple[SaverRow, ...]:
    """Return everybody's savings over whole months, in order of member number.

    Listed are those who were members in that time and whoever else has savings; what names no
    member stands last, when there is any. Together they are what the group owes its savers.
    """
    days = {"first": first.first.isoformat(), "last": last.last.isoformat()}
    moved = {
        member_id: SavingsMovement(*amounts)
        for member_id, *amounts in reader.rows(
            "SELECT e.member_id,"
            f" -sum(CASE WHEN p.day < :first OR {_IS_OPENING} THEN p.amount ELSE 0 END),"
            f" -sum(CASE WHEN {_IS_DEPOSIT} THEN p.amount ELSE 0 END),"
            f" sum(CASE WHEN {_IS_WITHDRAWAL} THEN p.amount ELSE 0 END)"
            f" FROM posting p CROSS JOIN entry e ON e.id = p.entry_id {_OTHER}"
            f" WHERE p.account_id IN {SAVINGS_ACCOUNTS} AND p.day <= :last GROUP BY e.member_id",
            days,
        )
    }
    rows = []
    for member_id, number, name, left_on, was_member in reader.rows(
        "SELECT id, number, name, left_on,"
        " joined_on <= :last AND (left_on IS NULL OR left_on > :first)"
        " FROM member ORDER BY number",
        days,
    ):
        movement = moved.get(member_id, SavingsMovement())
        if was_member or movement:
            left = None if left_on is None else date.fromisoformat(left_on)
            rows.append(SaverRow(member_id, number, name, left, movement))
    if nameless := moved.get(None):
        rows.append(SaverRow(None, None, "", None, nameless))
    return tuple(rows)


_IS_OPENING: Final = "(e.type = 'opening' OR (e.type = 'reversal' AND o.type = 'opening'))"
_MOVED: Final = f"p.day >= :first AND NOT {_IS_OPENING}"
_IS_DEPOSIT: Final = f"{_MOVED} AND (p.amount < 0) = (e.reverses_id IS NULL)"
_IS_WITHDRAWAL: Final = f"{_MOVED} AND (p.amount > 0) = (e.reverses_id IS NULL)"
_OTHER: Final = "LEFT JOIN entry o ON o.id = coalesce(e.reverses_id, e.corrects_id)"
_OF_MEMBER: Final = f"""
entry e CROSS JOIN posting p ON p.entry_id = e.id {_OTHER}
WHERE e.member_id = :member AND p.account_id IN {SAVINGS_ACCOUNTS}
"""
"""Found by the member's own entries."""
_OF_NOBODY: Final = f"""
posting p CROSS JOIN entry e ON e.id = p.entry_id {_OTHER}
WHERE p.account_id IN {SAVINGS_ACCOUNTS} AND e.member_id IS NULL
"""
"""Found on the accounts: most entries of the books name no member."""
_COLUMNS: Final = """
e.id, e.day, e.type, e.series, e.voucher_year, e.voucher_number, e.description, p.amount,
e.reason, e.reverses_id, (SELECT r.id FROM entry r WHERE r.reverses_id = e.id), e.corrects_id,
o.series, o.voucher_year, o.voucher_number
"""


def _line(row: tuple[Any, ...], before: Rupiah) -> PassbookLine:
    (
        entry_id, day, entry_type, series, year, number, description, amount, reason, reverses,
        reversed_by, corrects, other_series, other_year, other_number,
    ) = row  # fmt: skip
    # What a reversal takes back stands on the side of the line that it takes back.
    is_deposit = (amount < 0) is (reverses is None)
    return PassbookLine(
        entry_id,
        date.fromisoformat(day),
        EntryType(entry_type),
        voucher_text(series, year, number) if series else "",
        description,
        -amount if is_deposit else 0,
        0 if is_deposit else amount,
        before - amount,
        reason,
        voucher_text(other_series, other_year, other_number) if other_series else "",
        corrects,
        reversed_by,
    )
