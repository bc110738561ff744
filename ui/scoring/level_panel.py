"""Deciding the level of the group by hand, and the levels that were decided before."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kube_desktop.books.stages.level_register import LEVELS
from kube_desktop.books.stages.levels import Level, LevelDecided
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.registers.register import Record
from ui.records.form import RecordForm
from ui.records.reason_panel import ReasonPanel
from ui.session import Session
from ui.widgets.parts import button, column, icon_button, label, line, restyle, row
from ui.widgets.scrolling import scrolling


class LevelPanel(QFrame):
    """Hands over what was typed; it stays until the book has agreed.

    Attributes:
        form: the fields of a decision.
        reason: where it is asked why a decision is cancelled.

    Signals:
        decided: a `LevelDecided`.
        cancelled: (id, reason).
    """

    decided = Signal(object)
    cancelled = Signal(int, str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        restyle(self, "card")
        self._session = session
        self._now = label("", "heading", wrap=True)
        self._since = label("", "note", wrap=True)
        self.form = RecordForm(session, LEVELS, columns=1)
        self._save = button(_("Tetapkan"), "check", "primary", tip=_("Ctrl+Enter"))
        self._deciding = QWidget()
        self._deciding.setLayout(
            column(label(_("Tetapkan tingkat"), "strong"), self.form, row(self._save, None))
        )
        if session.is_read_only:
            self._deciding.hide()
        self.reason = ReasonPanel(LEVELS)
        self.reason.hide()
        self._earlier = QVBoxLayout()
        self._earlier.setSpacing(4)
        written = column(
            self._now,
            self._since,
            line(),
            self._deciding,
            self.reason,
            line(),
            label(_("Yang pernah ditetapkan"), "strong"),
            self._earlier,
            None,
        )
        layout = column(scrolling(written), margin=12)
        self.setLayout(layout)
        self._save.clicked.connect(self._finish)
        self.form.finished.connect(self._finish)
        self.reason.given.connect(lambda number, why, _cancelling: self.cancelled.emit(number, why))
        self.reason.dismissed.connect(self._leave_reason)

    def show_levels(self, decided: Sequence[Record[LevelDecided]], proposed: Level | None) -> None:
        """Show what was decided, the latest first, and propose what the checklist proposes."""
        now = next((each.entry for each in decided if each.entry.on_day <= today()), None)
        self._now.setText(now.level.label if now else _("Belum ditetapkan"))
        self._since.setText(_said(now) if now else _("Tingkat ditetapkan orang, bukan program."))
        while (item := self._earlier.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for each in decided:
            self._earlier.addWidget(self._line(each))
        if not decided:
            self._earlier.addWidget(label(_("Belum ada."), "note"))
        if not self.form.is_changed():
            self.form.show_blank({"on_day": today(), "level": proposed})

    def show_error(self, error: KubeError) -> None:
        """Tell what the book refused beside its field."""
        (self.reason if self.reason.isVisibleTo(self) else self.form).show_error(error)

    def start_anew(self) -> None:
        """Show empty fields after an act."""
        self.form.show_blank({"on_day": today()})
        self._leave_reason()

    def has_unsaved(self) -> bool:
        """Whether something was typed that is not in the book."""
        return self.form.is_changed()

    def _line(self, kept: Record[LevelDecided]) -> QWidget:
        decided = kept.entry
        words = column(
            label(f"{format_day(decided.on_day)} · {decided.level.label}", wrap=True),
            label(_told(decided), "note", wrap=True),
            spacing=0,
        )
        held = QWidget()
        layout = row(words, spacing=6)
        layout.setStretch(0, 1)
        if not self._session.is_read_only:
            spoken = _("Batalkan: {what}").format(what=LEVELS.naming(decided))
            undo = icon_button("undo-2", spoken)
            undo.clicked.connect(partial(self._ask_reason, kept))
            layout.addWidget(undo)
        held.setLayout(layout)
        return held

    def _ask_reason(self, kept: Record[LevelDecided]) -> None:
        self._deciding.hide()
        self.reason.show()
        self.reason.ask_about(kept)

    def _leave_reason(self) -> None:
        self.reason.hide()
        self._deciding.setVisible(not self._session.is_read_only)

    def _finish(self) -> None:
        decided = self.form.entry()
        if decided is not None:
            self.decided.emit(decided)


def _said(decided: LevelDecided) -> str:
    return _("Sejak {day}, ditetapkan oleh {who}").format(
        day=format_day(decided.on_day), who=decided.decided_by
    )


def _told(decided: LevelDecided) -> str:
    """Return who decided, why, and what the checklist said where that was another level."""
    parts = [decided.decided_by, decided.note]
    if decided.proposed is not None and decided.proposed is not decided.level:
        parts.append(_("daftar periksa: {level}").format(level=decided.proposed.label))
    return " · ".join(filter(None, parts))
