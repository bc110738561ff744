"""Uraian tugas: what each office has to do, and the panel to write it down."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.duties import (
    BOOK,
    Duty,
    DutyRow,
    duties,
    duty_changes,
    office_label,
    office_named,
    office_order,
)
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.attached_files import attached_files
from ui.books.officers import duty_acts
from ui.books.officers.duty_panel import DutyPanel
from ui.commands import Command
from ui.records.side_screen import SideScreen
from ui.session import Session
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.parts import button, column, frame, label, row
from ui.widgets.register_model import Kind, RegisterColumn, RegisterModel
from ui.widgets.register_view import RegisterView
from ui.widgets.scrolling import scrolling

ALL_MEMBERS: Final = "Anggota"
"""What members have to do, written like the duties of an office."""


@dataclass(frozen=True, slots=True)
class DutyLine:
    """One line of the list: a text of an office, or an office without any."""

    office: str
    holder: str
    row: DutyRow | None
    is_old: bool = False


class DutiesScreen(SideScreen):
    """The offices with what they have to do; on request also the texts of former times."""

    book = BOOK
    books = frozenset({"members", "officers", BOOK})
    follows_month = False

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._lines: list[DutyLine] = []
        self._office = Office.CHAIR.value
        self._which = ChoiceEdit([(False, _("Sekarang")), (True, _("Semua"))])
        self._which.setAccessibleName(_("Yang ditampilkan"))
        other = button(_("Jabatan lain"), "plus")
        if session.is_read_only:
            other.hide()
        printing = button(_("Cetak"), "printer")
        self.model: RegisterModel[DutyLine] = RegisterModel(_columns(), self)
        self.model.look_of_row = _look
        self.view = RegisterView(
            self.model, name=_("Daftar uraian tugas"), tools=[self._which], has_search=False
        )
        self.panel = DutyPanel(is_read_only=session.is_read_only)
        self.side = frame("panel")
        self.side.setLayout(column(scrolling(column(self.panel, None)), margin=12))
        advice = label(
            _("Tulis tugas tiap jabatan menurut keputusan rapat, lalu bacakan kepada anggota."),
            "note",
            wrap=True,
        )
        head = row(label(_("Uraian tugas"), "title"), None, printing, other)
        sides = row(self.view, self.side, spacing=12)
        sides.setStretch(0, 1)
        layout = column(head, advice, sides, spacing=12, margin=16)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        other.clicked.connect(self.begin_other)
        printing.clicked.connect(self._print)
        self._which.changed.connect(self._show_rows)
        self.view.row_chosen.connect(self._choose)
        self.view.row_opened.connect(self._choose)
        self.panel.written.connect(self._write)
        self.panel.mended.connect(self._mend)
        self.panel.taken_back.connect(self._take_back)
        self.panel.papers_asked.connect(self._add_papers)
        self.panel.files.opened.connect(self.open_file)

    def reload(self) -> None:
        """Read the texts; what is being typed stays."""
        read, day = self.session.book.read, today()
        holders = {office.value: name for office, name in read(officers_on, day).items()}
        rows = read(duties)
        written = {each.duty.office for each in rows}
        offices = {*map(str, Office), ALL_MEMBERS, *written}
        lines = [DutyLine(office, holders.get(office, ""), None) for office in offices - written]
        seen: set[str] = set()
        for each in rows:
            office = each.duty.office
            lines.append(DutyLine(office, holders.get(office, ""), each, is_old=office in seen))
            seen.add(office)
        self._lines = sorted(lines, key=lambda one: (one.is_old, office_order(one.office)))
        self._which.setVisible(any(one.is_old for one in lines))
        self._show_rows()
        if not self.panel.is_changed():
            self._show_office_in_hand()

    def take(self, wish: object) -> None:
        """Show the text whose id another page names, also one of former times."""
        wanted = next((one for one in self._lines if one.row and one.row.id == wish), None)
        if wanted is None or not self.may_leave_side():
            return
        if wanted.is_old:
            self._which.set_value(True)
        self._show_rows()
        self._office = wanted.office
        self._show_text(wanted)
        self._show_office_in_hand()

    def commands(self) -> Sequence[Command]:
        """Offer what can be done here."""
        return (Command(_("Cetak uraian tugas"), self._print),)

    def has_unsaved(self) -> bool:
        """Tell whether something was typed that is not in the book."""
        return self.panel.is_changed()

    def begin_other(self) -> None:
        """Show empty fields for an office of the group's own."""
        if self.may_leave_side():
            self.view.table.clearSelection()
            self.panel.show_new_office()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.panel.give_up()
            self.view.table.setFocus()
        else:
            super().keyPressEvent(event)

    def _show_rows(self) -> None:
        self.model.show_rows([one for one in self._lines if self._which.value() or not one.is_old])

    def _choose(self, chosen: DutyLine | None) -> None:
        if chosen is None or not self.may_leave_side():
            return
        self._office = chosen.office
        self._show_text(chosen)

    def _show_text(self, chosen: DutyLine) -> None:
        read, written = self.session.book.read, chosen.row
        self.panel.show_office(
            chosen.office,
            written,
            files=read(attached_files, BOOK, written.id) if written else (),
            changes=read(duty_changes, written.id) if written else (),
            is_old=chosen.is_old,
        )

    def _show_office_in_hand(self) -> None:
        lines = [self.model.row_at(place) for place in range(self.model.rowCount())]
        in_hand = [each for each in lines if each.row and each.row.id == self.panel.duty_id]
        of_office = [each for each in lines if each.office == self._office]
        chosen = (in_hand or of_office or lines)[0]
        self.view.go_to(lines.index(chosen))
        self._choose(chosen)

    def _print(self) -> None:
        from kube_desktop.reports.request import ReportRequest  # not before it is asked for

        month = self.session.month
        self.session.ask_page("reports", ReportRequest("duties", month, month))

    def _write(self, duty: Duty) -> None:
        self._office = office_named(duty.office)
        self._submit(duty_acts.write, duty)

    def _mend(self, duty_id: int, duty: Duty, reason: str) -> None:
        self._submit(duty_acts.mend, duty_id, duty, reason)

    def _take_back(self, duty_id: int, reason: str) -> None:
        self._submit(duty_acts.take_back, duty_id, reason)

    def _add_papers(self, duty_id: int) -> None:
        self.add_papers(duty_acts.attach_papers, duty_id)

    def _submit(self, act: Callable[..., object], *args: object) -> None:
        self.side.setEnabled(False)
        self.session.tasks.submit(
            act, self.session.book, *args, on_done=self._saved, on_error=self._refused
        )

    def _saved(self, _nothing: object) -> None:
        self.side.setEnabled(True)
        self.panel.show_new_office()
        self.session.tell_changed(frozenset({BOOK}))
        self.reload()
        self.session.messages.say(_("Tersimpan."))
        self.view.table.setFocus()

    def _refused(self, error: KubeError) -> None:
        self.side.setEnabled(True)
        self.panel.show_error(error)


def _columns() -> tuple[RegisterColumn[DutyLine], ...]:
    return (
        RegisterColumn(_("Jabatan"), lambda each: office_label(each.office), Kind.TEXT, 14),
        RegisterColumn(_("Nama"), lambda each: each.holder, Kind.TEXT, 0),
        RegisterColumn(_("Keterangan"), _remark, Kind.MUTED, 20, is_spare=True),
    )


def _remark(each: DutyLine) -> str:
    if each.row is None:
        return _("belum ditulis")
    return _("sejak {day}").format(day=format_day(each.row.duty.valid_from))


def _look(each: DutyLine) -> str:
    if each.row is None:
        return "warning"
    return "muted" if each.is_old else ""
