"""*Surat perjanjian pinjaman*: what borrower and group agree on, with the schedule beneath."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.cash.sheets import STAMP_DUTY_ABOVE
from kube_desktop.books.loans.cards import LoanCard, loan_card
from kube_desktop.books.loans.parties import (
    DOTS,
    LINE,
    SHORT_DOTS,
    blank_borrower,
    borrower_facts,
    lender_facts,
    state_mark,
)
from kube_desktop.books.loans.positions import Plan, PlanCause
from kube_desktop.books.loans.rules_on_paper import (
    late_fee_on_paper,
    order_on_paper,
    settlement_on_paper,
)
from kube_desktop.books.loans.terms_on_paper import (
    blank_schedule_table,
    charge_of_schedule,
    explained_on_paper,
    schedule_table,
)
from kube_desktop.books.meetings.links import decisions_on_paper
from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.paper import official_print, signing_place
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.foundation.words import day_in_words, rupiah_in_words
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Prose, Report, Section, Signature, SignatureBlock

NAME: Final = "loan-agreement"
_TITLE: Final = "SURAT PERJANJIAN PINJAMAN"
_LENDER: Final = "Pihak pertama, yang meminjamkan"
_BORROWER: Final = "Pihak kedua, yang meminjam"
_AGREED: Final = "Yang disepakati"
_SCHEDULE: Final = "Jadwal angsuran"
_IN_TIME: Final = (
    "Bila akan terlambat, pihak kedua memberi tahu bendahara sebelum jatuh tempo. Jadwal hanya"
    " diubah dengan keputusan rapat kelompok."
)
NOT_PAID_OUT_YET: Final = (
    "Uangnya belum cair. Tanggal jatuh tempo berubah bila uang cair pada hari lain; cetak lagi"
    " sesudah cair."
)
_ELSE: Final = f"Hal lain yang disepakati: {LINE}"
_IN_PEACE: Final = "Bila ada perselisihan, kedua pihak bermusyawarah."
_BLANK_ROWS: Final = 10
_ROOM_FOR_A_PEN: Final = 9


def loan_agreement(reader: Reader, loan_id: int) -> Report:
    """Return the agreement of a loan: before it is paid out as it will be, after it as it was.

    Raises:
        RecordNotFoundError: no such loan.
    """
    card = loan_card(reader, loan_id, today())
    first = _first_plan(card)
    loan, day = card.loan, first.on_day if first else None
    officers = officers_on(reader, day or today())
    schedule = schedule_table((first or card).schedule.instalments, heading=_SCHEDULE)
    sections: list[Section] = [
        Prose("pembuka", (_opening(day),)),
        lender_facts(group_profile(reader), officers, heading=_LENDER),
        borrower_facts(reader, loan, heading=_BORROWER),
        Prose("kesepakatan", _numbered(_clauses(reader, card, first)), _AGREED),
        replace(schedule, starts_page=True),
    ]
    if first is None:
        sections.append(Prose("catatan_jadwal", (NOT_PAID_OUT_YET,)))
    people = _signers(officers, card.borrower, loan.guarantor)
    return _print(reader, f"{loan.number}{state_mark(card)}", day, sections, people=people)


def _first_plan(card: LoanCard) -> Plan | None:
    """What was agreed on when the money was paid out; None while it was not."""
    return card.earlier_plans[0] if card.earlier_plans else card.plan


def blank_agreement(reader: Reader) -> Report:
    """Return the agreement to be filled in with a pen."""
    officers = officers_on(reader, today())
    amount = f"Rp{SHORT_DOTS} ({DOTS} rupiah)"
    times = f"{SHORT_DOTS} kali angsuran, setiap {SHORT_DOTS}"
    clauses = (
        f"Pihak pertama meminjamkan {amount} kepada pihak kedua untuk {DOTS}.",
        f"Pihak kedua mengembalikannya dalam {times}, menurut jadwal di bawah.",
        f"Jasa: {LINE}",
        f"Denda bila terlambat: {LINE}",
        _IN_TIME,
        f"Penjamin: {LINE}",
        f"Disetujui dalam rapat tanggal {SHORT_DOTS}, keputusan nomor {SHORT_DOTS[:8]}.",
        _ELSE,
        _IN_PEACE,
    )
    schedule = blank_schedule_table(_BLANK_ROWS, _ROOM_FOR_A_PEN, heading=_SCHEDULE)
    sections = (
        Prose("pembuka", (_opening(None),)),
        lender_facts(group_profile(reader), officers, heading=_LENDER),
        blank_borrower(heading=_BORROWER),
        Prose("kesepakatan", _numbered(clauses), _AGREED),
        replace(schedule, starts_page=True),
    )
    return _print(reader, SHORT_DOTS, None, sections, people=_signers(officers))


def _opening(day: date | None) -> str:
    when = day_in_words(day) if day else f"{SHORT_DOTS} tanggal {DOTS}"
    return (
        f"Pada hari ini, {when}, kami yang bertanda tangan di bawah ini sepakat tentang pinjaman"
        " berikut."
    )


def _clauses(reader: Reader, card: LoanCard, first: Plan | None) -> Iterable[str]:
    loan, rules = card.loan, card.rules
    schedule = (first or card).schedule
    amount = f"{format_rupiah(loan.principal)} ({rupiah_in_words(loan.principal).lower()})"
    purpose = f" (keperluan: {loan.purpose})" if loan.purpose else ""
    yield f"Pihak pertama meminjamkan {amount} kepada pihak kedua{purpose}."
    if first and first.cause is PlanCause.PAPER:
        yield f"Dari pinjaman itu masih ada sisa pokok {format_rupiah(schedule.principal)}."
    yield f"{explained_on_paper(schedule)} Hari dan jumlahnya ada dalam jadwal di bawah."
    yield f"Jasa: {charge_of_schedule(schedule)}."
    yield f"Denda bila terlambat: {late_fee_on_paper(rules)}"
    yield order_on_paper(rules)
    yield f"Melunasi lebih cepat: {settlement_on_paper(rules, is_charged=bool(schedule.charge))}"
    yield _IN_TIME
    if loan.guarantor:
        yield f"{loan.guarantor} menjamin bahwa pinjaman ini dibayar kembali."
    if rules.conditions:
        yield f"Syarat kelompok: {' '.join(rules.conditions.split())}"
    if loan.decision_id is not None:
        decided = decisions_on_paper(reader, (loan.decision_id,)).get(loan.decision_id, "")
        yield f"Disetujui dalam rapat. {decided}"
    yield _ELSE
    yield _IN_PEACE
    if loan.principal > STAMP_DUTY_ABOVE:
        yield "Lebih dari Rp5.000.000: bubuhkan meterai Rp10.000 di tanda tangan peminjam."


def _numbered(clauses: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{place}. {clause}" for place, clause in enumerate(clauses, 1))


def _signers(
    officers: dict[Office, str], borrower: str = "", guarantor: str = ""
) -> tuple[Signature, ...]:
    return (
        Signature("Pihak pertama,", "Bendahara", officers.get(Office.TREASURER, "")),
        Signature("Pihak kedua,", "Peminjam", borrower),
        Signature("Diketahui,", "Ketua", officers.get(Office.CHAIR, "")),
        Signature("Yang menjamin,", "Penjamin", guarantor),
        Signature("Yang menyaksikan,", "Saksi 1"),
        Signature("Yang menyaksikan,", "Saksi 2"),
    )


def _print(
    reader: Reader,
    number: str,
    day: date | None,
    sections: Sequence[Section],
    *,
    people: tuple[Signature, ...],
) -> Report:
    report = official_print(
        reader,
        name=NAME,
        title=_TITLE,
        period=f"Nomor {number}",
        sections=sections,
        signed=False,
    )
    block = SignatureBlock(signing_place(group_profile(reader)), day, people)
    return replace(report, signatures=block)
