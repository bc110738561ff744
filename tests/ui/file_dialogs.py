"""Answering Qt's file dialogs as a person does, while the code under test waits for them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLineEdit


@contextmanager
def choosing(*paths: Path | None) -> Iterator[None]:
    """Type each path into the next file dialog and press its button; None presses *Batal*."""
    left = list(paths)
    timer = QTimer()

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog) or not left:
            return
        path = left.pop(0)
        if path is None:
            dialog.reject()
            return
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        buttons = dialog.findChild(QDialogButtonBox)
        assert name is not None
        assert buttons is not None
        name.setText(str(path))
        buttons.buttons()[0].click()

    timer.timeout.connect(answer)
    timer.start(20)
    try:
        yield
    finally:
        timer.stop()
    assert not left, "nobody asked for a file"
