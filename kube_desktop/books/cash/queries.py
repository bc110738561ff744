"""The cash books as people see them: views of the postings, with a running balance."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Fund, Place, fund_accounts, fund_of_account
from kube_desktop.ledger.balances import Movement
from kube_desktop.ledger.entries import EntryType, Voucher


@dataclass(frozen=True, slots=True)
class CashView:
    """Which lines of which boxes: accounts over whole months, narrowed by words.

    Attributes:
        accounts: cash or bank accounts.
        search: words of which every one must stand in the line.
    """

    accounts: tuple[int, ...]
    first: Month
    last: Month
    search: str = ""


@dataclass(frozen=True, slots=True)
class CashLine:
    """One line of a cash book.

    Attributes:
        received, paid: whole rupiah; a reversal stands as a negative amount on the side of the
            line that it takes back.
        balance: after this line, of all accounts of the view together.
        reason: why the line takes back or replaces another one.
        related: the voucher of that other one.
        reversed_by: the entry that took this one back, if any.
    """

    entry_id: int
    line: int
    day: date
    type: EntryType
    voucher: str
    description: str
    kind_code: int | None
    kind: str
    person: str
    received: Rupiah
    paid: Rupiah
    balance: Rupiah
    fund: Fund
    place: Place
    reference: str
    reason: str
    reverses: int | None
    reversed_by: int | None
    corrects: int | None
    attachments: int
    related: str = ""


@dataclass(frozen=True, slots=True)
class CashBook:
    """A cash book over a time."""

    movement: Movement
    lines: tuple[CashLine, ...]


@dataclass(frozen=True, slots=True)
class KindTotal:
    """What one kind brought in or took out, net of reversals; whole rupiah."""

    code: int
    name: str
    fund: Fund
    received: Rupiah
    paid: Rupiah


def cash_accounts(fund: Fund | None, place: Place | None) -> tuple[int, ...]:
    """Return the accounts of a cash book: one fund's box or bank, or those of all funds."""
    funds = tuple(Fund) if fund is None else (fund,)
    both = [(fund_accounts(each).cash, fund_accounts(each).bank) for each in funds]
    places = {Place.CASH: (0,), Place.BANK: (1,), None: (0, 1)}[place]
    return tuple(pair[at] for pair in both for at in places)


def cash_book(reader: Reader, view: CashView) -> CashBook:
    """Return every line of a view and its movement; meant for a month or a year."""
    return CashBook(cash_movement(reader, view), cash_lines(reader, view, offset=0, limit=-1))


def cash_movement(reader: Reader, view: CashView) -> Movement:
    """Return opening balance, receipts and payments of a view, whatever its search says."""
    row = reader.row(
        "SELECT coalesce(sum(opening), 0)"
        " + coalesce(sum(CASE WHEN month < :first THEN debit - credit END), 0),"
        " coalesce(sum(CASE WHEN month >= :first THEN debit END), 0),"
        " coalesce(sum(CASE WHEN month >= :first THEN credit END), 0)"
        " FROM month_total"
        " WHERE account_id IN (SELECT value FROM json_each(:accounts)) AND month <= :last",
        {
            "accounts": json.dumps(view.accounts),
            "first": str(view.first),
            "last": str(view.last),
        },
    )
    assert row is not None  # noqa: S101 - an aggregate always gives a row
    return Movement(*row)


def cash_size(reader: Reader, view: CashView) -> int:
    """Return how many lines a view has."""
    found = reader.value(
        f"WITH chosen AS ({_CHOSEN}) SELECT count(*) FROM chosen p {_JOINS if view.search else ''}"
        f" {_search_condition(view)}",
        {**_parameters(view), "opening": 0, "limit": -1, "offset": 0},
    )
    return int(found)


def cash_lines(reader: Reader, view: CashView, *, offset: int, limit: int) -> tuple[CashLine, ...]:
    """Return `limit` lines of a view from `offset` on (all of them when `limit` is negative).

    Without a search the lines before `offset` are only counted in the index.
    """
    page = " LIMIT :limit OFFSET :offset"
    rows = reader.rows(
        f"WITH chosen AS ({_CHOSEN} {'' if view.search else page})"
        f" SELECT {_COLUMNS} FROM chosen p {_JOINS} {_search_condition(view)}"
        f" ORDER BY p.day, p.entry_id, p.line {page if view.search else ''}",
        {
            **_parameters(view),
            "opening": cash_movement(reader, view).opening,
            "limit": limit,
            "offset": offset,
        },
    )
    return tuple(_line(row) for row in rows)


def kind_totals(reader: Reader, first: Month, last: Month) -> tuple[KindTotal, ...]:
    """Return what came in and went out per kind, box and bank together, in order of code."""
    rows = reader.rows(
        "SELECT k.code, k.name, k.fund, sum(CASE WHEN k.direction = 'masuk' THEN p.amount"
        " ELSE 0 END), sum(CASE WHEN k.direction = 'keluar' THEN -p.amount ELSE 0 END)"
        " FROM posting p JOIN kind k ON k.code = p.kind"
        " WHERE p.account_id IN (SELECT value FROM json_each(?)) AND p.day BETWEEN ? AND ?"
        " AND k.code / 100 % 10 <> 8 GROUP BY k.code ORDER BY k.code",
        (json.dumps(cash_accounts(None, None)), first.first.isoformat(), last.last.isoformat()),
    )
    return tuple(
        KindTotal(code, name, Fund(fund), received, paid)
        for code, name, fund, received, paid in rows
    )


# Opening balances are no lines of a book: they are where it starts.
_CHOSEN: Final = """
SELECT p.entry_id, p.line, p.day, p.account_id, p.amount,
  :opening + sum(p.amount) OVER (ORDER BY p.day, p.entry_id, p.line) AS balance
FROM posting p
WHERE p.account_id IN (SELECT value FROM json_each(:accounts)) AND p.day BETWEEN :first AND :last
  AND p.entry_id NOT IN (
    SELECT id FROM entry WHERE type = 'opening'
    UNION ALL
    SELECT r.id FROM entry o JOIN entry r ON r.reverses_id = o.id WHERE o.type = 'opening')
ORDER BY p.day, p.entry_id, p.line
"""
_JOINS: Final = """
JOIN entry e ON e.id = p.entry_id
JOIN posting leg ON leg.entry_id = p.entry_id AND leg.line = p.line
LEFT JOIN kind k ON k.code = leg.kind
LEFT JOIN member m ON m.id = e.member_id
LEFT JOIN entry r ON r.reverses_id = e.id
LEFT JOIN entry o ON o.id = coalesce(e.reverses_id, e.corrects_id)
"""
_COLUMNS: Final = """
p.entry_id, p.line, p.day, e.type, e.series, e.voucher_year, e.voucher_number, e.description,
leg.kind, coalesce(k.name, ''), CASE WHEN e.party <> '' THEN e.party ELSE coalesce(m.name, '') END,
p.amount, p.balance, p.account_id, e.reference, e.reason, e.reverses_id, r.id, e.corrects_id,
(SELECT count(*) FROM attachment a WHERE a.book = 'cash' AND a.record_id = e.id),
o.series, o.voucher_year, o.voucher_number
"""
_WORDS: Final = """
lower(e.description || ' ' || e.party || ' ' || coalesce(m.name, '') || ' ' || coalesce(k.name, '')
|| ' ' || e.reference || ' ' || abs(p.amount) || ' ' || e.reason || ' ' ||
coalesce(printf('%s-%d-%04d', e.series, e.voucher_year, e.voucher_number), ''))
"""


def _search_condition(view: CashView) -> str:
    words = view.search.split()
    each = [f"instr({_WORDS}, :word{place}) > 0" for place in range(len(words))]
    return f"WHERE {' AND '.join(each)}" if each else ""


def _parameters(view: CashView) -> dict[str, object]:
    words = view.search.lower().split()
    return {
        "accounts": json.dumps(view.accounts),
        "first": view.first.first.isoformat(),
        "last": view.last.last.isoformat(),
        **{f"word{place}": word for place, word in enumerate(words)},
    }


def _line(row: tuple[Any, ...]) -> CashLine:
    entry_id, line, day, entry_type, series, year, number, description, kind_code, kind = row[:10]
    person, amount, balance, account, reference, reason, reverses, reversed_by = row[10:18]
    corrects, files, *related = row[18:]
    # What a reversal takes back stands on the side of the line that it takes back.
    is_received = (amount > 0) is (reverses is None)
    return CashLine(
        entry_id=entry_id,
        line=line,
        day=date.fromisoformat(day),
        type=EntryType(entry_type),
        voucher=str(Voucher(series, year, number)) if series else "",
        description=description,
        kind_code=kind_code,
        kind=kind,
        person=person,
        received=amount if is_received else 0,
        paid=0 if is_received else -amount,
        balance=balance,
        fund=fund_of_account(account),
        place=Place.CASH if account % 100 == 1 else Place.BANK,
        reference=reference,
        reason=reason,
        reverses=reverses,
        reversed_by=reversed_by,
        corrects=corrects,
        attachments=files,
        related=str(Voucher(*related)) if related[0] else "",
    )
