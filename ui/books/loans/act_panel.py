"""A small panel for one thing that happens to a loan: its fields, and what saving will do."""

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from kube_desktop.books.loans.cards import LoanCard
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.ledger.closings import closed_through
from ui.records.own_panel import OwnPanel
from ui.session import Session
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, label, row


@dataclass(frozen=True, slots=True)
class LoanAct:
    """What saving does.

    Attributes:
        function: runs on the worker thread with the open group file and `args`; returns the entry
            that was written, if one was.
        said: the quiet line afterwards.
        then_print: the print of this loan that is shown afterwards, if any.
    """

    function: Callable[..., int | None]
    args: tuple[object, ...]
    said: str
    then_print: str = ""


class ActPanel(OwnPanel):
    """Hands over one act; it stays until the book has agreed.

    Attributes:
        form: the fields.

    Signals:
        entered: a `LoanAct` to be done.
        previewed: the `Schedule` that saving would bring, or None.
        dismissed: nothing shall be written.
    """

    entered = Signal(object)
    previewed = Signal(object)
    dismissed = Signal()

    def __init__(self, session: Session, save_word: str, *, icon: str = "check") -> None:
        super().__init__()
        self.session = session
        self._began: tuple[object, ...] = ()
        self._fields: list[LineField | ChoiceEdit] = []
        self._title = label("", "heading", wrap=True)
        self._told = label("", "", wrap=True)
        self._told.hide()
        self._concern = label("", "concern", wrap=True)
        self._concern.hide()
        self.form = Form(columns=4, column_width=150)
        self._save = button(save_word, icon, "primary")
        back = button(_("Batal"), "x")
        layout = column(
            self._title,
            self.form,
            self._told,
            self._concern,
            row(self._save, back, None),
            spacing=6,
            margin=12,
        )
        self.setLayout(layout)
        self._save.clicked.connect(self._finish)
        back.clicked.connect(self.dismissed)
        self.form.submitted.connect(self._finish)

    @abstractmethod
    def ask(self, card: LoanCard) -> None:
        """Ask about a loan as it stands."""

    @abstractmethod
    def act(self) -> LoanAct | None:
        """Return what the filled-in form asks for; None when a field said what is wrong."""

    def values(self) -> tuple[object, ...]:
        """Return what stands in the fields, to tell whether somebody typed."""
        return tuple(
            field.value() if isinstance(field, ChoiceEdit) else field.text()
            for field in self._fields
        )

    def add(
        self, name: str, title: str, field: LineField | ChoiceEdit, *, hint: str = "", span: int = 1
    ) -> None:
        """Add a field; whatever happens in it may change the sentence about saving."""
        self._fields.append(field)
        self.form.add(name, title, field, hint=hint, span=span)
        if isinstance(field, ChoiceEdit):
            field.changed.connect(self.explain)
        else:
            field.textChanged.connect(self.explain)

    def explain(self, _value: object = None) -> None:
        """Say anew what saving will do; most acts say it with `tell`."""

    def focus(self) -> None:
        """Put the cursor where one starts to type."""
        self._fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self, title: str) -> None:
        """Take what stands there now as untouched, and say what saving will do."""
        self._title.setText(title)
        self.form.clear_problems()
        self._began = self.values()
        self.explain()

    def usual_day(self, not_before: date) -> date:
        """Return the day to begin with: today, or the first of another month in hand."""
        month = self.session.month
        day = today() if Month.of(today()) == month else month.first
        return max(day, not_before)

    def tell(self, words: str, concern: str = "") -> None:
        """Say what saving will do, and what is doubtful about it."""
        self._told.setText(words)
        self._told.setVisible(bool(words))
        self._concern.setText(concern)
        self._concern.setVisible(bool(concern))

    def told(self) -> str:
        """Return the sentence about what saving will do."""
        return self._told.text()

    def day_to_take_back(self, day: date) -> date:
        """Return when a line of that day is taken back: then, or today where it is closed."""
        closed = self.session.book.read(closed_through)
        if closed is None or Month.of(day) > closed:
            return day
        return max(today(), closed.next().first)

    def show_error(self, error: KubeError) -> None:
        """Tell what the book refused beside its field."""
        self.form.show_error(error)

    def has_unsaved(self) -> bool:
        """Whether something was typed that is not in the book."""
        return not self.isHidden() and self.values() != self._began

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Ctrl+Enter, give up with Escape."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._finish()
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        if not self.form.is_ready():
            return
        wanted = self.act()
        if wanted is not None:
            self.entered.emit(wanted)
