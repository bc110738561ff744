"""Beranda of a group as a child of the bench: `python -m tests.bench.home_child FILE`.

Prints the shortest time, in milliseconds, until Beranda is whole with the estimate of the score,
and until it is whole but for that.
"""

import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication, QScrollArea

from kube_desktop.groupfile.group_file import GroupFile
from tests.bench.books import LAST_MONTH, RECORDER, opened
from tests.ui.recorded_messages import RecordedMessages
from ui.home.screen import HomeScreen
from ui.home.standing import Standing
from ui.preferences import Preferences
from ui.qt_application import make_application, wear
from ui.session import Session
from ui.tasks import Tasks

_ROUNDS = 9


def main(path: Path) -> None:
    """Measure in turns and print the two times."""
    app = make_application()
    wear(app, Preferences().choices)
    with tempfile.TemporaryDirectory() as folder, opened(path) as book:
        preferences = Preferences(Path(folder))
        times = [_show(book, preferences) for _ in range(_ROUNDS)]
    print(*(min(each) for each in zip(*times, strict=True)))


def _show(book: GroupFile, preferences: Preferences) -> tuple[float, float]:
    tasks = Tasks(RecordedMessages())
    began = time.perf_counter()
    session = Session(
        book,
        group_name="KUBE Melati",
        month=LAST_MONTH,
        recorder=RECORDER,
        messages=RecordedMessages(),
        tasks=tasks,
        preferences=preferences,
    )
    screen = HomeScreen(session)
    window = QScrollArea()
    window.setWidgetResizable(True)
    window.setWidget(screen)
    window.resize(1150, 680)
    screen.reload()
    window.show()
    QApplication.processEvents()
    window.repaint()
    without = time.perf_counter() - began
    tasks.drain()
    QApplication.processEvents()
    window.repaint()
    whole = time.perf_counter() - began
    assert screen.findChild(Standing) is not None
    window.close()
    tasks.close()
    return whole * 1000, without * 1000


if __name__ == "__main__":
    main(Path(sys.argv[1]))
