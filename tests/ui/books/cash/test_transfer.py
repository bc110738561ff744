"""Pindahkan uang: between funds, to the bank and back."""

from PySide6.QtCore import Qt

from kube_desktop.ledger.accounts import Fund, Place
from tests.ui.books.cash.conftest import Window
from tests.ui.books.keys import keys, press_key
from tests.ui.typing import press

ENTER = Qt.Key.Key_Return


def test_money_is_set_aside_for_another_fund_from_the_keyboard(november: Window) -> None:
    november.screen.start_transfer()

    keys("kas iks")
    press_key(ENTER)  # takes the box
    press_key(ENTER)
    keys("Disisihkan lagi")
    press_key(ENTER)
    keys("100rb")
    press_key(ENTER)
    november.work()

    assert november.messages.said_lines == ["Tersimpan. Bukti PB-2026-0002."]
    assert november.lines()[-1].paid == 100_000
    assert november.lines(Fund.IKS)[-1].balance == 350_000


def test_both_boxes_are_shown_before_and_after(november: Window) -> None:
    november.screen.start_transfer()
    form = november.screen.entry.transfer

    form.target.choose((Fund.IKS, Place.CASH))
    form.amount.set_value(100_000)

    assert "Kas UEP Rp5.406.500 → Rp5.306.500" in form.effect()
    assert "Kas IKS Rp250.000 → Rp350.000" in form.effect()


def test_from_the_bank_the_box_of_the_fund_is_proposed(november: Window) -> None:
    press(november.screen, "Uang yang ditampilkan: Bank")

    november.screen.start_transfer()

    form = november.screen.entry.transfer
    assert form.source.value() == (Fund.UEP, Place.BANK)
    assert form.target.value() == (Fund.UEP, Place.CASH)


def test_to_the_same_place_is_refused_beside_the_field(november: Window) -> None:
    november.screen.start_transfer()
    form = november.screen.entry.transfer
    form.target.choose((Fund.UEP, Place.CASH))
    form.description.setText("Pindah")
    form.amount.set_value(100_000)

    press(november.screen, "Simpan")
    november.work()

    assert "tempat yang sama" in form.row("target").words()
    assert november.messages.said_lines == []


def test_a_box_that_holds_too_little_asks(november: Window) -> None:
    november.screen.start_transfer()
    form = november.screen.entry.transfer
    form.target.choose((Fund.IKS, Place.CASH))
    form.description.setText("Pindah")
    form.amount.set_value(6_000_000)

    press(november.screen, "Simpan")
    november.work()

    assert "Uang di Kas UEP kurang Rp593.500" in form.row("amount").words()
    assert november.messages.said_lines == []


def test_back_to_money_in_shows_its_form_again(november: Window) -> None:
    november.screen.start_transfer()

    press(november.screen, "Yang dicatat: Uang masuk")

    assert november.screen.entry.entry.isVisible()
    assert not november.screen.entry.transfer.isVisible()
