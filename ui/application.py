"""Start the window: first paint what is needed to choose, then load the rest."""

import gc
from pathlib import Path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ui.main_window import MainWindow


_UNTIL_SETTLED = 3000
"""Milliseconds after the first paint when the first group has been opened, if one was asked for."""


def run(path: Path | None) -> int:
    """Open the window, on the group file at `path` when there is one; returns the exit code."""
    gc.disable()  # a seventh of the start goes into collecting what nobody has thrown away yet

    # Slow to import, so not before the collector rests.
    from PySide6.QtCore import QTimer

    from ui.crash import CrashHook
    from ui.main_window import MainWindow
    from ui.preferences import Preferences
    from ui.qt_application import make_application, wear

    app = make_application()
    preferences = Preferences()
    wear(app, preferences.choices)
    preferences.changed.connect(lambda choices: wear(app, choices))
    window = MainWindow(preferences, is_empty=path is not None)
    CrashHook(window.messages).install()
    window.show()
    QTimer.singleShot(0, lambda: _enter(window, path))
    return app.exec()


def _enter(window: "MainWindow", path: Path | None) -> None:
    """Load what the first paint did not need, and open the file that was asked for."""
    from PySide6.QtCore import QTimer

    from kube_desktop.foundation.logs import start_logging

    QTimer.singleShot(_UNTIL_SETTLED, _collect_again)
    start_logging()
    from ui.opening import Opening  # reads group files, which the start page does not

    opening = Opening(window)
    if path is not None:
        opening.open_file(path)


def _collect_again() -> None:
    """Let the collector work again, on what is made from now on."""
    gc.freeze()
    gc.enable()
