"""Prints of the books of records."""

from functools import partial
from typing import Final

from kube_desktop.books.activities.sheets import (
    activity_book,
    activity_participation,
    blank_activity_book,
    training_participants,
)
from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.guests.sheets import GUEST_BOOK
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
from kube_desktop.books.meetings.blank_sheets import blank_attendance, blank_minutes
from kube_desktop.books.meetings.recap_sheet import attendance_recap, decision_list, minutes_book
from kube_desktop.books.meetings.register import MEETINGS
from kube_desktop.books.meetings.sheets import MINUTES_BOOK, attendance_list, meeting_minutes
from kube_desktop.books.papers.register import PAPERS
from kube_desktop.books.papers.sheets import PAPER_LIST, paper_list
from kube_desktop.books.partners.register import PARTNERS
from kube_desktop.books.partners.sheets import PARTNER_LIST, partner_list
from kube_desktop.books.plans.budget_sheet import BUDGET, blank_budget, budget_sheet
from kube_desktop.books.plans.register import BUSINESS_PLANS, WORK_PLANS
from kube_desktop.books.plans.sheets import WORK_PLAN, blank_work_plan, work_plan_sheet
from kube_desktop.books.register_sheets import blank_book
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Report
from kube_desktop.reports.prints.forms import RECORDS, book_entry, list_entry
from kube_desktop.reports.request import Period, ReportEntry, ReportRequest, or_blank


def _attendance(reader: Reader, request: ReportRequest) -> Report:
    if request.is_blank:
        return blank_attendance(reader, on=request.state_on(today()))
    return attendance_list(reader, meeting_id=request.record_id, month=request.last, on=request.on)


def _upkeep(reader: Reader, request: ReportRequest) -> Report:
    if request.is_blank:
        return list_to_check(reader, request.state_on(today()))
    return upkeep_sheet(reader, request.first, request.last)


RECORD_PRINTS: Final = (
    book_entry(GUEST_BOOK, GUESTS.title),
    ReportEntry(
        INCOMING_BOOK.name,
        N_("Surat masuk"),
        RECORDS,
        Period.MONTH_OR_YEAR,
        or_blank(
            lambda reader, request: incoming_book(reader, request.first, request.last),
            partial(blank_book, form=INCOMING_BOOK),
        ),
        has_blank=True,
    ),
    book_entry(OUTGOING_BOOK, OUTGOING_LETTERS.title),
    ReportEntry(
        UNANSWERED,
        N_("Surat yang belum dijawab"),
        RECORDS,
        Period.MONTH_OR_YEAR,
        lambda reader, request: unanswered_letters(reader, request.state_on(today())),
        takes_day=True,
    ),
    ReportEntry(
        "activities",
        N_("Buku kegiatan"),
        RECORDS,
        Period.MONTH_OR_YEAR,
        or_blank(
            lambda reader, request: activity_book(reader, request.first, request.last),
            blank_activity_book,
        ),
        has_blank=True,
    ),
    ReportEntry(
        "training-participants",
        N_("Pelatihan dan pesertanya"),
        RECORDS,
        Period.MONTH_OR_YEAR,
        lambda reader, request: training_participants(reader, request.first, request.last),
    ),
    ReportEntry(
        "activity-participation",
        N_("Keikutsertaan anggota dalam kegiatan"),
        RECORDS,
        Period.MONTH_OR_YEAR,
        lambda reader, request: activity_participation(reader, request.first, request.last),
    ),
    ReportEntry(
        "meeting-minutes",
        N_("Notulen satu rapat"),
        RECORDS,
        Period.MONTH,
        or_blank(
            lambda reader, request: meeting_minutes(
                reader, meeting_id=request.record_id, month=request.last, on=request.on
            ),
            blank_minutes,
        ),
        takes_day=True,
        takes_record=True,
        has_blank=True,
    ),
    ReportEntry(
        "attendance",
        N_("Daftar hadir satu rapat"),
        RECORDS,
        Period.MONTH,
        _attendance,
        takes_day=True,
        takes_record=True,
        has_blank=True,
    ),
    ReportEntry(
        "attendance-recap",
        N_("Rekap daftar hadir"),
        RECORDS,
        Period.MONTH_OR_YEAR,
        lambda reader, request: attendance_recap(reader, request.first, request.last),
    ),
    ReportEntry(
        "decisions",
        N_("Keputusan dan tugas rapat"),
        RECORDS,
        Period.MONTH_OR_YEAR,
        lambda reader, request: decision_list(reader, request.first, request.last),
    ),
    ReportEntry(
        MINUTES_BOOK.name,
        MEETINGS.title,
        RECORDS,
        Period.MONTH_OR_YEAR,
        or_blank(
            lambda reader, request: minutes_book(reader, request.first, request.last),
            partial(blank_book, form=MINUTES_BOOK),
        ),
        has_blank=True,
    ),
    ReportEntry(
        "inventory",
        GOODS.title,
        RECORDS,
        Period.MONTH_OR_YEAR,
        or_blank(
            lambda reader, request: inventory_sheet(reader, request.state_on(today())),
            blank_inventory,
        ),
        takes_day=True,
        has_blank=True,
    ),
    ReportEntry(
        "inventory-checks",
        N_("Pemeriksaan dan perbaikan barang"),
        RECORDS,
        Period.MONTH_OR_YEAR,
        _upkeep,
        has_blank=True,
    ),
    ReportEntry(
        "livestock-mutation",
        N_("Mutasi ternak"),
        RECORDS,
        Period.MONTH_OR_YEAR,
        or_blank(
            lambda reader, request: livestock_mutation(reader, request.first, request.last),
            blank_mutation,
        ),
        has_blank=True,
    ),
    ReportEntry(
        WORK_PLAN.name,
        WORK_PLANS.title,
        RECORDS,
        Period.MONTH_OR_YEAR,
        or_blank(
            lambda reader, request: work_plan_sheet(reader, request.last.year), blank_work_plan
        ),
        has_blank=True,
    ),
    ReportEntry(
        BUDGET,
        BUSINESS_PLANS.title,
        RECORDS,
        Period.MONTH_OR_YEAR,
        or_blank(
            lambda reader, request: budget_sheet(
                reader, request.last.year, plan_id=request.record_id
            ),
            blank_budget,
        ),
        takes_record=True,
        has_blank=True,
    ),
    list_entry(PARTNER_LIST, PARTNERS.title, partner_list),
    list_entry(PAPER_LIST, PAPERS.title, paper_list),
)
