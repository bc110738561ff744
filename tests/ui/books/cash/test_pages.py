"""The pages in the rail, and what holds for each of them."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QRadioButton

from kube_desktop.groupfile.group_file import GroupFile
from tests.ui.accessibility import unnamed_inputs
from tests.ui.books.cash.conftest import OpenWindow, Window
from tests.ui.drawing import settle
from tests.ui.typing import press
from ui.books.cash.pages import cash_pages
from ui.help.panel import help_page

KEYS = [page.key for page in cash_pages() if page.make is not None]
CASH_BOOKS = [key for key in KEYS if key.startswith("cash_")]


def test_every_fund_has_its_page_before_the_books_that_are_views() -> None:
    assert [page.key for page in cash_pages()] == [
        "cash",
        "cash_uep",
        "cash_sp",
        "cash_tab",
        "cash_iks",
        "cash_general",
        "passbooks",
        "savings",
    ]


@pytest.mark.parametrize("key", KEYS)
def test_every_input_of_a_page_has_a_name(
    with_november: GroupFile, open_window: OpenWindow, key: str
) -> None:
    window = open_window(with_november, key)

    assert unnamed_inputs(window.pages.current_screen()) == []


def test_every_input_of_the_panels_has_a_name(november: Window) -> None:
    november.screen.show_entry(3)
    press(november.screen.details, "Perbaiki")
    settle()
    for answer in november.screen.correction.findChildren(QRadioButton):
        answer.click()
        settle()

    assert unnamed_inputs(november.screen) == []


@pytest.mark.parametrize("key", CASH_BOOKS)
def test_every_cash_book_has_its_help(key: str) -> None:
    assert help_page(key) == help_page("cash")
    assert Path(help_page(key)).name == "cash.md"


@pytest.mark.parametrize("key", KEYS)
def test_a_page_fits_a_small_screen(
    with_november: GroupFile, open_window: OpenWindow, key: str
) -> None:
    window = open_window(with_november, key)
    window.pages.resize(911, 512)
    settle()

    room = window.pages.current_screen().parentWidget()
    assert room is not None
    assert window.pages.current_screen().minimumSizeHint().width() <= room.width()
