"""Labels above fields, and under each field what there is to say about it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from kube_desktop.foundation.errors import KubeError, RuleError
from kube_desktop.foundation.i18n import _
from ui import theme
from ui.widgets.line_field import LineField
from ui.widgets.parts import column, label, restyle


@runtime_checkable
class CanShowError(Protocol):
    """A field that can mark itself as the place of a problem."""

    def show_in_error(self, *, in_error: bool) -> None:
        """Mark the field, or take the mark away."""


class FormRow(QWidget):
    """A label, a field, and one line for its problem, concern, note or hint, most urgent first."""

    def __init__(self, title: str, field: QWidget, hint: str = "") -> None:
        super().__init__()
        self.field = field
        self._hint = hint
        self._problem = ""
        self._is_asking = False
        self.title = label(title, "label")
        self.title.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(title)
        self._words = label("", "note", wrap=True)
        self._words.setMinimumHeight(self._words.fontMetrics().height())
        self.setLayout(column(self.title, field, self._words, None, spacing=3))
        if isinstance(field, LineField):
            field.noted.connect(self._hear)
            field.finished.connect(self._show)
        self._show()

    def set_title(self, title: str) -> None:
        """Call the field otherwise, for the eye and for the ear."""
        self.title.setText(title)
        self.field.setAccessibleName(title)

    def words(self) -> str:
        """Return what stands under the field."""
        return self._words.text()

    def show_problem(self, text: str) -> None:
        """Tell what is wrong, until the field changes."""
        self._problem = text
        self._show()

    def clear_problem(self) -> None:
        """Forget what was wrong."""
        self.show_problem("")

    def ask(self) -> None:
        """Ask for a second Enter, because the value is unusual."""
        self._is_asking = True
        self._show()

    def set_hint(self, hint: str) -> None:
        """Change the quiet sentence of an untouched field."""
        self._hint = hint
        self._show()

    def _hear(self) -> None:
        self._problem = ""
        self._is_asking = False
        self._show()

    def _show(self) -> None:
        field = self.field
        own = field if isinstance(field, LineField) else None
        is_left = own is not None and not own.hasFocus() and bool(own.text().strip())
        problem = self._problem or (own.problem() if own and is_left else "")
        concern = own.concern() if own else ""
        note = own.note() if own else ""
        look = "problem" if problem else "concern" if concern else "note"
        restyle(self._words, look)
        if concern and self._is_asking:
            concern = _("{question} Tekan Enter sekali lagi.").format(question=concern)
        text = problem or concern or note or self._hint
        self._words.setText(text)
        self._words.setToolTip(text)
        field.setAccessibleDescription(text)
        if isinstance(field, CanShowError):
            field.show_in_error(in_error=bool(problem))


@dataclass(frozen=True, slots=True)
class _Placed:
    name: str
    row: FormRow
    span: int


class Form(QWidget):
    """Rows in as many columns as there is room for, filled like reading.

    Signals:
        submitted: Enter was pressed in a line of the form.
    """

    submitted = Signal()

    def __init__(
        self, columns: int = 1, *, column_width: int = 210, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = columns
        self._column_width = column_width
        self._in_use = 0
        self._placed: list[_Placed] = []
        self._hidden: set[str] = set()
        self._accepted: tuple[str, ...] = ()
        self._general = label("", "problem", wrap=True)
        self._general.hide()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self.setLayout(column(self._grid, self._general, spacing=4))

    def add(
        self,
        name: str,
        title: str,
        field: QWidget,
        *,
        hint: str = "",
        span: int = 1,
        after: str = "",
    ) -> FormRow:
        """Add a field; `name` is what a `RuleError.field` calls it, `span` its width in columns.

        It stands last, or `after` the row of that name.
        """
        placed = _Placed(name, FormRow(title, field, hint), span)
        if after:
            before = next(place for place, each in enumerate(self._placed) if each.name == after)
            self._placed.insert(before + 1, placed)
        else:
            self._placed.append(placed)
        if isinstance(field, LineField):
            field.returnPressed.connect(self.submitted)
        self._lay_out(self._in_use or self._columns, again=True)
        return placed.row

    def row(self, name: str) -> FormRow:
        """Return the row of that name."""
        return next(placed.row for placed in self._placed if placed.name == name)

    def show_row(self, name: str, *, shown: bool) -> None:
        """Show or hide a row."""
        self.row(name).setVisible(shown)
        self._hidden = self._hidden - {name} if shown else self._hidden | {name}
        self._lay_out(self._in_use or self._columns, again=True)

    def set_spans(self, spans: Mapping[str, int]) -> None:
        """Give rows other widths in columns, as fits what is shown beside them."""
        self._placed = [
            replace(placed, span=spans.get(placed.name, placed.span)) for placed in self._placed
        ]
        self._lay_out(self._in_use or self._columns, again=True)

    def show_error(self, error: KubeError) -> None:
        """Tell a broken rule beside its field; under the form when no field is at fault."""
        field = error.field if isinstance(error, RuleError) else None
        self.show_problem(field or "", str(error))

    def show_problem(self, name: str, text: str) -> None:
        """Tell a problem beside the field of that name, or under the form."""
        for placed in self._placed:
            if placed.name == name and name not in self._hidden:
                placed.row.show_problem(text)
                placed.row.field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self._general.setText(text)
        self._general.setVisible(bool(text))

    def clear_problems(self) -> None:
        """Forget all that was wrong."""
        self._general.hide()
        for placed in self._placed:
            placed.row.clear_problem()

    def clear(self) -> None:
        """Empty every line field and forget what was wrong."""
        for placed in self._placed:
            if isinstance(placed.row.field, LineField):
                placed.row.field.clear()
        self.clear_problems()

    def general_problem(self) -> str:
        """Return the problem that stands under the form."""
        return self._general.text() if self._general.isVisibleTo(self) else ""

    def is_ready(self) -> bool:
        """Tell whether everything can be read, and show what cannot.

        A concern (a date outside the month, ten times the usual amount) holds the first attempt
        back and lets the second pass.
        """
        self.clear_problems()
        concerns: list[tuple[FormRow, str]] = []
        for placed in self._placed:
            field = placed.row.field
            if not isinstance(field, LineField) or placed.name in self._hidden:
                continue
            field.complete()
            if field.problem():
                self.show_problem(placed.name, field.problem())
                return False
            if field.concern():
                concerns.append((placed.row, field.concern()))
        asked = tuple(concern for _row, concern in concerns)
        if asked and asked != self._accepted:
            self._accepted = asked
            concerns[0][0].field.setFocus(Qt.FocusReason.OtherFocusReason)
            for row, _concern in concerns:
                row.ask()
            return False
        self._accepted = ()
        return True

    def minimumSizeHint(self) -> QSize:
        """Return the room of one column: with less than now, fewer columns are used."""
        rows = [placed.row for placed in self._placed if placed.name not in self._hidden]
        widest = max((row.minimumSizeHint().width() for row in rows), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use fewer columns in a narrow window."""
        super().resizeEvent(event)
        fitting = event.size().width() // theme.scaled(self._column_width)
        self._lay_out(max(1, min(self._columns, fitting)))

    def _lay_out(self, columns: int, *, again: bool = False) -> None:
        if columns == self._in_use and not again:
            return
        self._in_use = columns
        for placed in self._placed:
            self._grid.removeWidget(placed.row)
        place = 0
        for placed in self._placed:
            if placed.name in self._hidden:
                continue
            span = min(placed.span, columns)
            if place % columns + span > columns:
                place += columns - place % columns
            self._grid.addWidget(placed.row, place // columns, place % columns, 1, span)
            place += span
        for number in range(self._columns):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)
