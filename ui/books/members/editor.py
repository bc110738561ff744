"""The panel beside the register: somebody new, somebody known, or somebody who leaves."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from kube_desktop.books.members.incomes import IncomeRow
from kube_desktop.books.members.queries import MemberRow
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.attached_files import AttachedFile
from kube_desktop.groupfile.change_history import ChangeRow
from ui.books.members.earning import EarningPanel, EarningSummary
from ui.books.members.form import MemberForm
from ui.books.members.history import change_in_words
from ui.books.members.leaving import LeavingPanel
from ui.records.change_history import ChangeHistory
from ui.records.files import FileList
from ui.widgets.parts import button, column, label, line, row
from ui.widgets.scrolling import scrolling


class MemberEditor(QFrame):
    """Shows one member and hands over what was typed; it stays until the book has agreed.

    Signals:
        entered: `MemberDetails` of somebody new.
        corrected: (id, `MemberDetails`, reason).
        left: a `Leaving`.
        undone: (id, reason) a leaving was a mistake.
        told: an `IncomeTold`.
        income_cancelled: (member id, income id, reason).
        card_asked: the id of the member whose card is to be printed.
        page_asked: the id of the member whose own page is to be opened.
        photo_asked, papers_asked: the id of the member who gets a photo, or further papers.
        file_opened: the `AttachedFile` to look at.
        dismissed: what was typed is given up.
    """

    entered = Signal(object)
    corrected = Signal(object, object, str)
    left = Signal(object)
    undone = Signal(object, str)
    told = Signal(object)
    income_cancelled = Signal(object, object, str)
    card_asked = Signal(object)
    page_asked = Signal(object)
    photo_asked = Signal(object)
    papers_asked = Signal(object)
    file_opened = Signal(object)
    dismissed = Signal()

    def __init__(self, *, is_read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "panel")
        self._is_read_only = is_read_only
        self._row: MemberRow | None = None
        self._told: Sequence[IncomeRow] = ()
        self._joined_on = today()
        self._title = label("", "heading", wrap=True)
        self._about = label("", "note", wrap=True)
        self.form = MemberForm()
        self.form.setEnabled(not is_read_only)
        self.earning = EarningSummary()
        self._photo = button(_("Pas foto"), "user", "quiet", tip=_("Pas foto untuk kartu anggota"))
        self._papers = button(
            _("KTP, KK, surat"), "paperclip", "quiet", tip=_("Tambah foto atau PDF")
        )
        self.files = FileList(_("Foto dan surat"), (self._photo, self._papers))
        self.history = ChangeHistory()
        self.incomes = EarningPanel()
        self.leaving = LeavingPanel()
        self._save = button(_("Simpan"), "check", "primary", tip=_("Ctrl+Enter"))
        self._cancel = button(_("Batal"), "x")
        self._write_out = button("", "log-out")
        self._card = button(_("Kartu anggota"), "printer", tip=_("Cetak kartu anggota"))
        self._page = button(
            _("Buku anggota"), "book-open", tip=_("Tabungan, pinjaman, iuran, hadir, bagi hasil")
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._fields())
        self._stack.addWidget(self.leaving)
        self._stack.addWidget(self.incomes)
        self.setLayout(column(self._stack, margin=12))
        self._connect()
        self.show_new()

    @property
    def member_id(self) -> int | None:
        """The member who is shown, None for somebody new."""
        return self._row.id if self._row else None

    def set_taken(self, numbers: Mapping[str, int]) -> None:
        """Say which names are in the register."""
        own = self._row.name.casefold() if self._row else ""
        self.form.set_taken({name: number for name, number in numbers.items() if name != own})

    def show_new(self) -> None:
        """Show empty fields; the day of joining of the one before is proposed again."""
        self._row = None
        self._title.setText(_("Anggota baru"))
        self._about.setText(_("Nama, laki-laki/perempuan dan tanggal masuk harus diisi."))
        self.form.show_blank(joined_on=self._joined_on)
        self.earning.hide()
        self.files.hide()
        self.history.show_changes(())
        self._show_fields()

    def show_member(
        self,
        member: MemberRow,
        incomes: Sequence[IncomeRow],
        *,
        files: Sequence[AttachedFile],
        changes: Sequence[ChangeRow],
    ) -> None:
        """Show a member with what they told about their income, their papers, the changes."""
        self._row = member
        self._told = incomes
        self._title.setText(f"{member.number} · {member.name}")
        self._about.setText(_about(member))
        self._write_out.setText(
            _("Catat keluar…") if member.left_on is None else _("Batalkan keluar…")
        )
        self.form.show_details(member.details)
        self.earning.show_incomes(incomes, can_write=not self._is_read_only)
        self.files.show_files(files)
        self.files.show()
        self.history.show_changes(map(change_in_words, changes))
        self._show_fields()

    def show_error(self, error: KubeError) -> None:
        """Tell what the book refused beside its field."""
        forms = {0: self.form, 1: self.leaving.form, 2: self.incomes.form}
        forms[self._stack.currentIndex()].show_error(error)

    def has_unsaved(self) -> bool:
        """Tell whether something was typed that is not in the book."""
        return self.form.is_changed() or self._stack.currentIndex() > 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._dismiss()
        else:
            super().keyPressEvent(event)

    def _fields(self) -> QWidget:
        area = scrolling(
            column(
                self.form,
                self.earning,
                self.files,
                row(self._page, self._card, None),
                self.history,
                None,
                spacing=12,
            )
        )
        page = QWidget()
        layout = column(
            self._title,
            self._about,
            area,
            line(),
            row(self._save, self._cancel, self._write_out, None),
        )
        layout.setStretch(2, 1)
        page.setLayout(layout)
        return page

    def _connect(self) -> None:
        self._save.clicked.connect(self._finish)
        self.form.finished.connect(self._finish)
        self.form.edited.connect(self._show_buttons)
        self._cancel.clicked.connect(self._dismiss)
        self._write_out.clicked.connect(self._ask_leaving)
        self.leaving.left.connect(self.left)
        self.leaving.undone.connect(self.undone)
        self.leaving.dismissed.connect(self._show_fields)
        self._card.clicked.connect(lambda: self.card_asked.emit(self.member_id))
        self._page.clicked.connect(lambda: self.page_asked.emit(self.member_id))
        self._photo.clicked.connect(lambda: self.photo_asked.emit(self.member_id))
        self._papers.clicked.connect(lambda: self.papers_asked.emit(self.member_id))
        self.files.opened.connect(self.file_opened)
        self.earning.opened.connect(self._ask_income)
        self.incomes.told.connect(self.told)
        self.incomes.cancelled.connect(self.income_cancelled)
        self.incomes.dismissed.connect(self._show_fields)

    def _finish(self) -> None:
        details = self.form.details()
        if details is None:
            return
        if self._row is None:
            self._joined_on = details.joined_on
            self.entered.emit(details)
        else:
            self.corrected.emit(self._row.id, details, self.form.reason.text().strip())

    def _dismiss(self) -> None:
        if self._stack.currentIndex() > 0:
            self._show_fields()
        else:
            self.dismissed.emit()

    def _ask_leaving(self) -> None:
        if self._row is not None:
            self._stack.setCurrentWidget(self.leaving)
            self.leaving.ask_about(self._row)

    def _ask_income(self) -> None:
        if self._row is not None:
            self._stack.setCurrentWidget(self.incomes)
            self.incomes.ask_about(self._row, self._told)

    def _show_fields(self) -> None:
        self._stack.setCurrentIndex(0)
        self._show_buttons()

    def _show_buttons(self) -> None:
        """Offer to give up while something is typed, and to write out while nothing is."""
        is_typing = self.form.is_changed()
        self._save.setVisible(not self._is_read_only)
        self._cancel.setVisible(not self._is_read_only and is_typing)
        self._write_out.setVisible(
            not self._is_read_only and not is_typing and self._row is not None
        )
        for adding in (self._photo, self._papers):
            adding.setVisible(not self._is_read_only and not is_typing)
        self._page.setVisible(not is_typing and self._row is not None)
        self._card.setVisible(not is_typing and self._row is not None and self._row.left_on is None)


def _about(member: MemberRow) -> str:
    if member.left_on is not None:
        return _("Keluar {day}: {reason}").format(
            day=format_long_day(member.left_on), reason=member.left_reason
        )
    since = _("Anggota sejak {day}").format(day=format_long_day(member.joined_on))
    return " · ".join([*(office.label for office in member.offices), since])
