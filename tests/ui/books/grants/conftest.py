"""The pages of aid, over the aid of KUBE Melati."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot

from kube_desktop.groupfile.group_file import GroupFile
from tests.books.grants.conftest import aided, melati
from ui.books.grants.grants_screen import GrantsScreen
from ui.books.grants.revolvings_screen import RevolvingsScreen
from ui.books.grants.uses_screen import GrantUsesScreen
from ui.records.screen import RecordScreen
from ui.session import Session

__all__ = ["aided", "melati"]

_SIZE = (1140, 640)
"""The room of a page on a laptop of 1366 x 768."""

Sessions = Callable[[GroupFile | None], Session]
ScreenT = TypeVar("ScreenT", bound=RecordScreen)


def _shown(screen: ScreenT, qtbot: QtBot) -> ScreenT:
    qtbot.addWidget(screen)
    screen.resize(*_SIZE)
    screen.show()
    screen.reload()
    return screen


@pytest.fixture
def grants(aided: GroupFile, make_session: Sessions, qtbot: QtBot) -> GrantsScreen:
    """The aid that came, shown and read."""
    return _shown(GrantsScreen(make_session(aided)), qtbot)


@pytest.fixture
def uses(aided: GroupFile, make_session: Sessions, qtbot: QtBot) -> GrantUsesScreen:
    """What aid was used for, shown and read."""
    return _shown(GrantUsesScreen(make_session(aided)), qtbot)


@pytest.fixture
def revolvings(aided: GroupFile, make_session: Sessions, qtbot: QtBot) -> RevolvingsScreen:
    """What went on to others, shown and read."""
    return _shown(RevolvingsScreen(make_session(aided)), qtbot)
