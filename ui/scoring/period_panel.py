"""Saying when a stage began and ended; its activities propose the days."""

from kube_desktop.books.stages.queries import StageRow
from kube_desktop.books.stages.register import STAGE_PERIODS
from kube_desktop.foundation.i18n import _
from ui.records.single_panel import SinglePanel
from ui.session import Session


class PeriodPanel(SinglePanel):
    """The days of one stage."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, STAGE_PERIODS)

    def ask_about(self, stage: StageRow) -> None:
        """Show what is written about a stage, else what its activities propose."""
        self.title.setText(_("Masa {stage}").format(stage=stage.stage.label))
        if stage.period is not None:
            self.mended = stage.period.id
            self.advice.setText("")
            self.form.show_entry(stage.period.entry)
        else:
            self.mended = None
            proposed = stage.first_day is not None
            self.advice.setText(
                _("Usulan dari tanggal kegiatannya. Periksa, lalu simpan.") if proposed else ""
            )
            self.form.show_blank(
                {
                    "stage": stage.stage,
                    "began_on": stage.first_day,
                    "ended_on": stage.last_day if stage.is_complete else None,
                }
            )
        self.focus_on("began_on")
