"""Passbooks: views of the postings that stand on the accounts of savings."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple

from kube_desktop.books.cash.rules import MEMBER_SAVINGS
from kube_desktop.books.savings.rules import KindSums, SavingsKind, SavingsMovement
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Fund, fund_accounts
from kube_desktop.ledger.entries import EntryType, voucher_text

BOOK: Final = "savings"
"""Its name in the change log and among the books that changed."""

UNTOLD: Final = fund_accounts(Fund.TAB).opening
"""Savings from before the books that are not told apart by member yet."""
SAVINGS_ACCOUNTS: Final = (*MEMBER_SAVINGS, UNTOLD)
"""What the group owes its savers: told apart by member and kind, and not yet told apart."""


class PassbookLine(NamedTuple):
    """One line of a passbook.

    Attributes:
        kind: of savings; None for what is not told apart.
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
    kind: SavingsKind | None
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
        kinds: the closing balance by kind.
    """

    member_id: int | None
    number: int | None
    name: str
    left_on: date | None
    movement: SavingsMovement
    kinds: KindSums


class ToldRow(NamedTuple):
    """A part of the opening balance that was told apart, and stands."""

    entry_id: int
    member_id: int
    kind: SavingsKind
    amount: Rupiah
    day: date


def passbook(reader: Reader, member_id: int | None, first: Month, last: Month) -> Passbook:
    """Return a member's passbook over whole months; for None, what names no member.

    Opening balances, and what tells them apart, are no lines: they are where the book starts.
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
        member_id: (SavingsMovement(*amounts[:3]), KindSums(*amounts[3:]))
        for member_id, *amounts in reader.rows(
            f"SELECT {_SAVER} AS saver,"
            f" -sum(CASE WHEN p.day < :first OR {_IS_OPENING} THEN p.amount ELSE 0 END),"
            f" -sum(CASE WHEN {_IS_DEPOSIT} THEN p.amount ELSE 0 END),"
            f" sum(CASE WHEN {_IS_WITHDRAWAL} THEN p.amount ELSE 0 END), {_BY_KIND}"
            f" FROM posting p CROSS JOIN entry e ON e.id = p.entry_id {_OTHER}"
            f" WHERE p.account_id IN {SAVINGS_ACCOUNTS} AND p.day <= :last GROUP BY saver",
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
        movement, kinds = moved.get(member_id, _NOTHING)
        if was_member or movement:
            left = None if left_on is None else date.fromisoformat(left_on)
            rows.append(SaverRow(member_id, number, name, left, movement, kinds))
    movement, kinds = moved.get(None, _NOTHING)
    if movement or kinds != KindSums():
        rows.append(SaverRow(None, None, "", None, movement, kinds))
    return tuple(rows)


def savings_of(reader: Reader, member_id: int, on: date) -> KindSums:
    """Return what a member has at the end of a day."""
    found = reader.row(
        f"SELECT {_BY_KIND} FROM {_OF_MEMBER} AND e.day <= :last",
        {"member": member_id, "last": on.isoformat()},
    )
    assert found is not None  # noqa: S101 - a sum always has a row
    return KindSums(*found)


def untold_savings(reader: Reader) -> Rupiah:
    """Return what the opening balance does not tell apart by member; below zero: told too much."""
    amount = reader.value("SELECT -sum(amount) FROM posting WHERE account_id = ?", (UNTOLD,))
    return amount or 0


def told_savings(reader: Reader) -> tuple[ToldRow, ...]:
    """Return what was told apart of the opening balance and stands, in the order of writing."""
    rows = reader.rows(
        "SELECT e.id, e.member_id, p.account_id, -p.amount, e.day FROM posting u"
        " JOIN entry e ON e.id = u.entry_id"
        f" JOIN posting p ON p.entry_id = e.id AND p.account_id IN {MEMBER_SAVINGS}"
        " WHERE u.account_id = ? AND e.type = 'transfer'"
        " AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses_id = e.id) ORDER BY e.id",
        (UNTOLD,),
    )
    told = []
    for entry_id, member_id, account, amount, day in rows:
        kind = SavingsKind.of_account(account)
        assert kind is not None  # noqa: S101 - one of the three accounts
        told.append(ToldRow(entry_id, member_id, kind, amount, date.fromisoformat(day)))
    return tuple(told)


def savers_by_kind(reader: Reader, kind: SavingsKind) -> tuple[int, Rupiah]:
    """Return how many have savings of a kind, and how much they have together."""
    found = reader.row(
        "SELECT count(*), coalesce(sum(balance), 0) FROM"
        " (SELECT -sum(p.amount) AS balance FROM posting p JOIN entry e ON e.id = p.entry_id"
        " WHERE p.account_id = ? GROUP BY e.member_id) WHERE balance <> 0",
        (kind.account,),
    )
    return found or (0, 0)


def printed_lines(reader: Reader, member_id: int) -> int:
    """Return how many lines a member's book of paper holds, as it was said last."""
    lines = reader.value(
        "SELECT lines FROM passbook_print WHERE member_id = ? ORDER BY id DESC LIMIT 1",
        (member_id,),
    )
    return lines or 0


def kinds_on(reader: Reader) -> tuple[SavingsKind, ...]:
    """Return the kinds of savings that the group takes."""
    rows = reader.rows(
        f"SELECT DISTINCT account_id FROM kind WHERE NOT is_retired"
        f" AND account_id IN {MEMBER_SAVINGS} ORDER BY account_id"
    )
    return tuple(kind for kind in SavingsKind if (kind.account,) in rows)


def kinds_shown(reader: Reader) -> tuple[SavingsKind, ...]:
    """Return the kinds that the group takes, and those that it took once."""
    moved = {
        kind
        for kind in SavingsKind
        if reader.value("SELECT 1 FROM posting WHERE account_id = ? LIMIT 1", (kind.account,))
    }
    return tuple(kind for kind in SavingsKind if kind in moved or kind in kinds_on(reader))


def book_lines(reader: Reader, member_id: int) -> tuple[PassbookLine, ...]:
    """Return all that ever moved a member's savings, in the order in which it was recorded.

    The lines of a book that is printed on and on: what is there never changes its place.
    """
    rows = reader.rows(
        f"SELECT {_COLUMNS} FROM {_OF_MEMBER} ORDER BY e.id, p.line", {"member": member_id}
    )
    lines: list[PassbookLine] = []
    balance = 0
    for row in rows:
        lines.append(_line(row, balance))
        balance = lines[-1].balance
    return tuple(lines)


_NOTHING: Final = (SavingsMovement(), KindSums())
_SAVER: Final = f"CASE WHEN p.account_id = {UNTOLD} THEN NULL ELSE e.member_id END"
_BY_KIND: Final = ", ".join(
    f"coalesce(-sum(CASE WHEN p.account_id = {account} THEN p.amount ELSE 0 END), 0)"
    for account in SAVINGS_ACCOUNTS
)
_IS_OPENING: Final = f"""
(e.type = 'opening' OR (e.type = 'reversal' AND o.type = 'opening') OR (e.series IS NULL
AND EXISTS (SELECT 1 FROM posting u WHERE u.entry_id = e.id AND u.account_id = {UNTOLD})))
"""
"""An opening balance, what tells it apart by member, or what takes either back."""
_MOVED: Final = f"p.day >= :first AND NOT {_IS_OPENING}"
_IS_DEPOSIT: Final = f"{_MOVED} AND (p.amount < 0) = (e.reverses_id IS NULL)"
_IS_WITHDRAWAL: Final = f"{_MOVED} AND (p.amount > 0) = (e.reverses_id IS NULL)"
_OTHER: Final = "LEFT JOIN entry o ON o.id = coalesce(e.reverses_id, e.corrects_id)"
_OF_MEMBER: Final = f"""
entry e CROSS JOIN posting p ON p.entry_id = e.id {_OTHER}
WHERE e.member_id = :member AND p.account_id IN {MEMBER_SAVINGS}
"""
"""Found by the member's own entries."""
_OF_NOBODY: Final = f"""
posting p CROSS JOIN entry e ON e.id = p.entry_id {_OTHER}
WHERE p.account_id IN {SAVINGS_ACCOUNTS}
AND (e.member_id IS NULL OR p.account_id = {UNTOLD})
"""
"""Found on the accounts: most entries of the books name no member."""
_COLUMNS: Final = """
e.id, e.day, e.type, e.series, e.voucher_year, e.voucher_number, e.description, p.account_id,
p.amount, e.reason, e.reverses_id, (SELECT r.id FROM entry r WHERE r.reverses_id = e.id),
e.corrects_id, o.series, o.voucher_year, o.voucher_number
"""


def _line(row: tuple[Any, ...], before: Rupiah) -> PassbookLine:
    (
        entry_id, day, entry_type, series, year, number, description, account, amount, reason,
        reverses, reversed_by, corrects, other_series, other_year, other_number,
    ) = row  # fmt: skip
    # What a reversal takes back stands on the side of the line that it takes back.
    is_deposit = (amount < 0) is (reverses is None)
    return PassbookLine(
        entry_id,
        date.fromisoformat(day),
        EntryType(entry_type),
        voucher_text(series, year, number) if series else "",
        description,
        SavingsKind.of_account(account),
        -amount if is_deposit else 0,
        0 if is_deposit else amount,
        before - amount,
        reason,
        voucher_text(other_series, other_year, other_number) if other_series else "",
        corrects,
        reversed_by,
    )
