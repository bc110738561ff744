"""Lines that another book wrote: seen in the cash book, mended where they were made."""

import pytest
from PySide6.QtWidgets import QAbstractButton

from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.journal import post
from tests.books.cash.test_origin import INSTALMENT
from tests.group_files import TODAY
from tests.money import receive
from tests.ui.books.cash.conftest import OpenWindow
from tests.ui.drawing import settle
from tests.ui.typing import press
from ui.books.cash.details import DetailPanel


def _keys(details: DetailPanel) -> list[str]:
    found = details.findChildren(QAbstractButton)
    return [one.text() for one in found if one.isVisible() and one.text()]


def test_a_line_of_a_loan_offers_its_loan_and_no_mending_here(
    book: GroupFile, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry_id = book.act(post, INSTALMENT).entry_id
    window = open_window(book, "cash_sp")
    asked = list[tuple[str, object]]()
    monkeypatch.setattr(window.session, "ask_page", lambda key, wish: asked.append((key, wish)))

    window.book_screen.show_entry(entry_id)
    settle()
    offered = _keys(window.book_screen.details)
    press(window.book_screen.details, "Buka di Pinjaman")

    assert "Buka di Pinjaman" in offered
    assert not {"Perbaiki", "Batalkan"} & set(offered)
    assert asked == [("loans", 7)]


def test_a_line_of_the_treasurer_offers_no_other_page(
    book: GroupFile, open_window: OpenWindow
) -> None:
    entry_id = receive(book, 50_000, TODAY)
    window = open_window(book)

    window.book_screen.show_entry(entry_id)
    settle()

    assert {"Perbaiki", "Batalkan"} <= set(_keys(window.book_screen.details))
    assert not [word for word in _keys(window.book_screen.details) if word.startswith("Buka di")]
