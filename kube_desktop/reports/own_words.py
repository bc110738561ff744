"""A member's own page in sentences, as they are read to who cannot read; always Indonesian."""

from collections.abc import Iterator
from typing import Final

from kube_desktop.books.iks.dues_queries import MemberDues
from kube_desktop.books.loans.applications import LoanState
from kube_desktop.books.members.queries import MemberRow
from kube_desktop.books.members.rules import Sex
from kube_desktop.books.savings.rules import SavingsKind
from kube_desktop.foundation.calendar import format_long_day, format_weekday
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.foundation.words import in_figures_and_words
from kube_desktop.reports.own_book import OwnBook, OwnLoan

_TITLES: Final = {Sex.FEMALE: "Ibu", Sex.MALE: "Bapak"}


def addressed(member: MemberRow) -> str:
    """Return a member's name with the word of respect."""
    return f"{_TITLES[member.sex]} {member.name}"


def own_sentences(own: OwnBook) -> tuple[str, ...]:
    """Return what a member has, owes and got; each paragraph is of one book."""
    return tuple(
        " ".join(part)
        for part in (
            tuple(_savings(own)),
            tuple(sentence for loan in own.loans for sentence in _loan(loan))
            or ("Tidak ada pinjaman.",),
            tuple(_dues(own.dues)) if own.dues else (),
            tuple(_received(own)),
            (*_attendance(own), *_turns(own)),
        )
        if part
    )


def _savings(own: OwnBook) -> Iterator[str]:
    total = own.savings.total
    yield f"Tabungan {addressed(own.member)} {in_figures_and_words(total)}."
    kinds = [(kind, own.savings.of(kind)) for kind in SavingsKind]
    held = [(kind, amount) for kind, amount in kinds if amount]
    if len(held) > 1:
        parts = [f"{kind.title_on_paper.lower()} {format_rupiah(amount)}" for kind, amount in held]
        yield f"Terdiri dari {', '.join(parts)}."


def _loan(loan: OwnLoan) -> Iterator[str]:
    row, owed = loan.row, loan.owed
    if row.state is not LoanState.RUNNING:
        stands = "belum diputuskan rapat" if row.state is LoanState.APPLIED else "belum dicairkan"
        yield f"Permohonan pinjaman {row.number} {format_rupiah(row.principal)} {stands}."
        return
    yield f"Sisa pokok pinjaman {row.number} {in_figures_and_words(row.outstanding)}."
    if row.late_since is not None:
        yield (
            f"Yang sudah terlambat {in_figures_and_words(row.late)},"
            f" sejak {format_long_day(row.late_since)}."
        )
    if owed.late_fee:
        yield f"Denda {in_figures_and_words(owed.late_fee)}."
    if row.next_due_on is not None:
        yield (
            f"Angsuran berikutnya {in_figures_and_words(row.next_due)},"
            f" jatuh tempo {format_weekday(row.next_due_on)}."
        )


def _dues(dues: MemberDues) -> Iterator[str]:
    account = dues.account
    if account.arrears:
        count = sum(
            len(each.period.first.through(each.period.last)) for each in account.late if each.lacks
        )
        yield f"Iuran IKS menunggak {count} bulan, {in_figures_and_words(account.arrears)}."
    elif account.paid_through is not None:
        yield f"Iuran IKS lunas sampai {account.paid_through.label}."


def _attendance(own: OwnBook) -> Iterator[str]:
    turnout = own.attendance
    asked = turnout.members - turnout.unmarked
    if asked:
        yield f"Hadir {turnout.present} kali dari {asked} rapat dalam 12 bulan terakhir."


def _received(own: OwnBook) -> Iterator[str]:
    for title, got in (("Bagi hasil", own.shares), ("Santunan", own.aid)):
        if got:
            amount = sum(each.amount for each in got)
            yield f"{title} yang diterima 12 bulan terakhir {in_figures_and_words(amount)}."


def _turns(own: OwnBook) -> Iterator[str]:
    if own.turns is None:
        return
    if own.turns.served:
        yield f"Giliran dijalankan {own.turns.served} kali dalam 12 bulan terakhir."
    if own.turns.next_on is not None:
        yield f"Giliran berikutnya {format_weekday(own.turns.next_on)}."
