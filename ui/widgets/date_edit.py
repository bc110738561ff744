"""A field for a day: typed short, shown in full, changed with + and -."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QToolButton, QWidget

from kube_desktop.foundation.calendar import (
    EARLIEST,
    LATEST,
    Month,
    format_day,
    format_long_day,
    format_weekday,
    parse_date,
)
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import _
from ui import theme
from ui.icons import put_icon
from ui.widgets.line_field import LineField
from ui.widgets.parts import column


class DateEdit(LineField):
    """A day, or nothing.

    A day alone (`4`) completes itself in the month in hand; `+` and `-` go a day on and back,
    `t` is today, the arrow down opens a calendar.

    Signals:
        changed: the day (`date`) or None changed.
    """

    changed = Signal(object)

    def __init__(self, month: Month | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._month = month
        self._last: date | None = None
        self._popup: _CalendarPopup | None = None
        self.setPlaceholderText(_("Contoh: 4 atau 4/10"))
        open_calendar = QAction(_("Buka kalender"), self)
        put_icon(open_calendar, "calendar", "muted")
        open_calendar.triggered.connect(self.show_calendar)
        self.addAction(open_calendar, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(self._announce)

    def value(self) -> date | None:
        """Return the day, or None for an empty field and for one that `problem` speaks of."""
        try:
            return self._read()
        except RuleError:
            return None

    def set_value(self, day: date | None) -> None:
        """Show a day, or an empty field."""
        self.setText("" if day is None else format_day(day))

    def set_month(self, month: Month | None) -> None:
        """Say which month is in hand; None asks nothing about other months or the future."""
        self._month = month
        self.noted.emit()

    def note(self) -> str:
        """Return the day with its name."""
        day = self.value()
        return "" if day is None else format_weekday(day)

    def concern(self) -> str:
        """Ask about a day in the future or outside the month in hand."""
        day = self.value()
        if day is None or self._month is None:
            return ""
        if day > today():
            return _("{day} belum tiba. Benar?").format(day=format_long_day(day))
        if Month.of(day) != self._month:
            return _("{day} di luar bulan {month}. Benar?").format(
                day=format_long_day(day), month=self._month.label
            )
        return ""

    def problem(self) -> str:
        """Say why the text is no day."""
        if not self.text().strip():
            return super().problem()
        try:
            self._read()
        except RuleError as error:
            return str(error)
        return ""

    def complete(self) -> None:
        """Write the day in full."""
        day = self.value()
        if day is not None:
            self.set_value(day)

    def show_calendar(self) -> None:
        """Open the calendar under the field."""
        if self._popup is None:
            self._popup = _CalendarPopup(self)
            self._popup.chosen.connect(self._take)
        self._popup.open_on(self.value() or self._nearby())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read +, - and t as steps; the arrow down opens the calendar."""
        if event.text() in ("t", "T") and self._holds_no_half_date():
            self._take(today())
        elif event.text() in ("+", "-") and self._holds_no_half_date():
            self._step(1 if event.text() == "+" else -1)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4):
            self.show_calendar()
        else:
            super().keyPressEvent(event)

    def _read(self) -> date | None:
        text = self.text().strip()
        return parse_date(text, near=self._nearby()) if text else None

    def _nearby(self) -> date:
        if self._month is None or Month.of(today()) == self._month:
            return today()
        return self._month.first

    def _holds_no_half_date(self) -> bool:
        """Tell steps from signs that belong to a date, as in `4-10-2026` or `4 Oktober 2026`."""
        day = self.value()
        is_whole = day is not None and self.text() == format_day(day)
        return not self.text() or self.selectedText() == self.text() or is_whole

    def _step(self, days: int) -> None:
        day = self.value()
        if day is None:
            self._take(self._nearby())
        elif EARLIEST < day < LATEST:
            self._take(day + timedelta(days=days))

    def _take(self, day: date) -> None:
        self.set_value(day)
        self.selectAll()

    def _announce(self) -> None:
        day = self.value()
        if day != self._last:
            self._last = day
            self.changed.emit(day)


class _CalendarPopup(QFrame):
    """A month to point at; Enter takes the day, Escape goes back.

    Signals:
        chosen: a day (`date`).
    """

    chosen = Signal(object)

    def __init__(self, field: DateEdit) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self.setProperty("look", "popup")
        self._field = field
        self._calendar = QCalendarWidget()
        self._calendar.setAccessibleName(_("Kalender"))
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._calendar.setVerticalHeaderFormat(
            QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
        )
        weekend = QTextCharFormat()
        weekend.setForeground(QColor(theme.tokens().keluar))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(day, weekend)
        for part, icon, spoken in (
            ("qt_calendar_prevmonth", "chevron-left", _("Bulan sebelumnya")),
            ("qt_calendar_nextmonth", "chevron-right", _("Bulan berikutnya")),
        ):
            turn = self._calendar.findChild(QToolButton, part)
            if turn is not None:
                turn.setAccessibleName(spoken)
                put_icon(turn, icon)
        self._calendar.setMinimumDate(_to_qt(EARLIEST))
        self._calendar.setMaximumDate(_to_qt(LATEST))
        self._calendar.activated.connect(self._choose)
        self._calendar.clicked.connect(self._choose)
        self.setLayout(column(self._calendar, margin=4))

    def open_on(self, day: date) -> None:
        """Show the popup under the field, or above it where the screen ends."""
        self._calendar.setSelectedDate(_to_qt(day))
        self.adjustSize()
        below = self._field.mapToGlobal(QPoint(0, self._field.height() + 2))
        if below.y() + self.height() > self._field.screen().availableGeometry().bottom():
            below = self._field.mapToGlobal(QPoint(0, -self.height() - 2))
        self.move(below)
        self.show()
        self._calendar.setFocus()

    def _choose(self, day: QDate) -> None:
        self.hide()
        self.chosen.emit(date(day.year(), day.month(), day.day()))


def _to_qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
