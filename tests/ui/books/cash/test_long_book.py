"""A book of many years opens at its end and fetches only what is in sight."""

from datetime import date, timedelta

import pytest

from kube_desktop.books.cash.actions import draft_entry, kinds_by_code
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.journal import post_many
from tests.ui.books.cash.conftest import OpenWindow, Window
from tests.ui.drawing import settle
from tests.ui.typing import press

COUNT = 5_000


@pytest.fixture
def long_book(with_people: GroupFile, open_window: OpenWindow) -> Window:
    """Five thousand lines over thirteen years, the whole book shown."""
    with_people.act(_write_years)
    window = open_window(with_people)
    press(window.screen, "Waktu yang ditampilkan: Semua")
    settle()
    return window


def test_the_whole_of_a_long_book_is_there_and_its_end_in_sight(long_book: Window) -> None:
    model = long_book.screen.view.model

    assert model.rowCount() == COUNT
    assert model.row_at(COUNT - 1).description == f"Penjualan {COUNT - 1}"
    assert model.row_at(COUNT - 1).balance == COUNT * 1_000
    assert long_book.screen.view.strip.texts()[-1] == "Rp5.000.000"


def test_only_what_is_in_sight_is_fetched(long_book: Window) -> None:
    assert len(long_book.screen.view.model._blocks) <= 2


def test_any_line_of_a_long_book_can_be_gone_to(long_book: Window) -> None:
    long_book.screen.show_entry(2_500)

    line = long_book.screen.view.register.current_row()
    assert line is not None
    assert (line.entry_id, line.balance) == (2_500, 2_500_000)


def _write_years(work: UnitOfWork) -> None:
    kinds = kinds_by_code(work)
    first = date(2013, 11, 1)
    post_many(
        work,
        [
            draft_entry(
                work,
                CashEntry(
                    Fund.UEP, 1101, first + timedelta(days=n * 4_700 // COUNT), 1_000,
                    f"Penjualan {n}",
                ),
                kinds,
            )
            for n in range(COUNT)
        ],
    )  # fmt: skip
