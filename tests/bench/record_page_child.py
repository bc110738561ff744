"""A page of a book of records as a child of the bench: `... record_page_child EMPTY FILE`.

Prints the shortest time, in milliseconds, of: the first paint of the guest book without guests,
of the one with many, of showing all of its guests at once, and of reading them from SQLite.
"""

import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QPushButton

from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.reading import Reader
from tests.bench.books import LAST_MONTH, RECORDER, opened
from tests.bench.measuring import milliseconds
from tests.ui.recorded_messages import RecordedMessages
from ui.books.guests.screen import GuestsScreen
from ui.preferences import Preferences
from ui.qt_application import make_application, wear
from ui.session import Session
from ui.tasks import Tasks

_ROUNDS = 7
_ALL = "Semua"


class _Page:
    """The guest book of a group, painted once."""

    def __init__(self, book: GroupFile, preferences: Preferences) -> None:
        self._tasks = Tasks(RecordedMessages())
        session = Session(
            book,
            group_name="KUBE Bangku Uji",
            month=LAST_MONTH,
            recorder=RECORDER,
            messages=RecordedMessages(),
            tasks=self._tasks,
            preferences=preferences,
        )
        self._screen = GuestsScreen(session)
        self._screen.resize(1150, 680)
        self._screen.reload()
        self._screen.show()
        self._screen.repaint()

    def show_all(self) -> None:
        """Show the guests of all times."""
        buttons = self._screen.findChildren(QPushButton)
        next(button for button in buttons if button.text() == _ALL).click()
        self._screen.view.table.viewport().repaint()

    def close(self) -> None:
        """Put the page away."""
        self._screen.close()
        self._tasks.close()


def main(empty: Path, full: Path) -> None:
    """Measure in turns and print the four times."""
    app = make_application()
    wear(app, Preferences().choices)
    times: list[tuple[float, float, float, float]] = []
    with tempfile.TemporaryDirectory() as folder, opened(empty) as none, opened(full) as many:
        preferences = Preferences(Path(folder))
        for _ in range(_ROUNDS):
            few, page = _shown(none, preferences)
            page.close()
            first, page = _shown(many, preferences)
            everything = milliseconds(page.show_all)
            raw = milliseconds(partial(many.read, _raw))
            times.append((few, first, everything, raw))
            page.close()
    print(*(min(each) for each in zip(*times, strict=True)))


def _raw(reader: Reader) -> None:
    reader.rows("SELECT * FROM guest_visit ORDER BY on_day, id")


def _shown(book: GroupFile, preferences: Preferences) -> tuple[float, _Page]:
    """Make and paint a page; return the time that it took and the page."""
    began = time.perf_counter()
    page = _Page(book, preferences)
    return (time.perf_counter() - began) * 1000, page


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
