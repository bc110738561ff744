"""What every screen of an open group is given: who, which month, and how to get things done."""

from PySide6.QtCore import QObject, Signal

from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.unit_of_work import Recorder
from ui.messages import Messages
from ui.preferences import Preferences
from ui.tasks import Tasks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kube_desktop.groupfile.group_file import GroupFile


class Session(QObject):
    """An open group, from the moment it is opened until it is closed.

    Attributes:
        is_read_only: nothing can be recorded.
        is_sample: a practice copy, shown with a coloured frame.

    Signals:
        name_changed: the group is called otherwise now (`str`).
        month_changed: the month in hand (`Month`) is another one.
        recorder_changed: another person (`Recorder`) writes now.
        page_asked: (key, wish) a screen sends the person to another page.
        books_changed: an action changed these books (`frozenset[str]`).
    """

    name_changed = Signal(str)
    month_changed = Signal(object)
    recorder_changed = Signal(object)
    page_asked = Signal(str, object)
    books_changed = Signal(object)

    def __init__(  # noqa: PLR0913 - it is the one place where these meet
        self,
        book: "GroupFile | None",
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
        self._book = book
        self._group_name = group_name
        self.messages = messages
        self.tasks = tasks
        self.preferences = preferences
        self.is_read_only = is_read_only
        self.is_sample = is_sample
        self._month = month
        self._recorder = recorder

    @property
    def book(self) -> "GroupFile":
        """The open group file; screens read from it and hand its acts to `tasks`."""
        assert self._book is not None  # noqa: S101 - only a recap of several groups goes without
        return self._book

    @property
    def group_name(self) -> str:
        """What stands at the top of the window."""
        return self._group_name

    @property
    def month(self) -> Month:
        """The month in hand."""
        return self._month

    @property
    def recorder(self) -> Recorder:
        """Who writes in the books now."""
        return self._recorder

    def rename_group(self, name: str) -> None:
        """Call the group otherwise, after its profile was changed."""
        if name != self._group_name:
            self._group_name = name
            self.name_changed.emit(name)

    def go_to_month(self, month: Month) -> None:
        """Take another month in hand."""
        if month != self._month:
            self._month = month
            self.month_changed.emit(month)

    def change_recorder(self, recorder: Recorder) -> None:
        """Let another person write from now on; the books stamp it on every act."""
        if self._book is not None:
            self._book.recorder = recorder
        self._recorder = recorder
        self.recorder_changed.emit(recorder)

    def ask_page(self, key: str, wish: object = None) -> None:
        """Send the person to another page; `wish` is what they want there (see `Screen.take`)."""
        self.page_asked.emit(key, wish)

    def tell_changed(self, books: frozenset[str]) -> None:
        """Tell the screens which books an action changed."""
        self.books_changed.emit(books)
