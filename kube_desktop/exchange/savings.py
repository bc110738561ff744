"""Taking over what members had saved before the books: who, of which kind, how much."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from kube_desktop.books.members.links import MEMBER
from kube_desktop.books.members.queries import member
from kube_desktop.books.savings.queries import told_savings, untold_savings
from kube_desktop.books.savings.rules import SavingsKind
from kube_desktop.books.savings.told import ToldSavings, ToldTwiceError, TooMuchToldError
from kube_desktop.exchange.faults import Fault, SourceFaultyError
from kube_desktop.exchange.records import RecordImport, Target, write_rows
from kube_desktop.exchange.rehearsal import rehearse
from kube_desktop.exchange.tables import SourceTable, read_table
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.registers.fields import Field, FieldKind

SAVINGS_FIELDS: Final = (
    Field(
        name="member_id",
        key="anggota",
        title=N_("Anggota"),
        kind=FieldKind.LINK,
        hint=N_("Nomor anggota atau namanya"),
        link=MEMBER,
        is_required=True,
    ),
    Field(
        name="kind",
        key="jenis",
        title=N_("Jenis simpanan"),
        hint=N_("Kosong berarti sukarela"),
        kind=FieldKind.CHOICE,
        choices=SavingsKind,
    ),
    Field(
        name="amount",
        key="saldo",
        title=N_("Saldo menurut buku lama"),
        kind=FieldKind.MONEY,
        is_required=True,
    ),
    Field(
        name="on",
        key="tanggal",
        title=N_("Per tanggal"),
        hint=N_("Kosong berarti tanggal saldo awal"),
        kind=FieldKind.DAY,
    ),
)


def import_savings(
    book: GroupFile, source: Path, *, today: date, dry_run: bool = False
) -> RecordImport:
    """Tell the opening balance of savings apart by a CSV or XLSX file, a row for each saver.

    Raises:
        FileMissingError, SourceEmptyError, SourceNotATableError: there is no table.
        SourceFaultyError: some rows are wrong, they say more than the opening balance holds, or
            there are none; nothing is written.
    """
    table = read_table(source)
    return rehearse(book, _check, table, today) if dry_run else book.act(_write, table, today)


def _check(work: UnitOfWork, table: SourceTable, today: date) -> RecordImport:
    return _read(work, table, today)[0]


def _write(work: UnitOfWork, table: SourceTable, today: date) -> RecordImport:
    # SQLAlchemy is slow to import; a template does without.
    from kube_desktop.books.savings.actions import tell_savings

    result, rows = _read(work, table, today)
    for told in rows:
        tell_savings(work, told)
    return result


def _read(
    work: UnitOfWork, table: SourceTable, today: date
) -> tuple[RecordImport, tuple[ToldSavings, ...]]:
    """Return the rows of a table that can be written all together."""
    rows: list[ToldSavings] = []

    def gather(within: UnitOfWork, told: ToldSavings, _today: date) -> None:
        # SQLAlchemy is slow to import; a template does without.
        from kube_desktop.books.savings.actions import check_told

        check_told(within.reader, told)
        for earlier in rows:
            if (earlier.member_id, earlier.kind) == (told.member_id, told.kind):
                raise ToldTwiceError(
                    kind=told.kind.label.lower(),
                    name=member(within.reader, told.member_id).name,
                    amount=format_rupiah(earlier.amount),
                )
        rows.append(told)

    target = Target(
        fields=SAVINGS_FIELDS,
        build=_told,
        add=gather,
        present=_present,
        day_of=lambda told: told.on,
    )
    result = write_rows(work, table, target, today=today)
    told, untold = sum(row.amount for row in rows), untold_savings(work.reader)
    if told > untold:
        error = TooMuchToldError(told=format_rupiah(told), untold=format_rupiah(untold))
        raise SourceFaultyError(table.name, [Fault(table.heading_row, "saldo", str(error))])
    return result, tuple(rows)


def _told(values: Mapping[str, object]) -> ToldSavings:
    given: dict[str, Any] = {"kind": SavingsKind.VOLUNTARY, **values}
    return ToldSavings(**given)


def _present(reader: Reader) -> Iterator[ToldSavings]:
    for row in told_savings(reader):
        yield ToldSavings(member_id=row.member_id, kind=row.kind, amount=row.amount, on=row.day)
