"""Prints about loans: the papers of one loan, and the lists of all of them."""

from collections.abc import Callable
from typing import Final

from kube_desktop.books.loans.agreement_sheet import NAME as AGREEMENT
from kube_desktop.books.loans.agreement_sheet import blank_agreement, loan_agreement
from kube_desktop.books.loans.application_sheet import NAME as APPLICATION
from kube_desktop.books.loans.application_sheet import blank_application, loan_application
from kube_desktop.books.loans.arrears_sheet import NAME as ARREARS
from kube_desktop.books.loans.arrears_sheet import arrears_sheet
from kube_desktop.books.loans.borrowers_sheet import NAME as BORROWERS
from kube_desktop.books.loans.borrowers_sheet import borrowers_sheet
from kube_desktop.books.loans.card_sheet import NAME as CARD
from kube_desktop.books.loans.card_sheet import blank_loan_card, loan_card_sheet
from kube_desktop.books.loans.due_sheet import NAME as DUE
from kube_desktop.books.loans.due_sheet import blank_loans_due, loans_due_sheet
from kube_desktop.books.loans.rules_sheet import NAME as RULES
from kube_desktop.books.loans.rules_sheet import blank_loan_rules, loan_rules_sheet
from kube_desktop.books.loans.schedule_sheet import NAME as SCHEDULE
from kube_desktop.books.loans.schedule_sheet import loan_schedule
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Report
from kube_desktop.reports.request import (
    Build,
    Period,
    RecordNeededError,
    ReportEntry,
    ReportRequest,
    or_blank,
)

_LOANS: Final = N_("Pinjaman")


def _of_one(print_loan: Callable[[Reader, int], Report]) -> Build:
    """Return how the paper of the loan that was asked for is made."""

    def build(reader: Reader, request: ReportRequest) -> Report:
        if request.record_id is None:
            raise RecordNeededError
        return print_loan(reader, request.record_id)

    return build


def _card(reader: Reader, request: ReportRequest) -> Report:
    if request.record_id is None:
        raise RecordNeededError
    return loan_card_sheet(reader, request.record_id, on=request.state_on(today()))


LOAN_PRINTS: Final = (
    ReportEntry(
        APPLICATION,
        N_("Surat permohonan pinjaman"),
        _LOANS,
        Period.NOW,
        or_blank(_of_one(loan_application), blank_application),
        needs_record=True,
        has_blank=True,
    ),
    ReportEntry(
        SCHEDULE,
        N_("Jadwal angsuran"),
        _LOANS,
        Period.NOW,
        _of_one(loan_schedule),
        needs_record=True,
    ),
    ReportEntry(
        AGREEMENT,
        N_("Surat perjanjian pinjaman"),
        _LOANS,
        Period.NOW,
        or_blank(_of_one(loan_agreement), blank_agreement),
        needs_record=True,
        has_blank=True,
    ),
    ReportEntry(
        CARD,
        N_("Kartu pinjaman"),
        _LOANS,
        Period.MONTH_OR_YEAR,
        or_blank(_card, blank_loan_card),
        takes_day=True,
        needs_record=True,
        has_blank=True,
    ),
    ReportEntry(
        BORROWERS,
        N_("Daftar peminjam"),
        _LOANS,
        Period.MONTH_OR_YEAR,
        lambda reader, request: borrowers_sheet(reader, on=request.state_on(today())),
        takes_day=True,
    ),
    ReportEntry(
        ARREARS,
        N_("Daftar tunggakan"),
        _LOANS,
        Period.MONTH_OR_YEAR,
        lambda reader, request: arrears_sheet(reader, on=request.state_on(today())),
        takes_day=True,
    ),
    ReportEntry(
        DUE,
        N_("Angsuran yang jatuh tempo"),
        _LOANS,
        Period.MONTH_OR_YEAR,
        or_blank(
            lambda reader, request: loans_due_sheet(reader, request.first, request.last),
            blank_loans_due,
        ),
        has_blank=True,
    ),
    ReportEntry(
        RULES,
        N_("Aturan pinjaman"),
        _LOANS,
        Period.MONTH_OR_YEAR,
        or_blank(
            lambda reader, request: loan_rules_sheet(reader, on=request.state_on(today())),
            blank_loan_rules,
        ),
        takes_day=True,
        has_blank=True,
    ),
)
