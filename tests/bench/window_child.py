"""The program as a child of the bench: it tells when its window can be used, then goes away.

`python -m tests.bench.window_child FILE` opens a group, chooses the first recorder as a person
would, and prints `usable` with the peak memory when Beranda has been read and painted; a little
later, when the charts are there too, `settled` with the peak.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kube_desktop.groupfile.unit_of_work import Recorder
from ui import application
from ui.main_window import MainWindow

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ui.group_view import GroupView

_STEP_MS = 2


class _Watcher:
    """Looks at the window every two milliseconds."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._has_chosen = False
        self._is_usable = False
        self._timer = QTimer(window)
        self._timer.timeout.connect(self._look)
        self._timer.start(_STEP_MS)

    def _look(self) -> None:
        group = self._window.group
        if group is None:
            self._choose()
        elif self._is_usable and _has_charts(group):
            self._window.repaint()
            tell("settled")
            QApplication.quit()

    def _choose(self) -> None:
        from ui.setup.recorder import RecorderChooser

        chooser = self._window.findChild(RecorderChooser)
        if chooser is not None and chooser.isVisible() and not self._has_chosen:
            self._has_chosen = True
            chooser.repaint()
            chooser.chosen.emit(Recorder("Siti Aminah", "Bendahara"))
            self._window.repaint()
            self._is_usable = True
            tell("usable")


def _has_charts(group: "GroupView") -> bool:
    from ui.widgets.chart_view import ChartView

    return group.findChild(ChartView) is not None


def tell(word: str) -> None:
    """Print a word and the peak memory of this process in KiB.

    Linux counts what the parent held before it started this process into `ru_maxrss`.
    """
    status = Path("/proc/self/status").read_text(encoding="ascii")
    peak = next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))
    print(word, peak, flush=True)


def main(path: Path) -> None:
    """Run the program as it runs, with somebody watching."""
    enter = application._enter
    watchers = []

    def enter_and_watch(window: MainWindow, path: Path | None) -> None:
        watchers.append(_Watcher(window))
        enter(window, path)

    application._enter = enter_and_watch
    application.run(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
