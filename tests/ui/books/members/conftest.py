"""The register in a window, over a group with a few people."""

from collections.abc import Callable
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from kube_desktop.books.members.actions import leave
from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.rules import Leaving
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.groupfile.group_file import GroupFile
from tests.group_files import TODAY
from tests.people import FOUNDED, MANS_NIK, enter, man, woman
from ui.books.members.screen import MembersScreen
from ui.session import Session


@pytest.fixture
def melati(book: GroupFile) -> GroupFile:
    """Maria, who is chair; Anton with a NIK; Yuliana, who left; Rosa."""
    enter(book, woman("Maria Bili", birth_date=date(1990, 10, 20), address="Jl. Kenari 5"))
    enter(book, man("Anton Nahak", national_id=MANS_NIK))
    enter(book, woman("Yuliana Seran"))
    enter(book, woman("Rosa Tefa"))
    book.act(appoint, Appointment(1, Office.CHAIR, FOUNDED), today=TODAY)
    book.act(leave, Leaving(3, date(2026, 6, 10), "Pindah"), today=TODAY)
    return book


@pytest.fixture
def screen(
    melati: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> MembersScreen:
    """The page of members, shown and read."""
    shown = MembersScreen(make_session(melati))
    qtbot.addWidget(shown)
    shown.resize(1150, 680)
    shown.show()
    shown.reload()
    return shown
