from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kube_desktop.books.savings.queries import passbook, printed_lines, savings_of
from kube_desktop.books.savings.rules import SavingsKind
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.printing.model import Report, Table
from tests.books.savings.conftest import Savers
from tests.group_files import TODAY
from tests.ui.accessibility import unnamed_inputs
from tests.ui.books.keys import keys, press_key
from tests.ui.drawing import settle
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.books.cash.screen import CashScreen
from ui.books.savings.entry_form import Way
from ui.books.savings.screen import SavingsScreen
from ui.group_view import GroupView
from ui.help.panel import help_page
from ui.reports.print_dialog import PrintDialog
from ui.session import Session
from ui.widgets.line_field import LineField

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


def _act(screen: SavingsScreen, words: str) -> QAction:
    return next(action for action in screen.findChildren(QAction) if action.text() == words)


def _dialog(screen: SavingsScreen) -> PrintDialog:
    screen.session.tasks.drain()
    settle()
    return screen.findChildren(PrintDialog)[-1]


def _let_it_write(screen: SavingsScreen) -> None:
    screen.session.tasks.drain()
    settle()


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


def test_a_deposit_is_written_here_and_stands_in_the_cash_book(
    screen: SavingsScreen, savers: Savers
) -> None:
    screen.savers.choose(2)
    press(screen.card, "Setor")
    form = screen.panel.form
    assert form.person.member_id() == savers.anton
    assert _figure(screen, "panel_balance") == "Anton Nahak punya Rp5.000"
    assert QApplication.focusWidget() is form.amount

    keys("12rb")
    press_key(ENTER)
    press_key(ENTER)
    _let_it_write(screen)

    found = savers.book.read(passbook, savers.anton, NOVEMBER, NOVEMBER)
    assert [(line.deposited, line.description, line.voucher) for line in found.lines] == [
        (12_000, "Setoran tabungan", "TAB-2026-0004")
    ]
    assert _savers(screen)[1] == ("Anton Nahak", 17_000)
    assert _balances(screen) == [17_000]
    assert QApplication.focusWidget() is form.person


def test_more_than_is_there_is_refused_beside_the_amount(
    screen: SavingsScreen, savers: Savers
) -> None:
    press(screen.card, "Ambil")
    assert screen.panel.way is Way.TAKE

    keys("55.001")
    press(screen.panel, "Simpan")
    _let_it_write(screen)

    assert (
        screen.panel.form.row("amount")
        .words()
        .startswith("Tabungan Maria Bili pada 20/11/2026 hanya Rp55.000.")
    )
    assert savers.book.read(savings_of, savers.maria, TODAY).total == 55_000


def test_old_savings_are_told_apart_and_taken_back_here(
    screen: SavingsScreen, savers: Savers
) -> None:
    screen.savers.choose(savers.anton)
    press(screen.panel, "Rincikan saldo awal")
    assert any(
        key.isVisible()
        for key in screen.panel.findChildren(QPushButton, "")
        if key.text() == "Impor"
    )
    screen.panel.form.show_member(savers.anton)
    screen.panel.form.amount.setFocus()
    keys("400rb")
    press(screen.panel, "Simpan")
    _let_it_write(screen)
    assert _savers(screen)[1:] == [("Anton Nahak", 405_000), ("", 50_000)]

    press(screen.card, "Batalkan")
    assert not screen.panel.isVisible()
    reason = screen.taking_back.form.row("reason").field
    assert isinstance(reason, LineField)
    type_into(reason, "salah orang", leave=False)
    QTest.keyClick(reason, ENTER)
    _let_it_write(screen)

    assert _savers(screen)[1:] == [("Anton Nahak", 5_000), ("", 450_000)]
    assert screen.panel.isVisible()


def test_a_kind_that_is_switched_on_is_asked_for_and_shown_apart(
    screen: SavingsScreen, pages: GroupView
) -> None:
    assert not screen.panel.form.row("kind").isVisible()

    _act(screen, "Simpanan pokok").trigger()
    _let_it_write(screen)

    assert screen.panel.form.row("kind").isVisible()
    pages.resize(911, 512)
    settle()
    headings = [
        screen.savers.model.headerData(place, Qt.Orientation.Horizontal)
        for place in range(screen.savers.model.columnCount())
    ]
    assert headings == ["No", "Nama", "Sukarela", "Pokok", "Saldo"]


def test_a_kind_that_somebody_has_stays_on(
    screen: SavingsScreen, messages: RecordedMessages
) -> None:
    _act(screen, "Simpanan wajib").trigger()
    _let_it_write(screen)
    press(screen.card, "Setor")
    screen.panel.form.kind.choose(SavingsKind.COMPULSORY)
    keys("5rb")
    press(screen.panel, "Simpan")
    _let_it_write(screen)

    _act(screen, "Simpanan wajib").trigger()
    _let_it_write(screen)

    assert [str(problem) for problem in messages.problems] == [
        "Wajib belum bisa dimatikan: 1 orang masih punya, jumlahnya Rp5.000."
    ]
    assert _act(screen, "Simpanan wajib").isChecked()


def test_a_book_of_paper_goes_on_after_the_person_said_that_it_is_printed(
    screen: SavingsScreen, savers: Savers, messages: RecordedMessages
) -> None:
    _act(screen, "Cetak di buku, mulai baris pertama").trigger()
    dialog = _dialog(screen)
    dialog.desk.printed.emit()
    dialog.reject()
    _let_it_write(screen)
    assert savers.book.read(printed_lines, savers.maria) == 3
    assert len(messages.questions) == 1

    savers.deposit(savers.maria, 1_000, TODAY)
    screen.reload()
    _act(screen, "Lanjutkan di buku (sudah 3 baris)").trigger()
    report = _dialog(screen).desk.report

    assert isinstance(report, Report)
    (table,) = report.sections
    assert isinstance(table, Table)
    assert table.on_paper == 4
    _dialog(screen).reject()


@pytest.mark.parametrize("printed", [False, True])
def test_a_preview_or_a_jam_marks_nothing_as_printed(
    screen: SavingsScreen,
    savers: Savers,
    messages: RecordedMessages,
    printed: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    messages.answer = False
    _act(screen, "Cetak di buku, mulai baris pertama").trigger()
    dialog = _dialog(screen)
    if printed:
        dialog.desk.printed.emit()
    dialog.reject()
    _let_it_write(screen)

    assert len(messages.questions) == printed
    assert savers.book.read(printed_lines, savers.maria) == 0


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


@pytest.mark.parametrize("title", ["BUKU TABUNGAN ANGGOTA", "REKAP TABUNGAN ANGGOTA"])
def test_books_and_recap_are_printed_for_the_time_shown(screen: SavingsScreen, title: str) -> None:
    if "REKAP" in title:
        press(screen, "Cetak rekap")
    else:
        _act(screen, "Lembar untuk waktu ini, dengan tanda tangan").trigger()

    dialog = _dialog(screen)
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
