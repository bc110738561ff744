"""The chosen entry in full, at the side of its book."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.attached_files import AttachedFile
from kube_desktop.registers.register import Record, Register
from kube_desktop.registers.words import value_in_words
from ui import theme
from ui.records.files import FileList
from ui.records.history import instant_in_words
from ui.widgets.parts import button, column, icon_button, label, line, row
from ui.widgets.scrolling import scrolling

_WIDTH: Final = 336
_LABEL_WIDTH: Final = 96
LATE_AFTER: Final = 7
"""Days after which an entry was written late (our own rule); the details then say how late."""


class RecordDetails(QFrame):
    """Everything about one entry: what it says, who wrote it, its papers, what was changed.

    Signals:
        closed: it is no longer wanted.
        mend_asked, cancel_asked, files_asked: the `Record` shown shall be corrected, be cancelled
            (or count again), get further papers.
        file_opened: the `AttachedFile` to look at.
        link_followed: (page, id) of another record.
    """

    closed = Signal()
    mend_asked = Signal(object)
    cancel_asked = Signal(object)
    files_asked = Signal(object)
    file_opened = Signal(object)
    link_followed = Signal(str, object)

    def __init__(self, register: Register[Any], *, can_write: bool) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._register = register
        self._can_write = can_write
        self._record: Record[Any] | None = None
        self._title = label("", "heading", wrap=True)
        self._mend = button(_("Perbaiki"), "pencil")
        self._cancel = button(_("Batalkan"), "undo-2", "danger")
        self._facts = QVBoxLayout()
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setSpacing(6)
        area = scrolling(column(self._facts, None))
        close = icon_button("x", _("Tutup rincian"))
        head = row(self._title, close, spacing=2)
        head.setStretch(0, 1)
        head.setAlignment(close, Qt.AlignmentFlag.AlignTop)
        layout = column(head, area, row(self._mend, self._cancel), margin=12)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.setFocusProxy(self._mend)
        close.clicked.connect(self.closed)
        self._mend.clicked.connect(lambda: self.mend_asked.emit(self._record))
        self._cancel.clicked.connect(lambda: self.cancel_asked.emit(self._record))

    def record(self) -> Record[Any] | None:
        """Return what is shown."""
        return self._record

    def show_record(
        self,
        record: Record[Any],
        *,
        names: Mapping[str, Mapping[int, str]],
        files: Sequence[AttachedFile],
        changes: Sequence[str],
        sections: Sequence[QWidget] = (),
    ) -> None:
        """Show an entry; `changes` are sentences, `sections` what a book adds of its own."""
        self._record = record
        self._title.setText(self._register.naming(record.entry))
        self._clear()
        if record.is_cancelled:
            words = _("Dibatalkan: {reason}").format(reason=record.cancel_reason)
            self._facts.addWidget(label(words, "concern", wrap=True))
        self._say_fields(record, names)
        self._say_when(record)
        for section in sections:
            self._facts.addWidget(line())
            self._facts.addWidget(section)
        self._facts.addWidget(line())
        self._show_files(files)
        self._show_changes(changes)
        self._mend.setVisible(self._can_write and not record.is_cancelled)
        self._cancel.setVisible(self._can_write)
        self._cancel.setText(_("Pakai lagi") if record.is_cancelled else _("Batalkan"))

    def lead_with(self, section: QWidget) -> None:
        """Put what matters most about the entry shown before its fields."""
        self._facts.insertWidget(0, section)
        self._facts.insertWidget(1, line())

    def set_wide(self, *, wide: bool) -> None:
        """Stand beside the list with a width of its own, or take its place."""
        if wide:
            self.setFixedWidth(theme.scaled(_WIDTH))
        else:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def say(self, title: str, words: str, look: str = "") -> None:
        """Add a labelled line; nothing for nothing."""
        if not words:
            return
        named = label(title, "label", wrap=True)
        named.setFixedWidth(theme.scaled(_LABEL_WIDTH))
        named.setAlignment(Qt.AlignmentFlag.AlignTop)
        held = QWidget()
        layout = row(named, label(words, look, wrap=True), spacing=6)
        layout.setStretch(1, 1)
        held.setLayout(layout)
        self._facts.addWidget(held)

    def _say_fields(self, record: Record[Any], names: Mapping[str, Mapping[int, str]]) -> None:
        for field in self._register.fields:
            value = getattr(record.entry, field.name)
            words = value_in_words(field, value, names.get(field.name, {}))
            if words and field.link is not None:
                self._facts.addWidget(self._link(_(field.title), words, field.link.page, value))
            else:
                self.say(_(field.title), words)

    def _say_when(self, record: Record[Any]) -> None:
        when = instant_in_words(record.recorded_at)
        self.say(
            _("Dicatat oleh"),
            _("{recorder}, {when}").format(recorder=record.recorder, when=when),
        )
        day = self._register.day_of(record.entry)
        late = _days_late(record.recorded_at, day)
        if late > LATE_AFTER and not self._register.is_standing:
            self.say("", _("Ditulis {days} hari sesudahnya").format(days=late), "note")

    def _link(self, title: str, words: str, page: str, target: int) -> QWidget:
        named = label(title, "label", wrap=True)
        named.setFixedWidth(theme.scaled(_LABEL_WIDTH))
        named.setAlignment(Qt.AlignmentFlag.AlignTop)
        follow = icon_button("arrow-up-right", _("Buka {what}").format(what=words))
        follow.clicked.connect(partial(self.link_followed.emit, page, target))
        held = QWidget()
        layout = row(named, label(words, wrap=True), follow, spacing=6)
        layout.setStretch(1, 1)
        layout.setAlignment(follow, Qt.AlignmentFlag.AlignTop)
        held.setLayout(layout)
        return held

    def _show_files(self, files: Sequence[AttachedFile]) -> None:
        add = button(_("Tambah foto"), "paperclip", "quiet")
        add.clicked.connect(lambda: self.files_asked.emit(self._record))
        listed = FileList(_("Foto dan surat"), [add] if self._can_write else ())
        listed.opened.connect(self.file_opened)
        listed.show_files(files)
        self._facts.addWidget(listed)

    def _show_changes(self, changes: Sequence[str]) -> None:
        if not changes:
            return
        self._facts.addWidget(line())
        self._facts.addWidget(label(_("Riwayat perubahan"), "strong"))
        for change in changes:
            self._facts.addWidget(label(change, "note", wrap=True))

    def _clear(self) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _days_late(recorded_at: str, day: date | None) -> int:
    written = datetime.fromisoformat(recorded_at).astimezone().date()
    return 0 if day is None else (written - day).days
