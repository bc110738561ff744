"""The dues of the members as screens and prints show them: a view of the postings."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kube_desktop.books.iks.dues import (
    DuesAccount,
    DuesCell,
    DuesPeriod,
    Payer,
    dues_account,
    periods,
)
from kube_desktop.books.iks.register import IKS_EXEMPTIONS, IKS_POSITIONS, IKS_TARIFFS
from kube_desktop.books.iks.rules import Tariff
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import AccountId
from kube_desktop.ledger.closings import was_closed
from kube_desktop.ledger.entries import voucher_text
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Record


@dataclass(frozen=True, slots=True)
class MemberDues:
    """One member and their dues.

    Attributes:
        before: what came in before the starting position, which is counted in it.
    """

    member_id: int
    number: int
    name: str
    left_on: date | None
    payer: Payer
    account: DuesAccount
    before: Rupiah = 0


@dataclass(frozen=True, slots=True)
class DuesPayment:
    """A line of the cash book with which dues came in."""

    entry_id: int
    day: date
    voucher: str
    amount: Rupiah


@dataclass(frozen=True, slots=True)
class DuesMatrix:
    """Members by the periods of a year, as it stands on a day.

    Attributes:
        periods: twelve months, or the year; empty when no tariff was set by its end.
        rows: everybody who was a member in the year or paid for it, by number.
        nobody: dues of all time that name no member, and so count for no month.
    """

    year: int
    on: date
    periods: tuple[DuesPeriod, ...]
    rows: tuple[MemberDues, ...]
    nobody: Rupiah

    def cells(self, row: MemberDues) -> tuple[DuesCell | None, ...]:
        """Return the cells of a member in the order of the periods; None before any tariff."""
        known = {each.period.first: each for each in row.account.cells}
        return tuple(known.get(period.first) for period in self.periods)

    def paid(self, period: DuesPeriod) -> Rupiah:
        """Return what counts for a period, of all members."""
        return sum(
            cell.paid for row in self.rows for cell in self.cells(row) if cell and _is(cell, period)
        )

    def paid_of(self, row: MemberDues) -> Rupiah:
        """Return what counts for the year, of one member."""
        return sum(cell.paid for cell in self.cells(row) if cell is not None)

    @property
    def is_yearly(self) -> bool:
        """Whether the year has one column."""
        return len(self.periods) == 1

    @property
    def due(self) -> Rupiah:
        """What should have been paid for the year by now."""
        return sum(cell.owed for cell in self._over())

    @property
    def paid_of_due(self) -> Rupiah:
        """What was paid of it."""
        return sum(cell.paid for cell in self._over())

    @property
    def rate(self) -> int | None:
        """The part of what is due that was paid, in tenths of a percent, rounded down."""
        return self.paid_of_due * 1000 // self.due if self.due else None

    @property
    def ahead(self) -> Rupiah:
        """What came in already for years to come, or counts for no month at all."""
        later = [
            cell.paid
            for row in self.rows
            for cell in row.account.cells
            if cell.period.first.year > self.year
        ]
        return sum(later) + sum(row.account.unplaced for row in self.rows)

    @property
    def arrears(self) -> Rupiah:
        """What lacks by now, of this year and of those before it."""
        return sum(row.account.arrears for row in self.rows)

    def _over(self) -> list[DuesCell]:
        found = [cell for row in self.rows for cell in self.cells(row) if cell is not None]
        return [cell for cell in found if cell.period.last.last <= self.on]


def tariffs(reader: Reader) -> tuple[Tariff, ...]:
    """Return the tariffs that stand, by the month from which they are valid."""
    return tuple(each.entry for each in records(reader, IKS_TARIFFS))


def tariffs_of_year(reader: Reader, year: int) -> tuple[Record[Tariff], ...]:
    """Return the tariffs that are in force in some month of a year, the earliest first."""
    known = records(reader, IKS_TARIFFS, last=date(year, 12, 31))
    before = [each for each in known if each.entry.valid_from <= date(year, 1, 1)]
    return (*before[-1:], *(each for each in known if each not in before))


def tariff_in(reader: Reader, month: Month) -> Tariff | None:
    """Return the tariff that is in force in a month; None before the first."""
    known = [each for each in tariffs(reader) if each.valid_from <= month.first]
    return known[-1] if known else None


def member_dues(
    reader: Reader, *, through: Month, on: date, counted: date = date.max
) -> tuple[MemberDues, ...]:
    """Return the dues of everybody who is or was a member, by number.

    Args:
        reader: the books.
        through: the month to which the cells go at least.
        on: the day on which they are looked at.
        counted: the last day whose receipts count.
    """
    known = tariffs(reader)
    paid, before = _paid(reader, counted)
    return tuple(
        MemberDues(
            member_id,
            number,
            name,
            payer.left_on,
            payer,
            dues_account(known, payer, through=through, on=on),
            before.get(member_id, 0),
        )
        for member_id, number, name, payer in _payers(reader, paid)
    )


def dues_of(reader: Reader, member_id: int, *, on: date) -> MemberDues | None:
    """Return the dues of one member on a day; None for nobody."""
    found = member_dues(reader, through=Month.of(on), on=on)
    return next((each for each in found if each.member_id == member_id), None)


def last_payment(reader: Reader, member_id: int) -> DuesPayment | None:
    """Return the latest dues of a member that still stand; None when there are none."""
    row = reader.row(
        "SELECT e.id, e.day, e.series, e.voucher_year, e.voucher_number, -p.amount"
        " FROM posting p JOIN entry e ON e.id = p.entry_id"
        " WHERE p.account_id = ? AND e.member_id = ? AND e.type = 'receipt'"
        " AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses_id = e.id)"
        " ORDER BY p.day DESC, e.id DESC LIMIT 1",
        (AccountId.IKS_DUES.value, member_id),
    )
    if row is None:
        return None
    entry, day, series, year, number, amount = row
    return DuesPayment(entry, date.fromisoformat(day), voucher_text(series, year, number), amount)


def dues_matrix(reader: Reader, year: int, *, on: date, counted: date = date.max) -> DuesMatrix:
    """Return who paid for which months of a year, as far as is known by a day."""
    last = Month(year, 12)
    columns = tuple(each for each in periods(tariffs(reader), last) if each.last.year == year)
    if columns and not columns[-1].is_year:
        missing = Month(year, 1).through(columns[0].first.previous())
        columns = (*(DuesPeriod(month, month, 0) for month in missing), *columns)
    everybody = member_dues(reader, through=last, on=on, counted=counted)
    firsts = {each.first for each in columns}
    rows = tuple(
        each
        for each in everybody
        if any(each.payer.is_member_in(month) for month in Month(year, 1).through(last))
        or any(cell.paid and cell.period.first in firsts for cell in each.account.cells)
    )
    return DuesMatrix(year, on, columns, rows, _paid(reader, counted)[0].get(None, 0))


def _is(cell: DuesCell, period: DuesPeriod) -> bool:
    return cell.period.first == period.first


def _payers(
    reader: Reader, paid: Mapping[int | None, Rupiah]
) -> Sequence[tuple[int, int, str, Payer]]:
    exemptions = defaultdict(list)
    for exempt in records(reader, IKS_EXEMPTIONS):
        exemptions[exempt.entry.member_id].append(exempt.entry)
    positions = {each.entry.member_id: each.entry for each in records(reader, IKS_POSITIONS)}
    rows = reader.rows("SELECT id, number, name, joined_on, left_on FROM member ORDER BY number")
    return [
        (
            member_id,
            number,
            name,
            Payer(
                date.fromisoformat(joined),
                date.fromisoformat(left) if left else None,
                tuple(exemptions[member_id]),
                positions.get(member_id),
                paid.get(member_id, 0),
            ),
        )
        for member_id, number, name, joined, left in rows
    ]


def _paid(
    reader: Reader, counted: date
) -> tuple[dict[int | None, Rupiah], dict[int | None, Rupiah]]:
    """Return what came in by member, and apart from it what the starting positions hold.

    What takes a receipt back belongs to the day of that receipt, and so does what stands in its
    place, unless its day was what was wrong: that is put right where its month is open.
    """
    since = {
        each.entry.member_id: each.entry.as_of.isoformat()
        for each in records(reader, IKS_POSITIONS)
        if each.entry.as_of is not None
    }
    days: dict[int, str] = {}
    paid: dict[int | None, Rupiah] = defaultdict(int)
    before: dict[int | None, Rupiah] = defaultdict(int)
    written: dict[int, str] = {}
    for entry, member_id, day, amount, reverses, corrects in reader.rows(
        "SELECT e.id, e.member_id, p.day, -p.amount, e.reverses_id, e.corrects_id"
        " FROM posting p CROSS JOIN entry e ON e.id = p.entry_id"
        " LEFT JOIN entry o ON o.id = e.reverses_id"
        " WHERE p.account_id = ? AND p.day <= ?"
        " AND e.type <> 'opening' AND coalesce(o.type, '') <> 'opening' ORDER BY e.id",
        (AccountId.IKS_DUES.value, counted.isoformat()),
    ):
        written[entry] = day
        wrong = written.get(corrects, day)
        is_moved = wrong != day and not was_closed(reader, Month.parse(wrong[:7]), entry)
        days[entry] = days.get(reverses if is_moved else reverses or corrects, day)
        kept = before if days[entry] < since.get(member_id, "") else paid
        kept[member_id] += amount
    return dict(paid), dict(before)
