"""Start the window: first paint what is needed to choose, then load the rest."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kube_desktop.foundation.i18n import use_language
from kube_desktop.foundation.logs import start_logging
from ui import theme
from ui.crash import CrashHook
from ui.icons import repaint_icons
from ui.main_window import MainWindow
from ui.preferences import Choices, Preferences
from ui.translator import QtWords


def run(path: Path | None) -> int:
    """Open the window, on the group file at `path` when there is one; returns the exit code."""
    start_logging()
    app = make_application()
    preferences = Preferences()
    wear(app, preferences.choices)
    words = QtWords(app)
    app.installTranslator(words)
    preferences.changed.connect(lambda choices: wear(app, choices))
    window = MainWindow(preferences)
    CrashHook(window.messages).install()
    window.show()
    QTimer.singleShot(0, lambda: _enter(window, path))
    return app.exec()


def make_application() -> QApplication:
    """Return the Qt application with its name and its typeface."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("KUBE Desktop")
    app.setDesktopFileName("kube-desktop")
    theme.load_fonts()
    return app


def wear(app: QApplication, choices: Choices) -> None:
    """Put the chosen colours, type size and language on the whole program."""
    use_language(choices.language)
    name = theme.ThemeName(choices.theme)
    if not theme.is_worn(name, choices.font_points):
        theme.use_theme(app, name, choices.font_points)
        repaint_icons()


def _enter(window: MainWindow, path: Path | None) -> None:
    """Load what the first paint did not need."""
    del window, path
