"""What one office has to do: to be read, written anew, mended, or taken back."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from kube_desktop.books.officers.duties import Duty, DutyRow, office_label, template
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.attached_files import AttachedFile
from kube_desktop.groupfile.change_history import ChangeRow
from ui.books.members.history import change_in_words
from ui.records.change_history import ChangeHistory
from ui.records.editors import PassageEdit
from ui.records.files import FileList
from ui.widgets.date_edit import DateEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, label, row

_LINES = 9


class _Way(Enum):
    NEW = "new"
    MEND = "mend"
    TAKE_BACK = "take_back"


class DutyPanel(QWidget):
    """Shows the text of an office; asks for another, a correction, or why it is taken back.

    Attributes:
        form: shows what was refused beside its field.
        files: the papers of the text, such as the minutes of the meeting.

    Signals:
        written: a `Duty` is to be written.
        mended: (id, `Duty`, reason) is to be written.
        taken_back: (id, reason) a text was a mistake.
        papers_asked: the id of the text that gets further papers.
    """

    written = Signal(object)
    mended = Signal(object, object, str)
    taken_back = Signal(object, str)
    papers_asked = Signal(object)

    def __init__(self, *, is_read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_read_only = is_read_only
        self._office = ""
        self._row: DutyRow | None = None
        self._way = _Way.NEW
        self._title = label("", "heading", wrap=True)
        self._words = label("", wrap=True)
        self._since = label("", "note", wrap=True)
        papers = button(_("Tambah foto"), "paperclip", "quiet", tip=_("Tambah foto atau PDF"))
        self.files = FileList(_("Foto dan surat"), () if is_read_only else (papers,))
        self.history = ChangeHistory()
        self._renew = button(_("Tulis yang baru…"), "file-plus")
        self._mend = button(_("Perbaiki…"), "pencil")
        self._take_back = button(_("Batalkan…"), "undo-2")
        self.office = LineField()
        self.office.is_required = True
        self.duties = PassageEdit()
        self.duties.set_lines(_LINES)
        self.valid_from = DateEdit()
        self.valid_from.is_required = True
        self.decided = LineField()
        self.reason = LineField()
        self.form = Form(2, column_width=180)
        self._add_rows()
        self._example = button(_("Pakai contoh"), "list")
        self._save = button(_("Simpan"), "check", "primary")
        self._back = button(_("Kembali"), "undo-2")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._reading())
        self._stack.addWidget(self._writing())
        self.setLayout(column(self._title, self._stack, spacing=12))
        papers.clicked.connect(lambda: self.papers_asked.emit(self.duty_id))
        self._renew.clicked.connect(self._renew_text)
        self._mend.clicked.connect(self._begin_mending)
        self._take_back.clicked.connect(self._begin_taking_back)
        self._example.clicked.connect(self._take_example)
        self._save.clicked.connect(self._finish)
        self.form.submitted.connect(self._finish)
        self._back.clicked.connect(self.give_up)

    @property
    def duty_id(self) -> int | None:
        """The text that is shown."""
        return self._row.id if self._row else None

    def show_office(
        self,
        office: str,
        duty: DutyRow | None,
        *,
        files: Sequence[AttachedFile],
        changes: Sequence[ChangeRow],
        is_old: bool,
    ) -> None:
        """Show the text of an office with its papers, or empty fields where it has none.

        `is_old`: a later text holds now.
        """
        self._office, self._row = office, duty
        self.files.show_files(files)
        self.history.show_changes(map(change_in_words, changes))
        if duty is None:
            self._begin_new()
            return
        self._title.setText(office_label(office))
        numbered = (f"{place}. {line}" for place, line in enumerate(duty.lines, start=1))
        self._words.setText("\n".join(numbered))
        self._since.setText(_since(duty, is_old=is_old))
        self._renew.setVisible(not self._is_read_only and not is_old)
        self._mend.setVisible(not self._is_read_only)
        self._take_back.setVisible(not self._is_read_only)
        self._stack.setCurrentIndex(0)

    def show_new_office(self) -> None:
        """Show empty fields for an office of the group's own."""
        self._office, self._row = "", None
        self.history.show_changes(())
        self._begin_new()
        self.office.setFocus()

    def give_up(self) -> None:
        """Go back to the text, or to empty fields where there is none."""
        if self._row is None:
            self._begin_new()
        else:
            self._title.setText(office_label(self._office))
            self._stack.setCurrentIndex(0)

    def show_error(self, error: KubeError) -> None:
        """Tell what the book refused beside its field."""
        self.form.show_error(error)

    def is_changed(self) -> bool:
        """Tell whether something was typed that is not in the book."""
        if self._stack.currentIndex() == 0:
            return False
        return self._row is not None or bool(
            self.duties.toPlainText().strip() or self.decided.text() or self.office.text()
        )

    def text(self) -> str:
        """Return what can be read."""
        return f"{self._words.text()}\n{self._since.text()}"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Ctrl+Enter, also from the field of several lines."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._finish()
        else:
            super().keyPressEvent(event)

    def _add_rows(self) -> None:
        hint = _("Contoh: Seksi usaha")
        self.form.add("office", _("Jabatan"), self.office, hint=hint, span=2)
        hint = _("Satu baris satu tugas, tanpa nomor")
        self.form.add("duties", _("Tugas"), self.duties, hint=hint, span=2)
        self.form.add("valid_from", _("Berlaku mulai"), self.valid_from)
        hint = _("Contoh: rapat 5 Januari 2026")
        self.form.add("decided", _("Diputuskan di"), self.decided, hint=hint)
        hint = _("Contoh: salah tulis")
        self.form.add("reason", _("Alasan"), self.reason, hint=hint, span=2)

    def _reading(self) -> QWidget:
        page = QWidget()
        buttons = column(row(self._renew, None), row(self._mend, self._take_back, None))
        parts = (self._words, self._since, buttons, self.files, self.history)
        page.setLayout(column(*parts, None, spacing=12))
        return page

    def _writing(self) -> QWidget:
        page = QWidget()
        buttons = column(row(self._save, self._back, None), row(self._example, None))
        page.setLayout(column(self.form, buttons, None, spacing=12))
        return page

    def _begin_new(self) -> None:
        title = office_label(self._office) if self._office else _("Jabatan lain")
        self._begin(_Way.NEW, title)
        self.duties.setPlainText(self._row.duty.duties if self._row else "")
        self.valid_from.set_value(today())

    def _renew_text(self) -> None:
        self._begin_new()
        self.duties.setFocus()

    def _begin_mending(self) -> None:
        if self._row is None:
            return
        name = office_label(self._office)
        self._begin(_Way.MEND, _("Perbaiki uraian tugas {office}").format(office=name))
        self.duties.setPlainText(self._row.duty.duties)
        self.valid_from.set_value(self._row.duty.valid_from)
        self.decided.setText(self._row.duty.decided)
        self.duties.setFocus()

    def _begin_taking_back(self) -> None:
        name = office_label(self._office)
        self._begin(_Way.TAKE_BACK, _("Batalkan uraian tugas {office}").format(office=name))
        self.reason.setFocus()

    def _begin(self, way: _Way, title: str) -> None:
        self._way = way
        self._title.setText(title)
        self.form.clear()
        self.reason.is_required = way is _Way.TAKE_BACK
        for name in ("duties", "valid_from", "decided"):
            self.form.show_row(name, shown=way is not _Way.TAKE_BACK)
        self.form.show_row("office", shown=way is _Way.NEW and not self._office)
        self.form.show_row("reason", shown=way is not _Way.NEW)
        has_example = way is _Way.NEW and bool(template(self._office)) and self._row is None
        self._example.setVisible(has_example and not self._is_read_only)
        self._back.setVisible(self._row is not None)
        self._save.setVisible(not self._is_read_only)
        self.form.setEnabled(not self._is_read_only)
        self._stack.setCurrentIndex(1)

    def _take_example(self) -> None:
        self.duties.setPlainText(template(self._office))
        self.duties.setFocus()

    def _finish(self) -> None:
        day = self.valid_from.value()
        if self._is_read_only or not self.form.is_ready():
            return
        if self._way is _Way.TAKE_BACK and self._row is not None:
            self.taken_back.emit(self._row.id, self.reason.text())
            return
        if day is None:
            return
        office = self._office or self.office.text()
        duty = Duty(office, day, self.duties.toPlainText(), self.decided.text())
        if self._way is _Way.MEND and self._row is not None:
            self.mended.emit(self._row.id, duty, self.reason.text())
        else:
            self.written.emit(duty)


def _since(duty: DutyRow, *, is_old: bool) -> str:
    words = _("Berlaku sejak {day}.").format(day=format_long_day(duty.duty.valid_from))
    if duty.duty.decided:
        words += " " + _("Diputuskan di: {where}.").format(where=duty.duty.decided)
    return words + (" " + _("Sudah diganti dengan yang lebih baru.") if is_old else "")
