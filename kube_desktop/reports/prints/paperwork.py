"""Prints of papers that the group signs and hands in."""

from functools import partial
from typing import Final

from kube_desktop.books.deliveries.register import DELIVERIES
from kube_desktop.books.deliveries.sheets import DELIVERY_BOOK, delivery_book
from kube_desktop.books.official_records.sheets import (
    OFFICIAL_BOOK,
    OFFICIAL_RECORD,
    blank_official_record,
    official_record,
)
from kube_desktop.books.register_sheets import blank_book
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Report
from kube_desktop.reports.accountability import accountability, blank_accountability
from kube_desktop.reports.accountability_letters import NAME as LPJ
from kube_desktop.reports.prints.forms import RECORDS, book_entry
from kube_desktop.reports.prints.grants import AID
from kube_desktop.reports.request import (
    PackPlan,
    Period,
    RecordNeededError,
    ReportEntry,
    ReportRequest,
    or_blank,
)


def _official_record(reader: Reader, request: ReportRequest) -> Report:
    if request.record_id is None:
        raise RecordNeededError
    return official_record(reader, request.record_id)


def _accountability(reader: Reader, request: ReportRequest) -> PackPlan:
    if request.record_id is None:
        raise RecordNeededError
    return accountability(reader, request.record_id)


PAPERWORK_PRINTS: Final = (
    ReportEntry(
        LPJ,
        N_("Laporan pertanggungjawaban bantuan (LPJ)"),
        AID,
        Period.NOW,
        or_blank(_accountability, blank_accountability),
        takes_record=True,
        needs_record=True,
        has_blank=True,
    ),
    ReportEntry(
        OFFICIAL_RECORD,
        N_("Berita acara"),
        RECORDS,
        Period.NOW,
        or_blank(_official_record, blank_official_record),
        takes_record=True,
        needs_record=True,
        has_blank=True,
    ),
    book_entry(OFFICIAL_BOOK, N_("Daftar berita acara")),
    ReportEntry(
        DELIVERY_BOOK.name,
        DELIVERIES.title,
        RECORDS,
        Period.MONTH_OR_YEAR,
        or_blank(
            lambda reader, request: delivery_book(reader, request.first, request.last),
            partial(blank_book, form=DELIVERY_BOOK),
        ),
        has_blank=True,
    ),
)
