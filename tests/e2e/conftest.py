"""The whole program in front of a person: a window, the keyboard, a folder of documents."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.e2e.desk import Desk
from tests.ui.conftest import indonesian, messages, preferences, worn_theme
from tests.ui.recorded_messages import RecordedMessages
from ui.main_window import MainWindow
from ui.opening import Opening
from ui.preferences import Preferences

__all__ = ["desk", "indonesian", "messages", "preferences", "worn_theme"]


@pytest.fixture
def desk(
    qtbot: QtBot,
    preferences: Preferences,
    messages: RecordedMessages,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Desk]:
    """The program at its start page, with *Dokumen* in a folder of the test."""
    documents = tmp_path / "Dokumen"
    documents.mkdir()
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(documents))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    window = MainWindow(preferences)
    window.messages = messages
    opening = Opening(window)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield Desk(window, opening, messages, documents)
    window.close()
