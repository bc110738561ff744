"""The roster of a month as a calendar; a day is chosen by click or with the arrow keys."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from kube_desktop.books.units.roster import TurnState
from kube_desktop.books.units.roster_queries import TurnRow
from kube_desktop.foundation.calendar import Month, format_weekday
from kube_desktop.foundation.i18n import N_, _
from ui import theme
from ui.widgets.parts import label, restyle

DAYS: Final = (N_("Sen"), N_("Sel"), N_("Rab"), N_("Kam"), N_("Jum"), N_("Sab"), N_("Min"))
_WEEK: Final = len(DAYS)
_HEIGHT: Final = 52
_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_WEEK,
    Qt.Key.Key_Down: _WEEK,
}


class _Day(QPushButton):
    """One day.

    Signals:
        walked: the arrow keys go on by so many days.
    """

    walked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("look", "card")
        self.setMinimumWidth(theme.scaled(60))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the month with the arrow keys."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.walked.emit(step)


class RosterMonth(QWidget):
    """A week in a line, beginning on Monday.

    Signals:
        chosen: the day (`date`) that was clicked or walked to.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._month = Month(2000, 1)
        self._turns: dict[date, TurnRow] = {}
        self._days: dict[date, _Day] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        for place, day in enumerate(DAYS):
            self._grid.addWidget(label(_(day), "label"), 0, place)
            self._grid.setColumnStretch(place, 1)
        self.setLayout(self._grid)

    def show_month(self, month: Month, turns: Sequence[TurnRow]) -> None:
        """Show the turns of a month."""
        if month != self._month:
            self._month = month
            self._lay_out()
        self._turns = {each.on: each for each in turns}
        for day, shown in self._days.items():
            _show(shown, day, self._turns.get(day))

    def choose(self, day: date | None) -> None:
        """Mark a day, without telling anybody."""
        for each, shown in self._days.items():
            shown.setChecked(each == day)

    def turn_on(self, day: date) -> TurnRow | None:
        """Return the turn of a day."""
        return self._turns.get(day)

    def focus_day(self, day: date) -> None:
        """Put the cursor on a day."""
        if day in self._days:
            self._days[day].setFocus()

    def _lay_out(self) -> None:
        for shown in self._days.values():
            self._grid.removeWidget(shown)
            shown.hide()
            shown.deleteLater()
        for week in range(1, self._grid.rowCount()):
            self._grid.setRowMinimumHeight(week, 0)
        self._days = {}
        first = self._month.first
        for number in range(self._month.last.day):
            day = date(first.year, first.month, number + 1)
            place = first.weekday() + number
            shown = self._days[day] = _Day()
            self._grid.addWidget(shown, 1 + place // _WEEK, place % _WEEK)
            self._grid.setRowMinimumHeight(1 + place // _WEEK, theme.scaled(_HEIGHT))
            shown.clicked.connect(lambda _on=False, on=day: self._pick(on))
            shown.walked.connect(lambda step, on=day: self._walk(on, step))

    def _walk(self, day: date, step: int) -> None:
        number = day.day + step
        if 1 <= number <= self._month.last.day:
            there = day.replace(day=number)
            self._days[there].setFocus()
            self._pick(there)

    def _pick(self, day: date) -> None:
        self.choose(day)
        self.chosen.emit(day)


def _show(shown: _Day, day: date, turn: TurnRow | None) -> None:
    if turn is None:
        shown.setText(str(day.day))
        words = _("belum ada giliran")
    elif turn.state is TurnState.OFF:
        shown.setText(f"{day.day}\n{_('Libur')}")
        words = _("libur: {reason}").format(reason=turn.reason)
    else:
        is_done = turn.state is TurnState.DONE
        people = ", ".join(each.name for each in (turn.served if is_done else turn.planned))
        mark = " ✓" if is_done else " ⇄" if turn.swapped_from else ""
        shown.setText(f"{day.day}{mark}\n{turn.shift}")
        words = f"{turn.shift}: {people}"
        if is_done:
            words = _("{words}; sudah dijalankan").format(words=words)
        elif turn.swapped_from:
            words = _("{words}; ditukar, {reason}").format(words=words, reason=turn.reason)
    shown.setToolTip(words)
    shown.setAccessibleName(f"{format_weekday(day)}: {words}")
    restyle(shown, "card")
