"""Prints about the level of the group, its stages and its handover."""

from typing import Final

from kube_desktop.books.stages.level_register import LEVELS
from kube_desktop.books.stages.register import STAGES
from kube_desktop.books.stages.sheets import STAGE_SHEET, blank_stage_sheet, stage_sheet
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_
from kube_desktop.reports.handover import HANDOVER, blank_handover_record, handover_record
from kube_desktop.reports.request import Period, ReportEntry, or_blank
from kube_desktop.scoring.ladder_sheet import LADDER, blank_ladder_sheet, ladder_sheet

_SCORING: Final = N_("Penilaian")

STAGE_PRINTS: Final = (
    ReportEntry(
        LADDER,
        LEVELS.title,
        _SCORING,
        Period.MONTH_OR_YEAR,
        or_blank(
            lambda reader, request: ladder_sheet(reader, request.state_on(today())),
            blank_ladder_sheet,
        ),
        takes_day=True,
        has_blank=True,
    ),
    ReportEntry(
        STAGE_SHEET,
        STAGES.title,
        _SCORING,
        Period.MONTH_OR_YEAR,
        or_blank(
            lambda reader, request: stage_sheet(reader, request.state_on(today())),
            blank_stage_sheet,
        ),
        takes_day=True,
        has_blank=True,
    ),
    ReportEntry(
        HANDOVER,
        N_("Berita acara pelimpahan"),
        _SCORING,
        Period.MONTH_OR_YEAR,
        or_blank(
            lambda reader, request: handover_record(reader, request.state_on(today())),
            blank_handover_record,
        ),
        takes_day=True,
        has_blank=True,
    ),
)
