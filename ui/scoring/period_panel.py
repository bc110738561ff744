"""Saying when a stage began and ended; its activities propose the days."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from kube_desktop.books.stages.queries import StageRow
from kube_desktop.books.stages.register import STAGE_PERIODS
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from ui.records.form import RecordForm
from ui.records.own_panel import OwnPanel
from ui.session import Session
from ui.widgets.parts import button, column, label, row


class PeriodPanel(OwnPanel):
    """Hands over what was typed; it stays until the book has agreed.

    Attributes:
        form: the fields.

    Signals:
        entered: a new period.
        corrected: (id, period, reason).
        dismissed: nothing shall be written.
    """

    entered = Signal(object)
    corrected = Signal(int, object, str)
    dismissed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._mended: int | None = None
        self._title = label("", "heading", wrap=True)
        self._advice = label("", "note", wrap=True)
        self.form = RecordForm(session, STAGE_PERIODS, columns=4)
        save = button(_("Simpan"), "check", "primary", tip=_("Ctrl+Enter"))
        back = button(_("Batal"), "x")
        body = row(self.form, column(save, back, None, spacing=6), spacing=16)
        body.setStretch(0, 1)
        self.setLayout(column(self._title, self._advice, body, spacing=6, margin=12))
        save.clicked.connect(self._finish)
        back.clicked.connect(self.dismissed)
        self.form.finished.connect(self._finish)

    def ask_about(self, stage: StageRow) -> None:
        """Show what is written about a stage, else what its activities propose."""
        self._title.setText(_("Masa {stage}").format(stage=stage.stage.label))
        if stage.period is not None:
            self._mended = stage.period.id
            self._advice.setText("")
            self.form.show_entry(stage.period.entry)
        else:
            self._mended = None
            proposed = stage.first_day is not None
            self._advice.setText(
                _("Usulan dari tanggal kegiatannya. Periksa, lalu simpan.") if proposed else ""
            )
            self.form.show_blank(
                {
                    "stage": stage.stage,
                    "began_on": stage.first_day,
                    "ended_on": stage.last_day if stage.is_complete else None,
                }
            )
        self.form.editors["began_on"].widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, error: KubeError) -> None:
        """Tell what the book refused beside its field."""
        self.form.show_error(error)

    def has_unsaved(self) -> bool:
        """Whether something was typed that is not in the book."""
        return not self.isHidden() and self.form.is_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        period = self.form.entry()
        if period is None:
            return
        if self._mended is None:
            self.entered.emit(period)
        else:
            self.corrected.emit(self._mended, period, self.form.reason.text())
