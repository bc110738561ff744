"""Prints about aid: what was received, what it was used for, and what was revolved on."""

from typing import Final

from kube_desktop.books.grants.handover_sheet import HANDOVER, blank_handover, grant_handover
from kube_desktop.books.grants.revolving_sheet import LIST as REVOLVINGS
from kube_desktop.books.grants.revolving_sheet import blank_revolving_list, revolving_list
from kube_desktop.books.grants.sheets import (
    LIST,
    USE,
    blank_grant_list,
    blank_grant_use,
    grant_list,
    grant_use_report,
)
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Report
from kube_desktop.reports.request import (
    Period,
    RecordNeededError,
    ReportEntry,
    ReportRequest,
    or_blank,
)

AID: Final = N_("Bantuan")


def _handover(reader: Reader, request: ReportRequest) -> Report:
    if request.record_id is None:
        raise RecordNeededError
    return grant_handover(reader, request.record_id)


GRANT_PRINTS: Final = (
    ReportEntry(
        LIST,
        N_("Daftar bantuan yang diterima"),
        AID,
        Period.MONTH_OR_YEAR,
        or_blank(
            lambda reader, request: grant_list(reader, on=request.state_on(today())),
            blank_grant_list,
        ),
        takes_day=True,
        has_blank=True,
    ),
    ReportEntry(
        HANDOVER,
        N_("Berita acara penerimaan bantuan"),
        AID,
        Period.NOW,
        or_blank(_handover, blank_handover),
        takes_record=True,
        needs_record=True,
        has_blank=True,
    ),
    ReportEntry(
        USE,
        N_("Laporan penggunaan bantuan"),
        AID,
        Period.MONTH_OR_YEAR,
        or_blank(
            lambda reader, request: grant_use_report(
                reader, on=request.state_on(today()), grant_id=request.record_id
            ),
            blank_grant_use,
        ),
        takes_day=True,
        takes_record=True,
        has_blank=True,
    ),
    ReportEntry(
        REVOLVINGS,
        N_("Daftar perguliran"),
        AID,
        Period.MONTH_OR_YEAR,
        or_blank(
            lambda reader, request: revolving_list(reader, on=request.state_on(today())),
            blank_revolving_list,
        ),
        takes_day=True,
        has_blank=True,
    ),
)
