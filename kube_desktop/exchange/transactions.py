"""Taking over receipts and payments from a table: every row is right, or nothing is written."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kube_desktop.books.cash.rules import LONGEST_DESCRIPTION, tidy_description
from kube_desktop.books.units.queries import units
from kube_desktop.exchange.columns import find_columns
from kube_desktop.exchange.faults import Fault, SourceFaultyError, SourceWithoutRowsError
from kube_desktop.exchange.tables import SourceCell, SourceTable, read_table
from kube_desktop.exchange.transaction_cells import (
    Meanings,
    Refused,
    Way,
    Ways,
    member_reader,
    read_amount,
    read_day_of_entry,
)
from kube_desktop.exchange.transfer_halves import HalfTransfer, TransferHalves
from kube_desktop.exchange.unit_cells import Named, NamedUnits, refused_for_way
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.closings import closed_through
from kube_desktop.ledger.entries import Draft, Leg, Posted, Voucher
from kube_desktop.ledger.journal import post_many
from kube_desktop.ledger.kinds import all_kinds

COLUMNS: Final = (
    "tanggal", "no_bukti", "dana", "jenis", "uraian", "anggota", "masuk", "keluar",
)  # fmt: skip
OPTIONAL_COLUMNS: Final = ("lewat", "unit", "giliran")


_NO_UNIT: Final[Named] = (None, None)


@dataclass(frozen=True, slots=True)
class FundSum:
    """What the rows of one fund add up to, in whole rupiah."""

    fund: Fund
    rows: int
    received: Rupiah
    paid: Rupiah


@dataclass(frozen=True, slots=True)
class VoucherRange:
    """The first and the last voucher that the program gave in one series."""

    first: Voucher
    last: Voucher


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What a table holds and, unless it was a trial, what was written of it.

    Attributes:
        name: of the source.
        funds: only those with rows.
        vouchers: one range per series and year; none after a trial.
    """

    name: str
    rows: int
    funds: tuple[FundSum, ...]
    vouchers: tuple[VoucherRange, ...] = ()


def import_transactions(book: GroupFile, source: Path, *, dry_run: bool = False) -> ImportResult:
    """Write every row of a CSV or XLSX file into the books, in the order of the file.

    Columns: `COLUMNS`, and if wanted `lewat` (tunai or bank), `unit` and `giliran` (names of the
    lines of business and shift groups). The two rows of a transfer between funds, which paper
    books carry in both books, become one entry.

    Args:
        book: the group.
        source: the table.
        dry_run: check everything and write nothing.

    Raises:
        FileMissingError, SourceEmptyError, SourceNotATableError: there is no table.
        SourceFaultyError: some rows are wrong; nothing is written.
    """
    with _garbage_left_alone():
        table = read_table(source)
        if dry_run:
            return book.read(_check, table)
        return book.act(_write, table)


@contextmanager
def _garbage_left_alone() -> Iterator[None]:
    """Keep Python from looking for garbage: every row lives until the end, and none is found."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _check(reader: Reader, table: SourceTable) -> ImportResult:
    taken = _TakenOver(reader, table)
    return ImportResult(table.name, len(table.rows), taken.sums())


def _write(work: UnitOfWork, table: SourceTable) -> ImportResult:
    taken = _TakenOver(work.reader, table)
    posted = post_many(work, taken.drafts)
    return ImportResult(table.name, len(table.rows), taken.sums(), _ranges(posted))


class _TakenOver:
    """The rows of a table as entries that are not written yet.

    Attributes:
        drafts: in the order of the rows; a transfer stands where its first half stood.

    Raises:
        SourceFaultyError: some rows are wrong.
    """

    def __init__(self, reader: Reader, table: SourceTable) -> None:
        self._at = find_columns(table, COLUMNS, OPTIONAL_COLUMNS)
        self._width = len(table.headings)
        closed = closed_through(reader)
        members = reader.rows("SELECT id, number, name FROM member")
        self._days = Meanings("tanggal", lambda cell: read_day_of_entry(cell, closed))
        self._ways = Ways(all_kinds(reader))
        self._units = NamedUnits(units(reader))
        self._members = Meanings("anggota", member_reader(members))
        self._received = Meanings("masuk", read_amount)
        self._paid = Meanings("keluar", read_amount)
        self._recorded = _recorded_rows(reader)
        self._halves = TransferHalves()
        self._faults: list[Fault] = []
        self._sums = {fund: [0, 0, 0] for fund in Fund}
        if not table.rows:
            raise SourceWithoutRowsError(table.name)
        drafts = [draft for row in table.rows if (draft := self._draft(*row)) is not None]
        self._faults += self._halves.lonely()
        if self._faults:
            raise SourceFaultyError(table.name, self._faults)
        self.drafts = tuple(map(self._halves.joined, drafts))

    def sums(self) -> tuple[FundSum, ...]:
        """Return what the rows of each fund add up to."""
        return tuple(FundSum(fund, *sums) for fund, sums in self._sums.items() if sums[0])

    def _draft(self, number: int, cells: Sequence[SourceCell]) -> Draft | HalfTransfer | None:
        """Return the entry of a row; None when it has faults, which are noted, or ends a pair."""
        at = self._at
        day = self._days[cells[at["tanggal"]]]
        way = self._ways[
            cells[at["dana"]], cells[at["jenis"]], cells[at["lewat"]] if "lewat" in at else ""
        ]
        member = self._members[cells[at["anggota"]]]
        received = self._received[cells[at["masuk"]]]
        paid = self._paid[cells[at["keluar"]]]
        text = " ".join(str(cells[at["uraian"]]).split())
        named = self._named(cells, way)
        if (
            isinstance(day, Refused)
            or isinstance(way, tuple)
            or isinstance(member, Refused)
            or isinstance(received, Refused)
            or isinstance(paid, Refused)
            or isinstance(named, Refused)
            or not 0 < len(text) <= LONGEST_DESCRIPTION
            or len(cells) > self._width
            or (received > 0) is not (way.sign > 0)
            or (paid > 0) is not (way.sign < 0)
        ):
            several = way if isinstance(way, tuple) else (way,)
            self._note(number, *_refused(day, *several, member, received, paid, named))
            self._note(number, *_refused_text(text))
            self._note(number, *_refused_money(way, received, paid))
            if len(cells) > self._width:
                self._note(number, Refused("", _("Ada isi di luar kolom yang berjudul.")))
            return None
        reference = " ".join(str(cells[at["no_bukti"]]).split())
        kind, amount = way.kind.code, received or paid
        if reference and (reference, day.isoformat(), kind, amount, text) in self._recorded:
            self._note(number, Refused("no_bukti", _("Baris ini sudah tercatat di buku.")))
            return None
        sums = self._sums[way.fund]
        sums[0] += 1
        sums[1] += received
        sums[2] += paid
        if way.is_interfund:
            return self._halves.add(HalfTransfer(number, way, day, amount, text, reference))
        moved = received - paid
        return Draft(
            type=way.type,
            on=day,
            series=way.fund.value,
            description=text,
            legs=(Leg(way.money_account, moved, kind), Leg(way.other_account, -moved, kind)),
            member_id=member,
            reference=reference,
            unit_id=named[0],
            shift_id=named[1],
        )

    def _named(
        self, cells: Sequence[SourceCell], way: Way | tuple[Refused, ...]
    ) -> Named | Refused:
        """Return the line of business and the shift group of a row."""
        unit, shift = self._at.get("unit"), self._at.get("giliran")
        if unit is None and shift is None:
            return _NO_UNIT
        named = self._units[
            cells[unit] if unit is not None else "", cells[shift] if shift is not None else ""
        ]
        if isinstance(named, Refused) or isinstance(way, tuple):
            return named
        return refused_for_way(named, way) or named

    def _note(self, number: int, *refused: Refused) -> None:
        self._faults += [Fault(number, each.column, each.sentence) for each in refused]


def _refused(*meanings: object) -> list[Refused]:
    return [each for each in meanings if isinstance(each, Refused)]


def _refused_text(text: str) -> list[Refused]:
    try:
        tidy_description(text)
    except RuleError as error:
        return [Refused("uraian", str(error))]
    return []


def _refused_money(
    way: Way | tuple[Refused, ...], received: Rupiah | Refused, paid: Rupiah | Refused
) -> list[Refused]:
    """Return what is wrong with the two columns of money together."""
    if isinstance(received, Refused) or isinstance(paid, Refused):
        return []
    if received and paid:
        return [Refused("keluar", _("Isi masuk atau keluar, jangan dua-duanya."))]
    if not received and not paid:
        return [Refused("masuk", _("Isi jumlah di kolom masuk atau keluar."))]
    column = "masuk" if received else "keluar"
    if isinstance(way, tuple) or column == way.kind.direction:
        return []
    sentence = _("Jenis “{kind}” untuk uang {direction}, tetapi jumlahnya di kolom {column}.")
    words = {"kind": way.kind.name, "direction": way.kind.direction.value, "column": column}
    return [Refused("jenis", sentence.format(**words))]


def _recorded_rows(reader: Reader) -> frozenset[tuple[str, str, int, Rupiah, str]]:
    """Return what tells rows that the books hold: reference, day, kind, amount, description."""
    rows = reader.rows(
        "SELECT e.reference, e.day, p.kind, abs(p.amount), e.description"
        " FROM entry e JOIN posting p ON p.entry_id = e.id"
        " WHERE e.reference <> '' AND p.account_id % 100 IN (1, 2) AND e.type <> 'reversal'"
        " AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses_id = e.id)"
    )
    return frozenset(rows)


def _ranges(posted: Sequence[Posted]) -> tuple[VoucherRange, ...]:
    first: dict[tuple[str, int], Voucher] = {}
    last: dict[tuple[str, int], Voucher] = {}
    for each in posted:
        voucher = each.voucher
        assert voucher is not None  # noqa: S101 - only an opening balance has none
        key = (voucher.series, voucher.year)
        first.setdefault(key, voucher)
        last[key] = voucher
    return tuple(VoucherRange(first[key], last[key]) for key in first)
