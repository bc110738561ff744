"""*Daftar tunggakan*: who is late, since when, and what that says of all loans together."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Final

from kube_desktop.books.loans.applications import LoanState
from kube_desktop.books.loans.arrears import age_class
from kube_desktop.books.loans.borrowers_sheet import NAMED, NOTHING_LENT
from kube_desktop.books.loans.loan_rules import LoanRules
from kube_desktop.books.loans.portfolio import (
    LoanRow,
    Portfolio,
    arrears_list,
    loan_rows,
    portfolio,
)
from kube_desktop.books.loans.queries import position_of
from kube_desktop.books.loans.rates import round_half_up
from kube_desktop.books.loans.rules_on_paper import days_of_classes
from kube_desktop.books.meetings.links import decisions_on_paper
from kube_desktop.books.money_table import NUMBER, money_column
from kube_desktop.books.paper import official_print
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import (
    Cell,
    CellKind,
    Column,
    Fact,
    Facts,
    Prose,
    Report,
    Table,
)

NAME: Final = "arrears"
_LATE: Final = (
    NUMBER,
    *NAMED,
    Column("anggota", "Anggota/ Non", width=10),
    money_column("sisa_pokok", "Sisa pokok", 14),
    money_column("pokok", "Tunggakan pokok", 14),
    money_column("jasa", "Tunggakan jasa", 13),
    money_column("jumlah", "Jumlah tunggakan", 14),
    money_column("denda", "Denda belum dibayar", 12),
    Column("sejak", "Sejak", CellKind.DAY, 12),
    Column("terlambat", "Hari", CellKind.COUNT, 8),
    Column("kelas", "Kelas", width=18),
)
_CLASSES: Final = (
    Column("kelas", "Kelas", width=24),
    Column("umur", "Terlambat", width=24),
    Column("banyaknya", "Pinjaman", CellKind.COUNT, 12),
    money_column("anggota", "Anggota", 18),
    money_column("bukan_anggota", "Bukan anggota", 18),
    money_column("sisa_pokok", "Sisa pokok", 18),
    Column("persen", "%", CellKind.TENTHS_PERCENT, 10),
)
_WHOLE: Final = 1_000  # tenths of a percent


def arrears_sheet(reader: Reader, *, on: date) -> Report:
    """Return the loans that are late at the end of a day, by age, and the measures of them all."""
    whole = portfolio(reader, on)
    running = [row for row in loan_rows(reader, on) if row.state is LoanState.RUNNING]
    return official_print(
        reader,
        name=NAME,
        title="DAFTAR TUNGGAKAN PINJAMAN",
        period=f"Keadaan tanggal {format_long_day(on)}",
        sections=(
            _late(reader, arrears_list(reader, on), whole, is_lent=bool(running)),
            _by_class(running, whole.rules),
            _measures(whole),
            Prose("dasar", (_said_by(reader, whole.rules),)),
        ),
        landscape=True,
    )


def _late(reader: Reader, rows: Sequence[LoanRow], whole: Portfolio, *, is_lent: bool) -> Table:
    on, rules = whole.on, whole.rules
    fees = [position_of(reader, row.id, on=on).late_fee(on) for row in rows]
    lines: list[tuple[Cell, ...]] = [
        (
            place,
            row.number,
            row.borrower,
            "Anggota" if row.is_member else "Non",
            row.outstanding,
            row.late_principal or None,
            row.late_charge or None,
            row.late,
            fee or None,
            row.late_since,
            row.days_late,
            age_class(row.days_late, rules.classes).title,
        )
        for place, (row, fee) in enumerate(zip(rows, fees, strict=True), 1)
    ]
    sums = (
        sum(row.outstanding for row in rows),
        sum(row.late_principal for row in rows),
        sum(row.late_charge for row in rows),
        sum(row.late for row in rows),
        sum(fees),
    )
    return Table(
        "tunggakan",
        _LATE,
        tuple(lines),
        total=(None, "Jumlah", None, None, *sums, None, None, None) if rows else None,
        carried=("sisa_pokok", "pokok", "jasa", "jumlah", "denda"),
        when_empty="Tidak ada tunggakan." if is_lent else NOTHING_LENT,
    )


def _by_class(rows: Sequence[LoanRow], rules: LoanRules) -> Table:
    whole = sum(row.outstanding for row in rows)
    lines: list[tuple[Cell, ...]] = []
    for each, days in zip(rules.classes, days_of_classes(rules.classes), strict=True):
        own = [row for row in rows if age_class(row.days_late, rules.classes) == each]
        members = sum(row.outstanding for row in own if row.is_member)
        left = sum(row.outstanding for row in own)
        share = _share(left, whole)
        lines.append((each.title, days, len(own), members, left - members, left, share))
    members = sum(row.outstanding for row in rows if row.is_member)
    total = ("Jumlah", None, len(rows), members, whole - members, whole, _share(whole, whole))
    return Table(
        "kelas", _CLASSES, tuple(lines), heading="Sisa pokok menurut umur tunggakan", total=total
    )


def _share(part: Rupiah, whole: Rupiah) -> int | None:
    return round_half_up(Fraction(part * _WHOLE, whole)) if whole else None


def _measures(whole: Portfolio) -> Facts:
    risk = f"Pinjaman berisiko (terlambat lebih dari {whole.rules.days_at_risk} hari)"
    return Facts(
        "ukuran",
        (
            _percentage("berisiko", risk, whole.at_risk, NOTHING_LENT),
            _percentage(
                "pengembalian",
                "Yang dibayar dari yang sudah jatuh tempo",
                whole.repaid,
                "Belum ada yang jatuh tempo.",
            ),
        ),
        heading="Ukuran seluruh pinjaman",
    )


def _percentage(key: str, label: str, tenths: int | None, nothing: str) -> Fact:
    if tenths is None:
        return Fact(key, label, nothing)
    return Fact(key, label, tenths, CellKind.TENTHS_PERCENT)


def _said_by(reader: Reader, rules: LoanRules) -> str:
    if rules.are_usual:
        return (
            "Kelompok belum menulis aturan pinjaman, jadi kelas umur di atas memakai kebiasaan"
            " umum: 30 dan 90 hari."
        )
    since = f"Kelas umur menurut aturan pinjaman sejak {format_long_day(rules.valid_from)}"
    if rules.decision_id is None:
        return f"{since}."
    decided = decisions_on_paper(reader, (rules.decision_id,)).get(rules.decision_id, "")
    return f"{since} ({decided})."
