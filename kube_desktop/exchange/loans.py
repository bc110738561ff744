"""Taking over the loans that ran already when the group moved over from paper, a row for each."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from kube_desktop.books.loans.portfolio import untold_loans
from kube_desktop.books.loans.queries import plans_of
from kube_desktop.books.loans.register import LOANS
from kube_desktop.books.loans.terms import LONGEST_TERM, Frequency
from kube_desktop.books.members.links import MEMBER
from kube_desktop.exchange.faults import Fault
from kube_desktop.exchange.records import RecordImport, Target, write_rows
from kube_desktop.exchange.rehearsal import rehearse
from kube_desktop.exchange.tables import SourceTable, read_table
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.queries import records


class MovingDayMissingError(RuleError):
    """A loan from paper is a part of an opening balance, which has a day."""

    message = N_("Catat dulu saldo awal Simpan Pinjam, atau isi tanggal pindah bukunya.")
    field = "on"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRow:
    """A row of the table: a paper card, as `OpenLoan` says; `on` is the day of moving over."""

    paid_out_on: date
    principal: Rupiah
    outstanding: Rupiah
    months: int
    first_due: date
    number: str = ""
    member_id: int | None = None
    borrower: str = ""
    address: str = ""
    phone: str = ""
    purpose: str = ""
    charge: Rupiah = 0
    late_fee: Rupiah = 0
    frequency: Frequency = Frequency.MONTHLY
    guarantor: str = ""
    note: str = ""
    on: date | None = None


LOAN_FIELDS: Final = (
    Field(
        name="number",
        key="no_pinjaman",
        title=N_("Nomor pinjaman"),
        hint=N_("Seperti di kartu lama. Kosongkan: diberi program"),
    ),
    Field(
        name="member_id",
        key="anggota",
        title=N_("Peminjam (anggota)"),
        kind=FieldKind.LINK,
        hint=N_("Nomor anggota atau namanya"),
        link=MEMBER,
    ),
    Field(
        name="borrower",
        key="nama_bukan_anggota",
        title=N_("Nama peminjam bukan anggota"),
    ),
    Field(name="address", key="alamat", title=N_("Alamat"), is_personal=True),
    Field(name="phone", key="telepon", title=N_("Nomor telepon"), is_personal=True),
    Field(name="purpose", key="tujuan", title=N_("Untuk apa"), hint=N_("Contoh: modal jualan kue")),
    Field(
        name="paid_out_on",
        key="tgl_cair",
        title=N_("Tanggal cair"),
        kind=FieldKind.DAY,
        is_required=True,
    ),
    Field(
        name="principal",
        key="besar_pinjaman",
        title=N_("Besar pinjaman"),
        kind=FieldKind.MONEY,
        is_required=True,
    ),
    Field(
        name="outstanding",
        key="sisa_pokok",
        title=N_("Sisa pokok"),
        kind=FieldKind.MONEY,
        is_required=True,
    ),
    Field(
        name="charge",
        key="sisa_jasa",
        title=N_("Sisa jasa seluruhnya"),
        kind=FieldKind.MONEY,
    ),
    Field(
        name="late_fee",
        key="sisa_denda",
        title=N_("Denda yang belum dibayar"),
        kind=FieldKind.MONEY,
    ),
    Field(
        name="months",
        key="sisa_bulan",
        title=N_("Sisa jangka (bulan)"),
        hint=N_("Dihitung dari angsuran tertua yang belum dibayar. Contoh: 3"),
        kind=FieldKind.COUNT,
        largest=LONGEST_TERM,
        is_required=True,
    ),
    Field(
        name="first_due",
        key="jatuh_tempo",
        title=N_("Jatuh tempo angsuran tertua yang belum dibayar"),
        hint=N_("Contoh: 10/12/2026. Boleh sudah lewat; pinjaman itu menunggak"),
        kind=FieldKind.DAY,
        may_be_future=True,
        is_required=True,
    ),
    Field(
        name="frequency",
        key="angsuran",
        title=N_("Diangsur"),
        hint=N_("Kosong berarti setiap bulan"),
        kind=FieldKind.CHOICE,
        choices=Frequency,
    ),
    Field(name="guarantor", key="penjamin", title=N_("Penjamin")),
    Field(name="note", key="catatan", title=N_("Catatan"), kind=FieldKind.PASSAGE),
    Field(
        name="on",
        key="tanggal",
        title=N_("Tanggal pindah buku"),
        hint=N_("Kosong berarti tanggal saldo awal"),
        kind=FieldKind.DAY,
    ),
)
NEEDED_IN_SOME: Final = dict.fromkeys(
    ("anggota", "nama_bukan_anggota"), N_("isi anggota atau nama bukan anggota")
)


def import_loans(
    book: GroupFile, source: Path, *, today: date, dry_run: bool = False
) -> RecordImport:
    """Open a loan for each row of a CSV or XLSX file, as details of the opening balance.

    Args:
        book: the group.
        source: the table.
        today: what lies after it has not happened.
        dry_run: check everything and write nothing.

    Raises:
        FileMissingError, SourceEmptyError, SourceNotATableError: there is no table.
        SourceFaultyError: some rows are wrong, or there are none; nothing is written.
    """
    table = read_table(source)
    if dry_run:
        return rehearse(book, _take, table, _try, today=today)
    return book.act(_take, table, _open, today=today)


def _take(
    work: UnitOfWork,
    table: SourceTable,
    add: Callable[[UnitOfWork, PaperRow, date], None],
    *,
    today: date,
) -> RecordImport:
    outstanding: list[Rupiah] = []

    def add_and_note(within: UnitOfWork, row: PaperRow, on: date) -> None:
        add(within, row, on)
        outstanding.append(row.outstanding)

    untold = untold_loans(work.reader, date.max)
    target = Target(
        fields=LOAN_FIELDS,
        build=_row,
        add=add_and_note,
        present=_present,
        day_of=lambda row: row.on,
    )
    result = write_rows(work, table, target, today=today)
    beyond = sum(outstanding) - max(0, untold)
    if beyond <= 0:
        return result
    sentence = _(
        "Sisa pokok semuanya {beyond} lebih besar daripada piutang di saldo awal;"
        " saldo awal modal bertambah sebesar itu."
    ).format(beyond=format_rupiah(beyond))
    warning = Fault(table.heading_row, "sisa_pokok", sentence)
    return replace(result, warnings=(*result.warnings, warning))


def _row(values: Mapping[str, object]) -> PaperRow:
    given: dict[str, Any] = dict(values)
    return PaperRow(**given)


def _open(work: UnitOfWork, row: PaperRow, today: date) -> None:
    # SQLAlchemy is slow to import; a template does without.
    from kube_desktop.books.loans.paper_loans import OpenLoan, open_loan_from_paper

    open_loan_from_paper(work, OpenLoan(**_values(work.reader, row)), today=today)


def _try(work: UnitOfWork, row: PaperRow, today: date) -> None:
    from kube_desktop.books.loans.paper_loans import OpenLoan, try_loan_from_paper  # as above

    try_loan_from_paper(work, OpenLoan(**_values(work.reader, row)), today=today)


def _values(reader: Reader, row: PaperRow) -> dict[str, Any]:
    from kube_desktop.books.loans.paper_loans import opening_day  # as above

    on = row.on or opening_day(reader)
    if on is None:
        raise MovingDayMissingError
    return {**asdict(row), "on": on}


def _present(reader: Reader) -> Iterator[PaperRow]:
    for kept in records(reader, LOANS):
        loan = kept.entry
        if not loan.is_from_paper:
            continue
        for plan in plans_of(reader, kept.id)[:1]:
            yield PaperRow(
                paid_out_on=loan.applied_on,
                principal=loan.principal,
                outstanding=plan.terms.principal,
                months=loan.months,
                first_due=plan.dues[0].due_on,
                number=loan.number,
                member_id=loan.member_id,
                borrower=loan.borrower,
                address=loan.address,
                phone=loan.phone,
                purpose=loan.purpose,
                charge=sum(due.charge for due in plan.dues),
                late_fee=plan.late_fee,
                frequency=loan.frequency,
                guarantor=loan.guarantor,
                note=loan.note,
                on=plan.on_day,
            )
