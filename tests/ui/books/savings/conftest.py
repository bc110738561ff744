"""The passbooks in a window, over a group with two savers."""

from collections.abc import Callable
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from tests.books.savings.conftest import Savers
from tests.ui.drawing import settle
from ui.books.cash.pages import cash_pages
from ui.books.savings.screen import SavingsScreen
from ui.group_view import GroupView
from ui.session import Session


@pytest.fixture
def savers(book: GroupFile) -> Savers:
    """Maria with 55.000, Anton with 5.000 from last year, 450.000 that names nobody."""
    made = Savers(book)
    book.act(record_opening, OpeningBalance(Fund.TAB, date(2025, 12, 1), cash=450_000))
    made.deposit(made.anton, 5_000, date(2025, 12, 8))
    made.deposit(made.maria, 50_000, date(2026, 10, 8))
    made.deposit(made.maria, 20_000, date(2026, 11, 2))
    made.withdraw(made.maria, 15_000, date(2026, 11, 4))
    return made


@pytest.fixture
def pages(
    savers: Savers, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> GroupView:
    """The pages of money, at the passbooks."""
    shown = GroupView(make_session(savers.book), cash_pages())
    qtbot.addWidget(shown)
    shown.resize(1366, 768)
    shown.go_to("passbooks")
    shown.show()
    settle()
    return shown


@pytest.fixture
def screen(pages: GroupView) -> SavingsScreen:
    """The page of passbooks."""
    found = pages.current_screen()
    assert isinstance(found, SavingsScreen)
    return found
