from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kube_desktop.books.papers.rules import PaperKind
from kube_desktop.groupfile.group_file import GroupFile
from tests.books.papers.conftest import keep
from tests.ui.accessibility import unnamed_inputs
from ui.books.papers.screen import PapersScreen
from ui.session import Session


@pytest.fixture
def screen(
    book: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> PapersScreen:
    """The page of the papers: a decree that ended (1), rules (2), a licence near its end (3)."""
    keep(book, valid_until=date(2025, 12, 31))
    keep(book, kind=PaperKind.RULES, title="Aturan kelompok")
    keep(book, kind=PaperKind.LICENCE, title="NIB", valid_until=date(2026, 12, 31))
    shown = PapersScreen(make_session(book))
    qtbot.addWidget(shown)
    shown.resize(1140, 640)
    shown.show()
    shown.reload()
    return shown


def _words(screen: PapersScreen) -> list[str]:
    return [each.text() for each in screen.findChildren(QLabel)]


def test_every_input_has_a_name(screen: PapersScreen) -> None:
    assert unnamed_inputs(screen) == []


def test_what_is_missing_stands_beside_the_entry_panel(screen: PapersScreen) -> None:
    advice = (
        "Belum ada: SK pembentukan. Belum ada: Kesepakatan bagi hasil. Belum ada: Aturan pinjaman."
    )
    assert advice in _words(screen)


@pytest.mark.parametrize(
    ("paper", "words"),
    [(1, "Sudah tidak berlaku."), (3, "Segera berakhir. Urus perpanjangannya.")],
)
def test_a_paper_says_how_long_it_holds(screen: PapersScreen, paper: int, words: str) -> None:
    screen.open_record(paper)

    assert words in _words(screen)


def test_a_paper_in_force_says_nothing_about_it(screen: PapersScreen) -> None:
    screen.open_record(2)

    assert not {"Sudah tidak berlaku.", "Segera berakhir. Urus perpanjangannya."} & set(
        _words(screen)
    )
