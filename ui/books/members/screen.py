"""Anggota: the register, and beside it the member in hand."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from kube_desktop.books.members.incomes import IncomeTold, incomes
from kube_desktop.books.members.queries import BOOK, MemberRow, changes, members
from kube_desktop.books.members.rules import (
    TOO_FEW_POOR,
    Leaving,
    MemberDetails,
    Sex,
    age_on,
    missing_data,
    not_poor_above_advice,
)
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.groupfile.attached_files import attached_files
from ui.books.members import acts
from ui.books.members.editor import MemberEditor
from ui.books.members.filtering import MemberFilter, Shown
from ui.commands import Command
from ui.records.side_screen import SideScreen
from ui.session import Session
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.empty_state import EmptyState
from ui.widgets.file_picker import choose_picture
from ui.widgets.parts import button, column, label, row
from ui.widgets.register_model import Kind, RegisterColumn, RegisterModel
from ui.widgets.register_view import RegisterView

_LETTERS: Final = {Sex.MALE: N_("L"), Sex.FEMALE: N_("P")}


class MembersScreen(SideScreen):
    """Everybody who is or was a member; one click or Enter opens a line at the side.

    Attributes:
        filter: which members the list shows.
        view: the list.
        editor: the member in hand.
    """

    book = BOOK
    narrow_side = 340
    books = frozenset({BOOK, "officers"})
    follows_month = False

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._rows: tuple[MemberRow, ...] = ()
        self._count = ElidedLabel("", "note")
        self._advice = label("", "concern", wrap=True)
        self.filter = MemberFilter()
        new = button(_("Anggota baru"), "user-plus", tip=_("Isi anggota baru"))
        importing = button(_("Impor"), "file-spreadsheet", tip=_("Masukkan dari Excel atau CSV"))
        if session.is_read_only:
            new.hide()
            importing.hide()
        printing = button(_("Cetak"), "printer")
        self.model: RegisterModel[MemberRow] = RegisterModel(_columns(), self)
        self.model.look_of_row = _look
        empty = EmptyState(
            "users",
            _("Belum ada anggota"),
            _("Isi nama anggota yang pertama di sebelah kanan, lalu tekan Simpan."),
        )
        self.view = RegisterView(
            self.model, name=_("Daftar anggota"), tools=[self.filter], empty=empty
        )
        self.editor = self.side = MemberEditor(is_read_only=session.is_read_only)
        head = row(label(_("Anggota"), "title"), self._count, None, importing, printing, new)
        sides = row(self.view, self.editor, spacing=12)
        sides.setStretch(0, 1)
        layout = column(head, self._advice, sides, spacing=12, margin=16)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        new.clicked.connect(self.begin_new)
        importing.clicked.connect(self.begin_import)
        printing.clicked.connect(self._print)
        self.filter.changed.connect(self._show_rows)
        self.view.row_chosen.connect(self._choose)
        self.view.row_opened.connect(self._enter_editor)
        self.editor.entered.connect(self._add)
        self.editor.corrected.connect(self._correct)
        self.editor.left.connect(self._write_out)
        self.editor.undone.connect(self._take_back)
        self.editor.told.connect(self._tell_income)
        self.editor.income_cancelled.connect(self._take_income_back)
        self.editor.card_asked.connect(self._print_card)
        self.editor.page_asked.connect(self._open_page)
        self.editor.photo_asked.connect(self._add_photo)
        self.editor.papers_asked.connect(self._add_papers)
        self.editor.file_opened.connect(self.open_file)
        self.editor.dismissed.connect(self._go_back)

    def reload(self) -> None:
        """Read the register; what is being typed stays."""
        self._rows = self.session.book.read(members, on=today())
        profile = self.session.book.read(group_profile)
        self.editor.form.set_home(profile.regency, profile.province)
        present = [each for each in self._rows if each.left_on is None]
        self._count.setText(_count_in_words(present))
        self._show_advice(present)
        self._show_rows()
        if not self.editor.has_unsaved():
            self._show(self.editor.member_id)

    def take(self, wish: object) -> None:
        """Show the member whose id another page names."""
        if isinstance(wish, int):
            self.open_member(wish)

    def commands(self) -> Sequence[Command]:
        """Offer what can be done here, and the own page of the member in hand."""
        held = self._row_of(self.editor.member_id)
        own: tuple[Command, ...] = ()
        if held is not None:
            title = _("Buku anggota {name}").format(name=held.name)
            own = (Command(title, partial(self._open_page, held.id)),)
        return (
            *own,
            Command(_("Anggota baru"), self.begin_new, keywords=_("tambah anggota")),
            Command(_("Impor anggota dari Excel atau CSV"), self.begin_import),
            Command(_("Cetak daftar anggota"), self._print),
            Command(_("Cetak statistik anggota"), partial(self._ask_report, "member-statistics")),
            Command(_("Cetak mutasi anggota"), partial(self._ask_report, "members-movement")),
            Command(_("Cetak kartu semua anggota"), partial(self._ask_report, "member-card")),
        )

    def has_unsaved(self) -> bool:
        """Tell whether something was typed that is not in the book."""
        return self.editor.has_unsaved()

    def begin_new(self) -> None:
        """Show empty fields, with the cursor in the name."""
        if self.may_leave_side():
            self.view.table.clearSelection()
            self._show(None)
            self.editor.form.name.setFocus()

    def begin_import(self) -> None:
        """Ask for a table with members."""
        from ui.records.importing import ImportDialog  # not before it is asked for

        dialog = ImportDialog(self.session, "members", self)
        dialog.imported.connect(self._after_import)
        dialog.open()

    def open_member(self, member_id: int) -> None:
        """Show a member, also one who has left."""
        wanted = self._row_of(member_id)
        if wanted is not None and self.may_leave_side():
            if not self.filter.takes(wanted):
                self.filter.choose(Shown.ALL)
            self._show(member_id)
            self._mark(member_id)

    def _show_advice(self, present: Sequence[MemberRow]) -> None:
        others = not_poor_above_advice([each.details for each in present])
        self._advice.setText(
            _(TOO_FEW_POOR).format(others=others, count=len(present)) if others else ""
        )
        self._advice.setVisible(bool(others))

    def _show_rows(self, _value: object = None) -> None:
        rows = [one for one in self._rows if self.filter.takes(one)]
        self.view.is_filtered = len(rows) < len(self._rows)
        self.model.show_rows(rows)
        self.editor.set_taken({each.name.casefold(): each.number for each in self._rows})
        self._mark(self.editor.member_id)

    def _show(self, member_id: int | None) -> None:
        wanted = self._row_of(member_id)
        if wanted is None:
            self.editor.show_new()
        else:
            read = self.session.book.read
            self.editor.show_member(
                wanted,
                read(incomes, wanted.id),
                files=read(attached_files, BOOK, wanted.id),
                changes=read(changes, wanted.id),
            )
        self.editor.set_taken({each.name.casefold(): each.number for each in self._rows})

    def _row_of(self, member_id: int | None) -> MemberRow | None:
        return next((each for each in self._rows if each.id == member_id), None)

    def _mark(self, member_id: int | None) -> None:
        for place in range(self.model.rowCount()):
            if self.model.row_at(place).id == member_id:
                self.view.go_to(place)

    def _choose(self, chosen: MemberRow | None) -> None:
        if chosen is None or chosen.id == self.editor.member_id:
            return
        if self.may_leave_side():
            self._show(chosen.id)
        else:
            self.view.table.clearSelection()
            self._mark(self.editor.member_id)

    def _enter_editor(self, _chosen: MemberRow) -> None:
        self.editor.form.name.setFocus()

    def _go_back(self) -> None:
        self._show(self.editor.member_id)
        self.view.table.setFocus()

    def _after_import(self) -> None:
        self.session.tell_changed(frozenset({BOOK}))
        self.reload()

    def _print(self) -> None:
        self._ask_report("members")

    def _print_card(self, member_id: int) -> None:
        self._ask_report("member-card", member_id)

    def _open_page(self, member_id: int) -> None:
        self.session.ask_page("member_page", member_id)

    def _ask_report(self, name: str, member_id: int | None = None) -> None:
        from kube_desktop.reports.request import ReportRequest  # not before it is asked for

        month = self.session.month
        request = ReportRequest(name, month, month, member_id=member_id)
        self.session.ask_page("reports", request)

    def _add(self, details: MemberDetails) -> None:
        self._submit(acts.enter, details, then=self._added)

    def _correct(self, member_id: int, details: MemberDetails, reason: str) -> None:
        self._submit(acts.correct, member_id, details, reason, then=self._changed)

    def _write_out(self, leaving: Leaving) -> None:
        self._submit(acts.write_out, leaving, then=self._changed)

    def _take_back(self, member_id: int, reason: str) -> None:
        self._submit(acts.take_back, member_id, reason, then=self._changed)

    def _tell_income(self, told: IncomeTold) -> None:
        self._submit(acts.tell_income, told, then=self._changed)

    def _take_income_back(self, member_id: int, income_id: int, reason: str) -> None:
        self._submit(acts.take_income_back, member_id, income_id, reason, then=self._changed)

    def _add_photo(self, member_id: int) -> None:
        photo = choose_picture(self)
        if photo is not None:
            self.attach(acts.attach_photo, member_id, photo)

    def _add_papers(self, member_id: int) -> None:
        self.add_papers(acts.attach_papers, member_id)

    def _submit(
        self, act: Callable[..., object], *args: object, then: Callable[[object], None]
    ) -> None:
        self.editor.setEnabled(False)
        self.session.tasks.submit(
            act, self.session.book, *args, on_done=then, on_error=self._refused
        )

    def _added(self, added: object) -> None:
        number = getattr(added, "number", 0)
        self._after_writing(None)
        self.session.messages.say(_("Anggota nomor {number} tersimpan.").format(number=number))
        self.editor.form.name.setFocus()

    def _changed(self, _nothing: object) -> None:
        self._after_writing(self.editor.member_id)
        self.session.messages.say(_("Tersimpan."))
        self.view.table.setFocus()

    def _after_writing(self, member_id: int | None) -> None:
        self.editor.setEnabled(True)
        self.editor.show_new()
        self.session.tell_changed(frozenset({BOOK}))
        self.reload()
        self._show(member_id)

    def _refused(self, error: KubeError) -> None:
        self.editor.setEnabled(True)
        self.editor.show_error(error)


def _count_in_words(present: Sequence[MemberRow]) -> str:
    women = sum(each.sex is Sex.FEMALE for each in present)
    words = _("{count} orang: {women} perempuan, {men} laki-laki")
    return (
        words.format(count=len(present), women=women, men=len(present) - women) if present else ""
    )


def _columns() -> tuple[RegisterColumn[MemberRow], ...]:
    return (
        RegisterColumn(_("No"), lambda each: each.number, Kind.COUNT, 3),
        RegisterColumn(_("Nama"), lambda each: each.name, Kind.TEXT, 0),
        RegisterColumn(_("L/P"), lambda each: _(_LETTERS[each.sex]), Kind.TEXT, 3, is_spare=True),
        RegisterColumn(
            _("Umur"), lambda each: age_on(each.birth_date, today()), Kind.COUNT, 5, is_spare=True
        ),
        RegisterColumn(_("Jabatan"), _office_words, Kind.TEXT, 10),
        RegisterColumn(_("Keterangan"), _remark, Kind.TEXT, 17, is_spare=True),
        RegisterColumn(_("Masuk"), lambda each: each.joined_on, Kind.DAY, 10, is_spare=True),
        RegisterColumn(_("Miskin"), _poor_word, Kind.TEXT, 6, is_spare=True),
    )


def _office_words(each: MemberRow) -> str:
    return ", ".join(office.label for office in each.offices)


def _poor_word(each: MemberRow) -> str:
    if each.is_poor is None:
        return ""
    return _("ya") if each.is_poor else _("tidak")


def _remark(each: MemberRow) -> str:
    if each.left_on is not None:
        return _("keluar {day}").format(day=format_day(each.left_on))
    missing = missing_data(each.details)
    return _("kurang {missing}").format(missing=", ".join(missing)) if missing else ""


def _look(each: MemberRow) -> str:
    return "" if each.left_on is None else "muted"
