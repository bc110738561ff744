"""The cash books as people see them: views of the postings, with a running balance."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple, TypeAlias

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Fund, Place, fund_accounts
from kube_desktop.ledger.balances import Movement
from kube_desktop.ledger.entries import EntryType, voucher_text


@dataclass(frozen=True, slots=True)
class CashView:
    """Which lines of which boxes: accounts over whole months, narrowed by words.

    Attributes:
        accounts: cash or bank accounts.
        search: words of which every one must stand in the line; amounts as they are read, days as
            03/10/2026, vouchers as UEP-2026-0041.
        unit_id: the line of business whose lines are wanted, None for all.
    """

    accounts: tuple[int, ...]
    first: Month
    last: Month
    search: str = ""
    unit_id: int | None = None

    @property
    def is_narrowed(self) -> bool:
        """Whether not all lines of the time are wanted."""
        return bool(self.search) or self.unit_id is not None


class CashLine(NamedTuple):
    """One line of a cash book; a tuple, because a screen or a sheet makes thousands of them.

    Attributes:
        received, paid: whole rupiah; a reversal stands as a negative amount on the side of the
            line that it takes back.
        balance: after this line, of all accounts of the view together.
        reason: why the line takes back or replaces another one.
        related: the voucher of that other one.
        unit, shift: the line of business and the shift group, if any.
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
    unit: str = ""
    shift: str = ""


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
    movement = cash_movement(reader, view)
    lines = cash_lines(reader, view, offset=0, limit=-1, movement=movement)
    return CashBook(movement, lines)


def cash_movement(reader: Reader, view: CashView) -> Movement:
    """Return opening balance, receipts and payments of a view, however it is narrowed."""
    row = reader.row(
        "SELECT coalesce(sum(opening), 0)"
        " + coalesce(sum(CASE WHEN month < :first THEN debit - credit END), 0),"
        " coalesce(sum(CASE WHEN month >= :first THEN debit END), 0),"
        " coalesce(sum(CASE WHEN month >= :first THEN credit END), 0)"
        f" FROM month_total WHERE account_id IN ({_accounts(view)}) AND month <= :last",
        {"first": str(view.first), "last": str(view.last)},
    )
    assert row is not None  # noqa: S101 - an aggregate always gives a row
    return Movement(*row)


def cash_size(reader: Reader, view: CashView) -> int:
    """Return how many lines a view has, however narrowed; read from the month totals."""
    found = reader.value(
        f"SELECT coalesce(sum(lines), 0) FROM month_total WHERE account_id IN ({_accounts(view)})"
        " AND month BETWEEN ? AND ?",
        (str(view.first), str(view.last)),
    )
    return int(found)


def cash_lines(
    reader: Reader,
    view: CashView,
    *,
    offset: int,
    limit: int,
    size: int | None = None,
    movement: Movement | None = None,
) -> tuple[CashLine, ...]:
    """Return `limit` lines of a view from `offset` on (all of them when `limit` is negative).

    Unless it is narrowed, the lines that are passed over are only added up in the index; when
    `size` (how many lines there are) is given, what lies near the end is read from the end.
    A `movement` of the view that was read already is not read again.
    """
    if view.is_narrowed:
        return _found_lines(reader, view, offset, limit)
    from_end = size is not None and offset > size // 2
    if from_end and size is not None:
        rest = max(0, size - offset)
        limit = rest if limit < 0 else min(limit, rest)
        offset = max(0, size - offset - limit)
    order = _NEWEST_FIRST if from_end else _IN_ORDER
    given = {**_parameters(view), "limit": limit, "offset": offset}
    page = f"SELECT {_INDEXED} FROM posting p WHERE {_of_view(view)} {order}"
    whole = offset == 0 and limit < 0
    rows = reader.rows(
        f"SELECT {_COLUMNS} FROM posting p {_JOINS} WHERE {_of_view(view)} {_IN_ORDER}"
        if whole
        else f"WITH page AS ({page} LIMIT :limit OFFSET :offset)"
        f" SELECT {_COLUMNS} FROM page {_OF_PAGE} {_JOINS} {_IN_ORDER}",
        _parameters(view) if whole else given,
    )
    passed = (
        reader.value(f"SELECT coalesce(sum(amount), 0) FROM ({page} LIMIT :offset)", given)
        if offset
        else 0
    )
    movement = movement or cash_movement(reader, view)
    balance = movement.opening + passed
    if from_end:
        balance = movement.closing - passed - sum(row[_AMOUNT] for row in rows)
    names = _unit_names(reader, rows)
    lines = []
    for row in rows:
        balance += row[_AMOUNT]
        lines.append(_line(row, balance, names))
    return tuple(lines)


def cash_place(reader: Reader, view: CashView, entry_id: int) -> int | None:
    """Return how many lines of a view (not narrowed) stand before an entry's first line.

    None when the view has no line of that entry.
    """
    given = {**_parameters(view), "entry": entry_id}
    day = reader.value(
        f"SELECT p.day FROM posting p WHERE {_of_view(view)} AND p.entry_id = :entry", given
    )
    if day is None:
        return None
    before = reader.value(
        f"SELECT count(*) FROM posting p WHERE {_of_view(view)}"
        " AND (p.day, p.entry_id) < (:day, :entry)",
        {**given, "day": day},
    )
    return int(before)


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
_NO_OPENING: Final = """
p.entry_id NOT IN (
  SELECT id FROM entry WHERE type = 'opening'
  UNION ALL
  SELECT r.id FROM entry o JOIN entry r ON r.reverses_id = o.id WHERE o.type = 'opening')
"""
_IN_ORDER: Final = "ORDER BY p.day, p.entry_id, p.line"
_NEWEST_FIRST: Final = "ORDER BY p.day DESC, p.entry_id DESC, p.line DESC"
_INDEXED: Final = "p.entry_id, p.line, p.day, p.account_id, p.amount"
"""What the index holds, so that passing over lines does not read them."""
_OF_PAGE: Final = "JOIN posting p ON p.entry_id = page.entry_id AND p.line = page.line"
_JOINS: Final = """
JOIN entry e ON e.id = p.entry_id
LEFT JOIN kind k ON k.code = p.kind
LEFT JOIN member m ON m.id = e.member_id
LEFT JOIN entry r ON r.reverses_id = e.id
LEFT JOIN entry o ON o.id = coalesce(e.reverses_id, e.corrects_id)
"""
_COLUMNS: Final = """
p.entry_id, p.line, p.day, e.type, e.series, e.voucher_year, e.voucher_number, e.description,
p.kind, coalesce(k.name, ''), CASE WHEN e.party <> '' THEN e.party ELSE coalesce(m.name, '') END,
p.amount, p.account_id, e.reference, e.reason, e.reverses_id, r.id, e.corrects_id,
(SELECT count(*) FROM attachment a WHERE a.book = 'cash' AND a.record_id = e.id),
o.series, o.voucher_year, o.voucher_number, e.unit_id, e.shift_id
"""
_BOXES: Final = {
    account: (fund, place)
    for fund in Fund
    for account, place in (
        (fund_accounts(fund).cash, Place.CASH),
        (fund_accounts(fund).bank, Place.BANK),
    )
}
_UnitNames: TypeAlias = tuple[dict[int, str], dict[int, str]]
_NO_NAMES: Final[_UnitNames] = ({}, {})
_TYPES: Final = {each.value: each for each in EntryType}
_AMOUNT: Final = 11
"""The place of the amount among the columns."""
_UNIT: Final = 22
"""The place of the line of business; the shift group follows it."""
_WORDY: Final = (
    "e.description", "m.name", "e.party", "k.name", "e.reference", "e.reason",
    "(SELECT name FROM business_unit WHERE id = e.unit_id)",
    "(SELECT name FROM shift_group WHERE id = e.shift_id)",
)  # fmt: skip
_NUMERIC: Final = (
    "printf('%s-%d-%04d', e.series, e.voucher_year, e.voucher_number)",
    "substr(p.day, 9, 2) || '/' || substr(p.day, 6, 2) || '/' || substr(p.day, 1, 4)",
)


def _found_lines(reader: Reader, view: CashView, offset: int, limit: int) -> tuple[CashLine, ...]:
    """Return the lines that are wanted, each with its balance in the whole book."""
    rows = reader.rows(
        f"WITH page AS (SELECT {_INDEXED}, sum(p.amount) OVER (ORDER BY p.day, p.entry_id, p.line)"
        f" AS moved FROM posting p WHERE {_of_view(view)})"
        f" SELECT {_COLUMNS}, page.moved FROM page {_OF_PAGE} {_JOINS}"
        f" WHERE true {_narrowing(view)}"
        f" {_IN_ORDER} LIMIT :limit OFFSET :offset",
        {**_parameters(view), "limit": limit, "offset": offset},
    )
    opening = cash_movement(reader, view).opening
    names = _unit_names(reader, rows)
    return tuple(_line(row[:-1], opening + row[-1], names) for row in rows)


def _unit_names(reader: Reader, rows: Sequence[tuple[Any, ...]]) -> _UnitNames:
    """Return the names of lines of business and shift groups, when some row has one."""
    if all(row[_UNIT] is None for row in rows):
        return _NO_NAMES
    return (
        dict(reader.rows("SELECT id, name FROM business_unit")),
        dict(reader.rows("SELECT id, name FROM shift_group")),
    )


def _of_view(view: CashView) -> str:
    return (
        f"p.account_id IN ({_accounts(view)}) AND p.day BETWEEN :first AND :last AND {_NO_OPENING}"
    )


def _accounts(view: CashView) -> str:
    return ",".join(map(str, view.accounts))


def _narrowing(view: CashView) -> str:
    each = [] if view.unit_id is None else ["AND e.unit_id = :unit"]
    for place, word in enumerate(view.search.split()):
        has_digit = any(sign.isdigit() for sign in word)
        columns = (*_WORDY, *(_NUMERIC if has_digit else ()))
        ways = [f"{column} LIKE :word{place} ESCAPE '!'" for column in columns]
        ways += [f"abs(p.amount) LIKE :sum{place}"] if has_digit else []
        each.append(f"AND ({' OR '.join(ways)})")
    return " ".join(each)


def _parameters(view: CashView) -> dict[str, object]:
    given: dict[str, object] = {
        "first": view.first.first.isoformat(),
        "last": view.last.last.isoformat(),
        "unit": view.unit_id,
    }
    for place, word in enumerate(view.search.split()):
        plain = word.replace("!", "!!").replace("%", "!%").replace("_", "!_")
        given[f"word{place}"] = f"%{plain}%"
        # An amount is found as it is read, with its dots and its Rp.
        given[f"sum{place}"] = f"%{word.lower().removeprefix('rp').replace('.', '')}%"
    return given


def _line(row: tuple[Any, ...], balance: Rupiah, names: _UnitNames) -> CashLine:
    (
        entry_id, line, day, entry_type, series, year, number, description, kind_code, kind,
        person, amount, account, reference, reason, reverses, reversed_by, corrects, files,
        other_series, other_year, other_number, unit_id, shift_id,
    ) = row  # fmt: skip
    # What a reversal takes back stands on the side of the line that it takes back.
    is_received = (amount > 0) is (reverses is None)
    fund, place = _BOXES[account]
    # By position: a month has hundreds of lines, and names cost as much as the rest of this.
    return CashLine(
        entry_id,
        line,
        date.fromisoformat(day),
        _TYPES[entry_type],
        voucher_text(series, year, number) if series else "",
        description,
        kind_code,
        kind,
        person,
        amount if is_received else 0,
        0 if is_received else -amount,
        balance,
        fund,
        place,
        reference,
        reason,
        reverses,
        reversed_by,
        corrects,
        files,
        voucher_text(other_series, other_year, other_number) if other_series else "",
        "" if unit_id is None else names[0].get(unit_id, ""),
        "" if shift_id is None else names[1].get(shift_id, ""),
    )
