"""The fields of one entry of a book, side by side, the rarely filled ones when asked for."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import _
from kube_desktop.registers.checking import built
from kube_desktop.registers.errors import FieldMissingError
from kube_desktop.registers.register import Register
from ui.records.editors import FieldEditor
from ui.session import Session
from ui.widgets.form import Form
from ui.widgets.line_field import LineField

REASON = "reason"


class RecordForm(Form):
    """Enter goes from field to field and ends in `finished`.

    Attributes:
        editors: by the name of the field.
        reason: why something is changed.

    Signals:
        edited: something was typed or chosen, or another entry is shown.
        finished: Enter in the last field, or Ctrl+Enter in any.
    """

    edited = Signal()
    finished = Signal()

    def __init__(self, session: Session, register: Register[Any], *, columns: int = 4) -> None:
        super().__init__(columns, column_width=200)
        self._register = register
        self._fixed: dict[str, object] = {}
        self._extra_shown = False
        self.editors = {
            field.name: FieldEditor(session, register, field) for field in register.fields
        }
        for field in register.fields:
            editor = self.editors[field.name]
            self.add(field.name, _(field.title), editor.widget, hint=_(field.hint), span=field.span)
            editor.on_change(self._tell)
        self.reason = LineField()
        hint = _("Contoh: salah tulis nama")
        self.add(REASON, _("Alasan perubahan"), self.reason, hint=hint, span=2)
        self._shown: dict[str, object] = {}
        self.show_blank({})

    @property
    def has_extra(self) -> bool:
        """Whether there are fields that are shown only when they are asked for."""
        return any(field.is_extra for field in self._register.fields)

    def show_blank(self, defaults: Mapping[str, object], *, fixed: bool = False) -> None:
        """Show an empty entry; `defaults` are filled in, and stay out of sight when `fixed`."""
        self._fixed = dict(defaults) if fixed else {}
        self.show_row(REASON, shown=False)
        self._fill(defaults)
        self.show_extra(shown=False)

    def show_entry(self, entry: object) -> None:
        """Show an entry that is in the book, and ask why it is changed."""
        self._fixed = (
            {self._register.parent: getattr(entry, self._register.parent)}
            if self._register.parent
            else {}
        )
        self.show_row(REASON, shown=True)
        self._fill({name: getattr(entry, name) for name in self.editors})
        fields = self._register.fields
        self.show_extra(
            shown=any(field.is_extra and self.editors[field.name].is_filled() for field in fields)
        )

    def show_extra(self, *, shown: bool) -> None:
        """Show or hide the rarely filled fields."""
        self._extra_shown = shown
        for field in self._register.fields:
            if field.is_extra:
                self.show_row(field.name, shown=shown)

    def shows_extra(self) -> bool:
        """Whether the rarely filled fields are in sight."""
        return self._extra_shown

    def show_month(self, month: Month) -> None:
        """Ask about days outside this month."""
        for editor in self.editors.values():
            editor.show_month(month)

    def entry(self) -> object | None:
        """Return what is written, or None when a field says what is wrong with it."""
        if not self.is_ready():
            return None
        try:
            entry: object = built(self._register, {**self._fixed, **self._values()})
        except FieldMissingError as error:
            self.show_error(error)
            return None
        return entry

    def is_changed(self) -> bool:
        """Tell whether anything stands there that was not shown."""
        return self._values() != self._shown or bool(self.reason.text().strip())

    def focus_first(self) -> None:
        """Put the cursor where one starts to type: the first empty field."""
        for name, editor in self.editors.items():
            if name not in self._hidden and not editor.is_filled():
                editor.widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, which fields leave to the form; Ctrl+Enter ends."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier or not self._go_on():
            self.finished.emit()

    def _go_on(self) -> bool:
        """Put the cursor in the next field; False in the last one."""
        order: list[QWidget] = [
            editor.widget for name, editor in self.editors.items() if name not in self._hidden
        ]
        if REASON not in self._hidden:
            order.append(self.reason)
        now = QApplication.focusWidget()
        for place, widget in enumerate(order[:-1]):
            if now is not None and (widget is now or widget.isAncestorOf(now)):
                order[place + 1].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def _fill(self, values: Mapping[str, object]) -> None:
        for name, editor in self.editors.items():
            editor.set_value(values.get(name))
        self.reason.clear()
        self.clear_problems()
        self._shown = self._values()
        self.edited.emit()

    def _values(self) -> dict[str, object]:
        return {name: editor.value() for name, editor in self.editors.items()}

    def _tell(self, _value: object) -> None:
        self.edited.emit()
