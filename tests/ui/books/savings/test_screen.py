from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kube_desktop.books.savings.queries import passbook
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Direction
from tests.books.savings.conftest import Savers
from tests.ui.accessibility import unnamed_inputs
from tests.ui.books.keys import keys, press_key
from tests.ui.drawing import settle
from tests.ui.typing import press, type_into
from ui.books.cash.screen import CashScreen
from ui.books.savings.screen import SavingsScreen
from ui.group_view import GroupView
from ui.help.panel import help_page
from ui.reports.print_dialog import PrintDialog
from ui.session import Session

ENTER = Qt.Key.Key_Return
NOVEMBER = Month(2026, 11)


def _savers(screen: SavingsScreen) -> list[tuple[str, int]]:
    model = screen.savers.model
    rows = [model.row_at(place) for place in range(model.rowCount())]
    return [(row.name, row.movement.closing) for row in rows]


def _balances(screen: SavingsScreen) -> list[int]:
    model = screen.card.model
    return [model.row_at(place).balance for place in range(model.rowCount())]


def _figure(screen: SavingsScreen, name: str) -> str:
    found = screen.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def test_everybody_stands_there_with_their_balance_and_the_first_book_is_open(
    screen: SavingsScreen,
) -> None:
    assert _savers(screen) == [("Maria Bili", 55_000), ("Anton Nahak", 5_000), ("", 450_000)]
    assert _figure(screen, "savings_sum") == "Rp510.000"
    assert _balances(screen) == [50_000, 70_000, 55_000]
    assert _figure(screen, "passbook_balance") == "Rp55.000"


def test_another_saver_shows_another_book(screen: SavingsScreen) -> None:
    screen.savers.choose(2)

    assert _balances(screen) == []
    assert _figure(screen, "passbook_balance") == "Rp5.000"


def test_the_time_that_is_shown_can_be_wider_and_narrower(screen: SavingsScreen) -> None:
    screen.savers.choose(2)
    press(screen, "Waktu yang ditampilkan: Semua")
    everything = _balances(screen)
    press(screen, "Waktu yang ditampilkan: Bulan ini")
    screen.savers.choose(1)

    assert everything == [5_000]
    assert _balances(screen) == [70_000, 55_000]


def test_balances_are_those_of_the_end_of_the_month_in_hand(screen: SavingsScreen) -> None:
    press(screen, "Waktu yang ditampilkan: Bulan ini")

    screen.session.go_to_month(Month(2026, 10))
    settle()

    assert _savers(screen)[0] == ("Maria Bili", 50_000)


def test_a_saver_is_found_by_name(screen: SavingsScreen) -> None:
    box = screen.savers.register.search_box
    type_into(box, "anton")
    QTest.keyClick(box, ENTER)

    assert [name for name, _balance in _savers(screen)] == ["Anton Nahak"]


def test_a_deposit_is_begun_here_and_written_in_the_cash_book(
    screen: SavingsScreen, pages: GroupView, savers: Savers
) -> None:
    screen.savers.choose(2)
    press(screen, "Setor")
    cash = pages.current_screen()
    assert isinstance(cash, CashScreen)
    form = cash.entry.entry

    assert (form.direction, form.person.member_id()) == (Direction.IN, savers.anton)
    assert QApplication.focusWidget() is form.amount
    keys("12rb")
    press_key(ENTER)
    pages.session.tasks.drain()
    settle()

    found = savers.book.read(passbook, savers.anton, NOVEMBER, NOVEMBER)
    assert [(line.deposited, line.description) for line in found.lines] == [
        (12_000, "Setoran tabungan")
    ]
    pages.go_to("passbooks")
    assert _savers(screen)[1] == ("Anton Nahak", 17_000)
    assert _balances(screen) == [17_000]


def test_a_withdrawal_is_begun_here(screen: SavingsScreen, pages: GroupView) -> None:
    press(screen, "Ambil")

    cash = pages.current_screen()
    assert isinstance(cash, CashScreen)
    assert cash.entry.entry.entry().kind == 3201
    assert cash.entry.entry.direction is Direction.OUT


def test_a_line_opens_its_entry_in_the_cash_book(screen: SavingsScreen, pages: GroupView) -> None:
    screen.card.register.go_to(1)
    screen.card.register.table.setFocus()
    press_key(ENTER)
    settle()

    cash = pages.current_screen()
    assert isinstance(cash, CashScreen)
    detail = cash.details.detail()
    assert detail is not None
    assert detail.description == "Setoran tabungan"
    assert detail.amount == 20_000


def test_what_names_no_member_cannot_be_brought_taken_or_printed(screen: SavingsScreen) -> None:
    screen.savers.choose(None)

    assert _figure(screen, "passbook_balance") == "Rp450.000"
    for key in (screen.card.bring, screen.card.take, screen.card.print):
        assert not key.isVisible()


def test_a_file_that_is_only_read_offers_no_writing(
    savers: Savers, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> None:
    session = make_session(savers.book)
    session.is_read_only = True
    screen = SavingsScreen(session)
    qtbot.addWidget(screen)
    screen.resize(1140, 700)
    screen.show()
    screen.reload()

    assert not screen.card.bring.isVisible()
    assert not screen.card.take.isVisible()
    assert screen.card.print.isVisible()


@pytest.mark.parametrize(
    ("word", "title"),
    [("Cetak buku", "BUKU TABUNGAN ANGGOTA"), ("Cetak rekap", "REKAP TABUNGAN ANGGOTA")],
)
def test_books_and_recap_are_printed_for_the_time_shown(
    screen: SavingsScreen, word: str, title: str
) -> None:
    press(screen, word)
    screen.session.tasks.drain()
    settle()

    (dialog,) = screen.findChildren(PrintDialog)
    report = dialog.desk.report
    assert report is not None
    assert (report.title, report.period) == (title, "Tahun 2026")
    dialog.reject()


def test_another_page_can_ask_for_a_members_book(pages: GroupView, screen: SavingsScreen) -> None:
    pages.session.ask_page("passbooks", 2)

    assert _figure(screen, "passbook_balance") == "Rp5.000"


def test_in_a_narrow_window_the_book_takes_the_place_of_the_list(
    pages: GroupView, screen: SavingsScreen
) -> None:
    pages.resize(911, 512)
    settle()
    assert (screen.savers.isVisible(), screen.card.isVisible()) == (True, False)

    press(screen, "Lihat buku")
    assert (screen.savers.isVisible(), screen.card.isVisible()) == (False, True)

    QTest.keyClick(screen.card, Qt.Key.Key_Escape)
    assert (screen.savers.isVisible(), screen.card.isVisible()) == (True, False)


def test_a_group_without_members_is_led_to_their_register(
    book: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> None:
    session = make_session(book)
    screen = SavingsScreen(session)
    qtbot.addWidget(screen)
    screen.show()
    screen.reload()

    assert not screen.card.isVisible()
    with qtbot.waitSignal(session.page_asked) as asked:
        press(screen, "Ke daftar anggota")
    assert asked.args == ["members", None]


def test_every_input_has_a_name_and_the_page_its_help(screen: SavingsScreen) -> None:
    assert unnamed_inputs(screen) == []
    assert help_page("passbooks").name == "passbooks.md"
