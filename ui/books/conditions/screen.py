"""Kondisi keluarga: every family with its last answers, and beside it the family in hand."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, ClassVar, Final

from PySide6.QtWidgets import QWidget

from kube_desktop.books.conditions.queries import (
    Family,
    FamilyWish,
    Told,
    families,
    records_of_family,
)
from kube_desktop.books.conditions.register import FAMILY_CONDITIONS
from kube_desktop.books.conditions.rules import FamilyCondition
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.registers.queries import record
from ui.books.conditions import acts
from ui.books.conditions.ask_panel import AskPanel
from ui.books.conditions.family_panel import FamilyPanel
from ui.books.conditions.words import remark
from ui.commands import Command
from ui.records.history import changes_in_words
from ui.records.reason_panel import ReasonPanel
from ui.records.side_screen import SideScreen
from ui.session import Session
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.empty_state import EmptyState
from ui.widgets.parts import button, column, label, row
from ui.widgets.register_model import Kind, RegisterColumn, RegisterModel
from ui.widgets.register_view import RegisterView

_ANY_WIDTH: Final = 16_777_215


class ConditionsScreen(SideScreen):
    """The families on the left; a click or Enter shows one at the side, where it is asked.

    Attributes:
        model: the families.
        view: their list.
        family: what is known of the one in hand; `asking`: where it is asked; `reason`: where it
            is asked why a record is cancelled.
    """

    book: ClassVar[str] = FAMILY_CONDITIONS.name
    books: ClassVar[frozenset[str]] = frozenset({FAMILY_CONDITIONS.name, "members"})
    follows_month: ClassVar[bool] = False
    narrow_side: ClassVar[int] = 340

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._rows: tuple[Family, ...] = ()
        self._held: int | None = None
        self._count = ElidedLabel("", "note")
        importing = button(_("Impor"), "file-spreadsheet", tip=_("Masukkan dari Excel atau CSV"))
        if session.is_read_only:
            importing.hide()
        impact = button(_("Perubahan"), "printer", tip=_("Cetak perubahan semua keluarga"))
        self.model: RegisterModel[Family] = RegisterModel(_columns(), self)
        self.model.look_of_row = _look
        self.empty = EmptyState(
            "users",
            _("Belum ada anggota"),
            _("Isi dulu daftar anggota. Keluarga setiap anggota ditanya di sini."),
            _("Ke daftar anggota"),
        )
        meant = ElidedLabel(_("Dulu dan Kini: berapa dari 14 kriteria terpenuhi"), "note")
        self.view: RegisterView[Family] = RegisterView(
            self.model, name=_("Keluarga anggota"), tools=[meant], empty=self.empty
        )
        self.family = FamilyPanel(can_write=not session.is_read_only)
        self.asking = AskPanel(session)
        self.reason = ReasonPanel(FAMILY_CONDITIONS)
        self.side = QWidget()
        self.side.setLayout(column(self.family, self.asking, self.reason, spacing=0))
        self._list = QWidget()
        head = row(label(_("Kondisi keluarga"), "title"), self._count, None, importing, impact)
        private = _("Jawaban keluarga rahasia: hanya dalam berkas ini, tidak pernah ditempel.")
        self._head = QWidget()
        self._head.setLayout(column(head, ElidedLabel(private, "note"), spacing=4))
        self._list.setLayout(column(self.view))
        sides = row(self._list, self.side, spacing=12)
        sides.setStretch(0, 1)
        layout = column(self._head, sides, spacing=12, margin=16)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._show_side(self.family)
        importing.clicked.connect(self.begin_import)
        impact.clicked.connect(self._print_impact)
        self._connect()

    def reload(self) -> None:
        """Read the families again; what is being answered stays."""
        self._rows = self.session.book.read(families, on=today(), include_left=True)
        asked = sum(bool(each.told) for each in self._present())
        words = _("{asked} dari {count} keluarga pernah ditanya")
        count = len(self._present())
        self._count.setText(words.format(asked=asked, count=count) if count else "")
        self.model.show_rows(self._rows)
        if self._row_of(self._held) is None:
            self._held = next((each.member.id for each in self._rows), None)
        self._show_family()
        self._mark()

    def take(self, wish: object) -> None:
        """Show the family of a member, or the one whose record another page names."""
        if isinstance(wish, FamilyWish):
            self.open_family(wish.member_id)
        elif isinstance(wish, int):
            told = self.session.book.read(record, FAMILY_CONDITIONS, wish)
            self.open_family(told.entry.member_id)

    def commands(self) -> Sequence[Command]:
        """Offer what can be done here."""
        held = self._row_of(self._held)
        asking: tuple[Command, ...] = ()
        if held is not None and not self.session.is_read_only:
            title = _("Tanya keluarga {name}").format(name=held.member.name)
            asking = (Command(title, self.begin_asking),)
        return (
            *asking,
            Command(_("Cetak perubahan kondisi keluarga"), self._print_impact),
            Command(_("Cetak kuesioner kondisi keluarga"), self._print_form),
        )

    def has_unsaved(self) -> bool:
        """Tell whether something was answered that is not in the book."""
        return self.asking.has_unsaved()

    def open_family(self, member_id: int) -> None:
        """Show a family."""
        if self._row_of(member_id) is not None and self.may_leave_side():
            self._held = member_id
            self._leave_asking()
            self._mark()

    def begin_asking(self) -> None:
        """Ask the family in hand, with the cursor on the first question."""
        held = self._row_of(self._held)
        can_be_asked = held is not None and held.member.is_member_on(today())
        if held is not None and can_be_asked and not self.session.is_read_only:
            self.asking.show_new(held)
            self._show_side(self.asking)
            self.asking.focus_first()

    def begin_import(self) -> None:
        """Ask for a table with answers."""
        from ui.records.importing import ImportDialog  # not before it is asked for

        dialog = ImportDialog(self.session, FAMILY_CONDITIONS.name, self)
        dialog.imported.connect(lambda: self.session.tell_changed(self.books))
        dialog.imported.connect(self.reload)
        dialog.open()

    def share_room(self, width: int) -> None:
        """Give the questions the whole page in a narrow window."""
        super().share_room(width)
        is_alone = self.is_narrow(width) and not self.family.isVisibleTo(self)
        for part in (self._head, self._list):
            part.setVisible(not is_alone)
        if is_alone:
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(_ANY_WIDTH)

    def _connect(self) -> None:
        self.view.row_chosen.connect(self._choose)
        self.view.row_opened.connect(self._open)
        self.empty.acted.connect(lambda: self.session.ask_page("members"))
        self.family.asked.connect(self.begin_asking)
        self.family.sheet_asked.connect(self._print_sheet)
        self.family.form_asked.connect(self._print_form)
        self.family.mend_asked.connect(self._mend)
        self.family.cancel_asked.connect(self._ask_reason)
        self.asking.entered.connect(self._write)
        self.asking.corrected.connect(self._correct)
        self.asking.dismissed.connect(self._dismiss)
        self.reason.given.connect(self._cancel)
        self.reason.dismissed.connect(self._dismiss)

    def _present(self) -> list[Family]:
        return [each for each in self._rows if each.member.is_member_on(today())]

    def _row_of(self, member_id: int | None) -> Family | None:
        return next((each for each in self._rows if each.member.id == member_id), None)

    def _mark(self) -> None:
        for place in range(self.model.rowCount()):
            if self.model.row_at(place).member.id == self._held:
                self.view.go_to(place)

    def _show_family(self) -> None:
        held, book = self._row_of(self._held), self.session.book
        if held is None:
            self.family.show_nobody()
            return
        kept = book.read(records_of_family, held.member.id)
        changes = {
            told.id: book.read(changes_in_words, FAMILY_CONDITIONS, told.id) for told in kept
        }
        self.family.show_family(held, kept, changes, today())

    def _show_side(self, wanted: QWidget) -> None:
        for panel in (self.family, self.asking, self.reason):
            panel.setVisible(panel is wanted)
        self.share_room(self.width())

    def _leave_asking(self) -> None:
        self.asking.forget()
        self._show_family()
        self._show_side(self.family)

    def _dismiss(self) -> None:
        if self.may_leave_side():
            self._leave_asking()
            self.view.table.setFocus()

    def _choose(self, chosen: Family | None) -> None:
        if chosen is None or chosen.member.id == self._held:
            return
        if self.may_leave_side():
            self._held = chosen.member.id
            self._leave_asking()
        else:
            self.view.table.clearSelection()
            self._mark()

    def _open(self, _chosen: Family) -> None:
        if not self.has_unsaved():
            self.begin_asking()

    def _mend(self, told: Told) -> None:
        held = self._row_of(self._held)
        if held is not None:
            self.asking.show_record(held, told)
            self._show_side(self.asking)
            self.asking.rows[0].setFocus()

    def _ask_reason(self, told: Told) -> None:
        self._show_side(self.reason)
        self.reason.ask_about(told)

    def _write(self, told: FamilyCondition) -> None:
        self._submit(acts.write, told)

    def _correct(self, record_id: int, told: FamilyCondition, reason: str) -> None:
        self._submit(acts.correct, record_id, told, reason)

    def _cancel(self, record_id: int, reason: str, cancelling: bool) -> None:  # noqa: FBT001 - a signal gives it
        self._submit(acts.mark, record_id, reason, cancelling)

    def _submit(self, act: Callable[..., Any], *args: object) -> None:
        self.side.setEnabled(False)
        self.session.tasks.submit(
            act, self.session.book, *args, on_done=self._saved, on_error=self._refused
        )

    def _saved(self, _record_id: object) -> None:
        self.side.setEnabled(True)
        self.asking.forget()
        self._show_side(self.family)
        self.session.messages.say(_("Tersimpan."))
        self.session.tell_changed(frozenset({FAMILY_CONDITIONS.name}))
        self.reload()
        self.view.table.setFocus()

    def _refused(self, error: KubeError) -> None:
        self.side.setEnabled(True)
        panel = self.reason if self.reason.isVisibleTo(self) else self.asking
        panel.show_error(error)

    def _print_impact(self) -> None:
        self._print("family-impact")

    def _print_sheet(self) -> None:
        self._print("family-condition", member_id=self._held)

    def _print_form(self) -> None:
        self._print("family-condition", member_id=self._held, is_blank=True)

    def _print(self, name: str, *, member_id: int | None = None, is_blank: bool = False) -> None:
        from kube_desktop.reports.request import ReportRequest  # not before it is asked for
        from ui.reports.print_dialog import show_request

        month = self.session.month
        request = ReportRequest(
            name, month, month, on=today(), member_id=member_id, is_blank=is_blank
        )
        show_request(self.session, request, self)


def _columns() -> tuple[RegisterColumn[Family], ...]:
    return (
        RegisterColumn(_("No"), lambda each: each.member.number, Kind.COUNT, 3),
        RegisterColumn(_("Nama anggota"), lambda each: each.member.name, Kind.TEXT, 0),
        RegisterColumn(
            _("Ditanya"),
            lambda each: each.told[-1].entry.on_day if each.told else None,
            Kind.DAY,
            10,
            is_spare=True,
        ),
        RegisterColumn(_("Dulu"), partial(_met, place=0), Kind.COUNT, 5, is_spare=True),
        RegisterColumn(_("Kini"), partial(_met, place=-1), Kind.COUNT, 5),
        RegisterColumn(
            _("Keterangan"), lambda each: remark(each, today()), Kind.TEXT, 15, is_spare=True
        ),
    )


def _met(family: Family, *, place: int) -> int | None:
    """Return how many criteria the family met at its first or its last answers."""
    return family.criteria[place].entry.met if family.criteria else None


def _look(family: Family) -> str:
    return "" if family.member.is_member_on(today()) else "muted"
