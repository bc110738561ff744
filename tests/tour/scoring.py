"""The walk of a facilitator: the score, the ladder, the stages, and the papers handed in."""

from PySide6.QtWidgets import QScrollArea

from kube_desktop.books.assessments.queries import assessments
from kube_desktop.books.deliveries.register import DELIVERIES
from kube_desktop.books.official_records.register import OFFICIAL_RECORDS
from kube_desktop.foundation.calendar import Month
from kube_desktop.reports.request import ReportRequest
from tests.tour.records import look_at_book
from tests.tour.stage import Stage
from tests.ui.typing import type_into
from ui.home.standing import Standing
from ui.scoring.assessments_screen import AssessmentsScreen
from ui.scoring.instrument_screen import InstrumentScreen
from ui.screen import NewRecord


def go_through_the_scoring(stage: Stage) -> None:
    """Walk through what decides the score of the group, and what is handed in."""
    _standing(stage)
    _assessments(stage)
    _ladder_and_stages(stage)
    _instrument(stage)
    _papers(stage)


def _standing(stage: Stage) -> None:
    stage.go_to("home")
    standing = stage.view.findChild(Standing)
    assert standing is not None
    for area in stage.view.findChildren(QScrollArea):
        if area.isAncestorOf(standing):
            area.ensureWidgetVisible(standing)
    stage.shoot("beranda-perkiraan")


def _assessments(stage: Stage) -> None:
    stage.go_to("assessments")
    stage.shoot("penilaian-perkiraan")
    stage.go_to("assessments", "K6")
    stage.shoot("penilaian-butir")
    latest = stage.session.book.read(assessments)[0]
    stage.go_to("assessments", latest.id)
    stage.go_to("assessments", "E6")
    stage.shoot("penilaian-selesai")
    screen = stage.screen(AssessmentsScreen)
    stage.go_to("assessments", NewRecord.WISH)
    stage.shoot("penilaian-mulai")
    stage.press("Mulai menilai", screen.begin_panel)
    stage.go_to("assessments", "K8")
    form = screen.view.panel.level_form
    assert form is not None
    form.levels.set_value(3)
    stage.press("Simpan nilai", form)
    stage.shoot("penilaian-ditolak")
    type_into(form.reason, "Yang lewat batas sudah selesai kemarin")
    stage.press("Simpan nilai", form)
    stage.press("Setujui semua usulan", screen.bar)
    stage.press("Selesaikan …", screen.bar)
    stage.press("Selesaikan", screen.ask_panel)
    stage.shoot("penilaian-selesaikan-ditolak")
    stage.press("Kembali", screen.ask_panel)
    stage.press("Batalkan …", screen.bar)
    stage.shoot("penilaian-batalkan")
    type_into(screen.ask_panel.reason, "hanya latihan")
    stage.press("Batalkan penilaian", screen.ask_panel)


def _ladder_and_stages(stage: Stage) -> None:
    stage.go_to("ladder")
    stage.shoot("tingkat")
    stage.go_to("stages")
    stage.shoot("tahap")
    stage.press("Masa tahap")
    stage.shoot("tahap-masa")
    stage.press("Batal")
    stage.go_to("handovers")
    stage.shoot("pelimpahan")


def _instrument(stage: Stage) -> None:
    stage.go_to("instrument")
    stage.shoot("instrumen")
    screen = stage.screen(InstrumentScreen)
    screen.items.go_to(1)
    stage.shoot("instrumen-butir")


def _papers(stage: Stage) -> None:
    look_at_book(stage, OFFICIAL_RECORDS, "berita-acara")
    look_at_book(stage, DELIVERIES, "laporan-terkirim")
    stage.go_to("grants", 1)
    stage.press("Isi LPJ")
    stage.shoot("lpj")
    stage.press("Batal")
    year = (Month(2026, 1), Month(2026, 12))
    stage.go_to("reports", ReportRequest("annual", *year))
    stage.shoot("laporan-tahunan")
