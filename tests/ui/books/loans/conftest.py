"""The pages of loans in a window, over a group with money to lend."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from kube_desktop.groupfile.group_file import GroupFile
from tests.books.loans.lending import begin
from tests.ui.drawing import settle
from tests.ui.recorded_messages import RecordedMessages
from ui.books.cash.pages import cash_pages
from ui.books.loans.act_panel import ActPanel
from ui.books.loans.application_panel import ApplicationPanel
from ui.books.loans.card import LoanCardView
from ui.books.loans.offers import Act
from ui.books.loans.pages import loan_pages
from ui.books.loans.screen import LoansScreen
from ui.books.meetings.pages import meeting_pages
from ui.group_view import GroupView
from ui.session import Session


@dataclass(frozen=True, slots=True)
class Window:
    """The pages, and what a treasurer does there."""

    pages: GroupView
    session: Session
    messages: RecordedMessages

    @property
    def screen(self) -> LoansScreen:
        """The page of all loans."""
        screen = self.pages.current_screen()
        assert isinstance(screen, LoansScreen)
        return screen

    @property
    def card(self) -> LoanCardView:
        """The loan in hand."""
        return self.screen.card

    @property
    def application(self) -> ApplicationPanel:
        """Where a loan is asked for."""
        return self.screen.application

    def work(self) -> None:
        """Wait until everything handed to the worker is done and shown."""
        self.session.tasks.drain()
        settle()

    def begin(self, act: Act) -> ActPanel:
        """Open the panel of an act, by the button or through *Lainnya*."""
        self.card.act_asked.emit(act)
        settle()
        panel = self.screen.desk.panel
        assert isinstance(panel, ActPanel)
        return panel

    def listed(self, column: int = 0) -> list[str]:
        """Return what a column of the list says."""
        model = self.screen.model
        return [str(model.index(place, column).data()) for place in range(model.rowCount())]

    def plan(self) -> list[list[str]]:
        """Return the rows of the plan as they are shown: number, day, amount, state, balance."""
        return _cells(self.card.plan, 5)

    def lines(self) -> list[list[str]]:
        """Return the money that moved as it is shown, without the voucher."""
        return _cells(self.card.lines, 6)


OpenWindow = Callable[..., Window]


@pytest.fixture
def lender(book: GroupFile) -> GroupFile:
    """Maria (1) and Anton (2), two million to lend, and a decision (1); no loans yet."""
    return begin(book, cash=2_000_000)


@pytest.fixture
def open_window(
    qtbot: QtBot,
    make_session: Callable[[GroupFile | None], Session],
    messages: RecordedMessages,
) -> Iterator[OpenWindow]:
    """Open the pages of loans over a group, at one of them."""
    opened: list[GroupView] = []

    def open_at(
        book: GroupFile, page: str = "loans", wish: object = None, *, is_read_only: bool = False
    ) -> Window:
        session = make_session(book)
        session.is_read_only = is_read_only
        pages = GroupView(session, (*meeting_pages(), *cash_pages(), *loan_pages()))
        qtbot.addWidget(pages)
        pages.resize(1366, 768)
        pages.go_to(page, wish)
        pages.show()
        settle()
        opened.append(pages)
        return Window(pages, session, messages)

    yield open_at
    for pages in opened:
        pages.session.tasks.drain()


def _cells(model: object, columns: int) -> list[list[str]]:
    from ui.widgets.register_model import RegisterModel

    assert isinstance(model, RegisterModel)
    return [
        [str(model.index(place, column).data() or "") for column in range(columns)]
        for place in range(model.rowCount())
    ]
