"""Tutup buku: the months with their state, and what can be done with the one that is chosen."""

from collections.abc import Sequence
from typing import ClassVar, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kube_desktop.books.meetings.links import DECISION
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.ledger.closings import expected_cash, funds_to_count
from kube_desktop.scoring.completeness import book_states
from ui import theme
from ui.closing.closed_panel import ClosedPanel
from ui.closing.closing_form import ClosingForm, CountedMonth
from ui.closing.history import ClosingHistory
from ui.closing.months import (
    ClosingBooks,
    MonthLine,
    MonthState,
    closed_month,
    closing_books,
)
from ui.closing.reopen_form import Reopening
from ui.screen import Screen
from ui.session import Session
from ui.widgets.empty_state import EmptyState
from ui.widgets.parts import button, column, frame, label, row
from ui.widgets.register_model import Kind, RegisterColumn, RegisterModel
from ui.widgets.register_view import RegisterView
from ui.widgets.suggest_edit import Suggestion

_ROOM_FOR_LIST: Final = 305
_SIDE_BY_SIDE_FROM: Final = 800
_LOW_LIST: Final = 190
_ANY_HEIGHT: Final = 16_777_215


class ClosingScreen(Screen):
    """Closes a month, shows how it was closed, and lets two officers open it again."""

    books: ClassVar[frozenset[str]] = frozenset({"cash", "closing", "members", "officers"})
    follows_month: ClassVar[bool] = False

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._state = ClosingBooks((), (), None)
        self._wanted: Month | None = None
        self._form: ClosingForm | None = None
        self._panel: QWidget | None = None
        self._model: RegisterModel[MonthLine] = RegisterModel(
            (
                RegisterColumn(_("Bulan"), lambda line: line.month.label, Kind.TEXT, 14),
                RegisterColumn(_("Keadaan"), lambda line: _(line.state.value), Kind.MUTED, 0),
            ),
            self,
        )
        self._model.look_of_row = _look
        self._months = RegisterView(
            self._model,
            name=_("Bulan-bulan buku"),
            tools=[label(_("Tutup buku"), "title")],
            empty=EmptyState(
                "calendar-check",
                _("Belum ada yang bisa ditutup"),
                _("Catat dulu uang masuk dan uang keluar. Di akhir bulan bukunya ditutup di sini."),
            ),
            has_search=False,
        )
        self._months.setMinimumWidth(theme.scaled(_ROOM_FOR_LIST))
        self._room = QVBoxLayout()
        card = frame("card")
        card.setLayout(self._room)
        self._room.setContentsMargins(12, 12, 12, 12)
        self._history_title = label(_("Riwayat"), "heading")
        self._history = ClosingHistory()
        self._right = QWidget()
        self._right.setLayout(column(card, self._history_title, self._history, None, spacing=12))
        self._sides = row(self._months, self._right, spacing=16, margin=16)
        self._sides.setStretch(0, 2)
        self._sides.setStretch(1, 5)
        self.setLayout(self._sides)
        self._months.row_chosen.connect(self._show_line)

    def reload(self) -> None:
        """Read the months again; a count that has begun goes on."""
        self._state = self.session.book.read(closing_books, today=today())
        wanted = self._wanted or self._chosen_month()
        if self._form is not None and self._form.month != self._state.next_month:
            self._form = None
        self._model.show_rows(list(self._state.lines))
        self._history.show_acts(self._state.acts)
        for part in (self._history_title, self._history):
            part.setVisible(bool(self._state.acts))
        self._right.setVisible(bool(self._state.lines))
        self._wanted = None
        self._go_to_month(wanted or self._state.next_month)

    def take(self, wish: object) -> None:
        """Choose the month that another page is about."""
        if isinstance(wish, Month):
            self._go_to_month(wish)

    def has_unsaved(self) -> bool:
        """Tell whether a count has begun."""
        return self._form is not None and self._form.has_begun()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the months stand above where there is no room beside the amounts."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= theme.scaled(_SIDE_BY_SIDE_FROM)
        direction = QBoxLayout.Direction
        self._sides.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        self._months.setMaximumHeight(_ANY_HEIGHT if is_wide else theme.scaled(_LOW_LIST))

    def _chosen_month(self) -> Month | None:
        line = self._months.current_row()
        return None if line is None else line.month

    def _go_to_month(self, month: Month | None) -> None:
        months = [line.month for line in self._state.lines]
        if months:
            self._months.go_to(months.index(month) if month in months else 0)

    def _show_line(self, line: MonthLine | None) -> None:
        if line is None:
            return
        if line.can_be_closed and not self.session.is_read_only:
            panel: QWidget = self._closing_form(line.month)
        elif line.state is MonthState.CLOSED:
            panel = self._closed_panel(line)
        else:
            panel = self._waiting(line)
        if self._panel is not panel:
            if self._panel is not None:
                self._room.removeWidget(self._panel)
                self._panel.hide()
                if self._panel is not self._form:
                    self._panel.deleteLater()
            self._panel = panel
            self._room.addWidget(panel)
            panel.show()

    def _closing_form(self, month: Month) -> ClosingForm:
        book, day = self.session.book, today()
        if self._form is None:
            self._form = ClosingForm(
                month,
                today=day,
                funds_on=lambda on: book.read(funds_to_count, on),
                expected_on=lambda fund, on: book.read(expected_cash, fund, on),
            )
            self._form.finished.connect(self._close)
        self._form.read_again()
        states = book.read(book_states, month, today=day)
        self._form.show_checks(
            [
                _("Periksa dulu {book}: {lack}").format(book=_(state.title), lack=lack.sentence)
                for state in states
                if state.book.startswith("cash_")
                for lack in state.lacks
            ]
        )
        return self._form

    def _closed_panel(self, line: MonthLine) -> ClosedPanel:
        book = self.session.book
        held = book.read(officers_on, today())
        panel = ClosedPanel(
            line,
            book.read(closed_month, line.month),
            officers=[(name, office.label) for office, name in held.items()],
            find_decisions=self._find_decisions,
            can_write=not self.session.is_read_only,
        )
        panel.print_asked.connect(lambda: self._print(line.month))
        panel.reopen_asked.connect(lambda reopening: self._reopen(line.month, reopening))
        return panel

    def _find_decisions(self, text: str) -> Sequence[Suggestion]:
        found = self.session.book.read(DECISION.find, text)
        return [Suggestion(one.id, one.text) for one in found]

    def _waiting(self, line: MonthLine) -> QWidget:
        panel = QWidget()
        due = self._state.next_month
        words = _("{month} masih berjalan. Tutup bukunya setelah bulan ini habis.")
        go = button("", "chevron-right", "primary")
        is_too_early = False
        if self.session.is_read_only:
            words = _("{month} belum ditutup. Buku ini dibuka hanya untuk dibaca.")
        elif due is not None and due < line.month:
            words = _("Bulan ditutup berurutan, jadi {due} dulu, baru {month}.")
            go.setText(_("Tutup {month} dulu").format(month=due.label))
            is_too_early = True
        if not is_too_early:
            go.hide()
        panel.setLayout(
            column(
                label(line.month.label, "heading"),
                label(
                    words.format(month=line.month.label, due=due.label if due else ""), wrap=True
                ),
                row(go, None),
                None,
                spacing=12,
            )
        )
        go.clicked.connect(lambda: self._go_to_month(due))
        return panel

    def _close(self, counted: CountedMonth) -> None:
        self.session.tasks.submit(
            self._close_in_book,
            counted,
            on_done=self._closed,
            on_error=self._not_closed,
            busy_text=_("Menutup buku…"),
        )

    def _close_in_book(self, counted: CountedMonth) -> Month:
        from kube_desktop.ledger import closing  # SQLAlchemy is slow to import

        self.session.book.act(
            closing.close_month,
            closing.MonthClosing(
                counted.month,
                counted.counted_on,
                tuple(closing.FundCount(box.fund, box.pieces, box.reason) for box in counted.boxes),
                counted.note,
            ),
            today=today(),
        )
        return counted.month

    def _closed(self, month: Month) -> None:
        self._form = None
        self._wanted = month
        self.session.messages.say(_("Buku {month} sudah ditutup.").format(month=month.label))
        self.session.tell_changed(frozenset({"closing", "cash"}))

    def _not_closed(self, error: KubeError) -> None:
        if self._form is not None:
            self._form.read_again()
            self._form.show_error(error)

    def _reopen(self, month: Month, reopening: Reopening) -> None:
        self.session.tasks.submit(
            self._reopen_in_book,
            month,
            reopening,
            on_done=self._reopened,
            on_error=self._not_reopened,
        )

    def _reopen_in_book(self, month: Month, reopening: Reopening) -> Month:
        from kube_desktop.ledger import closing  # SQLAlchemy is slow to import

        self.session.book.act(
            closing.reopen_month,
            closing.MonthReopening(
                month, reopening.first_officer, reopening.second_officer, reopening.reason
            ),
        )
        return month

    def _reopened(self, month: Month) -> None:
        self._wanted = month
        self.session.messages.say(_("Buku {month} dibuka lagi.").format(month=month.label))
        self.session.tell_changed(frozenset({"closing", "cash"}))

    def _not_reopened(self, error: KubeError) -> None:
        if isinstance(self._panel, ClosedPanel):
            self._panel.show_error(error)

    def _print(self, month: Month) -> None:
        from kube_desktop.reports.request import ReportRequest  # the sheets are slow to import
        from ui.reports.print_dialog import show_request

        show_request(self.session, ReportRequest("cash-count", month, month), self.window())


def _look(line: MonthLine) -> str:
    return {MonthState.CLOSED: "muted", MonthState.NEXT: "warning"}.get(line.state, "")
