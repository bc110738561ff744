"""Decisions or tasks of a meeting: what is written so far, and below it the fields for one more."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import _
from kube_desktop.registers.checking import checked
from kube_desktop.registers.register import Register
from ui.records.form import RecordForm
from ui.session import Session
from ui.widgets.parts import button, column, frame, icon_button, label, row

PartT = TypeVar("PartT")
Part = tuple[int | None, PartT]


class PartsEditor(QWidget, Generic[PartT]):
    """A list that grows line by line; a line is mended in the same fields.

    Attributes:
        form: the fields of one line.
        parts: (id, entry) in order; the id is None for what is not in the book yet.

    Signals:
        changed: the lines are others.
    """

    changed = Signal()

    def __init__(
        self,
        session: Session,
        register: Register[PartT],
        *,
        title: str,
        words: Callable[[PartT], str],
        hidden: Sequence[str] = (),
    ) -> None:
        super().__init__()
        fields = tuple(field for field in register.fields if field.name not in hidden)
        self._register = register
        self._words = words
        self._can_write = not session.is_read_only
        self._mended: int | None = None
        self._fixed: Callable[[], dict[str, object]] = dict
        self.parts: list[Part[PartT]] = []
        self.form = RecordForm(session, replace(register, fields=fields), columns=3)
        self._room = QVBoxLayout()
        self._room.setSpacing(4)
        self._add = button("", "plus")
        self._leave = button(_("Batal"), "x", "quiet")
        panel = frame("panel")
        panel.setLayout(column(self.form, row(self._add, self._leave, None), margin=12))
        self.setLayout(column(label(title, "heading"), self._room, panel, spacing=6))
        panel.setVisible(self._can_write)
        self._add.clicked.connect(self._finish)
        self._leave.clicked.connect(self._begin)
        self.form.finished.connect(self._finish)
        self.form.edited.connect(self.changed)

    def set_fixed(self, fixed: Callable[[], dict[str, object]]) -> None:
        """Say what a new line holds besides the fields, such as its number."""
        self._fixed = fixed

    def show_parts(self, parts: Sequence[Part[PartT]]) -> None:
        """Show lines, and empty fields for one more."""
        self.parts = list(parts)
        self._begin()
        self._show_lines()

    def has_half_a_line(self) -> bool:
        """Tell whether something stands in the fields that is no line yet."""
        return self.form.is_changed()

    def show_words_again(self) -> None:
        """Write the lines out anew, when what they name has changed."""
        self._show_lines()

    def take_half_a_line(self) -> bool:
        """Make a line of what stands in the fields; False when it cannot be one."""
        return not self.has_half_a_line() or self._finish()

    def _begin(self) -> None:
        self._mended = None
        self.form.show_blank(self._fixed(), fixed=True)
        self._add.setText(_("Tambah"))
        self._leave.hide()

    def _mend(self, place: int) -> None:
        self._mended = place
        _row_id, entry = self.parts[place]
        values = {name: getattr(entry, name) for name in self._register.columns}
        self.form.show_blank(values, fixed=True)
        self.form.show_extra(shown=True)
        self._add.setText(_("Ubah"))
        self._leave.show()
        self.form.focus_first()

    def _remove(self, place: int) -> None:
        del self.parts[place]
        self._begin()
        self._show_lines()
        self.changed.emit()

    def _finish(self) -> bool:
        entry: Any = self.form.entry()
        if entry is None:
            return False
        try:
            tidy = checked(self._register, entry, today=today())
        except RuleError as error:
            self.form.show_error(error)
            return False
        if self._mended is None:
            self.parts.append((None, tidy))
        else:
            self.parts[self._mended] = (self.parts[self._mended][0], tidy)
        self._begin()
        self._show_lines()
        self.changed.emit()
        self.form.focus_first()
        return True

    def _show_lines(self) -> None:
        while (item := self._room.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, (_row_id, entry) in enumerate(self.parts):
            self._room.addWidget(self._line(place, self._words(entry)))
        if not self.parts:
            self._room.addWidget(label(_("Belum ada."), "note"))

    def _line(self, place: int, words: str) -> QFrame:
        line = frame("card")
        things: list[QWidget] = [label(words, wrap=True)]
        if self._can_write:
            mend = icon_button("pencil", _("Ubah: {words}").format(words=words))
            leave_out = icon_button("x", _("Hapus: {words}").format(words=words))
            mend.clicked.connect(partial(self._mend, place))
            leave_out.clicked.connect(partial(self._remove, place))
            things += [mend, leave_out]
        layout = row(*things, margin=6)
        layout.setStretch(0, 1)
        line.setLayout(layout)
        return line
