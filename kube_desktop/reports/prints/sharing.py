"""Prints about sharings, and about the turns that they may rest on."""

from functools import partial
from typing import Final

from kube_desktop.books.sharings.agreement_sheet import (
    AGREEMENT,
    agreement_sheet,
    blank_agreement,
)
from kube_desktop.books.sharings.rules import Source
from kube_desktop.books.sharings.sheets import SHARING, SURPLUS, blank_sharing, sharing_sheet
from kube_desktop.books.units.roster_sheets import (
    FAIRNESS,
    ROSTER,
    blank_roster,
    fairness_sheet,
    roster_sheet,
)
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Report
from kube_desktop.reports.request import Period, ReportEntry, ReportRequest, or_blank

_SHARING: Final = N_("Bagi hasil dan giliran")


def _sharing(reader: Reader, request: ReportRequest, source: Source) -> Report:
    return sharing_sheet(reader, source, sharing_id=request.record_id)


def _roster(reader: Reader, request: ReportRequest) -> Report:
    if request.is_blank:
        return blank_roster(reader, request.last)
    return roster_sheet(reader, request.first, request.last, unit_id=request.unit_id)


SHARING_PRINTS: Final = (
    ReportEntry(
        SHARING,
        N_("Daftar pembagian hasil usaha"),
        _SHARING,
        Period.NOW,
        or_blank(
            partial(_sharing, source=Source.BUSINESS),
            partial(blank_sharing, source=Source.BUSINESS),
        ),
        takes_record=True,
        has_blank=True,
    ),
    ReportEntry(
        AGREEMENT,
        N_("Surat kesepakatan bagi hasil"),
        _SHARING,
        Period.NOW,
        or_blank(
            lambda reader, request: agreement_sheet(reader, record_id=request.record_id),
            blank_agreement,
        ),
        takes_record=True,
        has_blank=True,
    ),
    ReportEntry(
        SURPLUS,
        N_("Daftar pembagian SHU"),
        _SHARING,
        Period.NOW,
        or_blank(
            partial(_sharing, source=Source.SURPLUS),
            partial(blank_sharing, source=Source.SURPLUS),
        ),
        takes_record=True,
        has_blank=True,
    ),
    ReportEntry(
        ROSTER,
        N_("Jadwal giliran"),
        _SHARING,
        Period.MONTH_OR_YEAR,
        _roster,
        takes_unit=True,
        has_blank=True,
    ),
    ReportEntry(
        FAIRNESS,
        N_("Pemerataan giliran"),
        _SHARING,
        Period.MONTH_OR_YEAR,
        lambda reader, request: fairness_sheet(
            reader, request.first, request.last, unit_id=request.unit_id
        ),
        takes_unit=True,
    ),
)
