"""A member's own page in a window: a card of each book, the same in words, and the print."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kube_desktop.groupfile.group_file import GroupFile
from tests.books.loans.lending import ANTON, MARIA
from tests.people import enter, woman
from tests.reports.own_affairs import live_a_full_life
from tests.ui.accessibility import unnamed_inputs
from tests.ui.drawing import settle
from tests.ui.typing import press, type_into
from ui.books.members.own_page import OwnPageScreen
from ui.books.members.pages import member_pages
from ui.books.members.screen import MembersScreen
from ui.group_view import GroupView
from ui.help.panel import help_page
from ui.pages import all_pages
from ui.reports.print_dialog import PrintDialog
from ui.session import Session

MakeSession = Callable[[GroupFile | None], Session]


@pytest.fixture
def full(book: GroupFile) -> GroupFile:
    """Maria's books are full, Anton's are empty."""
    live_a_full_life(book)
    return book


@pytest.fixture
def pages(full: GroupFile, make_session: MakeSession, qtbot: QtBot) -> GroupView:
    """The pages of people, at the own pages."""
    shown = GroupView(make_session(full), member_pages())
    qtbot.addWidget(shown)
    shown.resize(1366, 768)
    shown.go_to("member_page")
    shown.show()
    settle()
    return shown


@pytest.fixture
def screen(pages: GroupView) -> OwnPageScreen:
    """The own page of the first member."""
    found = pages.current_screen()
    assert isinstance(found, OwnPageScreen)
    return found


def _figures(screen: OwnPageScreen) -> dict[str, str]:
    return {card.page: card.told.figure for card in screen.cards}


def _name(screen: OwnPageScreen) -> str:
    return screen.who.text()


def test_each_book_has_a_card_with_what_concerns_the_member(screen: OwnPageScreen) -> None:
    assert _name(screen) == "Maria Bili"
    assert _figures(screen) == {
        "passbooks": "Rp350.000",
        "loans": "Rp333.333",
        "iks_dues": "Rp10.000",
        "meetings": "1 dari 1",
        "sharings": "Rp135.000",
        "roster": "19 kali",
        "iks_aids": "Rp100.000",
    }
    assert [card.page for card in screen.cards if card.told.is_pressing] == ["loans", "iks_dues"]


def test_the_same_stands_there_in_sentences(screen: OwnPageScreen) -> None:
    words = screen.findChild(QLabel, "own_words")

    assert isinstance(words, QLabel)
    assert "Tabungan Ibu Maria Bili Rp350.000 (tiga ratus lima puluh ribu rupiah)." in words.text()


def test_the_next_member_has_a_page_too_and_then_the_first_again(screen: OwnPageScreen) -> None:
    press(screen, "Anggota berikutnya")
    second = (_name(screen), _figures(screen)["passbooks"], _figures(screen)["loans"])
    press(screen, "Anggota berikutnya")

    assert second == ("Anton Nahak", "Rp0", "Rp0")
    assert _name(screen) == "Maria Bili"


def test_a_typed_name_opens_the_page_of_that_member(screen: OwnPageScreen) -> None:
    type_into(screen.who, "anton")

    assert _name(screen) == "Anton Nahak"
    assert _figures(screen)["roster"] == "–"


def test_a_name_that_is_nobodys_changes_nothing(screen: OwnPageScreen) -> None:
    type_into(screen.who, "tidak ada")

    assert _figures(screen)["passbooks"] == "Rp350.000"


def test_a_card_leads_to_its_book_with_the_member(screen: OwnPageScreen) -> None:
    asked: list[tuple[str, object]] = []
    screen.session.page_asked.disconnect()
    screen.session.page_asked.connect(lambda key, wish: asked.append((key, wish)))

    for card in screen.cards:
        card.click()

    assert asked[:3] == [("passbooks", MARIA), ("loans", 1), ("iks_dues", MARIA)]
    assert {key for key, _wish in asked} <= {page.key for page in all_pages()}


def test_the_print_is_of_this_member_only(screen: OwnPageScreen, qtbot: QtBot) -> None:
    screen.take(ANTON)
    press(screen, "Cetak")
    dialog = screen.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    qtbot.waitUntil(lambda: dialog.desk.report is not None)

    report = dialog.desk.report
    assert report is not None
    assert report.name == "member-statement"
    assert "Anton Nahak" in str(report)
    assert "Maria" not in str(report)


def test_the_register_leads_to_the_page_of_the_member_in_hand(pages: GroupView) -> None:
    pages.go_to("members", ANTON)
    register = pages.current_screen()
    assert isinstance(register, MembersScreen)
    offered = [command.title for command in register.commands()]
    press(register, "Buku anggota")
    shown = pages.current_screen()

    assert offered[0] == "Buku anggota Anton Nahak"
    assert isinstance(shown, OwnPageScreen)
    assert _name(shown) == "Anton Nahak"


def test_without_members_the_page_says_what_to_do_first(
    book: GroupFile, make_session: MakeSession, qtbot: QtBot
) -> None:
    shown = OwnPageScreen(make_session(book))
    qtbot.addWidget(shown)
    shown.show()
    shown.reload()
    was_told = [each.text() for each in shown.findChildren(QLabel) if each.isVisible()]
    enter(book, woman())
    shown.reload()

    assert "Belum ada anggota" in was_told
    assert _name(shown) == "Maria Bili"


def test_every_field_has_a_name_and_the_page_has_help(screen: OwnPageScreen) -> None:
    assert unnamed_inputs(screen) == []
    assert help_page("member_page") != help_page("umum")
