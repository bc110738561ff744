"""Prints about money: the packs, the cash books, the statements, what is checked."""

from functools import partial
from typing import Final

from kube_desktop.books.cash.sheets import (
    bank_book_sheet,
    cash_book_sheet,
    general_cash_book_sheet,
)
from kube_desktop.books.iks.sheets import (
    solidarity_aids_sheet,
    solidarity_cash_book_sheet,
    solidarity_matrix_sheet,
)
from kube_desktop.books.loans.receipts import receipt_with_split
from kube_desktop.books.loans.sheets import loan_cash_book_sheet
from kube_desktop.books.savings.sheets import blank_passbook, passbook_sheet, savings_recap_sheet
from kube_desktop.books.units.sheets import unit_results_sheet
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Report
from kube_desktop.reports.annual import NAME as ANNUAL
from kube_desktop.reports.annual import annual_plan
from kube_desktop.reports.cash_count import blank_cash_count, cash_count_sheet
from kube_desktop.reports.completeness_sheet import completeness_sheet
from kube_desktop.reports.dossier import NAME as DOSSIER
from kube_desktop.reports.dossier import WITH_CONDITIONS, dossier_plan
from kube_desktop.reports.journal import journal_sheet
from kube_desktop.reports.monthly import monthly_report
from kube_desktop.reports.request import (
    EntryNeededError,
    FundNeededError,
    MemberNeededError,
    PackPlan,
    Period,
    ReportEntry,
    ReportRequest,
    or_blank,
)
from kube_desktop.reports.statements import (
    financial_position_sheet,
    income_statement_sheet,
    notes_sheet,
)
from kube_desktop.reports.welfare import blank_welfare_sheet, welfare_sheet


def _cash_book(reader: Reader, request: ReportRequest) -> Report:
    if request.fund is None:
        raise FundNeededError
    return cash_book_sheet(
        reader, request.fund, request.first, request.last, unit_id=request.unit_id
    )


def _receipt(reader: Reader, request: ReportRequest) -> Report:
    if request.entry_id is None:
        raise EntryNeededError
    return receipt_with_split(reader, request.entry_id)


def _passbook(reader: Reader, request: ReportRequest) -> Report:
    if request.is_blank:
        return blank_passbook(reader, request.member_id)
    if request.member_id is None:
        raise MemberNeededError
    return passbook_sheet(reader, request.member_id, request.first, request.last)


def _dossier(reader: Reader, _request: ReportRequest, *, with_conditions: bool) -> PackPlan:
    return dossier_plan(reader, today=today(), with_conditions=with_conditions)


_PACKS: Final = N_("Laporan berkala")
_BOOKS: Final = N_("Buku kas")
_STATEMENTS: Final = N_("Laporan keuangan")
_CHECKING: Final = N_("Pemeriksaan")

PACK_PRINTS: Final = (
    ReportEntry(
        "monthly",
        N_("Laporan bulanan"),
        _PACKS,
        Period.MONTH,
        lambda reader, request: monthly_report(reader, request.last),
    ),
    ReportEntry(
        ANNUAL,
        N_("Laporan tahunan"),
        _PACKS,
        Period.YEAR,
        lambda reader, request: annual_plan(reader, request.last.year, today=today()),
    ),
    ReportEntry(
        DOSSIER,
        N_("Berkas pengakhiran"),
        _PACKS,
        Period.NOW,
        partial(_dossier, with_conditions=False),
    ),
    ReportEntry(
        WITH_CONDITIONS,
        N_("Berkas dan kondisi keluarga"),
        _PACKS,
        Period.NOW,
        partial(_dossier, with_conditions=True),
    ),
)

CASH_PRINTS: Final = (
    ReportEntry(
        "cash-book",
        N_("Buku kas per dana"),
        _BOOKS,
        Period.MONTH_OR_YEAR,
        _cash_book,
        takes_fund=True,
        needs_fund=True,
        takes_unit=True,
    ),
    ReportEntry(
        "unit-results",
        N_("Hasil per unit usaha"),
        _BOOKS,
        Period.MONTH_OR_YEAR,
        lambda reader, request: unit_results_sheet(reader, request.first, request.last),
    ),
    ReportEntry(
        "loan-cash-book",
        N_("Kas SP: pokok, jasa, denda"),
        _BOOKS,
        Period.MONTH_OR_YEAR,
        lambda reader, request: loan_cash_book_sheet(
            reader, request.first, request.last, is_blank=request.is_blank
        ),
        has_blank=True,
    ),
    ReportEntry(
        "passbook",
        N_("Buku tabungan anggota"),
        _BOOKS,
        Period.MONTH_OR_YEAR,
        _passbook,
        takes_member=True,
        needs_member=True,
        has_blank=True,
    ),
    ReportEntry(
        "savings-recap",
        N_("Rekap tabungan anggota"),
        _BOOKS,
        Period.MONTH_OR_YEAR,
        lambda reader, request: savings_recap_sheet(reader, request.first, request.last),
    ),
    ReportEntry(
        "solidarity-cash-book",
        N_("Kas IKS: iuran dan santunan"),
        _BOOKS,
        Period.MONTH_OR_YEAR,
        lambda reader, request: solidarity_cash_book_sheet(
            reader, request.first, request.last, is_blank=request.is_blank
        ),
        has_blank=True,
    ),
    ReportEntry(
        "solidarity-matrix",
        N_("Daftar iuran IKS setahun"),
        _BOOKS,
        Period.MONTH_OR_YEAR,
        lambda reader, request: solidarity_matrix_sheet(
            reader,
            request.last.year,
            on=request.state_on(today()),
            is_blank=request.is_blank,
        ),
        has_blank=True,
    ),
    ReportEntry(
        "solidarity-aids",
        N_("Daftar santunan IKS"),
        _BOOKS,
        Period.MONTH_OR_YEAR,
        lambda reader, request: solidarity_aids_sheet(
            reader, request.first, request.last, is_blank=request.is_blank
        ),
        has_blank=True,
    ),
    ReportEntry(
        "uks-activities",
        N_("Kegiatan UKS dan biayanya"),
        _BOOKS,
        Period.MONTH_OR_YEAR,
        or_blank(
            lambda reader, request: welfare_sheet(reader, request.first, request.last),
            blank_welfare_sheet,
        ),
        has_blank=True,
    ),
    ReportEntry(
        "general-cash-book",
        N_("Buku kas umum"),
        _BOOKS,
        Period.MONTH_OR_YEAR,
        lambda reader, request: general_cash_book_sheet(reader, request.first, request.last),
    ),
    ReportEntry(
        "bank-book",
        N_("Buku bank"),
        _BOOKS,
        Period.MONTH_OR_YEAR,
        lambda reader, request: bank_book_sheet(reader, request.fund, request.first, request.last),
        takes_fund=True,
    ),
    ReportEntry("receipt", N_("Kuitansi"), _BOOKS, Period.NOW, _receipt, needs_entry=True),
)

STATEMENT_PRINTS: Final = (
    ReportEntry(
        "financial-position",
        N_("Posisi keuangan"),
        _STATEMENTS,
        Period.MONTH_OR_YEAR,
        lambda reader, request: financial_position_sheet(reader, request.last),
    ),
    ReportEntry(
        "income-statement",
        N_("Laba rugi"),
        _STATEMENTS,
        Period.MONTH_OR_YEAR,
        lambda reader, request: income_statement_sheet(reader, request.first, request.last),
    ),
    ReportEntry(
        "notes",
        N_("Catatan atas laporan keuangan"),
        _STATEMENTS,
        Period.MONTH_OR_YEAR,
        lambda reader, request: notes_sheet(reader, request.first, request.last),
    ),
)

CHECKING_PRINTS: Final = (
    ReportEntry(
        "completeness",
        N_("Kelengkapan buku"),
        _CHECKING,
        Period.MONTH,
        lambda reader, request: completeness_sheet(reader, request.last, today=today()),
    ),
    ReportEntry(
        "cash-count",
        N_("Berita acara kas opname"),
        _CHECKING,
        Period.MONTH,
        or_blank(lambda reader, request: cash_count_sheet(reader, request.last), blank_cash_count),
        has_blank=True,
    ),
    ReportEntry(
        "journal",
        N_("Jurnal"),
        _CHECKING,
        Period.MONTH_OR_YEAR,
        lambda reader, request: journal_sheet(reader, request.first, request.last),
    ),
)
