"""One term of office: what is known of it, its correction, and its end."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from kube_desktop.books.officers.queries import TermRow
from kube_desktop.books.officers.rules import TermEnd
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.attached_files import AttachedFile
from kube_desktop.groupfile.change_history import ChangeRow
from ui.books.members.history import change_in_words
from ui.books.officers.appointing import reason_edit
from ui.books.officers.mending import MendingForm
from ui.records.change_history import ChangeHistory
from ui.records.files import FileList
from ui.widgets.date_edit import DateEdit
from ui.widgets.form import Form
from ui.widgets.parts import button, column, label, row

_FACTS, _ENDING, _MENDING = range(3)


class TermPanel(QWidget):
    """Shows a term; asks for day and reason when it is to end, or what was written wrongly.

    Attributes:
        form: the end of the term; shows what was refused beside its field.
        mending: the correction of its data, likewise.
        files: the papers, such as a scan of the decree.

    Signals:
        ended: a `TermEnd` is to be written.
        mended: (term id, `TermDetails`, reason) is to be written.
        replacement_asked: somebody else is to take over this `Office`.
        papers_asked: the id of the term that gets further papers.
    """

    ended = Signal(object)
    mended = Signal(object, object, str)
    replacement_asked = Signal(object)
    papers_asked = Signal(object)

    def __init__(self, *, is_read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._term: TermRow | None = None
        self._is_read_only = is_read_only
        self._title = label("", "heading", wrap=True)
        self._facts = label("", wrap=True)
        self._end = button(_("Akhiri masa jabatan…"), "log-out")
        self._replace = button(_("Ganti orang…"), "user-plus")
        self._mend = button(_("Perbaiki data…"), "pencil")
        papers = button(_("Tambah SK"), "paperclip", "quiet", tip=_("Tambah foto atau PDF"))
        self.files = FileList(_("Foto dan surat"), () if is_read_only else (papers,))
        self.history = ChangeHistory()
        self._on = DateEdit()
        self._on.is_required = True
        self._reason = reason_edit()
        self._reason.is_required = True
        self.form = Form()
        self.form.add("on", _("Tanggal berhenti"), self._on)
        self.form.add("reason", _("Alasan"), self._reason, hint=_("Contoh: masa jabatan selesai"))
        self.mending = MendingForm()
        save = button(_("Akhiri masa jabatan"), "check", "primary")
        save_mended = button(_("Simpan"), "check", "primary")
        facts = QWidget()
        facts.setLayout(
            column(
                row(self._replace, None),
                row(self._end, None),
                row(self._mend, None),
                self.files,
                self.history,
                None,
            )
        )
        self._stack = QStackedWidget()
        for page in (facts, self._page(self.form, save), self._page(self.mending, save_mended)):
            self._stack.addWidget(page)
        self.setLayout(column(self._title, self._facts, self._stack, None, spacing=12))
        self._end.clicked.connect(self._ask)
        self._mend.clicked.connect(self._ask_correction)
        self._replace.clicked.connect(self._ask_replacement)
        papers.clicked.connect(lambda: self.papers_asked.emit(self.term_id))
        save.clicked.connect(self._finish)
        self.form.submitted.connect(self._finish)
        save_mended.clicked.connect(self._finish_correction)
        self.mending.submitted.connect(self._finish_correction)

    @property
    def term_id(self) -> int | None:
        """The term that is shown."""
        return self._term.id if self._term else None

    def show_term(
        self, term: TermRow, *, files: Sequence[AttachedFile], changes: Sequence[ChangeRow]
    ) -> None:
        """Show what is known of a term, its papers, and what was changed about it."""
        self._term = term
        self._title.setText(f"{term.office.label}: {term.name}")
        self._facts.setText("\n".join(_facts(term)))
        is_open = term.ended_on is None and not self._is_read_only
        self._end.setVisible(is_open)
        self._replace.setVisible(is_open)
        self._mend.setVisible(not self._is_read_only)
        self.files.show_files(files)
        self.history.show_changes(map(change_in_words, changes))
        self.show_facts()

    def show_facts(self) -> None:
        """Give up ending or mending the term."""
        self._stack.setCurrentIndex(_FACTS)

    def show_error(self, error: KubeError) -> None:
        """Tell what the book refused beside its field."""
        is_mending = self._stack.currentIndex() == _MENDING
        (self.mending if is_mending else self.form).show_error(error)

    def is_changed(self) -> bool:
        """Tell whether the end or a correction of the term is being written."""
        return self._stack.currentIndex() != _FACTS

    def _page(self, form: Form, save: QPushButton) -> QWidget:
        page, back = QWidget(), button(_("Kembali"), "undo-2")
        page.setLayout(column(form, row(save, back, None), None, spacing=12))
        back.clicked.connect(self.show_facts)
        return page

    def _ask(self) -> None:
        self.form.clear_problems()
        self._on.set_value(today())
        self._reason.set_value(None)
        self._stack.setCurrentIndex(_ENDING)
        self._on.setFocus()

    def _ask_correction(self) -> None:
        if self._term is not None:
            self.mending.show_details(self._term.details)
            self._stack.setCurrentIndex(_MENDING)
            self.mending.started_on.setFocus()

    def _ask_replacement(self) -> None:
        office = self._term.office if self._term else None
        self.replacement_asked.emit(office)

    def _finish(self) -> None:
        day = self._on.value()
        if self._term is not None and self.form.is_ready() and day is not None:
            self.ended.emit(TermEnd(self._term.id, day, self._reason.text()))

    def _finish_correction(self) -> None:
        details = self.mending.details()
        if self._term is not None and details is not None:
            self.mended.emit(self._term.id, details, self.mending.reason.text())


def _facts(term: TermRow) -> list[str]:
    facts = [
        _("Anggota nomor {number}").format(number=term.member_number),
        _("Diangkat {day}").format(day=format_long_day(term.started_on)),
    ]
    if term.planned_end is not None:
        facts.append(_("Rencana sampai {day}").format(day=format_long_day(term.planned_end)))
    if term.decree_on is not None:
        day = format_long_day(term.decree_on)
        words = _("Dasar: {decree}, tanggal {day}").format(decree=term.decree, day=day)
        facts.append(words)
    elif term.decree:
        facts.append(_("Dasar: {decree}").format(decree=term.decree))
    if term.ended_on is not None:
        facts.append(
            _("Berhenti {day}: {reason}").format(
                day=format_long_day(term.ended_on), reason=term.end_reason
            )
        )
    return facts
