"""*Surat permohonan pinjaman*: who asks for how much and what for, and what the rules say of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.loans.applications import Loan, Verdict
from kube_desktop.books.loans.cards import LoanCard, loan_card
from kube_desktop.books.loans.parties import (
    LINE,
    SHORT_DOTS,
    blank_borrower,
    borrower_facts,
)
from kube_desktop.books.loans.queries import money_at_hand
from kube_desktop.books.loans.rules_on_paper import (
    borrowers_on_paper,
    largest_on_paper,
    longest_on_paper,
)
from kube_desktop.books.loans.schedule import make_schedule
from kube_desktop.books.loans.terms_on_paper import (
    charge_on_paper,
    explained_on_paper,
    terms_facts,
)
from kube_desktop.books.meetings.links import decisions_on_paper
from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.paper import official_print, signing_place
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.calendar import format_day, format_long_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import in_indonesian
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import (
    CellKind,
    Column,
    Fact,
    Facts,
    Prose,
    Report,
    Section,
    Signature,
    SignatureBlock,
    Table,
)

NAME: Final = "loan-application"
_TITLE: Final = "SURAT PERMOHONAN PINJAMAN"
_COLUMNS: Final = (
    Column("yang_diperiksa", "Yang diperiksa", width=44),
    Column("menurut_aturan", "Menurut aturan", width=60),
    Column("permohonan_ini", "Permohonan ini", width=58),
)
_CHECKED: Final = "Diperiksa pengurus"
_CASH: Final = "Uang simpan pinjam"
_TOPICS: Final = ("Besar pinjaman", "Jangka dan jasa", "Pinjaman belum lunas", _CASH)
_NOT_DECIDED: Final = (
    Fact("putusan", "Putusan rapat", "disetujui / ditolak"),
    Fact("rapat", "Tanggal, keputusan nomor", LINE),
)
_ROOM_FOR_A_PEN: Final = 8


def loan_application(reader: Reader, loan_id: int) -> Report:
    """Return the application for a loan, beside the rules and the money that there is.

    Raises:
        RecordNotFoundError: no such loan.
    """
    with in_indonesian():
        card = loan_card(reader, loan_id, today())
    loan, schedule = card.loan, make_schedule(card.loan.terms())
    sections: list[Section] = [
        _addressed(reader),
        borrower_facts(reader, loan, heading="Yang memohon"),
        Facts("permohonan", (*_wish(loan), *terms_facts(schedule)), "Pinjaman yang diminta"),
        Prose("arti", (explained_on_paper(schedule),)),
        _beside_the_rules(reader, card),
    ]
    if told := tuple(each.words for each in card.breaches):
        sections.append(Prose("tidak_sesuai", told, "Yang perlu dilihat rapat"))
    sections.append(_verdict(reader, loan))
    cancelled = f" (DIBATALKAN: {card.cancel_reason})" if card.cancel_reason else ""
    number = f"Nomor {loan.number}{cancelled}"
    return _print(reader, number, loan.applied_on, sections, card.borrower, loan.guarantor)


def blank_application(reader: Reader) -> Report:
    """Return the application to be filled in with a pen."""
    wish = (
        Fact("keperluan", "Untuk", LINE),
        Fact("pinjaman", "Besar pinjaman", f"Rp{SHORT_DOTS}"),
        Fact("terbilang", "Terbilang", LINE),
        Fact("jangka", "Jangka dan angsuran", LINE),
        Fact("penjamin", "Penjamin", LINE),
    )
    asked = tuple((topic, None, None) for topic in _TOPICS)
    rows = (*asked, ("Putusan rapat", "disetujui / ditolak", "tanggal, nomor:"))
    sections = (
        _addressed(reader),
        blank_borrower(heading="Yang memohon"),
        Facts("permohonan", wish, "Pinjaman yang diminta"),
        Table("pemeriksaan", _COLUMNS, rows, _CHECKED, row_height=_ROOM_FOR_A_PEN),
    )
    return _print(reader, f"Nomor {SHORT_DOTS}", None, sections)


def _addressed(reader: Reader) -> Prose:
    return Prose(
        "kepada",
        (
            f"Kepada Yth. Ketua {group_profile(reader).name}",
            "Saya memohon pinjaman dari kelompok dan bersedia mengikuti aturan pinjamannya.",
        ),
    )


def _wish(loan: Loan) -> tuple[Fact, ...]:
    return (
        Fact("tanggal", "Tanggal permohonan", format_long_day(loan.applied_on)),
        Fact("keperluan", "Untuk", loan.purpose or LINE),
        Fact("penjamin", "Penjamin", loan.guarantor or LINE),
    )


def _beside_the_rules(reader: Reader, card: LoanCard) -> Table:
    loan, rules = card.loan, card.rules
    rows = (
        ("Peminjam", borrowers_on_paper(rules), _belongs(loan)),
        ("Besar pinjaman", largest_on_paper(rules), format_rupiah(loan.principal)),
        ("Jangka waktu", longest_on_paper(rules), f"{loan.months} bulan"),
        (
            "Jasa",
            charge_on_paper(rules.method, rules.exact_rate),
            charge_on_paper(loan.method, loan.terms().rate),
        ),
        (_CASH, "Cukup untuk pinjaman ini.", _money_there(reader, loan)),
    )
    return Table(
        "pemeriksaan",
        _COLUMNS,
        rows,
        _CHECKED,
    )


def _belongs(loan: Loan) -> str:
    return "Bukan anggota" if loan.member_id is None else "Anggota"


def _money_there(reader: Reader, loan: Loan) -> str:
    """What the box and the bank held when it was decided; while it is not, what they hold."""
    day = loan.decided_on or today()
    return f"{format_rupiah(money_at_hand(reader, day))} pada {format_day(day)}"


def _verdict(reader: Reader, loan: Loan) -> Facts:
    if loan.verdict is Verdict.NONE:
        return Facts("putusan", _NOT_DECIDED)
    decided = decisions_on_paper(reader, (loan.decision_id,)) if loan.decision_id else {}
    facts = [
        Fact("putusan", "Putusan rapat", loan.verdict.title_on_paper),
        Fact("tanggal_putusan", "Tanggal", loan.decided_on, CellKind.DAY),
        Fact("rapat", "Keputusan rapat", decided.get(loan.decision_id or 0, "belum disebut")),
    ]
    if loan.despite_rules:
        facts.append(Fact("penyimpangan", "Aturan", "Rapat menyetujui penyimpangan dari aturan."))
    if loan.verdict_note:
        facts.append(Fact("catatan", "Catatan", loan.verdict_note))
    return Facts("putusan", tuple(facts))


def _print(
    reader: Reader,
    period: str,
    day: date | None,
    sections: Sequence[Section],
    borrower: str = "",
    guarantor: str = "",
) -> Report:
    report = official_print(
        reader, name=NAME, title=_TITLE, period=period, sections=sections, signed=False
    )
    officers = officers_on(reader, day or today())
    people = (
        Signature("Yang memohon,", "Peminjam", borrower),
        Signature("Yang menjamin,", "Penjamin", guarantor),
        Signature("Diperiksa oleh,", "Bendahara", officers.get(Office.TREASURER, "")),
        Signature("Diketahui,", "Ketua", officers.get(Office.CHAIR, "")),
    )
    block = SignatureBlock(signing_place(group_profile(reader)), day, people)
    return replace(report, signatures=block)
