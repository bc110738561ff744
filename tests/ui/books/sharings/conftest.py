"""The pages of sharings, over the warung that earned something."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from kube_desktop.books.sharings.rules import Source
from kube_desktop.groupfile.group_file import GroupFile
from tests.books.sharings.conftest import warung
from tests.books.sharings.sharings import OCTOBER, Warung
from ui.books.sharings.screen import SharingScreen
from ui.session import Session

__all__ = ["warung"]

_SIZE = (1140, 900)


@pytest.fixture
def session(
    book: GroupFile, warung: Warung, make_session: Callable[[GroupFile | None], Session]
) -> Session:
    """A session over the warung, in October 2026."""
    del warung
    made = make_session(book)
    made.go_to_month(OCTOBER)
    return made


@pytest.fixture
def screen(session: Session, qtbot: QtBot) -> SharingScreen:
    """The page of sharings, shown and read."""
    shown = SharingScreen(session, Source.BUSINESS)
    qtbot.addWidget(shown)
    shown.resize(*_SIZE)
    shown.show()
    shown.reload()
    session.books_changed.connect(lambda _books: shown.reload())
    return shown
