"""Fixtures of the window's tests: the program's look, recorded messages, a session."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import use_language
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.unit_of_work import Recorder
from tests.ui.recorded_messages import RecordedMessages
from ui import theme
from ui.preferences import Preferences
from ui.session import Session
from ui.tasks import Tasks

NOVEMBER = Month(2026, 11)
RECORDER = Recorder("Siti Aminah", "Bendahara")


@pytest.fixture(scope="session", autouse=True)
def worn_theme(qapp: QApplication) -> None:
    """Give the whole test run the program's own look."""
    theme.load_fonts()
    theme.use_theme(qapp, theme.ThemeName.LIGHT)


@pytest.fixture(autouse=True)
def indonesian() -> None:
    """Speak Indonesian, whatever the test before did."""
    use_language("id")


@pytest.fixture
def messages(qtbot: QtBot) -> RecordedMessages:
    """What the program would have said; it waits for nobody."""
    del qtbot
    return RecordedMessages()


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    """Choices that are written to a folder of the test."""
    return Preferences(tmp_path)


@pytest.fixture
def tasks(messages: RecordedMessages) -> Iterator[Tasks]:
    """A lane for work, finished and closed after the test."""
    lane = Tasks(messages)
    yield lane
    lane.close()


@pytest.fixture
def make_session(
    messages: RecordedMessages, tasks: Tasks, preferences: Preferences
) -> Callable[[GroupFile | None], Session]:
    """Return sessions over a book, in November 2026, with Siti Aminah recording."""

    def make(book: GroupFile | None) -> Session:
        return Session(
            book,
            group_name="KUBE Melati",
            month=NOVEMBER,
            recorder=RECORDER,
            messages=messages,
            tasks=tasks,
            preferences=preferences,
        )

    return make


@pytest.fixture
def session(make_session: Callable[[GroupFile | None], Session]) -> Session:
    """A session without a book, for what does not look into it."""
    return make_session(None)
