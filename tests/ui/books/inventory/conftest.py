"""The page of the inventory over a group with a tent, chairs, goats, and money in the box."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from kube_desktop.groupfile.group_file import GroupFile
from tests.books.inventory.conftest import melati, stocked
from ui.books.inventory.screen import InventoryScreen
from ui.session import Session

__all__ = ["melati", "stocked"]


@pytest.fixture
def screen(
    stocked: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> InventoryScreen:
    """The page of the inventory with its goods, shown and read."""
    shown = InventoryScreen(make_session(stocked))
    qtbot.addWidget(shown)
    shown.resize(1150, 680)
    shown.show()
    shown.reload()
    return shown
