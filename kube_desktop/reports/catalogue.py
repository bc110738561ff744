"""Every print that the program knows, by the name that scripts and screens use."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from kube_desktop.books.activities.sheets import (
    activity_book,
    activity_participation,
    blank_activity_book,
    training_participants,
)
from kube_desktop.books.cash.sheets import (
    bank_book_sheet,
    cash_book_sheet,
    general_cash_book_sheet,
    receipt_slip,
)
from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.guests.sheets import GUEST_BOOK
from kube_desktop.books.iks.sheets import solidarity_cash_book_sheet, solidarity_matrix_sheet
from kube_desktop.books.inventory.register import GOODS
from kube_desktop.books.inventory.sheets import blank_inventory, inventory_sheet
from kube_desktop.books.inventory.upkeep_sheets import (
    blank_mutation,
    list_to_check,
    livestock_mutation,
    upkeep_sheet,
)
from kube_desktop.books.letters.register import OUTGOING_LETTERS
from kube_desktop.books.letters.sheets import (
    INCOMING_BOOK,
    OUTGOING_BOOK,
    UNANSWERED,
    incoming_book,
    unanswered_letters,
)
from kube_desktop.books.loans.sheets import loan_cash_book_sheet
from kube_desktop.books.meetings.blank_sheets import blank_attendance, blank_minutes
from kube_desktop.books.meetings.recap_sheet import attendance_recap, decision_list
from kube_desktop.books.meetings.register import MEETINGS
from kube_desktop.books.meetings.sheets import MINUTES_BOOK, attendance_list, meeting_minutes
from kube_desktop.books.members.card_sheet import member_cards
from kube_desktop.books.members.movement_sheet import members_movement
from kube_desktop.books.members.sheets import blank_register, member_register
from kube_desktop.books.members.statistics_sheet import member_statistics
from kube_desktop.books.officers.duty_sheet import blank_duties, duty_list
from kube_desktop.books.officers.sheets import blank_officers, officer_list
from kube_desktop.books.papers.register import PAPERS
from kube_desktop.books.papers.sheets import PAPER_LIST, paper_list
from kube_desktop.books.partners.register import PARTNERS
from kube_desktop.books.partners.sheets import PARTNER_LIST, partner_list
from kube_desktop.books.plans.budget_sheet import BUDGET, blank_budget, budget_sheet
from kube_desktop.books.plans.register import BUSINESS_PLANS, WORK_PLANS
from kube_desktop.books.plans.sheets import WORK_PLAN, blank_work_plan, work_plan_sheet
from kube_desktop.books.register_sheets import BookForm, blank_book, filled_book
from kube_desktop.books.savings.sheets import (
    blank_passbook,
    passbook_sheet,
    savings_recap_sheet,
)
from kube_desktop.books.units.sheets import unit_results_sheet
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Fund
from kube_desktop.printing.model import Report
from kube_desktop.reports.cash_count import cash_count_sheet
from kube_desktop.reports.completeness_sheet import completeness_sheet
from kube_desktop.reports.journal import journal_sheet
from kube_desktop.reports.monthly import monthly_report
from kube_desktop.reports.statements import (
    financial_position_sheet,
    income_statement_sheet,
    notes_sheet,
)


class ReportNotKnownError(RuleError):
    """No print of that name."""

    message = N_("Laporan “{name}” tidak ada. Lihat daftarnya dengan report --list.")
    field = "name"


class FundNeededError(RuleError):
    """The print is about one fund."""

    message = N_("Pilih dana untuk laporan ini: UEP, SP, TAB atau IKS.")
    field = "fund"


class EntryNeededError(RuleError):
    """The print is about one entry."""

    message = N_("Pilih dulu catatan yang kuitansinya dicetak.")
    field = "entry_id"


class MemberNeededError(RuleError):
    """The print is about one member."""

    message = N_("Pilih dulu anggotanya.")
    field = "member_id"


class RecordNeededError(RuleError):
    """The print is about one record."""

    message = N_("Pilih dulu catatan yang dicetak.")
    field = "record_id"


class NoBlankFormError(RuleError):
    """There is nothing to fill in by hand."""

    message = N_("Laporan “{name}” tidak punya formulir kosong.")
    field = "is_blank"


class OneMonthNeededError(RuleError):
    """The print is about one month."""

    message = N_("Laporan ini untuk satu bulan. Pilih bulannya.")
    field = "month"


class Period(Enum):
    """Which time a print speaks of."""

    MONTH = "month"
    MONTH_OR_YEAR = "month_or_year"
    NOW = "now"


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """Which print is wanted, for which whole months, fund or entry.

    Attributes:
        on: the day whose state is wanted, where the print shows a state.
        member_id: the member the print is about.
        record_id: the one record (a meeting, a good) the print is about.
        is_blank: the empty form, to be filled in by hand.
        unit_id: the line of business to which the print is narrowed.
    """

    name: str
    first: Month
    last: Month
    fund: Fund | None = None
    entry_id: int | None = None
    on: date | None = None
    member_id: int | None = None
    record_id: int | None = None
    is_blank: bool = False
    unit_id: int | None = None


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """One print of the catalogue.

    Attributes:
        name: its name on the command line.
        title, group: Indonesian words to be translated at display.
        takes_fund: whether it can be narrowed to a fund; `needs_fund`: it must be.
        needs_entry: about one entry (a kuitansi), so it is not in the list of a screen.
        takes_day: shows the state of a day; `takes_member`: can be narrowed to a member;
            `needs_member`: it must be; `takes_record`: about one record, else the latest or all;
            `needs_record`: the record must be named, as its screen does.
        has_blank: the empty form can be printed too.
        takes_unit: of the fund UEP, it can be narrowed to a line of business.
    """

    name: str
    title: str
    group: str
    period: Period
    build: Callable[[Reader, ReportRequest], Report]
    takes_fund: bool = False
    needs_fund: bool = False
    needs_entry: bool = False
    takes_day: bool = False
    takes_member: bool = False
    needs_member: bool = False
    takes_record: bool = False
    needs_record: bool = False
    has_blank: bool = False
    takes_unit: bool = False


def catalogue() -> tuple[ReportEntry, ...]:
    """Return every print, in the order in which screens list them."""
    return _ENTRIES


def find_report(name: str) -> ReportEntry:
    """Return the print of that name.

    Raises:
        ReportNotKnownError: none.
    """
    for entry in _ENTRIES:
        if entry.name == name:
            return entry
    raise ReportNotKnownError(name=name)


def build(reader: Reader, request: ReportRequest) -> Report:
    """Return a print, filled in.

    Raises:
        ReportNotKnownError, FundNeededError, EntryNeededError, OneMonthNeededError,
        MemberNeededError, RecordNeededError, NoBlankFormError.
        What the print itself refuses: MonthNotCountedError, EntryNotFoundError …
    """
    entry = find_report(request.name)
    if entry.needs_fund and request.fund is None:
        raise FundNeededError
    if entry.needs_entry and request.entry_id is None:
        raise EntryNeededError
    if request.is_blank and not entry.has_blank:
        raise NoBlankFormError(name=entry.name)
    if entry.needs_member and request.member_id is None and not request.is_blank:
        raise MemberNeededError
    if entry.needs_record and request.record_id is None and not request.is_blank:
        raise RecordNeededError
    if entry.period is Period.MONTH and request.first != request.last:
        raise OneMonthNeededError
    return entry.build(reader, request)


def _cash_book(reader: Reader, request: ReportRequest) -> Report:
    if request.fund is None:
        raise FundNeededError
    return cash_book_sheet(
        reader, request.fund, request.first, request.last, unit_id=request.unit_id
    )


def _receipt(reader: Reader, request: ReportRequest) -> Report:
    if request.entry_id is None:
        raise EntryNeededError
    return receipt_slip(reader, request.entry_id)


def _passbook(reader: Reader, request: ReportRequest) -> Report:
    if request.is_blank:
        return blank_passbook(reader, request.member_id)
    if request.member_id is None:
        raise MemberNeededError
    return passbook_sheet(reader, request.member_id, request.first, request.last)


def _state_of(request: ReportRequest) -> date:
    """The day whose state a register shows: the one asked for, or the end of the time, or today."""
    return request.on or min(request.last.last, today())


def _book(form: BookForm, title: str, group: str) -> ReportEntry:
    """Return the entry of a book of records, filled in or blank."""
    return ReportEntry(
        form.name,
        title,
        group,
        Period.MONTH_OR_YEAR,
        lambda reader, request: (
            blank_book(reader, form)
            if request.is_blank
            else filled_book(reader, form, request.first, request.last)
        ),
        has_blank=True,
    )


def _members(reader: Reader, request: ReportRequest) -> Report:
    if request.is_blank:
        return blank_register(reader)
    return member_register(reader, on=_state_of(request))


def _inventory(reader: Reader, request: ReportRequest) -> Report:
    if request.is_blank:
        return blank_inventory(reader)
    return inventory_sheet(reader, _state_of(request))


def _upkeep(reader: Reader, request: ReportRequest) -> Report:
    if request.is_blank:
        return list_to_check(reader, _state_of(request))
    return upkeep_sheet(reader, request.first, request.last)


def _livestock(reader: Reader, request: ReportRequest) -> Report:
    if request.is_blank:
        return blank_mutation(reader)
    return livestock_mutation(reader, request.first, request.last)


def _incoming(reader: Reader, request: ReportRequest) -> Report:
    if request.is_blank:
        return blank_book(reader, INCOMING_BOOK)
    return incoming_book(reader, request.first, request.last)


def _activities(reader: Reader, request: ReportRequest) -> Report:
    if request.is_blank:
        return blank_activity_book(reader)
    return activity_book(reader, request.first, request.last)


def _officers(reader: Reader, request: ReportRequest) -> Report:
    if request.is_blank:
        return blank_officers(reader)
    return officer_list(reader, on=_state_of(request))


def _duties(reader: Reader, request: ReportRequest) -> Report:
    return blank_duties(reader) if request.is_blank else duty_list(reader, on=_state_of(request))


def _minutes(reader: Reader, request: ReportRequest) -> Report:
    if request.is_blank:
        return blank_minutes(reader)
    return meeting_minutes(reader, meeting_id=request.record_id, month=request.last)


def _attendance(reader: Reader, request: ReportRequest) -> Report:
    if request.is_blank:
        return blank_attendance(reader, on=_state_of(request))
    return attendance_list(reader, meeting_id=request.record_id, month=request.last)


def _work_plan(reader: Reader, request: ReportRequest) -> Report:
    return (
        blank_work_plan(reader) if request.is_blank else work_plan_sheet(reader, request.last.year)
    )


def _budget(reader: Reader, request: ReportRequest) -> Report:
    if request.is_blank:
        return blank_budget(reader)
    return budget_sheet(reader, request.last.year, plan_id=request.record_id)


def _list_on_a_day(form: BookForm, title: str, build_on: Callable[..., Report]) -> ReportEntry:
    """Return the entry of a standing list, as it is on a day or blank."""
    return ReportEntry(
        form.name,
        title,
        _RECORDS,
        Period.MONTH_OR_YEAR,
        lambda reader, request: (
            blank_book(reader, form)
            if request.is_blank
            else build_on(reader, on=_state_of(request))
        ),
        takes_day=True,
        has_blank=True,
    )


_PACKS: Final = N_("Laporan berkala")
_BOOKS: Final = N_("Buku kas")
_PEOPLE: Final = N_("Anggota dan pengurus")
_RECORDS: Final = N_("Buku administrasi")
_STATEMENTS: Final = N_("Laporan keuangan")
_CHECKING: Final = N_("Pemeriksaan")

_ENTRIES: Final = (
    ReportEntry(
        "monthly",
        N_("Laporan bulanan"),
        _PACKS,
        Period.MONTH,
        lambda reader, request: monthly_report(reader, request.last),
    ),
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
            reader, request.last.year, is_blank=request.is_blank
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
    ReportEntry(
        "members",
        N_("Daftar anggota"),
        _PEOPLE,
        Period.MONTH_OR_YEAR,
        _members,
        takes_day=True,
        has_blank=True,
    ),
    ReportEntry(
        "members-movement",
        N_("Mutasi anggota"),
        _PEOPLE,
        Period.MONTH_OR_YEAR,
        lambda reader, request: members_movement(reader, request.first, request.last),
    ),
    ReportEntry(
        "member-statistics",
        N_("Statistik anggota"),
        _PEOPLE,
        Period.MONTH_OR_YEAR,
        lambda reader, request: member_statistics(reader, on=_state_of(request)),
        takes_day=True,
    ),
    ReportEntry(
        "member-statistics-100",
        N_("Statistik anggota, persen digenapkan 100"),
        _PEOPLE,
        Period.MONTH_OR_YEAR,
        lambda reader, request: member_statistics(reader, on=_state_of(request), forced=True),
        takes_day=True,
    ),
    ReportEntry(
        "member-card",
        N_("Kartu anggota"),
        _PEOPLE,
        Period.MONTH_OR_YEAR,
        lambda reader, request: member_cards(
            reader, on=_state_of(request), member_id=request.member_id
        ),
        takes_day=True,
        takes_member=True,
    ),
    ReportEntry(
        "officers",
        N_("Susunan pengurus"),
        _PEOPLE,
        Period.MONTH_OR_YEAR,
        _officers,
        takes_day=True,
        has_blank=True,
    ),
    ReportEntry(
        "duties",
        N_("Uraian tugas"),
        _PEOPLE,
        Period.MONTH_OR_YEAR,
        _duties,
        takes_day=True,
        has_blank=True,
    ),
    _book(GUEST_BOOK, GUESTS.title, _RECORDS),
    ReportEntry(
        INCOMING_BOOK.name,
        N_("Surat masuk"),
        _RECORDS,
        Period.MONTH_OR_YEAR,
        _incoming,
        has_blank=True,
    ),
    _book(OUTGOING_BOOK, OUTGOING_LETTERS.title, _RECORDS),
    ReportEntry(
        UNANSWERED,
        N_("Surat yang belum dijawab"),
        _RECORDS,
        Period.MONTH_OR_YEAR,
        lambda reader, request: unanswered_letters(reader, _state_of(request)),
        takes_day=True,
    ),
    ReportEntry(
        "activities",
        N_("Buku kegiatan"),
        _RECORDS,
        Period.MONTH_OR_YEAR,
        _activities,
        has_blank=True,
    ),
    ReportEntry(
        "training-participants",
        N_("Pelatihan dan pesertanya"),
        _RECORDS,
        Period.MONTH_OR_YEAR,
        lambda reader, request: training_participants(reader, request.first, request.last),
    ),
    ReportEntry(
        "activity-participation",
        N_("Keikutsertaan anggota dalam kegiatan"),
        _RECORDS,
        Period.MONTH_OR_YEAR,
        lambda reader, request: activity_participation(reader, request.first, request.last),
    ),
    ReportEntry(
        "meeting-minutes",
        N_("Notulen satu rapat"),
        _RECORDS,
        Period.MONTH,
        _minutes,
        takes_record=True,
        has_blank=True,
    ),
    ReportEntry(
        "attendance",
        N_("Daftar hadir satu rapat"),
        _RECORDS,
        Period.MONTH,
        _attendance,
        takes_day=True,
        takes_record=True,
        has_blank=True,
    ),
    ReportEntry(
        "attendance-recap",
        N_("Rekap daftar hadir"),
        _RECORDS,
        Period.MONTH_OR_YEAR,
        lambda reader, request: attendance_recap(reader, request.first, request.last),
    ),
    ReportEntry(
        "decisions",
        N_("Keputusan dan tugas rapat"),
        _RECORDS,
        Period.MONTH_OR_YEAR,
        lambda reader, request: decision_list(reader, request.first, request.last),
    ),
    _book(MINUTES_BOOK, MEETINGS.title, _RECORDS),
    ReportEntry(
        "inventory",
        GOODS.title,
        _RECORDS,
        Period.MONTH_OR_YEAR,
        _inventory,
        takes_day=True,
        has_blank=True,
    ),
    ReportEntry(
        "inventory-checks",
        N_("Pemeriksaan dan perbaikan barang"),
        _RECORDS,
        Period.MONTH_OR_YEAR,
        _upkeep,
        has_blank=True,
    ),
    ReportEntry(
        "livestock-mutation",
        N_("Mutasi ternak"),
        _RECORDS,
        Period.MONTH_OR_YEAR,
        _livestock,
        has_blank=True,
    ),
    ReportEntry(
        WORK_PLAN.name,
        WORK_PLANS.title,
        _RECORDS,
        Period.MONTH_OR_YEAR,
        _work_plan,
        has_blank=True,
    ),
    ReportEntry(
        BUDGET,
        BUSINESS_PLANS.title,
        _RECORDS,
        Period.MONTH_OR_YEAR,
        _budget,
        takes_record=True,
        has_blank=True,
    ),
    _list_on_a_day(PARTNER_LIST, PARTNERS.title, partner_list),
    _list_on_a_day(PAPER_LIST, PAPERS.title, paper_list),
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
        lambda reader, request: cash_count_sheet(reader, request.last),
    ),
    ReportEntry(
        "journal",
        N_("Jurnal"),
        _CHECKING,
        Period.MONTH_OR_YEAR,
        lambda reader, request: journal_sheet(reader, request.first, request.last),
    ),
)
