"""Every page has room on a small laptop, at 100 % and at 150 %."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QScrollArea, QToolButton
from pytestqt.qtbot import QtBot

from kube_desktop.groupfile.group_file import GroupFile
from tests.ui.drawing import settle
from ui.group_view import GroupView
from ui.pages import all_pages
from ui.session import Session

PAGES = [page.key for page in all_pages() if page.make is not None]
FULL, AT_150 = (1366, 735), (911, 479)
"""What a banner leaves of 1366 x 768 pixels."""


@pytest.fixture
def view(
    book: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> Iterator[GroupView]:
    """The pages over an empty group."""
    shown = GroupView(make_session(book), all_pages())
    qtbot.addWidget(shown)
    shown.show()
    yield shown
    shown.session.tasks.drain()


def _open(view: GroupView, key: str, size: tuple[int, int]) -> None:
    view.resize(*size)
    view.go_to(key)
    view.session.tasks.drain()
    settle()


@pytest.mark.parametrize("key", PAGES)
def test_the_rail_shows_every_entry_at_once(view: GroupView, key: str) -> None:
    _open(view, key, FULL)

    area = view.rail.findChildren(QScrollArea)[0]
    words = [entry.text() for entry in view.rail.findChildren(QToolButton) if entry.isVisible()]
    assert area.verticalScrollBar().maximum() == 0
    assert "Tutup kelompok" in words


@pytest.mark.parametrize("key", PAGES)
def test_no_page_must_be_scrolled_sideways(view: GroupView, key: str) -> None:
    _open(view, key, AT_150)

    page = view.stack.currentWidget()
    assert isinstance(page, QScrollArea)
    assert page.horizontalScrollBar().maximum() == 0
    assert [area for area in page.findChildren(QScrollArea) if _is_cut_off(area)] == []


def _is_cut_off(area: QScrollArea) -> bool:
    content = area.widget()
    return (
        content is not None
        and area.isVisible()
        and content.minimumSizeHint().width() > area.viewport().width()
    )
