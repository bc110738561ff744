"""What lacks, and the button that goes there."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.queries import is_nihil
from tests.money import pay, receive
from tests.people import enter, woman
from tests.ui.accessibility import unnamed_inputs
from tests.ui.drawing import settle
from tests.ui.typing import press
from ui.completeness.screen import CompletenessScreen
from ui.session import Session


@pytest.fixture
def screen(
    book: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> CompletenessScreen:
    """The page over a group with one member without NIK and a payment without its receipt."""
    enter(book, woman())
    receive(book, 900_000, date(2026, 11, 2))
    pay(book, 600_000, date(2026, 11, 3))
    shown = CompletenessScreen(make_session(book))
    qtbot.addWidget(shown)
    shown.session.books_changed.connect(shown.reload)
    shown.resize(1150, 680)
    shown.show()
    shown.reload()
    return shown


def _words(screen: CompletenessScreen) -> list[str]:
    return [words.text() for words in screen.findChildren(QLabel) if words.isVisibleTo(screen)]


def test_every_lack_is_one_sentence_that_leads_there(screen: CompletenessScreen) -> None:
    asked: list[tuple[str, object]] = []
    screen.session.page_asked.connect(lambda page, wish: asked.append((page, wish)))

    press(screen, "Data Maria Bili belum lengkap: NIK, Tanggal lahir, Alamat.")
    press(screen, "1 pengeluaran belum ada foto notanya.")

    assert asked == [("members", 1), ("cash_uep", None)]


def test_books_without_a_record_stand_together_at_the_end(screen: CompletenessScreen) -> None:
    words = _words(screen)

    first = words.index("Masih kosong")
    assert "Buku tamu: belum ada catatan." in words[first:]
    assert words.index("1 pengeluaran belum ada foto notanya.") < first


def test_a_chosen_book_also_tells_its_empty_fields(screen: CompletenessScreen) -> None:
    screen.take("members")
    settle()

    assert "Pekerjaan kosong di 1 catatan." in _words(screen)
    assert "1 pengeluaran belum ada foto notanya." not in _words(screen)


def test_an_empty_month_of_a_book_is_declared_nihil(
    screen: CompletenessScreen, book: GroupFile
) -> None:
    screen.take("guests")
    settle()
    press(screen, "Bulan ini nihil")
    screen.session.tasks.drain()
    settle()
    assert book.read(is_nihil, "guests", Month(2026, 11))

    press(screen, "Batalkan nihil")
    screen.session.tasks.drain()
    assert not book.read(is_nihil, "guests", Month(2026, 11))


def test_every_input_has_a_name(screen: CompletenessScreen) -> None:
    assert unnamed_inputs(screen) == []
