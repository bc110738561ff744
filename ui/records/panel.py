"""The fixed panel below a book: a new entry, or one that is mended."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.registers.register import Record
from ui.records.form import RecordForm
from ui.records.page import RecordPage
from ui.session import Session
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.file_picker import FilePicker
from ui.widgets.parts import button, column, restyle, row


class RecordPanel(QFrame):
    """Hands over what was typed; it stays until the book has agreed.

    Attributes:
        form: the fields.
        files: photos and papers of a new entry.

    Signals:
        entered: (entry, paths) something new.
        corrected: (id, entry, reason).
        dismissed: a mending is given up.
    """

    entered = Signal(object, object)
    corrected = Signal(object, object, str)
    dismissed = Signal()

    def __init__(self, session: Session, page: RecordPage) -> None:
        super().__init__()
        restyle(self, "panel")
        self._page = page
        self._record: Record[Any] | None = None
        self.form = RecordForm(session, page.register, columns=page.columns)
        self._title = ElidedLabel(_(page.new_title), "heading")
        self._advice = ElidedLabel("", "note")
        self.files = FilePicker(_("Foto / surat"), _("Lampirkan foto atau PDF"))
        self._more = button("", "chevron-down", "quiet")
        if not self.form.has_extra:
            self._more.hide()
        self._save = button(_("Simpan"), "check", "primary", tip=_("Ctrl+Enter"))
        self._cancel = button(_("Batal"), "x")
        keys = column(self._save, self._cancel, self.files.add, self._more, None, spacing=6)
        self._written = column(self.form, self.files, spacing=4)
        body = row(self._written, keys, spacing=16)
        body.setStretch(0, 1)
        head = row(self._title, None, self._advice)
        self.setLayout(column(head, body, spacing=6, margin=12))
        self._save.clicked.connect(self._finish)
        self._cancel.clicked.connect(self._dismiss)
        self._more.clicked.connect(self._toggle_extra)
        self.form.finished.connect(self._finish)
        self.form.edited.connect(self._show_keys)
        self.show_new({})

    @property
    def record_id(self) -> int | None:
        """The entry that is mended, None for a new one."""
        return self._record.id if self._record else None

    def add_part(self, part: QWidget) -> None:
        """Show what a book asks besides its fields below them, before the buttons."""
        self._written.insertWidget(self._written.count() - 1, part)
        fields = [editor.widget for editor in self.form.editors.values()]
        self.setTabOrder(fields[-1], part)
        self.setTabOrder(part, self._save)

    def show_new(self, defaults: dict[str, object]) -> None:
        """Show empty fields."""
        self._record = None
        self._title.setText(_(self._page.new_title))
        self.files.clear()
        self.form.show_blank(defaults)
        self._show_keys()

    def show_record(self, record: Record[Any]) -> None:
        """Show an entry to be mended."""
        self._record = record
        what = self._page.register.naming(record.entry)
        self._title.setText(_("Perbaiki: {what}").format(what=what))
        self.files.clear()
        self.form.show_entry(record.entry)
        self._show_keys()

    def show_error(self, error: KubeError) -> None:
        """Tell what the book refused beside its field."""
        self.form.show_error(error)

    def has_unsaved(self) -> bool:
        """Whether something was typed that is not in the book."""
        return self.form.is_changed() or bool(self.files.paths())

    def set_advice(self, text: str) -> None:
        """Say something about the book beside the title."""
        self._advice.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up with Escape."""
        if event.key() == Qt.Key.Key_Escape and (self._record or self.has_unsaved()):
            self._dismiss()
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        entry = self.form.entry()
        if entry is None:
            return
        if self._record is None:
            self.entered.emit(entry, self.files.paths())
        else:
            self.corrected.emit(self._record.id, entry, self.form.reason.text())

    def _dismiss(self) -> None:
        self.dismissed.emit()

    def _toggle_extra(self) -> None:
        self.form.show_extra(shown=not self.form.shows_extra())
        self._show_keys()

    def _show_keys(self) -> None:
        is_new = self._record is None
        self._cancel.setVisible(not is_new or self.has_unsaved())
        self.files.add.setVisible(is_new)
        self._more.setText(_("Lebih sedikit") if self.form.shows_extra() else _("Isian lain"))
