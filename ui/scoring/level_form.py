"""Giving an item its level, with a reason where it is not the proposed one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kube_desktop.books.assessments.instrument import Instrument
from kube_desktop.books.assessments.queries import ItemRow
from kube_desktop.books.assessments.rules import Verdict
from kube_desktop.foundation.i18n import _
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, row


class LevelForm(QWidget):
    """The levels of one instrument side by side, and the reason; Enter keeps them.

    Among the levels the number of one chooses it too.

    Attributes:
        levels, reason: the two fields of `form`.

    Signals:
        given: the `Verdict`.
    """

    given = Signal(object)

    def __init__(self, instrument: Instrument) -> None:
        super().__init__()
        options = [
            (level, f"{title} ({level})") for level, title in enumerate(instrument.levels, 1)
        ]
        self._numbers = [str(level) for level, _title in options]
        self.levels = ChoiceEdit(options, starts_empty=True)
        self.reason = LineField()
        self.form = Form()
        self.form.add("level", _("Nilainya"), self.levels)
        hint = _("Tulis bila lain dari usulan. Contoh: tenda sudah diperbaiki kemarin")
        self.form.add("reason", _("Alasan"), self.reason, hint=hint)
        save = button(_("Simpan nilai"), "check", "primary")
        self.setLayout(column(self.form, row(save, None), spacing=8))
        self.setFocusProxy(self.levels)
        save.clicked.connect(self._finish)
        self.form.submitted.connect(self._finish)
        self._kept: Verdict | None = None

    def show_row(self, shown: ItemRow) -> None:
        """Fill in what was decided, else what is proposed."""
        self.form.clear_problems()
        self._kept = shown.verdict
        level = shown.verdict.level if shown.verdict else shown.proposed.level
        if level is None:
            self.levels.clear()
        else:
            self.levels.set_value(level)
        self.reason.setText(shown.verdict.reason if shown.verdict else "")

    def has_unsaved(self) -> bool:
        """Whether a reason was typed that is not kept yet."""
        return self.reason.text().strip() != (self._kept.reason if self._kept else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a level by its number, and keep it with Enter; the reason hears its own keys."""
        is_among_levels = self.levels.isAncestorOf(self.focusWidget())
        if is_among_levels and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish()
        elif is_among_levels and event.text() in self._numbers:
            self.levels.set_value(int(event.text()))
            self.levels.setFocus()
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        if not self.form.is_ready():
            return
        level = self.levels.value()
        if isinstance(level, int):
            self.given.emit(Verdict(level, self.reason.text()))
        else:
            self.form.show_problem("level", _("Pilih nilainya."))
