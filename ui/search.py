"""Ctrl+K over all books: what is found while somebody types."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from kube_desktop.search.index import SearchIndex
from ui.commands import Command
from ui.session import Session


class BookSearch(QObject):
    """Keeps the index up to date with what is recorded, and offers its finds to the palette.

    Signals:
        refreshed: there may be more to find now.
    """

    refreshed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._index = SearchIndex()
        self._is_reading = False
        session.books_changed.connect(self._index.mark_changed)

    def commands(self, text: str) -> list[Command]:
        """Return what fits; the first time the books are read in the background meanwhile."""
        if self._index.is_stale() and not self._is_reading:
            self._is_reading = True
            self._session.tasks.submit(self._read, on_done=self._tell)
        if not text:
            return []
        return [
            Command(
                found.title,
                partial(self._session.ask_page, found.page, found.wish),
                found.detail,
            )
            for found in self._session.book.read(self._index.find, text)
        ]

    def _read(self) -> None:  # on the worker thread
        self._session.book.read(self._index.refresh)

    def _tell(self, _nothing: object) -> None:
        self._is_reading = False
        self.refreshed.emit()
