from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kube_desktop.books.iks.dues_queries import dues_of
from kube_desktop.books.iks.register import IKS_TARIFFS
from kube_desktop.books.iks.rules import Tariff, TariffPeriod
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record
from tests.books.iks.conftest import Payers
from tests.group_files import TODAY
from tests.ledger.closed import close
from tests.ui.accessibility import unnamed_inputs
from tests.ui.books.iks.conftest import MakePages
from tests.ui.books.keys import press_key
from tests.ui.drawing import settle
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.books.cash.screen import CashScreen
from ui.books.iks.dues_screen import DuesScreen
from ui.group_view import GroupView
from ui.reports.print_dialog import PrintDialog
from ui.session import Session

ENTER = Qt.Key.Key_Return


@pytest.fixture
def pages(payers: Payers, open_page: MakePages) -> GroupView:
    """The window at the dues."""
    del payers
    return open_page("iks_dues")


@pytest.fixture
def screen(pages: GroupView) -> DuesScreen:
    """The page of dues."""
    found = pages.current_screen()
    assert isinstance(found, DuesScreen)
    return found


def _cells(screen: DuesScreen) -> list[list[str]]:
    model = screen.model
    return [
        [str(model.index(row, place).data() or "") for place in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def _choose(screen: DuesScreen, place: int) -> None:
    screen.view.go_to(place)
    settle()


def _save(screen: DuesScreen) -> None:
    screen.session.tasks.drain()
    settle()


def _paid(book: GroupFile, member: int) -> int:
    found = book.read(dues_of, member, on=TODAY)
    assert found is not None
    return found.payer.paid


def _for_months(screen: DuesScreen) -> str:
    return screen.panel.form.row("months").words()


def test_the_year_stands_there_with_a_sign_for_each_month(screen: DuesScreen) -> None:
    assert _cells(screen) == [
        ["1", "Maria Bili", *["L"] * 10, "", "", "Lunas sampai Okt 2026"],
        ["2", "Anton Nahak", *["T"] * 10, "", "", "Menunggak 10 bulan, Rp10.000"],
    ]
    assert screen._sum.text() == "Terkumpul Rp10.000 dari Rp20.000 (50%). Tunggakan Rp10.000."


def test_what_is_due_is_filled_in_for_the_chosen_member(screen: DuesScreen) -> None:
    _choose(screen, 1)

    assert screen.panel.amount.value() == 11_000
    assert _for_months(screen) == "Untuk Jan-Nov 2026."


@pytest.mark.parametrize(
    ("word", "amount", "months"),
    [
        ("1", 1_000, "Untuk Nov 2026."),
        ("2", 2_000, "Untuk Nov-Des 2026."),
        ("3", 3_000, "Untuk Nov 2026-Jan 2027."),
        ("Sampai Des", 2_000, "Untuk Nov-Des 2026."),
    ],
)
def test_so_many_months_are_paid_and_told(
    screen: DuesScreen, word: str, amount: int, months: str
) -> None:
    _choose(screen, 0)

    press(screen, f"Bayar berapa bulan: {word}")

    assert (screen.panel.amount.value(), _for_months(screen)) == (amount, months)


def test_an_amount_of_ones_own_says_which_months_it_pays(screen: DuesScreen) -> None:
    _choose(screen, 0)

    type_into(screen.panel.amount, "1500")

    assert _for_months(screen) == "Untuk Nov 2026, sebagian Des 2026."
    assert screen.has_unsaved()


def test_saving_writes_an_ordinary_receipt(
    screen: DuesScreen, payers: Payers, messages: RecordedMessages
) -> None:
    _choose(screen, 1)
    press(screen, "Bayar berapa bulan: 3")
    screen.panel.focus()
    press_key(ENTER)
    _save(screen)

    assert _paid(payers.book, payers.anton) == 3_000
    assert messages.said_lines[-1] == "Iuran tercatat."
    assert _cells(screen)[1][2:6] == ["L", "L", "L", "T"]
    current = screen.view.current_row()
    assert current is not None
    assert current.dues.member_id == payers.anton
    press(screen, "Kuitansi")
    _save(screen)
    (dialog,) = screen.findChildren(PrintDialog)
    assert "Iuran IKS Jan-Mar 2026" in str(dialog.desk.report)
    dialog.reject()


def test_a_refusal_is_told_and_nothing_is_written(screen: DuesScreen, payers: Payers) -> None:
    close(payers.book, Month(2026, 10))
    _choose(screen, 1)
    screen.panel.on.set_value(date(2026, 10, 6))
    screen.panel.focus()
    press_key(ENTER)
    press_key(ENTER)
    _save(screen)

    assert "sudah ditutup" in screen.panel.form.row("on").words()
    assert _paid(payers.book, payers.anton) == 0


def test_several_members_pay_at_once(screen: DuesScreen, payers: Payers) -> None:
    press(screen, "Bayar bersama")
    assert not screen.view.isVisible()
    press(screen, "Tandai semua")
    type_into(screen.many.rows[1].amount, "2.000")
    assert screen.has_unsaved()
    assert "2 orang, Rp3.000" in [each.text() for each in _labels(screen)]

    press(screen, "Simpan semua")
    _save(screen)

    assert [_paid(payers.book, each) for each in (payers.maria, payers.anton)] == [11_000, 2_000]
    assert screen.view.isVisible()
    assert not screen.many.isVisible()


def test_who_owes_nothing_pays_the_next_month_when_ticked(
    screen: DuesScreen, payers: Payers
) -> None:
    payers.bring(payers.maria, 1_000, date(2026, 11, 3))
    screen.reload()
    press(screen, "Bayar bersama")
    maria = screen.many.rows[0]
    assert maria.amount.value() is None

    maria.tick.click()

    assert maria.paid() == 1_000
    press(screen.many, "Batal")
    assert screen.view.isVisible()


def test_the_last_payment_is_opened_in_the_cash_book(screen: DuesScreen, pages: GroupView) -> None:
    _choose(screen, 0)
    press(screen, "Terakhir 05/10/2026: Rp10.000")
    settle()

    cash = pages.current_screen()
    assert isinstance(cash, CashScreen)
    detail = cash.details.detail()
    assert detail is not None
    assert detail.amount == 10_000


def test_dues_of_a_year_stand_in_one_column(
    book: GroupFile, payers: Payers, screen: DuesScreen
) -> None:
    book.act(cancel_record, IKS_TARIFFS, 1, reason="tahunan")
    payers.asks(Tariff(date(2026, 1, 1), TariffPeriod.YEAR, 10_000))
    screen.reload()
    settle()

    assert _cells(screen) == [
        ["1", "Maria Bili", "lunas", "10.000", "Lunas sampai Des 2026"],
        ["2", "Anton Nahak", "belum jatuh tempo", "0", "Belum jatuh tempo"],
    ]
    assert screen.panel.form.row("months").title.text() == "Bayar berapa tahun"


def test_without_a_tariff_the_page_leads_to_it(
    book: GroupFile, payers: Payers, screen: DuesScreen, qtbot: QtBot
) -> None:
    book.act(cancel_record, IKS_TARIFFS, 1, reason="belum diputuskan")
    screen.reload()
    settle()

    assert not screen.panel.isVisible()
    with qtbot.waitSignal(screen.session.page_asked) as asked:
        press(screen, "Ke tarif iuran")
    assert asked.args == ["iks_tariffs", None]
    assert payers.maria == 1


def test_a_narrow_window_shows_half_of_the_year(pages: GroupView, screen: DuesScreen) -> None:
    pages.resize(911, 512)
    settle()

    headings = [column.heading for column in screen.model.columns]
    assert headings == ["No", "Nama", "Jul", "Agu", "Sep", "Okt", "Nov", "Des", "Keadaan"]


def test_a_file_that_is_only_read_takes_no_dues(
    payers: Payers, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> None:
    session = make_session(payers.book)
    session.is_read_only = True
    screen = DuesScreen(session)
    qtbot.addWidget(screen)
    screen.resize(1140, 700)
    screen.show()
    screen.reload()
    _choose(screen, 1)

    assert not screen.panel.isVisible()
    with pytest.raises(LookupError):
        press(screen, "Bayar bersama")


@pytest.mark.parametrize("word", ["Cetak", "Formulir"])
def test_the_matrix_is_printed(screen: DuesScreen, word: str) -> None:
    press(screen, word)
    _save(screen)

    (dialog,) = screen.findChildren(PrintDialog)
    assert dialog.desk.report is not None
    assert dialog.desk.report.name == "solidarity-matrix"
    dialog.reject()


def test_every_input_has_a_name(screen: DuesScreen) -> None:
    _choose(screen, 0)
    named = unnamed_inputs(screen)
    press(screen, "Bayar bersama")

    assert (named, unnamed_inputs(screen)) == ([], [])


def _labels(screen: DuesScreen) -> list[QLabel]:
    return screen.many.findChildren(QLabel)
