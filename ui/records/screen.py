"""The page of a book of records: the list on top, the fixed entry panel below it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.attached_files import AttachedFile, attached_files
from kube_desktop.registers.queries import link_names, record, records
from kube_desktop.registers.register import Record
from ui import theme
from ui.commands import Command
from ui.records import acts
from ui.records.details import RecordDetails
from ui.records.files import open_file
from ui.records.filtering import RecordFilter
from ui.records.head import RecordHead
from ui.records.history import changes_in_words
from ui.records.listing import Line, lines_of, look_of_line, record_columns
from ui.records.nihil import NihilButton
from ui.records.own_panel import OwnPanel
from ui.records.page import RecordPage
from ui.records.panel import RecordPanel
from ui.records.periods import Period, period_choice
from ui.records.reason_panel import ReasonPanel
from ui.screen import NewRecord, Screen
from ui.session import Session
from ui.widgets.empty_state import EmptyState
from ui.widgets.file_picker import choose_files
from ui.widgets.parts import column, row
from ui.widgets.register_model import RegisterColumn, RegisterModel
from ui.widgets.register_view import RegisterView

_SIDE_FROM: Final = 960


class RecordScreen(Screen):
    """One book of records; what a book does otherwise is said in the methods below *For a book*.

    Attributes:
        page: the book and its words.
        view: the list with search, month and filter.
        panel: where entries are written and mended.
        reason: where it is asked why an entry is cancelled.
        details: the chosen entry in full, hidden while none is chosen.
    """

    def __init__(self, session: Session, page: RecordPage) -> None:
        super().__init__(session)
        self.page = page
        self.books = frozenset({page.register.name}) | page.also_hears  # type: ignore[misc]
        self._is_wide = True
        can_write = not session.is_read_only
        self._period = period_choice()
        if page.register.is_standing or not page.register.day:
            self._period.hide()
        self._filter = RecordFilter(page.register, self.filters())
        self._nihil = NihilButton(session, page.register)
        self.model: RegisterModel[Line] = RegisterModel(self.columns(), self)
        self.model.look_of_row = look_of_line
        empty = EmptyState(page.icon, _(page.empty_title), _(page.empty_advice))
        self.view: RegisterView[Line] = RegisterView(
            self.model,
            name=_(page.register.title),
            tools=[self._period, self._filter, self._nihil],
            empty=empty,
        )
        self.panel = self.make_panel()
        if not can_write:
            self.panel.hide()
        self.reason = ReasonPanel(page.register)
        self.own_panels = tuple(self.make_panels())
        self.details = RecordDetails(page.register, can_write=can_write)
        self.details.hide()
        self.details.set_wide(wide=True)
        self._head = RecordHead(page, self.head_tools(), can_write=can_write)
        self._list = QWidget()
        self._list.setLayout(column(self._head, self.view))
        self._upper = row(self._list, self.details, spacing=12)
        self._upper.setStretch(0, 1)
        self._below = QWidget()
        self._below.setLayout(column(self.panel, self.reason, *self.own_panels, spacing=0))
        for asking in (self.reason, *self.own_panels):
            asking.hide()
        layout = column(self._upper, self._below, spacing=12, margin=16)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._connect()

    # For a book -------------------------------------------------------------------------------

    def head_tools(self) -> Sequence[QWidget]:
        """Return buttons of the book's own, left of *Impor* and *Cetak*."""
        return ()

    def columns(self) -> Sequence[RegisterColumn[Line]]:
        """Return the columns of the list."""
        return record_columns(self.page.register)

    def lines(self, shown: Sequence[Record[Any]]) -> Sequence[Line]:
        """Return the lines of the list."""
        return self.session.book.read(lines_of, self.page.register, shown)

    def make_panel(self) -> RecordPanel:
        """Return the panel where entries are written and mended."""
        return RecordPanel(self.session, self.page)

    def make_panels(self) -> Sequence[OwnPanel]:
        """Return panels of the book's own; `show_panel` puts one in the place of the others."""
        return ()

    def sections(self, _record: Record[Any]) -> Sequence[QWidget]:
        """Return what the details show besides the fields."""
        return ()

    def is_unwritten(self, _record: Record[Any]) -> bool:
        """Tell whether a line only waits to be written; choosing it fills the entry panel."""
        return False

    def filters(self) -> Mapping[str, Callable[[Record[Any]], bool]]:
        """Return further ways to narrow the list to entries of any time, by their words."""
        return {}

    def defaults(self) -> dict[str, object]:
        """Return what a new entry is filled with besides its day."""
        return {}

    def adding(self) -> acts.RecordAct:
        """Return the act that writes a new entry."""
        return acts.add(self.page.register)

    def changing(self) -> acts.CorrectingAct:
        """Return the act that corrects an entry."""
        return acts.change(self.page.register)

    def marking(self, *, cancelling: bool) -> acts.MarkingAct:
        """Return the act that cancels an entry, or that lets it count again."""
        return acts.mark(self.page.register, cancelling=cancelling)

    # ------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the book again; what is being typed stays."""
        self.panel.form.show_month(self.session.month)
        if not self.panel.has_unsaved() and self.panel.record_id is None:
            self.panel.show_new(self._defaults())
        self._show_rows()
        shown = self.details.record()
        if shown is not None and self.details.isVisibleTo(self):
            self.show_record(shown.id)

    def take(self, wish: object) -> None:
        """Show the record whose id another page names, or begin a new entry."""
        if isinstance(wish, int):
            self.open_record(wish)
        elif isinstance(wish, NewRecord):
            self.begin_new()

    def commands(self) -> Sequence[Command]:
        """Offer what can be done here."""
        offered = []
        if not self.session.is_read_only:
            offered.append(Command(_(self.page.new_title), self.begin_new))
        if self.page.report:
            title = _(self.page.register.title)
            offered.append(Command(_("Cetak {title}").format(title=title), self.print_book))
        return offered

    def has_unsaved(self) -> bool:
        """Tell whether something was typed that is not in the book."""
        return self.panel.has_unsaved() or any(own.has_unsaved() for own in self.own_panels)

    def begin_new(self) -> None:
        """Show empty fields, with the cursor where one starts to type."""
        if self.may_leave_panel():
            self._begin_new()
            self.show_panel(self.panel)
            self._close_details()
            self.panel.form.focus_first()

    def open_record(self, record_id: int) -> None:
        """Go to the month of a record and show it, also a cancelled one."""
        wanted = self.session.book.read(record, self.page.register, record_id)
        day = self.page.register.day_of(wanted.entry)
        if day is not None and not self.page.register.is_standing:
            self.session.go_to_month(Month.of(day))
        self._filter.clear()
        self._show_rows()
        self._mark(record_id)
        self.show_record(record_id)

    def show_record(self, record_id: int) -> None:
        """Show a record in full."""
        book, register = self.session.book, self.page.register
        wanted = book.read(record, register, record_id)
        self.details.show_record(
            wanted,
            names=book.read(link_names, register, (wanted,)),
            files=book.read(attached_files, register.name, record_id),
            changes=book.read(changes_in_words, register, record_id, self.page.parts),
            sections=self.sections(wanted),
        )
        self.details.show()
        self._share_room()

    def may_leave_panel(self) -> bool:
        """Ask before something typed is thrown away."""
        return not self.has_unsaved() or self.session.messages.ask(
            _("Isian di bawah belum disimpan. Buang isian itu?"),
            _("Buang isian"),
            is_dangerous=True,
        )

    def show_panel(self, wanted: QWidget) -> None:
        """Show one of the panels below the list, in the place of the others."""
        for panel in (self.panel, self.reason, *self.own_panels):
            panel.setVisible(panel is wanted)
        if wanted is not self.panel and not self._is_wide:
            self.details.hide()
        self._share_room()

    def after_change(self, record_id: int) -> None:
        """After an act on a record: an empty entry panel, and the cursor in the list."""
        self._below.setEnabled(True)
        self._begin_new()
        self.show_panel(self.panel)
        self.tell_done(record_id, _("Tersimpan."))
        self.view.table.setFocus()

    def print_book(self) -> None:
        """Show the book as it is printed."""
        self._print(is_blank=False)

    def print_blank(self) -> None:
        """Show the empty form, to be filled in with a pen."""
        self._print(is_blank=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the details take the place of the list where there is no room beside it."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= theme.scaled(_SIDE_FROM)
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self.details.set_wide(wide=is_wide)
            self._share_room()

    def tell_done(self, record_id: int, words: str) -> None:
        """After an act: say so, let every page read again, and put the cursor on the record."""
        self.session.messages.say(words)
        self.session.tell_changed(self.books)
        self._show_rows()
        self._mark(record_id)

    def submit(
        self, act: Callable[..., object], *args: object, then: Callable[[Any], object]
    ) -> None:
        """Run an act on the book; what it refuses is told beside the field."""
        self._below.setEnabled(False)
        self.session.tasks.submit(
            act, self.session.book, *args, on_done=then, on_error=self._refused
        )

    def _print(self, *, is_blank: bool) -> None:
        from kube_desktop.reports.request import ReportRequest  # not before it is asked for
        from ui.reports.print_dialog import show_request

        request = ReportRequest(self.page.report, *self._months(), is_blank=is_blank)
        show_request(self.session, request, self)

    def _connect(self) -> None:
        self._head.new_asked.connect(self.begin_new)
        self._head.import_asked.connect(self._import)
        self._head.blank_asked.connect(self.print_blank)
        self._head.print_asked.connect(self.print_book)
        self._period.changed.connect(self._show_rows)
        self._filter.changed.connect(self._show_rows)
        self._nihil.written.connect(self._after_import)
        self.view.row_chosen.connect(self._choose)
        self.view.row_opened.connect(self._mend_line)
        self.panel.entered.connect(self._add)
        self.panel.corrected.connect(self._correct)
        self.panel.dismissed.connect(self._dismiss)
        self.reason.given.connect(self._cancel)
        self.reason.dismissed.connect(self._leave_reason)
        self.details.closed.connect(self._close_details)
        self.details.mend_asked.connect(self._mend)
        self.details.cancel_asked.connect(self._ask_reason)
        self.details.files_asked.connect(self._add_files)
        self.details.file_opened.connect(self._open_file)
        self.details.link_followed.connect(self.session.ask_page)

    def _months(self) -> tuple[Month, Month]:
        month = self.session.month
        if self._period.value() is Period.MONTH or self.page.register.is_standing:
            return month, month
        return Month(month.year, 1), Month(month.year, 12)

    def _show_rows(self, _value: object = None) -> None:
        register, book = self.page.register, self.session.book
        first, last = self._months()
        is_whole = (
            register.is_standing
            or not register.day
            or self._filter.is_own
            or self._period.value() is Period.ALL
        )
        rows = book.read(
            records,
            register,
            first=None if is_whole else first.first,
            last=None if is_whole else last.last,
            with_cancelled=True,
        )
        shown = [row for row in rows if self._filter.takes(row)]
        self.view.is_filtered = len(shown) < len(rows)
        self.model.show_rows(self.lines(shown))
        self._nihil.show_month(
            self.session.month,
            is_offered=self._period.value() is Period.MONTH
            and all(row.is_cancelled for row in rows),
        )

    def _defaults(self) -> dict[str, object]:
        day = {self.page.register.day: self._day()} if self.page.register.day else {}
        return {**day, **self.defaults()}

    def _day(self) -> date:
        month = self.session.month
        return today() if Month.of(today()) == month else month.first

    def _choose(self, line: Line | None) -> None:
        if line is None:
            self.details.hide()
            self._share_room()
        elif self.is_unwritten(line.record):
            self._offer(line.record)
        else:
            self.show_record(line.record.id)

    def _offer(self, wanted: Record[Any]) -> None:
        self.details.hide()
        self._share_room()
        if self.session.is_read_only:
            return
        if not self.panel.has_unsaved():
            fields = self.page.register.fields
            self.panel.show_new({each.name: getattr(wanted.entry, each.name) for each in fields})
        self.show_panel(self.panel)

    def _mend_line(self, line: Line) -> None:
        if self.is_unwritten(line.record):
            self.panel.form.focus_first()
        elif line.record.is_cancelled or self.session.is_read_only:
            self.details.setFocus()
        else:
            self._mend(line.record)

    def _mend(self, wanted: Record[Any]) -> None:
        if self.may_leave_panel():
            self.panel.show_record(wanted)
            self.details.hide()
            self.show_panel(self.panel)
            next(iter(self.panel.form.editors.values())).widget.setFocus()

    def _ask_reason(self, wanted: Record[Any]) -> None:
        if self.may_leave_panel():
            self._begin_new()
            self.show_panel(self.reason)
            self.reason.ask_about(wanted)

    def _leave_reason(self) -> None:
        self.show_panel(self.panel)
        self.view.table.setFocus()

    def _dismiss(self) -> None:
        self._begin_new()
        self.view.table.setFocus()

    def _begin_new(self) -> None:
        self.panel.show_new(self._defaults())

    def _share_room(self) -> None:
        """Give the room to reading (list and details) or to writing (list and panel)."""
        reads = self.details.isVisibleTo(self)
        writes = self.panel.has_unsaved() or self.panel.record_id is not None
        asks = any(own.isVisibleTo(self._below) for own in (self.reason, *self.own_panels))
        self._list.setVisible(self._is_wide or not reads)
        self._below.setVisible(not reads or (self._is_wide and (writes or asks)))

    def _mark(self, record_id: int) -> None:
        for place in range(self.model.rowCount()):
            if self.model.row_at(place).record.id == record_id:
                self.view.go_to(place)

    def _add(self, entry: object, files: Sequence[Path]) -> None:
        self.submit(self.adding(), entry, files, then=self._added)

    def _added(self, record_id: int) -> None:
        self._below.setEnabled(True)
        day = self.page.register.day
        kept = {day: self.panel.form.editors[day].value()} if day else {}
        self.tell_done(record_id, _(self.page.saved))
        self.panel.show_new({**self._defaults(), **kept})  # after the book was read again
        self._close_details()
        self.panel.form.focus_first()

    def _correct(self, record_id: int, entry: object, reason: str) -> None:
        self.submit(self.changing(), record_id, entry, reason, then=self.after_change)

    def _cancel(self, record_id: int, reason: str, cancelling: bool) -> None:  # noqa: FBT001 - a signal gives it
        act = self.marking(cancelling=cancelling)
        self.submit(act, record_id, reason, then=self.after_change)

    def _add_files(self, wanted: Record[Any]) -> None:
        files, register = choose_files(self), self.page.register
        if files:
            self.submit(acts.add_files, register, wanted.id, files, then=self.after_change)

    def _open_file(self, file: AttachedFile) -> None:
        open_file(self.session, file, self)

    def _close_details(self) -> None:
        self.view.table.clearSelection()
        self.details.hide()
        self._share_room()

    def _import(self) -> None:
        from ui.records.importing import ImportDialog  # not before it is asked for

        dialog = ImportDialog(self.session, self.page.table or self.page.register.name, self)
        dialog.imported.connect(self._after_import)
        dialog.open()

    def _after_import(self) -> None:
        self.session.tell_changed(self.books)
        self._show_rows()

    def _refused(self, error: KubeError) -> None:
        self._below.setEnabled(True)
        panels: list[OwnPanel | RecordPanel] = [self.reason, *self.own_panels]
        asked = next((panel for panel in panels if panel.isVisibleTo(self)), self.panel)
        asked.show_error(error)
