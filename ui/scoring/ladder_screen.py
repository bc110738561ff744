"""Tingkat KUBE: the checklist with its evidence, what blocks the next level, the level by hand."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kube_desktop.books.stages.level_register import LEVELS
from kube_desktop.books.stages.levels import LevelDecided
from kube_desktop.books.stages.queries import levels
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.scoring.ladder import Ladder
from ui import theme
from ui.commands import Command
from ui.records import acts
from ui.scoring import ladder_acts
from ui.scoring.criterion_line import CriterionLine
from ui.scoring.level_panel import LevelPanel
from ui.screen import Screen
from ui.session import Session
from ui.widgets.parts import button, column, label, row
from ui.widgets.scrolling import scrolling

_SIDE: Final = 340
_NARROW_SIDE: Final = 268
_NARROW_BELOW: Final = 900
REPORT: Final = "ladder"


class LadderScreen(Screen):
    """The criteria on the left, each leading to its book; deciding on the right.

    Attributes:
        panel: where people decide.
        lines: the criteria that are shown.
    """

    follows_month = False

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.lines: list[CriterionLine] = []
        self._is_narrow = False
        self._proposed = label("", "heading", wrap=True)
        self._blocker = label("", "concern", wrap=True)
        self._note = label("", "note", wrap=True)
        self._criteria = QVBoxLayout()
        self._criteria.setContentsMargins(0, 0, 4, 0)
        self._criteria.setSpacing(6)
        self.panel = LevelPanel(session)
        printing = button(_("Cetak"), "printer")
        printing.clicked.connect(self._print)
        head = row(label(_("Tingkat KUBE"), "title"), None, printing)
        area = scrolling(column(self._criteria, self._note, None))
        listed = QWidget()
        left = column(self._proposed, self._blocker, area, spacing=6)
        left.setStretch(2, 1)
        listed.setLayout(left)
        sides = row(listed, self.panel, spacing=12)
        sides.setStretch(0, 1)
        layout = column(head, sides, spacing=12, margin=16)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.panel.decided.connect(self._decide)
        self.panel.cancelled.connect(self._cancel)

    def reload(self) -> None:
        """Look at the books again, away from the window: it takes a while in large books."""
        self.session.tasks.submit(ladder_acts.look, self.session.book, today(), on_done=self._show)

    def commands(self) -> Sequence[Command]:
        """Offer the print."""
        return (Command(_("Cetak daftar periksa tingkat KUBE"), self._print),)

    def has_unsaved(self) -> bool:
        """Tell whether something was typed that is not in the book."""
        return self.panel.has_unsaved()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the deciding less room in a narrow window."""
        super().resizeEvent(event)
        self._is_narrow = event.size().width() < theme.scaled(_NARROW_BELOW)
        self.panel.setFixedWidth(theme.scaled(_NARROW_SIDE if self._is_narrow else _SIDE))
        for line in self.lines:
            line.set_close(close=self._is_narrow)

    def _show(self, stands: Ladder) -> None:
        proposed = stands.proposed.label if stands.proposed else _("belum sampai Tumbuh")
        self._proposed.setText(_("Menurut daftar periksa: {level}").format(level=proposed))
        self._blocker.setText(_blocker_in_words(stands))
        source = _("Sumber: {source}.").format(source=stands.rungs.source)
        self._note.setText(f"{stands.rungs.note} {source}")
        for line in self.lines:
            self._criteria.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [CriterionLine(each, stands.next_level) for each in stands.rows]
        for line, shown in zip(self.lines, stands.rows, strict=True):
            line.set_close(close=self._is_narrow)
            self._criteria.addWidget(line)
            seen = shown.seen
            line.clicked.connect(partial(self.session.ask_page, seen.page, seen.wish))
        self.panel.show_levels(self.session.book.read(levels), stands.proposed)

    def _decide(self, decided: LevelDecided) -> None:
        self.panel.setEnabled(False)
        self.session.tasks.submit(
            ladder_acts.decide,
            self.session.book,
            decided,
            today(),
            on_done=self._written,
            on_error=self._refused,
        )

    def _cancel(self, level_id: int, reason: str) -> None:
        self.panel.setEnabled(False)
        self.session.tasks.submit(
            acts.cancel,
            self.session.book,
            LEVELS,
            level_id,
            reason,
            on_done=self._written,
            on_error=self._refused,
        )

    def _written(self, _level_id: int) -> None:
        self.panel.setEnabled(True)
        self.panel.start_anew()
        self.session.messages.say(_("Tersimpan."))
        self.session.tell_changed(frozenset({LEVELS.name}))
        self.reload()

    def _refused(self, error: KubeError) -> None:
        self.panel.setEnabled(True)
        self.panel.show_error(error)

    def _print(self) -> None:
        from kube_desktop.reports.request import ReportRequest  # not before it is asked for
        from ui.reports.print_dialog import show_request

        month = Month.of(today())
        show_request(self.session, ReportRequest(REPORT, month, month), self)


def _blocker_in_words(stands: Ladder) -> str:
    if stands.blocker is None or stands.next_level is None:
        return _("Semua syarat terpenuhi.")
    words = _("Yang menahan ke {level}: {criterion}.").format(
        level=stands.next_level.label, criterion=stands.blocker.criterion.title
    )
    others = len(stands.blocking) - 1
    if others:
        words += " " + _("Selain itu masih ada {count} lagi.").format(count=others)
    return words
