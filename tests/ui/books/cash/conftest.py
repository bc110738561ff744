"""An opened group with a month of entries, and the window's pages over it."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kube_desktop.books.cash.queries import CashLine, CashView, cash_accounts, cash_book
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import clock_set_to
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.ledger.accounts import Fund, Place
from tests.group_files import NOON, TREASURER
from tests.people import enter, man, woman
from tests.ui.books.cash.cash_months import fill_november
from tests.ui.drawing import settle
from tests.ui.recorded_messages import RecordedMessages
from ui.books.cash.book_screen import BookScreen
from ui.books.cash.pages import cash_pages
from ui.books.cash.screen import CashScreen
from ui.group_view import GroupView
from ui.screen import Page, Screen
from ui.session import Session

NOVEMBER = Month(2026, 11)


@dataclass(frozen=True, slots=True)
class Window:
    """The pages of the cash books in a window, and what they show of the file."""

    pages: GroupView
    session: Session
    messages: RecordedMessages

    @property
    def screen(self) -> CashScreen:
        """The fund's book that is shown."""
        screen = self.pages.current_screen()
        assert isinstance(screen, CashScreen)
        return screen

    @property
    def book_screen(self) -> BookScreen:
        """The book that is shown, be it one that is only read."""
        screen = self.pages.current_screen()
        assert isinstance(screen, BookScreen)
        return screen

    def work(self) -> None:
        """Wait until everything handed to the worker is done and shown."""
        self.session.tasks.drain()
        settle()

    def lines(
        self, fund: Fund = Fund.UEP, place: Place = Place.CASH, month: Month = NOVEMBER
    ) -> tuple[CashLine, ...]:
        """Return what stands in a book of the file."""
        view = CashView(cash_accounts(fund, place), month, month)
        return self.session.book.read(cash_book, view).lines

    def shown(self) -> list[str]:
        """Return the descriptions in the register that is shown."""
        model = self.book_screen.view.model
        return [model.row_at(place).description for place in range(model.rowCount())]


OpenWindow = Callable[..., Window]


@pytest.fixture(scope="session")
def november_file(founded_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed group file with people and a believable November; copy it, do not write in it."""
    folder = tmp_path_factory.mktemp("november")
    path = Path(shutil.copy(founded_file, folder / "november.kube"))
    with clock_set_to(NOON), open_group_file(path) as book:
        book.recorder = TREASURER
        _enter_people(book)
        fill_november(book)
    return path


@pytest.fixture
def with_people(book: GroupFile) -> GroupFile:
    """A group with Maria Bili (number 1) and Anton Nahak (number 2), without entries."""
    _enter_people(book)
    return book


@pytest.fixture
def with_november(november_file: Path, tmp_path: Path) -> Iterator[GroupFile]:
    """The same group with a believable November 2026 in the fund UEP."""
    with open_group_file(Path(shutil.copy(november_file, tmp_path / "november.kube"))) as book:
        book.recorder = TREASURER
        yield book


@pytest.fixture
def open_window(
    qtbot: QtBot,
    make_session: Callable[[GroupFile | None], Session],
    messages: RecordedMessages,
) -> Iterator[OpenWindow]:
    """Open the pages of the cash books over a group, at one of them."""
    opened: list[GroupView] = []

    def open_at(book: GroupFile, page: str = "cash_uep", **session_parts: object) -> Window:
        session = make_session(book)
        for name, value in session_parts.items():
            setattr(session, name, value)
        closing = Page("closing", "Tutup buku", "calendar-check", Screen)
        pages = GroupView(session, (*cash_pages(), closing))
        qtbot.addWidget(pages)
        pages.resize(1366, 768)
        pages.go_to(page)
        pages.show()
        settle()
        opened.append(pages)
        return Window(pages, session, messages)

    yield open_at
    for pages in opened:
        pages.session.tasks.drain()


@pytest.fixture
def empty(with_people: GroupFile, open_window: OpenWindow) -> Window:
    """The book of the fund UEP before anything was recorded."""
    return open_window(with_people)


@pytest.fixture
def november(with_november: GroupFile, open_window: OpenWindow) -> Window:
    """The book of the fund UEP in November 2026."""
    return open_window(with_november)


def _enter_people(book: GroupFile) -> None:
    enter(book, woman("Maria Bili"))
    enter(book, man("Anton Nahak"))
