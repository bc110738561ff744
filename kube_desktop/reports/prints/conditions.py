"""Prints about the condition of families: private, so none of them is ever posted."""

from typing import Final

from kube_desktop.books.conditions.impact_sheet import impact_sheet
from kube_desktop.books.conditions.sheets import blank_questionnaire, family_sheet
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Report
from kube_desktop.reports.request import MemberNeededError, Period, ReportEntry, ReportRequest

_FAMILIES: Final = N_("Anggota dan pengurus")


def _family(reader: Reader, request: ReportRequest) -> Report:
    if request.is_blank:
        return blank_questionnaire(reader, request.member_id)
    if request.member_id is None:
        raise MemberNeededError
    return family_sheet(reader, request.member_id, on=request.state_on(today()))


CONDITION_PRINTS: Final = (
    ReportEntry(
        "family-condition",
        N_("Kondisi keluarga, satu keluarga"),
        _FAMILIES,
        Period.MONTH_OR_YEAR,
        _family,
        takes_day=True,
        takes_member=True,
        needs_member=True,
        has_blank=True,
    ),
    ReportEntry(
        "family-impact",
        N_("Perubahan kondisi keluarga"),
        _FAMILIES,
        Period.MONTH_OR_YEAR,
        lambda reader, request: impact_sheet(reader, on=request.state_on(today())),
        takes_day=True,
    ),
)
