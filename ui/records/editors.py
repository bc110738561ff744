"""A field of a book as something to type in or to choose from."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import _
from kube_desktop.registers.choices import Choice
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.queries import earlier_texts
from kube_desktop.registers.register import Register
from kube_desktop.registers.words import NO, YES
from ui import theme
from ui.session import Session
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.count_edit import CountEdit
from ui.widgets.date_edit import DateEdit
from ui.widgets.line_field import LineField
from ui.widgets.parts import restyle
from ui.widgets.rupiah_edit import RupiahEdit
from ui.widgets.suggest_edit import PickEdit, SuggestEdit, Suggestion

_SIDE_BY_SIDE: Final = 3
_LETTERS: Final = 55
"""More than these do not fit side by side into a column of a form."""

_LINES: Final = 2


class PassageEdit(QPlainTextEdit):
    """Several lines of text; Tab leaves it, Enter begins a line, Ctrl+Enter belongs to the form.

    Signals:
        changed: the text is another one.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.set_lines(_LINES)
        self.textChanged.connect(lambda: self.changed.emit(self.toPlainText()))

    def set_lines(self, lines: int) -> None:
        """Show that many lines at least."""
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * lines + theme.scaled(16))
        self.setMaximumHeight(self.fontMetrics().lineSpacing() * (lines + 2) + theme.scaled(16))

    def show_in_error(self, *, in_error: bool) -> None:
        """Mark the field as the place of a problem, or as good again."""
        restyle(self, "in_error" if in_error else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Ctrl+Enter and Escape to the form around."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (
            is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.ignore()
        else:
            super().keyPressEvent(event)


class FieldEditor:
    """The widget for one field, and the way between it and the field's value.

    Attributes:
        field: what it edits.
        widget: what a form shows.
    """

    def __init__(self, session: Session, register: Register[object], field: Field) -> None:
        self.field = field
        self._session = session
        self._register = register
        self.widget = self._make()

    def value(self) -> object:
        """Return what the entry's attribute would hold."""
        widget = self.widget
        if isinstance(widget, PassageEdit):
            return widget.toPlainText()
        if isinstance(widget, SuggestEdit) and self.field.kind is FieldKind.TEXT:
            return widget.text()
        if isinstance(widget, ChoiceEdit | DateEdit | CountEdit | RupiahEdit | SuggestEdit):
            return widget.value()
        raise TypeError(type(widget))

    def set_value(self, value: object) -> None:
        """Show a value, or an empty field."""
        widget = self.widget
        if isinstance(widget, PassageEdit):
            widget.setPlainText(str(value or ""))
        elif isinstance(widget, ChoiceEdit):
            if value is None:
                widget.clear()
            else:
                widget.set_value(value)
        elif isinstance(widget, DateEdit):
            widget.set_value(value if isinstance(value, date) else None)
        elif isinstance(widget, CountEdit | RupiahEdit):
            widget.set_value(value if isinstance(value, int) else None)
        elif isinstance(widget, PickEdit):
            widget.choose(value)
        elif isinstance(widget, SuggestEdit):
            widget.set_value(self._suggestion(value))

    def is_filled(self) -> bool:
        """Tell whether anything stands in it."""
        return self.value() not in (None, "")

    def show_month(self, month: Month) -> None:
        """Ask about days outside this month, where the field dates the entry."""
        if isinstance(self.widget, DateEdit) and self.field.name == self._register.day:
            self.widget.set_month(month)

    def on_change(self, hear: Callable[[object], object]) -> None:
        """Call `hear` whenever the value may have changed."""
        widget = self.widget
        if isinstance(widget, ChoiceEdit | PassageEdit):
            widget.changed.connect(hear)
        elif isinstance(widget, SuggestEdit | DateEdit | CountEdit | RupiahEdit):
            widget.textChanged.connect(hear)

    def _make(self) -> QWidget:  # noqa: PLR0911 - a line for each kind of field
        field = self.field
        match field.kind:
            case FieldKind.PASSAGE:
                return PassageEdit()
            case FieldKind.DAY:
                return _required(DateEdit(), field)
            case FieldKind.COUNT:
                return _required(CountEdit(field.largest), field)
            case FieldKind.MONEY:
                return _required(RupiahEdit(), field)
            case FieldKind.YES_NO:
                return ChoiceEdit([(True, _(YES)), (False, _(NO))], starts_empty=True)
            case FieldKind.CHOICE if field.choices is not None:
                return _choice(field, field.choices)
            case FieldKind.LINK:
                return _required(SuggestEdit(self._linked, must_choose=True), field)
        return _required(SuggestEdit(self._earlier), field)

    def _linked(self, text: str) -> Sequence[Suggestion]:
        link = self.field.link
        if link is None:
            return ()
        found = self._session.book.read(link.find, text)
        return [Suggestion(one.id, one.text, one.detail) for one in found]

    def _earlier(self, text: str) -> Sequence[Suggestion]:
        written = self._session.book.read(earlier_texts, self._register, self.field, text)
        usual = [_(one) for one in self.field.usual if text.casefold() in _(one).casefold()]
        return [Suggestion(one, one) for one in dict.fromkeys((*written, *usual))]

    def _suggestion(self, value: object) -> Suggestion | None:
        if self.field.kind is FieldKind.TEXT:
            return Suggestion(value, str(value)) if value else None
        if self.field.link is None or not isinstance(value, int):
            return None
        names = self._session.book.read(self.field.link.names, (value,))
        return Suggestion(value, names[value]) if value in names else None


def _choice(field: Field, choices: type[Choice]) -> QWidget:
    letters = sum(len(one.label) for one in choices)
    if len(choices) <= _SIDE_BY_SIDE and letters <= _LETTERS:
        return ChoiceEdit([(one, one.label) for one in choices], starts_empty=True)
    return _required(PickEdit([Suggestion(one, one.label) for one in choices]), field)


def _required(widget: LineField, field: Field) -> LineField:
    widget.is_required = field.is_required
    return widget
