"""The pages of plans, over the plans of the warung."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from kube_desktop.groupfile.group_file import GroupFile
from tests.books.plans.conftest import planned, warung
from ui.books.plans.business_screen import BusinessPlansScreen
from ui.books.plans.work_screen import WorkPlansScreen
from ui.session import Session

__all__ = ["planned", "warung"]

_SIZE = (1140, 640)
"""The room of a page on a laptop of 1366 x 768."""


@pytest.fixture
def works(
    planned: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> WorkPlansScreen:
    """The work plan of 2026, shown and read."""
    shown = WorkPlansScreen(make_session(planned))
    qtbot.addWidget(shown)
    shown.resize(*_SIZE)
    shown.show()
    shown.reload()
    return shown


@pytest.fixture
def plans(
    planned: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> BusinessPlansScreen:
    """The business plans of 2026, shown and read, with the budget of the warung opened."""
    shown = BusinessPlansScreen(make_session(planned))
    qtbot.addWidget(shown)
    shown.resize(*_SIZE)
    shown.show()
    shown.reload()
    shown.open_record(1)
    return shown
