"""*Jadwal angsuran* of one loan: for an application before anybody signs, later what holds."""

from dataclasses import replace
from typing import Final

from kube_desktop.books.loans.agreement_sheet import NOT_PAID_OUT_YET
from kube_desktop.books.loans.cards import LoanCard, loan_card
from kube_desktop.books.loans.covering import schedule_on_paper
from kube_desktop.books.loans.parties import state_mark
from kube_desktop.books.loans.schedule import Schedule
from kube_desktop.books.loans.terms_on_paper import (
    explained_on_paper,
    schedule_table,
    terms_facts,
)
from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.paper import official_print, signing_place
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Fact, Facts, Prose, Report, Signature, SignatureBlock

NAME: Final = "loan-schedule"


def loan_schedule(reader: Reader, loan_id: int) -> Report:
    """Return when a loan is paid back with how much, explained in one sentence.

    Raises:
        LoanNotFoundError: no such loan.
    """
    card = loan_card(reader, loan_id, today())
    schedule = schedule_on_paper(card)
    is_whole = schedule.principal == card.loan.principal
    what = "Besar pinjaman" if is_whole else "Sisa pokok yang dijadwalkan"
    belongs = "anggota" if card.row.is_member else "bukan anggota"
    facts = (
        Fact("no_pinjaman", "No pinjaman", card.loan.number),
        Fact("nama", "Nama peminjam", f"{card.borrower} ({belongs})"),
        *terms_facts(schedule, what=what),
    )
    sections = (
        Facts("pinjaman", facts),
        Prose("arti", (explained_on_paper(_to_come(schedule)),)),
        schedule_table(schedule.instalments),
        Prose("catatan", (_since(card),)),
    )
    report = official_print(
        reader,
        name=NAME,
        title="JADWAL ANGSURAN",
        period=f"Pinjaman {card.loan.number}{state_mark(card)}",
        sections=sections,
        signed=False,
    )
    treasurer = officers_on(reader, today()).get(Office.TREASURER, "")
    people = (
        Signature("Dibuat oleh,", "Bendahara", treasurer),
        Signature("Setuju,", "Peminjam", card.borrower),
    )
    place = signing_place(group_profile(reader))
    return replace(report, signatures=SignatureBlock(place, today(), people))


def _to_come(schedule: Schedule) -> Schedule:
    """The schedule without what was due already when it was made."""
    coming = tuple(each for each in schedule.instalments if each.number)
    return replace(schedule, instalments=coming)


def _since(card: LoanCard) -> str:
    plan = card.plan
    if plan is None:
        return NOT_PAID_OUT_YET
    words = f"Berlaku sejak {format_long_day(plan.on_day)} ({plan.cause.title_on_paper.lower()})."
    if any(due.number == 0 for due in plan.dues):
        words += " Baris 0 adalah yang sudah jatuh tempo sebelum jadwal ini dibuat."
    if plan.late_fee:
        words += f" Denda {format_rupiah(plan.late_fee)} dari jadwal lama tetap harus dibayar."
    return words
