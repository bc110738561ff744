"""Pictures of widgets, to be looked at."""

from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget


def draw(widget: QWidget, path: Path, size: tuple[int, int] = (1366, 768)) -> Path:
    """Show a widget at that size (logical pixels), let it settle, and save it as PNG.

    For 150 % start the process with `QT_SCALE_FACTOR=1.5` and draw at 911 by 512.
    """
    widget.resize(*size)
    widget.show()
    settle()
    widget.grab().save(str(path))
    return path


def settle() -> None:
    """Let layouts, timers that are due, and deletions happen."""
    for _round in range(3):
        QApplication.sendPostedEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
