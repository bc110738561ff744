"""The pages of the letters over a small group."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kube_desktop.books.letters.register import INCOMING_LETTERS, OUTGOING_LETTERS
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import add_record
from tests.books.letters.conftest import SECOND, invitation, request
from tests.group_files import TODAY
from ui.books.letters.incoming_screen import IncomingLettersScreen
from ui.books.letters.outgoing_screen import OutgoingLettersScreen
from ui.session import Session

FIFTH = date(2026, 11, 5)


@pytest.fixture
def written(book: GroupFile) -> GroupFile:
    """Letter 1 is answered by ours; 2 waits since 15 November, 3 until the 30th; 4 needs none."""
    for letter in (
        invitation(SECOND, needs_answer=True),
        invitation(date(2026, 10, 6), sender="Bank BRI", needs_answer=True, answer_by=FIFTH),
        invitation(FIFTH, sender="Lurah", needs_answer=True, answer_by=date(2026, 11, 30)),
        invitation(FIFTH, sender="Warga"),
    ):
        book.act(add_record, INCOMING_LETTERS, letter, today=TODAY)
    book.act(add_record, OUTGOING_LETTERS, request(FIFTH, answers_id=1), today=TODAY)
    return book


@pytest.fixture
def session(written: GroupFile, make_session: Callable[[GroupFile | None], Session]) -> Session:
    """A session over those letters."""
    return make_session(written)


@pytest.fixture
def incoming(session: Session, qtbot: QtBot) -> IncomingLettersScreen:
    """The page of the letters that came, shown and read."""
    screen = IncomingLettersScreen(session)
    _show(screen, qtbot)
    screen.reload()
    return screen


@pytest.fixture
def outgoing(session: Session, qtbot: QtBot) -> OutgoingLettersScreen:
    """The page of the group's letters, shown and read."""
    screen = OutgoingLettersScreen(session)
    _show(screen, qtbot)
    screen.reload()
    return screen


def _show(screen: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(screen)
    screen.resize(1150, 680)
    screen.show()
