"""The loans of the sample group: who asked, what the meeting said, what was paid out and back."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Final

from kube_desktop.books.loans.applications import Loan, Verdict
from kube_desktop.books.loans.applying import Decided, apply_for_loan, decide_on_loan
from kube_desktop.books.loans.paper_loans import OpenLoan, open_loan_from_paper
from kube_desktop.books.loans.paying_out import pay_out
from kube_desktop.books.loans.queries import rules_on
from kube_desktop.books.loans.register import LOAN_RULES
from kube_desktop.books.loans.repaying import InstalmentPaid, record_instalment
from kube_desktop.exchange.sample.books import entry_of
from kube_desktop.exchange.sample.story import (
    FIRST_MONTH,
    SECRETARY,
    TREASURER,
    Labels,
    Row,
    Step,
    day_in,
    day_or_none,
    evening_for,
    evening_of,
    rows_of,
)
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.registers.actions import add_record

_CHARGE_LEFT: Final = 5_000
"""Of each instalment that the cards of paper still had."""
_VERDICTS: Final = {"Disetujui": Verdict.GRANTED, "Ditolak": Verdict.REFUSED}


def loan_steps() -> Iterator[Step]:
    """Return the rules, the loans that came from paper, those that followed, what was paid back."""
    for row in rows_of("loan_rules.csv"):
        evening = day_in(row["ditulis"])
        yield Step(evening, SECRETARY, partial(_rule, row=row, today=evening))
    for row in rows_of("paper_loans.csv"):
        yield Step(FIRST_MONTH.first, TREASURER, partial(_open, row=row))
    for row in rows_of("loans.csv"):
        yield from _loan_steps(row)
    for row in rows_of("instalments.csv"):
        yield Step(evening_of(day_in(row["tanggal"])), TREASURER, partial(_repay, row=row))


def _loan_steps(row: Row) -> Iterator[Step]:
    asked = evening_for(row, day_in(row["tanggal"]))
    yield Step(asked, SECRETARY, partial(_apply, row=row, today=asked))
    if row["putusan"]:
        decided = evening_of(day_in(row["tanggal_putusan"]))
        yield Step(decided, SECRETARY, partial(_decide, row=row, today=decided))
    if row["cair"]:
        yield Step(evening_of(day_in(row["cair"])), TREASURER, partial(_pay_out, row=row))


def _rule(work: UnitOfWork, labels: Labels, *, row: Row, today: date) -> None:
    add_record(work, LOAN_RULES, entry_of(LOAN_RULES, row, work.reader, labels), today=today)


def _open(work: UnitOfWork, labels: Labels, *, row: Row) -> None:
    months = int(row["sisa_angsuran"])
    opened = OpenLoan(
        on=FIRST_MONTH.first,
        paid_out_on=day_in(row["cair"]),
        principal=int(row["besar_pinjaman"]),
        outstanding=int(row["sisa_pokok"]),
        months=months,
        first_due=day_in(row["jatuh_tempo_berikut"]),
        number=row["nomor"],
        member_id=int(row["anggota"]),
        purpose=row["tujuan"],
        charge=_CHARGE_LEFT * months,
    )
    written = open_loan_from_paper(work, opened, today=FIRST_MONTH.first)
    labels[row["tanda"]] = written.loan_id


def _apply(work: UnitOfWork, labels: Labels, *, row: Row, today: date) -> None:
    asked_on = day_in(row["tanggal"])
    rules = rules_on(work.reader, asked_on)
    loan = Loan(
        applied_on=asked_on,
        principal=int(row["besar_pinjaman"]),
        months=int(row["jangka_bulan"]),
        member_id=int(row["anggota"]) if row["anggota"] else None,
        borrower=row["nama_bukan_anggota"],
        address=row["alamat"],
        phone=row["telepon"],
        purpose=row["tujuan"],
        method=rules.method,
        rate=rules.rate,
        rate_per=rules.rate_per,
        guarantor=row["penjamin"],
    )
    labels[row["tanda"]] = apply_for_loan(work, loan, today=today).loan_id


def _decide(work: UnitOfWork, labels: Labels, *, row: Row, today: date) -> None:
    decided = Decided(
        _VERDICTS[row["putusan"]],
        day_in(row["tanggal_putusan"]),
        labels[row["keputusan"].removeprefix("@")],
        row["catatan_putusan"],
    )
    decide_on_loan(work, labels[row["tanda"]], decided, today=today)


def _pay_out(work: UnitOfWork, labels: Labels, *, row: Row) -> None:
    first_due = day_or_none(row["jatuh_tempo_pertama"])
    pay_out(work, labels[row["tanda"]], on=day_in(row["cair"]), first_due=first_due)


def _repay(work: UnitOfWork, labels: Labels, *, row: Row) -> None:
    loan_id = labels[row["pinjaman"]]
    paid = InstalmentPaid(loan_id, day_in(row["tanggal"]), int(row["jumlah"]))
    record_instalment(work, paid)
