"""The page of meetings over a group of five, with one meeting in October."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from tests.books.meetings.conftest import hold, melati
from ui.books.meetings.screen import MeetingsScreen
from ui.session import Session

__all__ = ["melati"]


@pytest.fixture
def october(melati: GroupFile, make_session: Callable[[GroupFile | None], Session]) -> Session:
    """A session in October 2026."""
    session = make_session(melati)
    session.go_to_month(Month(2026, 10))
    return session


@pytest.fixture
def meeting(melati: GroupFile) -> int:
    """A meeting on 14 October with everything."""
    return hold(melati)


@pytest.fixture
def screen(october: Session, qtbot: QtBot) -> MeetingsScreen:
    """The page, shown and read."""
    shown = MeetingsScreen(october)
    qtbot.addWidget(shown)
    shown.resize(1146, 660)
    shown.show()
    shown.reload()
    return shown
