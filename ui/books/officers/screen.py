"""Pengurus: who is in office, and the panel to put somebody in or end a term."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.queries import BOOK, TermRow, term_changes, terms
from kube_desktop.books.officers.rules import Appointment, TermDetails, TermEnd
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.attached_files import attached_files
from ui.books.officers import acts
from ui.books.officers.appointing import AppointPanel
from ui.books.officers.term import TermPanel
from ui.commands import Command
from ui.records.side_screen import SideScreen
from ui.session import Session
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.parts import button, column, frame, label, row
from ui.widgets.register_model import Kind, RegisterColumn, RegisterModel
from ui.widgets.register_view import RegisterView
from ui.widgets.scrolling import scrolling


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """One line of the list: a term, or an office that nobody holds."""

    office: Office
    term: TermRow | None


class OfficersScreen(SideScreen):
    """The three offices with who holds them, and who held them before."""

    book = BOOK
    books = frozenset({"members", BOOK})
    follows_month = False

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._terms: tuple[TermRow, ...] = ()
        self._which = ChoiceEdit([(False, _("Sekarang")), (True, _("Semua"))])
        self._which.setAccessibleName(_("Yang ditampilkan"))
        new = button(_("Angkat pengurus"), "user-plus")
        importing = button(_("Impor"), "file-spreadsheet", tip=_("Masukkan dari Excel atau CSV"))
        if session.is_read_only:
            new.hide()
            importing.hide()
        printing = button(_("Cetak"), "printer")
        self.model: RegisterModel[OfficeLine] = RegisterModel(_columns(), self)
        self.model.look_of_row = _look
        self.view = RegisterView(
            self.model, name=_("Daftar pengurus"), tools=[self._which], has_search=False
        )
        self.appointing = AppointPanel(session)
        self.term = TermPanel(is_read_only=session.is_read_only)
        self._note = label(
            _("Buku ini hanya dibaca. Pilih pengurus untuk melihat datanya."), "note", wrap=True
        )
        self.side = frame("panel")
        self.side.setLayout(
            column(scrolling(column(self._note, self.appointing, self.term, None)), margin=12)
        )
        head = row(label(_("Pengurus"), "title"), None, importing, printing, new)
        sides = row(self.view, self.side, spacing=12)
        sides.setStretch(0, 1)
        layout = column(head, sides, spacing=12, margin=16)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._show_panel(with_term=False)
        new.clicked.connect(self.begin_new)
        importing.clicked.connect(self.begin_import)
        printing.clicked.connect(self._print)
        self._which.changed.connect(self._show_rows)
        self.view.row_chosen.connect(self._choose)
        self.view.row_opened.connect(self._choose)
        self.appointing.decided.connect(self._appoint)
        self.term.ended.connect(self._end)
        self.term.mended.connect(self._mend)
        self.term.replacement_asked.connect(self._begin_with)
        self.term.papers_asked.connect(self._add_papers)
        self.term.files.opened.connect(self.open_file)

    def reload(self) -> None:
        """Read the terms; what is being typed stays."""
        self._terms = self.session.book.read(terms)
        held = {one.office: one.name for one in self._terms if one.is_held_on(today())}
        self.appointing.set_in_office(held)
        self._which.setVisible(any(one.ended_on is not None for one in self._terms))
        self._show_rows()
        shown = next((one for one in self._terms if one.id == self.term.term_id), None)
        if shown is not None and self.term.isVisibleTo(self) and not self.has_unsaved():
            self._show_term(shown)

    def take(self, wish: object) -> None:
        """Show the term whose id another page names, also a former one."""
        wanted = next((one for one in self._terms if one.id == wish), None)
        if wanted is None or not self.may_leave_side():
            return
        if wanted.ended_on is not None:
            self._which.set_value(True)
        self.term.show_facts()
        self._show_rows()
        for place in range(self.model.rowCount()):
            if self.model.row_at(place).term == wanted:
                self.view.go_to(place)
        self._show_term(wanted)

    def commands(self) -> Sequence[Command]:
        """Offer what can be done here."""
        return (
            Command(_("Angkat pengurus"), self.begin_new),
            Command(_("Impor pengurus dari Excel atau CSV"), self.begin_import),
            Command(_("Cetak susunan pengurus"), self._print),
        )

    def has_unsaved(self) -> bool:
        """Tell whether something was typed that is not in the book."""
        return self.appointing.is_changed() or self.term.is_changed()

    def begin_new(self) -> None:
        """Show empty fields for the first office that nobody holds."""
        held = {one.office for one in self._terms if one.is_held_on(today())}
        vacant = [office for office in Office if office not in held]
        self._begin_with(vacant[0] if vacant else Office.CHAIR)

    def begin_import(self) -> None:
        """Ask for a table with officers."""
        from ui.records.importing import ImportDialog  # not before it is asked for

        dialog = ImportDialog(self.session, BOOK, self)
        dialog.imported.connect(self._after_import)
        dialog.open()

    def _after_import(self) -> None:
        self.session.tell_changed(frozenset({BOOK}))
        self.reload()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.term.show_facts()
            self.appointing.show_blank(Office.CHAIR)
            self.view.table.setFocus()
        else:
            super().keyPressEvent(event)

    def _begin_with(self, office: Office) -> None:
        if self.session.is_read_only or not self.may_leave_side():
            return
        self.view.table.clearSelection()
        self.term.show_facts()
        self.appointing.show_blank(office)
        self._show_panel(with_term=False)
        self.appointing.member.setFocus()

    def _show_rows(self) -> None:
        day, with_former = today(), bool(self._which.value())
        lines = [
            OfficeLine(office, None)
            for office in Office
            if not any(one.office is office and one.is_held_on(day) for one in self._terms)
        ]
        lines += [
            OfficeLine(one.office, one)
            for one in self._terms
            if with_former or one.ended_on is None
        ]
        order = tuple(Office)
        lines.sort(key=lambda one: (_is_former(one), order.index(one.office)))
        self.model.show_rows(lines)

    def _choose(self, chosen: OfficeLine | None) -> None:
        if chosen is None:
            return
        if chosen.term is None:
            if not self.appointing.is_changed():
                self.appointing.show_blank(chosen.office)
            self._show_panel(with_term=False)
        elif chosen.term.id != self.term.term_id or self.term.isHidden():
            if not self.may_leave_side():
                return
            self.appointing.show_blank(chosen.office)
            self._show_term(chosen.term)

    def _show_term(self, term: TermRow) -> None:
        read = self.session.book.read
        files, changes = read(attached_files, BOOK, term.id), read(term_changes, term.id)
        self.term.show_term(term, files=files, changes=changes)
        self._show_panel(with_term=True)

    def _show_panel(self, *, with_term: bool) -> None:
        self.term.setVisible(with_term)
        self.appointing.setVisible(not with_term and not self.session.is_read_only)
        self._note.setVisible(not with_term and self.session.is_read_only)

    def _print(self) -> None:
        from kube_desktop.reports.request import ReportRequest  # not before it is asked for

        month = self.session.month
        self.session.ask_page("reports", ReportRequest("officers", month, month))

    def _appoint(self, appointment: Appointment) -> None:
        self._submit(acts.put_in_office, appointment, then=self._appointed)

    def _end(self, end: TermEnd) -> None:
        self._submit(acts.end, end, then=self._ended)

    def _mend(self, term_id: int, details: TermDetails, reason: str) -> None:
        self._submit(acts.mend, term_id, details, reason, then=self._mended)

    def _add_papers(self, term_id: int) -> None:
        self.add_papers(acts.attach_papers, term_id)

    def _submit(
        self, act: Callable[..., object], *args: object, then: Callable[[object], None]
    ) -> None:
        self.side.setEnabled(False)
        self.session.tasks.submit(
            act, self.session.book, *args, on_done=then, on_error=self._refused
        )

    def _appointed(self, _nothing: object) -> None:
        self._after_writing()
        self.session.messages.say(_("Pengurus tersimpan."))

    def _ended(self, _nothing: object) -> None:
        self._after_writing()
        self.session.messages.say(_("Masa jabatan diakhiri."))

    def _mended(self, _nothing: object) -> None:
        self._after_writing()
        self.session.messages.say(_("Tersimpan."))

    def _after_writing(self) -> None:
        self.side.setEnabled(True)
        self.term.show_facts()
        self.appointing.show_blank(Office.CHAIR)
        self._show_panel(with_term=False)
        self.session.tell_changed(frozenset({BOOK}))
        self.reload()
        self.view.table.setFocus()

    def _refused(self, error: KubeError) -> None:
        self.side.setEnabled(True)
        (self.appointing.form if self.term.isHidden() else self.term).show_error(error)


def _columns() -> tuple[RegisterColumn[OfficeLine], ...]:
    return (
        RegisterColumn(_("Jabatan"), lambda each: each.office.label, Kind.TEXT, 11),
        RegisterColumn(
            _("Nama"), lambda each: each.term.name if each.term else _("belum ada"), Kind.TEXT, 0
        ),
        RegisterColumn(
            _("Diangkat"),
            lambda each: each.term and each.term.started_on,
            Kind.DAY,
            10,
            is_spare=True,
        ),
        RegisterColumn(_("Keterangan"), _remark, Kind.MUTED, 22, is_spare=True),
    )


def _is_former(each: OfficeLine) -> bool:
    return each.term is not None and each.term.ended_on is not None


def _remark(each: OfficeLine) -> str:
    if each.term is None:
        return _("pilih lalu angkat")
    if each.term.ended_on is not None:
        return _("berhenti {day}").format(day=format_day(each.term.ended_on))
    if each.term.planned_end is None:
        return ""
    return _("sampai {day}").format(day=format_day(each.term.planned_end))


def _look(each: OfficeLine) -> str:
    if each.term is None:
        return "warning"
    return "muted" if _is_former(each) else ""
