"""KUBE Melati lends: short ways to ask for a loan, grant it, pay it out and pay it back."""

from dataclasses import replace
from datetime import date
from typing import Any

from kube_desktop.books.loans.applications import Loan, Verdict
from kube_desktop.books.loans.applying import Decided, apply_for_loan, decide_on_loan
from kube_desktop.books.loans.cards import LoanCard, loan_card
from kube_desktop.books.loans.loan_rules import LoanRules
from kube_desktop.books.loans.paying_out import pay_out
from kube_desktop.books.loans.payments import Parts
from kube_desktop.books.loans.register import LOAN_RULES
from kube_desktop.books.loans.repaying import InstalmentPaid, Receipt, record_instalment
from kube_desktop.books.meetings.actions import record_meeting
from kube_desktop.books.meetings.rules import Decision, Meeting, MeetingKind, Minutes
from kube_desktop.books.meetings.turnout import Mark, Presence
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.balances import balance_after
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from kube_desktop.registers.actions import add_record
from tests.group_files import TODAY
from tests.people import enter, man, woman

MARIA, ANTON = 1, 2
ASKED = date(2026, 8, 3)
PAID_OUT = date(2026, 8, 10)
USUAL = Loan(applied_on=ASKED, principal=500_000, months=3, member_id=MARIA, purpose="Jualan kue")
"""Three instalments: 10 September, 10 October, 10 November."""
RULES = LoanRules(date(2026, 1, 1), max_principal=20_000_000, max_months=24)
DECISION = 1


def begin(book: GroupFile, *, cash: int = 50_000_000) -> GroupFile:
    """Enter Maria (1) and Anton (2), money to lend, and a meeting that decided (1) on loans."""
    enter(book, woman("Maria Bili"))
    enter(book, man("Anton Nahak"))
    book.act(record_opening, OpeningBalance(Fund.SP, date(2026, 1, 1), cash=cash))
    meeting = Meeting(date(2026, 1, 10), MeetingKind.MEMBERS, "Simpan pinjam")
    marks = {MARIA: Mark(Presence.PRESENT)}
    decisions = ((None, Decision(1, "Pinjaman disetujui")),)
    book.act(record_meeting, Minutes(meeting, marks, decisions, ()), today=TODAY)
    return book


def rule(book: GroupFile, rules: LoanRules = RULES, **given: Any) -> int:  # noqa: ANN401 - as LoanRules takes them
    """Write loan rules, with other fields where they are given."""
    return book.act(add_record, LOAN_RULES, replace(rules, **given), today=TODAY)


def ask(book: GroupFile, loan: Loan = USUAL, **given: Any) -> int:  # noqa: ANN401 - as Loan takes them
    """Ask for a loan, with other fields where they are given."""
    return book.act(apply_for_loan, replace(loan, **given), today=TODAY).loan_id


def grant(book: GroupFile, loan_id: int, **given: Any) -> None:  # noqa: ANN401 - as Decided takes them
    """Grant a loan on the day it was asked for."""
    decided = Decided(Verdict.GRANTED, **{"on": ASKED, "decision_id": DECISION, **given})
    book.act(decide_on_loan, loan_id, decided, today=TODAY)


def lend(
    book: GroupFile,
    loan: Loan = USUAL,
    *,
    on: date = PAID_OUT,
    first_due: date | None = None,
    **given: Any,  # noqa: ANN401 - as Loan takes them
) -> int:
    """Ask, grant and pay out."""
    asked = replace(loan, **{"applied_on": min(loan.applied_on, on), **given})
    loan_id = ask(book, asked)
    grant(book, loan_id, on=asked.applied_on, despite_rules=True)
    book.act(pay_out, loan_id, on=on, first_due=first_due)
    return loan_id


def bring(book: GroupFile, loan_id: int, on: date, amount: int) -> Receipt:
    """Pay an instalment."""
    return book.act(record_instalment, InstalmentPaid(loan_id, on, amount))


def card(book: GroupFile, loan_id: int, on: date = TODAY) -> LoanCard:
    """Read a card."""
    return book.read(loan_card, loan_id, on)


def owed(book: GroupFile, loan_id: int, on: date = TODAY) -> Parts:
    """Read what is owed."""
    return card(book, loan_id, on).owed


def loans_out(book: GroupFile, on: date = TODAY) -> int:
    """Read account 211."""
    return book.read(balance_after, 211, on)
