"""One stage at a glance: how much of it took place, and when it was."""

from PySide6.QtWidgets import QSizePolicy

from kube_desktop.books.stages.queries import StageRow
from kube_desktop.books.stages.rules import Stage
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import _
from ui.widgets.card_button import CardButton
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.parts import column, label
from ui.widgets.progress_line import ProgressLine


class StageCard(CardButton):
    """Pressed, it shows the activities of the stage.

    Attributes:
        stage: which one.
    """

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self._title = ElidedLabel(stage.label, "strong")
        self._count = ElidedLabel("", "label")
        self._part = ProgressLine()
        self._note = label("", "note", wrap=True)
        content = column(self._title, self._count, self._part, self._note, spacing=3)
        content.setContentsMargins(9, 8, 9, 8)
        super().__init__(stage.label, content)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def show_stage(self, row: StageRow) -> None:
        """Show how far the stage is."""
        count = _("{done} dari {all} kegiatan").format(done=row.done, all=len(row.rows))
        late = _("{count} lewat rencana").format(count=row.late) if row.late else ""
        note = period_in_words(row)
        self._count.setText(" · ".join(filter(None, (count, late))))
        self._part.show_part(row.done, len(row.rows))
        self._note.setText(note)
        self.setAccessibleName(". ".join(filter(None, (self.stage.label, count, late, note))))

    def set_close(self, *, close: bool) -> None:
        """Leave the note out where there is little room; it is spoken all the same."""
        self._note.setVisible(not close)


def period_in_words(row: StageRow) -> str:
    """Return when a stage was, or that it has not begun."""
    if row.period is not None:
        began, ended = row.period.entry.began_on, row.period.entry.ended_on
        if ended is None:
            return _("sejak {day}").format(day=format_day(began))
        return _("{first} s.d. {last}").format(first=format_day(began), last=format_day(ended))
    if row.first_day is None:
        return _("belum mulai")
    return _("kegiatan pertama {day}").format(day=format_day(row.first_day))
