"""What every screen of an open group is given: who, which month, and how to get things done."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from kube_desktop.foundation.calendar import Month
from ui.messages import Messages
from ui.preferences import Preferences
from ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Recorder:
    """Who writes in the books now, stamped on every act."""

    name: str
    role: str


class Session(QObject):
    """An open group, from the moment it is opened until it is closed.

    Attributes:
        book: the open group file; the window itself never looks into it.
        group_name: what stands at the top of the window.
        is_read_only: nothing can be recorded.
        is_sample: a practice copy, shown with a coloured frame.

    Signals:
        month_changed: the month in hand (`Month`) is another one.
        recorder_changed: another person (`Recorder`) writes now.
        books_changed: an action changed these books (`frozenset[str]`).
    """

    month_changed = Signal(object)
    recorder_changed = Signal(object)
    books_changed = Signal(object)

    def __init__(  # noqa: PLR0913 - it is the one place where these meet
        self,
        book: object,
        *,
        group_name: str,
        month: Month,
        recorder: Recorder,
        messages: Messages,
        tasks: Tasks,
        preferences: Preferences,
        is_read_only: bool = False,
        is_sample: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.book = book
        self.group_name = group_name
        self.messages = messages
        self.tasks = tasks
        self.preferences = preferences
        self.is_read_only = is_read_only
        self.is_sample = is_sample
        self._month = month
        self._recorder = recorder

    @property
    def month(self) -> Month:
        """The month in hand."""
        return self._month

    @property
    def recorder(self) -> Recorder:
        """Who writes in the books now."""
        return self._recorder

    def go_to_month(self, month: Month) -> None:
        """Take another month in hand."""
        if month != self._month:
            self._month = month
            self.month_changed.emit(month)

    def change_recorder(self, recorder: Recorder) -> None:
        """Let another person write from now on."""
        self._recorder = recorder
        self.recorder_changed.emit(recorder)

    def tell_changed(self, books: frozenset[str]) -> None:
        """Tell the screens which books an action changed."""
        self.books_changed.emit(books)
