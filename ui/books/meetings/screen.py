"""Rapat: the meetings, and beside them the one in hand."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kube_desktop.books.meetings.queries import (
    MeetingRow,
    RollRow,
    expected_on,
    meetings_between,
    minutes_of,
    next_number,
)
from kube_desktop.books.meetings.register import ATTENDANCE, DECISIONS, MEETINGS, TASKS
from kube_desktop.books.meetings.rules import MeetingKind, Minutes
from kube_desktop.books.members.links import member_names
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.registers.queries import record
from ui import theme
from ui.books.meetings import acts
from ui.books.meetings.editor import MeetingEditor
from ui.books.meetings.head import MeetingHead
from ui.books.meetings.history import history_of_meeting
from ui.books.meetings.listing import look_of_meeting, meeting_columns
from ui.commands import Command
from ui.records import acts as record_acts
from ui.records.nihil import NihilButton
from ui.records.periods import Period
from ui.records.reason_panel import ReasonPanel
from ui.screen import NewRecord, Screen
from ui.session import Session
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.empty_state import EmptyState
from ui.widgets.parts import button, column, frame, label, row
from ui.widgets.register_model import RegisterModel
from ui.widgets.register_view import RegisterView

_SIDE_BY_SIDE_FROM: Final = 960
_LIST: Final = 356


class MeetingsScreen(Screen):
    """A list at the left; at the right a new meeting, or the one that is chosen.

    Attributes:
        view: the list with search and period.
        editor: the parts of one meeting.
        reason: where it is asked why a meeting is cancelled, or counts again.
    """

    books: ClassVar[frozenset[str]] = frozenset(
        {MEETINGS.name, ATTENDANCE, DECISIONS.name, TASKS.name, "members", "officers"}
    )

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._is_wide = True
        self._reads = False
        self._period = ChoiceEdit(
            [(Period.MONTH, _("Bulan")), (Period.YEAR, _("Tahun")), (Period.ALL, _("Semua"))]
        )
        self._period.setAccessibleName(_("Yang ditampilkan"))
        self._nihil = NihilButton(session, MEETINGS)
        self.model: RegisterModel[MeetingRow] = RegisterModel(meeting_columns(), self)
        self.model.look_of_row = look_of_meeting
        empty = EmptyState(
            "messages-square", _("Belum ada rapat"), _("Tulis rapatnya, atau pilih bulan lain.")
        )
        self.view: RegisterView[MeetingRow] = RegisterView(
            self.model, name=_("Daftar rapat"), tools=[self._period], empty=empty
        )
        self.head = MeetingHead(can_write=not session.is_read_only)
        self.editor = MeetingEditor(
            session, people_on=self._people_on, name_of=self._name_of_member
        )
        self.reason = ReasonPanel(MEETINGS)
        self.reason.hide()
        self._left = QWidget()
        recap = button(_("Rekap hadir"), "printer")
        self._new = button(_("Rapat baru"), "plus", "primary")
        if session.is_read_only:
            self._new.hide()
        tools = row(label(_("Rapat"), "title"), None, self._new)
        importing = button(_("Impor"), "file-spreadsheet", tip=_("Masukkan dari Excel atau CSV"))
        if session.is_read_only:
            importing.hide()
        lists = column(tools, self.view, self._nihil, row(recap, importing, None))
        lists.setStretch(1, 1)
        self._left.setLayout(lists)
        self._right = frame("panel")
        right = column(self.head, self.editor, self.reason, margin=12)
        right.setStretch(1, 1)
        self._right.setLayout(right)
        sides = row(self._left, self._right, spacing=12, margin=16)
        sides.setStretch(1, 1)
        self.setLayout(sides)
        recap.clicked.connect(self.print_recap)
        importing.clicked.connect(self._import)
        self._new.clicked.connect(self.begin_new)
        self._connect()

    def reload(self) -> None:
        """Read the meetings again; what is being written stays."""
        self._show_rows()
        if not self.editor.has_unsaved():
            self._show(self.editor.meeting_id)

    def take(self, wish: object) -> None:
        """Show the meeting whose id another page names, or begin a new one."""
        if isinstance(wish, int):
            self.open_meeting(wish)
        elif isinstance(wish, NewRecord):
            self.begin_new()

    def commands(self) -> Sequence[Command]:
        """Offer what can be done here."""
        offered = [Command(_("Rekap daftar hadir"), self.print_recap)]
        if not self.session.is_read_only:
            offered.insert(0, Command(_("Rapat baru"), self.begin_new, keywords=_("notulen")))
        return offered

    def has_unsaved(self) -> bool:
        """Tell whether something was written that is not in the book."""
        return self.editor.has_unsaved()

    def begin_new(self) -> None:
        """Show an empty meeting, with the cursor where one starts to type."""
        if self._may_leave():
            self.view.table.clearSelection()
            self._show(None)
            self._read(reads=True)
            self.editor.facts.focus_first()

    def open_meeting(self, meeting_id: int) -> None:
        """Go to the month of a meeting and show it, also a cancelled one."""
        wanted = self.session.book.read(record, MEETINGS, meeting_id)
        if not self._may_leave():
            return
        self._show(meeting_id)
        self.session.go_to_month(Month.of(wanted.entry.on_day))
        self._show_rows()
        self._read(reads=True)

    def print_recap(self) -> None:
        """Show who came how often in the time that is listed."""
        first, last = self._months()
        self._print("attendance-recap", first, last)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up with Escape."""
        if event.key() == Qt.Key.Key_Escape and self._reads:
            self._dismiss()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the list or the meeting where there is no room for both."""
        super().resizeEvent(event)
        self._is_wide = event.size().width() >= theme.scaled(_SIDE_BY_SIDE_FROM)
        self._left.setMaximumWidth(theme.scaled(_LIST) if self._is_wide else 16_777_215)
        self._share_room()

    def _connect(self) -> None:
        self._period.changed.connect(self._show_rows)
        self._nihil.written.connect(self._rows_written)
        self.view.row_chosen.connect(self._choose)
        self.view.row_opened.connect(self._open)
        self.head.left.connect(self._leave)
        self.head.print_asked.connect(self._print_meeting)
        self.head.cancel_asked.connect(self._ask_reason)
        self.editor.saved.connect(self._save)
        self.editor.blank_asked.connect(self._print_blank)
        self.editor.dismissed.connect(self._dismiss)
        self.reason.given.connect(self._cancel)
        self.reason.dismissed.connect(self._leave_reason)

    def _people_on(self, day: date, kind: MeetingKind) -> Sequence[RollRow]:
        return self.session.book.read(expected_on, day, kind)

    def _name_of_member(self, member_id: int) -> str:
        return self.session.book.read(member_names, (member_id,)).get(member_id, "")

    def _months(self) -> tuple[Month, Month]:
        month = self.session.month
        if self._period.value() is Period.MONTH:
            return month, month
        return Month(month.year, 1), Month(month.year, 12)

    def _show_rows(self, _value: object = None) -> None:
        first, last = self._months()
        is_all = self._period.value() is Period.ALL
        rows = self.session.book.read(
            meetings_between,
            None if is_all else first.first,
            None if is_all else last.last,
            with_cancelled=True,
        )
        self.model.show_rows(rows)
        self._mark(self.editor.meeting_id)
        self._nihil.show_month(
            self.session.month,
            is_offered=self._period.value() is Period.MONTH
            and all(each.record.is_cancelled for each in rows),
        )

    def _show(self, meeting_id: int | None) -> None:
        self.reason.hide()
        self.editor.show()
        if meeting_id is None:
            month = self.session.month
            day = today() if Month.of(today()) == month else month.first
            self.editor.show_new({"on_day": day, "kind": MeetingKind.MEMBERS})
            self.head.show_new()
            return
        book = self.session.book
        shown = book.read(minutes_of, meeting_id)
        following = book.read(next_number, meeting_id)
        self.editor.show_meeting(shown, following, book.read(history_of_meeting, meeting_id))
        self.head.show_meeting(shown.record)

    def _mark(self, meeting_id: int | None) -> None:
        for place in range(self.model.rowCount()):
            if self.model.row_at(place).id == meeting_id:
                self.view.go_to(place)

    def _choose(self, chosen: MeetingRow | None) -> None:
        if chosen is None or chosen.id == self.editor.meeting_id:
            return
        if self._may_leave():
            self._show(chosen.id)
        else:
            self.view.table.clearSelection()
            self._mark(self.editor.meeting_id)

    def _open(self, chosen: MeetingRow) -> None:
        if self.editor.meeting_id == chosen.id:
            self._read(reads=True)
            self.editor.tabs.setFocus()

    def _may_leave(self) -> bool:
        return not self.editor.has_unsaved() or self.session.messages.ask(
            _("Rapat di sebelah kanan belum disimpan. Buang isian itu?"),
            _("Buang isian"),
            is_dangerous=True,
        )

    def _dismiss(self) -> None:
        if self._may_leave():
            self._show(self.editor.meeting_id)
            self._leave()

    def _leave(self) -> None:
        """Go back to the list; what is being written stays where it is."""
        self._read(reads=False)
        self.view.table.setFocus()

    def _read(self, *, reads: bool) -> None:
        self._reads = reads
        self._share_room()

    def _share_room(self) -> None:
        self._left.setVisible(self._is_wide or not self._reads)
        self._right.setVisible(self._is_wide or self._reads)
        self.head.show_way_back(shown=not self._is_wide)

    def _ask_reason(self) -> None:
        meeting_id = self.editor.meeting_id
        if meeting_id is not None and self._may_leave():
            self.editor.hide()
            self.reason.show()
            self.reason.ask_about(self.session.book.read(record, MEETINGS, meeting_id))

    def _leave_reason(self) -> None:
        self._show(self.editor.meeting_id)

    def _save(
        self, meeting_id: int | None, minutes: Minutes, reason: str, files: Sequence[Path]
    ) -> None:
        if meeting_id is None:
            self._submit(acts.write, minutes, files, then=self._written)
        else:
            self._submit(acts.correct, meeting_id, minutes, reason, files, then=self._written)

    def _cancel(self, meeting_id: int, reason: str, cancelling: bool) -> None:  # noqa: FBT001 - a signal gives it
        act = record_acts.cancel if cancelling else record_acts.reinstate
        self._submit(act, MEETINGS, meeting_id, reason, then=self._written)

    def _submit(
        self, act: Callable[..., object], *args: object, then: Callable[[Any], object]
    ) -> None:
        self._right.setEnabled(False)
        self.session.tasks.submit(
            act, self.session.book, *args, on_done=then, on_error=self._refused
        )

    def _written(self, meeting_id: int) -> None:
        self._right.setEnabled(True)
        self._show(meeting_id)
        self._show_rows()
        self.editor.tabs.setFocus()
        self._told()

    def _rows_written(self) -> None:
        self._show_rows()
        self._told()

    def _import(self) -> None:
        from ui.records.importing import ImportDialog  # not before it is asked for

        dialog = ImportDialog(self.session, MEETINGS.name, self)
        dialog.imported.connect(self._rows_written)
        dialog.open()

    def _told(self) -> None:
        self.session.messages.say(_("Tersimpan."))
        self.session.tell_changed(
            frozenset({MEETINGS.name, ATTENDANCE, DECISIONS.name, TASKS.name})
        )

    def _refused(self, error: KubeError) -> None:
        self._right.setEnabled(True)
        if self.reason.isVisibleTo(self._right):
            self.reason.show_error(error)
        else:
            self.editor.show_error(error)

    def _print_meeting(self, name: str) -> None:
        month = self.session.month
        self._print(name, month, month, meeting_id=self.editor.meeting_id)

    def _print_blank(self, name: str) -> None:
        day = self.editor.facts.editors["on_day"].value()
        on = day if isinstance(day, date) else None
        self._print(name, self.session.month, self.session.month, on=on, is_blank=True)

    def _print(
        self,
        name: str,
        first: Month,
        last: Month,
        *,
        meeting_id: int | None = None,
        on: date | None = None,
        is_blank: bool = False,
    ) -> None:
        from kube_desktop.reports.request import ReportRequest  # not before it is asked for
        from ui.reports.print_dialog import show_request

        request = ReportRequest(name, first, last, record_id=meeting_id, on=on, is_blank=is_blank)
        show_request(self.session, request, self)
