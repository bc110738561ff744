"""A window around a field, so that Tab has somewhere to go."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot


@pytest.fixture
def in_window(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    """Put a widget into a shown window with another field below it."""
    windows = []

    def put(widget: QWidget) -> QWidget:
        window = QWidget()
        layout = QVBoxLayout(window)
        layout.addWidget(widget)
        layout.addWidget(QLineEdit())
        window.resize(700, 400)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        windows.append(window)
        return window

    return put
