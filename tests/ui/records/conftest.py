"""The page of a book of records, over the guest book of a small group."""

from collections.abc import Callable
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.guests.rules import Visit, Visitor
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import add_record
from tests.group_files import TODAY
from ui.books.guests.screen import GuestsScreen
from ui.session import Session

YOHANA = Visit(
    date(2026, 11, 4),
    "Yohana Tallo",
    Visitor.FACILITATOR,
    institution="Dinas Sosial Kota Kupang",
    purpose="memeriksa buku kas",
    advice="nota belanja supaya difoto",
)
LURAH = Visit(date(2026, 11, 12), "Melkianus Ludji", Visitor.VILLAGE, purpose="melihat warung")
NEIGHBOUR = Visit(date(2026, 10, 2), "Ibu Rosa", Visitor.NEIGHBOUR, purpose="bertanya pinjaman")


@pytest.fixture
def visited(book: GroupFile) -> GroupFile:
    """Two guests in November (numbers 1 and 2), one in October (3)."""
    for visit in (YOHANA, LURAH, NEIGHBOUR):
        book.act(add_record, GUESTS, visit, today=TODAY)
    return book


@pytest.fixture
def make_screen(
    make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> Callable[[GroupFile], GuestsScreen]:
    """Return pages over a book, shown and read."""

    def make(book: GroupFile) -> GuestsScreen:
        shown = GuestsScreen(make_session(book))
        qtbot.addWidget(shown)
        shown.resize(1150, 680)
        shown.show()
        shown.reload()
        return shown

    return make


@pytest.fixture
def screen(visited: GroupFile, make_screen: Callable[[GroupFile], GuestsScreen]) -> GuestsScreen:
    """The page of the guest book with its guests."""
    return make_screen(visited)
