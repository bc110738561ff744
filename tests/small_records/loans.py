"""KUBE Melati lends: a group of its own with a loan in every state, from paper and new.

Rules since August, ten loans; all of it recorded on one evening, so that it always has the same
seals. The months are open.
"""

from dataclasses import replace
from typing import Any, Final

from kube_desktop.books.loans.applications import Loan, Verdict
from kube_desktop.books.loans.applying import Decided, apply_for_loan, decide_on_loan
from kube_desktop.books.loans.changing import NewTerms, reschedule, waive_late_fee, write_off
from kube_desktop.books.loans.loan_rules import LateFee, LoanRules, Rounding
from kube_desktop.books.loans.mending import cancel_loan_entry, correct_instalment
from kube_desktop.books.loans.paper_loans import OpenLoan, open_loan_from_paper
from kube_desktop.books.loans.paying_out import pay_out
from kube_desktop.books.loans.register import LOAN_RULES, LOANS
from kube_desktop.books.loans.repaying import (
    InstalmentPaid,
    record_instalment,
    record_recovery,
    settle,
)
from kube_desktop.books.loans.terms import Method
from kube_desktop.books.meetings.actions import record_meeting
from kube_desktop.books.meetings.rules import Decision, Meeting, MeetingKind, Minutes
from kube_desktop.books.members.actions import add_member
from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.rules import MemberDetails, Sex
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.books.profile.actions import found_group
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from tests.group_files import PROFILE, TODAY, TREASURER
from tests.people import FOUNDED
from tests.small_records.acting import ANTON, MARIA, SITI, act, add, day, strike

FROM_PAPER, WRITTEN_OFF, RUNNING, RESCHEDULED, SETTLED = range(1, 6)
OF_A_STRANGER, REFUSED, ASKED_FOR, GRANTED, CANCELLED = range(6, 11)
"""The loans by their numbers."""

RECOVERY_ENTRY, PAID_OUT_ENTRY, INSTALMENT_ENTRY, SETTLEMENT_ENTRY = 8, 9, 15, 20
"""Entries of some of them."""

_RULES, _LOANS, _RELIEF = 1, 2, 3
"""The decisions: the rules, loans that were granted, and what was given up or spread anew."""

_MONTHLY: Final[dict[str, Any]] = {
    "method": Method.DECLINING,
    "rate": "1,5%",
    "unit": Rounding.HUNDRED,
}
"""What the rules say of every loan."""


def write_loans(book: GroupFile) -> None:
    """Write the whole group into a new file."""
    book.recorder = TREASURER
    act(book, found_group, PROFILE, today=TODAY)
    _people(book)
    act(book, record_opening, OpeningBalance(Fund.SP, day("08-01"), 3_000_000, 0, {211: 550_000}))
    _meet(book)
    add(book, LOAN_RULES, _rules())
    _from_paper(book)
    _running(book)
    _rescheduled(book)
    _settled(book)
    _not_paid_out(book)


def _people(book: GroupFile) -> None:
    for details in (
        MemberDetails("Maria Bili", Sex.FEMALE, FOUNDED, address="Jl. Kenari 5", phone="0812-3456"),
        MemberDetails("Anton Nahak", Sex.MALE, FOUNDED, address="Jl. Rajawali 12"),
        MemberDetails("Siti Aminah", Sex.FEMALE, FOUNDED, address="Jl. Nangka 2"),
    ):
        act(book, add_member, details, today=TODAY)
    for member, office in enumerate(Office, start=1):
        act(book, appoint, Appointment(member, office, day("01-01")), today=TODAY)


def _meet(book: GroupFile) -> None:
    meeting = Meeting(day("08-01"), MeetingKind.MEMBERS, "Simpan pinjam", no_decision=False)
    decisions = (
        (None, Decision(1, "Aturan pinjaman disetujui, jasa 1,5% menurun")),
        (None, Decision(2, "Pinjaman yang diajukan disetujui")),
        (None, Decision(3, "Jadwal ulang dan penghapusan pinjaman disetujui")),
    )
    act(book, record_meeting, Minutes(meeting, {}, decisions), today=TODAY)


def _rules() -> LoanRules:
    return LoanRules(
        day("08-01"),
        _RULES,
        max_principal=1_000_000,
        max_months=6,
        max_principal_others=300_000,
        late_fee=LateFee.FIXED,
        late_fee_amount=2_000,
        patience=3,
        conditions="Ada penjamin dari anggota.\nHadir dua rapat berturut-turut.",
        **_MONTHLY,
    )


def _from_paper(book: GroupFile) -> None:
    mine = OpenLoan(
        day("08-01"),
        day("05-10"),
        500_000,
        300_000,
        3,
        day("09-10"),
        number="12/2026",
        member_id=ANTON,
        purpose="bibit sayur",
        charge=9_000,
        guarantor="Maria Bili",
    )
    act(book, open_loan_from_paper, mine, today=TODAY)
    _bring(book, FROM_PAPER, "09-12", 103_000)
    stranger = OpenLoan(
        day("08-01"),
        day("03-02"),
        300_000,
        250_000,
        2,
        day("06-02"),
        number="7/2026",
        borrower="Yosef Tefa",
        address="Jl. Durian 8",
    )
    act(book, open_loan_from_paper, stranger, today=TODAY)
    act(
        book,
        write_off,
        WRITTEN_OFF,
        on=day("10-20"),
        decision_id=_RELIEF,
        reason="pindah ke Timor Leste",
    )
    act(book, record_recovery, WRITTEN_OFF, on=day("11-05"), amount=50_000)


def _running(book: GroupFile) -> None:
    _lend(book, RUNNING, Loan(day("08-20"), 600_000, 4, MARIA, purpose="modal jualan kue"))
    first = _bring(book, RUNNING, "09-22", 15_900)
    right = InstalmentPaid(RUNNING, day("09-22"), 159_000)
    act(book, correct_instalment, first, right, on=day("09-22"), reason="salah tulis jumlah")
    twice = _bring(book, RUNNING, "10-22", 156_800)
    act(book, cancel_loan_entry, twice, on=day("10-23"), reason="tercatat dua kali")
    _bring(book, RUNNING, "10-25", 200_000)


def _rescheduled(book: GroupFile) -> None:
    loan = Loan(day("08-25"), 400_000, 2, SITI, purpose="berobat", guarantor="Maria Bili")
    _lend(book, RESCHEDULED, loan)
    _bring(book, RESCHEDULED, "09-25", 206_000)
    act(
        book,
        waive_late_fee,
        RESCHEDULED,
        on=day("11-02"),
        amount=1_000,
        reason="anak sakit",
        decision_id=_RELIEF,
    )
    terms = NewTerms(
        RESCHEDULED,
        day("11-02"),
        4,
        _RELIEF,
        "hasil panen belum terjual",
        first_due=day("11-15"),
        **_MONTHLY,
    )
    act(book, reschedule, terms)


def _settled(book: GroupFile) -> None:
    loan = Loan(day("09-01"), 300_000, 3, None, "Lusia Manek", phone="0813-1111", purpose="atap")
    _lend(book, SETTLED, replace(loan, guarantor="Siti Aminah"))
    _bring(book, SETTLED, "10-01", 104_500)
    act(book, settle, SETTLED, on=day("10-15"))
    stranger = Loan(day("10-28"), 250_000, 5, None, "Nona Benu", address="RT 04")
    _lend(book, OF_A_STRANGER, replace(stranger, purpose="beli pakan", guarantor="Anton Nahak"))


def _not_paid_out(book: GroupFile) -> None:
    refused = Loan(day("10-05"), 900_000, 6, None, "Petrus Leo", purpose="beli ojek")
    _ask(book, refused)
    verdict = Decided(Verdict.REFUSED, day("10-06"), note="lebih dari batas bukan anggota")
    act(book, decide_on_loan, REFUSED, verdict, today=TODAY)
    _ask(book, Loan(day("11-18"), 400_000, 8, MARIA, purpose="etalase", guarantor="Anton Nahak"))
    _ask(book, Loan(day("11-16"), 200_000, 2, None, "Rina Bere", purpose="modal warung"))
    granted = Decided(Verdict.GRANTED, day("11-17"), _LOANS, "cair minggu depan")
    act(book, decide_on_loan, GRANTED, granted, today=TODAY)
    twice = Loan(day("11-16"), 200_000, 2, None, "Rina Bere", purpose="modal warung")
    strike(book, LOANS, replace(twice, **_MONTHLY), "tercatat dua kali")


def _lend(book: GroupFile, loan_id: int, loan: Loan) -> None:
    _ask(book, loan)
    granted = Decided(Verdict.GRANTED, loan.applied_on, _LOANS)
    act(book, decide_on_loan, loan_id, granted, today=TODAY)
    act(book, pay_out, loan_id, on=loan.applied_on)


def _ask(book: GroupFile, loan: Loan) -> None:
    act(book, apply_for_loan, replace(loan, **_MONTHLY), today=TODAY)


def _bring(book: GroupFile, loan_id: int, on: str, amount: int) -> int:
    receipt = act(book, record_instalment, InstalmentPaid(loan_id, day(on), amount))
    return int(receipt.posted.entry_id)
