"""The officers in a window, over a group with three members."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from kube_desktop.groupfile.group_file import GroupFile
from tests.people import enter, man, woman
from ui.books.officers.screen import OfficersScreen
from ui.session import Session

MARIA, ANTON, ROSA = 1, 2, 3


@pytest.fixture
def melati(book: GroupFile) -> GroupFile:
    """Maria, Anton and Rosa, members since the founding, none in office."""
    for details in (woman("Maria Bili"), man("Anton Nahak"), woman("Rosa Tefa")):
        enter(book, details)
    return book


@pytest.fixture
def screen(
    melati: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> OfficersScreen:
    """The page of officers, shown and read."""
    shown = OfficersScreen(make_session(melati))
    qtbot.addWidget(shown)
    shown.resize(1150, 680)
    shown.show()
    shown.reload()
    return shown
