"""*Perbaiki* for an opening balance, as a treasurer does it."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from kube_desktop.audit.check import check_books
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.balances import balance_after
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from kube_desktop.ledger.openings import OpeningPosition, opening_of
from kube_desktop.ledger.seal import head
from tests.ledger.closed import close
from tests.money import receive
from tests.ui.accessibility import unnamed_inputs
from tests.ui.drawing import settle
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.session import Session
from ui.settings.screen import SettingsScreen

START = date(2026, 10, 1)
OCTOBER = Month(2026, 10)
WRONG = OpeningBalance(Fund.UEP, START, cash=350_000, bank=2_000_000, others={121: 200_000})


@pytest.fixture
def screen(
    qtbot: QtBot, book: GroupFile, make_session: Callable[[GroupFile | None], Session]
) -> SettingsScreen:
    book.act(record_opening, WRONG)
    shown = SettingsScreen(make_session(book))
    qtbot.addWidget(shown)
    shown.resize(1100, 740)
    shown.show()
    shown.reload()
    shown.take("opening")
    settle()
    return shown


def work(screen: SettingsScreen) -> None:
    screen.session.tasks.drain()
    settle()


def words_on(screen: SettingsScreen) -> list[str]:
    settle()
    return [one.text() for one in screen.findChildren(QLabel) if one.isVisible()]


def line(screen: SettingsScreen, name: str) -> QLineEdit:
    lines = screen.findChildren(QLineEdit)
    return next(one for one in lines if one.isVisible() and one.accessibleName() == name)


def standing(book: GroupFile) -> OpeningPosition:
    found = book.read(opening_of, Fund.UEP)
    assert found is not None
    return found


def test_what_was_entered_is_shown_with_its_day_and_capital(screen: SettingsScreen) -> None:
    shown = words_on(screen)

    assert "Saldo awal per 1 Oktober 2026" in shown
    for name, amount in (
        ("Kas UEP", "Rp350.000"),
        ("Bank UEP", "Rp2.000.000"),
        ("Utang usaha", "Rp200.000"),
        ("Modal awal", "Rp2.150.000"),
    ):
        assert shown[shown.index(name) + 1] == amount


def test_a_wrong_amount_is_mended_with_a_reason(
    screen: SettingsScreen, book: GroupFile, messages: RecordedMessages
) -> None:
    press(screen, "Perbaiki")
    settle()

    type_into(line(screen, "Uang tunai di kotak"), "530rb")
    type_into(line(screen, "Alasan"), "angka tertukar")
    press(screen, "Simpan perbaikan")
    work(screen)

    assert (standing(book).on, standing(book).cash) == (START, 530_000)
    assert [(item.account, item.amount) for item in standing(book).others] == [(121, 200_000)]
    assert messages.said_lines == ["Saldo awal diperbaiki."]
    assert "Rp530.000" in words_on(screen)
    assert not screen.has_unsaved()


def test_the_lines_that_will_be_written_are_shown_before(screen: SettingsScreen) -> None:
    press(screen, "Perbaiki")
    before = words_on(screen)

    type_into(line(screen, "Uang tunai di kotak"), "530rb")

    shown = words_on(screen)
    assert "Tulis dulu jumlah yang benar." in before
    assert "Membatalkan saldo awal UEP" in shown
    assert "Saldo awal UEP yang benar" in shown
    assert "Kas UEP −350.000" in shown
    assert "Kas UEP +530.000" in shown
    assert shown.count("01/10/2026") == 2


def test_enter_walks_through_the_fields_and_saves_after_the_reason(
    screen: SettingsScreen, book: GroupFile
) -> None:
    press(screen, "Perbaiki")
    settle()
    type_into(line(screen, "Uang tunai di kotak"), "530rb", leave=False)

    for _field in range(6):
        QTest.keyClick(screen.window().focusWidget(), Qt.Key.Key_Return)
    type_into(line(screen, "Alasan"), "angka tertukar", leave=False)
    QTest.keyClick(line(screen, "Alasan"), Qt.Key.Key_Return)
    work(screen)

    assert standing(book).cash == 530_000


def test_a_mending_without_a_reason_is_refused_beside_it(
    screen: SettingsScreen, book: GroupFile
) -> None:
    press(screen, "Perbaiki")
    settle()

    type_into(line(screen, "Uang tunai di kotak"), "530rb")
    press(screen, "Simpan perbaikan")
    work(screen)

    assert "Isi dulu bagian ini." in words_on(screen)
    assert book.read(head).edition == 1


def test_a_mending_that_mends_nothing_is_refused(screen: SettingsScreen, book: GroupFile) -> None:
    press(screen, "Perbaiki")
    settle()

    type_into(line(screen, "Alasan"), "angka tertukar")
    press(screen, "Simpan perbaikan")
    work(screen)

    assert "Belum ada yang diubah. Tulis saldo awal yang benar." in words_on(screen)
    assert book.read(head).edition == 1


def test_a_balance_of_a_closed_month_is_mended_on_the_first_open_day(
    screen: SettingsScreen, book: GroupFile
) -> None:
    close(book, OCTOBER)
    receive(book, 7_000, date(2026, 11, 2))
    press(screen, "Perbaiki")
    settle()

    type_into(line(screen, "Uang tunai di kotak"), "530rb")
    type_into(line(screen, "Alasan"), "angka tertukar")
    shown = words_on(screen)
    press(screen, "Simpan perbaikan")
    work(screen)

    assert any(words.startswith("Oktober 2026 sudah ditutup") for words in shown)
    assert "Tanggal" not in " ".join(words for words in shown if words.startswith("Saldo pada"))
    assert shown.count("01/11/2026") == 2
    assert book.read(balance_after, 101, OCTOBER.last) == 350_000
    assert book.read(balance_after, 101, date(2026, 11, 2)) == 537_000
    assert book.read(check_books).findings == ()


def test_going_back_writes_nothing(screen: SettingsScreen, book: GroupFile) -> None:
    press(screen, "Perbaiki")
    settle()
    type_into(line(screen, "Uang tunai di kotak"), "530rb")
    was_unsaved = screen.has_unsaved()

    press(screen, "Kembali")

    assert was_unsaved
    assert not screen.has_unsaved()
    assert "Rp350.000" in words_on(screen)
    assert book.read(head).edition == 1


def test_a_mending_that_was_begun_waits_while_another_fund_is_looked_at(
    screen: SettingsScreen,
) -> None:
    press(screen, "Perbaiki")
    settle()
    type_into(line(screen, "Uang tunai di kotak"), "530rb")

    press(screen, "IKS")
    settle()
    screen.reload()
    press(screen, "UEP")
    settle()

    assert line(screen, "Uang tunai di kotak").text() == "530.000"


def test_a_day_that_has_not_come_is_refused_beside_it(
    screen: SettingsScreen, book: GroupFile
) -> None:
    press(screen, "Perbaiki")
    settle()

    type_into(line(screen, "Saldo pada tanggal"), "1/12/2026")
    type_into(line(screen, "Alasan"), "salah tanggal")
    press(screen, "Simpan perbaikan")
    work(screen)

    assert "Tanggal ini belum tiba. Pakai hari ini atau sebelumnya." in words_on(screen)
    assert book.read(head).edition == 1


def test_a_file_that_is_only_read_offers_no_mending(screen: SettingsScreen) -> None:
    screen.session.is_read_only = True
    screen.reload()
    settle()

    with pytest.raises(LookupError):
        press(screen, "Perbaiki")
    assert "Rp350.000" in words_on(screen)


def test_every_input_of_the_mending_has_a_name(screen: SettingsScreen) -> None:
    press(screen, "Perbaiki")
    settle()

    assert unnamed_inputs(screen) == []
