"""Prints about the scoring: assessments, and the estimate between them."""

from typing import Final

from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_
from kube_desktop.reports.request import Period, ReportEntry, or_blank
from kube_desktop.scoring.estimate_sheet import ESTIMATE, estimate_sheet
from kube_desktop.scoring.sheets import ASSESSMENT, assessment_sheet, blank_assessment

_SCORING: Final = N_("Penilaian")

SCORING_PRINTS: Final = (
    ReportEntry(
        ASSESSMENT,
        N_("Penilaian kinerja"),
        _SCORING,
        Period.NOW,
        or_blank(
            lambda reader, request: assessment_sheet(reader, record_id=request.record_id),
            blank_assessment,
        ),
        takes_record=True,
        has_blank=True,
    ),
    ReportEntry(
        ESTIMATE,
        N_("Perkiraan nilai dan langkah berikutnya"),
        _SCORING,
        Period.NOW,
        lambda reader, request: estimate_sheet(reader, on=request.state_on(today())),
        takes_day=True,
    ),
)
