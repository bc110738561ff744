"""The pages of the solidarity fund, over a group with two members and a tariff."""

from collections.abc import Callable
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from kube_desktop.groupfile.group_file import GroupFile
from tests.books.iks.conftest import Payers
from tests.ui.drawing import settle
from ui.books.cash.pages import cash_pages
from ui.books.iks.pages import iks_pages
from ui.group_view import GroupView
from ui.session import Session

MakePages = Callable[[str], GroupView]


@pytest.fixture
def payers(book: GroupFile) -> Payers:
    """Maria paid to October, Anton nothing; Rp1.000 a month since January 2026."""
    made = Payers(book)
    made.asks()
    made.bring(made.maria, 10_000, date(2026, 10, 5))
    return made


@pytest.fixture
def open_page(
    book: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> MakePages:
    """Return the pages of the fund and of money, at one of them."""

    def make(key: str) -> GroupView:
        shown = GroupView(make_session(book), (*cash_pages(), *iks_pages()))
        qtbot.addWidget(shown)
        shown.resize(1366, 768)
        shown.go_to(key)
        shown.show()
        settle()
        return shown

    return make
